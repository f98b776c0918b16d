//! The coalitions that were named on the command line.

use mizan::typed::{self, NoCoalition};
use mizan_case::Ready;
use mizan_core::Coalition;
use mizan_report::Language;
use mizan_report::words::unnamed::no_coalition;

use crate::failure::Failure;

/// What `--coalitions` means: `all`, all up to a size, or a list.
pub fn coalitions(ready: &Ready<'_>, value: &str, language: Language) -> Result<Vec<Coalition>, Failure> {
    typed::coalitions(ready, value).map_err(|why| told(ready, &why, language))
}

/// One coalition, its members joined by `+`; a decision maker alone is one too.
pub fn coalition(ready: &Ready<'_>, text: &str, language: Language) -> Result<Coalition, Failure> {
    typed::coalition(ready, text).map_err(|why| told(ready, &why, language))
}

fn told(ready: &Ready<'_>, why: &NoCoalition, language: Language) -> Failure {
    Failure::Told(no_coalition(ready, why, language))
}
