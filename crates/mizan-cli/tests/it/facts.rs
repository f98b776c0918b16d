//! What is known of a conflict, and how it is compared with what the engine and the literal twin say.
use std::fmt::Debug;
use std::path::{Path, PathBuf};

use mizan_case::{Case, Diagnostic, Severity, SourceText};
use mizan_core::proof::literal::{Definitions, Point, Twin};
use mizan_core::{Concept, DmId, GraphModel, Limits, Pattern, Preference, Request, StateId, solve};

/// What is known of a conflict. States are numbered from 1.
pub struct Facts {
    /// The feasible states in order, as patterns in the order of the file; or their names, in graph form.
    pub states: &'static [&'static str],
    /// The decision makers, in any order.
    pub decision_makers: &'static [DecisionMaker],
    /// What is stable.
    pub answers: &'static [Answer],
}

/// What is known of a decision maker.
pub struct DecisionMaker {
    /// Its id in the case file.
    pub id: &'static str,
    /// Its ranking, best first, in groups that tie.
    pub ranking: &'static [&'static [usize]],
    /// The states that it can move to, from each state in turn.
    pub moves: &'static [&'static [usize]],
}

/// The states that are stable under a concept.
pub struct Answer {
    /// The concept.
    pub concept: Concept,
    /// The states that are stable for each decision maker, in the order of [`Facts::decision_makers`].
    pub stable: &'static [&'static [usize]],
    /// The states that are stable for all.
    pub equilibria: &'static [usize],
    /// Where this is printed, or how it was found.
    pub source: &'static str,
}

/// A case with its graph model.
pub struct Loaded {
    pub case: Case,
    pub model: GraphModel,
}

impl Loaded {
    /// The case of that file, relative to the root, which must be without a fault.
    pub fn from_file(path: &str) -> Self {
        let text = std::fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
        Self::new(&text, path)
    }

    /// The case that `text` is, which must be without a fault.
    pub fn from_text(text: &str) -> Self {
        Self::new(text, "case.toml")
    }

    fn new(text: &str, name: &str) -> Self {
        let (loaded, found) = try_load(text, name);
        // That misperception is no hypergame is said of every case that has it; that somebody who is said to know what is
        // so sees it as it is, of every such claim.
        let is_expected = |(severity, text): &&(Severity, String)| {
            *severity == Severity::Warning
                && ["MisperceptionOnly", "BeliefWithoutView"].iter().any(|it| text.contains(it))
        };
        let unexpected: Vec<(Severity, String)> = found.iter().filter(|found| !is_expected(found)).cloned().collect();
        assert!(unexpected.is_empty(), "{}", told(&unexpected));
        loaded.unwrap_or_else(|| panic!("{name}: no case, and no word why"))
    }
}

/// The case that `text` is, if it can be used, and whatever is to be said of it.
pub fn try_load(text: &str, name: &str) -> (Option<Loaded>, Vec<(Severity, String)>) {
    let source = SourceText::new(name, text);
    let tell = |diagnostic: &Diagnostic| {
        let (line, column) = source.position(diagnostic.span.as_ref().map_or(0, |span| span.start));
        (diagnostic.severity(), format!("{name}:{line}:{column}: {:?}", diagnostic.problem))
    };
    let loaded = mizan_case::load(text, &Limits { max_states: 1 << 16 });
    let found = loaded.diagnostics().iter().map(tell).collect();
    (loaded.into_usable().ok().map(|(case, model)| Loaded { case, model }), found)
}

/// What was found, a line each.
pub fn told(found: &[(Severity, String)]) -> String {
    found.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>().join("\n")
}

/// The root of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

/// Asserts every fact about `loaded`: states, rankings and moves first, since nothing else means anything without them.
pub fn check(loaded: &Loaded, facts: &Facts) {
    let Loaded { case, model } = loaded;
    assert_eq!(names(loaded), facts.states, "states");
    assert_eq!(facts.decision_makers.len(), model.n_dms(), "decision makers");
    let dms: Vec<DmId> = facts.decision_makers.iter().map(|fact| dm(case, fact.id)).collect();
    for (&dm, fact) in dms.iter().zip(facts.decision_makers) {
        assert_eq!(ranking(model, dm), fact.ranking, "the ranking of {}", fact.id);
        assert_eq!(moves(model, dm), fact.moves, "the moves of {}", fact.id);
    }
    let engine = solve(model, &Request::of(&Concept::ALL));
    let twin = Twin::new(Definitions::new(&case.conflict));
    for answer in facts.answers {
        let Answer { concept, source, .. } = answer;
        for ((&dm, fact), expected) in dms.iter().zip(facts.decision_makers).zip(answer.stable) {
            let stable = engine.stable(*concept, dm).unwrap_or_else(|| panic!("{concept:?} was not solved"));
            same(numbers(stable.iter()), expected, &format!("{concept:?} for {} ({source})", fact.id));
            let stable = model.space().ids().filter(|&state| twin.is_stable(*concept, dm, point(model, state)));
            same(numbers(stable), expected, &format!("the twin: {concept:?} for {} ({source})", fact.id));
        }
        let equilibria = engine.equilibria(*concept).unwrap();
        same(numbers(equilibria.iter()), answer.equilibria, &format!("{concept:?} equilibria ({source})"));
    }
}

/// Asserts that each prioritised statement holds in the feasible states that fit one of the patterns given for it, and
/// in no others.
pub fn check_statements(loaded: &Loaded, id: &str, published: &[&[&str]]) {
    let Preference::Prioritised(statements) = &loaded.case.conflict.preferences[dm(&loaded.case, id).index()] else {
        panic!("{id} has no prioritised statements");
    };
    assert_eq!(statements.len(), published.len(), "statements of {id}");
    for (number, (statement, patterns)) in (1..).zip(statements.iter().zip(published)) {
        for key in loaded.model.space().ids().filter_map(|state| loaded.model.space().key(state)) {
            let key_text = loaded.case.pattern_text(Pattern { fixed: u64::MAX, taken: key.0 });
            let fits = patterns.iter().any(|pattern| pattern_fits(pattern, &key_text));
            assert_eq!(statement.holds_in(key), fits, "statement {number} of {id} at {key_text}: {patterns:?}");
        }
    }
}

fn pattern_fits(pattern: &str, key_text: &str) -> bool {
    assert_eq!(pattern.len(), key_text.len(), "{pattern} and {key_text}");
    pattern.chars().zip(key_text.chars()).all(|(wanted, letter)| wanted == '-' || wanted == letter)
}

/// The decision maker of that id.
pub fn dm(case: &Case, id: &str) -> DmId {
    let found = case.decision_makers.iter().position(|dm| dm.id == id);
    DmId::from_index(found.unwrap_or_else(|| panic!("no decision maker {id}")))
}

/// The state of that number.
pub fn state(number: usize) -> StateId {
    StateId::from_index(number - 1)
}

/// The numbers of states.
pub fn numbers(states: impl IntoIterator<Item = StateId>) -> Vec<usize> {
    states.into_iter().map(StateId::number).collect()
}

fn same<T: Debug + PartialEq<U>, U: Debug + ?Sized>(found: T, expected: &U, what: &str) {
    assert!(found == *expected, "{what}:\n   found {found:?}\nexpected {expected:?}");
}

fn names(loaded: &Loaded) -> Vec<String> {
    let name = |state: StateId| match loaded.model.space().pattern(state) {
        Some(pattern) => loaded.case.pattern_text(pattern),
        None => loaded.case.graph_states[state.index()].clone(),
    };
    loaded.model.space().ids().map(name).collect()
}

fn point(model: &GraphModel, state: StateId) -> Point {
    model.space().key(state).map_or(Point(state.index() as u64), |key| Point(key.0))
}

/// The ranking, best first, in groups that tie.
fn ranking(model: &GraphModel, dm: DmId) -> Vec<Vec<usize>> {
    let ranks = model.ranks(dm);
    let best = model.space().ids().map(|state| ranks.rank(state)).max().unwrap();
    let group = |rank: u32| numbers(model.space().ids().filter(|&state| ranks.rank(state) == rank));
    (1..=best).rev().map(group).collect()
}

fn moves(model: &GraphModel, dm: DmId) -> Vec<Vec<usize>> {
    let sorted = |state| {
        let mut moves = numbers(model.moves_from(dm, state));
        moves.sort_unstable();
        moves
    };
    model.space().ids().map(sorted).collect()
}

/// The Markdown files of the repository that are ours.
pub fn documents() -> Vec<PathBuf> {
    let mut files = Vec::new();
    for folder in ["", "docs", "cases"] {
        files_below(&root().join(folder), folder.is_empty(), &mut files);
    }
    files.retain(|path| path.extension().is_some_and(|extension| extension == "md"));
    files.sort();
    files
}

/// The case files of the library, relative to the root.
pub fn library() -> Vec<String> {
    let mut files = Vec::new();
    files_below(&root().join("cases"), false, &mut files);
    files.retain(|path| path.extension().is_some_and(|extension| extension == "toml"));
    files.sort();
    files.iter().map(|path| path.strip_prefix(root()).unwrap().to_str().unwrap().to_owned()).collect()
}

/// The files in a folder, and in the folders in it unless `flat`.
pub fn files_below(folder: &Path, flat: bool, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true if flat => {}
            true => files_below(&path, false, files),
            false => files.push(path),
        }
    }
}
