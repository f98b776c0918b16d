//! Whether a claim says that something must be so, or that it can be, where it is put together of parts.

use crate::common::option;
use mizan_core::claims::modality::Modality;
use mizan_core::*;

fn path(form: PathForm) -> Box<Condition> {
    Box::new(Condition::Path(form, Box::new(option(0).into()), None))
}

fn said(condition: Condition) -> Option<Modality> {
    Claim::At { state: StateTerm::Key(StateKey(0)), holding: None, condition }.modality()
}

/// "If it can be, it will": that it can be is denied, or it must be so.
#[test]
fn what_is_supposed_counts_as_denied() {
    let (can, must) = (path(PathForm::Possible), path(PathForm::LeadsTo));
    assert_eq!(said(Condition::Implies(can.clone(), must.clone())), Some(Modality::Must));
    assert_eq!(said(Condition::Implies(must.clone(), can.clone())), Some(Modality::Can));
    assert_eq!(said(Condition::Implies(must.clone(), must)), None);
}

/// One of the two ways round denies each part.
#[test]
fn what_comes_to_the_same_says_both() {
    for form in [PathForm::Possible, PathForm::LeadsTo] {
        assert_eq!(said(Condition::Iff(path(form), path(form))), None);
    }
}
