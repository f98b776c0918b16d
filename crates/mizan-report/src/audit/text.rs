//! An audit for people: claim by claim what the source says, how it was read, what becomes of it and why; then what it
//! all rests on.

mod sum;

use std::io;

use anstyle::{AnsiColor, Style};
use mizan_case::case::{Citation, Force};
use mizan_core::vary::Hinge;
use mizan_core::{ClaimId, Grounds, Verdict};

use super::{Apart, Audited, AuditedClaim, CameAbout, Decided, first_of, rests_on_one_passage};
use crate::args;
use crate::health;
use crate::inquiry::{OpenLine, tell};
use crate::speech::look::{FAINT, HEADING, STRONG};
use crate::speech::visible::visible;
use crate::speech::wrap::write_prose;
use crate::words::Speaker;
use crate::words::force::force;
use crate::words::say::say;

/// What fails.
const FAILS: Style = AnsiColor::Red.on_default().bold();
/// What neither holds nor fails.
const NEITHER: Style = AnsiColor::Yellow.on_default().bold();

/// Writes an audit in full: each assumption is told once, at the end, and referred to by its number.
///
/// # Errors
/// What `out` reports.
pub fn write(out: &mut dyn io::Write, audited: &Audited<'_>, speaker: &Speaker<'_>) -> io::Result<()> {
    let numbered = audited.numbered();
    let speaker = &speaker.numbering(&numbered);
    let mut writer = Writer { out, audited, speaker, full: false, together: audited.together() };
    writer.title()?;
    writer.views()?;
    health::write(writer.out, "", &audited.oddities, &speaker.numbering(&[]))?;
    for claim in &audited.claims {
        writer.claim(claim)?;
    }
    writer.overview()?;
    writer.assumptions(&numbered)?;
    writer.outcomes()?;
    audited.variants.iter().try_for_each(|variant| writer.variant(variant))
}

/// Writes a single claim of an audit.
///
/// # Errors
/// What `out` reports.
pub fn write_claim(
    out: &mut dyn io::Write,
    audited: &Audited<'_>,
    speaker: &Speaker<'_>,
    claim: &AuditedClaim<'_>,
) -> io::Result<()> {
    Writer { out, audited, speaker, full: true, together: Vec::new() }.claim(claim)
}

struct Writer<'a> {
    out: &'a mut dyn io::Write,
    audited: &'a Audited<'a>,
    speaker: &'a Speaker<'a>,
    /// Whether to show accounts in full.
    full: bool,
    /// The claims of which what turns them is told once.
    together: Vec<Vec<ClaimId>>,
}

impl Writer<'_> {
    fn say(
        &mut self,
        indent: usize,
        id: &str,
        args: &[(&'static str, crate::speech::messages::Arg<'_>)],
    ) -> io::Result<()> {
        self.prose(indent, Style::new(), &self.speaker.messages().text(id, args))
    }

    fn prose(&mut self, indent: usize, style: Style, text: &str) -> io::Result<()> {
        write_prose(self.out, &self.speaker.look, style, indent, text)
    }

    fn title(&mut self) -> io::Result<()> {
        let tags = self.speaker.look.language.label_tags();
        let case = self.audited.case;
        if let Some(title) = case.title.get(&tags) {
            self.prose(0, HEADING, &visible(title))?;
        }
        if let Some(about) = case.about.get(&tags) {
            self.prose(0, Style::new(), &visible(about))?;
        }
        writeln!(self.out)
    }

    /// Where something is told of those who look ahead, and not everybody sees the conflict as it is: that they are taken
    /// to see it so.
    fn views(&mut self) -> io::Result<()> {
        if !self.audited.case.is_seen_otherwise() || !self.audited.tells_of_foresight() {
            return Ok(());
        }
        self.prose(0, FAINT, &self.speaker.say(&self.audited.as_if_all_knew()))?;
        writeln!(self.out)
    }

    fn claim(&mut self, claim: &AuditedClaim<'_>) -> io::Result<()> {
        let speaker = self.speaker;
        let (word, style) = match claim.decided.as_ref().map(|decided| decided.audit.verdict) {
            None => (speaker.messages().text("verdict-unformalised", &[]), FAINT),
            // Of what is open the verdict of one completion is none: what the file has as it stands is told below.
            Some(_) if self.audited.depends(claim) => (speaker.messages().text("verdict-open", &[]), NEITHER),
            // "Fails", of what is denied, would be read as what was denied.
            Some(verdict) => (self.verdict_of(claim, verdict), verdict_style(verdict)),
        };
        let head = speaker.look.styled(HEADING, &claim.entry.id);
        writeln!(self.out, "{head}  {}", speaker.look.styled(style, &word))?;
        self.source(claim)?;
        match &claim.decided {
            Some(decided) => self.decided(claim, decided)?,
            None => {
                let why = claim.entry.why_not.get(&speaker.look.language.label_tags()).unwrap_or_default();
                self.say(2, "audit-why-not", &args!["why" => visible(why)])?;
            }
        }
        if let Some(came) = CameAbout::of(claim) {
            self.came_about(came)?;
        }
        writeln!(self.out)
    }

    fn verdict_of(&self, claim: &AuditedClaim<'_>, verdict: Verdict) -> String {
        match (claim.entry.force, verdict) {
            (Some(Force::Denies), Verdict::Holds) => self.speaker.messages().text("verdict-denied-rightly", &[]),
            (Some(Force::Denies), Verdict::Fails) => self.speaker.messages().text("verdict-denied-wrongly", &[]),
            _ => self.speaker.verdict_word(verdict),
        }
    }

    /// What came about of a claim, beside its verdict.
    fn came_about(&mut self, came: CameAbout<'_>) -> io::Result<()> {
        let came_about = say!("outcome-told", "what" => super::came(came.outcome));
        let told = std::iter::once(came_about).chain(came.told_by());
        let told: Vec<String> = told.map(|what| self.speaker.say(&what)).collect();
        self.prose(2, Style::new(), &told.join(" "))?;
        if let Some(against) = came.against_verdict() {
            self.prose(2, NEITHER, &self.speaker.say(&against))?;
        }
        came.sources().iter().try_for_each(|source| self.prose(4, FAINT, &self.speaker.say(source)))
    }

    /// The claims of which it is said what came about, beside their verdicts: disagreements first, and no sum of them.
    fn outcomes(&mut self) -> io::Result<()> {
        let all = self.audited.came_about();
        if all.is_empty() {
            return Ok(());
        }
        writeln!(self.out)?;
        self.prose(0, HEADING, &self.speaker.messages().text("heading-outcomes", &[]))?;
        all.into_iter().try_for_each(|came| self.prose(2, Style::new(), &came.row(self.speaker)))
    }

    /// What the source says, who says it, and where.
    fn source(&mut self, claim: &AuditedClaim<'_>) -> io::Result<()> {
        let tags = self.speaker.look.language.label_tags();
        let entry = claim.entry;
        let says = visible(entry.says.get(&tags).unwrap_or(&entry.id));
        let passages: Vec<String> =
            entry.grounding.cite.iter().map(|citation| self.speaker.citation(citation)).collect();
        let force = self.speaker.say(&force(entry));
        match passages.is_empty() {
            true => self.say(2, "said-with-force", &args!["force" => force, "says" => says])?,
            false => {
                let passages = self.speaker.listed(&passages);
                self.say(2, "said-at", &args!["force" => force, "says" => says, "passage" => passages])?;
            }
        }
        for citation in &entry.grounding.cite {
            self.passage(citation)?;
        }
        if let Some(by) = entry.said_by.as_ref().and_then(|by| by.get(&tags)) {
            self.say(2, "audit-said-by", &args!["by" => visible(by)])?;
        }
        if let Some(holder) = entry.holder.as_ref().and_then(|holder| holder.get(&tags)) {
            self.say(2, "audit-holder", &args!["holder" => visible(holder)])?;
        }
        for against in &entry.grounding.against {
            self.say(2, "audit-against", &args!["passage" => self.speaker.citation(against)])?;
        }
        Ok(())
    }

    /// The words of a passage, or what the account says in their place.
    fn passage(&mut self, citation: &Citation) -> io::Result<()> {
        let Some(evidence) = self.speaker.evidence else { return Ok(()) };
        if let Some(words) = evidence.passage(citation) {
            let words = self.speaker.quoted(&shortened(words));
            return self.say(2, "audit-passage", &args!["words" => words]);
        }
        match evidence.account(citation).filter(|_| self.full) {
            Some(account) => self.say(2, "audit-account", &args!["account" => one_line(account)]),
            None => Ok(()),
        }
    }

    fn decided(&mut self, claim: &AuditedClaim<'_>, decided: &Decided<'_>) -> io::Result<()> {
        self.say(2, "audit-read-as", &args!["reading" => self.speaker.reading(decided.claim)])?;
        if let Some(answered) = self.audited.answered(claim) {
            self.prose(2, NEITHER, &self.speaker.say(&answered))?;
        }
        if !claim.is_as_expected() {
            self.prose(2, NEITHER, &self.speaker.messages().text("audit-unexpected", &[]))?;
        }
        let story = self.speaker.story(decided.claim, decided.audit.verdict, &decided.witness, None);
        let shown_by = if self.audited.depends(claim) { "audit-shown-as-written" } else { "audit-shown-by" };
        self.say(2, shown_by, &[])?;
        for (depth, line) in &story.lines {
            self.prose(4 + 2 * depth, Style::new(), line)?;
        }
        if decided.is_unchecked {
            self.say(4, "audit-unchecked", &[])?;
        }
        self.grounds(decided)?;
        self.base_rate(decided)?;
        self.ways(decided)?;
        self.over_completions(decided)?;
        self.hinges(decided)?;
        self.undecidable(decided)?;
        self.pairs(decided)?;
        self.notes(&story.notes)
    }

    fn grounds(&mut self, decided: &Decided<'_>) -> io::Result<()> {
        match decided.audit.grounds {
            None | Some(Grounds::Preferences) if decided.audit.structural => {
                self.prose(2, NEITHER, &self.speaker.messages().text("audit-structural", &[]))
            }
            None | Some(Grounds::Preferences) => Ok(()),
            Some(Grounds::Settled) => self.prose(2, NEITHER, &self.speaker.messages().text("audit-settled", &[])),
            Some(Grounds::Structure) => self.prose(2, NEITHER, &self.speaker.messages().text("audit-structure", &[])),
        }
    }

    fn base_rate(&mut self, decided: &Decided<'_>) -> io::Result<()> {
        match self.audited.base_rates.get(&decided.id) {
            Some(rate) => self.say(2, "audit-base-rate", &args!["same" => rate.same, "draws" => rate.draws]),
            None => Ok(()),
        }
    }

    fn ways(&mut self, decided: &Decided<'_>) -> io::Result<()> {
        for (way, verdict) in decided.audit.ways.iter().filter(|(_, verdict)| *verdict != decided.audit.verdict) {
            let (way, verdict) = (self.speaker.way(*way), self.speaker.verdict_word(*verdict));
            self.say(2, "audit-way-turns", &args!["way" => way, "verdict" => verdict])?;
        }
        if decided.is_only_ahead() {
            self.say(2, "audit-only-ahead", &[])?;
        }
        Ok(())
    }

    fn hinges(&mut self, decided: &Decided<'_>) -> io::Result<()> {
        let (audit, tried) = (decided.audit, self.audited.audit.changes.len());
        if audit.hinges.is_empty() && audit.verdict == Verdict::Vacuous {
            return Ok(());
        }
        if audit.hinges.is_empty() {
            let id = if audit.is_robust(self.audited.audit) { "audit-robust" } else { "audit-nothing-tried" };
            return self.say(2, id, &args!["count" => tried]);
        }
        match first_of(&self.together, decided.id) {
            Some(first) => {
                let first = self.speaker.code(&self.audited.case.claim(first).id);
                self.say(2, "audit-same-hinges", &args!["count" => audit.hinges.len(), "claim" => first])?;
            }
            None => self.hinges_apart(decided, tried)?,
        }
        if audit.echo {
            self.prose(2, NEITHER, &self.speaker.messages().text("audit-echo", &[]))?;
        }
        if rests_on_one_passage(self.audited.case, &decided.doubted_assumptions()) {
            self.say(2, "audit-one-passage", &[])?;
        }
        Ok(())
    }

    /// What turns it: first by which an assumption is in doubt, then only by its opposite.
    fn hinges_apart(&mut self, decided: &Decided<'_>, tried: usize) -> io::Result<()> {
        let Apart { doubts, opposites } = Apart::of(decided.audit);
        let id = if doubts.is_empty() { "audit-opposites" } else { "audit-hinges" };
        self.say(2, id, &args!["count" => decided.audit.hinges.len(), "tried" => tried])?;
        doubts.iter().try_for_each(|hinges| self.hinge(hinges))?;
        if !doubts.is_empty() && !opposites.is_empty() {
            self.say(2, "audit-opposites-too", &[])?;
        }
        opposites.iter().try_for_each(|hinges| self.hinge(hinges))
    }

    /// What becomes of it over all answers to what is open.
    fn over_completions(&mut self, decided: &Decided<'_>) -> io::Result<()> {
        let Some(claim) = self.audited.over(decided.id) else { return Ok(()) };
        let speaker = self.speaker;
        tell(claim, self.audited.case).iter().try_for_each(|line| match line {
            OpenLine::Sentence(what) => self.prose(2, NEITHER, &speaker.say(what)),
            OpenLine::Entry(what) => self.say(4, "list-item", &args!["what" => speaker.say(what)]),
        })
    }

    /// The changes of one assumption that turn the verdict.
    fn hinge(&mut self, hinges: &[Hinge]) -> io::Result<()> {
        let speaker = self.speaker;
        let changes = hinges.iter().map(|hinge| {
            let (change, verdict) = (speaker.change(hinge.change), speaker.verdict_word(hinge.verdict));
            speaker.messages().text("hinge-change", &args!["change" => change, "verdict" => verdict])
        });
        let changes = changes.collect::<Vec<_>>().join(&speaker.messages().text("hinge-separator", &[]));
        let assumption = self.speaker.assumption_with_basis(hinges[0].change.assumption);
        self.say(4, "hinge", &args!["assumption" => assumption, "changes" => changes])
    }

    fn undecidable(&mut self, decided: &Decided<'_>) -> io::Result<()> {
        if decided.audit.undecidable.is_empty() {
            return Ok(());
        }
        self.say(2, "audit-undecidable", &args!["count" => decided.audit.undecidable.len()])?;
        for (change, why) in &decided.audit.undecidable {
            let change = self.speaker.change_name(*change);
            let reason = self.speaker.why_undecidable(why);
            self.say(4, "undecidable-change", &args!["change" => change, "reason" => reason])?;
        }
        Ok(())
    }

    fn pairs(&mut self, decided: &Decided<'_>) -> io::Result<()> {
        if self.audited.pairs.is_none() || !decided.audit.is_robust(self.audited.audit) {
            return Ok(());
        }
        let pairs: Vec<_> = self.audited.pairs_of(decided.id).collect();
        if pairs.is_empty() {
            return self.say(2, "audit-no-pairs", &[]);
        }
        self.say(2, "audit-pairs", &args!["count" => pairs.len()])?;
        for pair in pairs {
            let [first, second] = pair.changes.map(|change| self.speaker.change_name(change));
            let verdict = self.speaker.verdict_word(pair.verdict);
            self.say(4, "pair", &args!["first" => first, "second" => second, "verdict" => verdict])?;
        }
        Ok(())
    }

    fn notes(&mut self, notes: &[mizan_core::StateId]) -> io::Result<()> {
        for (place, state) in notes.iter().enumerate() {
            let text = format!("[{}] {}", place + 1, self.speaker.state_number(*state));
            self.prose(2, FAINT, &text)?;
        }
        Ok(())
    }
}

/// A passage longer than this is cut in the middle: its ends are what it is known by.
const LONGEST_PASSAGE: usize = 240;

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn shortened(passage: &str) -> String {
    let passage = one_line(passage);
    let letters: Vec<char> = passage.chars().collect();
    if letters.len() <= LONGEST_PASSAGE {
        return passage;
    }
    let half = LONGEST_PASSAGE / 2;
    let (start, end): (String, String) =
        (letters[..half].iter().collect(), letters[letters.len() - half..].iter().collect());
    // Whole words only.
    let start = start.rsplit_once(' ').map_or(start.as_str(), |(words, _)| words);
    let end = end.split_once(' ').map_or(end.as_str(), |(_, words)| words);
    format!("{start} … {end}")
}

pub(crate) fn verdict_style(verdict: Verdict) -> Style {
    match verdict {
        Verdict::Holds => STRONG,
        Verdict::Fails => FAILS,
        Verdict::Vacuous => NEITHER,
    }
}
