//! An audit for people: claim by claim what the source says, how it was read, what becomes of it and why; then what it
//! all rests on.

use std::collections::BTreeMap;
use std::io;

use anstyle::{AnsiColor, Style};
use mizan_case::case::{Basis, Citation};
use mizan_core::vary::Hinge;
use mizan_core::{ClaimId, Grounds, Verdict};

use super::overview::{Carried, Overview, carried, rests_on_one_passage};
use super::{Audited, AuditedClaim, AuditedVariant, Decided};
use crate::args;
use crate::speech::look::{FAINT, HEADING, STRONG};
use crate::speech::visible::visible;
use crate::speech::wrap::write_prose;
use crate::words::Speaker;

/// What fails.
const FAILS: Style = AnsiColor::Red.on_default().bold();
/// What neither holds nor fails.
const NEITHER: Style = AnsiColor::Yellow.on_default().bold();

/// Writes an audit.
///
/// # Errors
/// What `out` reports.
pub fn write(out: &mut dyn io::Write, audited: &Audited<'_>, speaker: &Speaker<'_>) -> io::Result<()> {
    let mut writer = Writer { out, audited, speaker, full: false };
    writer.title()?;
    for claim in &audited.claims {
        writer.claim(claim)?;
    }
    writer.overview()?;
    writer.carried()?;
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
    Writer { out, audited, speaker, full: true }.claim(claim)
}

struct Writer<'a> {
    out: &'a mut dyn io::Write,
    audited: &'a Audited<'a>,
    speaker: &'a Speaker<'a>,
    /// Whether to show accounts in full.
    full: bool,
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

    fn claim(&mut self, claim: &AuditedClaim<'_>) -> io::Result<()> {
        let speaker = self.speaker;
        let (word, style) = match claim.decided.as_ref().map(|decided| decided.audit.verdict) {
            None => (speaker.messages().text("verdict-unformalised", &[]), FAINT),
            Some(verdict) => (speaker.verdict_word(verdict), verdict_style(verdict)),
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
        writeln!(self.out)
    }

    /// What the source says, who says it, and where.
    fn source(&mut self, claim: &AuditedClaim<'_>) -> io::Result<()> {
        let tags = self.speaker.look.language.label_tags();
        let entry = claim.entry;
        let says = visible(entry.says.get(&tags).unwrap_or(&entry.id));
        let passages: Vec<String> =
            entry.grounding.cite.iter().map(|citation| self.speaker.citation(citation)).collect();
        match passages.is_empty() {
            true => self.say(2, "audit-analyst-says", &args!["says" => says])?,
            false => {
                let passages = self.speaker.listed(&passages);
                let id = match entry.grounding.basis {
                    Basis::Stated => "audit-source-says",
                    Basis::Inferred | Basis::Assumed => "audit-read-from-source",
                };
                self.say(2, id, &args!["says" => says, "passage" => passages])?;
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
        if !claim.is_as_expected() {
            self.prose(2, NEITHER, &self.speaker.messages().text("audit-unexpected", &[]))?;
        }
        let story = self.speaker.story(decided.claim, decided.audit.verdict, &decided.witness, None);
        self.say(2, "audit-shown-by", &[])?;
        for (depth, line) in &story.lines {
            self.prose(4 + 2 * depth, Style::new(), line)?;
        }
        self.grounds(decided)?;
        self.ways(decided)?;
        self.hinges(decided)?;
        self.undecidable(decided)?;
        self.pairs(decided)?;
        self.notes(&story.notes)
    }

    fn grounds(&mut self, decided: &Decided<'_>) -> io::Result<()> {
        match decided.audit.grounds {
            None | Some(Grounds::Preferences) => Ok(()),
            Some(Grounds::Settled) => self.prose(2, NEITHER, &self.speaker.messages().text("audit-settled", &[])),
            Some(Grounds::Structure) => self.prose(2, NEITHER, &self.speaker.messages().text("audit-structure", &[])),
        }
    }

    fn ways(&mut self, decided: &Decided<'_>) -> io::Result<()> {
        let Some(ways) = decided.audit.ways else { return Ok(()) };
        for (way, verdict) in ways.into_iter().filter(|(_, verdict)| *verdict != decided.audit.verdict) {
            let (way, verdict) = (self.speaker.way(way), self.speaker.verdict_word(verdict));
            self.say(2, "audit-way-turns", &args!["way" => way, "verdict" => verdict])?;
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
        self.say(2, "audit-hinges", &args!["count" => audit.hinges.len(), "tried" => tried])?;
        for hinges in audit.hinges.chunk_by(|a, b| a.change.assumption == b.change.assumption) {
            self.hinge(hinges)?;
        }
        if audit.echo {
            self.prose(2, NEITHER, &self.speaker.messages().text("audit-echo", &[]))?;
        }
        if rests_on_one_passage(self.audited.case, &decided.hinge_assumptions()) {
            self.say(2, "audit-one-passage", &[])?;
        }
        Ok(())
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

    fn overview(&mut self) -> io::Result<()> {
        let overview = Overview::of(self.audited);
        let tried = self.audited.audit.changes.len();
        self.prose(0, HEADING, &self.speaker.messages().text("heading-overview", &[]))?;
        let sentences = [
            ("overview-claims", overview.claims),
            ("overview-hold", overview.hold),
            ("overview-fail", overview.fail),
            ("overview-vacuous", overview.vacuous),
            ("overview-unformalised", overview.unformalised),
            ("overview-hinge", overview.hinge),
            ("overview-robust", overview.robust),
            ("overview-one-passage", overview.one_passage),
            ("overview-echoes", overview.echoes),
            ("overview-ways", overview.ways),
            ("overview-unexpected", overview.unexpected),
        ];
        for (id, count) in sentences.into_iter().filter(|(id, count)| *count > 0 || *id == "overview-claims") {
            self.say(2, id, &args!["count" => count])?;
        }
        if overview.claims > 0 {
            self.say(2, "overview-tried", &args!["count" => tried])?;
        }
        writeln!(self.out)
    }

    fn carried(&mut self) -> io::Result<()> {
        let carried = carried(self.audited);
        if carried.is_empty() {
            return Ok(());
        }
        self.prose(0, HEADING, &self.speaker.messages().text("heading-carried", &[]))?;
        for Carried { assumption, claims } in carried {
            let words = self.speaker.assumption_with_basis(assumption);
            self.say(2, "carries", &args!["count" => claims, "assumption" => words])?;
            let because = self.speaker.grounding(assumption).and_then(|grounding| self.speaker.because(grounding));
            if let Some(because) = because {
                self.prose(4, FAINT, &visible(because))?;
            }
        }
        writeln!(self.out)
    }

    fn variant(&mut self, variant: &AuditedVariant<'_>) -> io::Result<()> {
        let speaker = self.speaker;
        let name = speaker.look.label(&variant.entry.name, &variant.entry.id);
        let heading = speaker.messages().text("heading-variant", &args!["name" => name]);
        self.prose(0, HEADING, &heading)?;
        let changes: Vec<String> = variant.entry.changes.iter().map(|change| speaker.code(&change.value)).collect();
        self.say(2, "variant-changes", &args!["changes" => speaker.listed(&changes)])?;
        match &variant.verdicts {
            Err(rejected) => self.say(2, "variant-rejected", &args!["reason" => speaker.why_rejected(rejected)])?,
            Ok(verdicts) => self.variant_verdicts(verdicts)?,
        }
        writeln!(self.out)
    }

    fn variant_verdicts(
        &mut self,
        verdicts: &BTreeMap<ClaimId, Result<Verdict, mizan_core::Undecidable>>,
    ) -> io::Result<()> {
        let audited = self.audited;
        let decided = audited.claims.iter().filter_map(|claim| Some((claim, claim.decided.as_ref()?)));
        let mut turned = 0;
        for (claim, decided) in decided {
            let Some(verdict) = verdicts.get(&claim.id) else { continue };
            let text = match verdict {
                Ok(verdict) if *verdict == decided.audit.verdict => continue,
                Ok(verdict) => self.speaker.verdict_word(*verdict),
                Err(undecidable) => self.speaker.why_undecided(undecidable),
            };
            turned += 1;
            let before = self.speaker.verdict_word(decided.audit.verdict);
            self.say(4, "variant-turns", &args!["claim" => &claim.entry.id, "before" => before, "verdict" => text])?;
        }
        if turned == 0 { self.say(4, "variant-turns-nothing", &[]) } else { Ok(()) }
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
