//! A figure as SVG. Its text is text; who moves is told by a number, a colour and a dash; for Arabic it is mirrored.

use std::fmt::Write as _;

use mizan_core::DmId;

use super::ink::{disc, head, is_mirrored, style, words};
use super::layout::{FigureCell, Layout};
use super::{Figure, FigureNode};
use crate::args;
use crate::formats::xml::escape;
use crate::speech::wrap::wrap;
use crate::words::Speaker;

/// The widths of a node and of an arc that passes a layer, and the room round them.
const NODE: i32 = 196;
const LANE: i32 = 22;
const GAP: i32 = 22;
/// The height of a line of text, and the room between layers.
const LINE: i32 = 19;
const BETWEEN: i32 = 62;
/// The room for arcs that lead back up, above the first layer and below the last.
const BACK: i32 = 36;
/// The columns of text that fit into a node.
const COLUMNS: usize = 25;
/// No node has more lines than this.
const LINES: usize = 7;

/// The figure as an SVG document, told by `speaker`.
#[must_use]
pub fn svg(figure: &Figure, speaker: &Speaker<'_>) -> String {
    Drawing::new(figure, speaker).drawn()
}

/// A box with its text.
struct Placed {
    x: i32,
    y: i32,
    height: i32,
    lines: Vec<(String, bool)>,
}

struct Drawing<'a> {
    figure: &'a Figure,
    speaker: &'a Speaker<'a>,
    layout: Layout,
    /// The nodes, by their places in the figure; `x` is the middle, `y` the top.
    boxes: Vec<Placed>,
    /// The middles of the cells of each layer, and the top and height of each.
    middles: Vec<Vec<i32>>,
    rows: Vec<(i32, i32)>,
    width: i32,
    height: i32,
}

impl<'a> Drawing<'a> {
    fn new(figure: &'a Figure, speaker: &'a Speaker<'a>) -> Self {
        let layout = Layout::of(figure);
        let texts: Vec<Vec<(String, bool)>> =
            (0..figure.nodes.len()).map(|place| node_text(figure, speaker, place)).collect();
        let n_back = layout.lanes.iter().filter(|lane| lane.is_none()).count() as i32;
        let width_of = |cell: &FigureCell| if matches!(cell, FigureCell::FigureNode(_)) { NODE } else { LANE };
        let layer_width = |cells: &Vec<FigureCell>| cells.iter().map(|cell| width_of(cell) + GAP).sum::<i32>();
        let inner = layout.layers.iter().map(layer_width).max().unwrap_or(0).max(360);
        let width = inner + GAP + 16 * n_back;
        let mut boxes: Vec<Placed> = texts.into_iter().map(|lines| Placed { x: 0, y: 0, height: 0, lines }).collect();
        let around = if n_back > 0 { BACK } else { 0 };
        let (mut middles, mut rows, mut y) = (Vec::new(), Vec::new(), 12 + around);
        for cells in &layout.layers {
            let mut x = (inner - layer_width(cells) + GAP) / 2 + GAP / 2;
            let mut of_layer = Vec::new();
            let height = |cell: &FigureCell| match cell {
                FigureCell::FigureNode(node) => boxes[*node].lines.len() as i32 * LINE + 16,
                FigureCell::Lane(_) => 0,
            };
            let tallest = cells.iter().map(height).max().unwrap_or(0);
            for cell in cells {
                let middle = x + width_of(cell) / 2;
                of_layer.push(middle);
                if let FigureCell::FigureNode(node) = cell {
                    let placed = &mut boxes[*node];
                    (placed.x, placed.height) = (middle, placed.lines.len() as i32 * LINE + 16);
                    placed.y = y + (tallest - placed.height) / 2;
                }
                x += width_of(cell) + GAP;
            }
            middles.push(of_layer);
            rows.push((y, tallest));
            y += tallest + BETWEEN;
        }
        let height = y - BETWEEN + around + 20 + 26 * movers(figure).len() as i32 + 10;
        Self { figure, speaker, layout, boxes, middles, rows, width, height }
    }

    fn x(&self, x: i32) -> i32 {
        if is_mirrored(self.speaker) { self.width - x } else { x }
    }

    fn drawn(&self) -> String {
        let messages = self.speaker.messages();
        let start = self.figure.nodes.first().map_or_else(String::new, |node| node_name(self.speaker, node));
        let title = messages.text("figure-title", &args!["state" => start]);
        let description = sentences(self.figure, self.speaker).join(" ");
        let mut out = head(&title, &description, [self.width, self.height], self.speaker);
        let mut back = 0;
        for index in 0..self.figure.arcs.len() {
            // What a page wants to know to let somebody pick a mover or a state.
            let _ = writeln!(out, "<g class=\"arc\" data-dm=\"{}\">", self.figure.arcs[index].by.index() + 1);
            self.arc(&mut out, index, &mut back);
            out.push_str("</g>\n");
        }
        for place in 0..self.figure.nodes.len() {
            self.open_node(&mut out, place);
            self.node(&mut out, place);
            out.push_str("</g>\n");
        }
        self.legend(&mut out);
        out.push_str("</svg>\n");
        out
    }

    /// The group of a node: which states it is, in numbers and in words, and whether there is more to be seen from it.
    fn open_node(&self, out: &mut String, place: usize) {
        let node = &self.figure.nodes[place];
        let states: Vec<String> = node.states.iter().map(|state| state.number().to_string()).collect();
        let more = if node.goes_on { " data-more=\"\"" } else { "" };
        let name = escape(&node_name(self.speaker, node));
        let _ = write!(out, "<g class=\"node\" data-state=\"{}\"{more}><title>{name}</title>", states.join(" "));
    }

    fn node(&self, out: &mut String, place: usize) {
        let (node, placed) = (&self.figure.nodes[place], &self.boxes[place]);
        let (x, y, height) = (self.x(placed.x) - NODE / 2, placed.y, placed.height);
        let stroke = if node.settled || place == 0 { 2 } else { 1 };
        let dash = if node.circling { " stroke-dasharray=\"6 3\"" } else { "" };
        let fill = if node.settled { "#eef3ee" } else { "#fff" };
        let _ = writeln!(
            out,
            "<rect x=\"{x}\" y=\"{y}\" width=\"{NODE}\" height=\"{height}\" rx=\"5\" fill=\"{fill}\" stroke=\"#222\" \
             stroke-width=\"{stroke}\"{dash}/>"
        );
        if node.settled {
            // A double border: where it settles is seen without colour.
            let _ = writeln!(
                out,
                "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"3\" fill=\"none\" stroke=\"#222\"/>",
                x + 4,
                y + 4,
                NODE - 8,
                height - 8
            );
        }
        for (line, (text, strong)) in placed.lines.iter().enumerate() {
            let weight = if *strong { " font-weight=\"700\"" } else { "" };
            let _ = writeln!(
                out,
                "<text x=\"{}\" y=\"{}\" text-anchor=\"middle\"{weight}>{}</text>",
                x + NODE / 2,
                y + 8 + LINE * line as i32 + 14,
                words(text, self.speaker)
            );
        }
    }

    fn arc(&self, out: &mut String, index: usize, back: &mut i32) {
        let arc = self.figure.arcs[index];
        let (from, to) = (&self.boxes[arc.from], &self.boxes[arc.to]);
        let (colour, dash) = style(arc.by);
        let (path, sign, tip) = match &self.layout.lanes[index] {
            Some(lanes) => self.downward(index, lanes, from, to),
            None => {
                *back += 1;
                self.upward(*back, from, to)
            }
        };
        let _ = writeln!(
            out,
            "<path d=\"{path}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"1.6\" stroke-dasharray=\"{dash}\"/>\
             <path d=\"{tip}\" fill=\"{colour}\"/>"
        );
        self.sign(out, sign, arc.by);
    }

    /// An arc to a lower layer: its path, the place of its sign, and its tip.
    fn downward(&self, index: usize, lanes: &[usize], from: &Placed, to: &Placed) -> (String, (i32, i32), String) {
        let layer_of = |node: usize| {
            self.layout
                .layers
                .iter()
                .position(|cells| cells.contains(&FigureCell::FigureNode(node)))
                .unwrap_or_default()
        };
        let arc = self.figure.arcs[index];
        let first = layer_of(arc.from) + 1;
        let (start_x, end_x) = (from.x + self.port(index, true), to.x + self.port(index, false));
        let mut points = vec![(start_x, from.y + from.height)];
        for (offset, &column) in lanes.iter().enumerate() {
            let (top, height) = self.rows[first + offset];
            let x = self.middles[first + offset][column];
            points.extend([(x, top), (x, top + height)]);
        }
        let end = to.y - 7;
        points.push((end_x, end));
        let mut path = format!("M{} {}", self.x(points[0].0), points[0].1);
        for pair in points.windows(2) {
            let ((x1, y1), (x2, y2)) = (pair[0], pair[1]);
            let (x1, x2, middle) = (self.x(x1), self.x(x2), (y1 + y2) / 2);
            let _ = match x1 == x2 {
                true => write!(path, "L{x2} {y2}"),
                false => write!(path, "C{x1} {middle} {x2} {middle} {x2} {y2}"),
            };
        }
        // The sign stands where the arc is alone: a little below where it leaves.
        let (x2, y2) = points[1];
        let sign = ((self.x(start_x) * 5 + self.x(x2) * 3) / 8, (points[0].1 * 9 + y2 * 7) / 16);
        (path, sign, format!("M{} {}l-4 -8h8z", self.x(end_x), end + 7))
    }

    /// The `number`th arc that leads back up: through the room below its start to the far side, up there, and through the
    /// room above its end, so that it passes no node.
    fn upward(&self, number: i32, from: &Placed, to: &Placed) -> (String, (i32, i32), String) {
        let side = self.x(self.width - 10 - 16 * (number - 1));
        let lane = BACK / 2 + 5 * (number - 1) % (BACK / 2);
        let below = self.row_of(from) + lane;
        let above = to.y - lane;
        let (start, end) = (self.x(from.x + NODE / 2 - 16), self.x(to.x + NODE / 2 - 16));
        let (leaves, arrives) = (from.y + from.height, to.y - 7);
        let path = format!("M{start} {leaves}V{below}H{side}V{above}H{end}V{arrives}");
        (path, (side, (below + above) / 2), format!("M{end} {}l-4 -8h8z", to.y))
    }

    /// Where the layer of a box ends.
    fn row_of(&self, placed: &Placed) -> i32 {
        let row = self.rows.iter().find(|(top, height)| *top <= placed.y && placed.y + placed.height <= top + height);
        row.map_or(placed.y + placed.height, |(top, height)| top + height)
    }

    /// How far from the middle of its box an arc leaves or arrives, so that those side by side are told apart: in the
    /// order of their other ends.
    fn port(&self, index: usize, leaving: bool) -> i32 {
        let arc = self.figure.arcs[index];
        let same = |other: &usize| {
            let candidate = self.figure.arcs[*other];
            let shares = if leaving { candidate.from == arc.from } else { candidate.to == arc.to };
            shares && self.layout.lanes[*other].is_some()
        };
        let far = |other: &usize| {
            let other_arc = self.figure.arcs[*other];
            let end = if leaving { other_arc.to } else { other_arc.from };
            (self.boxes[end].x, *other)
        };
        let mut beside: Vec<usize> = (0..self.figure.arcs.len()).filter(same).collect();
        beside.sort_by_key(far);
        let place = beside.iter().position(|&other| other == index).unwrap_or_default() as i32;
        let count = beside.len() as i32;
        let step = 34.min((NODE - 40) / count.max(1));
        (2 * place - count + 1) * step / 2
    }

    /// The number of the one who moves, in a disc.
    fn sign(&self, out: &mut String, at: (i32, i32), by: DmId) {
        disc(out, at, 8, style(by).0, by.index() + 1);
    }

    fn legend(&self, out: &mut String) {
        let movers = movers(self.figure);
        let top = self.height - 26 * movers.len() as i32 - 6;
        for (row, by) in movers.into_iter().enumerate() {
            let y = top + 26 * row as i32 + 10;
            let (colour, dash) = style(by);
            let (near, far) = (self.x(44), self.x(104));
            let _ = writeln!(
                out,
                "<path d=\"M{near} {y}H{far}\" stroke=\"{colour}\" stroke-width=\"1.6\" stroke-dasharray=\"{dash}\"/>"
            );
            self.sign(out, (self.x(28), y), by);
            let name = words(self.speaker.dm(by).as_ref(), self.speaker);
            let anchor = if is_mirrored(self.speaker) { "end" } else { "start" };
            let _ = writeln!(out, "<text x=\"{}\" y=\"{}\" text-anchor=\"{anchor}\">{name}</text>", self.x(114), y + 5);
        }
    }
}

/// Every arc of a figure in a sentence, for those who do not see it.
#[must_use]
pub fn sentences(figure: &Figure, speaker: &Speaker<'_>) -> Vec<String> {
    let name = |place: usize| node_name(speaker, &figure.nodes[place]);
    let arc = |arc: &super::Arrow| {
        let args = args!["dm" => speaker.dm(arc.by), "from" => name(arc.from), "to" => name(arc.to)];
        speaker.messages().text("figure-arc", &args)
    };
    figure.arcs.iter().map(arc).collect()
}

/// Those who move in a figure, in order.
fn movers(figure: &Figure) -> Vec<DmId> {
    let mut movers: Vec<DmId> = figure.arcs.iter().map(|arc| arc.by).collect();
    movers.sort_unstable();
    movers.dedup();
    movers
}

fn node_name(speaker: &Speaker<'_>, node: &FigureNode) -> String {
    match node.states[..] {
        [state] => speaker.state(state),
        _ => speaker.messages().text("shown-cycle", &args!["count" => node.states.len()]),
    }
}

/// The lines of a node: what it is, in words that stand out, and the state.
fn node_text(figure: &Figure, speaker: &Speaker<'_>, place: usize) -> Vec<(String, bool)> {
    let node = &figure.nodes[place];
    let messages = speaker.messages();
    let mut lines: Vec<(String, bool)> = Vec::new();
    let head = match (place, node.settled, node.circling) {
        (0, true, false) => Some(messages.text("figure-start-settled", &[])),
        (0, _, true) => Some(messages.text("figure-start-circling", &[])),
        (0, ..) => Some(messages.text("figure-start", &[])),
        (_, true, false) => Some(messages.text("figure-settled", &[])),
        (_, _, true) if node.states.len() == 1 => Some(messages.text("figure-circling", &[])),
        _ => None,
    };
    lines.extend(head.map(|head| (head, true)));
    let words = wrap(&node_name(speaker, node), Some(COLUMNS));
    let room = LINES - lines.len();
    let n_words = words.len();
    lines.extend(words.into_iter().take(room).map(|line| (line, false)));
    if n_words > room {
        lines.push(("…".to_owned(), false));
    }
    if let [state] = node.states[..] {
        lines.push((messages.text("figure-state-number", &args!["number" => state.number()]), false));
    }
    lines
}
