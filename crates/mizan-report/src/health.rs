//! What is odd about a model, told before anything is said of its claims.

use std::io;

use mizan::Oddity;
use mizan_core::{Assumption, DmId};
use schemars::JsonSchema;
use serde::Serialize;

use crate::speech::look::HEADING;
use crate::speech::wrap::write_prose;
use crate::words::Speaker;

/// Something odd about the model, which does not keep anything from being computed, and is worth a look.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct OddityJson<'a> {
    /// What it is.
    #[schemars(extend("enum" = [
        "nothing_moves", "unmentioned", "constant_wish", "idle_wish", "can_do_nothing", "wants_nothing",
        "asserts_can", "may_must", "denies_must", "aims_of_nobody",
    ]))]
    kind: &'static str,
    /// What it says, in the language of the output.
    message: String,
    /// The number of the state that it is about, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    state: Option<usize>,
    /// The option that it is about, as formulas write it.
    #[serde(skip_serializing_if = "Option::is_none")]
    option: Option<String>,
    /// The wish that it is about: `DM.prefers[j]`.
    #[serde(skip_serializing_if = "Option::is_none")]
    assumption: Option<String>,
    /// The decision maker that it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    decision_maker: Option<&'a str>,
    /// The claims that it is about.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    claims: Vec<&'a str>,
}

impl<'a> OddityJson<'a> {
    /// Each thing that is odd, as it is written for programs; sentences in the speaker's language.
    #[must_use]
    pub fn all(oddities: &[Oddity], speaker: &Speaker<'a>) -> Vec<Self> {
        oddities.iter().filter_map(|oddity| Self::new(oddity, speaker)).collect()
    }

    fn new(oddity: &Oddity, speaker: &Speaker<'a>) -> Option<Self> {
        let case = speaker.case;
        let dm = |dm: DmId| case.decision_makers[dm.index()].id.as_str();
        let empty = Self {
            kind: oddity.id(),
            message: speaker.oddity(oddity)?,
            state: None,
            option: None,
            assumption: None,
            decision_maker: None,
            claims: Vec::new(),
        };
        Some(match oddity {
            Oddity::NothingMoves { state, claims } => {
                let claims = claims.iter().map(|&claim| case.claim(claim).id.as_str()).collect();
                Self { state: Some(state.number()), claims, ..empty }
            }
            Oddity::Unmentioned(option) => Self { option: Some(case.option_text(*option)), ..empty },
            Oddity::ConstantWish { dm: of, statement, .. } | Oddity::IdleWish { dm: of, statement } => {
                let assumption = case.assumption_id(Assumption::Statement(*of, *statement));
                Self { assumption: Some(assumption), decision_maker: Some(dm(*of)), ..empty }
            }
            Oddity::CanDoNothing(of) | Oddity::WantsNothing(of) => Self { decision_maker: Some(dm(*of)), ..empty },
            Oddity::Parted(claim, _) => Self { claims: vec![case.claim(*claim).id.as_str()], ..empty },
        })
    }
}

/// Writes what is odd, as a list under a heading, with `before` above it and an empty line below; nothing where nothing is.
///
/// # Errors
/// What `out` reports.
pub fn write<'o>(
    out: &mut dyn io::Write,
    before: &str,
    oddities: impl IntoIterator<Item = &'o Oddity>,
    speaker: &Speaker<'_>,
) -> io::Result<()> {
    let told: Vec<String> = oddities.into_iter().filter_map(|oddity| speaker.oddity(oddity)).collect();
    if told.is_empty() {
        return Ok(());
    }
    let messages = speaker.messages();
    writeln!(out, "{before}{}", speaker.look.styled(HEADING, &messages.text("heading-odd", &[])))?;
    for sentence in told {
        let item = messages.text("list-item", &crate::args!["what" => sentence]);
        write_prose(out, &speaker.look, anstyle::Style::new(), 2, &item)?;
    }
    writeln!(out)
}
