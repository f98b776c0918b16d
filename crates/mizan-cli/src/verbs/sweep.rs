//! `mizan sweep CASE`: many variants at once.

mod shards;
mod trials;

use std::collections::BTreeMap;

use mizan::{Refused, Run, What};
use mizan_case::Ready;
use mizan_core::vary::Trial;
use mizan_core::{ClaimId, Concept, Verdict};
use mizan_report::args;
use mizan_report::formats::csv;
use mizan_report::speech::numbers::grouped;
use mizan_report::sweep::json::{self, Rows};
use mizan_report::sweep::{Row, Subjects, Tally, text};

use super::audit::tell_size;
use crate::args::{Format, Sweep, SweepOf};
use crate::case_input::Input;
use crate::failure::{Ending, Failure};
use crate::output::Output;
use crate::plan::Plan;
use crate::progress::Counted;
use shards::Shards;
use trials::Trials;

/// The concepts whose equilibria are found where none are named: all whose cost is linear.
pub const CONCEPTS: [Concept; 5] = [Concept::Nash, Concept::Gmr, Concept::Smr, Concept::Seq, Concept::Sseq];

/// How many variants are tried before their rows are written, where there are no shards.
const AT_ONCE: usize = 4096;

/// Tries many variants of a case.
pub fn run(args: &Sweep, plan: &Plan, output: &mut Output) -> Result<Ending, Failure> {
    plan.only("sweep", &[Format::Text, Format::Json, Format::Csv, Format::Parquet])?;
    let shards = Shards::asked_for(args, plan)?;
    let input = Input::read(&args.case, plan)?;
    let ready = input.usable(plan, output)?;
    let concepts = if args.concepts.is_empty() { CONCEPTS.to_vec() } else { args.concepts.clone() };
    let subjects = Subjects { claims: claim_ids(&ready), concepts };
    if matches!(args.of, SweepOf::Random { .. }) && ready.case.is_seen_otherwise() {
        return Err(input.refused(&Refused::because(What::Views), plan));
    }
    let variants = Trials::new(&args.of, &ready, plan)?;
    if variants.len() > args.max_variants {
        let (most, all) = (grouped(args.max_variants as u128), variants.len().to_string());
        let args = args!["count" => grouped(variants.len() as u128), "most" => most, "all" => all];
        return Err(Failure::Told(input.language.messages().text("sweep-too-many", &args)));
    }
    let refused = |why| input.refused(&why, plan);
    let work = input.session.work_of_sweep(variants.len(), subjects.concepts.len()).map_err(refused)?;
    work.within(plan.max_work).map_err(refused)?;
    if !tell_size(work, &input, plan, output)? && variants.len() > AT_ONCE && !plan.quiet {
        output.remark(
            &input.language.messages().text("sweep-size", &args!["count" => grouped(variants.len() as u128)]),
        )?;
    }
    let mut run =
        Sweeping { input: &input, ready: &ready, subjects: &subjects, tally: Tally::new(&subjects), json: None };
    let mut held = None;
    if let Some(shards) = &shards {
        held = Some(shards.open(&variants, input.session.source(), &subjects, plan)?);
    }
    run.all(&variants, shards.as_ref(), plan, output)?;
    drop(held);
    let unchanged = run.unchanged();
    let look = plan.look(input.language);
    match plan.format {
        Format::Csv => {}
        Format::Json => match run.json.take() {
            Some(rows) => rows.end(output.results(), &subjects, &unchanged, &run.tally)?,
            None => json::write_tally(output.results(), variants.of, &subjects, &unchanged, &run.tally)?,
        },
        _ => text::write(output.results(), &look, &subjects, &unchanged, &run.tally)?,
    }
    Ok(Ending::Fine)
}

/// The claims that can be decided, by the ids that the case gives them.
fn claim_ids(ready: &Ready<'_>) -> BTreeMap<ClaimId, String> {
    ready.case.decidable().into_keys().map(|id| (id, ready.case.claim(id).id.clone())).collect()
}

/// A sweep under way.
struct Sweeping<'a> {
    input: &'a Input,
    ready: &'a Ready<'a>,
    subjects: &'a Subjects,
    tally: Tally,
    /// Where the rows are being written, where they are JSON.
    json: Option<Rows>,
}

impl Sweeping<'_> {
    fn all(
        &mut self,
        variants: &Trials,
        shards: Option<&Shards>,
        plan: &Plan,
        output: &mut Output,
    ) -> Result<(), Failure> {
        let progress = Counted::start(plan, "progress-sweeping");
        let mut done = 0;
        if plan.format == Format::Csv {
            csv::write_mark(output.results(), csv::is_ascii(self.ready.case))?;
            csv::write_row(output.results(), &self.subjects.heads())?;
        }
        if plan.format == Format::Json && shards.is_none() {
            self.json = Some(Rows::begin(output.results(), variants.of)?);
        }
        let size = shards.map_or(AT_ONCE, |shards| shards.size);
        for first in (0..variants.len()).step_by(size) {
            let range = first..variants.len().min(first + size);
            if let Some(cells) = shards.and_then(|shards| shards.finished(range.clone(), self.subjects)) {
                done += range.len();
                self.count(&cells);
                continue;
            }
            let tell = |here, _| progress.tell(done + here, variants.len());
            let rows = self.rows(first, &variants.some(range.clone()), &Run::told(&tell), plan)?;
            done += range.len();
            let cells: Vec<Vec<String>> = rows.iter().map(|row| row.cells(self.subjects)).collect();
            self.count(&cells);
            match (shards, plan.format) {
                (Some(shards), _) => shards.write(range, self.subjects, &rows, plan)?,
                (None, Format::Csv) => cells.iter().try_for_each(|row| csv::write_row(output.results(), row))?,
                (None, _) => {
                    let Some(json) = &mut self.json else { continue };
                    rows.iter().try_for_each(|row| json.row(output.results(), self.subjects, row))?;
                }
            }
        }
        Ok(())
    }

    fn rows(&self, first: usize, trials: &[Trial], run: &Run<'_>, plan: &Plan) -> Result<Vec<Row>, Failure> {
        let (case, concepts) = (self.ready.case, &self.subjects.concepts);
        let row = |place, outcome| Row::new(case, concepts, first + place + 1, &trials[place], outcome);
        self.input.session.sweep(trials, concepts, run, row).map_err(|why| self.input.refused(&why, plan))
    }

    fn count(&mut self, cells: &[Vec<String>]) {
        cells.iter().for_each(|row| self.tally.count(self.subjects, row));
    }

    /// The verdicts in the case as it stands, all of which were found when it was read.
    fn unchanged(&self) -> BTreeMap<ClaimId, Verdict> {
        let varied = self.input.session.what_if(&[], &Run::silent()).ok().and_then(Result::ok);
        let verdicts = varied.map(|varied| varied.verdicts).unwrap_or_default();
        verdicts.into_iter().filter_map(|(id, verdict)| Some((id, verdict.ok()?))).collect()
    }
}
