//! A claim over all completions, in sentences.

use mizan::OpenClaim;
use mizan_case::Case;
use mizan_core::vary::completions::{Example, Term};
use mizan_core::{OpenQuestion, Verdict};

use crate::words::say::{Say, say};

/// How many alternatives are told, the simplest first; the rest are counted.
const ALTERNATIVES: usize = 6;
/// How many questions that matter are told where the condition is too long.
const QUESTIONS: usize = 5;

/// A sentence, or an entry of the list after one.
#[derive(Debug, Clone)]
pub(crate) enum OpenLine {
    /// A sentence.
    Sentence(Say<'static>),
    /// An entry of a list.
    Entry(Say<'static>),
}

/// What becomes of a claim over all completions.
pub(crate) fn tell(claim: &OpenClaim, case: &Case) -> Vec<OpenLine> {
    let mut lines = told(claim);
    if !claim.is_checked {
        // What is as somebody sees it, the checker does not derive over all answers, however short that would be.
        lines.push(OpenLine::Sentence(match case.is_seen_otherwise() {
            false => say!("audit-open-unchecked"),
            true => say!("audit-open-unchecked-views"),
        }));
    }
    lines
}

fn told(claim: &OpenClaim) -> Vec<OpenLine> {
    let over = &claim.over;
    match &over.verdicts[..] {
        _ if !over.is_exact => bounded(claim),
        [] => vec![OpenLine::Sentence(say!("audit-open-nothing"))],
        [verdict] => vec![OpenLine::Sentence(say!("audit-open-whatever", "verdict" => one(*verdict)))],
        _ if claim.told.is_empty() => untold(claim),
        _ => conditions(&claim.told),
    }
}

/// Exactly where it has which verdict.
fn conditions(told: &[(Option<Verdict>, Vec<Term>)]) -> Vec<OpenLine> {
    let Some(((last, _), others)) = told.split_last() else { return Vec::new() };
    let mut lines = Vec::new();
    for (place, (verdict, terms)) in others.iter().enumerate() {
        lines.extend(condition(*verdict, terms, place == 0));
    }
    lines.push(OpenLine::Sentence(say!("audit-open-else", "verdict" => one(*last))));
    lines
}

/// Where it has one verdict.
fn condition(verdict: Option<Verdict>, terms: &[Term], is_first: bool) -> Vec<OpenLine> {
    if let [term] = terms {
        let (verdict, term) = (one(verdict), Say::OpenAnswers(term.clone()));
        return vec![OpenLine::Sentence(match is_first {
            true => say!("audit-open-where", "verdict" => verdict, "condition" => term),
            false => say!("audit-open-also-where", "verdict" => verdict, "condition" => term),
        })];
    }
    let mut lines = vec![OpenLine::Sentence(match is_first {
        true => say!("audit-open-where-any", "verdict" => one(verdict)),
        false => say!("audit-open-also-where-any", "verdict" => one(verdict)),
    })];
    lines.extend(terms.iter().take(ALTERNATIVES).map(|term| OpenLine::Entry(Say::OpenAnswers(term.clone()))));
    if terms.len() > ALTERNATIVES {
        lines.push(OpenLine::Entry(say!("audit-open-more", "count" => terms.len() - ALTERNATIVES)));
    }
    lines
}

/// Where the condition is too long: examples, and what matters.
fn untold(claim: &OpenClaim) -> Vec<OpenLine> {
    let mut lines = vec![OpenLine::Sentence(say!("audit-open-untold"))];
    lines.extend(questions(&claim.over.matters));
    lines.extend(examples(claim));
    lines
}

/// Where not all completions were examined: what was met, with examples.
fn bounded(claim: &OpenClaim) -> Vec<OpenLine> {
    let over = &claim.over;
    let met = Say::OpenVerdicts(over.verdicts.clone());
    let met = match over.verdicts.len() {
        0 => say!("audit-open-unexamined", "count" => over.evaluations),
        1 => say!("audit-open-bounded", "count" => over.evaluations, "verdicts" => met),
        _ => say!("audit-open-bounded-several", "count" => over.evaluations, "verdicts" => met),
    };
    let mut lines = vec![OpenLine::Sentence(met)];
    if over.verdicts.len() > 1 {
        lines.extend(examples(claim));
    }
    lines
}

/// For each verdict the answers under which it was met.
fn examples(claim: &OpenClaim) -> impl Iterator<Item = OpenLine> {
    let told = claim.over.examples.iter().filter(|example| !example.answers.is_empty());
    told.map(|example: &Example| {
        let answers = Say::OpenAnswers(example.answers.clone());
        OpenLine::Sentence(say!("audit-open-example", "verdict" => one(example.verdict), "condition" => answers))
    })
}

fn questions(questions: &[OpenQuestion]) -> Vec<OpenLine> {
    let shown = questions.iter().take(QUESTIONS).map(|question| OpenLine::Entry(Say::OpenQuestion(*question)));
    let mut lines: Vec<OpenLine> = shown.collect();
    if questions.len() > QUESTIONS {
        lines.push(OpenLine::Entry(say!("report-and-more", "count" => questions.len() - QUESTIONS)));
    }
    lines
}

fn one(verdict: Option<Verdict>) -> Say<'static> {
    Say::OpenVerdicts(vec![verdict])
}
