//! The coalitions that were named on the command line.

use mizan_case::Ready;
use mizan_core::{Coalition, DmId};
use mizan_report::words::terms::no_answer_text;
use mizan_report::{Language, args};

use crate::failure::Failure;

/// What `--coalitions` means: `all`, all up to a size, or a list.
pub fn coalitions(ready: &Ready<'_>, value: &str, language: Language) -> Result<Vec<Coalition>, Failure> {
    let dms: Vec<DmId> = ready.model.dms().collect();
    let too_many =
        || Failure::Told(no_answer_text(language.messages(), mizan_core::solve::coalition::NoJointAnswer::Coalitions));
    let size = match value.trim() {
        all if all.eq_ignore_ascii_case("all") => Some(dms.len()),
        number => number.parse::<usize>().ok(),
    };
    match size {
        Some(0) => Err(Failure::Told(language.messages().text("coalitions-value", &args!["value" => value]))),
        Some(size) => Coalition::up_to(&dms, size).ok_or_else(too_many),
        None => {
            let mut coalitions = Vec::new();
            for text in value.split(',') {
                let coalition = coalition(ready, text, language)?;
                if !coalitions.contains(&coalition) {
                    coalitions.push(coalition);
                }
            }
            Ok(coalitions)
        }
    }
}

/// One coalition, its members joined by `+`; a decision maker alone is one too.
pub fn coalition(ready: &Ready<'_>, text: &str, language: Language) -> Result<Coalition, Failure> {
    let wrong = || Failure::Told(language.messages().text("coalitions-value", &args!["value" => text]));
    let names: Vec<&str> = text.split('+').map(str::trim).collect();
    if names.contains(&"") {
        return Err(wrong());
    }
    let members = names.into_iter().map(|name| decision_maker(ready, name, language));
    Coalition::of(members.collect::<Result<Vec<DmId>, _>>()?).ok_or_else(wrong)
}

fn decision_maker(ready: &Ready<'_>, name: &str, language: Language) -> Result<DmId, Failure> {
    ready.case.names.dm(name).map_err(|_| {
        let messages = language.messages();
        let names: Vec<&str> = ready.case.decision_makers.iter().map(|dm| dm.id.as_str()).collect();
        let names = crate::usage::listed(messages, &names);
        Failure::Told(messages.text("no-such-decision-maker", &args!["name" => name, "names" => names]))
    })
}
