//! Comments in lists: one at the end of a line belongs to what stands on it, those on lines of their own to what stands
//! below. Whatever moves or goes, the others keep theirs.

use mizan_case::edit::{Edit, New, NewCitation, Target, edit, keep};
use mizan_case::{Case, load};
use mizan_core::vary::completions::Given;
use mizan_core::{DmId, Limits, OpenAnswer, OpenQuestion};

const OPTIONS: &str = "[dm.a.options.w]\n[dm.a.options.x]\n[dm.a.options.y]\n[dm.a.options.z]\n[states.now]\non = []\n";

/// A list of four statements, each with a comment above it and one beside it, in several layouts; all or one commented.
fn layouts() -> Vec<String> {
    let all = |last: &str, any: (&str, &str)| {
        let each =
            ["w", "x", "y", "z"].map(|name| format!("  # above {name}\n  \"{name}\"{{comma}} # beside {name}\n"));
        let [w, x, y, z] = each.map(|line| line.replace("{comma}", ","));
        let z = z.replace(',', last);
        format!("mizan = 1\n[dm.a]\nprefers = [ # of all\n{}{w}{x}{y}{z}{}  # at the end\n]\n{OPTIONS}", any.0, any.1)
    };
    let close =
        format!("mizan = 1\n[dm.a]\nprefers = [\"w\", \"x\", # beside x\n  \"y\", \"z\" # beside z\n]\n{OPTIONS}");
    let any_order = ("  { any_order = [ # not known\n", "  ] },\n");
    vec![all(",", ("", "")), all("", ("", "")), all(",", any_order), all("", any_order), close]
}

/// That what is said above and beside each statement that is left stands above and beside it, and nothing of those that
/// are gone is left.
fn assert_said(before: &str, after: &str, left: &[&str]) {
    case(after);
    let lines: Vec<&str> = after.lines().collect();
    for name in ["w", "x", "y", "z"] {
        let is_left = left.contains(&name);
        for kind in ["above", "beside"] {
            let said = format!("# {kind} {name}");
            let n = usize::from(is_left && before.contains(&said));
            assert_eq!(after.matches(&said).count(), n, "{said}\n{before}\n{after}");
            let Some(at) = lines.iter().position(|line| line.contains(&said)).filter(|_| n > 0) else { continue };
            let line = if kind == "above" { lines[at + 1] } else { lines[at].split('#').next().unwrap() };
            let named = |line: &str| line.rfind('"').map(|end| line[..end].rsplit('"').next().unwrap().to_owned());
            assert_eq!(named(line.split('#').next().unwrap()).as_deref(), Some(name), "{said}\n{after}");
        }
    }
    for said in ["# of all", "# at the end", "# not known"] {
        assert_eq!(after.matches(said).count(), before.matches(said).count(), "{said}\n{after}");
    }
}

#[test]
fn what_is_said_of_a_statement_goes_where_it_goes() {
    for text in layouts() {
        for (from, to) in (0..4).flat_map(|from| (0..4).map(move |to| (from, to))) {
            let moved = edit(&text, &Edit::MoveStatement { dm: "a".into(), from, to }).unwrap().text;
            assert_said(&text, &moved, &["w", "x", "y", "z"]);
            let back = edit(&moved, &Edit::MoveStatement { dm: "a".into(), from: to, to: from }).unwrap().text;
            assert_said(&text, &back, &["w", "x", "y", "z"]);
        }
    }
}

#[test]
fn what_goes_takes_what_is_said_of_it_and_nothing_else() {
    for text in layouts() {
        let mut orders = Vec::new();
        for first in 0..4 {
            (0..3).for_each(|second| orders.push([first, second]));
        }
        for order in orders {
            let (mut now, mut left) = (text.clone(), vec!["w", "x", "y", "z"]);
            for place in order {
                now = edit(&now, &Edit::Remove(Target::Statement("a".into(), place))).unwrap().text;
                left.remove(place);
                assert_said(&text, &now, &left);
            }
            // The last of those in any order stands alone, with all that is said there.
            now = edit(&now, &Edit::Remove(Target::Statement("a".into(), 0))).unwrap().text;
            assert_said(&text, &now, &left[1..]);
        }
    }
}

#[test]
fn what_comes_to_a_list_gets_no_comment_of_another() {
    for text in layouts() {
        let add = Edit::add(New::Statement("a".into()), [("that", "w & x".into())]);
        let added = edit(&text, &add).unwrap().text;
        assert_said(&text, &added, &["w", "x", "y", "z"]);
        assert_eq!(case(&added).decision_makers[0].statements.len(), 5);
    }
}

#[test]
fn what_a_blank_line_parts_from_a_statement_stays() {
    let text =
        "mizan = 1\n[dm.a]\nprefers = [\n  \"w\",\n  # Peace.\n\n  # above x\n  \"x\",\n  # War.\n\n  \"y\",\n]\n";
    let gone = |place| edit(text, &Edit::Remove(Target::Statement("a".into(), place))).unwrap().text;
    assert!(gone(1).contains("[\n  \"w\",\n  # Peace.\n\n  # War.\n\n  \"y\",\n]"), "{}", gone(1));
    assert!(gone(2).contains("  \"x\",\n  # War.\n]"), "{}", gone(2));
}

/// Elements under headers of their own, with headings that are about more than one of them.
const HEADINGS: &str = "mizan = 1\n[dm.a]\n[dm.a.options.x]\n\n# Wishes.\n\n# above x\n[[dm.a.prefers]]\nthat = \"x\" # beside x\n\n# above y\n[[dm.a.prefers]]\nthat = \"y\"\n\n# Rules.\n\n# one\n[[rule]]\nforbid = \"x & y\"\n\n# two\n[[rule]]\nforbid = \"!x & !y\"\n\n# Actions.\n\n# above option y\n[dm.a.options.y]\n\n# States.\n\n# now\n[states.now]\non = [\"x\"]\n";

#[test]
fn headings_stay_in_their_place_where_what_stands_below_goes() {
    let gone = |target| edit(HEADINGS, &Edit::Remove(target)).unwrap().text;
    let without = |part: &str| HEADINGS.replacen(part, "", 1);
    let first = "# above x\n[[dm.a.prefers]]\nthat = \"x\" # beside x\n\n";
    assert_eq!(gone(Target::Statement("a".into(), 0)), without(first));
    assert_eq!(gone(Target::Rule(0)), without("# one\n[[rule]]\nforbid = \"x & y\"\n\n"));
    assert_eq!(gone(Target::Rule(1)), without("# two\n[[rule]]\nforbid = \"!x & !y\"\n\n"));
    assert_eq!(gone(Target::Option("a".into(), "y".into())), without("# above option y\n[dm.a.options.y]\n\n"));
    assert_eq!(gone(Target::State("now".into())), without("\n# now\n[states.now]\non = [\"x\"]\n"));
    let all = gone(Target::Dm("a".into()));
    assert!(all.starts_with("mizan = 1\n\n# Wishes.\n\n# Rules.\n\n# one\n[[rule]]"), "{all}");
}

#[test]
fn what_is_said_of_a_list_stays_where_its_last_statement_goes() {
    let text = "mizan = 1\n[dm.a]\nname = \"A\"\n# all\nprefers = [ # after\n  # above x\n  \"x\" # beside x\n\n  # before\n] # behind\nbecause = \"why\"\n";
    let gone = edit(text, &Edit::Remove(Target::Statement("a".into(), 0))).unwrap().text;
    let left = "mizan = 1\n[dm.a]\nname = \"A\"\n# all\n# after\n# before\n# behind\nbecause = \"why\"\n";
    assert_eq!(gone, left);
    // Whatever else is in the file stays there.
    let named = text.replace("why", "__gone__ = 0");
    let gone = edit(&named, &Edit::Remove(Target::Statement("a".into(), 0))).unwrap().text;
    assert_eq!(gone, left.replace("why", "__gone__ = 0"));
    let inline = "mizan = 1\n[dm]\na = { prefers = [\"x\"], options = { x = {} } }\n";
    let gone = edit(inline, &Edit::Remove(Target::Statement("a".into(), 0))).unwrap().text;
    assert!(gone.contains("options = { x = {} }") && !gone.contains("prefers"), "{gone}");
    let keyed = "[states]\n# All.\n\n# now\nnow = { on = [] }\nthen = { on = [] }\n";
    let gone = edit(keyed, &Edit::Remove(Target::State("now".into()))).unwrap().text;
    assert_eq!(gone, "[states]\n# All.\n\nthen = { on = [] }\n");
}

#[test]
fn a_second_passage_leaves_the_comment_on_the_first_line() {
    let text =
        "mizan = 1\n[sources.s]\n[[rule]]\nforbid = \"x\"\ncite = { source = \"s\", quote = \"a\" } # a leaflet\n";
    let citation = NewCitation { source: "s".into(), paragraph: None, from: "b".into(), to: None };
    let cited = edit(text, &Edit::Cite { target: Target::Rule(0), against: false, citation }).unwrap().text;
    let both = "cite = [{ source = \"s\", quote = \"a\" }, { source = \"s\", quote = \"b\" }] # a leaflet\n";
    assert!(cited.ends_with(both), "{cited}");
}

fn case(text: &str) -> Case {
    let loaded = load(text, &Limits::default());
    loaded.into_usable().unwrap_or_else(|problems| panic!("{problems:?}\n{text}")).0
}

fn kept(text: &str, given: &[Given]) -> String {
    keep(text, &case(text), given).unwrap().text
}

fn dm() -> DmId {
    DmId::from_index(0)
}

fn order(first: usize, second: usize, answer: OpenAnswer) -> Given {
    (OpenQuestion::Order { dm: dm(), first, second }, answer)
}

#[test]
fn answers_that_are_kept_leave_every_comment_where_it_belongs() {
    for text in layouts().into_iter().filter(|text| text.contains("any_order")) {
        let given = [order(0, 3, OpenAnswer::Second), order(1, 2, OpenAnswer::Second)];
        let kept = kept(&text, &given);
        let left = ["w", "x", "y", "z"];
        for name in left {
            for said in [format!("# above {name}\n"), format!("# beside {name}\n")] {
                assert_eq!(kept.matches(&said).count(), 1, "{said}\n{kept}");
            }
            let above = kept.lines().position(|line| line.contains(&format!("# above {name}"))).unwrap();
            let line = kept.lines().nth(above + 1).unwrap();
            let formula = format!("\"{name}\"");
            assert!(line.contains(&formula) && line.contains(&format!("# beside {name}")), "{name}\n{kept}");
        }
        let place = |name: &str| kept.find(&format!("# above {name}")).unwrap();
        assert!(place("z") < place("w") && place("y") < place("x"), "{kept}");
    }
}

#[test]
fn a_reading_that_is_kept_keeps_what_is_said_of_it_and_of_its_keys() {
    let list = "mizan = 1\n[dm.a]\nprefers = [\n  \"w\", # beside w\n  { one_of = [\n    # the usual\n    \"x\", # by all\n    \"y\", # by few\n  ] }, # beside x\n]\n[dm.a.options.w]\n[dm.a.options.x]\n[dm.a.options.y]\n";
    let reading = |reading| (OpenQuestion::OneOf { dm: dm(), statement: 1 }, OpenAnswer::Reading(reading));
    let first = kept(list, &[reading(0)]);
    assert!(
        first.contains("  \"w\", # beside w\n  # the usual\n  # by all\n  { that = \"x\" }, # beside x\n"),
        "{first}"
    );
    let second = kept(list, &[reading(1)]);
    assert!(second.contains("  # by few\n  { that = \"y\" }, # beside x\n"), "{second}");
    let table = "mizan = 1\n[dm.a.options.x]\n[dm.a.options.y]\n[[dm.a.prefers]]\n# What they said.\none_of = [\"x\", \"y\"] # on either day\n# Named.\nid = \"i\"\n";
    let first = kept(table, &[(OpenQuestion::OneOf { dm: dm(), statement: 0 }, OpenAnswer::Reading(1))]);
    assert!(
        first.ends_with("[[dm.a.prefers]]\n# What they said.\nthat = \"y\" # on either day\n# Named.\nid = \"i\"\n"),
        "{first}"
    );
}

const RANKING: &str = "mizan = 1\n[dm.a]\nranking = [\n  # best\n  { any_order = [\n    \"NN\", # nothing\n    \"YN\", # one\n    \"NY\", # the other\n  ] }, # as far as is known\n  \"YY\", # worst\n]\n[dm.a.options.w]\n[dm.a.options.x]\n";

#[test]
fn orders_of_a_ranking_are_kept_where_it_falls_into_groups() {
    let all = [order(0, 1, OpenAnswer::Second), order(0, 2, OpenAnswer::First)];
    let whole = kept(RANKING, &all);
    let written = "ranking = [\n  # best\n  # as far as is known\n  \"YN\", # one\n  \"NN\", # nothing\n  \"NY\", # the other\n  \"YY\", # worst\n]\n";
    assert!(whole.contains(written), "{whole}");
    let first = kept(RANKING, &[order(1, 2, OpenAnswer::Second), order(0, 2, OpenAnswer::Second)]);
    assert!(first.contains("  # best\n  \"NY\", # the other\n  { any_order = ["), "{first}");
    assert_eq!(case(&first).open.questions().len(), 1, "{first}");
    assert!(keep(RANKING, &case(RANKING), &[order(0, 1, OpenAnswer::First)]).is_err());
}

#[test]
fn what_stands_after_those_in_any_order_stays_after_them_and_lines_begin_as_before() {
    let text = "mizan = 1\n[dm.a]\nranking = [\n  { any_order = [ # not known\n    \"NN\", # beside NN\n    # above group\n    [\"YN\", # inside\n    ], # beside group\n    \"NY\" # beside NY\n    # last\n  ] }, # of all\n  # above YY\n  \"YY\",\n]\n[dm.a.options.w]\n[dm.a.options.x]\n";
    let some = kept(text, &[order(0, 1, OpenAnswer::Second), order(1, 2, OpenAnswer::First)]);
    let written = "ranking = [\n  # not known\n  # above group\n  [\"YN\", # inside\n  ], # beside group\n  { any_order = [\n    \"NN\", # beside NN\n    \"NY\" # beside NY\n  ] }, # of all\n  # last\n\n  # above YY\n  \"YY\",\n]\n";
    assert!(some.contains(written), "{some}");
    let all = [order(0, 1, OpenAnswer::First), order(1, 2, OpenAnswer::First)];
    let whole = kept(text, &all);
    assert!(whole.contains("  \"NY\", # beside NY\n  # last\n\n  # above YY\n"), "{whole}");
    assert!(
        whole.contains("ranking = [\n  # not known\n  # of all\n  \"NN\", # beside NN\n  # above group\n"),
        "{whole}"
    );
    case(&whole);
}
