//! Inverse analysis for people.

use std::collections::BTreeSet;
use std::io;

use anstyle::Style;
use mizan_core::solve::inverse::{
    Alternative, Demand, MAX_FACTORIAL, Requirement, Share, ShortForm, factorial, joint_share,
};
use mizan_core::vary::{Fewest, Outcome};
use mizan_core::{Concept, StateId};

use crate::args;
use crate::speech::columns::{Cell, Columns};
use crate::speech::look::{FAINT, HEADING};
use crate::speech::numbers::grouped;
use crate::speech::wrap::write_prose;
use crate::words::Speaker;
use mizan::Inverse;

/// How many states of a list are named; the rest are counted.
const NAMED: usize = 8;
/// How many alternatives of a clause are told; the rest are counted.
const ALTERNATIVES: usize = 4;
/// How many clauses of a requirement, and how many sets of changes, are told.
const TOLD: usize = 10;
/// How many states are listed with their numbers at the end.
const LISTED: usize = 30;
/// Numbers with more digits than this are told as a share only.
const DIGITS: usize = 21;

/// Writes what rankings must be like, and the fewest changes.
///
/// # Errors
/// What `out` reports.
pub fn write(out: &mut dyn io::Write, view: &Inverse, speaker: &Speaker<'_>) -> io::Result<()> {
    let mut writer = Writer { out, view, speaker, named: BTreeSet::new() };
    writer.heading()?;
    for (state, demands) in &view.states {
        writer.state(*state, demands)?;
    }
    writer.fewest(&view.fewest)?;
    writer.named_states()
}

struct Writer<'a> {
    out: &'a mut dyn io::Write,
    view: &'a Inverse,
    speaker: &'a Speaker<'a>,
    /// The states that were told by their numbers.
    named: BTreeSet<StateId>,
}

impl Writer<'_> {
    fn say(&mut self, indent: usize, style: Style, text: &str) -> io::Result<()> {
        write_prose(self.out, &self.speaker.look, style, indent, text)
    }

    fn heading(&mut self) -> io::Result<()> {
        let (speaker, view) = (self.speaker, self.view);
        let args = args!["what" => speaker.clause(&view.wanted), "concept" => speaker.concept(view.concept)];
        self.say(0, HEADING, &speaker.messages().text("inverse-heading", &args))?;
        if view.n_states == 0 {
            // What is said about options alone no ranking can change.
            let options_alone = view.wanted.as_formula().is_some();
            let id = if options_alone { "inverse-no-state" } else { "inverse-no-state-now" };
            self.say(0, Style::new(), &speaker.messages().text(id, &[]))?;
        }
        for &rule in &view.forbidden_by {
            let rule = speaker.assumption_with_basis(mizan_core::Assumption::Rule(rule));
            self.say(2, Style::new(), &speaker.messages().text("list-item", &args!["what" => rule]))?;
        }
        if view.n_states > view.states.len() {
            let args = args!["count" => view.n_states, "shown" => view.states.len()];
            self.say(0, FAINT, &speaker.messages().text("inverse-states-more", &args))?;
        }
        if !view.states.is_empty() && matches!(view.concept, Concept::Seq | Concept::Sseq) {
            self.say(0, FAINT, &speaker.messages().text("inverse-others-fixed", &[]))?;
        }
        Ok(())
    }

    fn state(&mut self, state: StateId, demands: &[Demand]) -> io::Result<()> {
        let speaker = self.speaker;
        let args = args!["state" => speaker.state(state), "number" => speaker.state_number(state)];
        writeln!(self.out)?;
        self.say(0, HEADING, &speaker.messages().text("paths-state", &args))?;
        for demand in demands {
            self.demand(demand)?;
        }
        let Some(share) = joint_share(self.view.concept, demands) else { return Ok(()) };
        // Where any rankings will do that was said of each.
        if demands.len() < 2 || share.parts == share.of {
            return Ok(());
        }
        self.say(
            2,
            Style::new(),
            &speaker.messages().text("inverse-joint-share", &args!["share" => self.share(&share)]),
        )
    }

    fn demand(&mut self, demand: &Demand) -> io::Result<()> {
        let (speaker, dm) = (self.speaker, self.speaker.dm(demand.dm));
        let messages = speaker.messages();
        match &demand.requirement {
            Err(_) => self.say(2, Style::new(), &messages.text("inverse-too-long", &args!["dm" => dm]))?,
            Ok(requirement) if requirement.clauses().is_empty() => {
                return self.say(2, Style::new(), &messages.text("inverse-any-ranking", &args!["dm" => dm]));
            }
            Ok(requirement) => self.requirement(&dm, requirement)?,
        }
        let met = messages.text(if demand.is_met { "inverse-met" } else { "inverse-not-met" }, &[]);
        let line = match (&demand.share, &demand.requirement) {
            (Some(share), _) => format!("{} {met}", self.counted(share)),
            (None, Ok(_)) => format!("{} {met}", messages.text("inverse-not-counted", &[])),
            (None, Err(_)) => met,
        };
        self.say(4, Style::new(), &line)
    }

    fn requirement(&mut self, dm: &str, requirement: &Requirement) -> io::Result<()> {
        let messages = self.speaker.messages();
        let (head, lines) = match requirement.short_form() {
            ShortForm::AnyOf(ways) => {
                let ways: Vec<String> = ways.iter().map(|way| self.all_of(way)).collect();
                ("inverse-must-any", ways)
            }
            ShortForm::AllOf(clauses) => {
                // What has no alternative is told in one line.
                let (plain, other): (Vec<_>, Vec<_>) = clauses
                    .into_iter()
                    .partition(|clause| matches!(&clause[..], [alternative] if alternative.len() == 1));
                let plain: Alternative = plain.into_iter().flatten().flatten().collect();
                let plain = (!plain.is_empty()).then(|| self.all_of(&plain));
                let other: Vec<String> = other.iter().map(|clause| self.one_of(clause)).collect();
                ("inverse-must-all", plain.into_iter().chain(other).collect())
            }
        };
        let head = if lines.len() == 1 { "inverse-must" } else { head };
        self.say(2, Style::new(), &messages.text(head, &args!["dm" => dm]))?;
        for line in lines.iter().take(TOLD) {
            self.say(4, Style::new(), &messages.text("list-item", &args!["what" => line]))?;
        }
        match lines.len().saturating_sub(TOLD) {
            0 => Ok(()),
            more => self.say(4, FAINT, &messages.text("shown-more", &args!["count" => more])),
        }
    }

    /// `no lower than each of 1, 3`.
    fn all_of(&mut self, alternative: &Alternative) -> String {
        let states = self.numbers(alternative);
        self.speaker.messages().text("inverse-all-of", &args!["states" => states, "count" => alternative.len()])
    }

    /// `no lower than at least one of 1, 4, or than each of 2, 5`.
    fn one_of(&mut self, clause: &[Alternative]) -> String {
        let messages = self.speaker.messages();
        let single = clause.iter().filter(|alternative| alternative.len() == 1);
        let single: Alternative = single.flatten().copied().collect();
        let mut parts = Vec::new();
        if !single.is_empty() {
            let states = self.numbers(&single);
            parts.push(messages.text("inverse-one-of", &args!["states" => states, "count" => single.len()]));
        }
        let several: Vec<&Alternative> = clause.iter().filter(|alternative| alternative.len() > 1).collect();
        parts.extend(several.iter().take(ALTERNATIVES).map(|alternative| self.all_of(alternative)));
        if several.len() > ALTERNATIVES {
            parts.push(messages.text("inverse-alternatives-more", &args!["count" => several.len() - ALTERNATIVES]));
        }
        parts.join(&messages.text("inverse-or", &[]))
    }

    /// States by their numbers, which are explained at the end.
    fn numbers(&mut self, states: &[StateId]) -> String {
        let messages = self.speaker.messages();
        self.named.extend(states.iter().take(NAMED));
        let numbers: Vec<String> = states.iter().take(NAMED).map(|state| state.number().to_string()).collect();
        let listed = numbers.join(&messages.text("list-separator", &[]));
        match states.len().saturating_sub(NAMED) {
            0 => listed,
            more => messages.text("inverse-states-left-out", &args!["states" => listed, "count" => more]),
        }
    }

    /// `384 of 720 strict rankings are so (8/15).`
    fn counted(&self, share: &Share) -> String {
        let messages = self.speaker.messages();
        let n_states = self.speaker.model.n_states();
        let all = if n_states <= MAX_FACTORIAL { factorial(n_states).to_string() } else { String::new() };
        if all.is_empty() || all.len() > DIGITS {
            return messages.text("inverse-share", &args!["share" => self.share(share), "count" => n_states]);
        }
        let count = |number: String| number.parse().map_or(number, grouped);
        let (some, all) = (count(share.rankings(n_states).to_string()), count(all));
        messages.text("inverse-counted", &args!["some" => some, "all" => all, "share" => self.share(share)])
    }

    /// A share as a fraction where it is short, else in per cent.
    fn share(&self, share: &Share) -> String {
        let fraction = format!("{}/{}", share.parts, share.of);
        let per_mille = share.per_mille();
        let percent = format!("{}.{} %", per_mille / 10, per_mille % 10);
        if fraction.len() <= DIGITS { fraction } else { percent }
    }

    fn fewest(&mut self, fewest: &Fewest) -> io::Result<()> {
        let messages = self.speaker.messages();
        writeln!(self.out)?;
        self.say(0, HEADING, &messages.text("inverse-fewest", &[]))?;
        let line = match &fewest.outcome {
            Outcome::Already => messages.text("inverse-already", &[]),
            Outcome::Found(sets) => {
                let size = sets.first().map_or(0, Vec::len);
                messages.text("inverse-found", &args!["size" => size, "count" => sets.len()])
            }
            Outcome::NoneWithin(depth) => {
                messages.text("inverse-none-within", &args!["depth" => *depth, "tried" => fewest.n_tried])
            }
            Outcome::Stopped { size, sets } => {
                messages.text("inverse-stopped", &args!["size" => *size, "sets" => grouped(*sets)])
            }
        };
        self.say(2, Style::new(), &line)?;
        let Outcome::Found(sets) = &fewest.outcome else { return Ok(()) };
        for set in sets.iter().take(TOLD) {
            let line = self.speaker.changes_together(set);
            self.say(4, Style::new(), &messages.text("list-item", &args!["what" => line]))?;
        }
        match sets.len().saturating_sub(TOLD) {
            0 => Ok(()),
            more => self.say(4, FAINT, &messages.text("shown-more", &args!["count" => more])),
        }
    }

    fn named_states(&mut self) -> io::Result<()> {
        if self.named.is_empty() {
            return Ok(());
        }
        let speaker = self.speaker;
        let more = self.named.len().saturating_sub(LISTED);
        writeln!(self.out)?;
        self.say(0, FAINT, &speaker.messages().text("inverse-states", &[]))?;
        let row = |state: &StateId| {
            let name = speaker.states.names(*state).first();
            let name = name.map_or_else(String::new, |named| speaker.look.label(&named.name, &named.id).into_owned());
            [state.number().to_string(), speaker.states.shown(*state), name]
                .map(|text| Cell { text, style: FAINT })
                .to_vec()
        };
        let columns = Columns { heads: Vec::new(), right: vec![0], keys: 2, indent: 2 };
        columns.write(self.out, &speaker.look, || self.named.iter().take(LISTED).map(row))?;
        if more == 0 {
            return Ok(());
        }
        self.say(2, FAINT, &speaker.messages().text("inverse-more-states", &args!["count" => more]))
    }
}
