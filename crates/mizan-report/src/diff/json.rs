//! What has become of a case, for programs: `mizan-diff/1`.

use std::io;

use mizan_case::compare::{Renamed, RenamedKind};
use mizan_core::Assumption;
use mizan_core::Verdict;
use mizan_core::vary::differ::{Apart, Because, Cause, Difference, Matched, Side};
use schemars::JsonSchema;
use serde::Serialize;

use super::told::Speakers;
use crate::formats::json;
use crate::speech::bidi;
use mizan::diff::{ClaimDiff, ClaimVersion, Diff, EventDiff, Fate, KeptElement, OutcomeDiff, Told};

/// Which verdicts of a case have changed in its new version, and because of which differences.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "A comparison by Mizan", deny_unknown_fields)]
pub struct DiffJson<'a> {
    /// The name and version of this format.
    #[schemars(extend("const" = "mizan-diff/1"))]
    format: &'static str,
    /// The claims: those of the new case in file order, then those that only the old one has.
    claims: Vec<ClaimJson<'a>>,
    /// In what the conflicts differ, in order.
    differences: Vec<DifferenceJson>,
    /// Why no conflict can be made that has only some of the differences, where that is so: one is in option form and the
    /// other in graph form, they have other states, or together too many options.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("enum" = ["forms", "states", "options"]))]
    apart: Option<&'static str>,
    /// What rests on something else now.
    bases: Vec<BasisJson>,
    /// The events that one of them tells otherwise than the other; left out where there are none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    events: Vec<EventJson>,
    /// The claims of which they tell otherwise what came about; left out where there are none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    outcomes: Vec<OutcomeJson<'a>>,
    /// What is the same in both under another id, by what it says; left out where nothing is.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    renamed: Vec<RenamedJson<'a>>,
    /// Where something is not known in one of them: what only one leaves open. Verdicts are those of the cases as written.
    #[serde(skip_serializing_if = "Option::is_none")]
    open: Option<OpenJson>,
}

/// An event that is told otherwise, or only in one of two cases.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct EventJson {
    /// Its place among the events of the old case, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    old: Option<usize>,
    /// Its place among those of the new one.
    #[serde(skip_serializing_if = "Option::is_none")]
    new: Option<usize>,
}

/// What came about of a claim, as two cases tell it.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct OutcomeJson<'a> {
    /// The claim.
    claim: &'a str,
    /// As the old case tells it, where it does.
    #[serde(skip_serializing_if = "Option::is_none")]
    was: Option<CameJson>,
    /// As the new one tells it, where it does.
    #[serde(skip_serializing_if = "Option::is_none")]
    is: Option<CameJson>,
}

/// What came about.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct CameJson {
    /// Whether it did.
    #[schemars(extend("enum" = ["yes", "no", "mixed", "unobservable"]))]
    came: &'static str,
    /// When; of what did not come about, until when it had not.
    #[serde(skip_serializing_if = "Option::is_none")]
    on: Option<String>,
}

impl CameJson {
    fn new((came, on): Told) -> Self {
        Self { came: came.id(), on: on.map(|on| on.to_string()) }
    }
}

/// What is the same in two cases under another id.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct RenamedJson<'a> {
    /// What it is.
    #[schemars(extend("enum" = ["decision_maker", "option", "statement", "claim"]))]
    kind: &'static str,
    /// Its id in the old case.
    old: &'a str,
    /// Its id in the new one.
    new: &'a str,
}

/// In what two cases leave other questions open.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct OpenJson {
    /// How many questions only the new case leaves open.
    opened: usize,
    /// How many only the old one does.
    closed: usize,
}

/// A claim.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct ClaimJson<'a> {
    /// Its id.
    id: &'a str,
    /// What has become of it: its verdict is another (`turned`), it claims something else and its verdict is the same
    /// (`another`), it is only in the new case (`new`), only in the old one (`gone`), or it is as it was (`same`).
    #[schemars(extend("enum" = ["turned", "another", "new", "gone", "same"]))]
    fate: &'static str,
    /// Its verdict in the old case.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("enum" = ["holds", "fails", "vacuous", "unformalised"]))]
    was: Option<&'static str>,
    /// Its verdict in the new case.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("enum" = ["holds", "fails", "vacuous", "unformalised"]))]
    is: Option<&'static str>,
    /// Because of what its verdict is another; left out where it was or is not formalised.
    #[serde(skip_serializing_if = "Option::is_none")]
    because: Option<BecauseJson>,
}

/// Because of what a verdict is another.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct BecauseJson {
    /// `fewest`: each of the sets alone turns it, and no smaller one does; `irreducible`: the set turns it, and does not
    /// where any one of it is left out; `whole`: no conflict between the two could be compared.
    #[schemars(extend("enum" = ["fewest", "irreducible", "whole"]))]
    how: &'static str,
    /// The sets.
    sets: Vec<CausesJson>,
}

/// Differences that turn a verdict together, made to the old case.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct CausesJson {
    /// The differences, by number.
    differences: Vec<usize>,
    /// Whether it takes the new claim too.
    claim: bool,
}

/// A difference.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct DifferenceJson {
    /// Its number, from 1.
    number: usize,
    /// What differs.
    #[schemars(extend("enum" = ["option", "direction", "statement", "preference", "rule", "merge", "misperceived",
        "moves"]))]
    kind: &'static str,
    /// What differs as the old case names it, where it is there: `DM.prefers[2]`, `rule[1]`, `DM.option`, `DM`.
    #[serde(skip_serializing_if = "Option::is_none")]
    old: Option<String>,
    /// And as the new one does.
    #[serde(skip_serializing_if = "Option::is_none")]
    new: Option<String>,
    /// It in words.
    words: String,
}

/// An element that rests on something else now.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct BasisJson {
    /// The element as the new case names it: as above, or `claim.ID`.
    element: String,
    /// What it rested on.
    #[schemars(extend("enum" = ["stated", "inferred", "assumed"]))]
    was: &'static str,
    /// What it rests on.
    #[schemars(extend("enum" = ["stated", "inferred", "assumed"]))]
    is: &'static str,
}

impl<'a> DiffJson<'a> {
    /// A comparison as it is written for programs; words in the speakers' language.
    #[must_use]
    pub fn new(diff: &'a Diff<'a>, speakers: Speakers<'a>) -> Self {
        let differences = diff.differences().iter().enumerate();
        let difference = |(place, difference): (usize, &Difference)| {
            let (kind, [old, new]) = named(diff, speakers, *difference);
            let words = bidi::without_marks(&speakers.difference(diff, *difference));
            DifferenceJson { number: place + 1, kind, old, new, words }
        };
        let event = |event: &EventDiff| EventJson {
            old: event.old.map(|place| place + 1),
            new: event.new.map(|place| place + 1),
        };
        let outcome = |outcome: &OutcomeDiff| OutcomeJson {
            claim: diff.claims[outcome.claim].id(),
            was: outcome.was.map(CameJson::new),
            is: outcome.is.map(CameJson::new),
        };
        let basis = |basis: &mizan::diff::BasisDiff| BasisJson {
            element: match basis.element {
                KeptElement::Assumption(assumption) => speakers.new.case.assumption_id(assumption),
                KeptElement::Claim(place) => format!("claim.{}", diff.claims[place].id()),
            },
            was: basis.was.id(),
            is: basis.is.id(),
        };
        Self {
            format: "mizan-diff/1",
            claims: diff.claims.iter().map(claim).collect(),
            differences: differences.map(difference).collect(),
            apart: diff.comparison.as_ref().err().map(|apart| match apart {
                Apart::Forms => "forms",
                Apart::States => "states",
                Apart::Views => "views",
                Apart::TooManyOptions(_) => "options",
            }),
            bases: diff.bases.iter().map(basis).collect(),
            events: diff.events.iter().map(event).collect(),
            outcomes: diff.outcomes.iter().map(outcome).collect(),
            renamed: diff.renamed.iter().map(renamed).collect(),
            open: diff.open.any.then_some(OpenJson { opened: diff.open.opened, closed: diff.open.closed }),
        }
    }

    /// Writes it as JSON.
    ///
    /// # Errors
    /// What `out` reports.
    pub fn write(&self, out: &mut dyn io::Write) -> io::Result<()> {
        json::write(out, self)
    }
}

fn claim<'a>(claim: &'a ClaimDiff<'a>) -> ClaimJson<'a> {
    let verdict = |version: ClaimVersion<'_>| version.verdict.map_or("unformalised", Verdict::id);
    ClaimJson {
        id: claim.id(),
        fate: match claim.fate() {
            Fate::Turned => "turned",
            Fate::Another => "another",
            Fate::New => "new",
            Fate::Gone => "gone",
            Fate::Same => "same",
        },
        was: claim.old.map(verdict),
        is: claim.new.map(verdict),
        because: claim.because.as_ref().map(because),
    }
}

fn renamed(Renamed { kind, old, new }: &Renamed) -> RenamedJson<'_> {
    let kind = match kind {
        RenamedKind::DecisionMaker => "decision_maker",
        RenamedKind::Option => "option",
        RenamedKind::Statement => "statement",
        RenamedKind::Claim => "claim",
    };
    RenamedJson { kind, old, new }
}

fn because(because: &Because) -> BecauseJson {
    let causes = |set: &Vec<Cause>| CausesJson {
        differences: set
            .iter()
            .filter_map(|cause| if let Cause::Difference(place) = cause { Some(place + 1) } else { None })
            .collect(),
        claim: set.contains(&Cause::Claim),
    };
    match because {
        Because::Fewest(sets) => BecauseJson { how: "fewest", sets: sets.iter().map(causes).collect() },
        Because::Irreducible { set, .. } => BecauseJson { how: "irreducible", sets: vec![causes(set)] },
        Because::Whole => BecauseJson { how: "whole", sets: Vec::new() },
    }
}

/// The kind of a difference, and what differs as each case names it.
fn named(diff: &Diff<'_>, speakers: Speakers<'_>, difference: Difference) -> (&'static str, [Option<String>; 2]) {
    let frame = &diff.common.frame;
    let sides = [Side::Old, Side::New];
    let case = |side| if side == Side::Old { speakers.old.case } else { speakers.new.case };
    let of_dm = |dm: mizan_core::DmId| {
        let [old, new] = frame.dms[dm.index()];
        let id = |side, dm: mizan_core::DmId| case(side).decision_makers[dm.index()].id.clone();
        [old.map(|dm| id(Side::Old, dm)), new.map(|dm| id(Side::New, dm))]
    };
    let of_option = |option: mizan_core::OptionId| {
        let [old, new] = frame.options[option.index()];
        let id = |side, option| case(side).assumption_id(Assumption::OneWay(option));
        [old.map(|option| id(Side::Old, option)), new.map(|option| id(Side::New, option))]
    };
    let placed = |pair: Matched, id: &dyn Fn(Side, usize) -> Option<String>| {
        let [old, new] = sides;
        [pair.old.and_then(|place| id(old, place)), pair.new.and_then(|place| id(new, place))]
    };
    match difference {
        Difference::Option(option) => ("option", of_option(option)),
        Difference::Direction(option) => ("direction", of_option(option)),
        Difference::Preference(dm) => ("preference", of_dm(dm)),
        Difference::Moves(dm) => ("moves", of_dm(dm)),
        Difference::Statement(dm, pair) => {
            let [old, new] = frame.dms[dm.index()];
            let id = |side, place| {
                let dm = if side == Side::Old { old } else { new };
                Some(case(side).assumption_id(Assumption::Statement(dm?, place)))
            };
            ("statement", placed(pair, &id))
        }
        Difference::Rule(pair) => {
            ("rule", placed(pair, &|side, place| Some(case(side).assumption_id(Assumption::Rule(place)))))
        }
        Difference::Merge(pair) => ("merge", placed(pair, &|_, place| Some(format!("merge[{}]", place + 1)))),
        Difference::Misperceived(pair) => {
            ("misperceived", placed(pair, &|_, place| Some(format!("misperceived[{}]", place + 1))))
        }
    }
}
