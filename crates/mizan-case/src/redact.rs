//! A case without what is private in it, made once before anything is written of it: no writer can tell what it does not
//! have.
//!
//! Every element stays where it was, so that what was found out about the case is about the redacted one as well. What is
//! private has an id made of its kind and its number in place of its own, wherever the case names it, and no words.

use std::collections::{BTreeMap, BTreeSet};

use mizan_core::OptionId;

use crate::case::{
    BelievedWishes, Case, Citation, ClaimEntry, DecisionMaker, EventEntry, GmcrExtra, GmcrExtras, Grounding, History,
    MergeEntry, MisperceivedEntry, NamedState, OptionEntry, Outcome, RuleEntry, Sign, Source, Statement, TierEntry,
    VariantEntry, ViewEntry,
};
use crate::claim::change::{AssumptionNames, print};
use crate::evidence::Evidence;
use crate::names::label::Label;
use crate::names::{Names, canonical, continues_identifier, starts_identifier};

/// A case and its sources without what is private in them.
#[derive(Debug, Clone)]
pub struct Redacted {
    /// The case.
    pub case: Case,
    /// Its sources, and the passages found in them.
    pub evidence: Evidence,
}

/// `case` without what is private in it, and what there is of its sources without the private ones.
///
/// ```
/// let text = "mizan = 1\n[dm.a.options.o]\nname = 'a secret plan'\nprivate = true\n[dm.b]\nprefers = ['!o']\n";
/// let loaded = mizan_case::load(text, &mizan_core::Limits::default());
/// let case = loaded.ready().expect("nothing is wrong with it").case;
/// let shared = mizan_case::redact::redact(case, &mizan_case::Evidence::default()).case;
/// assert_eq!(shared.options[0].id, "option_1");
/// assert_eq!(shared.decision_makers[1].statements[0].text, "!option_1");
/// ```
#[must_use]
pub fn redact(case: &Case, evidence: &Evidence) -> Redacted {
    let private: Vec<usize> = (0..case.sources.len()).filter(|&source| case.sources[source].private).collect();
    Redacted { case: redacted(case), evidence: evidence.without(case, &private) }
}

// Every part is taken apart field by field: a field that is added has to be decided upon here.
fn redacted(case: &Case) -> Case {
    let Case {
        title,
        about,
        as_of,
        language,
        sources,
        decision_makers,
        options,
        graph_states,
        rules,
        merges,
        misperceived,
        gmcr,
        states,
        claims,
        views,
        history,
        variants,
        names: _,
        conflict,
        assumptions,
        open,
    } = case;
    let new = Renamed::of(case);
    let of_source = |(place, source): (usize, &Source)| new.source(place, source);
    let of_dm = |(place, entry): (usize, &DecisionMaker)| new.decision_maker(place, entry);
    let mut redacted = Case {
        title: title.clone(),
        about: about.clone(),
        as_of: as_of.clone(),
        language: language.clone(),
        sources: sources.iter().enumerate().map(of_source).collect(),
        decision_makers: decision_makers.iter().enumerate().map(of_dm).collect(),
        options: options.iter().enumerate().map(|(place, entry)| new.option(place, entry)).collect(),
        graph_states: graph_states.clone(),
        rules: rules.iter().map(|entry| new.rule(entry)).collect(),
        merges: merges.iter().map(|entry| new.merge(entry)).collect(),
        misperceived: misperceived.iter().map(|entry| new.misperceived(entry)).collect(),
        gmcr: new.gmcr(gmcr),
        states: states.iter().enumerate().map(|(place, entry)| new.state(place, entry)).collect(),
        claims: claims.iter().enumerate().map(|(place, entry)| new.claim(place, entry)).collect(),
        views: views.iter().map(|entry| new.view(entry)).collect(),
        history: history.as_ref().map(|history| new.history(history)),
        variants: variants.iter().enumerate().map(|(place, entry)| new.variant(place, entry)).collect(),
        names: Names::default(),
        conflict: conflict.clone(),
        assumptions: assumptions.clone(),
        open: open.clone(),
    };
    redacted.names = names(&redacted);
    write_changes(&mut redacted);
    redacted
}

/// What the new ids stand for.
fn names(case: &Case) -> Names {
    let dms = case.decision_makers.iter().map(|dm| dm.id.clone()).collect();
    let options = case.options.iter().map(|option| (option.owner, option.id.clone())).collect();
    let states = case.states.iter().map(|state| state.id.clone()).collect();
    Names::new(dms, options, states, case.graph_states.clone())
}

/// Changes are written with the new ids.
fn write_changes(case: &mut Case) {
    let mut variants = std::mem::take(&mut case.variants);
    for variant in &mut variants {
        let printed = variant.changed.iter().map(|change| print(*change, AssumptionNames::of(case)));
        variant.changes = variant.changes.iter().zip(printed).map(|(old, new)| old.reworded(new)).collect();
    }
    case.variants = variants;
    let mut views = std::mem::take(&mut case.views);
    for (view, changed) in views.iter_mut().zip(&case.assumptions.views) {
        let printed = changed.changes.iter().map(|change| print(*change, AssumptionNames::of(case)));
        view.changes = view.changes.iter().zip(printed).map(|(old, new)| old.reworded(new)).collect();
    }
    case.views = views;
}

/// The ids that take the place of private ones.
struct Renamed<'a> {
    case: &'a Case,
    /// Every id of the case: none of them is given a second time.
    taken: BTreeSet<&'a str>,
    /// Of the decision makers, by the old id.
    dms: BTreeMap<&'a str, String>,
    /// Of the options, by the old ids of their decision makers and their own.
    options: BTreeMap<(&'a str, &'a str), String>,
    /// Of the named states, by the old id.
    states: BTreeMap<&'a str, String>,
}

impl<'a> Renamed<'a> {
    fn of(case: &'a Case) -> Self {
        let mut new =
            Self { case, taken: taken(case), dms: BTreeMap::new(), options: BTreeMap::new(), states: BTreeMap::new() };
        for (place, dm) in case.decision_makers.iter().enumerate().filter(|(_, dm)| dm.grounding.private) {
            let id = new.neutral("actor", place);
            new.dms.insert(&dm.id, id);
        }
        for (place, option) in case.options.iter().enumerate().filter(|(_, option)| option.grounding.private) {
            let id = new.neutral("option", place);
            new.options.insert((&case.decision_makers[option.owner.index()].id, &option.id), id);
        }
        for (place, state) in case.states.iter().enumerate().filter(|(_, state)| state.grounding.private) {
            let id = new.neutral("state", place);
            new.states.insert(&state.id, id);
        }
        new
    }

    /// An id that tells a kind and a number only.
    fn neutral(&self, kind: &str, place: usize) -> String {
        let mut id = format!("{kind}_{}", place + 1);
        while self.taken.contains(id.as_str()) {
            id.push('_');
        }
        id
    }

    fn id(&self, old: &str, is_private: bool, kind: &str, place: usize) -> String {
        if is_private { self.neutral(kind, place) } else { old.to_owned() }
    }

    fn source(&self, place: usize, source: &Source) -> Source {
        let Source { id, title, details, language, file, sha256, account, private, span } = source;
        let shown = !private;
        Source {
            id: self.id(id, *private, "source", place),
            title: label(title, shown),
            details: details.iter().filter(|_| shown).cloned().collect(),
            language: language.clone().filter(|_| shown),
            file: file.clone().filter(|_| shown),
            sha256: sha256.clone().filter(|_| shown),
            account: account.clone().filter(|_| shown),
            private: *private,
            span: span.clone(),
        }
    }

    fn decision_maker(&self, place: usize, dm: &DecisionMaker) -> DecisionMaker {
        let DecisionMaker { id, name, statements, ranking, tiers, grounding, span } = dm;
        DecisionMaker {
            id: self.id(id, grounding.private, "actor", place),
            name: label(name, !grounding.private),
            statements: statements.iter().enumerate().map(|(place, entry)| self.statement(place, entry)).collect(),
            ranking: ranking.clone(),
            tiers: tiers.iter().map(|tier| self.tier(tier, grounding.private)).collect(),
            grounding: self.grounding(grounding),
            span: span.clone(),
        }
    }

    fn tier(&self, tier: &TierEntry, is_private: bool) -> TierEntry {
        let TierEntry { name, span } = tier;
        TierEntry { name: name.clone().filter(|_| !is_private), span: span.clone() }
    }

    fn statement(&self, place: usize, statement: &Statement) -> Statement {
        let Statement { id, text, one_of, or_reads, watch, sign, grounding, span } = statement;
        let shown = !grounding.private;
        let reading = |text: &str| if shown { self.formula(text) } else { String::new() };
        Statement {
            id: id.as_ref().map(|id| self.id(id, !shown, "wish", place)),
            text: reading(text),
            one_of: one_of.iter().map(|text| text.reworded(reading(&text.value))).collect(),
            or_reads: or_reads.iter().map(|(text, formula)| (reading(text), formula.clone())).collect(),
            watch: label(watch, shown),
            sign: sign.as_ref().filter(|_| shown).map(|sign| self.sign(sign)),
            grounding: self.grounding(grounding),
            span: span.clone(),
        }
    }

    fn option(&self, place: usize, option: &OptionEntry) -> OptionEntry {
        let OptionEntry { id, owner, name, direction, grounding, span } = option;
        OptionEntry {
            id: self.id(id, grounding.private, "option", place),
            owner: *owner,
            name: label(name, !grounding.private),
            direction: *direction,
            grounding: self.grounding(grounding),
            span: span.clone(),
        }
    }

    fn rule(&self, rule: &RuleEntry) -> RuleEntry {
        let RuleEntry { text, logical, grounding, span } = rule;
        // The formulas of a rule stand in quotation marks, its keys outside of them.
        let text = if grounding.private { String::new() } else { self.reworded(text, true) };
        RuleEntry { text, logical: *logical, grounding: self.grounding(grounding), span: span.clone() }
    }

    fn merge(&self, merge: &MergeEntry) -> MergeEntry {
        let MergeEntry { text, grounding, span } = merge;
        let text = if grounding.private { String::new() } else { self.formula(text) };
        MergeEntry { text, grounding: self.grounding(grounding), span: span.clone() }
    }

    fn misperceived(&self, entry: &MisperceivedEntry) -> MisperceivedEntry {
        let MisperceivedEntry { dm, text, grounding, span } = entry;
        let text = if grounding.private { String::new() } else { self.formula(text) };
        MisperceivedEntry { dm: *dm, text, grounding: self.grounding(grounding), span: span.clone() }
    }

    fn gmcr(&self, gmcr: &GmcrExtras) -> GmcrExtras {
        let GmcrExtras { coalitions, statements, rankings } = gmcr;
        let reworded = |extra: &GmcrExtra<Vec<(String, mizan_core::Formula)>>| {
            let GmcrExtra { dm, what, span } = extra;
            let what = what.iter().map(|(text, formula)| (self.formula(text), formula.clone())).collect();
            GmcrExtra { dm: *dm, what, span: span.clone() }
        };
        GmcrExtras {
            coalitions: coalitions.clone(),
            statements: statements.iter().map(reworded).collect(),
            rankings: rankings.clone(),
        }
    }

    fn state(&self, place: usize, named: &NamedState) -> NamedState {
        let NamedState { id, name, state, grounding, span } = named;
        NamedState {
            id: self.id(id, grounding.private, "state", place),
            name: label(name, !grounding.private),
            state: *state,
            grounding: self.grounding(grounding),
            span: span.clone(),
        }
    }

    fn claim(&self, place: usize, entry: &ClaimEntry) -> ClaimEntry {
        let ClaimEntry {
            id,
            says,
            said_by,
            holder,
            force,
            by,
            check,
            claim,
            why_not,
            expect,
            outcome,
            grounding,
            span,
        } = entry;
        let shown = !grounding.private;
        let reworded = |text: &str| if shown { self.formula(text) } else { String::new() };
        ClaimEntry {
            id: self.id(id, !shown, "claim", place),
            says: label(says, shown),
            said_by: said_by.clone().filter(|_| shown),
            holder: holder.clone().filter(|_| shown),
            force: force.filter(|_| shown),
            by: by.filter(|_| shown),
            check: check.as_ref().map(|check| check.reworded(reworded(&check.value))),
            claim: claim.clone(),
            why_not: label(why_not, shown),
            expect: expect.filter(|_| shown),
            outcome: outcome.as_ref().filter(|_| shown).map(|outcome| self.outcome(outcome)),
            grounding: self.grounding(grounding),
            span: span.clone(),
        }
    }

    /// Of a view that is private only whose it is is told.
    fn view(&self, view: &ViewEntry) -> ViewEntry {
        let ViewEntry { dm, changes, unaware_of, believed, grounding, span } = view;
        let shown = !grounding.private;
        ViewEntry {
            dm: *dm,
            changes: changes.iter().filter(|_| shown).cloned().collect(),
            unaware_of: unaware_of.iter().copied().filter(|_| shown).collect(),
            believed: believed.iter().filter(|_| shown).map(|believed| self.believed(believed)).collect(),
            grounding: self.grounding(grounding),
            span: span.clone(),
        }
    }

    fn sign(&self, sign: &Sign) -> Sign {
        let Sign { seen, on, grounding } = sign;
        Sign { seen: *seen, on: *on, grounding: self.grounding(grounding) }
    }

    fn outcome(&self, outcome: &Outcome) -> Outcome {
        let Outcome { came, on, criterion, coded, grounding } = outcome;
        let (criterion, grounding) = (criterion.clone(), self.grounding(grounding));
        Outcome { came: *came, on: *on, criterion, coded: *coded, grounding }
    }

    /// Of an event that is private only that something happened is told: no day, no words, and nobody.
    fn history(&self, history: &History) -> History {
        let History { from, events } = history;
        let event = |entry: &EventEntry| {
            let EventEntry { on, by, says, before, after, grounding, span } = entry;
            let shown = !grounding.private;
            EventEntry {
                on: on.filter(|_| shown),
                by: by.filter(|_| shown),
                says: label(says, shown),
                before: *before,
                after: *after,
                grounding: self.grounding(grounding),
                span: span.clone(),
            }
        };
        History { from: *from, events: events.iter().map(event).collect() }
    }

    fn believed(&self, believed: &BelievedWishes) -> BelievedWishes {
        let BelievedWishes { dm, statements, ranking, grounding, span } = believed;
        BelievedWishes {
            dm: *dm,
            statements: statements.iter().enumerate().map(|(place, entry)| self.statement(place, entry)).collect(),
            ranking: ranking.clone(),
            grounding: self.grounding(grounding),
            span: span.clone(),
        }
    }

    fn variant(&self, place: usize, entry: &VariantEntry) -> VariantEntry {
        let VariantEntry { id, name, changes, changed, private, span } = entry;
        VariantEntry {
            id: self.id(id, *private, "variant", place),
            name: label(name, !private),
            changes: changes.clone(),
            changed: changed.clone(),
            private: *private,
            span: span.clone(),
        }
    }

    /// What is private rests on nothing that could be told; of a private source no words are.
    fn grounding(&self, grounding: &Grounding) -> Grounding {
        let Grounding { because, basis, cite, against, private } = grounding;
        let told = |citations: &[Citation]| {
            let shown = citations.iter().filter(|_| !private);
            shown.map(|citation| self.citation(citation)).collect()
        };
        Grounding {
            because: label(because, !private),
            basis: *basis,
            cite: told(cite),
            against: told(against),
            private: *private,
        }
    }

    fn citation(&self, citation: &Citation) -> Citation {
        let Citation { source, paragraph, words, span } = citation;
        let shown = !self.case.sources[*source].private;
        Citation {
            source: *source,
            paragraph: paragraph.filter(|_| shown),
            words: words.clone().filter(|_| shown),
            span: span.clone(),
        }
    }

    fn formula(&self, text: &str) -> String {
        self.reworded(text, false)
    }

    /// A text with the new ids in it: in what stands in quotation marks, or in what stands outside of them.
    fn reworded(&self, text: &str, in_quotes: bool) -> String {
        let mut written = String::with_capacity(text.len());
        let (mut rest, mut quoted) = (text, None);
        while let Some(c) = rest.chars().next() {
            let is_named = quoted.is_some() == in_quotes && starts_identifier(c);
            let length = if is_named { qualified_length(rest) } else { c.len_utf8() };
            let (word, after) = rest.split_at(length);
            match is_named {
                true => written.push_str(&self.name(word)),
                false => written.push(c),
            }
            quoted = match quoted {
                None if matches!(c, '"' | '\'') => Some(c),
                Some(mark) if mark == c => None,
                other => other,
            };
            rest = after;
        }
        written
    }

    /// A name, or one that is qualified by a decision maker, as it is written now.
    fn name(&self, word: &str) -> String {
        let word = canonical(word);
        if let Some((dm, option)) = word.split_once('.') {
            let owner = self.dms.get(dm).map_or(dm, String::as_str);
            let option = self.options.get(&(dm, option)).map_or(option, String::as_str);
            return format!("{owner}.{option}");
        }
        let alone = || {
            let option: OptionId = self.case.names.option(&word).ok()?;
            let owner = &self.case.decision_makers[self.case.names.owner(option).index()];
            self.options.get(&(owner.id.as_str(), word.as_str()))
        };
        let new = alone().or_else(|| self.states.get(word.as_str())).or_else(|| self.dms.get(word.as_str()));
        new.cloned().unwrap_or(word)
    }
}

/// Every id of a case.
fn taken(case: &Case) -> BTreeSet<&str> {
    let statements = case.decision_makers.iter().flat_map(|dm| &dm.statements);
    let all = case.decision_makers.iter().map(|entry| &entry.id);
    let all = all.chain(statements.filter_map(|statement| statement.id.as_ref()));
    let all = all.chain(case.options.iter().map(|entry| &entry.id)).chain(case.states.iter().map(|entry| &entry.id));
    let all = all.chain(case.claims.iter().map(|entry| &entry.id)).chain(case.sources.iter().map(|entry| &entry.id));
    all.chain(case.variants.iter().map(|entry| &entry.id)).chain(&case.graph_states).map(String::as_str).collect()
}

/// How long the identifier is with which `text` begins, with the one after a point where there is one.
fn qualified_length(text: &str) -> usize {
    let length = |text: &str| text.find(|c| !continues_identifier(c)).unwrap_or(text.len());
    let first = length(text);
    let after = text[first..].strip_prefix('.').filter(|after| after.starts_with(starts_identifier));
    first + after.map_or(0, |after| 1 + length(after))
}

fn label(label: &Label, shown: bool) -> Label {
    if shown { label.clone() } else { Label::default() }
}
