//! What is known of a conflict while its open questions are being answered: some answers, and all that follows from
//! them.
//!
//! The items of a decision maker's list, each with its readings, are *slots*: bits of a mask. What is known of an order
//! is held closed: what follows from answers is known too, and is never asked.

use std::sync::Arc;

use super::Conflict;
use super::ids::DmId;
use super::open::{
    CompletedList, Completion, MAX_OPEN, OpenAnswer, OpenList, OpenProblem, OpenQuestion, OpenQuestions, n_rules,
};
use super::preference::Preference;

/// A set of slots.
pub type Mask = u128;

/// Some of the open questions of a conflict, answered.
#[derive(Debug, Clone)]
pub struct Known {
    lists: Vec<Arc<KnownList>>,
    /// For each rule whether it binds, where that is known.
    rules: Vec<Option<bool>>,
}

/// What is known of one decision maker's list.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct KnownList {
    items: Arc<Items>,
    /// For each slot those that are known to come before it.
    above: Vec<Mask>,
    /// The readings that are still possible, should their statements be there.
    left: Mask,
    /// The slots of the statements that it does not care about.
    absent: Mask,
    /// The slots of the statements that the decision maker may or may not care about.
    doubtful: Mask,
    /// The slots of statements that are certain, and have one reading left.
    firm: Mask,
    /// For each statement that is certain but not its reading the readings left.
    loose: Vec<Mask>,
    /// The slots of two items that are neighbours, whichever comes first.
    glued: Mask,
}

/// The items of a list, and which slots are theirs.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Items {
    /// For each item its first slot, and how many it has; none for the groups of a ranking whose place is known.
    slots: Vec<(usize, usize)>,
    /// For each slot its item.
    item: Vec<usize>,
    /// For each item the place of its tier; each that stands alone has its own.
    tier: Vec<usize>,
}

impl Known {
    /// No question is answered yet.
    ///
    /// # Errors
    /// [`OpenProblem`] where they are no questions about the conflict.
    pub fn nothing(conflict: &Conflict, open: &OpenQuestions) -> Result<Self, OpenProblem> {
        open.check(conflict)?;
        let list = |dm: DmId| Arc::new(KnownList::new(&conflict.preferences[dm.index()], open.list(dm)));
        let rules = (0..n_rules(conflict)).map(|rule| (!open.rules.contains(&rule)).then_some(true)).collect();
        Ok(Self { lists: conflict.dms().map(list).collect(), rules })
    }

    /// What is known of the list of `dm`.
    #[must_use]
    pub fn list(&self, dm: DmId) -> &KnownList {
        &self.lists[dm.index()]
    }

    /// The first rule that may or may not bind.
    #[must_use]
    pub fn open_rule(&self) -> Option<usize> {
        self.rules.iter().position(Option::is_none)
    }

    /// The answers that a question still has.
    #[must_use]
    pub fn answers(&self, question: OpenQuestion) -> Vec<OpenAnswer> {
        let both = [OpenAnswer::Yes, OpenAnswer::No];
        match question {
            OpenQuestion::Order { dm, first, second } => self.list(dm).orders(first, second),
            OpenQuestion::OneOf { dm, statement } => self.list(dm).readings(statement),
            OpenQuestion::PerhapsStatement { dm, statement } => match self.list(dm).is_present(statement) {
                Some(true) => vec![OpenAnswer::Yes],
                Some(false) => vec![OpenAnswer::No],
                None => both.to_vec(),
            },
            OpenQuestion::PerhapsRule(rule) => match self.rules[rule] {
                Some(true) => vec![OpenAnswer::Yes],
                Some(false) => vec![OpenAnswer::No],
                None => both.to_vec(),
            },
        }
    }

    /// What is known once a question has this answer; `None` where it cannot have it.
    #[must_use]
    pub fn with(&self, question: OpenQuestion, answer: OpenAnswer) -> Option<Self> {
        if !self.answers(question).contains(&answer) {
            return None;
        }
        let mut known = self.clone();
        match (question, answer) {
            (OpenQuestion::Order { dm, first, second }, OpenAnswer::First) => known.change(dm).put(first, second),
            (OpenQuestion::Order { dm, first, second }, _) => known.change(dm).put(second, first),
            (OpenQuestion::OneOf { dm, statement }, OpenAnswer::Reading(reading)) => {
                known.change(dm).read(statement, |other| other == reading);
            }
            (OpenQuestion::OneOf { .. }, _) => return None,
            (OpenQuestion::PerhapsStatement { dm, statement }, answer) => {
                known.change(dm).settle(statement, answer == OpenAnswer::Yes);
            }
            (OpenQuestion::PerhapsRule(rule), answer) => known.rules[rule] = Some(answer == OpenAnswer::Yes),
        }
        Some(known)
    }

    /// The same where only readings count for which `admits` says so; `None` where a certain statement has none left.
    #[must_use]
    pub fn with_readings(&self, dm: DmId, admits: &dyn Fn(usize, usize) -> bool) -> Option<Self> {
        let mut known = self.clone();
        for statement in 0..self.list(dm).items.slots.len() {
            let list = known.list(dm);
            let left = |answer: &OpenAnswer| matches!(answer, OpenAnswer::Reading(r) if admits(statement, *r));
            match (list.readings(statement).iter().any(left), list.is_present(statement)) {
                (true, _) => known.change(dm).read(statement, |reading| admits(statement, reading)),
                (false, Some(false)) => {}
                (false, Some(true)) => return None,
                (false, None) => known.change(dm).settle(statement, false),
            }
        }
        Some(known)
    }

    /// What is known where the answer to a question is looked at both ways, and nothing else: of an order, that the two
    /// are neighbours, whichever comes first.
    #[must_use]
    pub(crate) fn beside(&self, question: OpenQuestion) -> Self {
        let mut known = self.clone();
        if let OpenQuestion::Order { dm, first, second } = question {
            known.change(dm).glue(first, second);
        }
        known
    }

    /// Of the completions that give these answers the one that is nearest to what is written.
    #[must_use]
    pub fn completion(&self) -> Completion {
        let lists = self.lists.iter().map(|list| list.completed()).collect();
        Completion { lists, binding: self.rules.iter().map(|rule| rule.unwrap_or(true)).collect() }
    }

    fn change(&mut self, dm: DmId) -> &mut KnownList {
        Arc::make_mut(&mut self.lists[dm.index()])
    }
}

impl KnownList {
    fn new(preference: &Preference, open: &OpenList) -> Self {
        let items = Arc::new(Items::new(preference, open));
        let n_slots = items.item.len();
        let mut list = Self {
            above: vec![0; n_slots],
            left: if n_slots == 0 { 0 } else { Mask::MAX >> (MAX_OPEN - n_slots) },
            absent: 0,
            doubtful: open.perhaps.iter().fold(0, |all, &place| all | items.mask(place)),
            firm: 0,
            loose: Vec::new(),
            glued: 0,
            items,
        };
        for slot in 0..n_slots {
            let tier = |slot: usize| list.items.tier[list.items.item[slot]];
            list.above[slot] = (0..n_slots).filter(|&other| tier(other) < tier(slot)).fold(0, |all, o| all | 1 << o);
        }
        open.tiers.iter().flat_map(|tier| &tier.above).for_each(|&(first, second)| list.put(first, second));
        list.refresh();
        list
    }

    /// For each slot those that are known to come before it.
    #[must_use]
    pub fn above(&self, slot: usize) -> Mask {
        self.above[slot]
    }

    /// The slots that can still be what the decision maker wants.
    #[must_use]
    pub fn alive(&self) -> Mask {
        self.left & !self.absent
    }

    /// The slots of the statements that the decision maker may or may not care about.
    #[must_use]
    pub fn doubtful(&self) -> Mask {
        self.doubtful
    }

    /// The statements that two states differ on for certain, of the slots `differ` on which they do.
    #[must_use]
    pub fn certain(&self, differ: Mask) -> Mask {
        let loose = self.loose.iter().filter(|readings| **readings & !differ == 0);
        loose.fold(differ & self.firm, |all, readings| all | readings)
    }

    /// The slots of an item.
    #[must_use]
    pub fn slots(&self, item: usize) -> std::ops::Range<usize> {
        let (first, n) = self.items.slots[item];
        first..first + n
    }

    /// The item of a slot.
    #[must_use]
    pub fn item(&self, slot: usize) -> usize {
        self.items.item[slot]
    }

    /// How many readings an item has left, if it is there.
    #[must_use]
    pub fn n_readings(&self, item: usize) -> u32 {
        (self.items.mask(item) & self.left).count_ones()
    }

    /// The place of the tier of an item.
    #[must_use]
    pub fn tier(&self, item: usize) -> usize {
        self.items.tier[item]
    }

    fn orders(&self, first: usize, second: usize) -> Vec<OpenAnswer> {
        let slot = |item: usize| self.items.slots[item].0;
        let before = |a: usize, b: usize| self.above[slot(b)] >> slot(a) & 1 == 1;
        match (before(first, second), before(second, first)) {
            (true, _) => vec![OpenAnswer::First],
            (_, true) => vec![OpenAnswer::Second],
            _ => vec![OpenAnswer::First, OpenAnswer::Second],
        }
    }

    fn readings(&self, statement: usize) -> Vec<OpenAnswer> {
        let left = self.slots(statement).enumerate().filter(|(_, slot)| self.left >> slot & 1 == 1);
        left.map(|(reading, _)| OpenAnswer::Reading(reading)).collect()
    }

    /// Whether the decision maker cares about a statement, where that is known.
    fn is_present(&self, statement: usize) -> Option<bool> {
        let mask = self.items.mask(statement);
        if mask & self.doubtful != 0 { None } else { Some(mask & self.absent == 0) }
    }

    /// `first` comes before `second`, and so does all that comes before `first` before all that comes after `second`.
    fn put(&mut self, first: usize, second: usize) {
        let widened = |mask: Mask| if mask & self.glued != 0 { mask | self.glued } else { mask };
        let (from, to) = (widened(self.items.mask(first)), widened(self.items.mask(second)));
        let before = from | self.above[self.items.slots[first].0];
        for slot in 0..self.above.len() {
            if to >> slot & 1 == 1 || self.above[slot] & to != 0 {
                self.above[slot] |= before;
            }
        }
    }

    /// Two items of which neither is known to come first are neighbours: what comes before the one comes before the
    /// other.
    fn glue(&mut self, first: usize, second: usize) {
        self.glued = self.items.mask(first) | self.items.mask(second);
        let before = bits(self.glued).fold(0, |all, slot| all | self.above[slot]);
        for slot in 0..self.above.len() {
            if self.glued >> slot & 1 == 1 {
                self.above[slot] |= before;
            } else if self.above[slot] & self.glued != 0 {
                self.above[slot] |= before | self.glued;
            }
        }
    }

    fn read(&mut self, statement: usize, admits: impl Fn(usize) -> bool) {
        let out = self.slots(statement).enumerate().filter(|(reading, _)| !admits(*reading));
        let out = out.fold(0, |all, (_, slot)| all | 1 << slot);
        self.left &= !out;
        self.refresh();
    }

    fn settle(&mut self, statement: usize, present: bool) {
        let mask = self.items.mask(statement);
        self.doubtful &= !mask;
        if !present {
            self.absent |= mask;
        }
        self.refresh();
    }

    fn refresh(&mut self) {
        let certain = (0..self.items.slots.len()).map(|item| self.items.mask(item) & self.alive() & !self.doubtful);
        let (one, several): (Vec<Mask>, Vec<Mask>) =
            certain.filter(|mask| *mask != 0).partition(|mask| mask.count_ones() == 1);
        self.firm = one.into_iter().fold(0, |all, mask| all | mask);
        self.loose = several;
    }

    fn completed(&self) -> CompletedList {
        let n = self.items.slots.len();
        let mut order = Vec::new();
        let (mut placed, mut left): (Mask, Vec<usize>) = (0, (0..n).collect());
        while !left.is_empty() {
            // Items without slots stand where they were written; those before them do so too, or have been placed.
            let is_next = |item: &usize| match self.items.slots[*item] {
                (_, 0) => true,
                (slot, _) => self.above[slot] & !placed == 0,
            };
            let next = left.remove(left.iter().position(is_next).unwrap_or_default());
            placed |= self.items.mask(next);
            order.push(next);
        }
        let reading = (0..n).map(|item| match self.readings(item)[..] {
            [OpenAnswer::Reading(reading), ..] => reading,
            _ => 0,
        });
        let present = |item: usize| self.items.mask(item) & self.absent == 0;
        CompletedList { order, reading: reading.collect(), present: (0..n).map(present).collect() }
    }
}

impl Items {
    fn new(preference: &Preference, open: &OpenList) -> Self {
        let in_tier = |place: usize| open.tiers.iter().position(|tier| tier.places().contains(&place));
        let n_readings = |place: usize| open.readings.get(&place).map_or(1, |others| 1 + others.len());
        let counts: Vec<usize> = match preference {
            Preference::Prioritised(list) if !open.is_empty() => (0..list.len()).map(n_readings).collect(),
            Preference::Ranking(groups) => (0..groups.len()).map(|g| usize::from(in_tier(g).is_some())).collect(),
            Preference::Prioritised(list) => vec![0; list.len()],
            Preference::Weighted(list) => vec![0; list.len()],
            Preference::Indifferent => Vec::new(),
        };
        let tier = |place: usize| in_tier(place).map_or(place, |tier| open.tiers[tier].first);
        let mut items = Self { slots: Vec::new(), item: Vec::new(), tier: (0..counts.len()).map(tier).collect() };
        for (item, n) in counts.into_iter().enumerate() {
            items.slots.push((items.item.len(), n));
            items.item.extend(std::iter::repeat_n(item, n));
        }
        items
    }

    fn mask(&self, item: usize) -> Mask {
        let (first, n) = self.slots[item];
        (first..first + n).fold(0, |all, slot| all | 1 << slot)
    }
}

/// The slots of a mask.
pub(crate) fn bits(mut mask: Mask) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let slot = mask.trailing_zeros() as usize;
        (mask != 0).then(|| {
            mask &= mask - 1;
            slot
        })
    })
}
