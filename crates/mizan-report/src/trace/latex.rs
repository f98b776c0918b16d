//! What happened for a paper: the steps as a table of LaTeX, which needs the package `booktabs` and nothing else.

use std::io;

use mizan::{Trace, TracedStep};

use super::told::Telling;
use crate::formats::latex::{comment, escaped};
use crate::speech::bidi;
use crate::words::Speaker;
use crate::words::say::{Say, say};

/// Writes the steps: when, who did what, and what that was to whoever did it.
///
/// # Errors
/// What `out` reports.
pub fn write(out: &mut dyn io::Write, trace: &Trace, speaker: &Speaker<'_>) -> io::Result<()> {
    let telling = Telling { case: speaker.case, trace, discreet: speaker.discreet };
    let text = |what: &Say<'_>| bidi::without_marks(&speaker.say(what));
    writeln!(out, "% {}", comment(&text(&Say::Label(&speaker.case.title, ""))))?;
    for id in ["latex-needs", "latex-arabic"] {
        writeln!(out, "% {}", comment(&text(&Say::Message(id, Vec::new()))))?;
    }
    writeln!(out, "\\providecommand{{\\mizanarabic}}[1]{{#1}}")?;
    writeln!(out, "\n\\begin{{tabular}}{{rllp{{.5\\linewidth}}l}}\n\\toprule")?;
    let heads =
        [say!("trace-latex-day"), say!("trace-latex-what"), say!("trace-latex-was")].map(|head| escaped(&text(&head)));
    writeln!(out, " & {} & & {} & {} \\\\\n\\midrule", heads[0], heads[1], heads[2])?;
    for (place, step) in trace.steps.iter().enumerate() {
        let [day, who, what, was] = cells(telling, step, speaker).map(|cell| escaped(&bidi::without_marks(&cell)));
        writeln!(out, "{} & {day} & {who} & {what} & {was} \\\\", place + 1)?;
    }
    writeln!(out, "\\bottomrule\n\\end{{tabular}}")
}

/// When, who, what, and what it was to whoever did it.
fn cells(telling: Telling<'_>, step: &TracedStep, speaker: &Speaker<'_>) -> [String; 4] {
    if telling.is_private(step) {
        return [String::new(), String::new(), speaker.say(&telling.what(step)), String::new()];
    }
    let day = telling.day(step).map(|day| day.to_string()).unwrap_or_default();
    let who = step.by.map(|by| speaker.dm(by).into_owned()).unwrap_or_default();
    let was = step.judged.as_ref().map(|judged| speaker.say(&super::told::short(judged.step.kind))).unwrap_or_default();
    [day, who, speaker.say(&Telling::changes(step)), was]
}
