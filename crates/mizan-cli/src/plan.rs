//! What is to be done, resolved from what was typed: which language, how it is to look, within which limits.

use std::path::PathBuf;

use mizan_core::Limits;
use mizan_report::{Language, Look, args};

use crate::args::{Args, Format};
use crate::command::FORMATS;
use crate::failure::Failure;
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
    /// How large a state space may become.
    pub limits: Limits,
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
        if let Some(threads) = args.threads {
            // Fails only where the pool exists already, and this is the first and only place that makes it.
            let _ = rayon::ThreadPoolBuilder::new().num_threads(threads).build_global();
        }
        let limits = args.max_states.map_or_else(Limits::default, |max_states| Limits { max_states });
        Ok(Self {
            language,
            format: args.format,
            quiet: args.quiet,
            sources: args.sources.clone(),
            limits,
            asked_language: args.language,
            colour: args.colour,
            width: output::width(),
        })
    }

    /// The language in which to speak of a case: `--lang`, else the case's own, else the locale, else English.
    pub fn language_of(&self, case: Option<&str>) -> Language {
        let asked = self.asked_language.or_else(|| case.and_then(Language::from_tag));
        asked.or_else(speech::of_locale).unwrap_or(Language::English)
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

fn name(format: Format) -> &'static str {
    match format {
        Format::Text => FORMATS[0],
        Format::Json => FORMATS[1],
        Format::Csv => FORMATS[2],
        Format::Latex => FORMATS[3],
        Format::Parquet => FORMATS[4],
    }
}
