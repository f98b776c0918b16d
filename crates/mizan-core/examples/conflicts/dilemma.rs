/// The prisoners' dilemma: each of two decision makers has one option, to keep silent; each wishes first that the other
/// does, then not to do so itself. States are numbered 0 (nobody keeps silent) to 3 (both do).
pub fn prisoners_dilemma() -> mizan_core::Conflict {
    use mizan_core::{Conflict, Direction, DmId, Form, Formula, OptionForm, OptionId, OptionSpec, Preference};

    let dms = [0, 1].map(DmId::from_index);
    let silent = [0, 1].map(|option| Formula::Taken(OptionId::from_index(option)));
    let [first, second] = silent;
    let options = dms.map(|owner| OptionSpec { owner, direction: Direction::Reversible });
    Conflict {
        form: Form::Options(OptionForm { options: options.to_vec(), ..OptionForm::default() }),
        preferences: vec![
            Preference::statements(vec![second.clone(), first.clone().negated()]),
            Preference::statements(vec![first, second.negated()]),
        ],
        views: Vec::new(),
    }
}
