//! What must not be taken over from a conflict to a changed one, though it is nearly the same: each test is about one
//! question, one step or one part in which they differ.

use std::collections::BTreeMap;

use crate::common::changes::no_rivals;
use crate::common::*;
use crate::fronts::listed;
use crate::generate::{self, Kind};
use mizan_core::vary::*;
use mizan_core::*;

fn state(number: usize) -> StateId {
    StateId::from_index(number)
}

fn is(number: usize) -> Condition {
    Condition::Is(StateTerm::Graph(state(number)))
}

/// A ranking of this many states, these first, one after the other, and all others last.
fn first_of(n_states: usize, best: &[usize]) -> Preference {
    let others = (0..n_states).filter(|other| !best.contains(other)).map(|it| Entry::State(state(it))).collect();
    Preference::groups(best.iter().map(|&it| vec![Entry::State(state(it))]).chain([others]))
}

/// A conflict in graph form of these arcs and rankings.
pub fn graph(n_states: usize, arcs: &[&[(usize, usize)]], best: &[&[usize]]) -> Conflict {
    let arcs = arcs.iter().map(|arcs| arcs.iter().map(|&(from, to)| (state(from), state(to))).collect()).collect();
    let preferences = best.iter().map(|best| first_of(n_states, best)).collect();
    Conflict { form: Form::Graph(GraphForm { n_states, arcs }), preferences, views: Vec::new() }
}

fn at(from: StateTerm, condition: Condition) -> Claim {
    Claim::At { state: from, holding: None, condition }
}

fn path(form: PathForm, to: usize, way: Option<Way>) -> Claim {
    at(StateTerm::Graph(state(0)), Condition::Path(form, Box::new(is(to)), way))
}

pub fn numbered(claims: Vec<Claim>) -> Claims {
    claims.into_iter().enumerate().map(|(place, claim)| (ClaimId::from_index(place), claim)).collect()
}

/// An audit of the claims, each verdict under each change compared with the one that is found anew.
pub fn audited(conflict: &Conflict, claims: &Claims) -> Audit {
    let (model, assumptions, limits) = (model_of(conflict), no_rivals(conflict), Limits::default());
    let audit = audit(&model, claims, &assumptions, &limits, Watch::nobody()).unwrap();
    for &change in &audit.changes {
        let anew = verdicts_after(&model, &[change], claims, &assumptions, &limits, Watch::nobody()).unwrap();
        let told = |claim: &ClaimAudit| {
            let hinge = claim.hinges.iter().find(|hinge| hinge.change == change);
            Ok(hinge.map_or(claim.verdict, |hinge| hinge.verdict))
        };
        let told: BTreeMap<_, _> = audit.claims.iter().map(|(&id, claim)| (id, told(claim))).collect();
        assert_eq!(told, anew, "under {change:?}");
    }
    audit
}

/// The pairs of changes that turn the claims which no change turns alone.
fn pairs_of(conflict: &Conflict, claims: &Claims) -> Vec<PairHinge> {
    let (model, assumptions, limits) = (model_of(conflict), no_rivals(conflict), Limits::default());
    pairs(&model, claims, &audited(conflict, claims), &assumptions, &limits, Watch::nobody()).unwrap()
}

/// What becomes of the claim of this number where the decision maker does not care about anything.
fn without_cares(audit: &Audit, claim: usize, careless: usize) -> Verdict {
    let change = Change { assumption: Assumption::Preferences(dm(careless)), kind: ChangeKind::AllDropped };
    assert!(audit.changes.contains(&change));
    let claim = &audit.claims[&ClaimId::from_index(claim)];
    claim.hinges.iter().find(|hinge| hinge.change == change).map_or(claim.verdict, |hinge| hinge.verdict)
}

/// The first leads from two states to a third, and the others from each of the two to the other one, which comes no nearer:
/// once the first does not care, it goes to and fro. There are as many states as it takes for another step to be looked for
/// where two are lost.
#[test]
fn a_step_that_comes_no_nearer() {
    let conflict = graph(16, &[&[(0, 2), (1, 2)], &[(0, 1)], &[(1, 0)]], &[&[2], &[1], &[0]]);
    let audit = audited(&conflict, &numbered(vec![path(PathForm::LeadsTo, 2, None)]));
    assert_eq!(audit.claims[&ClaimId::from_index(0)].verdict, Verdict::Holds);
    assert_eq!(without_cares(&audit, 0, 0), Verdict::Fails);
}

/// The second could make the step that only the third wants to make: whatever the first does, it is the third's.
#[test]
fn a_step_that_somebody_else_could_make() {
    let conflict = graph(3, &[&[(0, 2)], &[(0, 1)], &[(0, 1)]], &[&[2], &[2], &[1]]);
    let audit = audited(&conflict, &numbered(vec![path(PathForm::Attainable(dm(0)), 1, None)]));
    assert_eq!([1, 2].map(|careless| without_cares(&audit, 0, careless)), [Verdict::Holds, Verdict::Fails]);
}

/// The second state is possible by an improvement, and by none that is a best reply, whatever the other wants.
#[test]
fn an_answer_for_another_way_of_acting() {
    let conflict = graph(4, &[&[(0, 1), (0, 2)], &[(2, 3)]], &[&[2, 1], &[3]]);
    let ways = [None, Some(Way::Best)];
    let audit = audited(&conflict, &numbered(ways.map(|way| path(PathForm::Possible, 1, way)).to_vec()));
    assert_eq!([0, 1].map(|claim| without_cares(&audit, claim, 1)), [Verdict::Holds, Verdict::Fails]);
}

/// By improvements nothing can be reached from the first state, but whatever the first does two others, from both of which
/// the second goes on. One of its steps is lost where it ranks that state first; the other is left.
#[test]
fn what_other_movers_can_reach() {
    let conflict = graph(8, &[&[(0, 1), (0, 2)], &[(1, 3), (2, 3)]], &[&[], &[3, 1]]);
    let from = Some(StateTerm::Graph(state(0)));
    let kind = SetKind::Equilibria(Concept::Nash.into(), Deviators::DecisionMakers, from);
    let set = SetTerm { kind, filter: None };
    let none = Claim::Quantified { quantifier: Quantifier::No, set, condition: is(3) };
    let audit = audited(&conflict, &numbered(vec![none, path(PathForm::Attainable(dm(0)), 3, None)]));
    assert!(audit.changes.contains(&Change { assumption: Assumption::Group(dm(1), 0), kind: ChangeKind::Swapped }));
}

/// The first stays where it is because the second may move at the same time, which it does only as long as it cares.
#[test]
fn simultaneous_stability_where_another_wants_something_else() {
    let keys = |keys: &[&[u64]]| {
        let group = |keys: &&[u64]| keys.iter().map(|&key| Entry::Key(StateKey(key))).collect::<Vec<_>>();
        Preference::groups(keys.iter().map(group))
    };
    let form = Form::Options(option_form(&[1, 1], &[Direction::Reversible; 2], Vec::new()));
    let preferences = vec![keys(&[&[0b01], &[0b00], &[0b10, 0b11]]), keys(&[&[0b10, 0b11], &[0b00, 0b01]])];
    let conflict = Conflict { form, preferences, views: Vec::new() };
    let stable = Condition::Stable(dm(0).into(), Concept::Sim.into());
    let audit = audited(&conflict, &numbered(vec![at(StateTerm::Key(StateKey(0)), stable)]));
    assert_eq!(audit.claims[&ClaimId::from_index(0)].verdict, Verdict::Holds);
    assert_eq!(without_cares(&audit, 0, 1), Verdict::Fails);
}

/// Two would move together, and do not as long as a third answers, which it does only as long as it cares.
#[test]
fn a_coalition_that_is_answered_by_one_who_wants_something_else() {
    let conflict = graph(3, &[&[(0, 1)], &[], &[(1, 2)]], &[&[1], &[1], &[2]]);
    let both = Coalition::of([0, 1].map(dm)).unwrap();
    let stable = |concept: Concept| at(StateTerm::Graph(state(0)), Condition::Stable(both.clone(), concept.into()));
    let audit = audited(&conflict, &numbered([Concept::Seq, Concept::Gmr].map(stable).to_vec()));
    assert_eq!([0, 1].map(|claim| without_cares(&audit, claim, 2)), [Verdict::Fails, Verdict::Holds]);
    assert_eq!([0, 1].map(|claim| without_cares(&audit, claim, 0)), [Verdict::Holds; 2]);
}

/// Two would take up together what can only be given up, and can where it goes both ways; what they want is the same.
#[test]
fn a_coalition_that_could_not_move() {
    let form = Form::Options(option_form(&[1, 1], &[Direction::OnlyOff, Direction::Reversible], Vec::new()));
    let taken = || Preference::statements(vec![Formula::Taken(OptionId::from_index(0))]);
    let conflict = Conflict { form, preferences: vec![taken(), taken()], views: Vec::new() };
    let both = Coalition::of([0, 1].map(dm)).unwrap();
    let stable = at(StateTerm::Key(StateKey(0)), Condition::Stable(both, Concept::Nash.into()));
    let audit = audited(&conflict, &numbered(vec![stable]));
    let claim = &audit.claims[&ClaimId::from_index(0)];
    assert_eq!(claim.verdict, Verdict::Holds);
    assert!(claim.hinges.iter().any(|hinge| matches!(hinge.change.assumption, Assumption::OneWay(_))));
}

/// The first stays as long as nothing comes of leaving; where the second goes on it leaves, looking ahead, though no step of
/// its own is better.
#[test]
fn an_equilibrium_of_those_who_look_ahead() {
    let kind = SetKind::Equilibria(Concept::Far.into(), Deviators::DecisionMakers, None);
    let set = SetTerm { kind, filter: None };
    let some = Claim::Quantified { quantifier: Quantifier::Some, set, condition: is(0) };
    let audit = audited(&graph(4, &[&[(0, 1)], &[(1, 2)]], &[&[2, 0], &[1, 2]]), &numbered(vec![some]));
    let swapped = Change { assumption: Assumption::Group(dm(1), 0), kind: ChangeKind::Swapped };
    let claim = &audit.claims[&ClaimId::from_index(0)];
    assert_eq!(claim.verdict, Verdict::Holds);
    assert!(claim.hinges.iter().any(|hinge| hinge.change == swapped));
}

/// The second answers an improvement of the first, or does not, by what it wants where the improvement leads: where nobody
/// gets as long as it does.
#[test]
fn improvements_that_others_answer_no_more() {
    let possible = || numbered(vec![path(PathForm::Possible, 1, Some(Way::Seq))]);
    for (best, verdict) in [([1, 2], Verdict::Holds), ([2, 1], Verdict::Fails)] {
        let audit = audited(&graph(4, &[&[(0, 1)], &[(1, 2)]], &[&[1, 0], &best]), &possible());
        let swapped = Change { assumption: Assumption::Group(dm(1), 0), kind: ChangeKind::Swapped };
        let hinges = &audit.claims[&ClaimId::from_index(0)].hinges;
        assert!(hinges.contains(&Hinge { change: swapped, verdict: !verdict }), "{hinges:?}");
    }
}

/// Two of one option each, who would both rather not take it, but to whom it is vital that the other does.
fn vital_to_both(more: impl Fn(usize) -> Vec<PreferenceStatement>) -> Conflict {
    let form = Form::Options(option_form(&[1, 1], &[Direction::Reversible; 2], Vec::new()));
    let wishes = |own: usize| {
        let vital = PreferenceStatement { formula: option(1 - own), vital: true };
        let all = [vec![vital], more(own), vec![option(own).negated().into()]].concat();
        Preference::statements(all)
    };
    Conflict { form, preferences: [0, 1].map(wishes).to_vec(), views: Vec::new() }
}

/// Where both take their options, and as long as something holds, `who` is stable under a concept.
fn stable(holding: Option<Formula>, who: usize, concept: Concept) -> Claim {
    let condition = Condition::Stable(dm(who).into(), concept.into());
    Claim::At { state: StateTerm::Key(StateKey(0b11)), holding, condition }
}

fn dropped(who: usize, place: usize) -> Change {
    Change { assumption: Assumption::Statement(dm(who), place), kind: ChangeKind::Dropped }
}

/// As long as the first does not act it is one state, whatever the second does, and the first could go to either of two. The
/// wish to act while the second does decides which is the better, and leaves the order of each of its blocks as it is.
#[test]
fn the_best_of_what_lies_in_two_blocks() {
    let mut form = option_form(&[1, 1], &[Direction::Reversible; 2], Vec::new());
    form.merges = vec![Merge { formula: option(0).negated(), keep: 0 }];
    let both = Formula::And(vec![option(0), option(1)]);
    let wishes = Preference::statements(vec![option(0), both.clone()]);
    let conflict =
        Conflict { form: Form::Options(form), preferences: vec![wishes, Preference::Indifferent], views: Vec::new() };
    let gets_there = Condition::Path(PathForm::Possible, Box::new(both.into()), Some(Way::Best));
    let audit = audited(&conflict, &numbered(vec![at(StateTerm::Key(StateKey(0b10)), gets_there)]));
    let claim = &audit.claims[&ClaimId::from_index(0)];
    let negated = Change { assumption: Assumption::Statement(dm(0), 1), kind: ChangeKind::Negated };
    assert_eq!(claim.verdict, Verdict::Holds);
    assert!(claim.hinges.contains(&Hinge { change: negated, verdict: Verdict::Fails }), "{:?}", claim.hinges);
}

/// The first would go on as long as the second does, and else answers it; and the second goes on for fear of that. Only where
/// both want something else neither is stable, and the answers of the first are others too.
#[test]
fn great_steps_of_one_and_answers_of_the_other() {
    let both = Formula::And(vec![option(0), option(1)]);
    let conflict = vital_to_both(|who| if who == 0 { vec![both.clone().into()] } else { Vec::new() });
    let claims = numbered(vec![Claim::Or(vec![stable(None, 0, Concept::Nash), stable(None, 1, Concept::StrongSeq)])]);
    let changes = [dropped(0, 1), dropped(1, 0)];
    let turned = PairHinge { claim: ClaimId::from_index(0), changes, verdict: Verdict::Fails };
    let found = pairs_of(&conflict, &claims);
    assert!(found.contains(&turned), "{found:?}");
}

/// The wish is written a second time without being vital: where the first is dropped, nobody ranks the states otherwise.
#[test]
fn great_steps_where_ranks_are_the_same() {
    let conflict = vital_to_both(|own| vec![option(1 - own).into()]);
    let audit = audited(&conflict, &numbered(vec![stable(None, 0, Concept::StrongGmr)]));
    let hinges = &audit.claims[&ClaimId::from_index(0)].hinges;
    assert!(hinges.contains(&Hinge { change: dropped(0, 0), verdict: Verdict::Fails }), "{hinges:?}");
}

/// The same as long as something holds that always does.
#[test]
fn great_steps_as_long_as_something_holds() {
    let always = Formula::Or(vec![option(0), option(0).negated()]);
    let audit = audited(&vital_to_both(|_| Vec::new()), &numbered(vec![stable(Some(always), 0, Concept::StrongGmr)]));
    let hinges = &audit.claims[&ClaimId::from_index(0)].hinges;
    assert!(hinges.contains(&Hinge { change: dropped(0, 0), verdict: Verdict::Fails }), "{hinges:?}");
}

/// Rankings that are completed by lot, against the same conflict with every move and every rank written out.
#[test]
fn how_states_lie_by_ranks_that_were_completed() {
    let concepts = [Concept::Nash, Concept::Smr, Concept::Sseq];
    for kind in [Kind::Whole, Kind::Ruled, Kind::Barred, Kind::Merged] {
        let model = model_of(&generate::conflict_among(3, 6, kind));
        let claims = numbered((1..12).map(|to| path(PathForm::LeadsTo, to, None)).collect());
        let (assumptions, limits) = (no_rivals(model.conflict()), Limits::default());
        let sweep =
            Sweep { model: &model, claims: &claims, concepts: &concepts, assumptions: &assumptions, limits: &limits };
        // What was found out about the conflict as it is has laid its states out in memory.
        let _ = solve(&model, &Request::of(&concepts));
        for number in 0..10 {
            let swept = sweep.outcome(&Trial::Completed { seed: 3, number }).unwrap();
            let listed = listed(&swept.model);
            assert_eq!(swept.stability, solve(&listed, &Request::of(&concepts)), "{kind:?} {number}");
            let anew = Decider::new(&listed);
            for (id, claim) in &claims {
                assert_eq!(swept.verdicts[id], anew.decide(claim, Way::Nash), "{kind:?} {number} {claim:?}");
            }
        }
    }
}

/// Two changes of one thing are no pair: of one assumption, of all wishes and one of them, of neighbours in a ranking.
#[test]
fn changes_of_one_thing_as_two() {
    let conflict = graph(5, &[&[], &[]], &[&[0, 1, 2, 3], &[4]]);
    let within: Vec<[Assumption; 2]> = pairs_apart(&changes(&conflict, &no_rivals(&conflict)))
        .into_iter()
        .map(|pair| pair.map(|change| change.assumption))
        .filter(|pair| pair.iter().all(|assumption| assumption.prefers() == Some(dm(0))))
        .collect();
    let groups = |j, k| [Assumption::Group(dm(0), j), Assumption::Group(dm(0), k)];
    // Each of the two is swapped or tied.
    let of_one = |j| (j + 2..4).flat_map(move |k| [groups(j, k); 2]).collect::<Vec<_>>();
    assert_eq!(within, [of_one(0), of_one(0), of_one(1), of_one(1)].concat());
}

/// Nor is it tried what two changes of one statement bring about, or one of a statement and one of all that somebody wants.
#[test]
fn changes_of_one_thing_that_bring_a_claim_about() {
    let conflict = vital_to_both(|_| Vec::new());
    let (assumptions, limits) = (no_rivals(&conflict), Limits::default());
    let singly = changes(&conflict, &assumptions);
    let never = at(StateTerm::Key(StateKey(0)), Condition::Constant(false));
    let found = fewest(&model_of(&conflict), &never, &assumptions, &limits, 2, Watch::nobody()).unwrap();
    let parts =
        |who: usize, place| singly.iter().filter(|it| it.assumption == Assumption::Statement(dm(who), place)).count();
    let within = |who| parts(who, 0) * parts(who, 1);
    let of = |who: usize| singly.iter().filter(|change| change.assumption.prefers() == Some(dm(who))).count();
    assert_eq!(found.n_tried, singly.len() + within(0) + within(1) + of(0) * of(1));
}

/// Where nobody would do otherwise alone, two would together, whatever a third wants.
#[test]
fn equilibria_that_coalitions_leave() {
    let form = Form::Options(option_form(&[1, 1, 1], &[Direction::Reversible; 3], Vec::new()));
    let wishes = [[option(1), option(0).negated()], [option(0), option(1).negated()], [option(2), option(0)]];
    let preferences = wishes.map(Preference::statements).to_vec();
    let conflict = Conflict { form, preferences, views: Vec::new() };
    let kind = SetKind::Equilibria(Concept::Nash.into(), Deviators::Coalitions, None);
    let condition = Condition::Is(StateTerm::Key(StateKey(0b100)));
    let set = SetTerm { kind, filter: None };
    let audit = audited(&conflict, &numbered(vec![Claim::Quantified { quantifier: Quantifier::No, set, condition }]));
    assert_eq!(without_cares(&audit, 0, 2), Verdict::Vacuous);
}

/// The first sees the conflict as it is written, whoever wants something else: what it believes hinges on both at once.
#[test]
fn views_of_conflicts_that_were_changed_once() {
    let form = Form::Options(option_form(&[1, 1], &[Direction::Reversible; 2], Vec::new()));
    let preferences = [0, 1].map(|own| Preference::statements(vec![option(own)])).to_vec();
    let conflict = Conflict { form, preferences, views: Vec::new() };
    let view = ViewChanges { dm: dm(0), changes: Vec::new(), unaware_of: 0, preferences: Vec::new() };
    let assumptions = Assumptions { views: vec![view], ..no_rivals(&conflict) };
    let model = model_of(&with_views(&conflict, &assumptions).unwrap());
    let either = Claim::Or([0, 1].map(|who| stable(None, who, Concept::Nash)).to_vec());
    let claims = numbered(vec![Claim::Believes(dm(0), Box::new(either))]);
    let limits = Limits::default();
    let audit = audit(&model, &claims, &assumptions, &limits, Watch::nobody()).unwrap();
    let changes = [0, 1].map(|who| Change { kind: ChangeKind::Negated, ..dropped(who, 0) });
    let turned = PairHinge { claim: ClaimId::from_index(0), changes, verdict: Verdict::Fails };
    assert_eq!(pairs(&model, &claims, &audit, &assumptions, &limits, Watch::nobody()), Some(vec![turned]));
}

/// Of two changes of one ranking the one opens a door, and the other makes a room behind it an equilibrium: where both are
/// made, what is behind the door is other than after either.
#[test]
fn what_was_reached_after_one_of_two_changes_of_one_ranking() {
    let [closed, open, left, room] = [0b00, 0b01, 0b10, 0b11].map(|key| Entry::Key(StateKey(key)));
    let first = Preference::groups([vec![closed], vec![open], vec![left], vec![room]]);
    let second = Preference::groups([vec![room], vec![closed, open, left]]);
    let form = Form::Options(option_form(&[1, 1], &[Direction::Reversible; 2], Vec::new()));
    let conflict = Conflict { form, preferences: vec![first, second], views: Vec::new() };
    let from = Some(StateTerm::Key(StateKey(0b00)));
    let kind = SetKind::Equilibria(Concept::Nash.into(), Deviators::DecisionMakers, from);
    let (set, condition) = (SetTerm { kind, filter: None }, Condition::Is(StateTerm::Key(StateKey(0b11))));
    let claims = numbered(vec![Claim::Quantified { quantifier: Quantifier::No, set, condition }]);
    let swapped = |group| Change { assumption: Assumption::Group(dm(0), group), kind: ChangeKind::Swapped };
    let both = PairHinge { claim: ClaimId::from_index(0), changes: [0, 2].map(swapped), verdict: Verdict::Fails };
    let found = pairs_of(&conflict, &claims);
    assert!(found.contains(&both), "{found:?}");
}
