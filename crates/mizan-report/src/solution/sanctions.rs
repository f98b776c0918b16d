//! Where the kinds of sanction differ, and why.

use std::io;

use anstyle::Style;
use mizan_core::SanctionRule;
use mizan_core::solve::stability::sanction_rules::RuleDifference;
use schemars::JsonSchema;
use serde::Serialize;

use crate::args;
use crate::outline;
use crate::solution::shown::StatesShown;
use crate::solution::solved::Solved;
use crate::speech::look::FAINT;
use crate::speech::wrap::write_prose;
use crate::words::Speaker;
use crate::words::Story;
use crate::words::terms::sanctions_text;

/// Writes on which states the kinds of sanction differ, for whom, and which sanction the narrower kind lacks.
///
/// # Errors
/// What `out` reports.
pub fn write(
    out: &mut dyn io::Write,
    speaker: &Speaker<'_>,
    all: &[RuleDifference],
    shown: StatesShown,
) -> io::Result<()> {
    let (look, messages) = (&speaker.look, speaker.messages());
    outline::write_heading(out, look, "heading-variants")?;
    let limit = shown.limit();
    let mut story = Story::default();
    for one in all.iter().take(limit) {
        let args = args![
            "concept" => speaker.concept(one.concept),
            "dm" => speaker.dm(one.dm),
            "state" => speaker.state_number(one.state),
            "wide" => one.stable_with.id(),
            "narrow" => one.unstable_with.id(),
            "improvement" => speaker.state_number(one.improvement)
        ];
        write_prose(out, look, Style::new(), 2, &messages.text("variants-difference", &args))?;
        let told = story.lines.len();
        speaker.tell_steps(&mut story, 0, &one.sanction);
        for (depth, line) in &story.lines[told..] {
            write_prose(out, look, Style::new(), 4 + 2 * depth, line)?;
        }
    }
    let rest = match all.len() {
        0 => Some(messages.text("variants-agree", &[])),
        n if n > limit => Some(messages.text("shown-more", &args!["count" => n - limit])),
        _ => None,
    };
    rest.map_or(Ok(()), |rest| write_prose(out, look, Style::new(), 2, &rest))?;
    writeln!(out)?;
    let legend = |sanctions| sanctions_text(messages, sanctions);
    SanctionRule::ALL.into_iter().try_for_each(|sanctions| write_prose(out, look, FAINT, 2, &legend(sanctions)))
}

/// A state that is stable with one variant of the sanction and not with the next narrower one.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(crate) struct DifferenceJson<'a> {
    /// Under which concept.
    concept: &'static str,
    /// For which decision maker.
    decision_maker: &'a str,
    /// The number of the state.
    state: usize,
    /// The narrowest variant with which it is stable.
    stable_with: &'static str,
    /// The next narrower one, with which it is not.
    unstable_with: &'static str,
    /// The number of the state that it would move to: nothing deters it with the narrower variant.
    improvement: usize,
    /// The moves that deter it with the wider one.
    sanction: Vec<MoveJson<'a>>,
}

/// A move of a sanction.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct MoveJson<'a> {
    /// The decision maker who moves.
    by: &'a str,
    /// The number of the state that it moves to.
    to: usize,
}

/// The differences for programs.
pub(crate) fn json<'a>(solved: &Solved<'a>, all: &[RuleDifference]) -> Vec<DifferenceJson<'a>> {
    let id = |dm: mizan_core::DmId| solved.case.decision_makers[dm.index()].id.as_str();
    let one = |one: &RuleDifference| DifferenceJson {
        concept: one.concept.id(),
        decision_maker: id(one.dm),
        state: one.state.number(),
        stable_with: one.stable_with.id(),
        unstable_with: one.unstable_with.id(),
        improvement: one.improvement.number(),
        sanction: one.sanction.iter().map(|step| MoveJson { by: id(step.by), to: step.to.number() }).collect(),
    };
    all.iter().map(one).collect()
}
