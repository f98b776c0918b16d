//! How long an editor waits after a keystroke until it is told what is wrong, on cases of 500 and of 5,000 lines.
//!
//! Every keystroke makes one mistake or mends it, and each answer is compared with what it must be, so that a fast wrong
//! server fails.

#![allow(clippy::print_stdout, reason = "a benchmark prints what it measured")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "what fails ends the benchmark")]
#![allow(dead_code, reason = "the editor of the tests can do more")]

#[path = "../tests/it/editor.rs"]
mod editor;

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use editor::Editor;

/// How many keystrokes are measured.
const KEYSTROKES: usize = 40;

fn main() {
    println!("lines   median     worst");
    for (lines, goal) in [(500, Duration::from_millis(50)), (5000, Duration::from_millis(300))] {
        let text = case(lines);
        assert!(text.lines().count().abs_diff(lines) < 10, "{} lines", text.lines().count());
        let mut took = keystrokes(&text);
        took.sort_unstable();
        let (median, worst) = (took[took.len() / 2], took[took.len() - 1]);
        println!("{lines:>5} {median:>8.1?} {worst:>9.1?}   goal {goal:?}");
    }
}

fn keystrokes(text: &str) -> Vec<Duration> {
    let mut editor = Editor::with(text);
    assert!(editor.diagnostics().is_empty(), "nothing is wrong with it");
    let typed = |n: usize| {
        if n.is_multiple_of(2) { ("leads_to(o1)", "leads_to(ox)") } else { ("leads_to(ox)", "leads_to(o1)") }
    };
    let one = |n: usize| {
        let (old, new) = typed(n);
        let begun = Instant::now();
        editor.replace(old, new);
        let found = editor.diagnostics();
        let took = begun.elapsed();
        match n % 2 {
            0 => assert!(found.len() == 1 && found[0]["code"] == "M201", "{found:?}"),
            _ => assert!(found.iter().all(|one| one["severity"] == 3), "{found:?}"),
        }
        took
    };
    (0..KEYSTROKES).map(one).collect()
}

/// A case with so many lines: four decision makers, ten options, 1,024 states, and claims up to the end.
fn case(lines: usize) -> String {
    let mut text = String::from("mizan = 1\n[case]\ntitle = { ar = \"قضية\", en = \"A case\" }\n");
    for dm in 0..4 {
        let name = format!("name = {{ ar = \"الطرف {dm}\", en = \"party {dm}\" }}");
        let _ = write!(text, "\n[dm.d{dm}]\n{name}\n");
        for wish in 0..4 {
            let (one, other) = ((3 * dm + wish) % 10, (dm + 2 * wish + 1) % 10);
            let that = format!("that = \"o{one} & !o{other} | !o{one} & o{other}\"");
            let _ = write!(
                text,
                "[[dm.d{dm}.prefers]]\n{that}\nbecause = {{ ar = \"لعلّة {wish}\", en = \"for reason {wish}\" }}\n"
            );
        }
    }
    for option in 0..10 {
        let name = format!("name = {{ ar = \"الخيار {option}\", en = \"option {option}\" }}");
        let _ = write!(text, "[dm.d{}.options.o{option}]\n{name}\n", option % 4);
    }
    text.push_str("[states.now]\non = [\"o2\", \"o3\"]\n");
    let mut claim = 0;
    while text.lines().count() + 6 <= lines {
        let says = format!("says = {{ ar = \"الدعوى {claim}\", en = \"claim {claim}\" }}");
        let check = match claim {
            0 => "at now: leads_to(o1)".to_owned(),
            _ => format!("at now: possible(o{} & !o{}) ", claim % 10, (claim / 10 + claim + 1) % 10),
        };
        let because = "because = { ar = \"هكذا قُرئت.\", en = \"So it was read.\" }";
        let _ = write!(text, "\n[[claim]]\nid = \"c{claim}\"\n{says}\ncheck = \"{check}\"\n{because}\n");
        claim += 1;
    }
    text
}
