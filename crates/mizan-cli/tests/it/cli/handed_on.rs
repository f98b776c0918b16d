//! What is handed on in forms that are no text: figures as PNG, reports as PDF.

use std::fs;
use std::path::Path;

use crate::cli::run::{Run, arg, command, finished, folder, mizan};

/// The width and height of a PNG, as its first chunk says.
fn size_of_png(bytes: &[u8]) -> (u32, u32) {
    assert_eq!(&bytes[..8], b"\x89PNG\r\n\x1a\n");
    let number = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap());
    (number(16), number(20))
}

/// An attribute of a figure in SVG, as a number.
fn size_of_svg(svg: &str, side: &str) -> u32 {
    let (_, rest) = svg.split_once(&format!(" {side}=\"")).unwrap();
    rest.split('"').next().unwrap().parse().unwrap()
}

#[test]
fn a_figure_is_a_picture_of_the_size_that_was_asked_for() {
    let folder = folder("pictures");
    for language in ["ar", "en"] {
        for case in ["library:chicken", "library:syria-2016"] {
            let svg = mizan(&["figure", case, "-q", "--lang", language]).result();
            let side = |side| size_of_svg(&svg, side);
            for (scale, flags) in [(1, &["--scale", "1"][..]), (2, &[]), (3, &["--scale", "3"])] {
                let file = folder.join("figure.PNG");
                // A picture has no mark by which it is known again.
                let call = ["figure", case, "-q", "--force", "--lang", language, "-o", arg(&file)];
                mizan(&[&call[..], flags].concat()).result();
                let picture = fs::read(&file).unwrap();
                assert_eq!(size_of_png(&picture), (side("width") * scale, side("height") * scale));
            }
        }
    }
}

#[test]
fn the_form_is_that_which_was_asked_for_else_that_of_the_ending() {
    let folder = folder("forms");
    let written = |verb: &str, name: &str, flags: &[&str]| {
        let file = folder.join(name);
        mizan(&[&[verb, "library:chicken", "-q", "-o", arg(&file)], flags].concat()).result();
        fs::read(&file).unwrap()
    };
    assert_eq!(written("figure", "a.png", &[]), written("figure", "b", &["--format", "png"]));
    assert_eq!(written("figure", "a.svg", &[]), written("figure", "b.png", &["--format", "svg"]));
    assert!(written("report", "a.md", &[]).starts_with(b"# "));
    assert!(written("report", "b.md", &["--format", "html"]).starts_with(b"<!doctype html>"));
}

#[test]
fn a_scale_has_bounds() {
    for scale in ["0", "9", "-1", "x", "1.5"] {
        let run = mizan(&["figure", "library:chicken", "-q", "--scale", scale]);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{scale}");
        assert!(run.err.contains(scale), "{}", run.err);
    }
}

/// Runs `report` where `path` is the search path.
fn report_with(path: &str, args: &[&str]) -> Run {
    let call = [&["report", "library:chicken", "-q"], args].concat();
    finished(command(&call).env("PATH", path), "")
}

#[test]
fn without_a_browser_the_page_is_recommended() {
    let folder = folder("no browser");
    // What is no program is no browser either.
    fs::write(folder.join("chromium"), "").unwrap();
    let file = folder.join("report.pdf");
    for (language, said) in [("en", "There is no browser"), ("ar", "ليس في هذا الجهاز متصفح")] {
        let run = report_with(arg(&folder), &["--lang", language, "--force", "-o", arg(&file)]);
        assert_eq!((run.code, run.out.as_str()), (2, ""));
        assert!(run.err.contains(said) && run.err.contains("report.html"), "{}", run.err);
    }
    assert!(!Path::new(&file).exists());
}

#[cfg(unix)]
#[test]
fn a_browser_of_the_machine_prints_the_page() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder("browser $(touch oops)");
    let browser = folder.join("google-chrome");
    // The stand-in prints the page as it is, and what it was called with.
    let script = "#!/bin/sh\n\
        for arg; do case $arg in --print-to-pdf=*) pdf=${arg#*=};; esac; done\n\
        { printf '%%PDF-1.4\\n'; printf '%s\\n' \"$@\"; /bin/cat report.html; } > \"$pdf\"\n";
    fs::write(&browser, script).unwrap();
    fs::set_permissions(&browser, fs::Permissions::from_mode(0o755)).unwrap();
    for language in ["ar", "en", "both"] {
        let file = folder.join("report.pdf");
        let run = report_with(arg(&folder), &["--lang", language, "--force", "-o", arg(&file)]);
        assert_eq!((run.err.as_str(), run.code), ("", 0));
        let printed = fs::read_to_string(&file).unwrap();
        let (flags, page) = printed.split_once("<!doctype html>").unwrap();
        for flag in ["--headless", "--user-data-dir=", "--host-resolver-rules=MAP * ~NOTFOUND", "file:///"] {
            assert!(flags.lines().any(|line| line.starts_with(flag)), "{flag} in {flags}");
        }
        let whole = report_with("", &["--lang", language]).out.replace('⟦', "\u{2068}").replace('⟧', "\u{2069}");
        // What is printed has no seal: nobody writes over it.
        let is_seal = |line: &&str| line.starts_with("<meta name=\"mizan-seal\"");
        let without_command = |page: &str| -> String {
            let lines = page.lines().filter(|line| !is_seal(line)).collect::<Vec<_>>();
            lines.join("\n").replace(" --format pdf", "")
        };
        assert_eq!(without_command(&format!("<!doctype html>{page}")), without_command(&whole));
    }
    // Nothing of a path is run, and a place that depends on where one stands is not looked at.
    assert_eq!(report_with(".", &["--format", "pdf"]).code, 2);
    let names: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names.len(), 2, "{names:?}");
}
