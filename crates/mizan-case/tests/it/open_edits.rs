//! Changes of a case file leave what is open in it as it is, so far as they are not about it.

use mizan_case::edit::{Edit, Entry, New, NewCitation, NoEdit, Target, edit};
use mizan_case::{Diagnostic, load};
use mizan_core::{DmId, Limits, OpenList, Tier};
use proptest::prelude::*;

use crate::open_cases::{List, lists};

/// The ids of the statements, and what is open, of a text in which nothing is wrong.
fn read(text: &str) -> (Vec<String>, OpenList) {
    let loaded = load(text, &Limits::default());
    assert!(!loaded.diagnostics().iter().any(Diagnostic::is_error), "{:?}\n{text}", loaded.diagnostics());
    let case = loaded.into_usable().unwrap().0;
    let ids = case.decision_makers[0].statements.iter().map(|statement| statement.id.clone().unwrap_or_default());
    (ids.collect(), case.open.list(DmId::from_index(0)).clone())
}

/// What is open, by the ids of the statements that it is about: tiers, and what is known in them.
fn tiers(ids: &[String], open: &OpenList) -> Vec<Vec<String>> {
    let of_tier = |tier: &Tier| {
        let mut ids: Vec<String> = tier.places().map(|place| ids[place].clone()).collect();
        ids.sort();
        ids
    };
    let mut tiers: Vec<_> = open.tiers.iter().map(of_tier).collect();
    tiers.sort();
    tiers
}

/// Of each statement, by its id, how many other readings it has, and whether it is perhaps none.
fn doubts(ids: &[String], open: &OpenList) -> Vec<(String, usize, bool)> {
    let of = |(place, id): (usize, &String)| {
        (id.clone(), open.readings.get(&place).map_or(0, Vec::len), open.perhaps.contains(&place))
    };
    let mut all: Vec<_> = ids.iter().enumerate().map(of).collect();
    all.sort();
    all
}

fn without_above(list: &List) -> List {
    let mut list = list.clone();
    list.parts.iter_mut().flat_map(|part| &mut part.statements).for_each(|statement| statement.above.clear());
    list
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn what_moves_keeps_all_tiers(list in lists(), from in 0..12_usize, to in 0..12_usize) {
        let text = without_above(&list).file();
        let (ids, open) = read(&text);
        let (from, to) = (from % ids.len(), to % ids.len());
        match edit(&text, &Edit::MoveStatement { dm: "a".into(), from, to }) {
            Ok(edited) => {
                let (now, still) = read(&edited.text);
                prop_assert_eq!(tiers(&now, &still), tiers(&ids, &open), "{}\n{}", text, edited.text);
                prop_assert_eq!(doubts(&now, &still), doubts(&ids, &open));
                let others = |list: &[String]| list.iter().filter(|id| **id != ids[from]).cloned().collect::<Vec<_>>();
                prop_assert_eq!(others(&now), others(&ids));
            }
            Err(why) => {
                prop_assert_eq!(why, NoEdit::InAnyOrder);
                prop_assert!(open.tiers.iter().any(|tier| tier.places().contains(&from)));
            }
        }
    }

    #[test]
    fn what_goes_takes_nothing_along(list in lists(), place in 0..12_usize) {
        let text = list.file();
        let (mut ids, open) = read(&text);
        let place = place % ids.len();
        let (gone, doubts_before) = (ids[place].clone(), doubts(&ids, &open));
        let edited = edit(&text, &Edit::Remove(Target::Statement("a".into(), place))).unwrap().text;
        let (now, still) = read(&edited);
        let mut left = tiers(&ids, &open);
        left.iter_mut().for_each(|tier| tier.retain(|id| *id != gone));
        left.retain(|tier| tier.len() > 1);
        left.sort();
        prop_assert_eq!(tiers(&now, &still), left, "{}\n{}", text, edited);
        ids.remove(place);
        prop_assert_eq!(&now, &ids);
        let expected: Vec<_> = doubts_before.into_iter().filter(|(id, ..)| *id != gone).collect();
        prop_assert_eq!(doubts(&now, &still), expected);
    }

    #[test]
    fn passages_and_more_statements_change_nothing_that_is_open(list in lists(), place in 0..12_usize) {
        let text = format!("{}[sources.s]\n", list.file());
        let (ids, open) = read(&text);
        let target = Target::Statement("a".into(), place % ids.len());
        let citation = NewCitation { source: "s".into(), paragraph: Some(1), from: "so".into(), to: None };
        let cited = edit(&text, &Edit::Cite { target, against: false, citation }).unwrap().text;
        prop_assert_eq!(read(&cited), (ids.clone(), open.clone()), "{}", cited);
        let more = Edit::add(New::Statement("a".into()), [("that", "x & y".into())]);
        let (now, still) = read(&edit(&cited, &more).unwrap().text);
        prop_assert_eq!((&now[..ids.len()], still), (&ids[..], open));
    }
}

const LIST: &str =
    "[dm.a]\nprefers = [\n  \"x\",\n  { any_order = [\"y\", \"!x & y\", \"z\"] }, # not known\n  \"!z\",\n]\n";

fn moved(from: usize, to: usize) -> Result<String, NoEdit> {
    edit(LIST, &Edit::MoveStatement { dm: "a".into(), from, to }).map(|edited| edited.text)
}

#[test]
fn others_go_past_those_in_any_order_and_these_stay_together() {
    let unknown = "{ any_order = [\"y\", \"!x & y\", \"z\"] }";
    let first = moved(0, 1).unwrap();
    assert!(first.find(unknown).unwrap() < first.find("\"x\",").unwrap(), "{first}");
    let last = moved(4, 3).unwrap();
    assert!(last.find("\"!z\"").unwrap() < last.find(unknown).unwrap(), "{last}");
    assert!(moved(3, 1).unwrap().contains("{ any_order = [\"z\", \"y\", \"!x & y\"] }, # not known"));
    assert_eq!(moved(2, 0), Err(NoEdit::InAnyOrder));
    assert_eq!(moved(0, 5), Err(NoEdit::NoSuchElement));
}

#[test]
fn what_is_kept_refers_to_those_in_any_order_by_ids_too() {
    let changes = vec!["a.prefers[3] dropped".to_owned(), "a.prefers[5] negated".to_owned()];
    let text = edit(LIST, &Edit::add(New::Variant, [("name", "What if".into()), ("changes", Entry::Texts(changes))]))
        .unwrap()
        .text;
    assert!(text.contains("[\"y\", { that = \"!x & y\", id = \"wish_x_y\" }, \"z\"] }, # not known"), "{text}");
    assert!(text.contains("changes = [\"a.wish_x_y dropped\", \"a.wish_z negated\"]"), "{text}");
}

#[test]
fn a_case_that_is_begun_shows_those_in_any_order_one_by_one() {
    let begun =
        mizan_case::edit::rough(&LIST.replace("\"z\"] }", "{ one_of = [\"z\", \"x\"], id = \"o\" }] }")).unwrap();
    let texts: Vec<&str> = begun.dms[0].statements.iter().map(|statement| statement.text.as_str()).collect();
    assert_eq!(texts, ["x", "y", "!x & y", "z\nx", "!z"]);
    assert_eq!(begun.dms[0].statements[3].id, "o");
}
