//! The decision makers: what each can do, what it wants in order, and on what basis; then what nobody can do.

use mizan_case::case::{Grounding, MergeEntry, MisperceivedEntry};
use mizan_core::Assumption;
use mizan_core::{Direction, DmId, Form, Merge, OptionId, Preference, StateId};

use super::shared::Shared;
use super::tree::{Anchor, Badge, Block, Card, TextRun, heading, paragraph};
use crate::words::say::{Say, say};

/// How many groups of a direct ranking are shown, and how many states of each.
const GROUPS: usize = 12;
const IN_A_GROUP: usize = 4;

pub(super) fn blocks<'a>(shared: &Shared<'a>) -> Vec<Block<'a>> {
    let mut blocks = vec![paragraph(say!("actors-intro"))];
    blocks.extend(shared.model().dms().map(|dm| Block::Card(card(shared, dm))));
    blocks.extend(rules(shared));
    blocks.extend(merges(shared));
    blocks.extend(misperceived(shared));
    blocks.extend(super::views::blocks(shared));
    blocks.extend(named_states(shared));
    blocks
}

fn card<'a>(shared: &Shared<'a>, dm: DmId) -> Card<'a> {
    let entry = &shared.case().decision_makers[dm.index()];
    let mut blocks = shared.grounds_of(&entry.grounding);
    let mut facts = Vec::new();
    let options = options(shared, dm);
    if !options.is_empty() {
        facts.push((say!("actors-options"), vec![Block::List { ordered: false, points: options }]));
    }
    facts.push((say!("actors-wants"), wants(shared, dm)));
    blocks.push(Block::Facts(facts));
    Card { anchor: Anchor::DecisionMaker(dm.index()), title: vec![TextRun::Text(Say::Dm(dm))], blocks }
}

fn options<'a>(shared: &Shared<'a>, dm: DmId) -> Vec<Vec<Block<'a>>> {
    let own = shared.case().options.iter().enumerate().filter(|(_, option)| option.owner == dm);
    let point = |(index, option): (usize, &'a mizan_case::case::OptionEntry)| {
        let id = OptionId::from_index(index);
        let mut runs = vec![TextRun::Here(Anchor::Option(index)), TextRun::Strong(Say::Option(id))];
        runs.extend(shared.assumption_number(Assumption::OneWay(id)).map(TextRun::Text));
        match option.direction {
            Direction::Reversible => {}
            Direction::OnlyOn => runs.push(TextRun::Text(say!("option-only-on"))),
            Direction::OnlyOff => runs.push(TextRun::Text(say!("option-only-off"))),
        }
        runs.push(TextRun::Badge(Badge::Basis(option.grounding.basis)));
        let mut blocks = vec![Block::Paragraph(runs)];
        blocks.extend(shared.grounds_of(&option.grounding));
        blocks
    };
    own.map(point).collect()
}

/// What a decision maker wants, in order.
fn wants<'a>(shared: &Shared<'a>, dm: DmId) -> Vec<Block<'a>> {
    match &shared.model().conflict().preferences[dm.index()] {
        Preference::Indifferent => vec![paragraph(say!("actors-indifferent"))],
        Preference::Prioritised(statements) => {
            let points = statements.iter().enumerate().map(|(j, statement)| {
                let vital = statement.vital.then(|| say!("actors-vital"));
                wish(shared, dm, j, Say::Formula(&statement.formula), vital)
            });
            let is_known = shared.case().open.list(dm).tiers.is_empty();
            let intro = if is_known { say!("actors-prioritised") } else { say!("actors-prioritised-open") };
            vec![paragraph(intro), Block::List { ordered: true, points: points.collect() }]
        }
        Preference::Weighted(statements) => {
            let point = |(j, (formula, weight)): (usize, &'a (mizan_core::Formula, mizan_core::Weight))| {
                wish(shared, dm, j, Say::Formula(formula), Some(say!("actors-weight", "weight" => weight.to_string())))
            };
            let points = statements.iter().enumerate().map(point).collect();
            vec![paragraph(say!("actors-weighted")), Block::List { ordered: false, points }]
        }
        Preference::Ranking(_) => ranking(shared, dm),
    }
}

fn wish<'a>(shared: &Shared<'a>, dm: DmId, j: usize, formula: Say<'a>, strength: Option<Say<'a>>) -> Vec<Block<'a>> {
    let assumption = Assumption::Statement(dm, j);
    let mut runs = vec![TextRun::Here(Anchor::Assumption(assumption))];
    runs.extend(shared.assumption_number(assumption).map(TextRun::Text));
    let Some(statement) = shared.case().statement_of(assumption) else { return Vec::new() };
    if shared.material.hides(&statement.grounding) {
        runs.push(TextRun::Faint(say!("report-private-wish")));
        return vec![Block::Paragraph(runs)];
    }
    runs.push(TextRun::Strong(say!("actors-wish", "what" => formula)));
    runs.extend(strength.map(TextRun::Text));
    runs.push(TextRun::Badge(Badge::Basis(statement.grounding.basis)));
    runs.push(TextRun::Faint(Say::AssumptionName(assumption)));
    let mut blocks = vec![Block::Paragraph(runs)];
    blocks.extend(left_open(shared, dm, j));
    blocks.extend(shared.grounds_of(&statement.grounding));
    if !statement.or_reads.is_empty() {
        let readings = statement.or_reads.iter().map(|(_, formula)| Say::Formula(formula).quoted());
        let rivals =
            say!("actors-rivals", "count" => statement.or_reads.len(), "readings" => Say::List(readings.collect()));
        blocks.push(Block::Paragraph(vec![TextRun::Faint(rivals)]));
    }
    blocks
}

/// What is not known of a wish: its place, what it is, whether it is one.
fn left_open<'a>(shared: &Shared<'a>, dm: DmId, j: usize) -> Vec<Block<'a>> {
    let open = shared.case().open.list(dm);
    let mut told = Vec::new();
    if let Some(tier) = open.tiers.iter().find(|tier| tier.places().contains(&j)) {
        let places = tier.places();
        told.push(say!("actors-open-order", "first" => places.start + 1, "last" => places.end));
        let below: Vec<usize> =
            tier.above.iter().filter(|(upper, _)| *upper == j).map(|(_, lower)| lower + 1).collect();
        if !below.is_empty() {
            let below = Say::List(below.iter().map(|place| Say::from(place.to_string())).collect());
            told.push(say!("actors-open-above", "others" => below));
        }
    }
    if let Some(others) = open.readings.get(&j) {
        let readings = Say::List(others.iter().map(|formula| Say::Formula(formula).quoted()).collect());
        told.push(say!("actors-open-reads", "count" => others.len(), "readings" => readings));
    }
    if open.perhaps.contains(&j) {
        told.push(say!("actors-open-perhaps"));
    }
    told.into_iter().map(|said| Block::Paragraph(vec![TextRun::Text(said)])).collect()
}

/// A direct ranking: the groups of states from the best to the worst.
fn ranking<'a>(shared: &Shared<'a>, dm: DmId) -> Vec<Block<'a>> {
    let ranks = shared.model().ranks(dm);
    let mut states: Vec<StateId> = shared.model().space().ids().collect();
    states.sort_by_key(|&state| std::cmp::Reverse(ranks.rank(state)));
    let groups: Vec<&[StateId]> = states.chunk_by(|a, b| ranks.rank(*a) == ranks.rank(*b)).collect();
    let levels = shared.model().levels(dm);
    let is_below_great_step = |state: StateId| {
        let above = groups.iter().take_while(|group| group[0] != state).last();
        above.zip(levels).is_some_and(|(above, levels)| levels.rank(above[0]) != levels.rank(state))
    };
    let open = shared.case().open.list(dm);
    let n_groups = shared.case().decision_makers[dm.index()].ranking.len();
    let point = |group: &&[StateId]| {
        let told = Say::List(group.iter().take(IN_A_GROUP).map(|&state| Say::State(state)).collect());
        let mut runs = vec![TextRun::Text(told)];
        if is_below_great_step(group[0]) {
            runs.push(TextRun::Strong(say!("actors-great-step")));
        }
        if group.len() > IN_A_GROUP {
            runs.push(TextRun::Faint(say!("report-and-more", "count" => group.len() - IN_A_GROUP)));
        }
        let place = n_groups.checked_sub(group.first().map_or(0, |state| ranks.rank(*state) as usize));
        let tier = place.and_then(|place| open.tiers.iter().find(|tier| tier.places().contains(&place)));
        if let Some(places) = tier.map(mizan_core::Tier::places) {
            runs.push(TextRun::Text(say!("actors-open-groups", "first" => places.start + 1, "last" => places.end)));
        }
        vec![Block::Paragraph(runs)]
    };
    let basis = Badge::Basis(shared.case().decision_makers[dm.index()].grounding.basis);
    let intro = Block::Paragraph(vec![TextRun::Text(say!("actors-ranking")), TextRun::Badge(basis)]);
    let mut blocks =
        vec![intro, Block::List { ordered: true, points: groups.iter().take(GROUPS).map(point).collect() }];
    if groups.len() > GROUPS {
        blocks.push(paragraph(say!("actors-more-groups", "count" => groups.len() - GROUPS)));
    }
    blocks
}

/// What no state and no move may be.
fn rules<'a>(shared: &Shared<'a>) -> Vec<Block<'a>> {
    if shared.case().rules.is_empty() {
        return Vec::new();
    }
    let point = |(index, rule): (usize, &'a mizan_case::case::RuleEntry)| {
        let assumption = Assumption::Rule(index);
        let mut runs = vec![TextRun::Here(Anchor::Assumption(assumption))];
        runs.extend(shared.assumption_number(assumption).map(TextRun::Text));
        if shared.material.hides(&rule.grounding) {
            runs.push(TextRun::Faint(say!("report-private-rule")));
            return vec![Block::Paragraph(runs)];
        }
        runs.push(TextRun::Text(Say::Assumption(assumption)));
        match rule.logical {
            true => runs.push(TextRun::Faint(say!("actors-logical"))),
            false => runs.push(TextRun::Badge(Badge::Basis(rule.grounding.basis))),
        }
        let mut blocks = vec![Block::Paragraph(runs)];
        blocks.extend(shared.grounds_of(&rule.grounding));
        blocks
    };
    let points = shared.case().rules.iter().enumerate().map(point).collect();
    vec![heading(1, say!("actors-rules")), Block::List { ordered: false, points }]
}

/// The states that are one and the same.
fn merges<'a>(shared: &Shared<'a>) -> Vec<Block<'a>> {
    let Form::Options(form) = &shared.model().conflict().form else { return Vec::new() };
    let point = |(place, (merge, entry)): (usize, (&'a Merge, &'a MergeEntry))| {
        let kept = form.ids().filter(|option| merge.keep & option.bit() != 0).map(Say::Option);
        let (what, kept) = (Say::Formula(&merge.formula), Say::List(kept.collect()));
        let told = match merge.keep {
            0 => say!("actors-merge", "what" => what),
            _ => say!("actors-merge-keep", "what" => what, "options" => kept),
        };
        special(shared, Anchor::Merge(place), told, &entry.grounding)
    };
    let points: Vec<Vec<Block<'a>>> = form.merges.iter().zip(&shared.case().merges).enumerate().map(point).collect();
    match points.is_empty() {
        true => Vec::new(),
        false => vec![heading(1, say!("actors-merges")), Block::List { ordered: false, points }],
    }
}

/// What decision makers do not perceive.
fn misperceived<'a>(shared: &Shared<'a>) -> Vec<Block<'a>> {
    let form = &shared.model().conflict().form;
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
        special(shared, Anchor::Misperceived(place), told, &entry.grounding)
    };
    let points: Vec<Vec<Block<'a>>> = shared.case().misperceived.iter().enumerate().map(point).collect();
    if points.is_empty() {
        return Vec::new();
    }
    let intro = paragraph(say!("actors-misperceived-intro"));
    vec![heading(1, say!("actors-misperceived")), intro, Block::List { ordered: false, points }]
}

/// What is so in this conflict and in no ordinary one, with what it rests on.
fn special<'a>(shared: &Shared<'a>, anchor: Anchor, told: Say<'a>, grounding: &'a Grounding) -> Vec<Block<'a>> {
    if shared.material.hides(grounding) {
        return vec![Block::Paragraph(vec![TextRun::Here(anchor), TextRun::Faint(say!("report-private-rule"))])];
    }
    let runs = vec![TextRun::Here(anchor), TextRun::Text(told), TextRun::Badge(Badge::Basis(grounding.basis))];
    let mut blocks = vec![Block::Paragraph(runs)];
    blocks.extend(shared.grounds_of(grounding));
    blocks
}

fn named_states<'a>(shared: &Shared<'a>) -> Vec<Block<'a>> {
    let states = shared.material.solved.states.named();
    let shown = states.enumerate().filter(|(_, (named, _))| !shared.material.hides(&named.grounding));
    let point = |(place, (named, state)): (usize, (&'a mizan_case::case::NamedState, StateId))| {
        let mut blocks = vec![Block::Paragraph(vec![
            TextRun::Here(Anchor::Named(place)),
            TextRun::Strong(Say::Label(&named.name, &named.id)),
            TextRun::Text(Say::Doings(state)),
            TextRun::Faint(Say::StateNumber(state)),
        ])];
        blocks.extend(shared.grounds_of(&named.grounding));
        blocks
    };
    let points: Vec<Vec<Block<'a>>> = shown.map(point).collect();
    match points.is_empty() {
        true => Vec::new(),
        false => vec![heading(1, say!("actors-states")), Block::List { ordered: false, points }],
    }
}
