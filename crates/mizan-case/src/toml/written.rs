//! A case file as it is written: its headers one after the other, below each its keys with their values.
//!
//! The tree of the reader says what a file means, and knows one place of each key; who looks for all places at which a
//! name stands needs each key wherever it is written. What is no TOML is left out, and all else is there.

use std::borrow::Cow;

use toml_parser::Source;
use toml_parser::decoder::StringBuilder;
use toml_parser::parser::{Event, EventKind, RecursionGuard, parse_document};

use super::read::{key_name, without};
use super::scan::first_unclosed;
use super::text::PlacedText;
use crate::problem::Span;

/// A header with what stands below it. What stands above the first header is below one without keys.
#[derive(Debug, Clone, Default)]
pub(crate) struct Header {
    /// The parts of its key.
    pub keys: Vec<Key>,
    /// The header itself, brackets included.
    pub span: Span,
    /// What stands below it.
    pub pairs: Vec<Pair>,
}

impl Header {
    /// From its first bracket to the end of its last value.
    pub fn extent(&self) -> Span {
        self.span.start..self.pairs.last().map_or(self.span.end, |pair| pair.value.span.end)
    }
}

/// A part of a key.
#[derive(Debug, Clone)]
pub(crate) struct Key {
    /// What it says.
    pub name: String,
    /// Where it stands, quotation marks included.
    pub span: Span,
}

/// A key with its value.
#[derive(Debug, Clone)]
pub(crate) struct Pair {
    /// The parts of the key.
    pub keys: Vec<Key>,
    /// The value.
    pub value: WrittenValue,
}

/// A value.
#[derive(Debug, Clone)]
pub(crate) struct WrittenValue {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub data: WrittenData,
}

/// What a value is.
#[derive(Debug, Clone)]
pub(crate) enum WrittenData {
    /// A text.
    Text(PlacedText),
    /// A list.
    List(Vec<WrittenValue>),
    /// A table in braces.
    Table(Vec<Pair>),
    /// A number, a date, a truth value.
    Other,
}

/// Lists and tables that stand deeper in one another are not looked into.
const MAX_NESTED: u32 = 80;

/// After this many brackets that nothing closes, the rest is not looked at.
const MAX_UNCLOSED: usize = 30;

/// The headers of `text`, in order.
pub(crate) fn written(text: &str) -> Vec<Header> {
    let text = closed(text);
    let mut events = Vec::new();
    let tokens = Source::new(&text).lex().into_vec();
    parse_document(&tokens, &mut RecursionGuard::new(&mut events, MAX_NESTED), &mut ());
    let is_blank = |event: &Event| {
        matches!(event.kind(), EventKind::Whitespace | EventKind::Comment | EventKind::Newline | EventKind::Error)
    };
    events.retain(|event| !is_blank(event));
    Reader { text: &text, events: &events, at: 0 }.headers()
}

/// `text` with spaces in the place of what an unclosed bracket swallows.
fn closed(text: &str) -> Cow<'_, str> {
    let mut text = Cow::Borrowed(text);
    for _ in 0..MAX_UNCLOSED {
        let Some(unclosed) = first_unclosed(&text) else { break };
        let line = text[..unclosed.start].rfind('\n').map_or(0, |newline| newline + 1);
        text = Cow::Owned(without(&text, &(line..unclosed.end)));
    }
    text
}

struct Reader<'a> {
    text: &'a str,
    events: &'a [Event],
    at: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<EventKind> {
        self.events.get(self.at).map(Event::kind)
    }

    fn next(&mut self) -> Option<Event> {
        let event = self.events.get(self.at).copied();
        self.at += 1;
        event
    }

    fn headers(mut self) -> Vec<Header> {
        let mut headers = vec![Header::default()];
        while let Some(kind) = self.peek() {
            match kind {
                EventKind::StdTableOpen | EventKind::ArrayTableOpen => headers.push(self.header()),
                EventKind::SimpleKey => {
                    let pair = self.pair();
                    if let Some(header) = headers.last_mut() {
                        header.pairs.extend(pair);
                    }
                }
                _ => self.at += 1,
            }
        }
        headers
    }

    fn header(&mut self) -> Header {
        let open = self.next();
        let keys = self.keys();
        let is_close = matches!(self.peek(), Some(EventKind::StdTableClose | EventKind::ArrayTableClose));
        let last = if is_close { self.next() } else { None };
        let start = open.map_or(0, |open| open.span().start());
        let end = last.map(|close| close.span().end()).or(keys.last().map(|key| key.span.end)).unwrap_or(start);
        Header { keys, span: start..end, pairs: Vec::new() }
    }

    /// The parts of a key.
    fn keys(&mut self) -> Vec<Key> {
        let mut keys = Vec::new();
        while let Some(EventKind::SimpleKey | EventKind::KeySep) = self.peek() {
            let Some(event) = self.next().filter(|event| event.kind() == EventKind::SimpleKey) else { continue };
            let name = self.decoded(event, |raw, out| raw.decode_key(out, &mut ()));
            keys.push(Key { name: key_name(&name), span: span(event) });
        }
        keys
    }

    /// A key with its value; nothing where it has none.
    fn pair(&mut self) -> Option<Pair> {
        let keys = self.keys();
        if self.peek() != Some(EventKind::KeyValSep) {
            return None;
        }
        self.next();
        let value = self.value()?;
        // What is missing has an event too, of no extent.
        let is_there = !value.span.is_empty() && keys.iter().all(|key| !key.span.is_empty());
        is_there.then_some(Pair { keys, value })
    }

    fn value(&mut self) -> Option<WrittenValue> {
        match self.peek()? {
            EventKind::Scalar => self.next().map(|event| self.scalar(event)),
            EventKind::ArrayOpen => {
                let mut items = Vec::new();
                let span = self.within(EventKind::ArrayClose, |reader| match reader.value() {
                    Some(item) => items.push(item),
                    None => reader.at += 1,
                });
                Some(WrittenValue { span, data: WrittenData::List(items) })
            }
            EventKind::InlineTableOpen => {
                let mut pairs = Vec::new();
                let span = self.within(EventKind::InlineTableClose, |reader| match reader.peek() {
                    Some(EventKind::SimpleKey) => pairs.extend(reader.pair()),
                    _ => reader.at += 1,
                });
                Some(WrittenValue { span, data: WrittenData::Table(pairs) })
            }
            _ => None,
        }
    }

    /// Reads up to the bracket that closes the one that stands next; the place of the whole.
    fn within(&mut self, close: EventKind, mut read: impl FnMut(&mut Self)) -> Span {
        let start = self.next().map_or(0, |open| open.span().start());
        while self.peek().is_some_and(|kind| kind != close) {
            read(self);
        }
        let last = self.next().or_else(|| self.events.last().copied());
        start..last.map_or(start, |last| last.span().end())
    }

    fn scalar(&self, event: Event) -> WrittenValue {
        let span = span(event);
        let is_text = event.encoding().is_some();
        let data = match is_text {
            true => {
                let value = self.decoded(event, |raw, out| {
                    let _ = raw.decode_scalar(out, &mut ());
                });
                WrittenData::Text(PlacedText::new(value, span.clone(), self.text))
            }
            false => WrittenData::Other,
        };
        WrittenValue { span, data }
    }

    fn decoded(
        &self,
        event: Event,
        decode: impl for<'a> FnOnce(toml_parser::Raw<'a>, &mut dyn StringBuilder<'a>),
    ) -> String {
        let mut out = Cow::Borrowed("");
        if let Some(raw) = Source::new(self.text).get(event) {
            decode(raw, &mut out);
        }
        out.into_owned()
    }
}

fn span(event: Event) -> Span {
    event.span().start()..event.span().end()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(keys: &[Key]) -> String {
        keys.iter().map(|key| key.name.as_str()).collect::<Vec<_>>().join(".")
    }

    fn headers(text: &str) -> Vec<(String, Vec<String>)> {
        let pairs = |header: &Header| header.pairs.iter().map(|pair| keys(&pair.keys)).collect();
        written(text).iter().map(|header| (keys(&header.keys), pairs(header))).collect()
    }

    #[test]
    fn every_key_is_there_where_it_is_written() {
        let text = "a = 1\n[dm.\"روسيا\".options.x] # y\n\"b c\".d = { e = [\"f\"] }\n[[dm.\"روسيا\".prefers]]\n";
        let all = headers(text);
        assert_eq!(all[0], (String::new(), vec!["a".to_owned()]));
        assert_eq!(all[1], ("dm.روسيا.options.x".to_owned(), vec!["b c.d".to_owned()]));
        assert_eq!(all[2], ("dm.روسيا.prefers".to_owned(), vec![]));
        let headers = written(text);
        assert_eq!(&text[headers[1].keys[1].span.clone()], "\"روسيا\"");
        assert_eq!(&text[headers[1].span.clone()], "[dm.\"روسيا\".options.x]");
        assert_eq!(&text[headers[1].pairs[0].value.span.clone()], "{ e = [\"f\"] }");
    }

    #[test]
    fn texts_are_decoded_and_know_their_place() {
        let text = "a = ['x\\', \"\\u0062\", 7]\n";
        let headers = written(text);
        let WrittenData::List(items) = &headers[0].pairs[0].value.data else { panic!("a list") };
        let texts: Vec<_> = items
            .iter()
            .map(|item| match &item.data {
                WrittenData::Text(text) => text.value.as_str(),
                _ => "-",
            })
            .collect();
        assert_eq!(texts, ["x\\", "b", "-"]);
    }

    #[test]
    fn what_is_no_toml_hides_nothing_else() {
        let all = headers("[dm.a]\nx = [\"y\"\n[dm.b]\nz = \n= 3\nname = \"b\"\n");
        assert_eq!(all[1].0, "dm.a");
        assert_eq!(all[2], ("dm.b".to_owned(), vec!["name".to_owned()]));
        for text in ["[".repeat(100_000), format!("a = {}", "[".repeat(100_000)), "a = { b = ".repeat(50_000)] {
            written(&text);
        }
    }
}
