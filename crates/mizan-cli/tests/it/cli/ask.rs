//! `mizan ask`, and the audit over all that is not known.

use serde_json::{Value, json};

use crate::cli::run::{fed, folder, mizan};
use crate::cli::schema::as_schema;

/// Two towns at a river; invented.
const WEIR: &str = r#"
mizan = 1

[case]
title = { ar = "السدّ", en = "The weir" }
about = { ar = "قضية مختلقة.", en = "Invented." }

[dm.upper]
name = { ar = "البلدة العليا", en = "the upper town" }
prefers = [
  { any_order = [
    { that = "weir", id = "power" },
    { that = "!suit", id = "peace" },
    { that = "share", id = "fairness", perhaps = true },
  ] },
]

[dm.upper.options.weir]
name = { ar = "بناء السدّ", en = "build the weir" }

[dm.upper.options.share]
name = { ar = "اقتسام الماء", en = "share the water" }

[dm.lower]
name = { ar = "البلدة السفلى", en = "the lower town" }
prefers = [{ one_of = ["suit iff weir", "suit iff weir & !share"] }]

[dm.lower.options.suit]
name = { ar = "رفع دعوى", en = "go to court" }

[[rule]]
forbid = "share & suit & !weir"
because = { ar = "بلا سدّ لا خصومة.", en = "Without a weir there is nothing to sue about." }
perhaps = true

[states.today]
on = []

[[claim]]
id = "shared"
says = { ar = "ينتهي الأمر إلى اقتسام الماء.", en = "It ends with the water shared." }
check = "at today: leads_to(share)"

[[claim]]
id = "built"
says = { ar = "تبني البلدة العليا السدّ.", en = "The upper town builds the weir." }
check = "at today: possible(weir)"

[[claim]]
id = "cares"
says = { ar = "الأهم لدى البلدة العليا ألّا تقوم دعوى.", en = "To the upper town peace matters more than power." }
check = "upper prefers !weir & !suit over weir & suit"
"#;

fn weir(args: &[&str]) -> String {
    fed(&[&[args[0], "-"], &args[1..]].concat(), WEIR).result()
}

fn asked(args: &[&str]) -> Value {
    as_schema("ask", &weir(&[&["ask"], args, &["--format", "json"]].concat()))
}

const CALLS: [&[&str]; 4] = [
    &["ask"],
    &["ask", "--answer", "upper.power before upper.peace", "--answer", "lower.prefers[1] reads 2"],
    &["ask", "--any-order", "--effort", "2"],
    &["audit", "--full"],
];

#[test]
fn every_use_in_both_languages() {
    for language in ["ar", "en"] {
        let shown = CALLS.map(|call| {
            let text = weir(&[call, &["--lang", language, "-q"]].concat());
            format!("$ mizan {}\n{text}\n", call.join(" "))
        });
        insta::assert_snapshot!(format!("ask_{language}"), shown.concat());
    }
}

/// "To the upper town peace matters more than power" holds exactly where that is its order.
#[test]
fn a_claim_about_a_wish_depends_on_its_place() {
    let audit = as_schema("audit", &weir(&["audit", "--format", "json"]));
    let cares = &audit["claims"][2];
    let order = json!({ "order": ["upper.prefers[1]", "upper.prefers[2]"] });
    let expected = json!({
        "examined": "all",
        "verdicts": ["holds", "fails"],
        "condition": {
            "ask": order,
            "answers": [
                { "answer": "first", "then": { "verdict": "fails" } },
                { "answer": "second", "then": { "verdict": "holds" } }
            ]
        },
        "matters": [order],
        "examples": [
            { "verdict": "holds", "answers": [{ "ask": order, "answer": "second" }] },
            { "verdict": "fails", "answers": [{ "ask": order, "answer": "first" }] }
        ]
    });
    assert_eq!(cares["over_completions"], expected);
    // As written power comes first.
    assert_eq!(cares["verdict"], "fails");
}

#[test]
fn an_answer_narrows_what_is_left() {
    let before = asked(&[]);
    assert_eq!(before["claims"]["cares"]["verdicts"], json!(["holds", "fails"]));
    let after = asked(&["--answer", "upper.peace before upper.power"]);
    assert_eq!(after["claims"]["cares"]["verdicts"], json!(["holds"]));
    assert_eq!(after["given"][0]["answer"], "second");
    let is_left = |asked: &Value| {
        let questions = asked["questions"].as_array().unwrap().iter();
        questions.filter(|question| question["ask"] == after["given"][0]["ask"]).count()
    };
    assert_eq!((is_left(&before), is_left(&after)), (1, 0));
    // What an answer leaves of a claim is what there is once it is given.
    for question in before["questions"].as_array().unwrap() {
        for (answer, text) in question["answers"].as_array().unwrap().iter().enumerate() {
            let then = asked(&["--answer", text.as_str().unwrap()]);
            for matters in question["claims"].as_array().unwrap() {
                let left = &matters["becomes"][answer]["verdicts"];
                assert_eq!(left, &then["claims"][matters["claim"].as_str().unwrap()]["verdicts"], "{text}: {matters}");
            }
        }
    }
}

#[test]
fn what_is_no_answer_is_told() {
    let calls: [(&str, &str); 5] = [
        ("upper.peace first", "error[M651]"),
        ("upper.peac before upper.power", "did you mean `upper.peace`?"),
        ("upper.peace yes", "error[M653]"),
        ("upper.fairness reads 2", "error[M652]"),
        ("lower.prefers[1] reads 3", "error[M654]: `lower.prefers[1]` has the readings 1 and 2"),
    ];
    for (answer, told) in calls {
        for language in ["en", "ar"] {
            let run = fed(&["ask", "-", "--answer", answer, "--lang", language], WEIR);
            assert_ne!(run.code, 0, "{answer}");
            assert!(language == "ar" || run.err.contains(told), "{answer}: {}", run.err);
        }
    }
    let round =
        ["upper.power before upper.peace", "upper.peace before upper.fairness", "upper.fairness before upper.power"];
    let flags = round.iter().flat_map(|answer| ["--answer", answer]);
    let run = fed(&["ask", "-", "--lang", "en"].into_iter().chain(flags).collect::<Vec<_>>(), WEIR);
    assert_ne!(run.code, 0);
    let told = "The answer `upper.fairness before upper.power` contradicts `upper.power before upper.peace`, \
                `upper.peace before upper.fairness`.";
    assert!(run.err.contains(told), "{}", run.err);
}

/// Most orders unknown, the claims of the first case are decided for all of the answers.
#[test]
fn no_answer_is_left_out() {
    let run = mizan(&["audit", "library:syria-2016", "--format", "json", "-q"]);
    let audit = as_schema("audit", &run.result());
    let claims = audit["claims"].as_array().unwrap();
    let over = |claim: &Value| claim.get("over_completions").cloned();
    let decided: Vec<Value> = claims.iter().filter_map(over).collect();
    assert_eq!(decided.len(), claims.iter().filter(|claim| claim["verdict"] != "unformalised").count());
    assert!(decided.iter().all(|over| over["examined"] == "all"), "{decided:?}");
    let depend = decided.iter().filter(|over| over["verdicts"].as_array().unwrap().len() > 1).count();
    assert!(0 < depend && depend < decided.len(), "{depend}");
}

#[test]
fn where_nothing_is_open_it_says_so() {
    let run = mizan(&["ask", "library:chicken", "--lang", "en"]);
    assert!(run.result().contains("Nothing is left open in this case."));
}

fn solved(args: &[&str], case: &str) -> Value {
    let args = [&["solve", case], args, &["--format", "json", "--unknown"]].concat();
    as_schema("solution", &mizan(&args).result())
}

/// Where nothing is open, every variant under unknown preference is the concept itself.
#[test]
fn what_is_known_is_no_variant() {
    for case in ["library:chicken", "library:euphrates-1975"] {
        let solved = solved(&[], case);
        for concept in ["nash", "gmr", "smr", "seq", "sseq"] {
            for variant in ["a", "b", "c", "d"] {
                let id = format!("{concept}_{variant}");
                assert_eq!(solved["stability"][&id], solved["stability"][concept], "{case} {id}");
                assert_eq!(solved["equilibria"][&id], solved["equilibria"][concept], "{case} {id}");
            }
        }
    }
}

/// Who leaves for more, or is deterred by less, stays in fewer states.
#[test]
fn variants_under_unknown_preference_contain_one_another() {
    let solved = solved(&["--any-order"], "library:euphrates-1975");
    let of = |id: &str| solved["equilibria"][id].as_array().unwrap().clone();
    let mut strictly = 0;
    for concept in ["nash", "gmr", "smr", "seq", "sseq"] {
        for (fewer, more) in [("a", "b"), ("c", "d"), ("a", "c"), ("b", "d")] {
            let (fewer, more) = (of(&format!("{concept}_{fewer}")), of(&format!("{concept}_{more}")));
            assert!(fewer.iter().all(|state| more.contains(state)), "{concept}: {fewer:?} in {more:?}");
            strictly += usize::from(fewer.len() < more.len());
        }
    }
    assert!(strictly > 0, "{solved}");
}

#[test]
fn answers_are_kept_in_the_file() {
    let file = folder("ask-kept").join("weir.toml");
    std::fs::write(&file, WEIR).unwrap();
    let path = file.to_str().unwrap();
    let answers = ["upper.peace before upper.power", "lower.prefers[1] reads 2", "upper.fairness no", "rule[1] yes"];
    let flags = answers.iter().flat_map(|answer| ["--answer", answer]);
    let before = as_schema(
        "ask",
        &mizan(&["ask", path, "--format", "json"].into_iter().chain(flags.clone()).collect::<Vec<_>>()).result(),
    );
    let run = mizan(&["ask", path, "--keep", "-q"].into_iter().chain(flags).collect::<Vec<_>>());
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let kept = std::fs::read_to_string(&file).unwrap();
    let upper = "{ any_order = [\n    { that = \"!suit\", id = \"peace\", above = [\"power\"] },\n    { that = \"weir\", id = \"power\" },\n  ] },";
    assert!(kept.contains(upper), "{kept}");
    assert!(kept.contains("prefers = [{ that = \"suit iff weir & !share\" }]"), "{kept}");
    assert!(!kept.contains("perhaps") && !kept.contains("fairness"), "{kept}");
    // What is left is what there was after the answers.
    let after = as_schema("ask", &mizan(&["ask", path, "--format", "json"]).result());
    assert_eq!(after["questions"], json!([]));
    for (claim, over) in before["claims"].as_object().unwrap() {
        assert_eq!(over["verdicts"], after["claims"][claim]["verdicts"], "{claim}");
    }
}

#[test]
fn what_cannot_be_kept_is_told_and_nothing_written() {
    let of_library = ["ask", "library:teaching/the-weir", "--answer", "rule[1] yes", "--keep", "--lang", "en"];
    let fed = fed(&["ask", "-", "--answer", "rule[1] yes", "--keep", "--lang", "en"], WEIR);
    for run in [mizan(&of_library), fed] {
        assert!(run.code != 0 && run.err.contains("copy the case first"), "{}", run.err);
    }
    let file = folder("ask-not-kept").join("weir.toml");
    let text = format!(
        "{WEIR}\n[[variant]]\nid = \"unfair\"\nname = {{ en = \"Unfair\", ar = \"بلا إنصاف\" }}\nchanges = [\"upper.fairness dropped\"]\n"
    );
    std::fs::write(&file, &text).unwrap();
    let run = mizan(&["ask", file.to_str().unwrap(), "--answer", "upper.fairness no", "--keep", "--lang", "en"]);
    let said = "the what-if `unfair` refers to what they leave out or move. Nothing was written.";
    assert!(run.code != 0 && run.err.replace('\n', " ").contains(said), "{}", run.err);
    assert_eq!(std::fs::read_to_string(&file).unwrap(), text);
}

#[test]
fn what_is_known_already_and_what_contradicts_is_named() {
    let err = |answers: &[&str]| {
        let flags = answers.iter().flat_map(|answer| ["--answer", answer]);
        let run = fed(&["ask", "-", "--lang", "en"].into_iter().chain(flags).collect::<Vec<_>>(), WEIR);
        assert!(run.code != 0, "{}", run.out);
        run.err.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let known = err(&["upper.power no"]);
    assert!(known.contains("M653") && known.contains("known already, and otherwise: `upper.power yes`"), "{known}");
    assert!(known.contains("writes `perhaps = true`"), "{known}");
    let known = err(&["lower.prefers[1] yes"]);
    assert!(known.contains("this is known already: `lower.prefers[1] yes`"), "{known}");
    assert!(err(&["lower.prefers[1] before upper.power"]).contains("M652"));
    assert!(err(&["upper.pwer no"]).contains("M630"));
    let circle = err(&[
        "upper.power before upper.peace",
        "rule[1] yes",
        "upper.peace before upper.fairness",
        "upper.fairness before upper.power",
    ]);
    let named = "The answer `upper.fairness before upper.power` contradicts `upper.power before upper.peace`, \
                 `upper.peace before upper.fairness`.";
    assert!(circle.contains(named), "{circle}");
}

#[test]
fn of_a_wish_that_is_none_nothing_else_is_answered() {
    let ask = |answers: &[&str]| {
        let flags = answers.iter().flat_map(|answer| ["--answer", answer]);
        fed(&["ask", "-", "--lang", "en"].into_iter().chain(flags).collect::<Vec<_>>(), WEIR)
    };
    let (none, order) = ("upper.fairness no", "upper.power before upper.fairness");
    for answers in [[none, order], [order, none]] {
        let refused = ask(&answers);
        assert_eq!(refused.code, 2, "{}", refused.out);
        let err = refused.err.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(err.contains(&format!("`{order}` contradicts `{none}`")), "{err}");
    }
    let twice = ask(&[order, order]);
    assert_eq!(twice.code, 0, "{}", twice.err);
    assert_eq!(twice.out, ask(&[order]).out);
}

/// A ranking of the states that there are while the rule binds.
const RANKED: &str = "mizan = 1\n[case]\ntitle = \"t\"\nlanguage = \"en\"\n[dm.a]\nranking = [\"YN\", \"NN\", \"NY\"]\n\
    [dm.a.options.p]\n[dm.b]\nprefers = [\"q\"]\n[dm.b.options.q]\n[[rule]]\nforbid = \"p & q\"\nperhaps = true\n\
    [states.now]\non = []\n[[claim]]\nid = \"c\"\nsays = \"s\"\ncheck = \"at now: possible(p)\"\n";

#[test]
fn an_answer_that_leaves_no_conflict_says_why() {
    let folder = folder("ask-no-conflict");
    let file = folder.join("case.toml");
    std::fs::write(&file, RANKED).unwrap();
    let path = file.to_str().unwrap();
    for format in ["text", "json"] {
        let run = mizan(&["ask", path, "--answer", "rule[1] no", "--format", format, "--lang", "en"]);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{}", run.err);
        assert!(run.err.contains("does not bind leaves no conflict, whatever the other answers."), "{}", run.err);
        assert!(run.err.contains("error[M"), "{}", run.err);
    }
    let kept = mizan(&["ask", path, "--answer", "rule[1] no", "--keep", "--lang", "en"]);
    assert_eq!(kept.code, 2, "{}", kept.out);
    assert!(kept.err.contains("error[M") && !kept.err.contains("what-if"), "{}", kept.err);
    assert_eq!(std::fs::read_to_string(&file).unwrap(), RANKED);
}

#[test]
fn where_nothing_becomes_open_nothing_that_was_typed_is_recommended() {
    let settled = RANKED.replace("perhaps = true\n", "");
    let run = fed(&["ask", "-", "--any-order", "--lang", "en"], &settled);
    assert!(run.out.contains("Nothing is left open") && !run.out.contains("--any-order"), "{}", run.out);
    let claimless = RANKED.split("[[claim]]").next().unwrap();
    let run = fed(&["ask", "-", "--lang", "en"], claimless);
    assert!(run.out.contains("The case has no claims"), "{}", run.out);
    let none = RANKED.replace("possible(p)", "possible(!p | p)");
    let run = fed(&["ask", "-", "--answer", "rule[1] yes", "--lang", "en"], &none);
    assert_eq!(run.code, 0, "{}", run.err);
}

#[test]
fn of_what_nobody_cares_about_no_more_is_asked() {
    let run = fed(&["ask", "-", "--answer", "upper.fairness no", "--format", "json", "-q"], WEIR);
    let asked = as_schema("ask", &run.out);
    let questions = asked["questions"].as_array().unwrap();
    assert!(questions.iter().all(|question| !question.to_string().contains("prefers[3]")), "{questions:?}");
    assert_eq!(questions.len(), 3, "{questions:?}");
}

#[test]
fn a_question_about_readings_says_all_of_them_and_whose() {
    for (language, named, either) in [
        ("en", "What does the lower town want by `lower.prefers[1]`: that", "whichever is meant"),
        ("ar", "ما المراد برغبة البلدة السفلى", "أيًّا كان المقصود"),
    ] {
        let case = WEIR.replace("prefers = [{ one_of", "prefers = [\"weir\", { perhaps = true, one_of");
        let told = fed(&["ask", "-", "--all", "--lang", language, "-q"], &case).out;
        let told: String = told.chars().filter(|c| !('\u{2066}'..='\u{2069}').contains(c)).collect();
        let told = told.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(told.contains(&named.replace("[1]", "[2]")) && told.contains(either), "{told}");
        assert!(told.contains("suit iff weir & !share"), "{told}");
    }
}

#[test]
fn a_report_supposes_no_order_where_it_is_told_so() {
    let report = |flags: &[&str]| {
        let all = ["report", "library:teaching/the-weir", "--format", "md", "--lang", "en", "-q"];
        mizan(&all.iter().chain(flags).copied().collect::<Vec<_>>()).result()
    };
    assert!(report(&[]).contains("6 questions about who wants what are left open here"));
    assert!(report(&["--any-order"]).contains("9 questions about who wants what are left open here"));
    let little = report(&["--effort", "1"]);
    assert!(little.contains("--effort 1") && little.contains("not examined for all answers"), "{little}");
    // What is open is marked where the wishes and the rules are told.
    let marked = report(&[]);
    for mark in [
        "except where it is said not to be known",
        "Not known: in which order wishes 1 to 3 come.",
        "Known: it comes before 3.",
        "Not known: whether it cares about this at all.",
        "Not known: whether it wants this or",
        "(perhaps)",
    ] {
        assert!(marked.contains(mark), "{mark}\n{marked}");
    }
}

#[test]
fn a_report_says_what_would_have_to_be_known() {
    for (language, heading, condition) in [
        ("en", "What would have to be known", "It holds exactly where the lower town cares more that"),
        ("ar", "ما ينبغي أن يُعلم", "تصحّ في هذه الحال وحدها: يهمّ البلدة السفلى أن"),
    ] {
        let report =
            mizan(&["report", "library:teaching/the-weir", "--format", "md", "--lang", language, "-q"]).result();
        let report = report.replace("The lower town", "the lower town");
        assert!(report.contains(heading) && report.contains(condition), "{report}");
    }
    let closed = mizan(&["report", "library:chicken", "--format", "md", "--lang", "en", "-q"]).result();
    assert!(!closed.contains("What would have to be known"));
}

/// Files with the line ends of Windows keep them.
#[test]
fn kept_answers_keep_the_ends_of_lines() {
    let file = folder("ask-kept-lines").join("weir.toml");
    std::fs::write(&file, WEIR.replace('\n', "\r\n")).unwrap();
    let run = mizan(&["ask", file.to_str().unwrap(), "--answer", "rule[1] yes", "--keep", "-q"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let kept = std::fs::read_to_string(&file).unwrap();
    assert_eq!(kept.matches("\r\n").count(), kept.matches('\n').count(), "{kept:?}");
    assert!(
        !kept.contains(
            "because = { ar = \"بلا سدّ لا خصومة.\", en = \"Without a weir there is nothing to sue about.\" }\r\nperhaps"
        ),
        "{kept:?}"
    );
}

/// A hundred wishes of each in any order: it ends, and not on the stack.
#[test]
fn very_much_that_is_open_ends() {
    let wishes = |own: &str, other: &str| -> String {
        let wish = |n: usize| {
            format!("\"{}{own}{} & {}{other}{}\",", ["", "!"][n % 2], n % 4, ["!", ""][n / 2 % 2], n / 4 % 4)
        };
        (0..100).map(wish).collect()
    };
    let options = |own: &str, dm: &str| -> String { (0..4).map(|n| format!("[dm.{dm}.options.{own}{n}]\n")).collect() };
    let case = format!(
        "mizan = 1\n[dm.a]\nprefers = [{{ any_order = [{}] }}]\n{}[dm.b]\nprefers = [{{ any_order = [{}] }}]\n{}\
         [states.s]\non = []\n[[claim]]\nid = \"c\"\ncheck = \"at s: leads_to(x1)\"\n",
        wishes("x", "y"),
        options("x", "a"),
        wishes("y", "x"),
        options("y", "b"),
    );
    let run = fed(&["ask", "-", "--effort", "3000", "--format", "json", "-q"], &case);
    assert_eq!(run.code, 0, "{}", run.err);
    as_schema("ask", &run.out);
}

/// Two wishes in the same words: a condition says which is meant.
#[test]
fn wishes_in_the_same_words_are_told_apart() {
    let case = "mizan = 1\n[dm.a]\nprefers = [{ any_order = [{ that = \"!q\", id = \"first\" }, { that = \"q\", id = \"other\" }, \
        { that = \"!q\", id = \"again\" }] }]\n[dm.a.options.q]\n[dm.b]\nprefers = [\"q\"]\n[dm.b.options.p]\n[states.now]\non = []\n\
        [[claim]]\nid = \"c\"\nsays = \"s\"\ncheck = \"at now: leads_to(q)\"\n";
    for language in ["en", "ar"] {
        let run = fed(&["audit", "-", "-q", "--full", "--lang", language], case).result();
        assert!(run.contains("a.first") && run.contains("a.again"), "{run}");
    }
}
