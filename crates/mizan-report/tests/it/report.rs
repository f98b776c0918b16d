//! The report as a tree: what it says and in which order, in no language.

use mizan::{Concept, Limits, Ready, Session, SourceText};
use mizan_core::ClaimId;
use mizan_core::vary::survival;
use mizan_report::audit::Audited;
use mizan_report::figure::Chart;
use mizan_report::report::{
    Anchor, Block, Document, Material, Origin, SectionId, TextRun, Told, compose, html, section,
};
use mizan_report::words::Say;
use mizan_report::{Language, Look, Solved, Speaker};

/// A circle on the way, a claim of each kind, a rival reading, a source without a text, and a sign to watch for.
const CASE: &str = r#"
mizan = 1
[case]
title = "A well"
[sources.s]
title = "A letter"
[dm.a]
[[dm.a.prefers]]
that = "dig & !share"
cite = { source = "s", paragraph = 1 }
or_reads = ["dig"]
watch = "a spade"
[[dm.a.prefers]]
that = "share"
[dm.a.options.dig]
moves = "only-on"
[dm.a.options.share]
[dm.b]
prefers = ["walk <-> share", "walk"]
[dm.b.options.walk]
[[rule]]
forbid = "dig & share & walk"
[states.dry]
on = []
[[claim]]
id = "digs"
check = "at dry: leads_to(dig)"
cite = { source = "s", paragraph = 1 }
[[claim]]
id = "walks"
check = "at dry: always(!walk)"
[[claim]]
id = "empty"
check = "every state where dig & !dig is walk"
[[claim]]
id = "why"
check = "none"
why_not = "a motive"
"#;

/// Builds all that a report of [`CASE`] is made from, and hands it on.
fn with_material<T>(use_it: impl FnOnce(&Material<'_>) -> T) -> T {
    let session = Session::of_text(SourceText::new("case.toml", CASE), &Limits::default());
    let run = mizan::Run::silent();
    let Ready { case, model } = session.case().unwrap_or_else(|_| panic!("{:?}", session.diagnostics()));
    let (proven, study) = (session.audit(&run).unwrap(), session.study(&run).unwrap());
    // The tree tells of Nash equilibria alone.
    let singly: Vec<_> = proven.audit.changes.iter().map(|&change| vec![change]).collect();
    let follow = |variants: &[_]| {
        survival(model, &[Concept::Nash], variants, &case.assumptions, session.limits(), mizan_core::Watch::nobody())
            .unwrap()
    };
    use_it(&Material {
        audited: &Audited::new(case, model, proven),
        solved: &Solved::new(case, model, &study.stability),
        evidence: session.evidence(),
        course: &session.course(None, &mizan::Run::silent()).unwrap(),
        courses: &study.courses,
        singly: &follow(&singly),
        named: &follow(&[]),
        trace: None,
        origin: Origin { version: "1".into(), command: "mizan report".into(), inputs: vec![("f".into(), "0".into())] },
        share: false,
    })
}

#[test]
fn the_tree() {
    let outline = with_material(|material| outline(&compose(material)));
    insta::assert_snapshot!("report_tree", outline);
}

#[test]
fn a_section_stands_by_itself() {
    with_material(|material| {
        let (case, model) = (material.case(), material.model());
        for language in Language::ALL {
            let speaker = Speaker::new(Look::plain(language), case, model).for_readers(false);
            let writer = html::Html { speaker: &speaker, prefix: "" };
            let whole = html::page(&compose(material), std::slice::from_ref(&speaker));
            // Nothing is open here, so nothing is said of it.
            for id in SectionId::ALL.into_iter().filter(|id| !matches!(id, SectionId::Unknown | SectionId::Happened)) {
                let fragment = writer.section(&section(material, id));
                assert!(fragment.starts_with(&format!("<section id=\"{}\"", id.id())));
                assert!(whole.contains(&fragment), "{id:?}");
            }
        }
    });
}

/// Every name that a link can have is ASCII and short enough for word processors.
#[test]
fn links_have_plain_names() {
    let anchors = SectionId::ALL.map(Anchor::Section);
    for anchor in anchors.into_iter().chain([Anchor::Claim(ClaimId::from_index(999_999)), Anchor::Note(9_999, 999_999)])
    {
        let id = anchor.id();
        assert!(id.is_ascii() && id.len() <= 40, "{id}");
    }
}

/// The tree, a line a block.
fn outline(document: &Document<'_>) -> String {
    let mut out = format!("{}\n", said(&document.title));
    for section in &document.sections {
        out.push_str(&format!("\n# {}\n", said(&section.id.heading())));
        section.blocks.iter().for_each(|block| draw(&mut out, block, 0));
    }
    out
}

fn draw(out: &mut String, block: &Block<'_>, depth: usize) {
    let mut line = |text: String| out.push_str(&format!("{}{text}\n", "  ".repeat(depth)));
    match block {
        Block::Heading(level, text) => line(format!("heading {level}: {}", runs(text))),
        Block::Paragraph(text) => line(format!("paragraph: {}", runs(text))),
        Block::Note(text) => line(format!("note: {}", runs(text))),
        Block::List { ordered, points } => {
            line(format!("list{}", if *ordered { ", numbered" } else { "" }));
            points.iter().flatten().for_each(|block| draw(out, block, depth + 1));
        }
        Block::Story(told) => line(match told {
            Told::Verdict(decided, _) => format!("story of the verdict {:?}", decided.audit.verdict),
            Told::Steps(steps) => format!("story of {} steps", steps.len()),
            Told::Stability(state, concepts) => format!("story of {} under {concepts:?}", state.number()),
        }),
        Block::Counts(counts) => {
            counts.iter().for_each(|count| line(format!("count: {} {}", count.number, said(&count.what))));
        }
        Block::Table(table) => {
            line(format!("table: {}", runs(&table.caption)));
            for row in std::iter::once(&table.head).chain(&table.rows) {
                line(format!("| {}", row.iter().map(|cell| runs(cell)).collect::<Vec<_>>().join(" | ")));
            }
        }
        Block::Card(card) => {
            line(format!("card {}: {}", card.anchor.id(), runs(&card.title)));
            card.blocks.iter().for_each(|block| draw(out, block, depth + 1));
        }
        Block::Facts(facts) => {
            for (head, blocks) in facts {
                out.push_str(&format!("{}{}:\n", "  ".repeat(depth), said(head)));
                blocks.iter().for_each(|block| draw(out, block, depth + 1));
            }
        }
        Block::Quoted { anchor, uncited, runs: text, .. } => {
            line(format!("quoted {}, uncited: {uncited}: {}", anchor.id(), runs(text)));
        }
        Block::Figure(Chart::Time(timeline)) => line(format!("line of time: {} steps", timeline.moments.len())),
        Block::Figure(Chart::Course(figure)) => {
            let nodes = figure.nodes.iter().map(|node| {
                let states: Vec<String> = node.states.iter().map(|state| state.number().to_string()).collect();
                let kind = if node.settled { " settled" } else { "" };
                format!("{}{kind}{}", states.join("+"), if node.circling { " circling" } else { "" })
            });
            line(format!("figure: {}", nodes.collect::<Vec<_>>().join(", ")));
            for arc in &figure.arcs {
                line(format!("  {} to {} by {}", arc.from, arc.to, arc.by.index()));
            }
        }
        Block::PageBreak => line("page break".to_owned()),
    }
}

fn runs(runs: &[TextRun<'_>]) -> String {
    let run = |run: &TextRun<'_>| match run {
        TextRun::Text(say) => said(say),
        TextRun::Strong(say) => format!("*{}*", said(say)),
        TextRun::Faint(say) => format!("({})", said(say)),
        TextRun::Badge(badge) | TextRun::Sign(badge) => format!("[{}]", said(&badge.word())),
        TextRun::Link(anchor, say) | TextRun::Short(anchor, say, _) => format!("{} → {}", said(say), anchor.id()),
        TextRun::Mark { words, basis } => format!("<{basis:?}: {}>", said(words)),
        TextRun::Here(anchor) => format!("@{}", anchor.id()),
        TextRun::NoteMark(anchor, number) => format!("{number} → {}", anchor.id()),
        TextRun::Blank => "____".to_owned(),
    };
    runs.iter().map(run).collect::<Vec<_>>().join(" ")
}

/// What is to be said: a message by its id, a thing by what it is.
fn said(say: &Say<'_>) -> String {
    match say {
        Say::Message(id, args) if args.is_empty() => (*id).to_owned(),
        Say::Message(id, args) => {
            let args = args.iter().map(|(name, value)| format!("{name}: {}", said(value)));
            format!("{id} {{{}}}", args.collect::<Vec<_>>().join(", "))
        }
        Say::Number(number) => number.to_string(),
        Say::Words(words) | Say::Code(words) => format!("{words:?}"),
        Say::Label(label, id) => format!("{:?}", label.get(&[]).unwrap_or(id)),
        Say::Quoted(inner) => format!("“{}”", said(inner)),
        Say::List(parts) => parts.iter().map(said).collect::<Vec<_>>().join(", "),
        Say::State(state) => format!("state {}", state.number()),
        Say::Doings(state) => format!("doings in {}", state.number()),
        Say::StateNumber(state) => format!("number of {}", state.number()),
        Say::Dm(dm) => format!("dm {}", dm.index()),
        Say::Option(option) => format!("option {}", option.index()),
        Say::Concept(concept) => concept.id().to_owned(),
        Say::Way(way) => format!("way {}", way.id()),
        other => format!("{other:?}").split(" { span").next().unwrap().to_owned(),
    }
}
