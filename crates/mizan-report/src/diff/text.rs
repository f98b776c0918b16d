//! What has become of a case, for people.

use std::io;

use anstyle::Style;
use mizan_case::compare::{Renamed, RenamedKind};
use mizan_core::vary::differ::{Apart, Because, Cause};

use super::told::Speakers;

use crate::args;
use crate::audit::came_on;
use crate::audit::text::verdict_style;
use crate::speech::look::{FAINT, HEADING};
use crate::speech::messages::Arg;
use crate::speech::wrap::write_prose;
use crate::words::force::said;
use mizan::diff::{ClaimDiff, ClaimVersion, Diff, Fate, Told};

/// How many sets of differences are told; the rest are counted.
const TOLD: usize = 10;

/// Writes which verdicts have changed and because of what, and then all else that differs.
///
/// # Errors
/// What `out` reports.
pub fn write(out: &mut dyn io::Write, diff: &Diff<'_>, speakers: Speakers<'_>) -> io::Result<()> {
    let mut writer = Writer { out, diff, speakers };
    writer.heading()?;
    for claim in diff.claims_that(Fate::Turned) {
        writer.turned(claim)?;
    }
    for (fate, id) in
        [(Fate::Another, "diff-another"), (Fate::New, "diff-claims-new"), (Fate::Gone, "diff-claims-gone")]
    {
        writer.listed(fate, id)?;
    }
    writer.renamed()?;
    writer.differences()?;
    writer.bases()?;
    writer.events()?;
    writer.outcomes()?;
    writer.open()
}

struct Writer<'a> {
    out: &'a mut dyn io::Write,
    diff: &'a Diff<'a>,
    speakers: Speakers<'a>,
}

impl Writer<'_> {
    fn prose(&mut self, indent: usize, style: Style, text: &str) -> io::Result<()> {
        write_prose(self.out, &self.speakers.new.look, style, indent, text)
    }

    fn say(
        &mut self,
        indent: usize,
        id: &str,
        args: &[(&'static str, crate::speech::messages::Arg<'_>)],
    ) -> io::Result<()> {
        self.prose(indent, Style::new(), &self.speakers.new.messages().text(id, args))
    }

    fn item(&mut self, indent: usize, what: &str) -> io::Result<()> {
        self.say(indent, "list-item", &args!["what" => what])
    }

    fn title(&mut self, id: &str, count: usize) -> io::Result<()> {
        writeln!(self.out)?;
        self.prose(0, HEADING, &self.speakers.new.messages().text(id, &args!["count" => count]))
    }

    /// How many verdicts have changed.
    fn heading(&mut self) -> io::Result<()> {
        let diff = self.diff;
        let compared = diff.claims.iter().filter(|claim| claim.old.is_some() && claim.new.is_some()).count();
        let turned = diff.claims_that(Fate::Turned).count();
        let args = args!["count" => turned, "all" => compared];
        let id = if compared == 0 { "diff-no-claims" } else { "diff-heading" };
        self.prose(0, HEADING, &self.speakers.new.messages().text(id, &args))
    }

    fn turned(&mut self, claim: &ClaimDiff<'_>) -> io::Result<()> {
        let (Some(old), Some(new)) = (claim.old, claim.new) else { return Ok(()) };
        writeln!(self.out)?;
        let speaker = self.speakers.new;
        let head = speaker.look.styled(HEADING, claim.id()).to_string();
        let args = [("was", Arg::Own(self.verdict(old).into())), ("is", Arg::Own(self.verdict(new).into()))];
        writeln!(self.out, "{head}  {}", speaker.messages().text("diff-verdicts", &args))?;
        if new.entry.says.get(&speaker.look.language.label_tags()).is_some() {
            self.prose(2, FAINT, &speaker.say(&said(new.entry)))?;
        }
        match &claim.because {
            Some(because) => self.because(because),
            None => self.say(2, "diff-formalised", &[]),
        }
    }

    fn verdict(&self, version: ClaimVersion<'_>) -> String {
        let speaker = self.speakers.new;
        match version.verdict {
            Some(verdict) => speaker.look.styled(verdict_style(verdict), &speaker.verdict_word(verdict)).to_string(),
            None => speaker.messages().text("verdict-unformalised", &[]),
        }
    }

    fn because(&mut self, because: &Because) -> io::Result<()> {
        match because {
            Because::Fewest(sets) => {
                let size = sets.first().map_or(0, Vec::len);
                self.say(2, "diff-because", &args!["size" => size, "count" => sets.len()])?;
                self.sets(sets)
            }
            Because::Irreducible { set, tried } => {
                self.say(2, "diff-irreducible", &args!["size" => set.len(), "tried" => *tried])?;
                self.sets(std::slice::from_ref(set))
            }
            Because::Whole => self.say(2, "diff-whole", &[]),
        }
    }

    fn sets(&mut self, sets: &[Vec<Cause>]) -> io::Result<()> {
        for set in sets.iter().take(TOLD) {
            // What turns it together stands together, below one dash.
            for (place, cause) in set.iter().enumerate() {
                let cause = self.speakers.cause(self.diff, *cause);
                match place {
                    0 => self.item(4, &cause)?,
                    _ => self.prose(6, Style::new(), &cause)?,
                }
            }
        }
        match sets.len().saturating_sub(TOLD) {
            0 => Ok(()),
            more => self.prose(4, FAINT, &self.speakers.new.messages().text("shown-more", &args!["count" => more])),
        }
    }

    /// The claims of which this became, with their verdicts.
    fn listed(&mut self, fate: Fate, title: &str) -> io::Result<()> {
        let claims: Vec<&ClaimDiff<'_>> = self.diff.claims_that(fate).collect();
        if claims.is_empty() {
            return Ok(());
        }
        self.title(title, claims.len())?;
        for claim in claims {
            let Some(version) = claim.new.or(claim.old) else { continue };
            let args = args!["id" => claim.id(), "verdict" => self.verdict(version)];
            let line = self.speakers.new.messages().text("diff-claim-verdict", &args);
            self.item(2, &line)?;
        }
        Ok(())
    }

    /// What is the same under another id.
    fn renamed(&mut self) -> io::Result<()> {
        let diff = self.diff;
        if diff.renamed.is_empty() {
            return Ok(());
        }
        self.title("diff-renamed", diff.renamed.len())?;
        for Renamed { kind, old, new } in &diff.renamed {
            let id = match kind {
                RenamedKind::DecisionMaker => "diff-renamed-dm",
                RenamedKind::Option => "diff-renamed-option",
                RenamedKind::Statement => "diff-renamed-statement",
                RenamedKind::Claim => "diff-renamed-claim",
            };
            let speaker = self.speakers.new;
            let what = speaker.messages().text(id, &args!["old" => speaker.code(old), "new" => speaker.code(new)]);
            self.item(2, &what)?;
        }
        Ok(())
    }

    fn differences(&mut self) -> io::Result<()> {
        let diff = self.diff;
        if let Err(apart) = &diff.comparison {
            writeln!(self.out)?;
            return match apart {
                Apart::Forms => self.say(0, "diff-apart-forms", &[]),
                Apart::States => self.say(0, "diff-apart-states", &[]),
                Apart::Views => self.say(0, "diff-apart-views", &[]),
                Apart::TooManyOptions(count) => self.say(0, "diff-apart-options", &args!["count" => *count]),
            };
        }
        if diff.differences().is_empty() {
            writeln!(self.out)?;
            return self.say(0, "diff-nothing", &[]);
        }
        self.title("diff-differences", diff.differences().len())?;
        for (place, difference) in diff.differences().iter().enumerate() {
            let what = self.speakers.difference(diff, *difference);
            self.say(2, "diff-numbered", &args!["number" => place + 1, "what" => what])?;
        }
        Ok(())
    }

    /// What is open in one of them only; else whose verdicts these are, where something is open in both.
    fn open(&mut self) -> io::Result<()> {
        let open = self.diff.open;
        if !open.any {
            return Ok(());
        }
        writeln!(self.out)?;
        match (open.opened, open.closed) {
            (0, 0) => self.say(0, "diff-as-written", &[]),
            (opened, closed) => self.say(0, "diff-open", &args!["opened" => opened, "closed" => closed]),
        }
    }

    fn bases(&mut self) -> io::Result<()> {
        let diff = self.diff;
        if diff.bases.is_empty() {
            return Ok(());
        }
        self.title("diff-bases", diff.bases.len())?;
        for basis in &diff.bases {
            let (was, is) = (self.speakers.basis(basis.was), self.speakers.basis(basis.is));
            let what = self.speakers.element(diff, basis.element);
            self.say(2, "diff-basis", &args!["what" => what, "was" => was, "is" => is])?;
        }
        Ok(())
    }

    /// What is told otherwise of what happened.
    fn events(&mut self) -> io::Result<()> {
        let diff = self.diff;
        if diff.events.is_empty() {
            return Ok(());
        }
        self.title("diff-events", diff.events.len())?;
        for event in &diff.events {
            let told = self.speakers.event(*event);
            self.item(2, &told)?;
        }
        Ok(())
    }

    /// What is told otherwise of what came about.
    fn outcomes(&mut self) -> io::Result<()> {
        let diff = self.diff;
        if diff.outcomes.is_empty() {
            return Ok(());
        }
        self.title("diff-outcomes", diff.outcomes.len())?;
        let speaker = self.speakers.new;
        for outcome in &diff.outcomes {
            let told = |told: Option<Told>| match told {
                Some((came, on)) => speaker.say(&came_on(came, on)),
                None => speaker.messages().text("diff-outcome-unsaid", &[]),
            };
            let claim = speaker.code(diff.claims[outcome.claim].id());
            let args = args!["claim" => claim, "was" => told(outcome.was), "is" => told(outcome.is)];
            let line = speaker.messages().text("diff-outcome", &args);
            self.item(2, &line)?;
        }
        Ok(())
    }
}
