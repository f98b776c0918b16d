//! What is not known, as Python has it.

use std::sync::Arc;

use mizan::{Asked, Inquired};
use mizan_case::claim::answer::Answers;
use mizan_core::{Tree, Verdict};
use mizan_report::inquiry::{InquiryJson, write};
use mizan_report::report::condition;
use mizan_report::words::unnamed::no_claim;
use mizan_report::{Speaker, args};
use pyo3::prelude::*;

use crate::failure::{Kind, told};
use crate::opened::{Opened, of_json, written};
use crate::page;
use crate::table::{Columns, Table};

/// What is not known of a case, what depends on it, and what to find out next. `str()` of it is what `mizan ask`
/// prints.
#[pyclass(frozen, module = "mizan")]
#[derive(Debug)]
pub struct Inquiry {
    pub opened: Arc<Opened>,
    pub inquired: Arc<Inquired>,
}

#[pymethods]
impl Inquiry {
    /// What `mizan ask` prints; with `all_questions` those too that matter for no claim.
    #[pyo3(signature = (*, all_questions=false))]
    fn text(&self, py: Python<'_>, all_questions: bool) -> PyResult<String> {
        let speaker = self.opened.speaker(self.opened.ready(py)?);
        let name = &self.opened.session.source().name;
        written(|out| write(out, &self.inquired, &speaker, name, all_questions))
    }

    /// It as `mizan ask --format json` writes it (`mizan schema ask`).
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let speaker = self.opened.speaker(self.opened.ready(py)?);
        of_json(py, &written(|out| InquiryJson::new(&self.inquired, &speaker).write(out))?)
    }

    /// A row for each open question, those that matter for most claims first: `asks`, the question in words; `answers`,
    /// as `answer` and `ask` take them, and `means`, these in words; `matters`, for how many claims, and `claims`, for
    /// which.
    #[getter]
    fn questions(&self, py: Python<'_>) -> PyResult<Table> {
        let ready = self.opened.ready(py)?;
        let (speaker, names) = (self.opened.speaker(ready), Answers::of(ready.case, &self.inquired.open));
        let others = self.inquired.others().map(|question| Asked { question, claims: Vec::new() });
        let all: Vec<Asked> = self.inquired.asked.iter().cloned().chain(others).collect();
        let answers = |asked: &Asked| {
            let given = names.of_question(asked.question).into_iter();
            Some(given.map(|given| names.print(given)).collect::<Vec<_>>())
        };
        let means = |asked: &Asked| {
            let given = names.of_question(asked.question).into_iter();
            Some(given.map(|given| speaker.open_answer(given)).collect::<Vec<_>>())
        };
        let claims = |asked: &Asked| {
            Some(asked.claims.iter().map(|(id, _)| ready.case.claim(*id).id.clone()).collect::<Vec<_>>())
        };
        Columns::default()
            .texts("asks", all.iter().map(|asked| speaker.open_question(asked.question)))
            .lists("answers", all.iter().map(answers))
            .lists("means", all.iter().map(means))
            .numbers("matters", all.iter().map(|asked| asked.claims.len()))
            .lists("claims", all.iter().map(claims))
            .table()
    }

    /// A row for each claim that can be decided: `id`; `says`; `verdicts`, those that occur over all that is open;
    /// `examined`, `all` or, where the effort did not suffice, `bounded`; `matters`, how many questions matter for it.
    #[getter]
    fn claims(&self, py: Python<'_>) -> PyResult<Table> {
        let ready = self.opened.ready(py)?;
        let (speaker, all) = (self.opened.speaker(ready), || self.inquired.claims.iter());
        let entry = |id: &mizan_core::ClaimId| ready.case.claim(*id);
        let verdicts = |over: &mizan::OpenClaim| {
            let all = over.over.verdicts.iter();
            Some(all.map(|verdict| verdict.map_or("undecidable", Verdict::id)).collect::<Vec<_>>())
        };
        Columns::default()
            .texts("id", all().map(|(id, _)| entry(id).id.as_str()))
            .texts("says", all().map(|(id, _)| speaker.look.label(&entry(id).says, &entry(id).id)))
            .lists("verdicts", all().map(|(_, claim)| verdicts(claim)))
            .texts("examined", all().map(|(_, claim)| if claim.over.is_exact { "all" } else { "bounded" }))
            .numbers("matters", all().map(|(_, claim)| claim.over.matters.len()))
            .table()
    }

    /// On what the verdict on a claim depends, as a tree of questions and answers; `None` where not all was examined.
    ///
    /// Raises `ArgumentError` where there is no such claim.
    fn condition(&self, py: Python<'_>, claim: &str) -> PyResult<Option<Condition>> {
        let case = self.opened.ready(py)?.case;
        let missing = || told(py, Kind::Argument, "no-such-claim", &no_claim(case, claim, self.opened.language));
        let id = mizan::typed::claim(case, claim).ok_or_else(missing)?;
        let tree = self.inquired.claims.get(&id).and_then(|claim| claim.over.condition.clone());
        let (opened, inquired) = (self.opened.clone(), self.inquired.clone());
        Ok(tree.map(|tree| Condition { opened, tree, inquired }))
    }

    fn __str__(&self, py: Python<'_>) -> PyResult<String> {
        self.text(py, false)
    }

    fn __repr__(&self) -> String {
        format!("<Inquiry: {} open questions>", self.inquired.questions.len())
    }

    fn _repr_html_(&self, py: Python<'_>) -> PyResult<String> {
        Ok(page::verbatim(self.opened.language, &self.text(py, false)?))
    }
}

/// On what a verdict depends: a question, and under each answer what follows from it. A notebook shows it as a tree.
#[pyclass(frozen, module = "mizan")]
#[derive(Debug)]
pub struct Condition {
    pub opened: Arc<Opened>,
    pub tree: Arc<Tree>,
    pub inquired: Arc<Inquired>,
}

#[pymethods]
impl Condition {
    /// The number of answers that it distinguishes: the leaves of the tree.
    fn __len__(&self) -> usize {
        self.tree.n_leaves()
    }

    /// A leaf is a verdict (`"holds"`); else it is the question in words, with what follows from each answer, as
    /// `answer` takes it: `{"asks": …, "answers": {"…": …}}`.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let ready = self.opened.ready(py)?;
        let (speaker, names) = (self.opened.speaker(ready), Answers::of(ready.case, &self.inquired.open));
        node(py, &self.tree, &speaker, &names)
    }

    fn __str__(&self, py: Python<'_>) -> PyResult<String> {
        let speaker = self.opened.speaker(self.opened.ready(py)?);
        let mut lines = Vec::new();
        tell(&mut lines, 0, &self.tree, &speaker);
        Ok(lines.join("\n"))
    }

    fn __repr__(&self) -> String {
        format!("<Condition of {} leaves>", self.tree.n_leaves())
    }

    fn _repr_html_(&self, py: Python<'_>) -> PyResult<String> {
        let speaker = self.opened.speaker(self.opened.ready(py)?).for_readers(false);
        Ok(page::blocks(&speaker, &[condition(&self.tree)]))
    }
}

fn node<'py>(py: Python<'py>, tree: &Tree, speaker: &Speaker<'_>, names: &Answers<'_>) -> PyResult<Bound<'py, PyAny>> {
    match tree {
        Tree::Verdict(verdict) => Ok(verdict.map_or("undecidable", Verdict::id).into_pyobject(py)?.into_any()),
        Tree::Ask { question, branches } => {
            let answers = pyo3::types::PyDict::new(py);
            for (answer, then) in branches {
                answers.set_item(names.print((*question, *answer)), node(py, then, speaker, names)?)?;
            }
            let asked = pyo3::types::PyDict::new(py);
            asked.set_item("asks", speaker.open_question(*question))?;
            asked.set_item("answers", answers)?;
            Ok(asked.into_any())
        }
    }
}

fn tell(lines: &mut Vec<String>, depth: usize, tree: &Tree, speaker: &Speaker<'_>) {
    let indent = "  ".repeat(depth);
    match tree {
        Tree::Verdict(verdict) => lines.push(format!("{indent}{}", speaker.open_verdict(*verdict))),
        Tree::Ask { question, branches } => {
            for (answer, then) in branches {
                let condition = speaker.open_answers(&vec![(*question, *answer)]);
                let asked = speaker.messages().text("ask-if", &args!["condition" => condition]);
                match &**then {
                    Tree::Verdict(verdict) => {
                        lines.push(format!("{indent}{asked} {}", speaker.open_verdict(*verdict)));
                    }
                    deeper => {
                        lines.push(format!("{indent}{asked}"));
                        tell(lines, depth + 1, deeper, speaker);
                    }
                }
            }
        }
    }
}
