//! Open questions for programs: what every claim becomes over all completions, and `mizan-ask/1`.

use std::io;

use mizan::{Asked, Inquired, OpenClaim};
use mizan_case::claim::answer::Answers;
use mizan_core::vary::completions::{Becomes, Example, Given};
use mizan_core::{ClaimId, OpenAnswer, OpenQuestion, Tree, Verdict};
use schemars::JsonSchema;
use serde::Serialize;

use crate::formats::json::{self, ById};
use crate::words::Speaker;

/// Trees with more leaves are not written out: what is shared in them would be written again and again.
const MAX_LEAVES: usize = 100_000;

/// What is not known of a case, and what depends on it.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "What to find out, by Mizan", deny_unknown_fields)]
pub struct InquiryJson<'a> {
    /// The name and version of this format.
    #[schemars(extend("const" = "mizan-ask/1"))]
    format: &'static str,
    /// The answers that were taken as given.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    given: Vec<GivenJson>,
    /// The questions that are open, those that matter for most claims first, then the others in the order of the case.
    questions: Vec<AskedJson<'a>>,
    /// What became of the claims, in file order.
    claims: ById<'a, OverCompletionsJson>,
}

/// An open question, and the claims for which it matters.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct AskedJson<'a> {
    /// The question.
    ask: QuestionJson,
    /// It in words.
    words: String,
    /// How each answer is written, for `--answer`.
    answers: Vec<String>,
    /// The claims for which it matters, in file order.
    claims: Vec<MattersJson<'a>>,
}

/// A claim for which a question matters.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct MattersJson<'a> {
    /// Its id.
    claim: &'a str,
    /// The verdicts that each answer leaves; missing where not all was examined, or it is too much to be told.
    #[serde(skip_serializing_if = "Option::is_none")]
    becomes: Option<Vec<BecomesJson>>,
}

/// What an answer leaves of a claim.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct BecomesJson {
    /// The answer.
    answer: AnswerJson,
    /// The verdicts that are left.
    #[schemars(extend("items" = { "enum": ["holds", "fails", "vacuous", "undecidable"] }))]
    verdicts: Vec<&'static str>,
}

/// A claim over all completions of what is open.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct OverCompletionsJson {
    /// Whether all completions were examined.
    #[schemars(extend("enum" = ["all", "bounded"]))]
    examined: &'static str,
    /// The verdicts that occur; where not all was examined, those that were met.
    #[schemars(extend("items" = { "enum": ["holds", "fails", "vacuous", "undecidable"] }))]
    verdicts: Vec<&'static str>,
    /// On what the verdict depends: a decision tree. Missing where not all was examined, no answers leave a conflict, or
    /// it is too large.
    #[serde(skip_serializing_if = "Option::is_none")]
    condition: Option<TreeJson>,
    /// The questions of which the answer alone can change the verdict; where not all was examined, those that were found.
    matters: Vec<QuestionJson>,
    /// For each verdict an example.
    examples: Vec<ExampleJson>,
}

/// A decision tree.
#[derive(Serialize, JsonSchema)]
#[serde(untagged)]
enum TreeJson {
    /// This is the verdict.
    Verdict {
        /// The verdict.
        #[schemars(extend("enum" = ["holds", "fails", "vacuous", "undecidable"]))]
        verdict: &'static str,
    },
    /// It depends on an answer.
    Ask {
        /// The question.
        ask: QuestionJson,
        /// What follows from each answer; an answer that is missing leaves no conflict.
        answers: Vec<BranchJson>,
    },
}

/// What follows from an answer.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct BranchJson {
    /// The answer.
    answer: AnswerJson,
    /// What follows.
    then: TreeJson,
}

/// An open question. Statements and groups of a ranking are named by their places.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum QuestionJson {
    /// Which of two comes before the other.
    Order {
        /// The two, in file order.
        order: [String; 2],
    },
    /// Which reading of a statement is the wish.
    OneOf {
        /// The statement.
        one_of: String,
    },
    /// Whether a decision maker cares about a statement, or a rule binds.
    Perhaps {
        /// The statement or rule.
        perhaps: String,
    },
}

/// An answer: `first` or `second` comes before the other, the number of a reading, `yes` or `no`.
#[derive(Serialize, JsonSchema)]
#[serde(untagged)]
pub(crate) enum AnswerJson {
    /// A word.
    Word(#[schemars(extend("enum" = ["first", "second", "yes", "no"]))] &'static str),
    /// The number of a reading, from 1.
    Reading(usize),
}

/// A completion with its verdict, by the answers that make it certain.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct ExampleJson {
    /// The verdict.
    #[schemars(extend("enum" = ["holds", "fails", "vacuous", "undecidable"]))]
    verdict: &'static str,
    /// The answers; all others are as written.
    answers: Vec<GivenJson>,
}

/// A question with its answer.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(crate) struct GivenJson {
    /// The question.
    ask: QuestionJson,
    /// The answer.
    answer: AnswerJson,
}

impl<'a> InquiryJson<'a> {
    /// An inquiry as it is written for programs.
    #[must_use]
    pub fn new(inquired: &Inquired, speaker: &Speaker<'a>) -> Self {
        let names = Answers::of(speaker.case, &inquired.open);
        let id = |claim: ClaimId| speaker.case.claim(claim).id.as_str();
        let asked = inquired.asked.iter().map(|asked| asked_json(asked, &names, speaker));
        let others =
            inquired.others().map(|question| asked_json(&Asked { question, claims: Vec::new() }, &names, speaker));
        Self {
            format: "mizan-ask/1",
            given: inquired.given.iter().map(|given| GivenJson::new(*given, &names)).collect(),
            questions: asked.chain(others).collect(),
            claims: ById(
                inquired.claims.iter().map(|(&c, claim)| (id(c), OverCompletionsJson::new(claim, &names))).collect(),
            ),
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

fn asked_json<'a>(asked: &Asked, names: &Answers<'_>, speaker: &Speaker<'a>) -> AskedJson<'a> {
    let becomes = |becomes: &Becomes| becomes.iter().map(BecomesJson::new).collect();
    let claims = asked
        .claims
        .iter()
        .map(|(claim, b)| MattersJson { claim: &speaker.case.claim(*claim).id, becomes: b.as_ref().map(becomes) });
    AskedJson {
        ask: QuestionJson::new(asked.question, names),
        words: speaker.open_question(asked.question),
        answers: names.of_question(asked.question).into_iter().map(|given| names.print(given)).collect(),
        claims: claims.collect(),
    }
}

impl OverCompletionsJson {
    /// What became of a claim, with questions named as `names` has it.
    #[must_use]
    pub fn new(claim: &OpenClaim, names: &Answers<'_>) -> Self {
        let over = &claim.over;
        let tree = over.condition.as_ref().filter(|tree| tree.n_leaves() <= MAX_LEAVES);
        Self {
            examined: if over.is_exact { "all" } else { "bounded" },
            verdicts: over.verdicts.iter().map(|verdict| word(*verdict)).collect(),
            condition: tree.map(|tree| TreeJson::new(tree, names)),
            matters: over.matters.iter().map(|question| QuestionJson::new(*question, names)).collect(),
            examples: over.examples.iter().map(|example| ExampleJson::new(example, names)).collect(),
        }
    }
}

impl TreeJson {
    fn new(tree: &Tree, names: &Answers<'_>) -> Self {
        match tree {
            Tree::Verdict(verdict) => Self::Verdict { verdict: word(*verdict) },
            Tree::Ask { question, branches } => {
                let branch = |(answer, tree): &(OpenAnswer, std::sync::Arc<Tree>)| BranchJson {
                    answer: AnswerJson::new(*answer),
                    then: Self::new(tree, names),
                };
                Self::Ask { ask: QuestionJson::new(*question, names), answers: branches.iter().map(branch).collect() }
            }
        }
    }
}

impl QuestionJson {
    /// A question as every output for programs names it.
    #[must_use]
    pub fn new(question: OpenQuestion, names: &Answers<'_>) -> Self {
        let name = |item| names.case().assumption_id(item);
        let items = names.case().asked_about(question);
        match (question, &items[..]) {
            (OpenQuestion::OneOf { .. }, [statement, ..]) => Self::OneOf { one_of: name(*statement) },
            (_, [first, second]) => Self::Order { order: [name(*first), name(*second)] },
            (_, items) => Self::Perhaps { perhaps: items.first().map(|item| name(*item)).unwrap_or_default() },
        }
    }
}

impl AnswerJson {
    pub(crate) fn new(answer: OpenAnswer) -> Self {
        match answer {
            OpenAnswer::First => Self::Word("first"),
            OpenAnswer::Second => Self::Word("second"),
            OpenAnswer::Yes => Self::Word("yes"),
            OpenAnswer::No => Self::Word("no"),
            OpenAnswer::Reading(reading) => Self::Reading(reading + 1),
        }
    }
}

impl ExampleJson {
    fn new(example: &Example, names: &Answers<'_>) -> Self {
        let answers = example.answers.iter().map(|given| GivenJson::new(*given, names)).collect();
        Self { verdict: word(example.verdict), answers }
    }
}

impl GivenJson {
    pub(crate) fn new((question, answer): Given, names: &Answers<'_>) -> Self {
        Self { ask: QuestionJson::new(question, names), answer: AnswerJson::new(answer) }
    }
}

impl BecomesJson {
    fn new((answer, verdicts): &(OpenAnswer, Vec<Option<Verdict>>)) -> Self {
        let verdicts = verdicts.iter().map(|verdict| word(*verdict)).collect();
        Self { answer: AnswerJson::new(*answer), verdicts }
    }
}

fn word(verdict: Option<Verdict>) -> &'static str {
    verdict.map_or("undecidable", Verdict::id)
}
