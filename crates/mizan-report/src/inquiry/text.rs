//! What to find out, for people.

use std::io;

use anstyle::Style;
use mizan::{Asked, Inquired, OpenClaim};
use mizan_case::claim::answer::Answers;
use mizan_core::vary::completions::OverCompletions;
use mizan_core::{ClaimId, OpenQuestion, Verdict};

use crate::args;
use crate::inquiry::OpenOverview;
use crate::speech::look::{FAINT, HEADING, STRONG};
use crate::speech::messages::Arg;
use crate::speech::wrap::write_prose;
use crate::words::Speaker;
use crate::words::say::Say;

/// How many questions are told where not all are asked for.
const TOLD: usize = 8;
/// How many columns the words of a claim may take in a line.
const SAYS: usize = 60;

/// Writes what to find out next: the questions that matter for most claims first, and what becomes of the claims. `path` is
/// the case and the flags with which it was asked, as they were typed; `all` tells every question, and every claim.
///
/// # Errors
/// What `out` reports.
pub fn write(
    out: &mut dyn io::Write,
    inquired: &Inquired,
    speaker: &Speaker<'_>,
    path: &str,
    all: bool,
) -> io::Result<()> {
    let names = Answers::of(speaker.case, &inquired.open);
    Writer { out, inquired, speaker, names, path, most: if all { usize::MAX } else { TOLD } }.write()
}

struct Writer<'a> {
    out: &'a mut dyn io::Write,
    inquired: &'a Inquired,
    speaker: &'a Speaker<'a>,
    names: Answers<'a>,
    path: &'a str,
    most: usize,
}

impl Writer<'_> {
    fn write(mut self) -> io::Result<()> {
        let inquired = self.inquired;
        self.heading("ask-heading")?;
        if inquired.questions.is_empty() && inquired.given.is_empty() {
            let id = if inquired.any_order { "ask-nothing-open-in-any-order" } else { "ask-nothing-open" };
            return self.say(0, id, &[]);
        }
        if self.speaker.case.claims.is_empty() {
            return self.say(0, "ask-no-claims", &[]);
        }
        if inquired.claims.is_empty() {
            return self.say(0, "ask-nothing-claimed", &[]);
        }
        let depend = inquired.claims.values().filter(|claim| claim.over.verdicts.len() > 1).count();
        let is_exact = inquired.claims.values().all(|claim| claim.over.is_exact);
        let id = if is_exact { "ask-open" } else { "ask-open-in-part" };
        let count = inquired.questions.len();
        self.say(0, id, &args!["count" => count, "claims" => depend, "matter" => inquired.asked.len()])?;
        if let Some((questions, claims)) = self.first_decide() {
            self.say(0, "ask-first-decide", &args!["count" => questions, "claims" => claims, "all" => depend])?;
        }
        if !inquired.given.is_empty() {
            let answers = self.speaker.open_answers(&inquired.given);
            self.say(0, "ask-given", &args!["answers" => answers])?;
        }
        for (place, asked) in inquired.asked.iter().take(self.most).enumerate() {
            self.asked(place + 1, asked)?;
        }
        if let Some(more) = inquired.asked.len().checked_sub(self.most).filter(|more| *more > 0) {
            writeln!(self.out)?;
            self.say(0, "ask-more", &args!["count" => more])?;
        }
        self.others()?;
        self.claims()
    }

    /// How many of the first questions decide at least half of the claims that depend on any, and how many these are;
    /// nothing where that takes all of them, or is told only in part.
    fn first_decide(&self) -> Option<(usize, usize)> {
        let asked: Vec<OpenQuestion> = self.inquired.asked.iter().map(|asked| asked.question).collect();
        let open = self.inquired.claims.values().map(|claim| &claim.over).filter(|over| over.verdicts.len() > 1);
        let open: Vec<&OverCompletions> = open.collect();
        if open.iter().any(|over| !over.is_exact) {
            return None;
        }
        let decided = |first: &[OpenQuestion]| {
            open.iter().filter(|over| over.matters.iter().all(|question| first.contains(question))).count()
        };
        let counts = (1..asked.len()).map(|n| (n, decided(&asked[..n])));
        counts.into_iter().find(|(_, claims)| *claims > 0 && 2 * claims >= open.len())
    }

    fn asked(&mut self, number: usize, asked: &Asked) -> io::Result<()> {
        writeln!(self.out)?;
        let question = self.speaker.open_question(asked.question);
        let text = self.speaker.messages().text("ask-number", &args!["number" => number, "question" => question]);
        write_prose(self.out, &self.speaker.look, STRONG, 0, &text)?;
        self.say(3, "ask-matters", &args!["count" => asked.claims.len()])?;
        for given in self.names.of_question(asked.question) {
            let told: Vec<(ClaimId, &[Option<Verdict>])> = asked.left_by(given.1).collect();
            if told.is_empty() {
                continue;
            }
            let condition = self.speaker.spelled(&self.speaker.open_answer(given));
            self.say(3, "ask-if", &args!["condition" => condition])?;
            self.becomes(&told)?;
        }
        for (claim, _) in asked.claims.iter().filter(|(_, becomes)| becomes.is_none()) {
            let is_exact = self.inquired.claims.get(claim).is_some_and(|claim| claim.over.is_exact);
            let id = if is_exact { "ask-becomes-untold" } else { "ask-examined-in-part" };
            self.item(3, id, &args!["claim" => self.claim(*claim)])?;
        }
        self.how(asked)
    }

    /// What becomes of claims, those together that become the same; those first of which most is known.
    fn becomes(&mut self, told: &[(ClaimId, &[Option<Verdict>])]) -> io::Result<()> {
        let mut kinds: Vec<&[Option<Verdict>]> = Vec::new();
        for (_, verdicts) in told {
            if !kinds.contains(verdicts) {
                kinds.push(verdicts);
            }
        }
        kinds.sort_by_key(|verdicts| verdicts.len());
        for kind in kinds {
            let claims: Vec<String> =
                told.iter().filter(|(_, verdicts)| *verdicts == kind).map(|(claim, _)| self.claim(*claim)).collect();
            let id = if kind.len() > 1 { "ask-becomes-open" } else { "ask-becomes" };
            let args = args!["claims" => self.speaker.listed(&claims), "verdicts" => self.speaker.open_verdicts(kind)];
            self.item(5, id, &args)?;
        }
        Ok(())
    }

    /// The command that goes on with an answer.
    fn how(&mut self, asked: &Asked) -> io::Result<()> {
        let Some(&given) = self.names.of_question(asked.question).first() else { return Ok(()) };
        let answers = self.inquired.given.iter().chain([&given]);
        let answers: Vec<String> = answers.map(|given| format!("--answer '{}'", self.names.print(*given))).collect();
        let command = self.speaker.code(&format!("mizan ask {} {}", self.path, answers.join(" ")));
        let text = self.speaker.messages().text("ask-how", &args!["commands" => command]);
        write_prose(self.out, &self.speaker.look, FAINT, 3, &text)
    }

    fn others(&mut self) -> io::Result<()> {
        let others: Vec<_> = self.inquired.others().collect();
        if others.is_empty() {
            return Ok(());
        }
        writeln!(self.out)?;
        let is_exact = self.inquired.claims.values().all(|claim| claim.over.is_exact);
        // Where none matters they were counted above.
        if !self.inquired.asked.is_empty() {
            let id = if is_exact { "ask-other-questions" } else { "ask-other-questions-in-part" };
            self.say(0, id, &args!["count" => others.len()])?;
        }
        for question in others.iter().take(self.most) {
            let what = self.speaker.open_question(*question);
            self.say(2, "list-item", &args!["what" => what])?;
        }
        match others.len().checked_sub(self.most).filter(|more| *more > 0) {
            Some(more) => self.say(2, "ask-more", &args!["count" => more]),
            None => Ok(()),
        }
    }

    fn claims(&mut self) -> io::Result<()> {
        writeln!(self.out)?;
        self.heading("ask-claims")?;
        let all = self.most == usize::MAX;
        let is_told = |claim: &OpenClaim| all || !claim.over.is_exact || claim.over.verdicts.len() != 1;
        for (&id, claim) in self.inquired.claims.iter().filter(|(_, claim)| is_told(claim)) {
            let over = &claim.over;
            let verdicts = self.speaker.open_verdicts(&over.verdicts);
            let claim = self.claim_in_words(id);
            let (id, args) = match &over.verdicts[..] {
                [] if !over.is_exact => ("ask-claim-unexamined", args!["claim" => claim].to_vec()),
                _ if !over.is_exact => ("ask-claim-bounded", args!["claim" => claim, "verdicts" => verdicts].to_vec()),
                [_] => ("ask-claim-whatever", args!["claim" => claim, "verdict" => verdicts].to_vec()),
                _ => {
                    let args = args!["claim" => claim, "verdicts" => verdicts, "count" => over.matters.len()];
                    ("ask-claim-depends", args.to_vec())
                }
            };
            self.item(0, id, &args)?;
        }
        let settled = self.inquired.claims.values().filter(|claim| !is_told(claim));
        for (id, count) in OpenOverview::of(settled).told() {
            self.item(0, id, &args!["count" => count])?;
        }
        Ok(())
    }

    /// A claim with what it says.
    fn claim_in_words(&self, claim: ClaimId) -> String {
        let entry = self.speaker.case.claim(claim);
        let says = self.speaker.say(&Say::Headline(&entry.says, &entry.id, SAYS));
        self.speaker.messages().text("ask-claim", &args!["says" => says, "claim" => self.claim(claim)])
    }

    fn claim(&self, claim: ClaimId) -> String {
        self.speaker.code(&self.speaker.case.claim(claim).id)
    }

    fn heading(&mut self, id: &'static str) -> io::Result<()> {
        write_prose(self.out, &self.speaker.look, HEADING, 0, &self.speaker.messages().text(id, &[]))
    }

    fn item(&mut self, indent: usize, id: &'static str, args: &[(&'static str, Arg<'_>)]) -> io::Result<()> {
        let what = self.speaker.messages().text(id, args);
        self.say(indent, "list-item", &args!["what" => what])
    }

    fn say(&mut self, indent: usize, id: &'static str, args: &[(&'static str, Arg<'_>)]) -> io::Result<()> {
        write_prose(self.out, &self.speaker.look, Style::new(), indent, &self.speaker.messages().text(id, args))
    }
}
