//! What differs between two conflicts, and which differences turn a verdict, against trying every set of differences by
//! the definitions.

use crate::common::changes::{all_changes, answer_under, is_well_formed};
use crate::common::claims::{claims, vocabulary};
use crate::common::merged::{merged_conflicts, misperceived_conflicts, with_smooth_claims};
use crate::common::*;
use mizan_core::proof::literal::TwinVerdict;
use mizan_core::vary::Assumptions;
use mizan_core::vary::differ::{Because, Cause, ConflictDiff, Difference, Frame, Matched, Side, TurnedClaim, because};
use mizan_core::*;
use proptest::prelude::*;
use proptest::test_runner::Config;

/// The frame of two conflicts that have the same decision makers, options and states.
fn same_frame(conflict: &Conflict) -> Frame {
    let (n_options, n_states) = match &conflict.form {
        Form::Options(form) => (form.options.len(), 0),
        Form::Graph(form) => (0, form.n_states),
    };
    Frame {
        dms: conflict.dms().map(|dm| [Some(dm); 2]).collect(),
        options: (0..n_options).map(|place| [Some(OptionId::from_index(place)); 2]).collect(),
        states: (0..n_states).map(|place| [Some(StateId::from_index(place)); 2]).collect(),
    }
}

fn compared(old: &Conflict, new: &Conflict) -> ConflictDiff {
    ConflictDiff::new(&same_frame(old), old, new, &vec![Vec::new(); old.n_dms()]).unwrap()
}

fn verdict(conflict: &Conflict, claim: &Claim) -> Option<Verdict> {
    match answer_under(conflict, claim) {
        TwinVerdict::Holds => Some(Verdict::Holds),
        TwinVerdict::Fails => Some(Verdict::Fails),
        TwinVerdict::Vacuous => Some(Verdict::Vacuous),
        TwinVerdict::Undecidable => None,
    }
}

fn found(comparison: &ConflictDiff, question: &TurnedClaim) -> Because {
    let answers = because(comparison, std::slice::from_ref(question), &Limits::default(), Watch::nobody());
    answers.unwrap().pop().unwrap()
}

/// Every set of at most `size` causes that gives the verdict, of the smallest size there is.
fn by_trying_all(comparison: &ConflictDiff, question: &TurnedClaim) -> Vec<Vec<Cause>> {
    let n = comparison.differences().len();
    let claims = if question.old == question.new { 0..1 } else { 0..2 };
    let mut turning: Vec<Vec<Cause>> = Vec::new();
    for bits in 0..1_usize << n {
        let set: Vec<usize> = (0..n).filter(|place| bits >> place & 1 == 1).collect();
        let mixed = comparison.mixed(&set);
        for with_claim in claims.clone() {
            let claim = if with_claim == 1 { &question.new } else { &question.old };
            if verdict(&mixed, claim) == Some(question.is) {
                let differences = set.iter().map(|&place| Cause::Difference(place));
                turning.push(differences.chain((with_claim == 1).then_some(Cause::Claim)).collect());
            }
        }
    }
    let smallest = turning.iter().map(Vec::len).min().unwrap();
    turning.retain(|set| set.len() == smallest);
    turning.sort();
    turning
}

/// A conflict after some changes of assumptions, one after the other.
fn changed(conflict: &Conflict, picks: &[prop::sample::Index]) -> Conflict {
    let mut now = conflict.clone();
    for pick in picks {
        let rivals = |preference: &Preference| match preference {
            Preference::Prioritised(list) => vec![Vec::new(); list.len()],
            Preference::Weighted(list) => vec![Vec::new(); list.len()],
            _ => Vec::new(),
        };
        let n_rules = if let Form::Options(form) = &now.form { form.rules.len() } else { 0 };
        let rival_readings = now.preferences.iter().map(rivals).collect();
        let all = all_changes(&now, &Assumptions { rival_readings, logical: vec![false; n_rules], views: Vec::new() });
        if let Some((_, next)) = (!all.is_empty()).then(|| &all[pick.index(all.len())])
            && is_well_formed(next)
        {
            now = next.clone();
        }
    }
    now
}

/// A conflict in which no states are merged or misperceived.
fn bare(mut conflict: Conflict) -> Conflict {
    if let Form::Options(form) = &mut conflict.form {
        form.merges.clear();
        form.misperceived.clear();
    }
    conflict
}

/// A conflict, some changes of it, and two claims about it.
type Case = (Conflict, Vec<prop::sample::Index>, Claim, Claim);

fn cases<S: Strategy<Value = Conflict>>(conflicts: S) -> impl Strategy<Value = Case> {
    conflicts.prop_flat_map(|conflict| {
        let words = vocabulary(&conflict);
        let picks = prop::collection::vec(any::<prop::sample::Index>(), 1..5);
        (Just(conflict), picks, claims(&words), claims(&words))
    })
}

fn compare((old, picks, claim, other): &Case, is_another: bool) -> Result<(), TestCaseError> {
    compare_two(old, &changed(old, picks), claim, if is_another { other } else { claim })
}

fn compare_two(old: &Conflict, new: &Conflict, claim: &Claim, other: &Claim) -> Result<(), TestCaseError> {
    let comparison = compared(old, new);
    prop_assert_eq!(&comparison.mixed(&[]), old);
    let all: Vec<usize> = (0..comparison.differences().len()).collect();
    prop_assert_eq!(&comparison.mixed(&all), new);
    let question = || {
        let (was, is) = (verdict(old, claim)?, verdict(new, other)?);
        (was != is).then(|| TurnedClaim { old: claim.clone(), new: other.clone(), was, is })
    };
    if let Some(question) = question() {
        prop_assert_eq!(found(&comparison, &question), Because::Fewest(by_trying_all(&comparison, &question)));
    }
    Ok(())
}

proptest! {
    #![proptest_config(Config { cases: 1000, ..Config::default() })]

    #[test]
    fn in_option_form(case in cases(option_conflicts(Size { dms: 3, options: 4 }, true))) {
        compare(&case, false)?;
    }

    #[test]
    fn where_the_claim_is_another_too(case in cases(option_conflicts(Size { dms: 2, options: 3 }, true))) {
        compare(&case, true)?;
    }

    #[test]
    fn in_graph_form(case in cases(graph_conflicts(3, 5))) {
        compare(&case, true)?;
    }

    #[test]
    fn where_states_were_merged(case in cases(merged_conflicts(Size { dms: 2, options: 4 }, true))) {
        let (old, picks, claim, _) = &case;
        compare_two(old, &bare(changed(old, picks)), claim, claim)?;
    }

    #[test]
    fn where_states_were_misperceived(case in cases(misperceived_conflicts(Size { dms: 2, options: 4 }))) {
        let (old, picks, claim, _) = &case;
        compare_two(old, &bare(changed(old, picks)), claim, claim)?;
    }

    /// Two conflicts that have nothing to do with each other.
    #[test]
    fn of_two_graphs(old in graph_conflicts(3, 4), new in graph_conflicts(3, 4)) {
        let states = |conflict: &Conflict| if let Form::Graph(form) = &conflict.form { form.n_states } else { 0 };
        if old.n_dms() == new.n_dms() && states(&old) == states(&new) {
            let comparison = compared(&old, &new);
            let all: Vec<usize> = (0..comparison.differences().len()).collect();
            prop_assert_eq!(comparison.mixed(&[]), old);
            let mixed = comparison.mixed(&all);
            prop_assert_eq!(mixed.preferences, new.preferences);
        }
    }

    /// A frame that has more than a conflict, in another order, changes no verdict of it.
    #[test]
    fn a_wider_frame_changes_nothing(
        (conflict, claim) in with_claims(option_conflicts(Size { dms: 3, options: 4 }, true)),
        newcomer in any::<prop::sample::Index>(),
    ) {
        wider(&conflict, &claim, newcomer)?;
    }

    #[test]
    fn a_wider_frame_changes_nothing_of_merged_states(
        (conflict, claims) in with_smooth_claims(merged_conflicts(Size { dms: 3, options: 4 }, true)),
        newcomer in any::<prop::sample::Index>(),
    ) {
        claims.iter().try_for_each(|claim| wider(&conflict, claim, newcomer))?;
    }

    #[test]
    fn a_wider_frame_changes_nothing_of_misperceived_states(
        (conflict, claim) in with_claims(misperceived_conflicts(Size { dms: 3, options: 4 })),
        newcomer in any::<prop::sample::Index>(),
    ) {
        wider(&conflict, &claim, newcomer)?;
    }
}

fn with_claims<S: Strategy<Value = Conflict>>(conflicts: S) -> impl Strategy<Value = (Conflict, Claim)> {
    conflicts.prop_flat_map(|conflict| {
        let words = vocabulary(&conflict);
        (Just(conflict), claims(&words))
    })
}

/// The decision makers from the last to the first, with one more among them who has an option that the conflict lacks.
fn wider(conflict: &Conflict, claim: &Claim, newcomer: prop::sample::Index) -> Result<(), TestCaseError> {
    let Form::Options(form) = &conflict.form else { return Ok(()) };
    let mut dms: Vec<[Option<DmId>; 2]> = conflict.dms().rev().map(|dm| [Some(dm), None]).collect();
    dms.insert(newcomer.index(dms.len() + 1), [None, Some(dm(0))]);
    let options = dms.iter().flat_map(|&[old, _]| match old {
        Some(dm) => {
            let own = form.ids().filter(|option| form.options[option.index()].owner == dm);
            own.map(|option| [Some(option), None]).collect::<Vec<_>>()
        }
        None => vec![[None, Some(OptionId::from_index(0))]],
    });
    let frame = Frame { options: options.collect(), dms, states: Vec::new() };
    let new = Conflict {
        form: Form::Options(option_form(&[1], &[Direction::Reversible], Vec::new())),
        preferences: vec![Preference::statements(vec![option(0)])],
        views: Vec::new(),
    };
    let same_statements = vec![Vec::new(); frame.dms.len()];
    let comparison = ConflictDiff::new(&frame, conflict, &new, &same_statements).unwrap();
    let renamed = comparison.claim(Side::Old, claim);
    prop_assert_eq!(verdict(&comparison.mixed(&[]), &renamed), verdict(conflict, claim), "{:#?}", frame);
    Ok(())
}

/// Row takes its option if Column does; Column takes its own gladly. Neither alone makes them end up in both.
#[test]
fn two_differences_that_turn_it_only_together() {
    let conflict = |row: Formula, column: Formula| Conflict {
        form: Form::Options(option_form(&[1, 1], &[Direction::Reversible; 2], Vec::new())),
        preferences: vec![Preference::statements(vec![row]), Preference::statements(vec![column])],
        views: Vec::new(),
    };
    let old = conflict(option(0).negated(), option(1).negated());
    let new = conflict(option(0), option(1));
    let both =
        SetTerm { kind: SetKind::Equilibria(Concept::Nash.into(), Deviators::DecisionMakers, None), filter: None };
    let condition = Condition::from(Formula::And(vec![option(0), option(1)]));
    let claim = Claim::Quantified { quantifier: Quantifier::Some, set: both, condition };
    let question = TurnedClaim { old: claim.clone(), new: claim, was: Verdict::Fails, is: Verdict::Holds };
    let comparison = compared(&old, &new);
    let replaced = Matched { old: Some(0), new: Some(0) };
    assert_eq!(
        comparison.differences(),
        [Difference::Statement(dm(0), replaced), Difference::Statement(dm(1), replaced)]
    );
    let together = vec![Cause::Difference(0), Cause::Difference(1)];
    assert_eq!(found(&comparison, &question), Because::Fewest(vec![together]));
}

/// With more differences than can be tried in all sets, a set is found of which none can be left out.
#[test]
fn of_many_differences_none_that_is_told_can_be_left_out() {
    // All of five hundred rules must go before the state may be.
    let rules: Vec<Rule> = (0..500).map(|n| Rule::Forbid(Formula::And(vec![option(0); n % 3 + 1]))).collect();
    let conflict = |rules: &[Rule]| Conflict {
        form: Form::Options(option_form(&[1], &[Direction::Reversible], rules.to_vec())),
        preferences: vec![Preference::statements(vec![option(0)])],
        views: Vec::new(),
    };
    let (old, new) = (conflict(&rules), conflict(&[]));
    let set = SetTerm { kind: SetKind::States, filter: None };
    let claim = Claim::Quantified { quantifier: Quantifier::Some, set, condition: option(0).into() };
    let question = TurnedClaim { old: claim.clone(), new: claim, was: Verdict::Fails, is: Verdict::Holds };
    let Because::Irreducible { set, tried } = found(&compared(&old, &new), &question) else { panic!("it is one") };
    assert_eq!((set.len(), tried), (500, 2));
}
