//! How a run ends, and what is said when it cannot go on.

use std::io::{self, Write};
use std::process::ExitCode;

use mizan_report::speech::visible::harmless;
use mizan_report::{Language, args};

/// How a run that came to its end ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// Fine.
    Fine,
    /// The answer is not what was asked for under `--strict`.
    NotAsAsked,
}

/// Why a run could not go on.
#[derive(Debug)]
pub enum Failure {
    /// The call is wrong, or something that it names: told in the user's language.
    Told(String),
    /// There is no case file where the call says: a diagnostic, with its code.
    Shown(String),
    /// The case is wrong, and what is wrong with it has been said.
    WrongCase,
    /// Nothing more can be written where the results go.
    Output(io::Error),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

/// The exit code of a run; a failure is told on standard error.
pub fn exit_code(outcome: Result<Ending, Failure>, language: Language) -> ExitCode {
    let prefixed = |message: &str| format!("{} {message}", language.messages().text("error-prefix", &[]));
    // A diagnostic was given its colours, if any, when it was made; its lines of the file have none.
    let has_colour = matches!(outcome, Err(Failure::Shown(_)));
    let message = match outcome {
        Ok(Ending::Fine) => return ExitCode::SUCCESS,
        Ok(Ending::NotAsAsked) => return ExitCode::from(1),
        Err(Failure::WrongCase) => return ExitCode::from(2),
        // Who reads the results has seen enough, as `head` does.
        Err(Failure::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => return ExitCode::SUCCESS,
        Err(Failure::Output(error)) => {
            prefixed(&language.messages().text("output-failed", &args!["reason" => error.to_string()]))
        }
        Err(Failure::Told(message)) => prefixed(&message),
        Err(Failure::Shown(message)) => message,
    };
    // Where standard error is closed too, there is nobody left to tell. What is shown of a case may have colours.
    let shown = harmless(message.trim_end(), has_colour);
    let _ = writeln!(io::stderr().lock(), "{shown}");
    ExitCode::from(2)
}
