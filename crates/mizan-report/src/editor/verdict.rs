//! The verdict on a claim as an editor shows it, as far as it is known.

use mizan::{Refused, Run, Session, Verdicts};
use mizan_core::vary::Change;
use mizan_core::{ClaimId, Undecidable, Verdict};

use crate::args;
use crate::audit::Audited;
use crate::audit::text::write_claim;
use crate::inquiry::{OpenLine, tell};
use crate::words::Speaker;

/// The verdict in a word or two, for the end of a line; `None` where it is not known yet.
#[must_use]
pub fn hint(speaker: &Speaker<'_>, session: &Session, claim: ClaimId) -> Option<String> {
    session.verdict_if_found(claim).map(|verdict| speaker.open_verdict(verdict.as_ref().ok().copied()))
}

/// The verdict as the case is written, over all answers to what it leaves open, and by how many changes it is turned.
#[must_use]
pub fn lens(speaker: &Speaker<'_>, session: &Session, claim: ClaimId) -> String {
    let messages = speaker.messages();
    let Some(verdict) = hint(speaker, session, claim) else { return messages.text("editor-undecided", &[]) };
    let open = session.inquired_if_found();
    let open = open.as_ref().and_then(|inquired| inquired.claims.get(&claim));
    let mut parts = match open {
        Some(open) => {
            let over = speaker.open_verdicts(&open.over.verdicts);
            vec![messages.text("editor-verdict-open", &args!["verdict" => verdict, "over" => over])]
        }
        None => vec![verdict],
    };
    if let Some((audit, tried)) = session.audit_if_found(claim).zip(session.tried_if_found()) {
        parts.push(messages.text("editor-turned-by", &args!["count" => audit.hinges.len(), "tried" => tried]));
    }
    parts.join(" · ")
}

/// What becomes of a claim over all that is open, in sentences; nothing where that is not known.
pub(super) fn over_all_answers(speaker: &Speaker<'_>, session: &Session, claim: ClaimId) -> Option<String> {
    let inquired = session.inquired_if_found()?;
    let lines = tell(inquired.claims.get(&claim)?, speaker.case);
    let line = |line: &OpenLine| match line {
        OpenLine::Sentence(sentence) => speaker.say(sentence),
        OpenLine::Entry(entry) => format!("  - {}", speaker.say(entry)),
    };
    Some(lines.iter().map(line).collect::<Vec<_>>().join("\n"))
}

/// Why a claim has the verdict that it has: what the command line says of it.
///
/// # Errors
/// [`Refused`].
pub fn explain(session: &Session, speaker: &Speaker<'_>, claim: &str, run: &Run<'_>) -> Result<String, Refused> {
    let ready = session.case()?;
    let proven = session.audit(run)?;
    let mut view = Audited::new(ready.case, ready.model, proven);
    view.inquired = session.inquire_if_open(run)?;
    let mut text = Vec::new();
    for one in view.claims.iter().filter(|one| one.entry.id == claim) {
        // A vector takes all that is written.
        let _ = write_claim(&mut text, &view, speaker, one);
    }
    Ok(String::from_utf8_lossy(&text).trim_end().to_owned())
}

/// What becomes of the claims under some changes: those that turn, each with its verdict before and after.
///
/// # Errors
/// [`Refused`].
pub fn what_if(session: &Session, speaker: &Speaker<'_>, changes: &[Change], run: &Run<'_>) -> Result<String, Refused> {
    let before = session.verdicts(run)?;
    Ok(match session.what_if(changes, run)? {
        Ok(varied) => turned(speaker, changes, before, &varied.verdicts),
        Err(rejected) => {
            let args = args!["changes" => named(speaker, changes), "why" => speaker.why_rejected(&rejected)];
            speaker.messages().text("editor-what-if-rejected", &args)
        }
    })
}

fn named(speaker: &Speaker<'_>, changes: &[Change]) -> String {
    let names: Vec<String> = changes.iter().map(|change| speaker.change_name(*change)).collect();
    speaker.listed(&names)
}

/// The same, of verdicts before and after some changes.
#[must_use]
pub fn turned(speaker: &Speaker<'_>, changes: &[Change], before: &Verdicts, after: &Verdicts) -> String {
    let messages = speaker.messages();
    let known = |verdict: &Result<Verdict, Undecidable>| verdict.as_ref().ok().copied();
    let turned = before.iter().filter_map(|(id, was)| {
        let (was, now) = (known(was), after.get(id).and_then(known));
        let id = speaker.code(&speaker.case.claim(*id).id);
        let args = args!["claim" => id, "was" => speaker.open_verdict(was), "now" => speaker.open_verdict(now)];
        (was != now).then(|| messages.text("editor-what-if-turned", &args))
    });
    let turned: Vec<String> = turned.collect();
    let args = args!["changes" => named(speaker, changes), "count" => turned.len()];
    let head = messages.text("editor-what-if-head", &args);
    std::iter::once(head).chain(turned).collect::<Vec<_>>().join("\n")
}
