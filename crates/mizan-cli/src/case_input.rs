//! From CASE, as it was typed, to a case: a folder, a `.toml` file, `-` for standard input, or `library:NAME`.

use std::io;
use std::path::{Path, PathBuf};

use mizan::library::{self, DiskAndLibrary, NoCase};
use mizan::{Refused, Session, World};
use mizan_case::locate::{LARGEST_CASE, Unread, read_stream, unreadable};
use mizan_case::{Diagnostic, Problem, Ready, Severity, SourceFolders, SourceText, decode};
use mizan_report::check::{self, Checked, Usable};
use mizan_report::speech::numbers::grouped;
use mizan_report::words::refused::refused;
use mizan_report::words::unnamed::no_library_case;
use mizan_report::{Language, Speaker, args, diagnostics};

use crate::failure::{Ending, Failure};
use crate::memory::Size;
use crate::output::Output;
use crate::plan::Plan;
use crate::progress::Progress;
use crate::written;

/// To look at so many states once can take more than a few seconds.
const MANY_STATES: usize = 1 << 21;

/// A case that was read, and how to speak of it.
pub struct Input {
    /// The case, and what is found out about it.
    pub session: Session,
    /// The language in which to speak of it.
    pub language: Language,
    /// As it was named.
    path: PathBuf,
}

impl Input {
    /// Reads the case that `case` names.
    ///
    /// # Errors
    /// There is no such text.
    pub fn read(case: &Path, plan: &Plan) -> Result<Self, Failure> {
        let source = Files { plan }.case(case)?;
        let limits = plan.limits(Size::of(&source.text));
        let progress = Progress::start(plan, "progress-reading");
        let session = Session::of_text(source, &limits);
        drop(progress);
        let language = plan.language_of(session.loaded().language());
        Ok(Self { session, language, path: case.to_owned() })
    }

    /// Reads the case that `case` names and its sources, and looks every citation up.
    ///
    /// # Errors
    /// There is no such text.
    pub fn read_with_sources(case: &Path, plan: &Plan) -> Result<Self, Failure> {
        let Self { session, language, path } = Self::read(case, plan)?;
        Ok(Self { session: session.with_sources(&Files { plan }, case), language, path })
    }

    /// What checking it found.
    pub fn checked(&self) -> Checked<'_> {
        let usable = self.session.ready().map(|ready| Usable::new(ready.case, ready.model, &[]));
        Checked { source: self.session.source(), diagnostics: self.session.diagnostics(), usable }
    }

    /// The case for a verb that needs it whole. What stands in the way is told, warnings only in passing.
    ///
    /// # Errors
    /// Something stands in the way.
    pub fn usable(&self, plan: &Plan, output: &mut Output) -> Result<Ready<'_>, Failure> {
        let checked = self.checked();
        let messages = self.language.messages();
        let Some(ready) = self.session.ready() else {
            let mut text = Vec::new();
            check::text::write_diagnostics(&mut text, &plan.remark_look(self.language), &checked)?;
            let text = String::from_utf8_lossy(&text).into_owned();
            output.remark(&format!("{text}{}", check::text::conclusion(messages, &checked)))?;
            let too_many = |found: &Diagnostic| matches!(found.problem, Problem::TooManyStates { .. });
            let short = plan.short_of_memory(Size::of(&self.session.source().text));
            if let Some((states, bytes)) = short.filter(|_| self.session.diagnostics().iter().any(too_many)) {
                let args = args!["states" => grouped(states as u128), "bytes" => bytes];
                output.remark(&messages.text("limit-of-memory", &args))?;
            }
            return Err(Failure::WrongCase);
        };
        let warnings = checked.count(Severity::Warning);
        if warnings > 0 && !plan.quiet {
            output.remark(&check::text::warnings_in_passing(messages, warnings))?;
        }
        Ok(ready)
    }

    /// Says how many states there are to look at, where that can take more than a few seconds.
    pub fn tell_states(&self, plan: &Plan, output: &mut Output) -> Result<(), Failure> {
        let states = self.session.ready().map_or(0, |ready| ready.model.n_states());
        if plan.quiet || states < MANY_STATES {
            return Ok(());
        }
        let args = args!["states" => grouped(states as u128)];
        output.remark(&self.language.messages().text("states-size", &args))
    }

    /// The file that the case itself was read from; `None` for standard input and the library.
    pub fn file(&self) -> Option<PathBuf> {
        let is_file = library::name_in(&self.path).and_then(library::find).is_none() && self.path != Path::new("-");
        is_file.then(|| mizan_case::locate(&self.path).ok()).flatten()
    }

    /// The files that it was read from, as far as they are files.
    pub fn files(&self, plan: &Plan) -> Vec<PathBuf> {
        let folders = Files { plan }.source_folders(&self.path);
        let below_of: Vec<&PathBuf> = folders.sources.iter().chain(&folders.case).collect();
        let sources = self.session.loaded().ready().into_iter().flat_map(|ready| &ready.case.sources);
        let named = sources.flat_map(|source| source.file.iter().chain(&source.account));
        let named = named.flat_map(|file| {
            let name = Path::new(file).file_name().map(PathBuf::from);
            std::iter::once(PathBuf::from(file)).chain(name)
        });
        let below = named.flat_map(|file| below_of.iter().map(move |folder| folder.join(&file)));
        mizan_case::locate(&self.path).ok().into_iter().chain(below).collect()
    }

    /// Writes what was made of it to the file that was named, else to standard output.
    pub fn hand_out(
        &self,
        bytes: &[u8],
        file: Option<&Path>,
        force: bool,
        plan: &Plan,
        output: &mut Output,
    ) -> Result<Ending, Failure> {
        let Some(file) = file else {
            output.file()?.write_all(bytes)?;
            return Ok(Ending::Fine);
        };
        let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
        if folder.is_some_and(|folder| !folder.is_dir()) {
            return Err(written::failed(file, &io::ErrorKind::NotFound.into(), plan.language));
        }
        written::write(file, bytes, written::over(force), &self.files(plan), plan.language)?;
        if !plan.quiet {
            let args = args!["file" => file.display().to_string()];
            output.remark(&plan.language.messages().text("new-copied", &args))?;
        }
        Ok(Ending::Fine)
    }

    /// Why a question about it has no answer.
    pub fn refused(&self, why: &Refused, plan: &Plan) -> Failure {
        let look = plan.remark_look(self.language);
        let speaker = self.session.ready().map(|ready| Speaker::new(look, ready.case, ready.model));
        Failure::Told(refused(why, self.language, speaker.as_ref()))
    }
}

/// The files of the machine, and the library built into the program, as the command line sees them.
struct Files<'a> {
    plan: &'a Plan,
}

impl World for Files<'_> {
    type Error = Failure;

    fn case(&self, path: &Path) -> Result<SourceText, Failure> {
        text_of(path, self.plan)
    }

    fn source_folders(&self, case: &Path) -> SourceFolders {
        self.named().source_folders(case)
    }

    fn source(&self, case: &Path, path: &Path) -> io::Result<Vec<u8>> {
        self.named().source(case, path)
    }
}

impl Files<'_> {
    /// What has a name; standard input has none.
    fn named(&self) -> DiskAndLibrary {
        DiskAndLibrary::with_sources(self.plan.sources.clone())
    }
}

fn text_of(case: &Path, plan: &Plan) -> Result<SourceText, Failure> {
    let shown = |problem: Diagnostic| {
        let source = SourceText::new(case.display().to_string(), "");
        let colour = plan.remark_look(plan.language).colour;
        Failure::Shown(diagnostics::render(&problem, &source, plan.language, colour))
    };
    if case == Path::new("-") {
        return standard_input(plan)?.map_err(shown);
    }
    (Files { plan }).named().case(case).map_err(|why| match why {
        NoCase::InLibrary(name) => no_such_case(&name, plan.language),
        NoCase::OnDisk(problem) => shown(*problem),
    })
}

fn standard_input(plan: &Plan) -> Result<Result<SourceText, Diagnostic>, Failure> {
    match read_stream(io::stdin().lock(), LARGEST_CASE) {
        Ok(bytes) => Ok(decode(&bytes).map(|text| SourceText::new("-", text))),
        Err(error) if Unread::of(&error).is_some() => Ok(Err(unreadable(Path::new("-"), &error))),
        Err(error) => {
            let args = args!["reason" => error.to_string()];
            Err(Failure::Told(plan.language.messages().text("input-failed", &args)))
        }
    }
}

/// There is no case `name` in the library.
pub fn no_such_case(name: &str, language: Language) -> Failure {
    Failure::Told(no_library_case(name, language))
}
