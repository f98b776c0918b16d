//! An audit at one look fits one screen, whatever the case.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use mizan::{Limits, Ready, Run, Session, SourceText};
use mizan_report::audit::{Audited, screen};
use mizan_report::speech::cells::cells;
use mizan_report::{Language, Look, Speaker};

/// What is printed of a case on a terminal of `width` columns.
fn printed(text: &str, language: Language, width: usize) -> String {
    let session = Session::of_text(SourceText::new("case.toml", text), &Limits::default());
    let run = Run::silent();
    let Ready { case, model } = session.case().unwrap_or_else(|_| panic!("{:?}", session.diagnostics()));
    let proven = session.audit(&run).unwrap();
    let mut audited = Audited::new(case, model, proven);
    audited.oddities = session.oddities(&run).unwrap().to_vec();
    let look = Look { width: Some(width), ..Look::plain(language) };
    let mut out = Vec::new();
    screen::write(&mut out, &audited, &Speaker::new(look, case, model)).unwrap();
    String::from_utf8(out).unwrap()
}

/// A conflict of 4,032 states with long sentences, of which many are much the same.
fn large() -> String {
    let mut text = "mizan = 1\n[case]\ntitle = \"A large conflict\"\n[[rule]]\nforbid = \"o0 & o1 & o2\"\n[[rule]]\n\
                    forbid = \"o3 & o4\"\n[[rule]]\nforbid = \"o5 & o6\"\n[states.now]\non = []\n"
        .to_owned();
    for maker in 0..4 {
        let _ = writeln!(text, "[dm.d{maker}]\nprefers = [\"o{maker} & !o{}\", \"!o{}\"]", maker + 5, maker + 4);
        for option in (maker..13).step_by(4) {
            let _ = writeln!(text, "[dm.d{maker}.options.o{option}]");
        }
    }
    for claim in 0..30 {
        let form = ["leads_to", "possible", "always"][claim % 3];
        let says =
            "Sooner or later it comes to it that those who sit by the river give up what they have held for so long";
        let _ = writeln!(
            text,
            "[[claim]]\nid = \"c{claim}\"\nsays = \"{says}, for the {claim}th time.\"\ncheck = \"at now: {form}(o{})\"",
            claim % 13
        );
    }
    text
}

/// A threat that its maker would rather not carry out.
const THREAT: &str = "mizan = 1\n[dm.r]\nprefers = [\"!c\", \"!b\"]\n[dm.r.options.b]\n[dm.t]\nprefers = [\"b\", \"c if !b\", \
    \"!c\"]\n[dm.t.options.c]\n[states.now]\non = []\n[[claim]]\nid = \"comes\"\nsays = \"It comes to a return.\"\n\
    check = \"at now: leads_to(b)\"\n";

#[test]
fn an_audit_fits_one_screen() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let syria = fs::read_to_string(root.join("cases/syria-2016/case.toml")).unwrap();
    for case in [&syria, &large(), THREAT] {
        for language in Language::ALL {
            let screen = printed(case, language, 100);
            let n_lines = screen.lines().count();
            assert!(n_lines <= 40, "{n_lines}\n{screen}");
            let widest = screen.lines().map(cells).max();
            assert!(widest <= Some(100), "{widest:?}\n{screen}");
        }
    }
    // On a narrow terminal less is told, and never nothing of a kind.
    let narrow = printed(&syria, Language::English, 80);
    assert!(narrow.lines().count() <= 50, "{narrow}");
    assert!(narrow.contains("[p3_gives_up_election") && narrow.contains("Holds while"), "{narrow}");
}

#[test]
fn the_bottom_line_comes_first() {
    let screen = printed(THREAT, Language::English, 100);
    assert!(screen.starts_with("In short: “It comes to a return” does not follow.\n"), "{screen}");
    let arabic = printed(THREAT, Language::Arabic, 100).replace(['\u{2068}', '\u{2069}'], "");
    assert!(arabic.starts_with("الخلاصة: لا يلزم «It comes to a return».\n"), "{arabic}");

    // What the source says comes before what the analyst adds, an aim is not served where an assertion fails; what comes
    // before a colon stands for all of it, and what follows is told where there is little else.
    let cite = "cite = { source = \"s\", paragraph = 1 }";
    let of_source = format!(
        "{THREAT}[sources.s]\ntitle = \"A text\"\n\
         [[claim]]\nid = \"sought\"\nsays = \"A return is sought: it pays at once.\"\nforce = \"aims\"\nby = \"t\"\n\
         check = \"at now: leads_to(b)\"\n{cite}\n\
         [[claim]]\nid = \"stays\"\nsays = \"Nobody moves.\"\nforce = \"asserts\"\n\
         check = \"at now: leads_to(!b)\"\n{cite}\n"
    );
    let screen = printed(&of_source, Language::English, 100);
    let wanted = "In short: The aim “A return is sought” is not met. “Nobody moves” follows whatever single doubt is\n\
                  raised.\n";
    assert!(screen.starts_with(wanted), "{screen}");
}

#[test]
fn words_are_not_cut_where_there_is_room_for_them() {
    let says = "It comes to a return to what both of them agreed upon, in the spring of the year before the last one";
    let screen = printed(&THREAT.replace("It comes to a return.", says), Language::English, 100);
    let told: String = screen.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(told.contains(&format!("- {says} [comes]")), "{screen}");
}

#[test]
fn what_is_odd_comes_before_any_verdict() {
    let idle = THREAT.replace("[states.now]", "[dm.t.options.idle]\n[states.now]");
    let screen = printed(&idle, Language::English, 100);
    let (odd, verdicts) = (screen.find("To look at first"), screen.find("What the analyst says"));
    assert!(odd.is_some() && odd < verdicts, "{screen}");
}
