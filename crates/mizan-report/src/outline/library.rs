//! The library of conflicts, as a list.

use std::io;

use anstyle::Style;
use mizan_case::Case;
use schemars::JsonSchema;
use serde::Serialize;

use crate::formats::json;
use crate::outline::sizes::{Sizes, sizes};
use crate::speech::columns::{Cell, Columns};
use crate::speech::look::{Look, STRONG};
use crate::speech::wrap::write_prose;

/// The cases that come with Mizan: `mizan-cases/1`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "The library of conflicts of Mizan", deny_unknown_fields)]
pub struct CaseList {
    /// The name and version of this format.
    #[schemars(extend("const" = "mizan-cases/1"))]
    format: &'static str,
    /// The cases.
    cases: Vec<CaseEntry>,
}

/// A case of the library, told in the language of the output.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct CaseEntry {
    /// Its name: `library:NAME` stands wherever a case can.
    name: String,
    /// What it is called.
    title: String,
    /// What it is about, in a sentence or two.
    about: String,
    /// How large it is.
    sizes: Sizes,
    /// The same in words.
    #[serde(skip)]
    size: String,
}

impl CaseEntry {
    /// The case `name` of the library.
    #[must_use]
    pub fn new(name: &str, case: &Case, n_states: usize, look: &Look) -> Self {
        Self {
            name: name.to_owned(),
            title: look.label(&case.title, name).into_owned(),
            about: look.label(&case.about, "").into_owned(),
            sizes: Sizes::of(case, n_states),
            size: sizes(look.language, case, n_states),
        }
    }
}

impl CaseList {
    /// These cases.
    #[must_use]
    pub fn new(cases: Vec<CaseEntry>) -> Self {
        Self { format: "mizan-cases/1", cases }
    }

    /// Writes it as JSON.
    ///
    /// # Errors
    /// What `out` reports.
    pub fn write_json(&self, out: &mut dyn io::Write) -> io::Result<()> {
        json::write(out, self)
    }

    /// Writes it for people.
    ///
    /// # Errors
    /// What `out` reports.
    pub fn write_text(&self, out: &mut dyn io::Write, look: &Look) -> io::Result<()> {
        for case in &self.cases {
            let name = Cell { text: case.name.clone(), style: STRONG };
            let columns = Columns { heads: Vec::new(), right: Vec::new(), keys: 1, indent: 0 };
            columns.write(out, look, || std::iter::once(vec![name.clone(), Cell::from(case.title.clone())]))?;
            for line in [&case.size, &case.about].into_iter().filter(|line| !line.is_empty()) {
                write_prose(out, look, Style::new(), 4, line)?;
            }
            writeln!(out)?;
        }
        Ok(())
    }
}
