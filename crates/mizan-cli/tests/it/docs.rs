//! The documents tell the truth: every case in them loads, and every command in them prints what they show.
//!
//! A block marked `toml case` is a complete case. A block marked `console` holds commands (`$ mizan …`, or
//! `$ cargo run --release -- …`, which is the same) and what they print on standard output, run from the root of the
//! repository; a line `…` stands for any number of lines. With `MIZAN_BLESS=1` the blocks are rewritten with what was
//! printed, except those with such a line.
//!
//! A document can build its own files, as its reader would. `text PATH` and `toml case PATH` write the block to a
//! file, `toml more PATH` adds it to the end of one, and after these two the file has to load; `toml wrong PATH` adds
//! it for the next `console` block only, and with it the file must not load. The commands of such a document are run
//! in the folder of its files.
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::facts;
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
    for path in facts::documents() {
        let mut files = Files::default();
        for block in parse(&fs::read_to_string(&path).unwrap()) {
            let Some(role) = Role::of(&block) else { continue };
            let text = files.with(&role, &block);
            if role.is_case() {
                count += 1;
                let (_, mut found) = facts::try_load(&text, "case.toml");
                found.retain(|(severity, _)| *severity == Severity::Error);
                if matches!(role, Role::Wrong(_)) == found.is_empty() {
                    let told = if found.is_empty() { "loads".to_owned() } else { facts::told(&found) };
                    let _ = writeln!(wrong, "{}:{}: {told}", path.display(), block.line);
                }
            }
            files.keep(&role, text);
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    assert!(count >= 4, "only {count} cases were found in the documents");
}

#[test]
fn every_command_in_a_document_prints_what_is_shown() {
    let mut wrong = String::new();
    let mut count = 0;
    let mut said = Said::default();
    for path in facts::documents() {
        let text = fs::read_to_string(&path).unwrap();
        let mut corrected = text.clone();
        let mut folder = Folder::of(&path, &text);
        for block in &parse(&text) {
            folder.take(block);
            if block.info != "console" {
                continue;
            }
            let printed: Vec<(Step, Vec<String>)> = steps(block)
                .into_iter()
                .map(|step| {
                    let lines = said.by(&step.command, &folder.path);
                    (step, lines)
                })
                .collect();
            folder.forget_mistakes();
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

/// Every term of the field is in the glossary, in both languages, in the form that stands there first.
#[test]
fn the_glossary_has_every_term() {
    let glossary = fs::read_to_string(facts::root().join("docs/glossary.md")).unwrap();
    let rows: Vec<&str> = glossary.lines().filter(|line| line.starts_with("| ")).collect();
    let terms = |language: &str| {
        let path = facts::root().join(format!("crates/mizan-report/messages/{language}/terms.ftl"));
        terms(&fs::read_to_string(path).unwrap())
    };
    let (english, arabic) = (terms("en"), terms("ar"));
    let ids = |terms: &[(String, String)]| terms.iter().map(|(id, _)| id.clone()).collect::<Vec<_>>();
    assert_eq!(ids(&english), ids(&arabic));
    assert!(english.len() > 30, "{english:?}");
    let missing = english.iter().zip(&arabic).filter(|((_, english), (_, arabic))| {
        let has = |row: &&&str| {
            let mut cells = row.split('|').map(str::trim).skip(1);
            cells.next() == Some(english) && cells.next() == Some(arabic)
        };
        rows.iter().find(has).is_none()
    });
    let missing: Vec<String> = missing.map(|((_, en), (_, ar))| format!("| {en} | {ar} |")).collect();
    assert!(missing.is_empty(), "docs/glossary.md lacks\n{}", missing.join("\n"));
}

/// The main entries of a file of terms: their ids and their default forms.
fn terms(text: &str) -> Vec<(String, String)> {
    let mut terms: Vec<(String, String)> = Vec::new();
    for line in text.lines() {
        let default = line.trim_start().strip_prefix("*[one]");
        match (line.split_once(" = "), default, terms.last_mut()) {
            (_, Some(value), Some((_, form))) => *form = value.trim().to_owned(),
            (Some((id, value)), None, _) if !id.starts_with(['#', ' ']) && !id.starts_with("concept-short-") => {
                terms.push((id.to_owned(), value.trim().to_owned()));
            }
            _ => {}
        }
    }
    terms
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

/// What a block is for, and the file it belongs to, if it belongs to one.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Role {
    Text(String),
    Case(Option<String>),
    More(String),
    Wrong(String),
}

impl Role {
    fn of(block: &Block) -> Option<Self> {
        let words: Vec<&str> = block.info.split_whitespace().collect();
        match words[..] {
            ["text", path] => Some(Self::Text(path.to_owned())),
            ["toml", "case"] => Some(Self::Case(None)),
            ["toml", "case", path] => Some(Self::Case(Some(path.to_owned()))),
            ["toml", "more", path] => Some(Self::More(path.to_owned())),
            ["toml", "wrong", path] => Some(Self::Wrong(path.to_owned())),
            _ => None,
        }
    }

    fn path(&self) -> Option<&str> {
        match self {
            Self::Case(path) => path.as_deref(),
            Self::Text(path) | Self::More(path) | Self::Wrong(path) => Some(path),
        }
    }

    fn is_case(&self) -> bool {
        !matches!(self, Self::Text(_))
    }
}

/// The files that a document has built so far.
#[derive(Debug, Default)]
struct Files(BTreeMap<String, String>);

impl Files {
    /// The text of the block's file with the block in it.
    fn with(&self, role: &Role, block: &Block) -> String {
        let before = match role {
            Role::Text(_) | Role::Case(_) => "",
            Role::More(path) | Role::Wrong(path) => {
                self.0.get(path).unwrap_or_else(|| panic!("line {}: {path} does not exist yet", block.line))
            }
        };
        format!("{before}{}\n", block.body.join("\n"))
    }

    fn keep(&mut self, role: &Role, text: String) {
        if let (Some(path), false) = (role.path(), matches!(role, Role::Wrong(_))) {
            self.0.insert(path.to_owned(), text);
        }
    }
}

/// Where the commands of a document are run.
#[derive(Debug)]
struct Folder {
    path: PathBuf,
    files: Files,
    mistaken: Vec<String>,
}

impl Folder {
    /// An empty folder for a document that builds files, else the root of the repository.
    fn of(document: &Path, text: &str) -> Self {
        let builds = parse(text).iter().filter_map(Role::of).any(|role| role.path().is_some());
        let path = if builds { own_folder(document) } else { facts::root() };
        Self { path, files: Files::default(), mistaken: Vec::new() }
    }

    fn take(&mut self, block: &Block) {
        let Some(role) = Role::of(block) else { return };
        let Some(path) = role.path() else { return };
        let text = self.files.with(&role, block);
        self.write(path, &text);
        if matches!(role, Role::Wrong(_)) {
            self.mistaken.push(path.to_owned());
        }
        self.files.keep(&role, text);
    }

    fn forget_mistakes(&mut self) {
        for path in std::mem::take(&mut self.mistaken) {
            self.write(&path, &self.files.0[&path]);
        }
    }

    fn write(&self, path: &str, text: &str) {
        let file = self.path.join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }
}

fn own_folder(document: &Path) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("docs").join(document.file_name().unwrap());
    if path.exists() {
        fs::remove_dir_all(&path).unwrap();
    }
    fs::create_dir_all(&path).unwrap();
    path
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

/// What commands have printed in the root of the repository, where nothing changes meanwhile: an audit that several
/// documents show parts of is made once.
#[derive(Default)]
struct Said(BTreeMap<String, Vec<String>>);

impl Said {
    fn by(&mut self, command: &str, folder: &Path) -> Vec<String> {
        if folder != facts::root() {
            return run(command, folder);
        }
        self.0.entry(command.to_owned()).or_insert_with(|| run(command, folder)).clone()
    }
}

/// The lines that a command prints on standard output, without white space at their ends.
fn run(command: &str, folder: &Path) -> Vec<String> {
    let arguments = command.strip_prefix("mizan ").or_else(|| command.strip_prefix("cargo run --release -- "));
    let arguments = arguments.unwrap_or_else(|| panic!("not a command of ours: {command}"));
    let output = Command::new(env!("CARGO_BIN_EXE_mizan"))
        .args(words(arguments))
        .current_dir(folder)
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

/// The words of a command; what stands in single quotes is one word.
fn words(command: &str) -> Vec<String> {
    let mut words = Vec::new();
    for (index, part) in command.split('\'').enumerate() {
        if index % 2 == 1 {
            words.push(part.to_owned());
        } else {
            words.extend(part.split_whitespace().map(str::to_owned));
        }
    }
    words
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
    assert_eq!(words("a --to 'b & c' d"), ["a", "--to", "b & c", "d"]);
    let mut files = Files::default();
    for block in parse("```toml case a.toml\nx\n```\n```toml wrong a.toml\ny\n```\n```toml more a.toml\nz\n```\n") {
        let role = Role::of(&block).unwrap();
        let text = files.with(&role, &block);
        files.keep(&role, text);
    }
    assert_eq!(files.0["a.toml"], "x\nz\n");
    let ftl = "# a = b\n-case = { $form ->\n    [many] cases\n   *[one] case\n}\n-key = key\n";
    let pair = |id: &str, form: &str| (id.to_owned(), form.to_owned());
    assert_eq!(terms(ftl), [pair("-case", "case"), pair("-key", "key")]);
    assert!(Path::new(env!("CARGO_BIN_EXE_mizan")).exists());
}
