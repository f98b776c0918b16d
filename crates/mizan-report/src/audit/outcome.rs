//! Verdicts and what came about, side by side: never one number of both.

use mizan::Accord;
use mizan_case::case::{Came, Day, Force, Outcome};
use mizan_core::Verdict;
use schemars::JsonSchema;
use serde::Serialize;

use super::{Audited, AuditedClaim};
use crate::args;
use crate::words::Speaker;
use crate::words::say::{Say, say};

/// How many columns the words of a claim may take in a line.
const SAYS: usize = 70;

/// A claim of which it is said what came about.
#[derive(Debug, Clone, Copy)]
pub(crate) struct CameAbout<'a> {
    /// The claim.
    pub claim: &'a AuditedClaim<'a>,
    /// What came about.
    pub outcome: &'a Outcome,
    /// How that stands to the verdict.
    pub standing: Accord,
}

impl<'a> Audited<'a> {
    /// The claims of which it is said what came about: those first of which that is otherwise than the verdict, else in the
    /// order of the case.
    pub(crate) fn came_about(&'a self) -> Vec<CameAbout<'a>> {
        let mut all: Vec<CameAbout<'a>> = self.claims.iter().filter_map(CameAbout::of).collect();
        all.sort_by_key(|came| came.standing);
        all
    }
}

impl<'a> CameAbout<'a> {
    /// What came about of a claim, where that is said.
    pub fn of(claim: &'a AuditedClaim<'a>) -> Option<Self> {
        let outcome = claim.entry.outcome.as_ref()?;
        Some(Self { claim, outcome, standing: Accord::of(claim.entry, claim.verdict())? })
    }

    /// By what it was told what came about, and when.
    pub fn told_by(self) -> Vec<Say<'a>> {
        let mut told = Vec::new();
        if self.outcome.criterion.get(&[]).is_some() {
            told.push(say!("outcome-criterion", "criterion" => Say::Label(&self.outcome.criterion, "")).sentence());
        }
        match self.outcome.is_retrospective() {
            Some(true) => told.push(say!("outcome-retrospective")),
            Some(false) => told.push(say!("outcome-beforehand")),
            None => told.push(say!("outcome-coding-unknown")),
        }
        told
    }

    /// How that stands to the verdict, where more is to be said than that it agrees.
    pub fn against_verdict(self) -> Option<Say<'static>> {
        match (self.standing, self.outcome.came, self.claim.verdict()) {
            (Accord::Differs, Came::No, _) => Some(say!("outcome-differs-no")),
            (Accord::Differs, ..) => Some(say!("outcome-differs-yes")),
            (Accord::Agrees, ..) => None,
            (Accord::Neither, Came::Yes | Came::No, Some(Verdict::Holds | Verdict::Fails)) => {
                Some(say!("outcome-neither"))
            }
            (Accord::Neither, ..) => None,
        }
    }

    /// The verdict and what came about, in a line.
    pub fn row(self, speaker: &Speaker<'_>) -> String {
        let unformalised = || speaker.messages().text("verdict-unformalised", &[]);
        let verdict = match (self.claim.entry.force, self.claim.verdict()) {
            (_, None) => unformalised(),
            (Some(Force::Denies), Some(Verdict::Holds)) => speaker.messages().text("outcome-denied-rightly", &[]),
            (Some(Force::Denies), Some(Verdict::Fails)) => speaker.messages().text("outcome-denied-wrongly", &[]),
            (_, Some(verdict)) => speaker.verdict_word(verdict),
        };
        let says = speaker.say(&Say::Saying(&self.claim.entry.says, &self.claim.entry.id, SAYS));
        let claim = speaker.code(&self.claim.entry.id);
        let args = args!["says" => says, "claim" => claim, "verdict" => verdict, "outcome" => speaker.say(&came(self.outcome))];
        match self.standing {
            Accord::Differs => speaker.messages().text("outcome-row-differs", &args),
            Accord::Neither | Accord::Agrees => speaker.messages().text("outcome-row", &args),
        }
    }

    /// The passages that it rests on; that there is no source, where there is none.
    pub fn sources(self) -> Vec<Say<'a>> {
        let grounding = &self.outcome.grounding;
        let passage = |(citation, against)| match against {
            true => say!("trace-against-source", "passage" => Say::Citation(citation)),
            false => say!("trace-source", "passage" => Say::Citation(citation)),
        };
        let passages: Vec<Say<'a>> = grounding.citations().map(passage).collect();
        if passages.is_empty() { vec![say!("trace-unsourced")] } else { passages }
    }
}

/// What came about, and when, as a clause.
pub(crate) fn came(outcome: &Outcome) -> Say<'static> {
    came_on(outcome.came, outcome.on)
}

/// What came about, and when.
pub(crate) fn came_on(came: Came, on: Option<Day>) -> Say<'static> {
    match (came, on.map(|day| day.to_string())) {
        (Came::Yes, Some(day)) => say!("outcome-yes-on", "day" => day),
        (Came::Yes, None) => say!("outcome-yes"),
        (Came::No, Some(day)) => say!("outcome-no-until", "day" => day),
        (Came::No, None) => say!("outcome-no"),
        (Came::Mixed, Some(day)) => say!("outcome-mixed-on", "day" => day),
        (Came::Mixed, None) => say!("outcome-mixed"),
        (Came::Unobservable, _) => say!("outcome-unobservable"),
    }
}

/// What came about of a claim.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct OutcomeJson<'a> {
    /// Whether what it speaks of came about.
    #[schemars(extend("enum" = ["yes", "no", "mixed", "unobservable"]))]
    came: &'static str,
    /// When; of what did not come about, until when it had not.
    #[serde(skip_serializing_if = "Option::is_none")]
    on: Option<String>,
    /// By what that was told.
    #[serde(skip_serializing_if = "Option::is_none")]
    criterion: Option<&'a str>,
    /// When the analyst told it.
    #[serde(skip_serializing_if = "Option::is_none")]
    coded: Option<String>,
    /// Whether it was told when it was known already; missing where the days do not say.
    #[serde(skip_serializing_if = "Option::is_none")]
    retrospective: Option<bool>,
    /// Whether a source is named.
    sourced: bool,
    /// How it stands to the verdict: it is otherwise, it speaks neither for it nor against it, or it is so.
    #[schemars(extend("enum" = ["differs", "neither", "agrees"]))]
    standing: &'static str,
}

impl<'a> OutcomeJson<'a> {
    /// What came about of a claim, where that is said.
    pub fn of(claim: &'a AuditedClaim<'a>, speaker: &Speaker<'_>) -> Option<Self> {
        let CameAbout { outcome, standing, .. } = CameAbout::of(claim)?;
        Some(Self {
            came: outcome.came.id(),
            on: outcome.on.map(|day| day.to_string()),
            criterion: outcome.criterion.get(&speaker.look.language.label_tags()),
            coded: outcome.coded.map(|day| day.to_string()),
            retrospective: outcome.is_retrospective(),
            sourced: !outcome.grounding.cite.is_empty(),
            standing: standing.id(),
        })
    }
}
