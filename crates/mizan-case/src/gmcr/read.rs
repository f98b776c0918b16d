//! From the text of a GMCR+ file to what it says. Everything that is wrong is reported at once, at its place.

use std::collections::BTreeMap;

use mizan_core::Direction;

use super::file::{Conjunction, GmcrDecisionMaker, GmcrFile, GmcrOption, Payoffs, Union};
use super::json::Json;
use crate::problem::{Diagnostic, Findings, GmcrValue, Problem, Span};

/// What `text` says; `None` where it is no file of GMCR+, or something in it is wrong. What is left out is a warning.
#[must_use]
pub fn read(text: &str) -> (Option<GmcrFile>, Vec<Diagnostic>) {
    let mut reader = Reader { out: Findings::default(), payoffs: Vec::new() };
    let file = reader.file(text);
    let file = file.filter(|_| reader.out.errors() == 0);
    (file, reader.out.into_sorted())
}

/// Whether the bytes of a file are a pickle, in which old versions of GMCR+ saved: in binary, or in the first protocol,
/// which begins with an empty table.
#[must_use]
pub fn is_pickle(bytes: &[u8]) -> bool {
    matches!(bytes, [0x80, 1..=5, ..]) || bytes.starts_with(b"(dp")
}

type Members<'a> = BTreeMap<String, Json<'a>>;

/// The keys of each object. `coalitionsFull` says nothing that the others do not, and is read by nobody.
const FILE_KEYS: [&str; 9] = [
    "options",
    "decisionMakers",
    "infeasibles",
    "useManualPreferenceRanking",
    "useManualPreferenceVectors",
    "program",
    "version",
    "coalitions",
    "coalitionsFull",
];
const OPTION_KEYS: [&str; 2] = ["name", "permittedDirection"];
const DM_KEYS: [&str; 7] =
    ["name", "options", "preferences", "misperceptions", "preferenceRanking", "preferenceVector", "payoffs"];

struct Reader {
    out: Findings,
    payoffs: Vec<Payoffs>,
}

impl Reader {
    fn file(&mut self, text: &str) -> Option<GmcrFile> {
        let json = match Json::parse(text) {
            Ok(json) => json,
            Err(broken) => {
                self.out.add(Problem::GmcrNotJson, broken.span);
                return None;
            }
        };
        let members = self.object(json, "", &FILE_KEYS)?;
        let uses_rankings = ["useManualPreferenceRanking", "useManualPreferenceVectors"]
            .into_iter()
            .find_map(|key| Some((key, *members.get(key)?)))
            .is_some_and(|(key, json)| self.boolean(json, key));
        let options = self.needed_list(&members, json.span(), "options")?;
        let options: Vec<Option<GmcrOption>> = options.into_iter().map(|json| self.option(json)).collect();
        let n_options = options.len();
        let dms = self.needed_list(&members, json.span(), "decisionMakers")?;
        let mut owners: Vec<Option<Span>> = vec![None; n_options];
        let read = |(place, dm)| self.decision_maker(place, dm, uses_rankings, &mut owners);
        let dms: Vec<Option<GmcrDecisionMaker>> = dms.into_iter().enumerate().map(read).collect();
        let infeasibles = self.unions(&members, "infeasibles", n_options);
        if let Some(without) = owners.iter().position(Option::is_none) {
            self.out.add(Problem::GmcrNoOwner { option: without as u64 }, json_span(&members, "options"));
        }
        let coalitions = self.coalitions(&members, dms.len());
        let (options, decision_makers) = (options.into_iter().collect(), dms.into_iter().collect());
        Some(GmcrFile {
            options: Option::unwrap_or_default(options),
            decision_makers: Option::unwrap_or_default(decision_makers),
            infeasibles,
            uses_rankings,
            coalitions,
            payoffs: std::mem::take(&mut self.payoffs),
        })
    }

    fn option(&mut self, json: Json<'_>) -> Option<GmcrOption> {
        let members = self.object(json, "options", &OPTION_KEYS)?;
        let name = self.name(&members, json.span());
        let direction = match members.get("permittedDirection") {
            None => Direction::Reversible,
            Some(value) => match value.text().as_deref() {
                Some("both") => Direction::Reversible,
                Some("fwd") => Direction::OnlyOn,
                Some("back") => Direction::OnlyOff,
                _ => {
                    let problem = Problem::GmcrDirection { found: value.source().to_owned() };
                    self.out.add(problem, value.span());
                    return None;
                }
            },
        };
        Some(GmcrOption { name: name?, direction })
    }

    fn decision_maker(
        &mut self,
        place: usize,
        json: Json<'_>,
        uses_rankings: bool,
        owners: &mut [Option<Span>],
    ) -> Option<GmcrDecisionMaker> {
        let members = self.object(json, "decisionMakers", &DM_KEYS)?;
        let name = self.name(&members, json.span());
        let own = self.needed_list(&members, json.span(), "options")?;
        let options: Vec<usize> = own.into_iter().filter_map(|json| self.own_option(json, owners)).collect();
        let preferences = self.unions(&members, "preferences", owners.len());
        let misperceptions = self.unions(&members, "misperceptions", owners.len());
        let stated = members.get("preferenceRanking").or_else(|| members.get("preferenceVector"));
        let ranking = stated.map(|value| self.ranking(*value)).unwrap_or_default();
        let dm = name.clone().unwrap_or_default();
        match (uses_rankings, stated, members.get("preferences").filter(|_| !preferences.is_empty())) {
            (true, None, _) => self.out.add(Problem::GmcrNoRanking { dm }, json.span()),
            (true, Some(_), Some(value)) => self.out.add(Problem::GmcrStatementsKept { dm }, value.span()),
            (false, Some(value), _) if !ranking.is_empty() => {
                self.out.add(Problem::GmcrRankingKept { dm }, value.span());
            }
            _ => {}
        }
        if let Some(value) = members.get("payoffs") {
            let numbers = self.list(*value, "payoffs").unwrap_or_default();
            let values = numbers.into_iter().filter_map(|number| self.number(number)).collect();
            self.payoffs.push(Payoffs { dm: place, values, span: value.span() });
        }
        Some(GmcrDecisionMaker { name: name?, options, preferences, ranking, misperceptions })
    }

    /// The place of an option, which must be nobody else's.
    fn own_option(&mut self, json: Json<'_>, owners: &mut [Option<Span>]) -> Option<usize> {
        let option = self.option_place(json, owners.len())?;
        if let Some(first) = &owners[option] {
            let problem = Problem::GmcrTwoOwners { option: option as u64 };
            self.out.push(Diagnostic::at(problem, json.span()).with_related([first.clone()]));
            return None;
        }
        owners[option] = Some(json.span());
        Some(option)
    }

    fn option_place(&mut self, json: Json<'_>, count: usize) -> Option<usize> {
        self.place(json, count, |option| Problem::GmcrOption { option, count })
    }

    fn dm_place(&mut self, json: Json<'_>, count: usize) -> Option<usize> {
        self.place(json, count, |dm| Problem::GmcrDecisionMaker { dm, count })
    }

    /// A place in a list of that length, from 0.
    fn place(&mut self, json: Json<'_>, count: usize, otherwise: impl FnOnce(u64) -> Problem) -> Option<usize> {
        let number = self.number(json)?;
        let place = usize::try_from(number).ok().filter(|place| *place < count);
        if place.is_none() {
            self.out.add(otherwise(number), json.span());
        }
        place
    }

    /// The unions under `key`; none where there is no such key.
    fn unions(&mut self, members: &Members<'_>, key: &str, n_options: usize) -> Vec<Union> {
        let Some(json) = members.get(key) else { return Vec::new() };
        let items = self.list(*json, key).unwrap_or_default();
        items.into_iter().filter_map(|json| self.union(json, key, n_options)).collect()
    }

    /// A condition, or several of them: `{"compound": true, "members": […]}`.
    fn union(&mut self, json: Json<'_>, key: &str, n_options: usize) -> Option<Union> {
        let Some(members) = json.object() else { return Some(vec![self.condition(json, key, n_options)?]) };
        let conditions = self.needed_list(&members, json.span(), "members")?;
        conditions.into_iter().map(|json| self.condition(json, key, n_options)).collect()
    }

    /// `[[0, "Y"], [3, "N"]]`
    fn condition(&mut self, json: Json<'_>, key: &str, n_options: usize) -> Option<Conjunction> {
        let mut condition = Conjunction::new();
        let mut complete = true;
        for item in self.list(json, key)? {
            match self.literal(item, key, n_options) {
                Some((option, _)) if condition.iter().any(|(other, _)| *other == option) => {
                    self.out.add(Problem::GmcrOptionTwice { option: option as u64 }, item.span());
                    complete = false;
                }
                Some(literal) => condition.push(literal),
                None => complete = false,
            }
        }
        complete.then_some(condition)
    }

    fn literal(&mut self, json: Json<'_>, key: &str, n_options: usize) -> Option<(usize, bool)> {
        let pair = self.list(json, key)?;
        let [option, letter] = pair[..] else {
            self.wrong(json, key, GmcrValue::Pair);
            return None;
        };
        let option = self.option_place(option, n_options);
        let taken = match letter.text().as_deref() {
            Some("Y") => Some(true),
            Some("N") => Some(false),
            _ => {
                self.out.add(Problem::GmcrLetter { found: letter.source().to_owned() }, letter.span());
                None
            }
        };
        Some((option?, taken?))
    }

    /// `[9, 3, [5, 6]]`
    fn ranking(&mut self, json: Json<'_>) -> Vec<Vec<u64>> {
        let groups = self.list(json, "preferenceRanking").unwrap_or_default();
        let group = |json: Json<'_>| match json.list() {
            Some(states) => states.into_iter().filter_map(|state| self.number(state)).collect(),
            None => self.number(json).into_iter().collect(),
        };
        groups.into_iter().map(group).collect()
    }

    /// The coalitions; where somebody does not act alone, it is reported that there are some.
    fn coalitions(&mut self, members: &Members<'_>, n_dms: usize) -> Vec<Vec<usize>> {
        let Some(json) = members.get("coalitions") else { return Vec::new() };
        let items = self.list(*json, "coalitions").unwrap_or_default();
        let coalitions = items.into_iter().filter_map(|item| self.coalition(item, n_dms));
        let coalitions: Vec<Vec<usize>> = coalitions.collect();
        if coalitions.iter().any(|members| members.len() > 1) {
            self.out.add(Problem::GmcrCoalitionsKept, json.span());
        }
        let alone = coalitions.iter().enumerate().all(|(dm, members)| *members == [dm]);
        if alone && coalitions.len() == n_dms { Vec::new() } else { coalitions }
    }

    /// `2`, or `[0, 1]`
    fn coalition(&mut self, json: Json<'_>, n_dms: usize) -> Option<Vec<usize>> {
        let Some(members) = json.list() else { return Some(vec![self.dm_place(json, n_dms)?]) };
        if members.is_empty() {
            self.out.add(Problem::GmcrEmptyCoalition, json.span());
            return None;
        }
        members.into_iter().map(|member| self.dm_place(member, n_dms)).collect()
    }

    fn name(&mut self, members: &Members<'_>, owner: Span) -> Option<String> {
        let Some(json) = members.get("name") else {
            self.out.add(Problem::GmcrMissing { key: "name".into() }, owner);
            return None;
        };
        let name = json.text();
        if name.is_none() {
            self.wrong(*json, "name", GmcrValue::Text);
        }
        name
    }

    fn object<'a>(&mut self, json: Json<'a>, key: &str, known: &[&str]) -> Option<Members<'a>> {
        let Some(members) = json.object() else {
            self.wrong(json, key, GmcrValue::Object);
            return None;
        };
        for (key, value) in members.iter().filter(|(key, _)| !known.contains(&key.as_str())) {
            self.out.add(Problem::GmcrKeyLeftOut { key: key.clone() }, value.span());
        }
        Some(members)
    }

    fn needed_list<'a>(&mut self, members: &Members<'a>, owner: Span, key: &str) -> Option<Vec<Json<'a>>> {
        match members.get(key) {
            Some(json) => self.list(*json, key),
            None => {
                self.out.add(Problem::GmcrMissing { key: key.to_owned() }, owner);
                None
            }
        }
    }

    fn list<'a>(&mut self, json: Json<'a>, key: &str) -> Option<Vec<Json<'a>>> {
        let list = json.list();
        if list.is_none() {
            self.wrong(json, key, GmcrValue::List);
        }
        list
    }

    fn number(&mut self, json: Json<'_>) -> Option<u64> {
        let number = json.number();
        if number.is_none() {
            self.wrong(json, "", GmcrValue::Number);
        }
        number
    }

    fn boolean(&mut self, json: Json<'_>, key: &str) -> bool {
        let truth = json.boolean();
        if truth.is_none() {
            self.wrong(json, key, GmcrValue::Boolean);
        }
        truth.unwrap_or_default()
    }

    fn wrong(&mut self, json: Json<'_>, key: &str, wanted: GmcrValue) {
        self.out.add(Problem::GmcrWrongValue { key: key.to_owned(), wanted }, json.span());
    }
}

fn json_span(members: &Members<'_>, key: &str) -> Span {
    members.get(key).map_or(0..0, |json| json.span())
}
