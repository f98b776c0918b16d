//! Running the program, in an environment that the machine has no part in.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What a run left behind.
#[derive(Debug)]
pub struct Run {
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
    /// The exit code.
    pub code: i32,
}

/// The program with arguments, speaking English unless they say otherwise.
pub fn command(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mizan"));
    for variable in ["LC_ALL", "LC_MESSAGES", "NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "COLUMNS"] {
        command.env_remove(variable);
    }
    command.env("LANG", "C").args(args);
    command
}

/// Runs the program.
pub fn mizan(args: &[&str]) -> Run {
    fed(args, "")
}

/// Runs the program with `input` on standard input.
pub fn fed(args: &[&str], input: &str) -> Run {
    finished(&mut command(args), input)
}

/// Runs a command to its end.
pub fn finished(command: &mut Command, input: &str) -> Run {
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    // A program that does not read its input may be gone before it is written.
    let _ = stdin.write_all(input.as_bytes());
    drop(stdin);
    let output = child.wait_with_output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap().replace('\u{2068}', "⟦").replace('\u{2069}', "⟧");
    Run { out: text(output.stdout), err: text(output.stderr), code: output.status.code().unwrap() }
}

/// What a verb says of calls that mean nothing, in both languages; each ends with exit code 2 and no result.
pub fn refused(verb: &str, case: &str, calls: &[&[&str]]) -> String {
    let mut shown = String::new();
    for language in ["en", "ar"] {
        for call in calls {
            let run = mizan(&[&[verb, case, "-q", "--lang", language], *call].concat());
            assert_eq!((run.code, run.out.as_str()), (2, ""), "{call:?}");
            shown.push_str(&format!("$ mizan {verb} CASE {}\n{}\n", call.join(" "), run.err));
        }
    }
    shown
}

impl Run {
    /// Everything at once, for a snapshot.
    pub fn shown(&self) -> String {
        format!("{}--- standard error\n{}--- exit code {}", self.out, self.err, self.code)
    }

    /// The result, where the run went well and had nothing to remark.
    #[track_caller]
    pub fn result(self) -> String {
        assert_eq!((self.err.as_str(), self.code), ("", 0), "{}", self.out);
        self.out
    }
}

/// An empty folder of this test, with a space in its path as people have.
pub fn folder(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("cli tests/{test}"));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// The path as an argument.
pub fn arg(path: &Path) -> &str {
    path.to_str().unwrap()
}
