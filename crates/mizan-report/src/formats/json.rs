//! What every JSON output is made of: objects in file order, and lists that can be summed up.

use std::borrow::Cow;
use std::io;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::ser::{Serialize, SerializeStruct, Serializer};
use serde_json::ser::Formatter;

/// How much of a long list is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// All of it.
    Full,
    /// How long it is, and how it begins.
    Summary,
}

/// How much of a list stands in a summary.
pub const FIRST: usize = 20;

/// An object whose keys are ids of the case, in file order.
pub struct ById<'a, T>(pub Vec<(&'a str, T)>);

/// A list that is made while it is written, because it can have one entry a state.
pub struct List<'a, T> {
    detail: Detail,
    len: usize,
    items: Items<'a, T>,
}

/// What makes the entries of a list, anew at each call.
type Items<'a, T> = Box<dyn Fn() -> Box<dyn Iterator<Item = T> + 'a> + 'a>;

impl<'a, T> List<'a, T> {
    /// A list of `len` entries.
    pub fn new<I>(detail: Detail, len: usize, items: impl Fn() -> I + 'a) -> Self
    where
        I: Iterator<Item = T> + 'a,
    {
        Self { detail, len, items: Box::new(move || Box::new(items())) }
    }
}

impl<T: Serialize> Serialize for ById<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(id, value)| (id, value)))
    }
}

impl<T: Serialize> Serialize for List<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.detail {
            Detail::Full => serializer.collect_seq((self.items)()),
            Detail::Summary => {
                let mut summary = serializer.serialize_struct("Summary", 2)?;
                summary.serialize_field("count", &self.len)?;
                summary.serialize_field("first", &(self.items)().take(FIRST).collect::<Vec<_>>())?;
                summary.end()
            }
        }
    }
}

impl<T: JsonSchema> JsonSchema for ById<'_, T> {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        format!("{}_by_id", T::schema_name()).into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "object", "additionalProperties": generator.subschema_for::<T>() })
    }
}

impl<T: JsonSchema> JsonSchema for List<'_, T> {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        format!("list_of_{}", T::schema_name()).into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let item = generator.subschema_for::<T>();
        json_schema!({
            "oneOf": [
                { "type": "array", "items": item },
                {
                    "description": "In place of the list under `--summary`.",
                    "type": "object",
                    "properties": {
                        "count": { "description": "How long the list is.", "type": "integer", "minimum": 0 },
                        "first": {
                            "description": "Its first entries.",
                            "type": "array",
                            "items": item,
                            "maxItems": FIRST
                        }
                    },
                    "required": ["count", "first"],
                    "additionalProperties": false
                }
            ]
        })
    }
}

/// Writes `value` as JSON that people can read too: a line a key, a list on one line.
///
/// # Errors
/// What `out` reports.
pub fn write(out: &mut dyn io::Write, value: &impl Serialize) -> io::Result<()> {
    let mut serializer = serde_json::Serializer::with_formatter(&mut *out, Layout::default());
    value.serialize(&mut serializer).map_err(io::Error::from)?;
    out.write_all(b"\n")
}

/// An object with a list that is written entry by entry, because it can be too long to be held.
#[derive(Debug)]
pub struct Streamed {
    entries: usize,
}

impl Streamed {
    /// Writes the keys of `head`, and begins the list `key`.
    ///
    /// # Errors
    /// What `out` reports.
    pub fn begin(out: &mut dyn io::Write, head: &impl Serialize, key: &str) -> io::Result<Self> {
        let mut text = Vec::new();
        write(&mut text, head)?;
        out.write_all(text.strip_suffix(b"\n}\n").unwrap_or(&text))?;
        write!(out, ",\n  {}: [", serde_json::Value::from(key))?;
        Ok(Self { entries: 0 })
    }

    /// Writes an entry of the list.
    ///
    /// # Errors
    /// What `out` reports.
    pub fn entry(&mut self, out: &mut dyn io::Write, value: &impl Serialize) -> io::Result<()> {
        out.write_all(if self.entries == 0 { b"" } else { b"," })?;
        line(out, 2)?;
        self.entries += 1;
        let inside = Layout { lists: 2, ..Layout::default() };
        value.serialize(&mut serde_json::Serializer::with_formatter(out, inside)).map_err(io::Error::from)
    }

    /// Ends the list, and writes the keys of `tail`.
    ///
    /// # Errors
    /// What `out` reports.
    pub fn end(self, out: &mut dyn io::Write, tail: &impl Serialize) -> io::Result<()> {
        if self.entries > 0 {
            line(out, 1)?;
        }
        let mut text = Vec::new();
        write(&mut text, tail)?;
        out.write_all(b"],")?;
        out.write_all(text.strip_prefix(b"{").unwrap_or(&text))
    }
}

/// Objects over several lines, but what is in a list on one; a list of objects has a line for each.
#[derive(Default)]
struct Layout {
    objects: usize,
    lists: usize,
    /// Whether the object just begun has no key yet.
    empty: bool,
    /// How many objects the outermost list stands in.
    around: usize,
    /// Whether the outermost list is one of objects.
    of_objects: bool,
}

impl Layout {
    fn new_line<W: ?Sized + io::Write>(&self, out: &mut W) -> io::Result<()> {
        if self.lists > 0 { Ok(()) } else { line(out, self.objects) }
    }

    /// Whether what comes next is an entry of the outermost list.
    fn at_entry(&self) -> bool {
        self.lists == 1 && self.objects == self.around
    }
}

/// Begins a line, so many steps in.
fn line<W: ?Sized + io::Write>(out: &mut W, steps: usize) -> io::Result<()> {
    write!(out, "\n{:indent$}", "", indent = 2 * steps)
}

impl Formatter for Layout {
    fn begin_array<W: ?Sized + io::Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.lists += 1;
        if self.lists == 1 {
            (self.around, self.of_objects) = (self.objects, false);
        }
        out.write_all(b"[")
    }
    fn end_array<W: ?Sized + io::Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.lists -= 1;
        if self.lists == 0 && std::mem::take(&mut self.of_objects) {
            line(out, self.around)?;
        }
        out.write_all(b"]")
    }
    fn begin_array_value<W: ?Sized + io::Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        // Before an object a line begins.
        let on_its_line = self.of_objects && self.at_entry();
        out.write_all(if first {
            b""
        } else if on_its_line {
            b","
        } else {
            b", "
        })
    }
    fn begin_object<W: ?Sized + io::Write>(&mut self, out: &mut W) -> io::Result<()> {
        if self.at_entry() {
            self.of_objects = true;
            line(out, self.around + 1)?;
        }
        self.objects += 1;
        self.empty = true;
        out.write_all(b"{")
    }
    fn end_object<W: ?Sized + io::Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.objects -= 1;
        if !std::mem::take(&mut self.empty) {
            self.new_line(out)?;
        }
        out.write_all(b"}")
    }
    fn begin_object_key<W: ?Sized + io::Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.empty = false;
        match (first, self.lists > 0) {
            (true, _) => {}
            (false, true) => out.write_all(b", ")?,
            (false, false) => out.write_all(b",")?,
        }
        self.new_line(out)
    }
    fn begin_object_value<W: ?Sized + io::Write>(&mut self, out: &mut W) -> io::Result<()> {
        out.write_all(b": ")
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{Streamed, write};

    #[test]
    fn a_line_a_key_and_a_line_an_object_of_a_list() {
        let value =
            json!({ "a": [1, [2, 3]], "b": [{ "c": [{ "d": {} }, {}], "e": [4, 5] }, {}], "f": { "g": [], "h": 6 } });
        let mut text = Vec::new();
        assert!(write(&mut text, &value).is_ok());
        let expected = "{\n  \"a\": [1, [2, 3]],\n  \"b\": [\n    {\"c\": [{\"d\": {}}, {}], \"e\": [4, 5]},\n    {}\n  ],\n  \
            \"f\": {\n    \"g\": [],\n    \"h\": 6\n  }\n}\n";
        assert_eq!(String::from_utf8_lossy(&text), expected);
    }

    #[test]
    fn what_is_written_entry_by_entry_looks_like_what_is_written_whole() {
        for entries in [json!([]), json!([{ "c": [1, { "d": 2 }] }]), json!([{ "c": [] }, { "e": {} }])] {
            let mut streamed = Vec::new();
            let mut list = Streamed::begin(&mut streamed, &json!({ "a": { "b": 1 } }), "l").unwrap();
            entries.as_array().unwrap().iter().for_each(|entry| list.entry(&mut streamed, entry).unwrap());
            list.end(&mut streamed, &json!({ "y": 1, "z": [2] })).unwrap();
            let mut whole = Vec::new();
            write(&mut whole, &json!({ "a": { "b": 1 }, "l": entries, "y": 1, "z": [2] })).unwrap();
            assert_eq!(String::from_utf8_lossy(&streamed), String::from_utf8_lossy(&whole));
        }
    }
}
