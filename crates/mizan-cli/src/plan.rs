//! What is to be done, resolved from what was typed: which language, how it is to look, within which limits.

use std::path::PathBuf;

use mizan::{MAX_WORK, Run};
use mizan_core::Limits;
use mizan_report::{Language, Look, args};

use crate::args::{Args, Format, Verb};
use crate::command::FORMATS;
use crate::failure::Failure;
use crate::memory::{self, Size, WorkKind};
use crate::output::{self, Colour};
use crate::speech;
use crate::usage::listed;

/// What holds for every verb.
#[derive(Debug, Clone)]
pub struct Plan {
    /// The language of everything that is not about a case.
    pub language: Language,
    /// The form of the results.
    pub format: Format,
    /// Whether to say nothing but results and errors.
    pub quiet: bool,
    /// Where the texts lie that cases rest on, if not beside them.
    pub sources: Option<PathBuf>,
    /// How large a state space may become, as far as memory allows.
    pub max_states: usize,
    /// How much work a question may be, in steps.
    pub max_work: u128,
    /// How much memory there is, in bytes; `None` where nobody says.
    memory: Option<u64>,
    /// What is done with a case, as far as memory goes.
    kind: WorkKind,
    /// What is to be said before anything is done.
    pub remark: Option<String>,
    asked_language: Option<Language>,
    colour: Colour,
    width: Option<usize>,
}

impl Plan {
    /// The plan that follows from what was typed.
    ///
    /// # Errors
    /// It names what is not there.
    pub fn new(args: &Args, language: Language) -> Result<Self, Failure> {
        if let Some(folder) = args.sources.as_ref().filter(|folder| !folder.is_dir()) {
            let args = args!["path" => folder.display().to_string()];
            return Err(Failure::Told(language.messages().text("usage-no-folder", &args)));
        }
        let remark = args.threads.and_then(|threads| use_threads(threads, language));
        Ok(Self {
            language,
            format: args.format,
            quiet: args.quiet,
            sources: args.sources.clone(),
            max_states: args.max_states.unwrap_or(Limits::default().max_states),
            max_work: args.max_work.map_or_else(|| usual_work(&args.verb), u128::from),
            memory: memory::available(),
            kind: WorkKind::of(&args.verb),
            remark,
            asked_language: args.language,
            colour: args.colour,
            width: output::width(),
        })
    }

    /// How large the state space of a case of this size may become. Memory is never promised that is not there, whatever
    /// was typed: the system would end the program.
    pub fn limits(&self, size: Size) -> Limits {
        Limits { max_states: self.max_states.min(self.fitting(size)) }
    }

    /// The states for which there is memory and the bytes that each takes, where these are fewer than are allowed.
    pub fn short_of_memory(&self, size: Size) -> Option<(usize, u64)> {
        let fitting = self.fitting(size);
        (fitting < self.max_states).then(|| (fitting, self.per_state(size)))
    }

    fn fitting(&self, size: Size) -> usize {
        let fitting = self.memory.map(|bytes| bytes / self.per_state(size));
        fitting.map_or(usize::MAX, |states| usize::try_from(states).unwrap_or(usize::MAX))
    }

    fn per_state(&self, size: Size) -> u64 {
        self.kind.per_state(size, rayon::current_num_threads() as u64)
    }

    /// Work that is refused where it is too much, and that says nothing of how far it is.
    pub fn run(&self) -> Run<'static> {
        Run::silent().within(self.max_work)
    }

    /// The same, and it tells `tell` how many of how many steps are done.
    pub fn run_told<'a>(&self, tell: &'a (dyn Fn(usize, usize) + Sync)) -> Run<'a> {
        Run::told(tell).within(self.max_work)
    }

    /// The language in which to speak of a case: `--lang`, else the case's own, else the locale, else English.
    pub fn language_of(&self, case: Option<&str>) -> Language {
        let asked = self.asked_language.or_else(|| case.and_then(Language::from_tag));
        asked.or_else(speech::of_locale).unwrap_or(Language::English)
    }

    /// The language that was asked for.
    #[cfg(feature = "lsp")]
    pub fn asked_language(&self) -> Option<Language> {
        self.asked_language
    }

    /// How results are to look.
    pub fn look(&self, language: Language) -> Look {
        Look { language, colour: self.colour.on_results(), width: self.width }
    }

    /// How remarks on standard error are to look.
    pub fn remark_look(&self, language: Language) -> Look {
        Look { language, colour: self.colour.on_remarks(), width: None }
    }

    /// Refuses a format that `verb` does not have.
    pub fn only(&self, verb: &str, formats: &[Format]) -> Result<(), Failure> {
        if formats.contains(&self.format) {
            return Ok(());
        }
        let possible: Vec<&str> = formats.iter().map(|&format| name(format)).collect();
        let messages = self.language.messages();
        let possible = listed(messages, &possible);
        let args = args!["verb" => verb, "format" => name(self.format), "possible" => possible];
        Err(Failure::Told(messages.text("usage-format", &args)))
    }
}

/// How much work is done where nothing else is said. Who asks for a sweep expects to wait.
fn usual_work(verb: &Verb) -> u128 {
    if matches!(verb, Verb::Sweep(_)) { MAX_WORK << 4 } else { MAX_WORK }
}

/// More threads than this for each processor are not made.
const THREADS_EACH: usize = 4;

/// Makes the threads that were asked for, or as many as there can be; a remark where these are fewer.
fn use_threads(asked: usize, language: Language) -> Option<String> {
    let processors = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let mut threads = asked.min(THREADS_EACH * processors);
    // Without memory for their stacks threads cannot be made, and the pool of the process is made once only.
    while threads > 1 && rayon::ThreadPoolBuilder::new().num_threads(threads).build().is_err() {
        threads /= 2;
    }
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads);
    let pool = if threads == 1 { pool.use_current_thread() } else { pool };
    // Fails only where the pool exists already, and this is the first and only place that makes it.
    let _ = pool.build_global();
    let args = args!["asked" => asked, "used" => threads];
    (threads < asked).then(|| language.messages().text("threads-capped", &args))
}

fn name(format: Format) -> &'static str {
    match format {
        Format::Text => FORMATS[0],
        Format::Json => FORMATS[1],
        Format::Csv => FORMATS[2],
        Format::Latex => FORMATS[3],
        Format::Parquet => FORMATS[4],
    }
}
