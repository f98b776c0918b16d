//! The two streams: results on standard output, all else on standard error. Whatever a case or an argument says, nothing
//! that acts on a terminal passes here; only files that are written to standard output pass as they are.

use std::borrow::Cow;
use std::io::{self, BufWriter, IsTerminal, Write};

use mizan_report::speech::visible::{Harmless, Written, harmless};
use mizan_report::speech::wrap::wrap;
use terminal_size::{Height, Width, terminal_size_of};

use crate::args::Format;
use crate::failure::{Ending, Failure};
use crate::plan::Plan;

/// Where results and remarks go.
pub struct Output {
    results: Harmless<BufWriter<io::Stdout>>,
    colour_on_remarks: bool,
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
        Self { results: Harmless::new(BufWriter::new(io::stdout())), colour_on_remarks: false }
    }

    /// Makes ready for the results of `plan`.
    pub fn follow(&mut self, plan: &Plan) -> Result<(), Failure> {
        self.colour_on_remarks = plan.remark_look(plan.language).colour;
        let text = if plan.look(plan.language).colour { Written::Coloured } else { Written::Plain };
        // On a terminal a file is read by people, too.
        let file = if io::stdout().is_terminal() { text } else { Written::File };
        Ok(self.results.turn_to(match plan.format {
            Format::Text => text,
            Format::Json => Written::Json,
            Format::Csv | Format::Latex | Format::Parquet => file,
        })?)
    }

    /// Where a file goes that was not to be written elsewhere: byte for byte, but for what a terminal would act on.
    pub fn file(&mut self) -> Result<&mut dyn Write, Failure> {
        if !io::stdout().is_terminal() {
            self.results.turn_to(Written::File)?;
        }
        Ok(&mut self.results)
    }

    /// Where results go.
    pub fn results(&mut self) -> &mut dyn Write {
        &mut self.results
    }

    /// Says `remark` on standard error, after what was written so far.
    pub fn remark(&mut self, remark: &str) -> Result<(), Failure> {
        self.results.flush()?;
        // A remark that nobody can read is no reason to give up the results.
        let _ = writeln!(io::stderr().lock(), "{}", harmless(&in_lines(remark), self.colour_on_remarks));
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

/// A remark of one line broken between words where a terminal is too narrow for it; one that has lines of its own keeps
/// them.
fn in_lines(remark: &str) -> Cow<'_, str> {
    match remark.contains('\n') {
        true => Cow::Borrowed(remark),
        false => Cow::Owned(wrap(remark, columns(&io::stderr(), terminal_size_of(io::stderr()))).join("\n")),
    }
}

/// The width of the terminal that shows the results, if one does.
pub fn width() -> Option<usize> {
    columns(&io::stdout(), terminal_size_of(io::stdout()))
}

fn columns(stream: &impl IsTerminal, size: Option<(Width, Height)>) -> Option<usize> {
    let (width, _) = size.filter(|_| stream.is_terminal())?;
    Some(usize::from(width.0))
}
