//! What happened, for people.

use std::io;

use anstyle::Style;
use mizan::{Trace, TracedStep};

use super::told::{Telling, TraceLine};
use crate::args;
use crate::speech::look::{FAINT, HEADING, STRONG};
use crate::speech::wrap::write_prose;
use crate::words::Speaker;
use crate::words::say::{Say, say};

/// Writes what happened, step by step, and what it tells.
///
/// # Errors
/// What `out` reports.
pub fn write(out: &mut dyn io::Write, trace: &Trace, speaker: &Speaker<'_>) -> io::Result<()> {
    let telling = Telling { case: speaker.case, trace, discreet: speaker.discreet };
    let mut writer = Writer { out, telling, speaker };
    if let Some(heading) = telling.heading() {
        writer.say(HEADING, 0, &heading)?;
    }
    for (place, step) in trace.steps.iter().enumerate() {
        writeln!(writer.out)?;
        writer.step(place + 1, step)?;
    }
    let learned = telling.learned();
    if learned.is_empty() {
        return Ok(());
    }
    writeln!(writer.out)?;
    writer.say(HEADING, 0, &say!("trace-learned-heading"))?;
    writer.lines(&learned, 0)
}

struct Writer<'a> {
    out: &'a mut dyn io::Write,
    telling: Telling<'a>,
    speaker: &'a Speaker<'a>,
}

impl Writer<'_> {
    fn step(&mut self, number: usize, step: &TracedStep) -> io::Result<()> {
        let telling = self.telling;
        let what = telling.what(step);
        let head = match telling.day(step) {
            Some(day) => say!("trace-step", "number" => number, "day" => day.to_string(), "what" => what),
            None => say!("ask-number", "number" => number, "question" => what),
        };
        self.say(STRONG, 0, &head)?;
        for said in telling.said(step) {
            self.say(Style::new(), 3, &said)?;
        }
        self.lines(&telling.judged(step), 3)?;
        let passages = telling.passages(step);
        if passages.is_empty() && !telling.is_private(step) {
            return self.say(FAINT, 3, &say!("trace-unsourced"));
        }
        for (citation, against) in passages {
            let passage = Say::Citation(citation);
            self.say(
                FAINT,
                3,
                &match against {
                    true => say!("trace-against-source", "passage" => passage),
                    false => say!("trace-source", "passage" => passage),
                },
            )?;
        }
        Ok(())
    }

    fn lines(&mut self, lines: &[TraceLine], indent: usize) -> io::Result<()> {
        for line in lines {
            match line {
                TraceLine::Sentence(what) => self.say(Style::new(), indent, what)?,
                TraceLine::Entry(what) => {
                    let what = self.speaker.say(what);
                    let item = self.speaker.messages().text("list-item", &args!["what" => what]);
                    write_prose(self.out, &self.speaker.look, Style::new(), indent + 2, &item)?;
                }
            }
        }
        Ok(())
    }

    fn say(&mut self, style: Style, indent: usize, what: &Say<'_>) -> io::Result<()> {
        write_prose(self.out, &self.speaker.look, style, indent, &self.speaker.say(what))
    }
}
