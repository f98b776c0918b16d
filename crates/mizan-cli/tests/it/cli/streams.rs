//! What happens where nobody reads on.

#[cfg(unix)]
use std::process::Stdio;

#[cfg(unix)]
use crate::cli::run::command;

/// `mizan solve … | head -1` is not an error.
#[cfg(unix)]
#[test]
fn a_closed_pipe_is_a_clean_end() {
    let calls: [&[&str]; 4] =
        [&["solve", "library:cuban-missile-crisis"], &["schema"], &["completions", "zsh"], &["man"]];
    for call in calls {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let output = command(call).stdout(writer).stderr(Stdio::piped()).output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{call:?}");
        assert!(output.stderr.is_empty(), "{call:?}: {}", String::from_utf8_lossy(&output.stderr));
    }
}

/// A disk that is full is one.
#[cfg(target_os = "linux")]
#[test]
fn results_that_can_not_be_written_are_told() {
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let output = command(&["solve", "library:chicken"]).stdout(full).stderr(Stdio::piped()).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).starts_with("error: the results cannot be written"));
}
