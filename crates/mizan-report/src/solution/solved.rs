//! A solved case: what every view of a solution is made from.

use mizan::{ByAny, Solution};
use mizan_case::{Case, Ready};
use mizan_core::solve::coalition::JointStability;
use mizan_core::solve::foresight::Foreseen;
use mizan_core::solve::stability::sanction_rules::RuleDifference;
use mizan_core::solve::unknown::UnknownStability;
use mizan_core::{Concept, DmId, GraphModel, SanctionRule, Stability, StateId, StateSet};

use crate::outline::states::States;

/// A case with its model and its answer. It belongs to no language and to no format.
///
/// ```
/// use mizan::{Limits, Query, Run, Session, SourceText};
/// use mizan_report::solution::{StatesShown, text};
/// use mizan_report::{Language, Look, Solved};
///
/// let source = SourceText::new("calm.toml", "mizan = 1\ndm.a.prefers = ['calm']\ndm.a.options.calm = {}\n");
/// let session = Session::of_text(source, &Limits::default());
/// let solution = session.solve(&Query::default(), &Run::silent())?;
/// let solved = Solved::of(session.case()?, &solution);
/// assert_eq!(solved.some_equilibrium().len(), 1);
///
/// let mut written = Vec::new();
/// text::write(&mut written, &Look::plain(Language::English), &solved, StatesShown::Readable).expect("memory");
/// assert!(String::from_utf8_lossy(&written).contains("[●]"));
/// # Ok::<(), mizan::Refused>(())
/// ```
#[derive(Debug, Clone)]
pub struct Solved<'a> {
    /// The case.
    pub case: &'a Case,
    /// Its states, moves and rankings.
    pub model: &'a GraphModel,
    /// The stability of its states.
    pub stability: &'a Stability,
    /// What is stable for those who look ahead, where that was asked for.
    pub foreseen: Option<&'a Foreseen>,
    /// What is stable by one of several concepts, where that was asked for.
    pub by_any: Option<&'a ByAny>,
    /// The stability of its states for coalitions, where that was asked for.
    pub joint: Option<&'a JointStability>,
    /// Which sequences of moves count as sanctions.
    pub sanctions: SanctionRule,
    /// On which states the kinds of sanction differ, where that was asked for.
    pub differences: Option<&'a [RuleDifference]>,
    /// What is stable where preferences are not known, where that was asked for.
    pub unknown: Option<&'a [UnknownStability]>,
    /// Its states as people know them.
    pub states: States<'a>,
}

impl<'a> Solved<'a> {
    /// The case with its answer.
    #[must_use]
    pub fn new(case: &'a Case, model: &'a GraphModel, stability: &'a Stability) -> Self {
        Self {
            case,
            model,
            stability,
            foreseen: None,
            by_any: None,
            joint: None,
            sanctions: SanctionRule::Legal,
            differences: None,
            unknown: None,
            states: States::new(case, model.space()),
        }
    }

    /// The case with all that a query found.
    #[must_use]
    pub fn of(ready: Ready<'a>, solution: &'a Solution) -> Self {
        Self {
            foreseen: solution.foreseen.as_ref(),
            by_any: solution.by_any.as_ref(),
            joint: solution.joint.as_ref(),
            sanctions: solution.sanctions,
            differences: solution.differences.as_deref(),
            unknown: solution.unknown.as_deref(),
            ..Self::new(ready.case, ready.model, &solution.stability)
        }
    }

    /// The decision makers with their ids, in file order.
    pub fn dms(&self) -> impl Iterator<Item = (DmId, &'a str)> {
        self.case.decision_makers.iter().enumerate().map(|(index, dm)| (DmId::from_index(index), dm.id.as_str()))
    }

    /// The ids of those who see the conflict otherwise than it is, in the order of their views.
    pub fn viewers(&self) -> impl Iterator<Item = &'a str> {
        let case = self.case;
        self.model.perceptions().map(move |seen| case.decision_makers[seen.dm().index()].id.as_str())
    }

    /// The concepts that were answered, each with its equilibria.
    pub fn equilibria(&self) -> impl Iterator<Item = (Concept, &'a StateSet)> {
        let stability = self.stability;
        stability.concepts().filter_map(|concept| Some((concept, stability.equilibria(concept)?)))
    }

    /// The states that are stable for `dm` under `concept`.
    #[must_use]
    pub fn stable(&self, concept: Concept, dm: DmId) -> Option<&'a StateSet> {
        self.stability.stable(concept, dm)
    }

    /// Whether `state` is stable for `dm` under `concept`.
    #[must_use]
    pub fn is_stable(&self, concept: Concept, dm: DmId, state: StateId) -> bool {
        self.stable(concept, dm).is_some_and(|stable| stable.contains(state))
    }

    /// The concepts under which `state` is an equilibrium.
    #[must_use]
    pub fn equilibrium_under(&self, state: StateId) -> Vec<Concept> {
        self.equilibria().filter(|(_, states)| states.contains(state)).map(|(concept, _)| concept).collect()
    }

    /// The states that are an equilibrium under at least one concept.
    #[must_use]
    pub fn some_equilibrium(&self) -> StateSet {
        let mut some = StateSet::empty(self.states.len());
        self.equilibria().for_each(|(_, states)| some.union_with(states));
        some
    }
}
