//! The documents tell the truth: every case in them loads, and every command in them prints what they show.
//!
//! A block marked `toml case` is a complete case. A block marked `console` holds commands (`$ mizan …`, or
//! `$ cargo run --release -- …`, which is the same) and what they print on standard output, run from the root of the
//! repository; a line `…` stands for any number of lines. With `MIZAN_BLESS=1` the blocks are rewritten with what was
//! printed, except those with such a line.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a failing helper fails its test")]

mod facts;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use mizan_case::Severity;

/// A fenced block of a Markdown file.
#[derive(Debug)]
struct Block {
    /// What stands after the opening fence.
    info: String,
    /// The line of the opening fence, from 1.
    line: usize,
    /// The lines between the fences.
    body: Vec<String>,
}

/// A command and the lines that it is said to print.
#[derive(Debug)]
struct Step {
    command: String,
    expected: Vec<String>,
}

#[test]
fn every_case_in_a_document_loads() {
    let mut wrong = String::new();
    let mut count = 0;
    for (path, block) in blocks("toml case") {
        count += 1;
        let (_, mut found) = facts::try_load(&block.body.join("\n"), "case.toml");
        found.retain(|(severity, _)| *severity == Severity::Error);
        if !found.is_empty() {
            let _ = writeln!(wrong, "{}:{}: {}", path.display(), block.line, facts::told(&found));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    assert!(count >= 4, "only {count} cases were found in the documents");
}

#[test]
fn every_command_in_a_document_prints_what_is_shown() {
    let mut wrong = String::new();
    let mut count = 0;
    for path in facts::documents() {
        let text = fs::read_to_string(&path).unwrap();
        let mut corrected = text.clone();
        for block in parse(&text).iter().filter(|block| block.info == "console") {
            let printed: Vec<(Step, Vec<String>)> = steps(block)
                .into_iter()
                .map(|step| {
                    let lines = run(&step.command);
                    (step, lines)
                })
                .collect();
            count += printed.len();
            for (step, lines) in printed.iter().filter(|(step, lines)| !matches(&step.expected, lines)) {
                let shown = lines.join("\n");
                let _ = writeln!(wrong, "{}:{}: {} prints\n{shown}\n", path.display(), block.line, step.command);
            }
            if printed.iter().all(|(step, _)| !step.expected.iter().any(|line| line == "…")) {
                let body = printed.iter().flat_map(|(step, lines)| {
                    std::iter::once(format!("$ {}", step.command)).chain(lines.iter().cloned())
                });
                let body: Vec<String> = body.collect();
                corrected = corrected.replacen(&fenced(&block.body), &fenced(&body), 1);
            }
        }
        if std::env::var_os("MIZAN_BLESS").is_some() && corrected != text {
            fs::write(&path, corrected).unwrap();
        }
    }
    assert!(wrong.is_empty() || std::env::var_os("MIZAN_BLESS").is_some(), "{wrong}");
    assert!(count >= 3, "only {count} commands were found in the documents");
}

/// Every link within the repository leads somewhere, to the heading too where it names one.
#[test]
fn every_link_leads_somewhere() {
    let mut dead = Vec::new();
    for path in facts::documents() {
        let text = fs::read_to_string(&path).unwrap();
        for target in links(&text).filter(|target| !target.contains("://")) {
            let (file, heading) = target.split_once('#').unwrap_or((target, ""));
            let linked = if file.is_empty() { path.clone() } else { path.parent().unwrap().join(file) };
            let leads = linked.exists()
                && (heading.is_empty()
                    || headings(&fs::read_to_string(&linked).unwrap()).contains(&heading.to_owned()));
            if !leads {
                dead.push(format!("{}: {target}", path.display()));
            }
        }
    }
    assert!(dead.is_empty(), "{}", dead.join("\n"));
}

fn blocks(info: &str) -> Vec<(PathBuf, Block)> {
    let of_file = |path: PathBuf| {
        let blocks = parse(&fs::read_to_string(&path).unwrap());
        blocks.into_iter().map(move |block| (path.clone(), block))
    };
    facts::documents().into_iter().flat_map(of_file).filter(|(_, block)| block.info == info).collect()
}

/// The fenced blocks of a Markdown text; a fence closes with as many backticks as it opens.
fn parse(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut open: Option<(String, Block)> = None;
    for (index, line) in text.lines().enumerate() {
        let ticks: String = line.chars().take_while(|&c| c == '`').collect();
        match &mut open {
            Some((fence, _)) if ticks == *fence && line.trim_end() == ticks => {
                blocks.extend(open.take().map(|(_, block)| block));
            }
            Some((_, block)) => block.body.push(line.to_owned()),
            None if ticks.len() >= 3 => {
                let info = line[ticks.len()..].trim().to_owned();
                open = Some((ticks, Block { info, line: index + 1, body: Vec::new() }));
            }
            None => {}
        }
    }
    assert!(open.is_none(), "a block is never closed: {open:?}");
    blocks
}

fn fenced(body: &[String]) -> String {
    format!("```console\n{}\n```\n", body.join("\n"))
}

fn steps(block: &Block) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    for line in &block.body {
        match (line.strip_prefix("$ "), steps.last_mut()) {
            (Some(command), _) => steps.push(Step { command: command.to_owned(), expected: Vec::new() }),
            (None, Some(step)) => step.expected.push(line.clone()),
            (None, None) => panic!("line {}: a console block starts with a command", block.line),
        }
    }
    steps
}

/// The lines that a command prints on standard output, without white space at their ends.
fn run(command: &str) -> Vec<String> {
    let arguments = command.strip_prefix("mizan ").or_else(|| command.strip_prefix("cargo run --release -- "));
    let arguments = arguments.unwrap_or_else(|| panic!("not a command of ours: {command}"));
    let output = Command::new(env!("CARGO_BIN_EXE_mizan"))
        .args(arguments.split_whitespace())
        .current_dir(facts::root())
        .env_remove("LC_MESSAGES")
        .env_remove("LANGUAGE")
        .env_remove("COLUMNS")
        .env("LC_ALL", "en_US.UTF-8")
        .env("LANG", "en_US.UTF-8")
        .env("NO_COLOR", "1")
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(!text.is_empty(), "{command} prints nothing:\n{}", String::from_utf8_lossy(&output.stderr));
    let mut lines: Vec<String> = text.lines().map(|line| line.trim_end().to_owned()).collect();
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    lines
}

/// Whether the lines are those expected, `…` standing for any number of lines.
fn matches(expected: &[String], lines: &[String]) -> bool {
    match expected.split_first() {
        None => lines.is_empty(),
        Some((first, rest)) if first == "…" => (0..=lines.len()).any(|skipped| matches(rest, &lines[skipped..])),
        Some((first, rest)) => {
            lines.split_first().is_some_and(|(line, lines)| line == first.trim_end() && matches(rest, lines))
        }
    }
}

/// What the links of a Markdown text link to, outside of fenced blocks.
fn links(text: &str) -> impl Iterator<Item = &str> {
    let mut fenced = false;
    let prose = text.lines().filter(move |line| {
        let fence = line.starts_with("```");
        fenced ^= fence;
        !fence && !fenced
    });
    prose.flat_map(|line| line.split("](").skip(1)).filter_map(|rest| rest.split_once(')')).map(|(target, _)| target)
}

/// The anchors of a Markdown text's headings, as the usual viewers make them.
fn headings(text: &str) -> Vec<String> {
    let anchor = |heading: &str| -> String {
        let kept =
            heading.to_lowercase().chars().filter(|c| c.is_alphanumeric() || " -_".contains(*c)).collect::<String>();
        kept.replace(' ', "-")
    };
    let headings = text.lines().filter(|line| line.starts_with('#'));
    headings.map(|line| anchor(line.trim_start_matches('#').trim())).collect()
}

#[test]
fn the_helpers_work() {
    let text = "a\n````text\n```console\n$ x\n```\n````\n```console\n$ mizan a\nb\n$ mizan c\n…\nd\n```\n";
    let blocks = parse(text);
    assert_eq!(blocks.iter().map(|block| block.info.as_str()).collect::<Vec<_>>(), ["text", "console"]);
    let steps = steps(&blocks[1]);
    assert_eq!(steps.len(), 2);
    let lines = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    assert!(matches(&steps[0].expected, &lines("b")) && !matches(&steps[0].expected, &lines("b b")));
    assert!(matches(&steps[1].expected, &lines("x y d")) && !matches(&steps[1].expected, &lines("x y")));
    assert_eq!(headings("## `[dm.ID]` and so on\n"), ["dmid-and-so-on"]);
    assert_eq!(links("[a](b.md#c) and [d](e)\n```\n[x](y)\n```\n").collect::<Vec<_>>(), ["b.md#c", "e"]);
    assert!(Path::new(env!("CARGO_BIN_EXE_mizan")).exists());
}
