//! What stands in a list of a document, each with the comments that are about it: those on lines of their own above it, and
//! the one at the end of its line, which the document hangs on what comes after the comma.

use toml_edit::{Array, Value};

/// A list that can be changed without a comment ending up at a neighbour.
#[derive(Debug, Clone)]
pub(super) struct Rows {
    /// What stands on the line of the opening bracket.
    head: String,
    /// For each place the white space before it: it belongs to the place, so that the list keeps its shape.
    gaps: Vec<String>,
    rows: Vec<Row>,
    /// What stands after all of them.
    end: String,
    comma_at_the_end: bool,
}

/// What stands in a list, with what is said of it.
#[derive(Debug, Clone)]
pub(super) struct Row {
    /// The comments on lines of their own above it, and the white space after them.
    pub above: String,
    pub value: Value,
    /// The comment at the end of its line.
    pub beside: String,
}

impl Row {
    /// What nothing is said of.
    pub fn of(value: impl Into<Value>) -> Self {
        Self { above: String::new(), value: value.into(), beside: String::new() }
    }

    /// Whether something is said of it.
    fn is_commented(&self) -> bool {
        !self.above.is_empty()
    }

    /// Adds comments, each on a line of its own, closest above it.
    pub fn say_above(&mut self, comments: impl IntoIterator<Item = String>, indentation: &str) {
        for comment in comments {
            self.above.push_str(&comment);
            self.above.push('\n');
            self.above.push_str(indentation);
        }
    }
}

impl Rows {
    /// The rows of a list, to be changed and [written](Self::write).
    pub fn of(list: &Array) -> Self {
        let n = list.len();
        let mut rows = Self {
            head: String::new(),
            gaps: Vec::new(),
            rows: Vec::new(),
            end: String::new(),
            comma_at_the_end: n > 0 && list.trailing_comma(),
        };
        for (place, value) in list.iter().enumerate() {
            let usual = if place == 0 { "" } else { " " };
            let before = value.decor().prefix().and_then(|raw| raw.as_str()).unwrap_or(usual);
            let (line, gap, above) = apart(before);
            match rows.rows.last_mut() {
                None => rows.head = line,
                Some(last) => last.beside.push_str(&line),
            }
            let mut suffix = value.decor().suffix().and_then(|raw| raw.as_str()).unwrap_or_default().to_owned();
            let mut row = Row { above, value: value.clone(), beside: String::new() };
            if place + 1 == n && !rows.comma_at_the_end {
                rows.end = std::mem::take(&mut suffix);
            }
            *row.value.decor_mut() = toml_edit::Decor::new("", suffix);
            rows.gaps.push(gap);
            rows.rows.push(row);
        }
        rows.end.push_str(list.trailing().as_str().unwrap_or_default());
        let end = std::mem::take(&mut rows.end);
        let (line, rest) = first_line(&end);
        match rows.rows.last_mut() {
            None => rows.end = end.clone(),
            Some(last) => {
                last.beside.push_str(line);
                rows.end = rest.to_owned();
            }
        }
        rows
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// What stands at a place.
    pub fn get_mut(&mut self, place: usize) -> Option<&mut Row> {
        self.rows.get_mut(place)
    }

    /// The white space with which a line of the list begins.
    pub fn indentation(&self) -> String {
        let after_the_break = |gap: &String| gap.rsplit_once('\n').map(|(_, space)| space.to_owned());
        self.gaps.iter().find_map(after_the_break).unwrap_or_else(|| "  ".to_owned())
    }

    /// Takes out what stands at a place, with the comments on it. What a blank line parts from these stays.
    pub fn remove(&mut self, place: usize) -> Row {
        let mut row = self.take(place);
        let (stays, goes) = parted(&row.above);
        let (stays, goes) = (stays.to_owned(), goes.to_owned());
        if !stays.is_empty() {
            self.say_apart(place, &stays);
            row.above = goes;
        }
        row
    }

    /// Comments after what stands at a place, on lines of their own, and parted from what comes then by a blank line.
    pub fn say_after(&mut self, place: usize, comments: &[String]) {
        if !comments.is_empty() {
            let lines = comments.join(&format!("\n{}", self.indentation()));
            self.say_apart(place + 1, &format!("{lines}\n\n"));
        }
    }

    /// Comments, with the blank line after them, before all that is said of what stands at a place, or at the end.
    fn say_apart(&mut self, place: usize, said: &str) {
        let indentation = self.indentation();
        match self.rows.get_mut(place) {
            Some(next) => next.above.insert_str(0, &format!("{said}{indentation}")),
            None => {
                let breaks = if self.end.trim_start_matches([' ', '\t', '\r']).starts_with('\n') { "" } else { "\n" };
                self.end = format!("\n{indentation}{}{breaks}{}", said.trim_end(), self.end);
            }
        }
    }

    /// Takes out what stands at a place, with all that is said above it.
    pub fn take(&mut self, place: usize) -> Row {
        // The first place keeps its space, which is that after the bracket.
        self.gaps.remove(if self.gaps.len() > 1 { place.max(1) } else { place });
        self.rows.remove(place)
    }

    /// Puts something at a place.
    pub fn insert(&mut self, place: usize, row: Row) {
        let gap = match (self.gaps.last(), place) {
            (Some(last), _) if last.contains('\n') || self.gaps.len() > 1 => last.clone(),
            (None, _) => String::new(),
            _ => " ".to_owned(),
        };
        self.gaps.insert(place.max(1).min(self.gaps.len()), gap);
        self.rows.insert(place, row);
    }

    /// Puts something at the end.
    pub fn push(&mut self, value: impl Into<Value>) {
        self.insert(self.len(), Row::of(value));
    }

    /// Keeps those of which `keeps` says so.
    pub fn retain(&mut self, keeps: impl Fn(&Value) -> bool) {
        for place in (0..self.len()).rev() {
            if !keeps(&self.rows[place].value) {
                self.remove(place);
            }
        }
    }

    /// What stands at `from` stands at `to`, and what is said of it with it.
    pub fn shift(&mut self, from: usize, to: usize) {
        let row = self.rows.remove(from);
        self.rows.insert(to, row);
    }

    /// The comments that are about none of those that are there.
    pub fn other_comments(&self) -> Vec<String> {
        self.comments_at_the_start().into_iter().chain(self.comments_at_the_end()).collect()
    }

    /// The comment on the line of the opening bracket.
    pub fn comments_at_the_start(&self) -> Vec<String> {
        comments(&self.head)
    }

    /// The comments after all that stands there.
    pub fn comments_at_the_end(&self) -> Vec<String> {
        comments(&self.end)
    }

    /// Others in lines like these.
    pub fn of_the_same_shape(&self, rows: Vec<Row>) -> Self {
        let gap = |place: usize| self.gaps.get(place.min(1)).or(self.gaps.first()).cloned().unwrap_or_default();
        let gaps = (0..rows.len()).map(gap).collect();
        let end = match self.end.rsplit_once('\n') {
            Some((_, space)) => format!("\n{space}"),
            None => self.end.clone(),
        };
        Self { head: String::new(), gaps, rows, end, comma_at_the_end: self.comma_at_the_end }
    }

    /// Makes them the contents of a list.
    pub fn write(self, list: &mut Array) {
        let indentation = self.indentation();
        let broken = |gap: &str, line: &str, is_commented: bool| {
            let breaks = (is_commented || line.contains('#')) && !gap.contains('\n');
            if breaks { format!("\n{indentation}") } else { gap.to_owned() }
        };
        list.clear();
        let n = self.rows.len();
        let mut line = self.head;
        for (place, (mut row, gap)) in self.rows.into_iter().zip(&self.gaps).enumerate() {
            let prefix = format!("{line}{}{}", broken(gap, &line, row.is_commented()), row.above);
            row.value.decor_mut().set_prefix(prefix);
            line = row.beside;
            let end = if line.contains('#') && !self.end.contains('\n') {
                format!("\n{}", self.end)
            } else {
                self.end.clone()
            };
            if place + 1 == n && !self.comma_at_the_end {
                let own = row.value.decor().suffix().and_then(|raw| raw.as_str()).unwrap_or_default();
                let suffix = format!("{own}{line}{end}");
                row.value.decor_mut().set_suffix(suffix);
                line.clear();
            } else if place + 1 == n {
                line.push_str(&end);
            }
            list.push_formatted(row.value);
        }
        let is_empty = n == 0;
        list.set_trailing(if is_empty { format!("{line}{}", self.end) } else { line });
        list.set_trailing_comma(self.comma_at_the_end && !is_empty);
    }
}

/// Changes a list by its rows.
pub(super) fn with_rows<T>(list: &mut Array, change: impl FnOnce(&mut Rows) -> T) -> T {
    let mut rows = Rows::of(list);
    let made = change(&mut rows);
    rows.write(list);
    made
}

/// What stands before a value: the comment at the end of the line before, the white space up to its own comments, and these.
fn apart(before: &str) -> (String, String, String) {
    let (line, rest) = first_line(before);
    let (gap, above) = rest.split_at(rest.find('#').unwrap_or(rest.len()));
    (line.to_owned(), gap.to_owned(), above.to_owned())
}

/// The comment on the line that goes on, and what comes after it; where there is none all is white space of the next.
fn first_line(text: &str) -> (&str, &str) {
    let (line, rest) = text.split_at(text.find('\n').unwrap_or(text.len()));
    if line.contains('#') { (line, rest) } else { ("", text) }
}

/// Comments above something, parted at the last blank line: what is about it comes after.
pub(super) fn parted(above: &str) -> (&str, &str) {
    let mut at = 0;
    let mut sofar = 0;
    for line in above.split_inclusive('\n') {
        sofar += line.len();
        if line.trim().is_empty() && line.ends_with('\n') {
            at = sofar;
        }
    }
    above.split_at(at)
}

/// The comments in a text of comments and white space, one a line.
pub(super) fn comments(text: &str) -> Vec<String> {
    text.lines().filter_map(|line| line.find('#').map(|at| line[at..].trim_end().to_owned())).collect()
}
