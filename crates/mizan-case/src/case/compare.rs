//! What two cases have in common, by the ids of their parts, and where these differ by what they say.

use std::collections::BTreeMap;

use mizan_core::vary::differ::Frame;
use mizan_core::{Assumption, DmId, OpenQuestion, OptionId, Preference, StateId};

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::case::Case;
use crate::names::label::Label;

/// The parts of two cases, those of one id being one part; of those that are left, those that say the same.
#[derive(Debug, Clone)]
pub struct Common {
    /// The decision makers, options and states of both: in the order of the new case, then those that only the old one
    /// has.
    pub frame: Frame,
    /// For each decision maker of the frame the statements of one id, by their places in the old and in the new case.
    pub statements: Vec<Vec<(usize, usize)>>,
}

impl Common {
    /// Finds what two cases have in common.
    #[must_use]
    pub fn of(old: &Case, new: &Case) -> Self {
        let dms = both(&actors(old), &actors(new), DmId::from_index);
        let options = dms.iter().flat_map(|&dm| {
            let own = |case: &Case, dm: Option<DmId>| -> (usize, Vec<Part>) {
                let is_own = |option: &&crate::case::OptionEntry| Some(option.owner) == dm;
                let first = case.options.iter().position(|option| is_own(&option)).unwrap_or_default();
                let own = case.options.iter().filter(is_own);
                (first, own.map(|option| Part::of(&option.id, &option.name)).collect())
            };
            let ((first_old, old), (first_new, new)) = (own(old, dm[0]), own(new, dm[1]));
            // The options of one decision maker stand side by side.
            let id = |first: usize, place: Option<usize>| Some(OptionId::from_index(first + place?));
            both(&old, &new, |place| place).into_iter().map(move |[o, n]| [id(first_old, o), id(first_new, n)])
        });
        let statements =
            |&[in_old, in_new]: &[Option<DmId>; 2]| same(&statement_ids(old, in_old), &statement_ids(new, in_new));
        let states = |case: &Case| -> Vec<Part> {
            case.graph_states.iter().map(|id| Part { id: id.clone(), says: Vec::new() }).collect()
        };
        Self {
            statements: dms.iter().map(statements).collect(),
            frame: Frame {
                options: options.collect(),
                states: both(&states(old), &states(new), StateId::from_index),
                dms,
            },
        }
    }

    /// The decision makers and options that are the same under other ids.
    #[must_use]
    pub fn renamed(&self, old: &Case, new: &Case) -> Vec<Renamed> {
        let is_other = |renamed: &Renamed| renamed.old != renamed.new;
        let of = |kind, old: &str, new: &str| Renamed { kind, old: old.to_owned(), new: new.to_owned() };
        let dms = self.frame.dms.iter().filter_map(|&[was, is]| {
            let [was, is] = [&old.decision_makers[was?.index()].id, &new.decision_makers[is?.index()].id];
            Some(of(RenamedKind::DecisionMaker, was, is)).filter(is_other)
        });
        let options = self.frame.options.iter().filter_map(|&[was, is]| {
            let [was, is] = [&old.options[was?.index()].id, &new.options[is?.index()].id];
            Some(of(RenamedKind::Option, was, is)).filter(is_other)
        });
        dms.chain(options).collect()
    }
}

/// What is the same in two cases under another id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Renamed {
    /// What it is.
    pub kind: RenamedKind,
    /// Its id in the old case.
    pub old: String,
    /// Its id in the new one.
    pub new: String,
}

/// What can have another id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RenamedKind {
    /// A decision maker.
    DecisionMaker,
    /// An option.
    Option,
    /// A statement of a decision maker.
    Statement,
    /// A claim.
    Claim,
}

/// A part by which it can be found in another case: its id, and what its author says that it is.
struct Part {
    id: String,
    says: Vec<String>,
}

impl Part {
    fn of(id: &str, name: &Label) -> Self {
        Self { id: id.to_owned(), says: said(name) }
    }

    /// Whether both say the same, in some language.
    fn is_said_as(&self, other: &Self) -> bool {
        self.says.iter().any(|says| other.says.contains(says))
    }
}

/// What a label says in each language, without what two people write differently who say the same: capitals, marks on
/// letters, spaces, a full stop.
#[must_use]
pub fn said(label: &Label) -> Vec<String> {
    let texts = label.plain.iter().chain(label.by_language.iter().map(|(_, text)| text));
    let alike = |text: &String| {
        let letters: String = text.nfd().filter(|c| !is_combining_mark(*c) && *c != '\u{640}').collect();
        letters.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ").trim_end_matches('.').to_owned()
    };
    texts.map(alike).filter(|text| !text.is_empty()).collect()
}

fn actors(case: &Case) -> Vec<Part> {
    case.decision_makers.iter().map(|dm| Part::of(&dm.id, &dm.name)).collect()
}

/// The ids of a decision maker's statements, where they have any.
fn statement_ids(case: &Case, dm: Option<DmId>) -> Vec<Option<&str>> {
    let statements = dm.map_or(&[][..], |dm| &case.decision_makers[dm.index()].statements);
    statements.iter().map(|statement| statement.id.as_deref()).collect()
}

/// The places of what has one id.
fn same(old: &[Option<&str>], new: &[Option<&str>]) -> Vec<(usize, usize)> {
    let place = |id: &Option<&str>| new.iter().position(|other| id.is_some() && other == id);
    old.iter().enumerate().filter_map(|(i, id)| Some((i, place(id)?))).collect()
}

/// The places of each part in both lists: in the order of the new one, then what only the old one has. Parts are the same
/// that have one id; of the others, those that say the same where no third says so too.
fn both<T>(old: &[Part], new: &[Part], place: impl Fn(usize) -> T) -> Vec<[Option<T>; 2]> {
    let pairs = pairs(old, new, |part| &part.id, Part::is_said_as);
    let was = |is: usize| pairs.iter().find(|(_, j)| *j == is).map(|&(i, _)| place(i));
    let is_gone = |was: &usize| pairs.iter().all(|(i, _)| i != was);
    let there = (0..new.len()).map(|is| [was(is), Some(place(is))]);
    let gone = (0..old.len()).filter(is_gone).map(|was| [Some(place(was)), None]);
    there.chain(gone).collect()
}

/// Which of two lists are the same: those of one id; of the others those that are alike, where it is clear which.
pub fn pairs<T>(
    old: &[T],
    new: &[T],
    id: impl Fn(&T) -> &str,
    is_alike: impl Fn(&T, &T) -> bool,
) -> Vec<(usize, usize)> {
    let of_one_id = |(i, this): (usize, &T)| Some((i, new.iter().position(|other| id(other) == id(this))?));
    let mut pairs: Vec<(usize, usize)> = old.iter().enumerate().filter_map(of_one_id).collect();
    let left = |len: usize, taken: &dyn Fn(usize) -> bool| (0..len).filter(|place| !taken(*place)).collect::<Vec<_>>();
    let left_old = left(old.len(), &|place| pairs.iter().any(|(i, _)| *i == place));
    let left_new = left(new.len(), &|place| pairs.iter().any(|(_, j)| *j == place));
    let alike = |i: usize| left_new.iter().copied().filter(|&j| is_alike(&old[i], &new[j])).collect::<Vec<_>>();
    for &i in &left_old {
        if let [j] = alike(i)[..]
            && left_old.iter().all(|&other| other == i || !is_alike(&old[other], &new[j]))
        {
            pairs.push((i, j));
        }
    }
    pairs
}

/// In what two cases leave other questions open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct OpenDiff {
    /// How many questions only the new case leaves open.
    pub opened: usize,
    /// How many only the old one does.
    pub closed: usize,
    /// Whether anything is open in either.
    pub any: bool,
}

impl OpenDiff {
    /// Compares what two cases leave open. Questions are the same that ask the same about statements of one id, and about
    /// what is written in the same way where there is none in both, wherever it stands. Which of some readings is meant is
    /// another question where they are others.
    #[must_use]
    pub fn of(old: &Case, new: &Case) -> Self {
        let mut balance: BTreeMap<Vec<String>, isize> = BTreeMap::new();
        for (case, other, weight) in [(old, new, -1), (new, old, 1)] {
            let questions = case.open.questions().into_iter();
            questions.for_each(|question| *balance.entry(written(case, other, question)).or_default() += weight);
        }
        Self {
            opened: balance.values().filter(|count| **count > 0).map(|count| count.unsigned_abs()).sum(),
            closed: balance.values().filter(|count| **count < 0).map(|count| count.unsigned_abs()).sum(),
            any: !balance.is_empty(),
        }
    }
}

/// What a question asks, and about what: by its id where `other` has a statement of that too, else as it is written; the
/// two of an order in any order.
fn written(case: &Case, other: &Case, question: OpenQuestion) -> Vec<String> {
    let has = |dm: &str, id: &String| {
        let dm = other.decision_makers.iter().find(|entry| entry.id == dm);
        dm.is_some_and(|dm| dm.statements.iter().any(|statement| statement.id.as_ref() == Some(id)))
    };
    let is_of_readings = matches!(question, OpenQuestion::OneOf { .. });
    let text = |assumption: Assumption| match assumption {
        Assumption::Statement(dm, j) => {
            let statement = &case.decision_makers[dm.index()].statements[j];
            let readings = std::iter::once(&statement.text).chain(statement.one_of.iter().map(|text| &text.value));
            let readings = readings.collect::<Vec<_>>();
            let entry = &case.decision_makers[dm.index()].id;
            match statement.id.as_ref().filter(|id| has(entry, id)) {
                Some(id) if is_of_readings => format!("{entry}.{id} {readings:?}"),
                Some(id) => format!("{entry}.{id}"),
                None => format!("{entry} {readings:?}"),
            }
        }
        Assumption::Group(dm, j) => match &case.conflict.preferences[dm.index()] {
            Preference::Ranking(groups) => format!("{} {:?}", case.names.dm_text(dm), groups[j]),
            _ => case.assumption_id(assumption),
        },
        assumption => case.assumption_text(assumption).to_owned(),
    };
    let mut about: Vec<String> = case.asked_about(question).into_iter().map(text).collect();
    about.sort_unstable();
    let asks = match question {
        OpenQuestion::Order { .. } => "order",
        OpenQuestion::OneOf { .. } => "one_of",
        OpenQuestion::PerhapsStatement { .. } | OpenQuestion::PerhapsRule(_) => "perhaps",
    };
    about.push(asks.to_owned());
    about
}
