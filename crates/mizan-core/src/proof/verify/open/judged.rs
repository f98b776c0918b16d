//! The definitions of moves that tempt, sanctions and stability in three values: true in all completions of what is told,
//! false in all, or open.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use super::base::{RuleBase, StateIndex};
use super::compared::Compared;
use super::told::GivenAnswers;
use crate::conflict::formula::{Partial, Truth};
use crate::conflict::ids::DmId;
use crate::conflict::open::OpenQuestion;
use crate::proof::literal::Point;
use crate::solve::concept::{Concept, Way};

/// What was found out, by what was asked.
pub(super) type Memo<K, V> = RefCell<BTreeMap<K, V>>;

/// For each state whether it is reached; false for those that are not.
pub(super) type Reached = Rc<[Partial]>;

/// Whose moves are answered, from where, and whether by improvements only.
type Asked = (DmId, StateIndex, bool);

/// States judged by what is told.
#[derive(Debug)]
pub(super) struct Judged<'a> {
    pub base: &'a RuleBase,
    told: &'a GivenAnswers<'a>,
    /// How many steps may still be taken. Once there are none nothing that is found counts.
    steps: &'a Cell<usize>,
    compared: Compared,
    answers: Memo<Asked, Reached>,
    /// Comparisons that were found open, the first of them.
    open: RefCell<Vec<(DmId, StateIndex, StateIndex)>>,
    /// The questions that keep a path open, each with its weight.
    blamed: Memo<OpenQuestion, u64>,
}

/// How many open comparisons are remembered: something to ask for, where no path is to blame.
const REMEMBERED: usize = 64;

/// What an open comparison weighs, shared among the questions on which it depends.
const WEIGHT: u64 = 1 << 20;

impl<'a> Judged<'a> {
    pub fn new(base: &'a RuleBase, told: &'a GivenAnswers<'a>, compared: Compared, steps: &'a Cell<usize>) -> Self {
        Self {
            base,
            told,
            steps,
            compared,
            answers: RefCell::default(),
            open: RefCell::default(),
            blamed: RefCell::default(),
        }
    }

    /// The same, with nothing found out but how states compare.
    pub fn anew(&self) -> Self {
        Self::new(self.base, self.told, self.compared.clone(), self.steps)
    }

    /// Whether no more steps may be taken.
    pub fn is_spent(&self) -> bool {
        self.steps.get() == 0
    }

    /// Takes steps.
    pub fn spend(&self, steps: usize) {
        self.steps.set(self.steps.get().saturating_sub(steps));
    }

    /// t >_i s.
    pub fn prefers(&self, dm: DmId, first: StateIndex, second: StateIndex) -> Partial {
        let prefers = self.compared.prefers(dm, first, second, || {
            self.spend(1);
            self.told.prefers(self.base, dm, first, second)
        });
        if prefers == Partial::Open && self.open.borrow().len() < REMEMBERED {
            self.open.borrow_mut().push((dm, first, second));
        }
        prefers
    }

    /// Blames the questions on which it depends whether `dm` prefers the first of two states.
    fn blame(&self, dm: DmId, first: StateIndex, second: StateIndex) {
        let questions = self.told.questions(self.base, dm, first, second);
        let share = WEIGHT / u64::try_from(questions.len()).unwrap_or(u64::MAX).max(1);
        let mut blamed = self.blamed.borrow_mut();
        questions.into_iter().for_each(|question| *blamed.entry(question).or_default() += share.max(1));
    }

    /// Blames what keeps open whether the improvement graph has an arc.
    pub fn blame_arc(&self, way: Way, dm: DmId, from: StateIndex, to: StateIndex, allowed: &[bool]) {
        if self.prefers(dm, to, from) == Partial::Open {
            self.blame(dm, to, from);
        }
        let others: Vec<StateIndex> = match way {
            Way::Best => self.moves(dm, from, allowed).collect(),
            _ => Vec::new(),
        };
        for other in others.into_iter().filter(|other| self.prefers(dm, *other, to) == Partial::Open) {
            self.blame(dm, other, to);
        }
    }

    /// The question that keeps most open, as far as was found out, and its weight: least where no path is to blame.
    pub fn most_blamed(&self) -> Option<(OpenQuestion, u64)> {
        let is_path = !self.blamed.borrow().is_empty();
        if !is_path {
            self.open.borrow().iter().for_each(|&(dm, first, second)| self.blame(dm, first, second));
        }
        let blamed = self.blamed.borrow();
        // Of equals the first.
        let most = blamed.iter().rev().max_by_key(|(_, weight)| **weight);
        most.map(|(question, weight)| (*question, if is_path { *weight } else { 0 }))
    }

    /// R_i(s), as long as only `allowed` states count.
    pub fn moves<'s>(
        &'s self,
        dm: DmId,
        from: StateIndex,
        allowed: &'s [bool],
    ) -> impl Iterator<Item = StateIndex> + 's {
        self.base.moves(dm, from).iter().copied().filter(|to| allowed[*to])
    }

    /// Whether the improvement graph has an arc.
    pub fn arc(&self, way: Way, dm: DmId, from: StateIndex, to: StateIndex, allowed: &[bool]) -> Partial {
        let improves = self.prefers(dm, to, from);
        if improves == Partial::False {
            return improves;
        }
        match (way, way.deterred_under()) {
            (Way::Best, _) => {
                improves.and(any(self.moves(dm, from, allowed).map(|other| self.prefers(dm, other, to))).not())
            }
            (_, Some(concept)) => improves.and(self.deterred(concept, dm, from, to, allowed).not()),
            (_, None) => improves,
        }
    }

    /// Whether a state is stable for `dm`. What those do who look ahead is left to the completions.
    pub fn stable(&self, concept: Concept, dm: DmId, s: StateIndex, allowed: &[bool]) -> Partial {
        if concept == Concept::Far {
            return Partial::Open;
        }
        let stays = |s1: StateIndex| match self.prefers(dm, s1, s).not() {
            Partial::True => Partial::True,
            other => other.or(self.deterred(concept, dm, s, s1, allowed)),
        };
        all(self.moves(dm, s, allowed).map(stays))
    }

    /// Whether something keeps `dm` from moving from `s` to `s1`.
    fn deterred(&self, concept: Concept, dm: DmId, s: StateIndex, s1: StateIndex, allowed: &[bool]) -> Partial {
        let (credible, inescapable) = match concept {
            Concept::Gmr => (false, false),
            Concept::Smr => (false, true),
            Concept::Seq => (true, false),
            Concept::Sseq => (true, true),
            Concept::Sim => return self.spoilt(dm, s, s1, allowed),
            Concept::Nash => return Partial::False,
            _ => return Partial::Open,
        };
        let is_no_better = |s2: StateIndex| self.prefers(dm, s2, s).not();
        let answers = self.answers(dm, s1, credible, allowed);
        any(answers.iter().enumerate().filter(|(_, reached)| **reached != Partial::False).map(|(s2, &reached)| {
            let sanction = reached.and(is_no_better(s2));
            if !inescapable || sanction == Partial::False {
                return sanction;
            }
            sanction.and(all(self.moves(dm, s2, allowed).map(is_no_better)))
        }))
    }

    /// Whether a joint choice of the others spoils a move.
    fn spoilt(&self, dm: DmId, s: StateIndex, s1: StateIndex, allowed: &[bool]) -> Partial {
        let key = |place: StateIndex| self.base.states[place].0;
        let mut changes: Vec<(u64, Partial)> = vec![(0, Partial::True)];
        for other in self.base.conflict.dms().filter(|&other| other != dm) {
            let own: Vec<(u64, Partial)> =
                self.moves(other, s, allowed).map(|t| (key(t) ^ key(s), self.prefers(other, t, s))).collect();
            let with_other = changes.iter().flat_map(|(change, chosen)| {
                own.iter().map(move |(own, improves)| (change ^ own, chosen.and(*improves)))
            });
            let with_other: Vec<_> = with_other.filter(|(_, chosen)| *chosen != Partial::False).collect();
            self.spend(with_other.len());
            if self.is_spent() {
                return Partial::Open;
            }
            changes.extend(with_other);
        }
        any(changes.into_iter().filter(|(change, _)| *change != 0).map(|(change, chosen)| {
            let s2 = self.base.states.binary_search(&Point(key(s1) ^ change)).ok().filter(|s2| allowed[*s2]);
            s2.map_or(Partial::False, |s2| chosen.and(self.prefers(dm, s2, s).not()))
        }))
    }

    /// Where legal sequences of the others' moves from a state can end.
    fn answers(&self, dm: DmId, from: StateIndex, credible: bool, allowed: &[bool]) -> Reached {
        if let Some(answers) = self.answers.borrow().get(&(dm, from, credible)) {
            return answers.clone();
        }
        let dms: Vec<DmId> = self.base.conflict.dms().filter(|&by| by != dm).collect();
        let n = self.base.states.len();
        let ends = |counts: &dyn Fn(Partial) -> bool| {
            let mut reached = vec![false; n * dms.len()];
            let mut to_expand = vec![(from, None)];
            while let Some((state, last)) = to_expand.pop() {
                for (who, &by) in dms.iter().enumerate().filter(|(who, _)| Some(*who) != last) {
                    self.spend(self.base.moves(by, state).len());
                    if self.is_spent() {
                        return reached;
                    }
                    for end in self.moves(by, state, allowed) {
                        let is_allowed = !credible || counts(self.prefers(by, end, state));
                        if is_allowed && !std::mem::replace(&mut reached[who * n + end], true) {
                            to_expand.push((end, Some(who)));
                        }
                    }
                }
            }
            reached
        };
        let certain = ends(&|value| value == Partial::True);
        let possible = ends(&|value| value != Partial::False);
        let is_in = |reached: &[bool], state: StateIndex| (0..dms.len()).any(|who| reached[who * n + state]);
        let value = |state: StateIndex| match (is_in(&certain, state), is_in(&possible, state)) {
            (true, _) => Partial::True,
            (_, true) => Partial::Open,
            _ => Partial::False,
        };
        let answers: Reached = (0..n).map(value).collect();
        self.answers.borrow_mut().insert((dm, from, credible), answers.clone());
        answers
    }
}

/// Whether any of some values is true.
pub(super) fn any(values: impl IntoIterator<Item = Partial>) -> Partial {
    let mut found = Partial::False;
    for value in values {
        found = found.or(value);
        if found == Partial::True {
            break;
        }
    }
    found
}

/// Whether all of some values are true.
pub(super) fn all(values: impl IntoIterator<Item = Partial>) -> Partial {
    any(values.into_iter().map(Partial::not)).not()
}
