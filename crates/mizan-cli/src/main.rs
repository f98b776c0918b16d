//! The command `mizan`: what was typed ([`args`]) becomes a resolved [`plan`], which a verb ([`verbs`]) carries out.
//!
//! What is deliberately absent: logic. Cases are read in `mizan-case`, solved in `mizan-core`, and put into words in
//! `mizan-report`.

mod args;
mod beside;
mod browser;
mod case_input;
mod claim_arg;
mod coalition_arg;
mod command;
mod condition_arg;
mod examples;
mod failure;
mod memory;
mod output;
mod plan;
mod progress;
mod seal;
mod speech;
mod state_arg;
mod usage;
mod verbs;
mod written;

use std::process::ExitCode;

fn main() -> ExitCode {
    let typed: Vec<_> = std::env::args_os().collect();
    let language = speech::before_parsing(&typed);
    let mut output = output::Output::new();
    let outcome = args::parse(&typed, language).and_then(|args| {
        let plan = plan::Plan::new(&args, language)?;
        output.follow(&plan)?;
        if let Some(remark) = plan.remark.as_ref().filter(|_| !plan.quiet) {
            output.remark(remark)?;
        }
        verbs::run(&args.verb, &plan, &mut output)
    });
    failure::exit_code(output.finish(outcome), language)
}
