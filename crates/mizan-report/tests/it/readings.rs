//! What is written in a case is read back so that one can tell what it says: what differs in meaning reads differently.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use mizan_case::load;
use mizan_core::{AnyOf, Coalition, Concept, Condition, DmId, Limits, OptionId, PathForm, StateKey, StateTerm, Way};
use mizan_report::words::Speaker;
use mizan_report::{Language, Look};

const THREE: &str = r#"
mizan = 1
[dm.a]
name = { en = "the one", ar = "الأول" }
prefers = ["x"]
[dm.a.options.x]
name = { en = "x", ar = "س" }
[dm.a.options.y]
name = { en = "y", ar = "ص" }
[dm.b]
name = { en = "the other", ar = "الثاني" }
prefers = ["z"]
[dm.b.options.z]
name = { en = "z", ar = "ع" }
"#;

/// Whether a condition is so in each of 64 worlds: options as they are combined, anything else by lot, so that what says
/// the same of the same has the same worlds, and what does not, hardly ever.
fn worlds(condition: &Condition) -> u64 {
    match condition {
        Condition::Constant(value) => {
            if *value {
                u64::MAX
            } else {
                0
            }
        }
        Condition::Taken(option) => (0..64_u64).filter(|world| world >> option.index() & 1 == 1).map(|w| 1 << w).sum(),
        Condition::Not(part) => !worlds(part),
        Condition::And(parts) => parts.iter().map(worlds).fold(u64::MAX, |all, part| all & part),
        Condition::Or(parts) => parts.iter().map(worlds).fold(0, |any, part| any | part),
        Condition::Implies(from, to) => !worlds(from) | worlds(to),
        Condition::Iff(left, right) => !(worlds(left) ^ worlds(right)),
        Condition::Can(who, part) => by_lot(&("can", who.members(), worlds(part))),
        Condition::Improves(who, part) => by_lot(&("improves", who.members(), worlds(part))),
        Condition::Pays(dm, part, way) => by_lot(&("pays", dm.index(), worlds(part), format!("{way:?}"))),
        Condition::Path(form, part, way) => by_lot(&(format!("{form:?} {way:?}"), worlds(part))),
        other => by_lot(&format!("{other:?}")),
    }
}

fn by_lot(what: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    what.hash(&mut hasher);
    hasher.finish()
}

fn alone() -> Coalition {
    Coalition::of([DmId::from_index(0)]).unwrap()
}

/// Everything that is said about one part.
fn about(part: &Condition) -> Vec<Condition> {
    let part = || Box::new(part.clone());
    vec![
        Condition::Not(part()),
        Condition::Can(alone(), part()),
        Condition::Improves(alone(), part()),
        Condition::Pays(DmId::from_index(1), part(), None),
        Condition::Path(PathForm::Possible, part(), None),
        Condition::Path(PathForm::Possible, part(), Some(Way::Best)),
        Condition::Path(PathForm::LeadsTo, part(), Some(Way::Best)),
        Condition::Path(PathForm::Always, part(), None),
        Condition::Path(PathForm::Attainable(DmId::from_index(1)), part(), None),
    ]
}

/// Everything that is said with two parts.
fn with(left: &Condition, right: &Condition) -> Vec<Condition> {
    let [l, r] = [left, right].map(|part| Box::new(part.clone()));
    vec![
        Condition::And(vec![left.clone(), right.clone()]),
        Condition::Or(vec![left.clone(), right.clone()]),
        Condition::Implies(l.clone(), r.clone()),
        Condition::Iff(l, r),
    ]
}

/// Conditions of three options, one within the other.
fn conditions() -> Vec<Condition> {
    let options: Vec<Condition> = (0..3).map(|option| Condition::Taken(OptionId::from_index(option))).collect();
    let other = StateTerm::Key(StateKey(0b101));
    let seq = AnyOf::of([Concept::Seq]).unwrap();
    let mut simple = options.clone();
    simple.push(Condition::Better(DmId::from_index(0), other));
    simple.push(Condition::Stable(alone(), seq));
    simple.push(Condition::And(options.clone()));
    simple.push(Condition::Or(options.clone()));
    let mut first: Vec<Condition> = simple.iter().flat_map(about).collect();
    first.extend(options.iter().flat_map(|left| options.iter().flat_map(|right| with(left, right))));
    first.extend(simple);
    let around = |parts: &[Condition]| -> Vec<Condition> {
        let sides = [&options[0], &options[2]];
        parts
            .iter()
            .flat_map(|part| {
                sides.iter().flat_map(|side| [with(part, side), with(side, part)]).flatten().collect::<Vec<_>>()
            })
            .collect()
    };
    let second: Vec<Condition> = first.iter().flat_map(about).collect();
    let mut all = around(&first);
    all.extend(second.iter().flat_map(|part| with(part, &options[1]).into_iter().take(2)));
    all.extend(all.iter().take(400).flat_map(about).collect::<Vec<_>>());
    all.extend(first);
    all.extend(second);
    all
}

#[test]
fn what_differs_in_meaning_reads_differently() {
    let loaded = load(THREE, &Limits::default());
    let ready = loaded.ready().unwrap();
    let conditions = conditions();
    assert!(conditions.len() > 2_000);
    for language in Language::ALL {
        let speaker = Speaker::new(Look::plain(language), ready.case, ready.model);
        let mut seen: BTreeMap<String, (u64, &Condition)> = BTreeMap::new();
        for condition in &conditions {
            let (reading, meaning) = (speaker.clause(condition), worlds(condition));
            let (other_meaning, other) = seen.entry(reading.clone()).or_insert((meaning, condition));
            assert_eq!(*other_meaning, meaning, "{reading}\n{condition:?}\n{other:?}");
        }
    }
}

#[test]
fn readings_in_both_languages() {
    let loaded = load(THREE, &Limits::default());
    let ready = loaded.ready().unwrap();
    let [x, y, z] = [0, 1, 2].map(|option| Condition::Taken(OptionId::from_index(option)));
    let both = Condition::And(vec![x.clone(), y.clone()]);
    let samples = [
        both.clone(),
        both.clone().negated(),
        Condition::And(vec![both.clone().negated(), z.clone()]),
        Condition::And(vec![x.clone(), y.clone(), z.clone()]).negated(),
        Condition::And(vec![x.clone().negated(), y.clone().negated(), z.clone()]),
        Condition::Or(vec![x.clone(), y.clone()]),
        Condition::Or(vec![both.clone(), z.clone()]),
        Condition::Improves(alone(), Box::new(x.clone())).negated(),
        Condition::And(vec![Condition::Can(alone(), Box::new(x.clone())), z.clone()]),
        Condition::Path(PathForm::Always, Box::new(both), None).negated(),
        Condition::Implies(Box::new(x), Box::new(z)).negated(),
    ];
    let mut told = String::new();
    for language in Language::ALL {
        let speaker = Speaker::new(Look::plain(language), ready.case, ready.model);
        told.extend(samples.iter().map(|sample| speaker.clause(sample) + "\n"));
    }
    insta::assert_snapshot!(told);
}
