//! An audit at one look: what was asked, how many claims of each kind are what, which fail, which hinge, and what carries
//! most. What does not fit on a screen is counted, and told by [`super::text`].

use std::io;

use anstyle::Style;

use mizan::{Accord, choose_start, find, start_of};
use mizan_case::case::Force;
use mizan_core::{Assumption, StateId};

use super::in_short::rank;
use super::{Audited, AuditedClaim, CameAbout, Carried, Decided, Overview, Standing, Tally, came, carried, in_short};
use crate::args;
use crate::speech::cells::cells;
use crate::speech::look::{FAINT, HEADING};
use crate::speech::messages::Arg;
use crate::speech::visible::visible;
use crate::speech::wrap::{clipped, wrap, write_prose};
use crate::words::Speaker;
use crate::words::force::said;
use crate::words::say::{Say, say};

/// At claims of which a note under them says something.
const MARK: &str = " *";
/// How many lines a screen has.
const SCREEN: usize = 40;
/// How many of them are filled where there is more to tell: remarks before it take some.
const LINES: usize = 37;
/// How many of the assumptions that carry most are told.
const CARRIERS: usize = 5;
/// The counts that say with what caution the verdicts are to be taken.
const CAUTIONS: [&str; 4] = ["overview-settled", "overview-one-passage", "overview-echoes", "overview-unexpected"];
/// So many claims that were not re-examined are named, and more are counted.
const NAMED: usize = 6;
/// How many oddities of the model are told.
const ODDITIES: usize = 3;
/// How many claims of each kind are told at least.
const LEAST: usize = 1;
/// How many lines the condition of a claim that is open may take.
const CONDITION: usize = 3;
/// How many columns a line is taken to have where nobody says.
const COLUMNS: usize = 100;

/// Writes an audit so that it fits one screen.
///
/// # Errors
/// What `out` reports.
pub fn write(out: &mut dyn io::Write, audited: &Audited<'_>, speaker: &Speaker<'_>) -> io::Result<()> {
    let carried: Vec<Carried> = carried(audited).into_iter().take(CARRIERS).collect();
    let screen = |detail| Screen { audited, speaker, carried: carried.clone(), detail };
    let fitting = Detail::ALL.into_iter().find_map(|detail| screen(detail).fitting());
    let rows = fitting.unwrap_or_else(|| screen(Detail::Least).told().0);
    rows.iter().try_for_each(|row| write_prose(out, &speaker.look, row.style, row.indent, &row.text))
}

struct Screen<'a> {
    audited: &'a Audited<'a>,
    speaker: &'a Speaker<'a>,
    /// The assumptions that are told, by whose numbers the claims refer to them.
    carried: Vec<Carried>,
    detail: Detail,
}

/// How much is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Detail {
    /// Everything in its own words.
    All,
    /// Claims in a line each, and as many as fit.
    Cut,
    /// The same without what the case is about.
    Less,
    /// And without the counts that tell how verdicts are to be taken.
    Least,
}

impl Detail {
    const ALL: [Self; 4] = [Self::All, Self::Cut, Self::Less, Self::Least];
}

/// A line; several where the terminal is too narrow for it.
struct Row {
    indent: usize,
    style: Style,
    text: String,
}

/// A kind of claims: its heading, and which are of it.
type Kind<'k> = (&'static str, &'k dyn Fn(&AuditedClaim<'_>, Standing) -> bool);

/// Claims of one kind under a heading, as many as there is room for.
struct Listing {
    /// The message of its heading.
    heading: &'static str,
    entries: Vec<Vec<Row>>,
    /// How many of the entries are told.
    told: usize,
    /// What the mark at some of the claims means.
    note: Option<Row>,
}

impl Screen<'_> {
    /// What is told, where the screen has room for it.
    fn fitting(&self) -> Option<Vec<Row>> {
        let (rows, is_all) = self.told();
        let fits = match self.detail {
            Detail::All => is_all && self.height(&rows) <= LINES,
            Detail::Cut | Detail::Less | Detail::Least => self.height(&rows) <= SCREEN,
        };
        fits.then_some(rows)
    }

    /// What is told, and whether that is all that there is. What came about is left out where the rest leaves no room for it.
    fn told(&self) -> (Vec<Row>, bool) {
        let (rows, is_all) = self.told_of(self.listings().into_iter().chain(self.outcomes()).collect());
        if self.height(&rows) <= LINES { (rows, is_all) } else { (self.told_of(self.listings()).0, false) }
    }

    /// The same of some listings.
    fn told_of(&self, mut listings: Vec<Listing>) -> (Vec<Row>, bool) {
        let before: Vec<Row> = [self.head(), self.health(), self.counts()].into_iter().flatten().collect();
        let more = self.row(0, FAINT, "screen-more", &[]);
        let after: Vec<Row> = self.carriers().into_iter().chain([more]).collect();
        let taken = self.height(&before)
            + self.height(&after)
            + listings.iter().map(|listing| self.around(listing)).sum::<usize>();
        self.share(LINES.saturating_sub(taken), &mut listings);
        let is_all = listings.iter().all(|listing| listing.told == listing.entries.len());
        let listed = listings.into_iter().flat_map(|listing| self.listed(listing));
        (before.into_iter().chain(listed).chain(after).collect(), is_all)
    }

    /// How many columns a line has; `None` where what is told may take several.
    fn width(&self) -> Option<usize> {
        self.speaker.look.width.filter(|_| self.detail > Detail::All)
    }

    /// How many columns are left for words beside `line`, in one line; `None` where they may take several.
    fn room(&self, line: &str) -> Option<usize> {
        Some(self.width()?.saturating_sub(2 + cells(line)))
    }

    /// What was asked, and from where.
    fn head(&self) -> Vec<Row> {
        let (case, tags) = (self.audited.case, self.speaker.look.language.label_tags());
        let title = case.title.get(&tags).map(|title| plain(0, HEADING, visible(title).into_owned()));
        let about = case.about.get(&tags).filter(|_| self.detail < Detail::Less);
        let about = about.map(|about| plain(0, Style::new(), clipped(&visible(about), self.width())));
        let views = (case.is_seen_otherwise() && self.audited.tells_of_foresight())
            .then(|| plain(0, FAINT, self.speaker.say(&self.audited.as_if_all_knew())));
        title
            .into_iter()
            .chain(about)
            .chain(self.in_short())
            .chain([self.asked()])
            .chain(views)
            .chain([blank()])
            .collect()
    }

    /// The bottom line, in a paragraph.
    fn in_short(&self) -> Option<Row> {
        let claims: Vec<&AuditedClaim<'_>> = self.audited.claims.iter().collect();
        let told: Vec<String> = in_short(self.audited, &claims).iter().map(|what| self.speaker.say(what)).collect();
        (!told.is_empty()).then(|| self.row(0, HEADING, "short", &args!["what" => told.join(" ")]))
    }

    /// How many claims, whose, and from which state on.
    fn asked(&self) -> Row {
        let (audited, speaker) = (self.audited, self.speaker);
        let count = audited.claims.len();
        if count == 0 {
            return self.row(0, Style::new(), "overview-claims", &args!["count" => count]);
        }
        let start = choose_start(audited.case, audited.model);
        let (from, start) = (self.n_from(start), speaker.state(start));
        let mut cited: Vec<usize> = Vec::new();
        for citation in audited.claims.iter().flat_map(|claim| &claim.entry.grounding.cite) {
            if !cited.contains(&citation.source) {
                cited.push(citation.source);
            }
        }
        let sources = cited.iter().map(|&source| &audited.case.sources[source]);
        let titles: Vec<_> = sources.map(|source| speaker.look.label(&source.title, &source.id)).collect();
        match titles.is_empty() {
            true => self.row(0, FAINT, "screen-asked", &args!["count" => count, "state" => start, "from" => from]),
            false => {
                let asked = |sources: &str| {
                    let args = args!["count" => count, "state" => start.as_str(), "sources" => sources, "from" => from];
                    speaker.messages().text("screen-asked-of", &args)
                };
                let room = speaker.look.width.map(|width| width.saturating_sub(cells(&asked(""))));
                plain(0, FAINT, asked(&clipped(&speaker.look.joined(&titles), room)))
            }
        }
    }

    /// Whether all claims that start somewhere start from a state (2), most of them (1), or fewer.
    fn n_from(&self, start: StateId) -> usize {
        let mut starts: Vec<bool> = Vec::new();
        for claim in self.audited.claims.iter().filter_map(|claim| claim.entry.claim.as_ref()) {
            claim.walk_single(&mut |single| {
                starts.extend(start_of(single).map(|term| find(self.audited.model, term) == Some(start)))
            });
        }
        let here = starts.iter().filter(|&&is_here| is_here).count();
        match starts.len() {
            all if here == all => 2,
            all if 2 * here > all => 1,
            _ => 0,
        }
    }

    /// What is odd about the model, before any verdict; nothing where nothing is.
    fn health(&self) -> Vec<Row> {
        let told: Vec<String> = self.audited.oddities.iter().filter_map(|oddity| self.speaker.oddity(oddity)).collect();
        if told.is_empty() {
            return Vec::new();
        }
        let more = told.len().saturating_sub(ODDITIES);
        let mut rows = vec![self.row(0, HEADING, "heading-odd", &[])];
        rows.extend(
            told.iter()
                .take(ODDITIES)
                .map(|what| self.row(2, Style::new(), "list-item", &args!["what" => what.as_str()])),
        );
        rows.extend((more > 0).then(|| self.row(2, FAINT, "screen-more-odd", &args!["count" => more])));
        rows.push(blank());
        rows
    }

    /// How many claims of each force are what, and how the verdicts are to be taken.
    fn counts(&self) -> Vec<Row> {
        let messages = self.speaker.messages();
        let tallies = Tally::all(self.audited);
        if tallies.is_empty() {
            return Vec::new();
        }
        let mut rows: Vec<Row> =
            tallies.iter().map(|tally| plain(0, Style::new(), self.speaker.say(&tally.say()))).collect();
        let overview = Overview::of(self.audited);
        let counts = overview.told().filter(|(id, _)| CAUTIONS.contains(id));
        let counts: Vec<String> = counts.map(|(id, count)| messages.text(id, &args!["count" => count])).collect();
        let counts = clipped(&counts.join(&messages.text("clause-separator", &[])), self.width());
        let are_told = !counts.is_empty() && self.detail < Detail::Least;
        rows.extend(are_told.then(|| plain(0, FAINT, counts)));
        let paired: Vec<String> = self.paired().map(|claim| self.speaker.code(&claim.entry.id)).collect();
        let claims = self.speaker.listed(&paired);
        rows.extend((!paired.is_empty()).then(|| self.row(0, FAINT, "screen-pairs", &args!["claims" => claims])));
        rows.extend(self.told_unchecked());
        rows.push(blank());
        rows
    }

    /// The claims that no single change turns, and two together do.
    fn paired(&self) -> impl Iterator<Item = &AuditedClaim<'_>> {
        self.audited.claims.iter().filter(|claim| self.audited.pairs_of(claim.id).next().is_some())
    }

    /// Of which claims what shows the verdict was not re-examined; where they are many, of how many.
    fn told_unchecked(&self) -> Option<Row> {
        let is_unchecked =
            |claim: &&AuditedClaim<'_>| claim.decided.as_ref().is_some_and(|decided| decided.is_unchecked);
        let unchecked = self.audited.claims.iter().filter(is_unchecked);
        let ids: Vec<String> = unchecked.map(|claim| self.speaker.code(&claim.entry.id)).collect();
        match ids.len() {
            0 => None,
            1..=NAMED => Some(self.row(0, FAINT, "screen-unchecked", &args!["claims" => self.speaker.listed(&ids)])),
            count => Some(self.row(0, FAINT, "overview-unchecked", &args!["count" => count])),
        }
    }

    /// What fails, what is not reached, what says nothing, what is open, and what hinges.
    fn listings(&self) -> Vec<Listing> {
        let is_aim = |claim: &AuditedClaim<'_>| claim.entry.force == Some(Force::Aims);
        let is_denied = |claim: &AuditedClaim<'_>| claim.entry.force == Some(Force::Denies);
        let kinds: [Kind<'_>; 6] = [
            ("screen-fails", &|claim, standing| standing == Standing::Fails && !is_aim(claim) && !is_denied(claim)),
            ("screen-denied-wrongly", &|claim, standing| standing == Standing::Fails && is_denied(claim)),
            ("screen-unmet", &|claim, standing| standing == Standing::Fails && is_aim(claim)),
            ("screen-vacuous", &|_, standing| standing == Standing::Vacuous),
            ("screen-open", &|_, standing| {
                matches!(standing, Standing::Open | Standing::Bounded | Standing::Undecidable)
            }),
            ("screen-hinges", &|claim, standing| standing == Standing::Holds && n_doubts(claim) > 0),
        ];
        let listing = |(heading, is_one): Kind<'_>| {
            let of_kind = self.audited.claims.iter().filter(|claim| is_one(claim, self.audited.standing(claim)));
            let mut claims: Vec<&AuditedClaim<'_>> = of_kind.collect();
            // What the source itself asserts comes first; then, of what holds, what is easiest to turn.
            let own = |claim: &AuditedClaim<'_>| match claim.entry.force {
                Some(Force::Asserts) => 0,
                Some(_) => 1,
                None => 2,
            };
            let doubts = |claim: &AuditedClaim<'_>| if heading == "screen-hinges" { n_doubts(claim) } else { 0 };
            match heading {
                "screen-open" => claims.sort_by_key(|claim| rank(claim)),
                _ => claims.sort_by_key(|claim| (own(claim), std::cmp::Reverse(doubts(claim)))),
            }
            let note = claims.iter().any(|claim| is_only_ahead(claim));
            let note = note.then(|| self.row(2, FAINT, "screen-only-ahead", &[]));
            Listing {
                heading,
                entries: claims.into_iter().map(|claim| self.claim(heading, claim)).collect(),
                told: 0,
                note,
            }
        };
        kinds.into_iter().map(listing).filter(|listing| !listing.entries.is_empty()).collect()
    }

    /// A claim in a line, with what turns it; under it its condition, where it is open.
    fn claim(&self, heading: &'static str, claim: &AuditedClaim<'_>) -> Vec<Row> {
        let messages = self.speaker.messages();
        let says = || Say::Label(&claim.entry.says, &claim.entry.id);
        // What is done with the sentence is not told twice.
        let says = self.speaker.say(&match (heading, claim.entry.by) {
            ("screen-denied-wrongly", _) => says(),
            ("screen-unmet", Some(dm)) => say!("screen-sought", "dm" => Say::Dm(dm), "says" => says()),
            _ => said(claim.entry),
        });
        let tags = claim.decided.as_ref().map_or_else(Vec::new, |decided| self.tags(decided));
        let line = |says: &str| {
            let id = claim.entry.id.as_str();
            let mark = if is_only_ahead(claim) { MARK } else { "" };
            let line = match tags.is_empty() {
                true => messages.text("screen-claim", &args!["says" => says, "claim" => id]),
                false => {
                    let tags = tags.join(&messages.text("clause-separator", &[]));
                    messages.text("screen-claim-tagged", &args!["says" => says, "claim" => id, "tags" => tags])
                }
            };
            format!("{line}{mark}")
        };
        let row = plain(2, Style::new(), line(&clipped(&says, self.room(&line("")))));
        let condition = self.condition(claim).map(|text| plain(4, FAINT, text));
        std::iter::once(row).chain(condition).collect()
    }

    /// What turns it, by the numbers of what is told below; and what else must be known of the verdict.
    fn tags(&self, decided: &Decided<'_>) -> Vec<String> {
        let messages = self.speaker.messages();
        let number = |doubted: Assumption| {
            let place = self.carried.iter().position(|carried| carried.assumption == doubted)?;
            Some(self.speaker.assumption_number(place + 1))
        };
        let doubted = decided.doubted_assumptions();
        let mut turned: Vec<String> = doubted.iter().filter_map(|&doubted| number(doubted)).collect();
        let others = doubted.len() - turned.len();
        turned.sort();
        match (turned.is_empty(), others) {
            (_, 0) => {}
            (true, count) => turned.push(messages.text("screen-assumptions", &args!["count" => count])),
            (false, count) => turned.push(messages.text("screen-others", &args!["count" => count])),
        }
        let turned = (!turned.is_empty()).then(|| self.speaker.listed(&turned));
        let rate = self.audited.base_rates.get(&decided.id);
        let rate =
            rate.map(|rate| messages.text("screen-base-rate", &args!["same" => rate.same, "draws" => rate.draws]));
        turned.into_iter().chain(rate).collect()
    }

    /// Where it holds, in brief; how many questions decide it, where that is long; nothing where nothing is open.
    fn condition(&self, claim: &AuditedClaim<'_>) -> Option<String> {
        let open = self.audited.over(claim.id)?;
        let messages = self.speaker.messages();
        match self.audited.standing(claim) {
            Standing::Open => {}
            Standing::Bounded => {
                let met = self.speaker.open_verdicts(&open.over.verdicts);
                return Some(messages.text("screen-bounded", &args!["verdicts" => met]));
            }
            _ => return None,
        }
        let room = CONDITION * self.speaker.look.width.unwrap_or(COLUMNS);
        let told = match &open.told[..] {
            [(verdict, terms), (otherwise, _)] if terms.len() == 1 => {
                // In words alone: what the file has is told by `explain`.
                let readers = self.speaker.clone().for_readers(false);
                let [verdict, otherwise] = [verdict, otherwise].map(|verdict| self.speaker.open_verdict(*verdict));
                let condition = readers.open_answers(&terms[0]);
                let holds = args!["verdict" => verdict, "condition" => condition];
                let holds = messages.text("audit-open-also-where", &holds);
                Some(format!("{holds} {}", messages.text("audit-open-else", &args!["verdict" => otherwise])))
            }
            _ => None,
        };
        let short = told.filter(|text| cells(text) <= room);
        Some(
            short.unwrap_or_else(|| messages.text("screen-open-questions", &args!["count" => open.over.matters.len()])),
        )
    }

    /// What carries most, each with its number.
    fn carriers(&self) -> Vec<Row> {
        if self.carried.is_empty() {
            return Vec::new();
        }
        let messages = self.speaker.messages();
        let entry = |(place, carried): (usize, &Carried)| {
            let grounding = self.speaker.grounding(carried.assumption);
            let basis = grounding.map(|grounding| self.speaker.basis(grounding.basis));
            let number = self.speaker.assumption_number(place + 1);
            let line = |words: String| {
                let words = match &basis {
                    Some(basis) => messages.text("with-basis", &args!["what" => words, "basis" => basis.as_str()]),
                    None => words,
                };
                let args = args!["number" => number.as_str(), "count" => carried.claims, "assumption" => words];
                messages.text("carries", &args)
            };
            let room = self.room(&line(String::new()));
            // What is not known of it is told by the long form, and by `explain`.
            plain(2, Style::new(), line(self.speaker.within(carried.assumption, room)))
        };
        let heading = self.row(0, HEADING, "heading-carried", &[]);
        let entries = self.carried.iter().enumerate().map(entry);
        std::iter::once(heading).chain(entries).chain([blank()]).collect()
    }

    /// What came about of claims, beside their verdicts: first where the two differ.
    fn outcomes(&self) -> Option<Listing> {
        let entry = |came: CameAbout<'_>| vec![plain(2, Style::new(), self.outcome(came))];
        let entries: Vec<Vec<Row>> = self.audited.came_about().into_iter().map(entry).collect();
        (!entries.is_empty()).then_some(Listing { heading: "screen-outcomes", entries, told: 0, note: None })
    }

    /// What came about of a claim, in a line.
    fn outcome(&self, told: CameAbout<'_>) -> String {
        let id = match told.standing {
            Accord::Differs => "screen-outcome-differs",
            Accord::Agrees | Accord::Neither => "screen-outcome",
        };
        let outcome = self.speaker.say(&came(told.outcome));
        let line = |says: &str| self.speaker.messages().text(id, &args!["says" => says, "outcome" => outcome.as_str()]);
        // Cut it could say the opposite of what came about.
        line(&self.speaker.say(&Say::Headline(&told.claim.entry.says, &told.claim.entry.id, COLUMNS)))
    }

    /// How many lines stand around the claims of a listing: its heading, its note, and an empty line.
    fn around(&self, listing: &Listing) -> usize {
        let heading = self.heading(listing.heading, listing.entries.len(), 0);
        self.height(&[heading]) + usize::from(listing.note.is_some()) + 1
    }

    /// Gives the listings room in turn, so that none takes it all; each tells a few claims at least.
    fn share(&self, mut room: usize, listings: &mut [Listing]) {
        for round in 0.. {
            let before: usize = listings.iter().map(|listing| listing.told).sum();
            for listing in listings.iter_mut() {
                let Some(height) = listing.entries.get(round).map(|entry| self.height(entry)) else { continue };
                if listing.told == round && (round < LEAST || height <= room) {
                    listing.told += 1;
                    room = room.saturating_sub(height);
                }
            }
            if listings.iter().map(|listing| listing.told).sum::<usize>() == before {
                return;
            }
        }
    }

    fn listed(&self, listing: Listing) -> Vec<Row> {
        let heading = self.heading(listing.heading, listing.entries.len(), listing.told);
        let told: Vec<Row> = listing.entries.into_iter().take(listing.told).flatten().collect();
        let note = listing.note.filter(|_| told.iter().any(|row| row.text.ends_with(MARK)));
        std::iter::once(heading).chain(told).chain(note).chain([blank()]).collect()
    }

    /// A heading with how many there are, and how many of them stand under it where that is not all.
    fn heading(&self, id: &str, count: usize, told: usize) -> Row {
        let messages = self.speaker.messages();
        let count = match told == count {
            true => count.to_string(),
            false => messages.text("screen-told", &args!["count" => count, "told" => told]),
        };
        self.row(0, HEADING, id, &args!["count" => count])
    }

    /// How many lines the terminal needs for rows.
    fn height(&self, rows: &[Row]) -> usize {
        let width = |row: &Row| self.speaker.look.width.map(|width| width.saturating_sub(row.indent));
        rows.iter().map(|row| wrap(&row.text, width(row)).len()).sum()
    }

    fn row(&self, indent: usize, style: Style, id: &str, args: &[(&'static str, Arg<'_>)]) -> Row {
        plain(indent, style, self.speaker.messages().text(id, args))
    }
}

fn plain(indent: usize, style: Style, text: String) -> Row {
    Row { indent, style, text }
}

fn blank() -> Row {
    plain(0, Style::new(), String::new())
}

/// Whether those who look ahead cannot rule out what fails.
fn is_only_ahead(claim: &AuditedClaim<'_>) -> bool {
    claim.decided.as_ref().is_some_and(Decided::is_only_ahead)
}

/// How many assumptions cast doubt on a claim, by another change than their opposite.
fn n_doubts(claim: &AuditedClaim<'_>) -> usize {
    claim.decided.as_ref().map_or(0, |decided| decided.doubted_assumptions().len())
}
