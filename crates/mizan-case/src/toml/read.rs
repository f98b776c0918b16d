//! Reading TOML, going on after mistakes.

use std::collections::{BTreeMap, BTreeSet};

use toml::Spanned;
use toml::de::{DeTable, DeValue};
use unicode_normalization::UnicodeNormalization as _;

use crate::problem::{Diagnostic, Findings, Problem, Span};

use super::mistake::{Mistake, Remedy, explain, line_at};
use super::scan::{Opener, first_unclosed};
use super::text::PlacedText;
use super::tree::{Data, Entry, Table, Value};

/// What could not be read: nobody is told that something is missing or unknown that may stand there.
#[derive(Debug, Default)]
pub(crate) struct Lost {
    /// The words that stand in it.
    words: BTreeSet<String>,
    /// Whether anything could not be read at all.
    pub any: bool,
    everything: bool,
}

impl Lost {
    /// Whether `name`, which may be made of several words, may stand in what was lost.
    pub fn may_hold(&self, name: &str) -> bool {
        self.everything || words(name).all(|word| self.words.contains(word))
    }

    fn add(&mut self, part: &str) {
        self.any = true;
        self.words.extend(words(part).map(str::to_owned));
    }
}

/// What stands between signs and spaces.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !(c.is_alphanumeric() || c == '_')).filter(|word| !word.is_empty())
}

/// After this many mistakes that break the reading off, the rest is not looked at.
const MAX_BREAKS: usize = 30;

/// Reads `text`; what is wrong with it goes to `out`.
pub(crate) fn read(text: &str, out: &mut Findings) -> (Table, Lost) {
    let mut lost = Lost::default();
    let mut left = text.to_owned();
    for _ in 0..MAX_BREAKS {
        let (table, errors) = DeTable::parse_recoverable(&left);
        let mistakes = Mistakes::of(&left, &errors);
        if let Some(Mistake { problem, span, remedy: Remedy::LeaveOut(part) }) = mistakes.broken {
            out.add(problem, span);
            lost.add(&left[part.clone()]);
            left = without(&left, &part);
            continue;
        }
        let table = finish(text, &table, mistakes, &mut lost, out);
        return (table, lost);
    }
    (lost.any, lost.everything) = (true, true);
    (Table::default(), lost)
}

fn finish(text: &str, table: &Spanned<DeTable<'_>>, mistakes: Mistakes, lost: &mut Lost, out: &mut Findings) -> Table {
    let Mistakes { told: mistakes, more, .. } = mistakes;
    let is_duplicate = |mistake: &Mistake| matches!(mistake.problem, Problem::DuplicateKey { .. });
    lost.any |= mistakes.iter().any(|mistake| !is_duplicate(mistake));
    let unread = mistakes.iter().filter(|mistake| !is_duplicate(mistake)).map(|mistake| unusable(text, mistake));
    let unread = unread.chain(more);
    let mut converter = Converter { text, unread: joined(unread.collect()), out };
    let table = converter.table(table.get_ref(), 0..0);
    one_a_line(text, mistakes, out);
    table
}

/// What cannot be used for a mistake. Where text follows a value, the value itself is not what was meant.
fn unusable(text: &str, mistake: &Mistake) -> Span {
    match mistake.problem {
        Problem::TrailingText { .. } => line_at(text, mistake.span.start),
        _ => mistake.span.clone(),
    }
}

/// One mistake makes the reader say several things about its line; the first is told.
fn one_a_line(text: &str, mut mistakes: Vec<Mistake>, out: &mut Findings) {
    mistakes.sort_by_key(|mistake| (mistake.span.start, mistake.span.end));
    let mut told = None;
    let mut firsts = None;
    for Mistake { problem, span, .. } in mistakes {
        if let Problem::DuplicateKey { key } = &problem {
            let first = firsts.get_or_insert_with(|| Firsts::of(text)).of_two(text, key, &span);
            out.push(Diagnostic::at(problem, span).with_related(first));
            continue;
        }
        let line = Some(line_at(text, span.start).start);
        if line != told {
            told = line;
            out.add(problem, span);
        }
    }
}

/// Where each header, and each key of each table, stands first; one look at the text for all that stands twice in it.
struct Firsts<'a> {
    headers: BTreeMap<&'a str, usize>,
    /// Where each table begins.
    tables: Vec<usize>,
    /// By where their table begins.
    keys: BTreeMap<(usize, &'a str), usize>,
}

impl<'a> Firsts<'a> {
    fn of(text: &'a str) -> Self {
        let (mut headers, mut keys, mut tables) = (BTreeMap::new(), BTreeMap::new(), vec![0]);
        let (mut at, mut table) = (0, 0);
        for line in text.split_inclusive('\n') {
            let content = line.trim();
            if line.starts_with('[') {
                table = at;
                tables.push(at);
            }
            if content.starts_with('[') {
                headers.entry(content).or_insert(at);
            }
            let key = content.split('=').next().unwrap_or(content).trim();
            keys.entry((table, key)).or_insert(at);
            at += line.len();
        }
        Self { headers, tables, keys }
    }

    /// Where the same header, or the same key of the same table, stands before the one at `span`.
    fn of_two(&self, text: &str, key: &str, span: &Span) -> Option<Span> {
        let line = line_at(text, span.start);
        let content = text[line.clone()].trim();
        let first = if content.starts_with('[') {
            self.headers.get(content)
        } else {
            let table = self.tables[self.tables.partition_point(|table| *table <= line.start) - 1];
            self.keys.get(&(table, key))
        };
        let first = *first.filter(|first| **first < line.start)?;
        let found = first + text[first..line.start].find(key)?;
        Some(found..found + key.len())
    }
}

/// After this many mistakes on one line, the rest of them are not explained: each takes a look at the line.
const MAX_ON_A_LINE: usize = 20;

/// What the reader says, explained.
#[derive(Debug, Default)]
struct Mistakes {
    /// The first that breaks the reading off; what follows from it is not looked at.
    broken: Option<Mistake>,
    told: Vec<Mistake>,
    /// Where the others are.
    more: Vec<Span>,
}

impl Mistakes {
    /// An unclosed bracket goes before all that follows from it.
    fn of(text: &str, errors: &[toml::de::Error]) -> Self {
        let mut found = Self { broken: unclosed(text, errors), ..Self::default() };
        let newlines: Vec<usize> = text.match_indices('\n').map(|(at, _)| at).collect();
        let mut on_lines: BTreeMap<usize, usize> = BTreeMap::new();
        for error in errors {
            if found.broken.is_some() {
                break;
            }
            let span = within(text, error.span());
            let on_line = on_lines.entry(newlines.partition_point(|newline| *newline < span.start)).or_default();
            *on_line += 1;
            if *on_line > MAX_ON_A_LINE {
                found.more.extend((!error.message().starts_with("duplicate key")).then_some(span));
                continue;
            }
            let mistake = explain(text, error.message(), span);
            match mistake.remedy {
                Remedy::LeaveOut(_) => found.broken = Some(mistake),
                Remedy::GoOn => found.told.push(mistake),
            }
        }
        found
    }
}

/// A bracket that is not closed, where what the reader says is about brackets.
fn unclosed(text: &str, errors: &[toml::de::Error]) -> Option<Mistake> {
    let brackets = ["array", "inline table", "multi-line", "key-value pairs"];
    let about_brackets = errors.iter().any(|error| brackets.iter().any(|word| error.message().contains(word)));
    let unclosed = about_brackets.then(|| first_unclosed(text)).flatten()?;
    let problem = match unclosed.what {
        Opener::List => Problem::UnclosedList,
        Opener::InlineTable => Problem::UnclosedInlineTable,
        Opener::LongText => {
            Problem::UnclosedString { text: text[unclosed.start..].lines().next().unwrap_or("").to_owned() }
        }
    };
    let line = line_at(text, unclosed.start);
    let span = unclosed.start..text[..line.end].trim_end().len().max(unclosed.start + 1);
    Some(Mistake { problem, span, remedy: Remedy::LeaveOut(line.start..unclosed.end) })
}

/// A span of the reader, moved to where letters begin and end.
fn within(text: &str, span: Option<Span>) -> Span {
    let boundary = |mut at: usize| {
        at = at.min(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let span = span.unwrap_or(0..0);
    let (start, end) = (boundary(span.start), boundary(span.end));
    start..end.max(start)
}

/// `text` with spaces in place of `part`, so that all else stays where it is.
pub(super) fn without(text: &str, part: &Span) -> String {
    let blank: String = text[part.clone()].bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }).collect();
    format!("{}{blank}{}", &text[..part.start], &text[part.end..])
}

/// The same places in order, those that touch one another as one.
fn joined(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort_by_key(|span| (span.start, span.end));
    let mut joined: Vec<Span> = Vec::with_capacity(spans.len());
    for span in spans {
        match joined.last_mut().filter(|last| span.start <= last.end) {
            Some(last) => last.end = last.end.max(span.end),
            None => joined.push(span),
        }
    }
    joined
}

struct Converter<'a> {
    text: &'a str,
    /// Where mistakes are, in order and apart; scalars that touch these are not used.
    unread: Vec<Span>,
    out: &'a mut Findings,
}

impl Converter<'_> {
    fn table(&mut self, table: &DeTable<'_>, span: Span) -> Table {
        let mut entries: Vec<Entry> = table.iter().map(|(key, value)| self.entry(key, value)).collect();
        entries.sort_by_key(|entry| (entry.first, entry.key_span.start));
        self.same_after_nfc(&mut entries);
        Table { entries, span }
    }

    fn entry(&mut self, key: &Spanned<std::borrow::Cow<'_, str>>, value: &Spanned<DeValue<'_>>) -> Entry {
        let value = self.value(value);
        let first = first_mention(&value).unwrap_or(usize::MAX).min(key.span().start);
        Entry { key: key_name(key.get_ref()), key_span: key.span(), first, value }
    }

    /// Keys that differ in their bytes, and not for a reader; equal ones TOML itself refuses.
    fn same_after_nfc(&mut self, entries: &mut Vec<Entry>) {
        let mut kept: BTreeMap<String, Span> = BTreeMap::new();
        entries.retain(|entry| {
            let Some(first) = kept.get(&entry.key) else {
                kept.insert(entry.key.clone(), entry.key_span.clone());
                return true;
            };
            let problem = Problem::DuplicateKey { key: entry.key.clone() };
            self.out.push(Diagnostic::at(problem, entry.key_span.clone()).with_related([first.clone()]));
            false
        });
    }

    fn value(&mut self, value: &Spanned<DeValue<'_>>) -> Value {
        let span = value.span();
        let data = match value.get_ref() {
            DeValue::Table(table) => Data::Table(self.table(table, span.clone())),
            DeValue::Array(items) => Data::List(items.iter().map(|item| self.value(item)).collect()),
            _ if self.is_unread(&span) => Data::Unread,
            DeValue::String(text) => Data::Text(PlacedText::new(text.to_string(), span.clone(), self.text)),
            DeValue::Integer(number) => Data::Integer { digits: number.as_str().to_owned(), radix: number.radix() },
            DeValue::Float(number) => Data::Decimal(number.as_str().to_owned()),
            DeValue::Boolean(value) => Data::Boolean(*value),
            DeValue::Datetime(_) => Data::Date(self.text.get(span.clone()).unwrap_or("").to_owned()),
        };
        Value { span, data }
    }

    fn is_unread(&self, span: &Span) -> bool {
        // The reader stands a zero at the start of the file in for a value that it could not read.
        let before = self.unread.partition_point(|bad| bad.start <= span.end);
        span.end == 0 || self.unread[..before].last().is_some_and(|bad| span.start <= bad.end)
    }
}

/// A key in its one spelling.
pub(super) fn key_name(key: &str) -> String {
    key.nfc().filter(|c| !is_isolate(*c)).collect()
}

/// Marks that come with copied text and are no part of a key.
fn is_isolate(c: char) -> bool {
    matches!(c, '\u{2066}'..='\u{2069}')
}

/// Where a value, or the header of a table in it, begins.
fn first_mention(value: &Value) -> Option<usize> {
    match &value.data {
        Data::Table(table) => table.entries.iter().map(|entry| entry.first).chain([value.span.start]).min(),
        Data::List(items) => items.iter().filter_map(first_mention).chain([value.span.start]).min(),
        _ => (!value.span.is_empty()).then_some(value.span.start),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(text: &str, path: &[&str]) -> Vec<String> {
        let mut out = Findings::default();
        let (root, _) = read(text, &mut out);
        assert_eq!(out.into_sorted(), []);
        let table = path.iter().fold(&root, |table, key| table.table(key).expect("the test asks for a table"));
        table.entries.iter().map(|entry| entry.key.clone()).collect()
    }

    #[test]
    fn keys_stand_in_the_order_of_first_mention() {
        let text = "[dm.z.options.o]\n[[dm.y.prefers]]\nthat = \"o\"\n[dm.a]\n[dm.z]\nname = \"z\"\n[dm.y]\n";
        assert_eq!(keys(text, &["dm"]), ["z", "y", "a"]);
        let text =
            "[dm.a.options.z]\n[dm.b]\n[dm.a]\n[dm.a.options.b.name]\nen = \"b\"\n[dm.a.options.a]\n[dm.a.options.b]\n";
        assert_eq!(keys(text, &["dm", "a", "options"]), ["z", "b", "a"]);
    }

    /// A line is not looked at anew for each of thousands of mistakes on it.
    #[test]
    fn many_mistakes_on_one_line_are_few_to_look_at() {
        for (part, told) in [(r"\q", 1), (r"\u00zz", 1)] {
            let mut out = Findings::default();
            let text = format!("x = \"{}\"\ny = 1\n", part.repeat(50_000));
            let (root, _) = read(&text, &mut out);
            assert_eq!(out.into_sorted().len(), told);
            assert!(root.entries.iter().any(|entry| matches!(entry.value.data, Data::Integer { .. })), "y is read");
        }
        let mut out = Findings::default();
        read(&format!("x = [{}]\n", "{ a = 1, a = 2 },".repeat(10_000)), &mut out);
        assert_eq!(out.into_sorted().len(), MAX_ON_A_LINE);
        let mut out = Findings::default();
        read(&"= = =\n".repeat(20_000), &mut out);
        assert_eq!(out.into_sorted().len(), MAX_BREAKS);
    }

    #[test]
    fn dotted_keys_count_as_mentions() {
        assert_eq!(keys("dm.b.name = \"b\"\ndm.a.name = \"a\"\n", &["dm"]), ["b", "a"]);
    }
}
