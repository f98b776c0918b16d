//! What the verbs do, one a module.

mod ask;
mod audit;
mod cases;
mod check;
mod completions;
mod diff;
mod explain;
mod export;
mod figure;
mod help;
mod import;
mod inverse;
mod lsp;
mod man;
mod new;
mod paths;
mod report;
mod schema;
mod serve;
mod solve;
mod start;
pub mod sweep;
mod trace;

use crate::args::Verb;
use crate::failure::{Ending, Failure};
use crate::output::Output;
use crate::plan::Plan;

/// Does what `verb` says.
///
/// # Errors
/// It cannot be done.
pub fn run(verb: &Verb, plan: &Plan, output: &mut Output) -> Result<Ending, Failure> {
    match verb {
        Verb::Start => start::run(plan, output),
        Verb::Help(verbs) => help::run(verbs, plan, output),
        Verb::Show(text) => help::show(text, plan, output),
        Verb::Check(args) => check::run(args, plan, output),
        Verb::Solve(args) => solve::run(args, plan, output),
        Verb::Audit(args) => audit::run(args, plan, output),
        Verb::Ask(args) => ask::run(args, plan, output),
        Verb::Trace(args) => trace::run(args, plan, output),
        Verb::Sweep(args) => sweep::run(args, plan, output),
        Verb::Explain(args) => explain::run(args, plan, output),
        Verb::Paths(args) => paths::run(args, plan, output),
        Verb::Inverse(args) => inverse::run(args, plan, output),
        Verb::Diff(args) => diff::run(args, plan, output),
        Verb::Report(args) => report::run(args, plan, output),
        Verb::Figure(args) => figure::run(args, plan, output),
        Verb::Import(args) => import::run(args, plan, output),
        Verb::Export(args) => export::run(args, plan, output),
        Verb::Serve(args) => serve::run(args, plan, output),
        Verb::Lsp => lsp::run(plan),
        Verb::New(folder) => new::run(folder, plan, output),
        Verb::Cases(args) => cases::run(args, plan, output),
        Verb::Schema(name) => schema::run(name, plan, output),
        Verb::Completions(shell) => completions::run(*shell, plan, output),
        Verb::Man(verb) => man::run(verb.as_deref(), plan, output),
    }
}
