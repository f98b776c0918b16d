//! The two streams: results on standard output, all else on standard error.

use std::io::{self, BufWriter, IsTerminal, Write};

use crate::failure::{Ending, Failure};

/// Where results and remarks go.
pub struct Output {
    results: BufWriter<io::StdoutLock<'static>>,
}

/// When to use colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Colour {
    /// On a terminal that can, unless `NO_COLOR` is set.
    #[default]
    Auto,
    /// Also in a pipe.
    Always,
    /// Nowhere.
    Never,
}

impl Output {
    /// The streams of this process.
    pub fn new() -> Self {
        Self { results: BufWriter::new(io::stdout().lock()) }
    }

    /// Where results go.
    pub fn results(&mut self) -> &mut dyn Write {
        &mut self.results
    }

    /// Says `remark` on standard error, after what was written so far.
    pub fn remark(&mut self, remark: &str) -> Result<(), Failure> {
        self.results.flush()?;
        // A remark that nobody can read is no reason to give up the results.
        let _ = writeln!(io::stderr().lock(), "{remark}");
        Ok(())
    }

    /// Writes what is still held back.
    pub fn finish(mut self, outcome: Result<Ending, Failure>) -> Result<Ending, Failure> {
        let flushed = self.results.flush();
        let ending = outcome?;
        flushed?;
        Ok(ending)
    }
}

impl Colour {
    /// Whether to use colour on standard output.
    pub fn on_results(self) -> bool {
        self.on(&io::stdout())
    }

    /// Whether to use colour on standard error.
    pub fn on_remarks(self) -> bool {
        self.on(&io::stderr())
    }

    fn on(self, stream: &impl anstream::stream::RawStream) -> bool {
        match self {
            Self::Always => true,
            Self::Never => false,
            Self::Auto => anstream::AutoStream::choice(stream) != anstream::ColorChoice::Never,
        }
    }
}

/// The width of the terminal that shows the results, if one does.
pub fn width() -> Option<usize> {
    let stdout = io::stdout();
    let (width, _) = terminal_size::terminal_size_of(&stdout).filter(|_| stdout.is_terminal())?;
    Some(usize::from(width.0))
}
