//! Which language is spoken: `--lang`, else the case's, else the locale's, else English.

use crate::cli::run::{command, finished};

const ARABIC: &str = "mizan = 1\n[case]\nlanguage = \"ar\"\n[dm.a]\nprefers = [\"x\"]\n[dm.a.options.x]\n";
const SILENT: &str = "mizan = 1\n[dm.a]\nprefers = [\"x\"]\n[dm.a.options.x]\n";
const FRENCH: &str = "mizan = 1\n[case]\nlanguage = \"fr\"\n[dm.a]\nprefers = [\"x\"]\n[dm.a.options.x]\n";

fn speaks_arabic(args: &[&str], locale: &str, case: &str) -> bool {
    let run = finished(command(args).env("LANG", locale), case);
    assert_eq!(run.code, 0, "{}", run.err);
    run.out.contains("صاحب قرار")
}

#[test]
fn the_order_of_precedence() {
    assert!(speaks_arabic(&["solve", "-", "--lang", "ar"], "en_GB.UTF-8", SILENT));
    assert!(!speaks_arabic(&["solve", "-", "--lang", "en"], "ar_SY.UTF-8", ARABIC));
    assert!(speaks_arabic(&["solve", "-"], "en_GB.UTF-8", ARABIC));
    assert!(speaks_arabic(&["solve", "-"], "ar_SY.UTF-8", SILENT));
    assert!(speaks_arabic(&["solve", "-"], "ar_SY.UTF-8", FRENCH), "of those that Mizan speaks");
    assert!(!speaks_arabic(&["solve", "-"], "C", SILENT));
}

#[test]
fn without_a_case_the_locale_decides() {
    let run = finished(command(&["cases"]).env("LC_ALL", "ar"), "");
    assert!(run.out.contains("معضلة السجينين"), "{}", run.out);
    let run = finished(command(&["solve"]).env("LC_MESSAGES", "ar_EG"), "");
    assert!(run.err.contains("خطأ"), "{}", run.err);
}
