//! The decision makers: what each can do, what it wants in order, and on what basis; then what nobody can do.

use mizan_case::case::{Grounding, MergeEntry, MisperceivedEntry};
use mizan_core::Assumption;
use mizan_core::{Direction, DmId, Form, Merge, OptionId, Preference, StateId};

use super::parts::Parts;
use super::tree::{Anchor, Badge, Block, Card, Run, heading, paragraph};
use crate::words::say::{Say, say};

/// How many groups of a direct ranking are shown, and how many states of each.
const GROUPS: usize = 12;
const IN_A_GROUP: usize = 4;

pub(super) fn blocks<'a>(parts: &Parts<'a>) -> Vec<Block<'a>> {
    let mut blocks = vec![paragraph(say!("actors-intro"))];
    blocks.extend(parts.model().dms().map(|dm| Block::Card(card(parts, dm))));
    blocks.extend(rules(parts));
    blocks.extend(merges(parts));
    blocks.extend(misperceived(parts));
    blocks.extend(named_states(parts));
    blocks
}

fn card<'a>(parts: &Parts<'a>, dm: DmId) -> Card<'a> {
    let entry = &parts.case().decision_makers[dm.index()];
    let mut blocks = parts.grounds_of(&entry.grounding);
    let mut facts = Vec::new();
    let options = options(parts, dm);
    if !options.is_empty() {
        facts.push((say!("actors-options"), vec![Block::List { ordered: false, points: options }]));
    }
    facts.push((say!("actors-wants"), wants(parts, dm)));
    blocks.push(Block::Facts(facts));
    Card { anchor: Anchor::DecisionMaker(dm.index()), title: vec![Run::Text(Say::Dm(dm))], blocks }
}

fn options<'a>(parts: &Parts<'a>, dm: DmId) -> Vec<Vec<Block<'a>>> {
    let own = parts.case().options.iter().enumerate().filter(|(_, option)| option.owner == dm);
    let point = |(index, option): (usize, &'a mizan_case::case::OptionEntry)| {
        let id = OptionId::from_index(index);
        let mut runs = vec![Run::Here(Anchor::Option(index)), Run::Strong(Say::Option(id))];
        runs.extend(parts.assumption_number(Assumption::OneWay(id)).map(Run::Text));
        match option.direction {
            Direction::Reversible => {}
            Direction::OnlyOn => runs.push(Run::Text(say!("option-only-on"))),
            Direction::OnlyOff => runs.push(Run::Text(say!("option-only-off"))),
        }
        runs.push(Run::Badge(Badge::Basis(option.grounding.basis)));
        let mut blocks = vec![Block::Paragraph(runs)];
        blocks.extend(parts.grounds_of(&option.grounding));
        blocks
    };
    own.map(point).collect()
}

/// What a decision maker wants, in order.
fn wants<'a>(parts: &Parts<'a>, dm: DmId) -> Vec<Block<'a>> {
    match &parts.model().conflict().preferences[dm.index()] {
        Preference::Indifferent => vec![paragraph(say!("actors-indifferent"))],
        Preference::Prioritised(statements) => {
            let points =
                statements.iter().enumerate().map(|(j, formula)| wish(parts, dm, j, Say::Formula(formula), None));
            vec![paragraph(say!("actors-prioritised")), Block::List { ordered: true, points: points.collect() }]
        }
        Preference::Weighted(statements) => {
            let point = |(j, (formula, weight)): (usize, &'a (mizan_core::Formula, mizan_core::Weight))| {
                wish(parts, dm, j, Say::Formula(formula), Some(say!("actors-weight", "weight" => weight.to_string())))
            };
            let points = statements.iter().enumerate().map(point).collect();
            vec![paragraph(say!("actors-weighted")), Block::List { ordered: false, points }]
        }
        Preference::Ranking(_) => ranking(parts, dm),
    }
}

fn wish<'a>(parts: &Parts<'a>, dm: DmId, j: usize, formula: Say<'a>, weight: Option<Say<'a>>) -> Vec<Block<'a>> {
    let assumption = Assumption::Statement(dm, j);
    let mut runs = vec![Run::Here(Anchor::Assumption(assumption))];
    runs.extend(parts.assumption_number(assumption).map(Run::Text));
    let Some(statement) = parts.case().statement_of(assumption) else { return Vec::new() };
    if parts.material.hides(&statement.grounding) {
        runs.push(Run::Faint(say!("report-private-wish")));
        return vec![Block::Paragraph(runs)];
    }
    runs.push(Run::Strong(say!("actors-wish", "what" => formula)));
    runs.extend(weight.map(Run::Text));
    runs.push(Run::Badge(Badge::Basis(statement.grounding.basis)));
    runs.push(Run::Faint(Say::AssumptionName(assumption)));
    let mut blocks = vec![Block::Paragraph(runs)];
    blocks.extend(parts.grounds_of(&statement.grounding));
    if !statement.or_reads.is_empty() {
        let readings = statement.or_reads.iter().map(|(_, formula)| Say::Formula(formula).quoted());
        let rivals =
            say!("actors-rivals", "count" => statement.or_reads.len(), "readings" => Say::List(readings.collect()));
        blocks.push(Block::Paragraph(vec![Run::Faint(rivals)]));
    }
    blocks
}

/// A direct ranking: the groups of states from the best to the worst.
fn ranking<'a>(parts: &Parts<'a>, dm: DmId) -> Vec<Block<'a>> {
    let ranks = parts.model().ranks(dm);
    let mut states: Vec<StateId> = parts.model().space().ids().collect();
    states.sort_by_key(|&state| std::cmp::Reverse(ranks.rank(state)));
    let groups: Vec<&[StateId]> = states.chunk_by(|a, b| ranks.rank(*a) == ranks.rank(*b)).collect();
    let point = |group: &&[StateId]| {
        let told = Say::List(group.iter().take(IN_A_GROUP).map(|&state| Say::State(state)).collect());
        let mut runs = vec![Run::Text(told)];
        if group.len() > IN_A_GROUP {
            runs.push(Run::Faint(say!("report-and-more", "count" => group.len() - IN_A_GROUP)));
        }
        vec![Block::Paragraph(runs)]
    };
    let basis = Badge::Basis(parts.case().decision_makers[dm.index()].grounding.basis);
    let intro = Block::Paragraph(vec![Run::Text(say!("actors-ranking")), Run::Badge(basis)]);
    let mut blocks =
        vec![intro, Block::List { ordered: true, points: groups.iter().take(GROUPS).map(point).collect() }];
    if groups.len() > GROUPS {
        blocks.push(paragraph(say!("actors-more-groups", "count" => groups.len() - GROUPS)));
    }
    blocks
}

/// What no state and no move may be.
fn rules<'a>(parts: &Parts<'a>) -> Vec<Block<'a>> {
    if parts.case().rules.is_empty() {
        return Vec::new();
    }
    let point = |(index, rule): (usize, &'a mizan_case::case::RuleEntry)| {
        let assumption = Assumption::Rule(index);
        let mut runs = vec![Run::Here(Anchor::Assumption(assumption))];
        runs.extend(parts.assumption_number(assumption).map(Run::Text));
        if parts.material.hides(&rule.grounding) {
            runs.push(Run::Faint(say!("report-private-rule")));
            return vec![Block::Paragraph(runs)];
        }
        runs.push(Run::Text(Say::Assumption(assumption)));
        match rule.logical {
            true => runs.push(Run::Faint(say!("actors-logical"))),
            false => runs.push(Run::Badge(Badge::Basis(rule.grounding.basis))),
        }
        let mut blocks = vec![Block::Paragraph(runs)];
        blocks.extend(parts.grounds_of(&rule.grounding));
        blocks
    };
    let points = parts.case().rules.iter().enumerate().map(point).collect();
    vec![heading(1, say!("actors-rules")), Block::List { ordered: false, points }]
}

/// The states that are one and the same.
fn merges<'a>(parts: &Parts<'a>) -> Vec<Block<'a>> {
    let Form::Options(form) = &parts.model().conflict().form else { return Vec::new() };
    let point = |(place, (merge, entry)): (usize, (&'a Merge, &'a MergeEntry))| {
        let kept = form.ids().filter(|option| merge.keep & option.bit() != 0).map(Say::Option);
        let (what, kept) = (Say::Formula(&merge.formula), Say::List(kept.collect()));
        let told = match merge.keep {
            0 => say!("actors-merge", "what" => what),
            _ => say!("actors-merge-keep", "what" => what, "options" => kept),
        };
        special(parts, Anchor::Merge(place), told, &entry.grounding)
    };
    let points: Vec<Vec<Block<'a>>> = form.merges.iter().zip(&parts.case().merges).enumerate().map(point).collect();
    match points.is_empty() {
        true => Vec::new(),
        false => vec![heading(1, say!("actors-merges")), Block::List { ordered: false, points }],
    }
}

/// What decision makers do not perceive.
fn misperceived<'a>(parts: &Parts<'a>) -> Vec<Block<'a>> {
    let form = &parts.model().conflict().form;
    let point = |(place, entry): (usize, &'a MisperceivedEntry)| {
        let told = match form {
            Form::Options(form) => {
                let what = Say::Formula(&form.misperceived[place].states);
                say!("actors-misperceives", "dm" => Say::Dm(entry.dm), "what" => what)
            }
            Form::Graph(_) => {
                let states = Say::from(entry.text.as_str());
                say!("actors-misperceives-states", "dm" => Say::Dm(entry.dm), "states" => states)
            }
        };
        special(parts, Anchor::Misperceived(place), told, &entry.grounding)
    };
    let points: Vec<Vec<Block<'a>>> = parts.case().misperceived.iter().enumerate().map(point).collect();
    if points.is_empty() {
        return Vec::new();
    }
    let intro = paragraph(say!("actors-misperceived-intro"));
    vec![heading(1, say!("actors-misperceived")), intro, Block::List { ordered: false, points }]
}

/// What is so in this conflict and in no ordinary one, with what it rests on.
fn special<'a>(parts: &Parts<'a>, anchor: Anchor, told: Say<'a>, grounding: &'a Grounding) -> Vec<Block<'a>> {
    if parts.material.hides(grounding) {
        return vec![Block::Paragraph(vec![Run::Here(anchor), Run::Faint(say!("report-private-rule"))])];
    }
    let runs = vec![Run::Here(anchor), Run::Text(told), Run::Badge(Badge::Basis(grounding.basis))];
    let mut blocks = vec![Block::Paragraph(runs)];
    blocks.extend(parts.grounds_of(grounding));
    blocks
}

fn named_states<'a>(parts: &Parts<'a>) -> Vec<Block<'a>> {
    let states = parts.material.solved.states.named();
    let shown = states.enumerate().filter(|(_, (named, _))| !parts.material.hides(&named.grounding));
    let point = |(place, (named, state)): (usize, (&'a mizan_case::case::NamedState, StateId))| {
        let mut blocks = vec![Block::Paragraph(vec![
            Run::Here(Anchor::Named(place)),
            Run::Strong(Say::Label(&named.name, &named.id)),
            Run::Text(Say::Doings(state)),
            Run::Faint(Say::StateNumber(state)),
        ])];
        blocks.extend(parts.grounds_of(&named.grounding));
        blocks
    };
    let points: Vec<Vec<Block<'a>>> = shown.map(point).collect();
    match points.is_empty() {
        true => Vec::new(),
        false => vec![heading(1, say!("actors-states")), Block::List { ordered: false, points }],
    }
}
