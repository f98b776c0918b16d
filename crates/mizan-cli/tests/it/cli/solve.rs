//! `mizan solve`

use serde_json::Value;

use crate::cli::run::{Run, arg, fed, folder, mizan, refused};

/// Nine options, all free: 512 states.
fn large() -> String {
    let options: String = (0..9).map(|o| format!("[dm.a.options.o{o}]\n")).collect();
    format!("mizan = 1\n[dm.a]\nprefers = [\"o0\", \"o1\"]\n{options}[dm.b]\nprefers = [\"o0\"]\n")
}

const GRAPH: &str =
    "mizan = 1\n[graph]\nstates = [\"s1\", \"s2\"]\n[dm.a]\nmoves = [[\"s1\", \"s2\"]]\nranking = [\"s2\", \"s1\"]\n";

/// One decision maker says nothing of what it prefers: a warning.
const WARNED: &str = "mizan = 1\n[dm.a.options.x]\n";

fn json(run: Run) -> Value {
    serde_json::from_str(&run.result()).unwrap()
}

#[test]
fn text_in_both_languages() {
    for language in ["ar", "en"] {
        let text = mizan(&["solve", "library:euphrates-1975", "--lang", language]).result();
        insta::assert_snapshot!(format!("solve_{language}"), text);
    }
}

#[test]
fn every_way_to_name_a_case_names_the_same() {
    let by_name = mizan(&["solve", "library:chicken"]).result();
    let folder = folder("every_way");
    mizan(&["cases", "copy", "chicken", arg(&folder)]);
    assert_eq!(mizan(&["solve", arg(&folder)]).result(), by_name);
    assert_eq!(mizan(&["solve", arg(&folder.join("case.toml"))]).result(), by_name);
    let text = std::fs::read_to_string(folder.join("case.toml")).unwrap();
    assert_eq!(fed(&["solve", "-"], &text).result(), by_name);
}

#[test]
fn json_and_csv() {
    insta::assert_snapshot!("solve_json", mizan(&["solve", "library:chicken", "--format", "json"]).result());
    insta::assert_snapshot!("solve_csv", mizan(&["solve", "library:chicken", "--format=csv"]).result());
}

/// The tables of a paper, in both languages; Arabic stands in its own command.
#[test]
fn latex() {
    for language in ["ar", "en"] {
        let call =
            ["solve", "library:euphrates-1975", "--concept", "nash,seq", "--format", "latex", "--lang", language];
        insta::assert_snapshot!(format!("solve_latex_{language}"), mizan(&call).result());
    }
    let large = fed(&["solve", "-", "--format", "latex"], &large()).result();
    assert!(large.contains("512 states in all; shown are 60"), "{large}");
    assert!(fed(&["solve", "-", "--all", "--format", "latex"], &self::large()).result().len() > 2 * large.len());
    let run = mizan(&["solve", "library:chicken", "--summary", "--format", "latex"]);
    assert_eq!((run.code, run.out.as_str()), (2, ""), "{}", run.err);
}

#[test]
fn a_summary_has_no_table() {
    let text = mizan(&["solve", "library:chicken", "--summary"]).result();
    assert!(text.contains("Equilibria") && !text.contains("ranks"), "{text}");
    let summary = json(mizan(&["solve", "library:chicken", "--summary", "--format", "json"]));
    assert_eq!(summary["states"]["count"], 4);
    let run = mizan(&["solve", "library:chicken", "--summary", "--format", "csv"]);
    assert_eq!((run.code, run.out.as_str()), (2, ""), "{}", run.err);
}

#[test]
fn only_the_concepts_asked_for_in_the_usual_order() {
    let solution = mizan(&["solve", "library:chicken", "--format", "json", "--concept", "SEQ,nash", "--concept=seq"]);
    let text = solution.result();
    let solution: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(solution["equilibria"].as_object().unwrap().len(), 2);
    assert!(text.find("\"nash\"").unwrap() < text.find("\"seq\"").unwrap(), "{text}");
}

#[test]
fn an_unknown_concept_is_told_with_the_known_ones() {
    let run = mizan(&["solve", "library:chicken", "--concept", "nash,sek"]);
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    assert!(run.err.contains("`sek`") && run.err.contains("did you mean `seq`?"), "{}", run.err);
}

#[test]
fn a_large_case_is_shown_in_part_unless_all_is_asked_for() {
    let part = fed(&["solve", "-"], &large()).result();
    assert!(part.contains("512 states in all; shown are the first 60"), "{part}");
    let all = fed(&["solve", "-", "--all"], &large()).result();
    assert!(all.lines().count() > 512 && !all.contains("--all"), "{all}");
    let csv = fed(&["solve", "-", "--format", "csv"], &large()).result();
    assert_eq!(csv.lines().count(), 513);
}

#[test]
fn more_states_than_allowed_are_refused() {
    let run = fed(&["solve", "-", "--max-states", "511"], &large());
    assert_eq!((run.code, run.out.as_str()), (2, ""), "{}", run.err);
    assert!(run.err.contains("512"), "{}", run.err);
    assert_eq!(fed(&["solve", "-", "--max-states", "512"], &large()).code, 0);
}

#[test]
fn foresight_in_both_languages() {
    for language in ["ar", "en"] {
        let call =
            ["solve", "library:euphrates-1975", "--concept", "nash", "--foresight", "1,2,3,4,nm", "--lang", language];
        insta::assert_snapshot!(format!("solve_foresight_{language}"), mizan(&call).result());
    }
    let csv =
        mizan(&["solve", "library:chicken", "--concept", "nash", "--foresight", "NM,2", "--format", "csv"]).result();
    assert!(
        csv.starts_with("number,state,names,rank.column,rank.row,nash.column,nash.row,nash,l2.column,l2.row,l2,nm.")
    );
    let tied = fed(&["solve", "-", "--foresight", "nm"], "mizan = 1\n[dm.a.options.x]\n[dm.b.options.y]\n").out;
    assert!(tied.contains("Whoever looks 0 moves ahead or more") && tied.contains("No such tie"), "{tied}");
}

#[test]
fn foresight_that_can_not_be_is_told() {
    insta::assert_snapshot!(
        "solve_foresight_wrong",
        refused(
            "solve",
            "library:chicken",
            &[&["--foresight", "0"], &["--foresight", "1,two"], &["--foresight", "10001"], &["--foresight"],]
        )
    );
    let five = mizan(&["solve", "library:syria-2016", "--foresight", "2", "-q"]);
    assert_eq!((five.code, five.out.as_str()), (2, ""));
}

#[test]
fn without_options_there_is_no_sim() {
    let solution = json(fed(&["solve", "-", "--format", "json"], GRAPH));
    assert_eq!(solution["states"], serde_json::json!(["s1", "s2"]));
    assert!(solution["equilibria"].get("sim").is_none());
    let asked = fed(&["solve", "-", "--concept", "nash,sim"], GRAPH);
    assert_eq!(asked.code, 0);
    assert!(asked.err.contains("`sim` is left out"), "{}", asked.err);
    assert_eq!(fed(&["solve", "-", "--concept", "nash,sim", "--quiet"], GRAPH).err, "");
}

#[test]
fn warnings_are_told_in_passing() {
    let run = fed(&["solve", "-"], WARNED);
    assert_eq!(run.code, 0);
    insta::assert_snapshot!(run.err, @"1 warning in this case; `mizan check` shows them.");
    assert_eq!(fed(&["solve", "-", "--quiet"], WARNED).err, "");
    let arabic = fed(&["solve", "-", "--lang", "ar"], WARNED).err;
    insta::assert_snapshot!(arabic, @"في هذه القضية تنبيه واحد؛ للاطلاع: ⟦`mizan check`⟧.");
}

#[test]
fn a_wrong_case_is_not_solved() {
    let run = fed(&["solve", "-"], "mizan = 1\n[dm.a]\nprefers = [\"x\", \"y\"]\n[dm.a.options.z]\n");
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    assert!(run.err.ends_with("2 errors: the case cannot be used.\n"), "{}", run.err);
}

#[test]
fn what_counts_as_a_sanction_is_named_and_compared() {
    let sanctions = |flags: &[&str]| json(mizan(&[&["solve", "library:elmira", "--format", "json"], flags].concat()));
    assert_eq!(sanctions(&[])["sanctions"], "legal");
    assert_eq!(sanctions(&["--sanctions", "single"])["sanctions"], "single");
    assert!(sanctions(&["--compare-variants"])["variants"].is_array());
    for language in ["ar", "en"] {
        let calls: [&[&str]; 2] = [
            &[
                "solve",
                "library:elmira",
                "--concept",
                "gmr,seq",
                "--sanctions",
                "once",
                "--compare-variants",
                "--summary",
            ],
            &["explain", "library:elmira", "1", "councils", "seq", "--sanctions", "single"],
        ];
        let told = calls.map(|call| mizan(&[call, &["--lang", language]].concat()).result());
        insta::assert_snapshot!(format!("variants_{language}"), told.join("────\n"));
    }
}

/// Sixty options are 2^60 combinations; the rules leave a hundred thousand of them, and only those are looked at.
#[test]
fn sixty_options_with_a_hundred_thousand_feasible_states() {
    let mut case = String::from("mizan = 1\n");
    let mut rules = String::new();
    for dm in ["a", "b", "c", "d", "e"] {
        let options: Vec<String> = (0..12).map(|n| format!("{dm}{n}")).collect();
        let quoted = |options: &[String]| options.iter().map(|id| format!("\"{id}\"")).collect::<Vec<_>>().join(", ");
        case.push_str(&format!("[dm.{dm}]\nprefers = [{}]\n", quoted(&options[..4])));
        options.iter().for_each(|id| case.push_str(&format!("[dm.{dm}.options.{id}]\n")));
        let (one, none) = options.split_at(10);
        rules.push_str(&format!("[[rule]]\nexactly_one = [{}]\n", quoted(one)));
        none.iter().for_each(|id| rules.push_str(&format!("[[rule]]\nforbid = \"{id}\"\n")));
    }
    let run = fed(&["solve", "-", "--format", "json", "--summary", "--quiet"], &(case + &rules));
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let solution: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(solution["options"].as_array().unwrap().len(), 60);
    assert_eq!(solution["states"]["count"], 100_000);
    // Everybody has one favourite of its own, whatever the others do.
    assert_eq!(solution["equilibria"]["nash"]["count"], 1);
    assert_eq!(solution["equilibria"]["sseq"]["count"], 1);
}

/// Excel reads Arabic only where a file says that it is in UTF-8; programs seldom expect that it is said.
#[test]
fn csv_that_excel_opens_in_arabic() {
    let arabic = "mizan = 1\n[case]\ntitle = \"ت\"\n[dm.\"روسيا\"]\nprefers = [{ that = \"قواعد\", id = \"رغبة\" }]\n\
                  [dm.\"روسيا\".options.\"قواعد\"]\n[[variant]]\nid = \"v\"\nname = \"v\"\n\
                  changes = [\"روسيا.رغبة dropped\"]\n";
    let latin = arabic.replace("روسيا", "russia").replace("قواعد", "bases").replace("رغبة", "wish");
    for verb in ["solve", "sweep"] {
        let begins = |case: &str| fed(&[verb, "-", "--format", "csv", "-q"], case).result().chars().next();
        assert_eq!(begins(arabic), Some('\u{feff}'), "{verb}");
        assert!(begins(&latin).is_some_and(|first| first.is_ascii_lowercase()), "{verb}");
    }
}

/// The states of a graph go by their names, which may be numbers of other states.
#[test]
fn the_states_of_a_graph_go_by_their_names() {
    let case = "mizan = 1\n[graph]\nstates = [\"0\", \"end\"]\n[dm.a]\nmoves = [[\"0\", \"end\"]]\nranking = [\"end\", \"0\"]\n\
        [dm.b]\nmoves = []\nranking = [\"rest\"]\n";
    let latex = fed(&["solve", "-", "--format", "latex"], case).out;
    assert!(latex.contains(" & end & 0 ") && latex.contains("\nend & E"), "{latex}");
    let text = fed(&["solve", "-", "--coalitions", "all", "--foresight", "1"], case).out;
    assert!(text.contains("Nash, GMR, SMR, SEQ: end\n"), "{text}");
    assert!(text.contains("    end\n"), "{text}");
    assert!(!text.contains("    2  end"), "{text}");
}

/// No cell of a table is a formula to a spreadsheet, whatever states are called.
#[test]
fn no_cell_is_a_formula() {
    let named = "mizan = 1\n[graph]\nstates = [\"=cmd|'/c calc'!A1\", \"+1\", \"-2\", \"@x\"]\n[dm.a]\nmoves = []\n\
        ranking = [1, \"rest\"]\n";
    let merged =
        "mizan = 1\n[dm.a]\nranking = [1, \"rest\"]\n[dm.a.options.x]\n[dm.a.options.y]\n[[merge]]\nwhere = \"y\"\n";
    for case in [named, merged] {
        for call in [
            &["solve", "-", "--format", "csv"][..],
            &["sweep", "-", "--changes", "--concept", "nash", "--format", "csv"],
        ] {
            let table = fed(call, case).out;
            let cells = table.lines().flat_map(|line| line.split(',')).map(|cell| cell.trim_start_matches('"'));
            let formulas: Vec<&str> =
                cells.filter(|cell| *cell != "-" && cell.starts_with(['=', '+', '-', '@'])).collect();
            assert_eq!(formulas, Vec::<&str>::new(), "{table}");
            // A list of states begins with its first, which may be called harmlessly.
            assert!(call[0] != "solve" || table.contains(",'"), "{table}");
        }
    }
}
