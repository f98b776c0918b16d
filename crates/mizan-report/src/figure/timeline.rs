//! What happened as a line of time: when, and who moved. A step that was an improvement to whoever made it is a disc, one
//! that was none a diamond; what nobody of the case did is a square. For Arabic it is mirrored: time goes as one reads.

use std::fmt::Write as _;

use mizan_case::case::Day;
use mizan_core::DmId;
use mizan_core::vary::history::StepKind;

use super::ink::{head, is_mirrored, style, words};
use crate::formats::xml::escape;
use crate::words::Speaker;
use crate::words::say::{Say, say};

/// The room for the names of those who move, for the line of time, and round it.
const NAMES: i32 = 150;
const TIME: i32 = 520;
const ROUND: i32 = 18;
/// The height of the lane of one who moves, and of a row of dates.
const LANE: i32 = 40;
const DATES: i32 = 18;
/// Steps stand at least so far apart, and dates in one row.
const APART: i32 = 24;
const DATES_APART: i32 = 84;
/// Longer names are cut.
const NAME_LETTERS: usize = 20;

/// What happened, as it is drawn.
#[derive(Debug, Clone)]
pub struct Timeline {
    /// The steps that are told, in the order of time.
    pub moments: Vec<Moment>,
}

/// A step.
#[derive(Debug, Clone)]
pub struct Moment {
    /// Its number, from 1.
    pub number: usize,
    /// When it was made.
    pub day: Day,
    /// Whose step it was.
    pub by: Option<DmId>,
    /// What it was to that one.
    pub kind: Option<StepKind>,
    /// Who did what.
    pub what: Say<'static>,
}

impl Timeline {
    /// What it shows.
    #[must_use]
    pub fn caption(&self) -> Say<'static> {
        say!("timeline-caption")
    }

    /// Every step in a sentence, for those who do not see it.
    #[must_use]
    pub fn sentences(&self, speaker: &Speaker<'_>) -> Vec<String> {
        let sentence = |moment: &Moment| {
            let (number, day, what) = (moment.number, moment.day.to_string(), moment.what.clone());
            speaker.say(&say!("trace-step", "number" => number, "day" => day, "what" => what))
        };
        self.moments.iter().map(sentence).collect()
    }

    /// It as an SVG document, told by `speaker`.
    #[must_use]
    pub fn svg(&self, speaker: &Speaker<'_>) -> String {
        Drawing::new(self, speaker).drawn()
    }
}

struct Drawing<'a> {
    timeline: &'a Timeline,
    speaker: &'a Speaker<'a>,
    /// Those who move, in order; what nobody of the case did comes last.
    lanes: Vec<Option<DmId>>,
    /// Where each step stands on the line.
    places: Vec<i32>,
    /// In which row its date stands; none where the one before says it.
    rows: Vec<Option<usize>>,
    width: i32,
    height: i32,
}

impl<'a> Drawing<'a> {
    fn new(timeline: &'a Timeline, speaker: &'a Speaker<'a>) -> Self {
        let mut lanes: Vec<Option<DmId>> = timeline.moments.iter().map(|moment| moment.by).collect();
        lanes.sort_unstable_by_key(|by| (by.is_none(), *by));
        lanes.dedup();
        let places = places(timeline);
        let rows = rows(timeline, &places);
        let n_rows = rows.iter().flatten().max().map_or(1, |last| last + 1) as i32;
        let width = places.last().map_or(NAMES + ROUND, |last| (last + 2 * ROUND).max(NAMES + TIME));
        let height = ROUND + LANE * lanes.len() as i32 + DATES * n_rows + ROUND;
        Self { timeline, speaker, lanes, places, rows, width, height }
    }

    fn x(&self, x: i32) -> i32 {
        if is_mirrored(self.speaker) { self.width - x } else { x }
    }

    /// The height of a lane.
    fn y(&self, by: Option<DmId>) -> i32 {
        let place = self.lanes.iter().position(|lane| *lane == by).unwrap_or_default() as i32;
        ROUND + LANE * place + LANE / 2
    }

    fn drawn(&self) -> String {
        let title = self.speaker.say(&self.timeline.caption());
        let description = self.timeline.sentences(self.speaker).join(" ");
        let mut out = head(&title, &description, [self.width, self.height], self.speaker);
        for &by in &self.lanes {
            self.lane(&mut out, by);
        }
        for place in 0..self.timeline.moments.len() {
            self.moment(&mut out, place);
        }
        out.push_str("</svg>\n");
        out
    }

    /// The line of one who moves, under its name.
    fn lane(&self, out: &mut String, by: Option<DmId>) {
        let (y, colour) = (self.y(by), by.map_or("#222", |by| style(by).0));
        let name = match by {
            Some(by) => self.speaker.dm(by).into_owned(),
            None => self.speaker.messages().text("timeline-nobody", &[]),
        };
        let cut = name.chars().count() > NAME_LETTERS;
        let shown: String = name.chars().take(NAME_LETTERS).chain(cut.then_some('…')).collect();
        let (near, far) = (self.x(NAMES), self.x(self.width - ROUND));
        let anchor = if is_mirrored(self.speaker) { "end" } else { "start" };
        let _ = writeln!(
            out,
            "<path d=\"M{near} {y}H{far}\" stroke=\"{colour}\" stroke-opacity=\"0.35\"/>\
             <text x=\"{}\" y=\"{}\" text-anchor=\"{anchor}\" fill=\"{colour}\">{}</text>",
            self.x(ROUND),
            y + 5,
            words(&shown, self.speaker)
        );
    }

    fn moment(&self, out: &mut String, place: usize) {
        let moment = &self.timeline.moments[place];
        let (x, y) = (self.x(self.places[place]), self.y(moment.by));
        let colour = moment.by.map_or("#222", |by| style(by).0);
        let title = escape(&self.speaker.say(&moment.what));
        let sign = match moment.kind {
            Some(kind) if kind.improves() => format!("<circle cx=\"{x}\" cy=\"{y}\" r=\"10\""),
            Some(_) => format!("<path d=\"M{} {y}L{x} {}L{} {y}L{x} {}Z\"", x - 13, y - 13, x + 13, y + 13),
            None => format!("<rect x=\"{}\" y=\"{}\" width=\"20\" height=\"20\"", x - 10, y - 10),
        };
        let _ = writeln!(
            out,
            "<g><title>{title}</title>{sign} fill=\"#fff\" stroke=\"{colour}\" stroke-width=\"1.6\"/>\
             <text x=\"{x}\" y=\"{}\" text-anchor=\"middle\" font-size=\"11\" fill=\"{colour}\">{}</text></g>",
            y + 4,
            moment.number
        );
        let Some(row) = self.rows[place] else { return };
        let (top, bottom) = (ROUND + LANE * self.lanes.len() as i32, DATES * (row as i32 + 1));
        let _ = writeln!(
            out,
            "<path d=\"M{x} {}V{}\" stroke=\"#222\" stroke-opacity=\"0.25\"/>\
             <text x=\"{x}\" y=\"{}\" text-anchor=\"middle\" font-size=\"11\">{}</text>",
            y + 14,
            top + bottom - DATES + 4,
            top + bottom,
            moment.day
        );
    }
}

/// Where each step stands on the line: as its day lies between the first and the last, but apart from the one before.
fn places(timeline: &Timeline) -> Vec<i32> {
    let days: Vec<i64> = timeline.moments.iter().map(|moment| i64::from(moment.day.number())).collect();
    let first = days.iter().min().copied().unwrap_or_default();
    let span = days.iter().max().map_or(0, |last| last - first).max(1);
    let room = i64::from(TIME - 4 * ROUND);
    let mut places: Vec<i32> = Vec::new();
    for day in days {
        let wanted = NAMES + ROUND + i32::try_from((day - first) * room / span).unwrap_or_default();
        let free = places.last().map_or(wanted, |before| before + APART);
        places.push(wanted.max(free));
    }
    places
}

/// In which row each date stands, so that none covers another.
fn rows(timeline: &Timeline, places: &[i32]) -> Vec<Option<usize>> {
    let mut ends: Vec<i32> = Vec::new();
    let mut before: Option<Day> = None;
    let row = |(moment, &place): (&Moment, &i32)| {
        if before.replace(moment.day) == Some(moment.day) {
            return None;
        }
        let free = ends.iter().position(|end| *end <= place);
        let row = free.unwrap_or(ends.len());
        if free.is_none() {
            ends.push(0);
        }
        ends[row] = place + DATES_APART;
        Some(row)
    };
    timeline.moments.iter().zip(places).map(row).collect()
}
