//! `mizan check CASE --translations --import FILE`: what a table of texts adds to the case file.

use std::path::Path;

use mizan::NotFilled;
use mizan::text_file::{TextStyle, linked};
use mizan::whole::{Existing, write_whole};
use mizan_report::check::translations;
use mizan_report::{Language, args};

use crate::args::{Check, Format};
use crate::beside::{shown, table};
use crate::case_input::Input;
use crate::failure::{Ending, Failure};
use crate::output::Output;
use crate::plan::Plan;
use crate::written;

/// Fills in the texts that the case lacks. What it says already stays, and what was left out is told.
pub fn run(args: &Check, from: &Path, plan: &Plan, output: &mut Output) -> Result<Ending, Failure> {
    plan.only("check --translations --import", &[Format::Text])?;
    let input = Input::read(&args.case, plan)?;
    input.usable(plan, output)?;
    let messages = input.language.messages();
    let file = input.file().ok_or_else(|| Failure::Told(messages.text("import-no-file", &args![])))?;
    let table = table(from, plan, &input)?;
    let languages = Language::ALL.map(Language::tag);
    let (filling, text) = input.session.filled(&table, &languages).map_err(|why| match why {
        NotFilled::Refused(why) => input.refused(&why, plan),
        NotFilled::Table(problem) => Failure::Shown(shown(&[*problem], &table, plan, &input)),
        NotFilled::NoPlace(_) => Failure::Told(messages.text("import-no-place", &args![])),
    })?;
    if !filling.new.is_empty() {
        let style = TextStyle::of(&std::fs::read(&file).unwrap_or_default(), &input.session.source().text);
        write_whole(&linked(&file), Existing::Replaced, |out| out.write_all(style.written(&text).as_bytes()))
            .map_err(|error| written::failed(&file, &error, plan.language))?;
    }
    if !filling.left_out.is_empty() {
        output.remark(&shown(&filling.left_out, &table, plan, &input))?;
    }
    let name = args.case.display().to_string();
    translations::write_filled(output.results(), &plan.look(input.language), &filling, &name)?;
    let is_as_asked = filling.left_out.is_empty() || !args.strict;
    Ok(if is_as_asked { Ending::Fine } else { Ending::NotAsAsked })
}
