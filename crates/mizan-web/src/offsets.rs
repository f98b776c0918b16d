//! Places in a text, as Rust counts them (bytes) and as browsers do (UTF-16 code units).

use std::ops::Range;

use schemars::JsonSchema;
use serde::Serialize;

/// A text whose places can be converted. Cost: the text once, then one line a place.
#[derive(Debug)]
pub struct Offsets<'a> {
    text: &'a str,
    /// Where each line starts, in bytes and in code units.
    lines: Vec<(usize, usize)>,
}

/// A range of a text in UTF-16 code units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Units {
    /// The first.
    pub from: usize,
    /// The one after the last.
    pub to: usize,
}

impl<'a> Offsets<'a> {
    /// The places of `text`.
    pub fn new(text: &'a str) -> Self {
        let mut lines = vec![(0, 0)];
        let (mut bytes, mut units) = (0, 0);
        for line in text.split_inclusive('\n') {
            bytes += line.len();
            units += line.encode_utf16().count();
            lines.push((bytes, units));
        }
        Self { text, lines }
    }

    /// The code unit at a byte; a byte inside a character or beyond the end counts as the nearest place before it.
    pub fn unit(&self, byte: usize) -> usize {
        let byte = floor_boundary(self.text, byte);
        let (start, units) = self.lines[self.lines.partition_point(|line| line.0 <= byte) - 1];
        units + self.text[start..byte].encode_utf16().count()
    }

    /// The byte at a code unit; one inside a character or beyond the end counts as the nearest place before it.
    pub fn byte(&self, unit: usize) -> usize {
        let (start, units) = self.lines[self.lines.partition_point(|line| line.1 <= unit) - 1];
        let mut left = unit - units;
        let mut byte = start;
        for c in self.text[start..].chars() {
            if left < c.len_utf16() {
                break;
            }
            left -= c.len_utf16();
            byte += c.len_utf8();
        }
        byte
    }

    /// A range in code units.
    pub fn units(&self, span: &Range<usize>) -> Units {
        Units { from: self.unit(span.start), to: self.unit(span.end) }
    }
}

fn floor_boundary(text: &str, byte: usize) -> usize {
    let byte = byte.min(text.len());
    (0..=byte).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways_agree_at_every_character() {
        let text = "a = \"روسيا\"\r\nb = \"𝒳é\"\n\nج";
        let offsets = Offsets::new(text);
        for (byte, _) in text.char_indices().chain([(text.len(), ' ')]) {
            let unit = text[..byte].encode_utf16().count();
            assert_eq!((offsets.unit(byte), offsets.byte(unit)), (unit, byte));
        }
    }

    #[test]
    fn places_that_are_none_count_as_the_one_before() {
        let offsets = Offsets::new("é𝒳");
        assert_eq!([offsets.unit(1), offsets.unit(99)], [0, 3]);
        assert_eq!([offsets.byte(2), offsets.byte(99)], [2, 6]);
        assert_eq!(Offsets::new("").byte(5), 0);
    }
}
