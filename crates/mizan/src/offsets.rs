//! Places in a text, as Rust counts them (bytes) and as editors do: in UTF-16 code units, or by line and column.

use std::ops::Range;

/// A text whose places can be converted. Cost: the text once, then one line a place.
#[derive(Debug)]
pub struct Offsets<'a> {
    text: &'a str,
    /// Where each line starts, in bytes and in code units.
    lines: Vec<(usize, usize)>,
}

impl<'a> Offsets<'a> {
    /// The places of `text`.
    #[must_use]
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
    #[must_use]
    pub fn unit(&self, byte: usize) -> usize {
        let byte = floor_boundary(self.text, byte);
        let (start, units) = self.lines[self.lines.partition_point(|line| line.0 <= byte) - 1];
        units + self.text[start..byte].encode_utf16().count()
    }

    /// The byte at a code unit; one inside a character or beyond the end counts as the nearest place before it.
    #[must_use]
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
    #[must_use]
    pub fn units(&self, span: &Range<usize>) -> Range<usize> {
        self.unit(span.start)..self.unit(span.end)
    }

    /// The line of a byte and its column there, both from 0.
    #[must_use]
    pub fn position(&self, byte: usize, columns: Columns) -> (usize, usize) {
        let byte = floor_boundary(self.text, byte);
        let line = self.lines.partition_point(|line| line.0 <= byte) - 1;
        (line, columns.count(&self.text[self.lines[line].0..byte]))
    }

    /// The byte at a column of a line; beyond the end of the line, the end of what stands on it; beyond the last line, the
    /// end of the text.
    #[must_use]
    pub fn at(&self, line: usize, column: usize, columns: Columns) -> usize {
        let Some((start, _)) = self.lines.get(line) else { return self.text.len() };
        let content = self.text[*start..].split('\n').next().unwrap_or_default();
        let content = content.strip_suffix('\r').unwrap_or(content);
        let mut left = column;
        let fits = |c: &char| {
            let width = columns.width(*c);
            let fits = width <= left;
            left = left.saturating_sub(width);
            fits
        };
        start + content.chars().take_while(fits).map(char::len_utf8).sum::<usize>()
    }
}

/// In what the columns of a line are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Columns {
    /// Bytes of UTF-8.
    Utf8,
    /// Code units of UTF-16.
    #[default]
    Utf16,
    /// Code points.
    Utf32,
}

impl Columns {
    /// How many a text takes.
    #[must_use]
    pub fn count(self, text: &str) -> usize {
        match self {
            Self::Utf8 => text.len(),
            Self::Utf16 => text.encode_utf16().count(),
            Self::Utf32 => text.chars().count(),
        }
    }

    fn width(self, c: char) -> usize {
        match self {
            Self::Utf8 => c.len_utf8(),
            Self::Utf16 => c.len_utf16(),
            Self::Utf32 => 1,
        }
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
    fn lines_and_columns_lead_back_to_the_byte() {
        let text = "a = \"روسيا\"\r\nb = \"𝒳é\"\n\nج";
        let offsets = Offsets::new(text);
        for columns in [Columns::Utf8, Columns::Utf16, Columns::Utf32] {
            // Between the two characters that end a line nothing can be typed.
            for (byte, _) in text.char_indices().chain([(text.len(), ' ')]).filter(|(_, c)| *c != '\n') {
                let (line, column) = offsets.position(byte, columns);
                assert_eq!(offsets.at(line, column, columns), byte, "{columns:?}");
            }
        }
        let x = text.find('é').expect("it is there");
        assert_eq!(offsets.position(x, Columns::Utf8), (1, 9));
        assert_eq!(offsets.position(x, Columns::Utf16), (1, 7));
        assert_eq!(offsets.position(x, Columns::Utf32), (1, 6));
    }

    #[test]
    fn columns_and_lines_that_are_none_count_as_the_end() {
        let offsets = Offsets::new("ab\r\ncd");
        assert_eq!(offsets.at(0, 9, Columns::Utf16), 2);
        assert_eq!(offsets.at(1, 9, Columns::Utf16), 6);
        assert_eq!(offsets.at(7, 0, Columns::Utf16), 6);
        assert_eq!(Offsets::new("𝒳").at(0, 1, Columns::Utf16), 0, "inside of a character");
    }

    #[test]
    fn places_that_are_none_count_as_the_one_before() {
        let offsets = Offsets::new("é𝒳");
        assert_eq!([offsets.unit(1), offsets.unit(99)], [0, 3]);
        assert_eq!([offsets.byte(2), offsets.byte(99)], [2, 6]);
        assert_eq!(Offsets::new("").byte(5), 0);
    }
}
