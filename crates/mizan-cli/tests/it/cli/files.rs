//! Which files are read, and how files are written.

use std::fs;
use std::path::Path;

use crate::cli::run::{Run, arg, command, fed, finished, folder, mizan};

const CASE: &str = "mizan = 1\n[dm.a]\nprefers = [\"x\"]\n[dm.a.options.x]\n[dm.b]\nprefers = [\"y\"]\n[dm.b.options.y]\n\
                    [states.s]\non = []\n[[claim]]\nid = \"c\"\ncheck = \"at s: leads_to(x)\"\n";

fn case_in(folder: &Path, more: &str) -> String {
    fs::create_dir_all(folder).unwrap();
    fs::write(folder.join("case.toml"), format!("{CASE}{more}")).unwrap();
    arg(folder).to_owned()
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = entries.collect();
    names.sort();
    names
}

#[track_caller]
fn assert_refused(run: &Run, words: &str) {
    assert_eq!((run.code, run.out.as_str()), (2, ""), "{}", run.err);
    assert!(run.err.contains(words), "{}", run.err);
}

#[test]
fn nothing_is_read_outside_of_the_folder_of_the_case() {
    let outer = folder("outside");
    fs::write(outer.join("secret.txt"), "the secret\n").unwrap();
    let absolute = arg(&outer.join("secret.txt")).replace('\\', "/");
    let mut files = vec!["../secret.txt".to_owned(), absolute, "../nothing.txt".to_owned()];
    #[cfg(unix)]
    {
        fs::create_dir_all(outer.join("case")).unwrap();
        std::os::unix::fs::symlink(outer.join("secret.txt"), outer.join("case/link.txt")).unwrap();
        files.push("link.txt".to_owned());
    }
    for file in files {
        for key in ["file", "account"] {
            let case = case_in(&outer.join("case"), &format!("[sources.s]\n{key} = \"{file}\"\n"));
            for call in [&["report", &case, "--share"][..], &["audit", &case]] {
                let run = mizan(call);
                assert_refused(&run, "error[M648]");
                assert!(run.err.contains("--sources DIR") && !run.err.contains("the secret"), "{}", run.err);
            }
            let arabic = mizan(&["audit", &case, "--lang", "ar"]);
            assert_refused(&arabic, "M648");
        }
    }
    let case = case_in(&outer.join("case"), "[sources.s]\nfile = \"../secret.txt\"\n");
    assert_eq!(mizan(&["audit", &case, "--sources", arg(&outer)]).code, 0, "a folder can be allowed");
}

#[test]
fn what_is_no_file_is_told_and_nothing_hangs() {
    let folder = folder("no_file");
    fs::create_dir_all(folder.join("case.toml")).unwrap();
    assert_refused(&mizan(&["check", arg(&folder)]), "M102");
    assert_refused(&mizan(&["import", arg(&folder)]), "M109");
    #[cfg(unix)]
    {
        assert_refused(&mizan(&["check", "/dev/zero"]), "M109");
        assert_refused(&mizan(&["import", "/dev/zero"]), "M109");
        let pipe = folder.join("pipe.toml");
        assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        assert_refused(&mizan(&["check", arg(&pipe)]), "M109");
        assert_refused(&mizan(&["import", arg(&pipe), "--lang", "ar"]), "M109");
        let below = folder.join("below");
        let case = case_in(&below, "[sources.s]\nfile = \"pipe.toml\"\n");
        fs::rename(&pipe, below.join("pipe.toml")).unwrap();
        assert_refused(&mizan(&["audit", &case]), "M649");
    }
}

#[test]
fn what_is_too_large_is_told() {
    let endless = "#".repeat((16 << 20) + 1);
    assert_refused(&fed(&["audit", "-"], &endless), "M147");
    let folder = folder("too_large");
    fs::write(folder.join("case.toml"), &endless).unwrap();
    assert_refused(&mizan(&["audit", arg(&folder)]), "larger than 16 MiB");
    let case = case_in(&folder, "[sources.s]\nfile = \"s.txt\"\n");
    fs::File::create(folder.join("s.txt")).unwrap().set_len((64 << 20) + 1).unwrap();
    assert_refused(&mizan(&["audit", &case]), "M650");
}

#[test]
fn an_output_is_never_an_input() {
    let folder = folder("own_input");
    let case = case_in(&folder, "[sources.s]\nfile = \"s.md\"\n");
    fs::write(folder.join("s.md"), "text\n").unwrap();
    let file = folder.join("case.toml");
    for call in [
        &["report", &case, "--format", "html", "-o", arg(&file)][..],
        &["report", &case, "-o", arg(&folder.join("s.md"))],
        &["figure", arg(&file), "--format", "svg", "-o", arg(&file)],
        &["export", arg(&file), "--to", "gmcr", "-o", arg(&file)],
    ] {
        for flags in [&[][..], &["--force"], &["--force", "--lang", "ar"]] {
            let run = mizan(&[call, flags].concat());
            assert_eq!((run.code, run.out.as_str()), (2, ""), "{call:?}");
        }
    }
    assert!(fs::read_to_string(&file).unwrap().starts_with(CASE));
    assert_eq!(names(&folder), ["case.toml", "s.md"]);
}

#[test]
fn a_report_is_written_anew_and_what_is_not_ours_is_kept() {
    let folder = folder("repeatable");
    let case = case_in(&folder, "");
    for (verb, name) in [("report", "r.html"), ("report", "r.md"), ("report", "r.docx"), ("figure", "f.svg")] {
        let file = folder.join(name);
        let call = [verb, &case, "-q", "-o", arg(&file)];
        fs::write(&file, "mine").unwrap();
        assert_refused(&mizan(&call), "--force");
        assert_eq!(fs::read(&file).unwrap(), b"mine");
        assert_eq!(mizan(&[&call[..], &["--force"]].concat()).result(), "");
        assert_eq!(mizan(&call).result(), "", "{name} is known again");
        if let Ok(text) = fs::read_to_string(&file) {
            let worked_on = text.replacen("mizan", "MIZAN", 1).replacen("</svg>", "<g/></svg>", 1);
            assert_ne!(worked_on, text, "{name}");
            fs::write(&file, &worked_on).unwrap();
            assert_refused(&mizan(&call), "--force");
            assert_eq!(fs::read_to_string(&file).unwrap(), worked_on, "{name} was worked on");
        }
    }
    assert_eq!(names(&folder), ["case.toml", "f.svg", "r.docx", "r.html", "r.md"]);
}

#[test]
fn what_a_killed_run_left_is_cleared() {
    let folder = folder("killed");
    let case = case_in(&folder, "");
    fs::write(folder.join(".mizan-1-0.part"), "half").unwrap();
    assert_eq!(mizan(&["report", &case, "-q", "-o", arg(&folder.join("r.html"))]).result(), "");
    assert_eq!(names(&folder), ["case.toml", "r.html"]);
}

/// A limit on the size of files is as good as a full disk, and needs no rights.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_leaves_nothing_half_written() {
    let folder = folder("full");
    let case = case_in(&folder, "");
    let program = env!("CARGO_BIN_EXE_mizan");
    let script = "trap '' XFSZ; ulimit -f 1; exec \"$0\" report \"$1\" -o \"$2\"";
    let mut limited = std::process::Command::new("sh");
    let file = folder.join("r.html");
    let run = finished(limited.args(["-c", script, program, &case, arg(&file)]).env("LANG", "C"), "");
    assert_refused(&run, "cannot be written");
    assert_eq!(names(&folder), ["case.toml"]);
    assert_eq!(mizan(&["report", &case, "-q", "-o", arg(&file)]).result(), "", "nothing stands in the way");
}

#[test]
fn a_folder_of_shards_is_held_by_one_sweep() {
    let folder = folder("two_sweeps");
    let case = case_in(&folder, "");
    let out = folder.join("rows");
    let call = ["sweep", &case, "--random", "300", "--out", arg(&out), "--shard-size", "1"];
    let mut first = command(&call).stdout(std::process::Stdio::null()).spawn().unwrap();
    let second = mizan(&call);
    let first = first.wait().unwrap();
    assert!(first.success() || second.code == 0, "one of them finishes: {}", second.err);
    if second.code != 0 {
        assert_refused(&second, "another run is writing");
    }
    assert_eq!(mizan(&call).code, 0);
    let names = names(&out);
    assert_eq!(names.len(), 301, "{names:?}");
    assert!(!names.iter().any(|name| name.ends_with(".part") || name.ends_with(".lock")), "{names:?}");
}
