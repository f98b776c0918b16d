//! `mizan schema [NAME]`: the JSON Schema of what Mizan reads and writes.

use mizan_report::schema::Schema;

use crate::args::Format;
use crate::failure::{Ending, Failure};
use crate::output::Output;
use crate::plan::Plan;

/// Prints a schema.
pub fn run(name: &str, plan: &Plan, output: &mut Output) -> Result<Ending, Failure> {
    plan.only("schema", &[Format::Text, Format::Json])?;
    let schema = Schema::from_name(name).unwrap_or(Schema::Case);
    output.file()?.write_all(schema.text().as_bytes())?;
    Ok(Ending::Fine)
}
