//! A direct ranking with its groups in another order, or some of them tied.

use std::collections::BTreeSet;

use mizan_core::vary::ChangeKind;
use toml_edit::{Array, Value};

use super::change::NoEdit;

/// A ranking that is being changed, as [`vary`](mizan_core::vary::vary) changes it.
pub(super) struct Regrouped {
    /// The groups in their present order: where what is in each stood, and the entries.
    groups: Vec<(Vec<usize>, Vec<Value>)>,
    /// The places between groups where great steps are, each with how it is marked.
    great_steps: BTreeSet<usize>,
}

/// How a great step is marked.
const MARKS: [&str; 2] = ["—", "---"];

impl Regrouped {
    /// A ranking as it is written.
    ///
    /// # Errors
    /// [`NoEdit::InAnyOrder`] where the order of some entries is not known: which of them is the next?
    pub fn of(written: &Array) -> Result<Self, NoEdit> {
        let mut ranking = Self { groups: Vec::new(), great_steps: BTreeSet::new() };
        for value in written {
            let place = ranking.groups.len();
            match value {
                Value::String(text) if MARKS.contains(&text.value().trim()) => {
                    ranking.great_steps.insert(place);
                }
                Value::InlineTable(_) => return Err(NoEdit::InAnyOrder),
                Value::Array(tied) => ranking.groups.push((vec![place], tied.iter().map(bare).collect())),
                value => ranking.groups.push((vec![place], vec![bare(value)])),
            }
        }
        Ok(ranking)
    }

    /// Changes the group that stood at `group`, and the next.
    pub fn change(&mut self, group: usize, kind: ChangeKind) -> Result<(), NoEdit> {
        let place = |wanted: usize| self.groups.iter().position(|(stood, _)| stood.contains(&wanted));
        let (Some(this), Some(next)) = (place(group), place(group + 1)) else { return Err(NoEdit::NoSuchElement) };
        match kind {
            _ if this == next => return Err(NoEdit::NoSuchElement),
            ChangeKind::Swapped => self.groups.swap(this, next),
            ChangeKind::Tied => self.tie(this, next),
            _ => return Err(NoEdit::NoPlace),
        }
        Ok(())
    }

    /// The step between neighbours that become one is no more; else the steps beside the place that is left are one.
    fn tie(&mut self, this: usize, next: usize) {
        let (stood, entries) = self.groups.remove(next);
        let into = if next < this { this - 1 } else { this };
        self.groups[into].0.extend(stood);
        self.groups[into].1.extend(entries);
        if this.abs_diff(next) == 1 {
            self.great_steps.remove(&this.max(next));
        }
        let steps = std::mem::take(&mut self.great_steps).into_iter();
        self.great_steps = steps.map(|step| if step > next { step - 1 } else { step }).collect();
        self.great_steps.retain(|step| (1..self.groups.len()).contains(step));
    }

    /// Makes it what is written.
    pub fn write(self, written: &mut Array) {
        written.clear();
        for (place, (_, entries)) in self.groups.into_iter().enumerate() {
            if self.great_steps.contains(&place) {
                written.push(MARKS[0]);
            }
            match <[Value; 1]>::try_from(entries) {
                Ok([entry]) => written.push_formatted(entry),
                Err(tied) => written.push(Array::from_iter(tied)),
            }
        }
        written.fmt();
    }
}

/// A value without what is said beside it.
fn bare(value: &Value) -> Value {
    let mut value = value.clone();
    value.decor_mut().clear();
    value
}
