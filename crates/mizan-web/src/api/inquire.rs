//! What to find out next: the open questions, what each answer would leave of the claims, and answers that are written
//! into the case.

use std::sync::Arc;

use axum::http::StatusCode;
use mizan::{Asked, Inquired, Inquiry, NotKept, Run};
use mizan_case::claim::answer::Answers;
use mizan_core::vary::completions::Given;
use mizan_core::{ClaimId, OpenQuestion, Verdict};
use mizan_report::{Language, Speaker, diagnostics};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::About;
use super::audit::{not_usable, refused};
use super::edit::Edited;
use crate::analysis::Analysis;
use crate::refusal::Refusal;
use crate::workbench::Workbench;

/// Answers that are supposed, or to be written down.
#[derive(Deserialize)]
pub(crate) struct Answered {
    #[serde(flatten)]
    about: About,
    #[serde(default)]
    answers: Vec<String>,
    /// What happened is taken to tell of what is not known.
    #[serde(default)]
    learned: bool,
}

/// What is not known, what matters most first.
#[derive(Serialize, JsonSchema)]
pub(crate) struct Questions {
    questions: Vec<QuestionAnswer>,
    /// The claims whose verdicts are still open, with the verdicts that occur.
    open: Vec<ClaimUnder>,
    /// What happened tells of what is not known, where that is taken as given: answers as they are written, and in words.
    learned: Vec<Answer>,
}

/// An answer to a question.
#[derive(Serialize, JsonSchema)]
struct Answer {
    /// As it is written.
    written: String,
    words: String,
}

/// A question.
#[derive(Serialize, JsonSchema)]
struct QuestionAnswer {
    words: String,
    /// For how many claims it matters.
    matters: usize,
    answers: Vec<Choice>,
}

/// An answer to it.
#[derive(Serialize, JsonSchema)]
struct Choice {
    /// As it is written.
    written: String,
    words: String,
    /// What it leaves of the claims for which the question matters.
    leaves: Vec<ClaimUnder>,
}

/// What is left of a claim.
#[derive(Serialize, JsonSchema)]
struct ClaimUnder {
    id: String,
    says: String,
    /// Its verdict, or those that are still possible, in words.
    verdicts: String,
    settled: bool,
}

/// What to find out next, where some answers are supposed.
pub(crate) fn questions(workbench: &Arc<Workbench>, asked: Answered, run: &Run<'_>) -> Result<Questions, Refusal> {
    let language = asked.about.language(workbench);
    let analysis = asked.about.analysis(workbench)?;
    let speaker = analysis.speaker(language).ok_or_else(|| not_usable(language))?;
    let refuse = |why: mizan::Refused| refused(&why, language);
    let mut given = given(&analysis, &asked.answers, language)?;
    let trace = if asked.learned { analysis.session.trace_if_told(run).map_err(refuse)? } else { None };
    let learned: Vec<Given> = trace.iter().flat_map(|trace| trace.answers()).collect();
    given.extend(learned.iter().filter(|answer| !given.contains(answer)).copied().collect::<Vec<_>>());
    let inquiry = Inquiry { given, ..Inquiry::default() };
    let inquired = analysis.session.inquire(&inquiry, run).map_err(refuse)?;
    let names = Answers::of(speaker.case, &inquired.open);
    let told = |&given: &Given| Answer { written: names.print(given), words: speaker.open_answer(given) };
    let learned = learned.iter().map(told).collect();
    Ok(Questions { learned, ..Teller { speaker: &speaker, names }.questions(&inquired) })
}

/// The text with answers written into it.
pub(crate) fn answer(workbench: &Arc<Workbench>, asked: Answered) -> Result<Edited, Refusal> {
    let language = asked.about.language(workbench);
    let analysis = asked.about.analysis(workbench)?;
    let given = given(&analysis, &asked.answers, language)?;
    match analysis.session.kept(&given) {
        Ok(text) => Ok(Edited::after(&asked.about.text, text)),
        Err(NotKept::Broken { problems, .. }) if !problems.is_empty() => {
            let told = diagnostics::message(&problems[0], language);
            Err(Refusal::told(StatusCode::UNPROCESSABLE_ENTITY, "answer-breaks", told))
        }
        Err(_) => Err(Refusal::new(language, StatusCode::UNPROCESSABLE_ENTITY, "web-answer-no-place", &[])),
    }
}

fn given(analysis: &Analysis, answers: &[String], language: Language) -> Result<Vec<Given>, Refusal> {
    let read = |text: &String| {
        analysis.session.answer(text, false).map_err(|problem| {
            let told = diagnostics::message(&mizan_case::Diagnostic::of_file(*problem), language);
            Refusal::told(StatusCode::UNPROCESSABLE_ENTITY, "bad-answer", told)
        })
    };
    answers.iter().map(read).collect()
}

struct Teller<'a> {
    speaker: &'a Speaker<'a>,
    names: Answers<'a>,
}

impl Teller<'_> {
    fn questions(&self, inquired: &Inquired) -> Questions {
        let others = inquired.others().map(|question| Asked { question, claims: Vec::new() });
        let all = inquired.asked.iter().cloned().chain(others);
        let open = inquired.claims.iter().filter(|(_, claim)| claim.over.verdicts.len() > 1);
        Questions {
            questions: all.map(|asked| self.question(&asked)).collect(),
            open: open.map(|(claim, open)| self.claim(*claim, &open.over.verdicts)).collect(),
            learned: Vec::new(),
        }
    }

    fn question(&self, asked: &Asked) -> QuestionAnswer {
        let Asked { question, claims } = asked;
        let answers = self.names.of_question(*question).into_iter();
        QuestionAnswer {
            words: self.speaker.open_question(*question),
            matters: claims.len(),
            answers: answers.map(|given| self.choice(asked, given)).collect(),
        }
    }

    fn choice(&self, asked: &Asked, given: (OpenQuestion, mizan_core::OpenAnswer)) -> Choice {
        Choice {
            written: self.names.print(given),
            words: self.speaker.open_answer(given),
            leaves: asked.left_by(given.1).map(|(claim, verdicts)| self.claim(claim, verdicts)).collect(),
        }
    }

    fn claim(&self, claim: ClaimId, verdicts: &[Option<Verdict>]) -> ClaimUnder {
        let entry = self.speaker.case.claim(claim);
        ClaimUnder {
            id: entry.id.clone(),
            says: self.speaker.look.label(&entry.says, &entry.id).into_owned(),
            verdicts: self.speaker.open_verdicts(verdicts),
            settled: verdicts.len() == 1,
        }
    }
}
