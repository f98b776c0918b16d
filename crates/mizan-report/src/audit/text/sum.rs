//! The end of an audit: how many claims are what, the assumptions, and the named what-ifs.

use std::collections::BTreeMap;
use std::io;

use anstyle::Style;
use mizan_core::{Assumption, ClaimId, Verdict};

use super::Writer;
use crate::args;
use crate::audit::{AuditedVariant, Overview, Tally, carried};
use crate::inquiry::OpenOverview;
use crate::speech::look::{FAINT, HEADING};
use crate::speech::visible::visible;

impl Writer<'_> {
    pub(super) fn overview(&mut self) -> io::Result<()> {
        let overview = Overview::of(self.audited);
        let tried = self.audited.audit.changes.len();
        self.prose(0, HEADING, &self.speaker.messages().text("heading-overview", &[]))?;
        self.say(2, "overview-claims", &args!["count" => overview.claims])?;
        for tally in Tally::all(self.audited) {
            self.prose(2, Style::new(), &self.speaker.say(&tally.say()))?;
        }
        for (id, count) in overview.told() {
            self.say(2, id, &args!["count" => count])?;
        }
        for group in self.together.clone() {
            let ids: Vec<String> = group.iter().map(|&id| self.speaker.code(&self.audited.case.claim(id).id)).collect();
            self.say(2, "overview-together", &args!["claims" => self.speaker.listed(&ids)])?;
        }
        if overview.claims > 0 {
            self.say(2, "overview-tried", &args!["count" => tried])?;
        }
        self.open_overview()?;
        writeln!(self.out)
    }

    /// How many claims become what over all answers to what is open.
    fn open_overview(&mut self) -> io::Result<()> {
        let Some(inquired) = self.audited.inquired.as_deref() else { return Ok(()) };
        self.say(2, "overview-open", &args!["count" => inquired.questions.len()])?;
        OpenOverview::of(self.audited.inquired_claims())
            .told()
            .try_for_each(|(id, count)| self.say(4, id, &args!["count" => count]))
    }

    /// Every assumption by its number, once: those that carry most first, with the reason.
    pub(super) fn assumptions(&mut self, numbered: &[Assumption]) -> io::Result<()> {
        if numbered.is_empty() {
            return Ok(());
        }
        // Here they are told, and not referred to.
        let telling = self.speaker.numbering(&[]);
        let carried = carried(self.audited);
        self.prose(0, HEADING, &self.speaker.messages().text("heading-assumptions", &[]))?;
        for (place, &assumption) in numbered.iter().enumerate() {
            let (number, words) = (telling.assumption_number(place + 1), telling.assumption_with_basis(assumption));
            let Some(entry) = carried.iter().find(|entry| entry.assumption == assumption) else {
                self.say(2, "assumption-numbered", &args!["number" => number, "assumption" => words])?;
                continue;
            };
            let args = args!["number" => number, "count" => entry.claims, "assumption" => words];
            self.say(2, "carries", &args)?;
            let because = telling.grounding(assumption).and_then(|grounding| telling.because(grounding));
            if let Some(because) = because {
                self.prose(4, FAINT, &visible(because))?;
            }
        }
        writeln!(self.out)
    }

    pub(super) fn variant(&mut self, variant: &AuditedVariant<'_>) -> io::Result<()> {
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
