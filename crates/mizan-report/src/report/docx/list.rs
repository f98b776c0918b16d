//! Lists: how they are numbered, and where a point of one is being written.

use std::fmt::Write as _;

use super::package::PROLOGUE;

/// Lists can be nested so deep; what is deeper stands on the last level.
const LEVELS: usize = 9;
/// How much each level is indented, in twentieths of a point.
const STEP: usize = 360;
/// The list of everything that is not numbered.
const BULLETS: usize = 1;

/// The lists of a document. Each numbered one counts from 1.
#[derive(Debug, Default)]
pub(super) struct Lists {
    numbered: usize,
}

/// A list that is being written.
#[derive(Debug, Clone, Copy)]
pub(super) struct ListLevel {
    /// Which one, in the numbering.
    id: usize,
    level: usize,
    /// Whether the next paragraph is the first of its point.
    at_point: bool,
}

impl Lists {
    /// A list within `outer`.
    pub(super) fn open(&mut self, ordered: bool, outer: Option<ListLevel>) -> ListLevel {
        let level = outer.map_or(0, |outer| (outer.level + 1).min(LEVELS - 1));
        if ordered {
            self.numbered += 1;
        }
        ListLevel { id: if ordered { BULLETS + self.numbered } else { BULLETS }, level, at_point: true }
    }

    /// The part of the package that says how they are numbered.
    pub(super) fn part(&self) -> String {
        let mut out = format!(
            "{PROLOGUE}<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">\n"
        );
        for (kind, format, style) in [(0, "bullet", "ListBullet"), (1, "decimal", "ListNumber")] {
            let _ =
                write!(out, "<w:abstractNum w:abstractNumId=\"{kind}\"><w:multiLevelType w:val=\"hybridMultilevel\"/>");
            for level in 0..LEVELS {
                let text =
                    if kind == 0 { ["•", "–", "▪"][level % 3].to_owned() } else { format!("%{}.", level + 1) };
                let named = if level == 0 { format!("<w:pStyle w:val=\"{style}\"/>") } else { String::new() };
                let _ = write!(
                    out,
                    "<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/>{named}\
                     <w:lvlText w:val=\"{text}\"/><w:lvlJc w:val=\"start\"/>\
                     <w:pPr><w:ind w:left=\"{}\" w:hanging=\"{STEP}\"/></w:pPr></w:lvl>",
                    indent(level)
                );
            }
            out.push_str("</w:abstractNum>\n");
        }
        let _ = writeln!(out, "<w:num w:numId=\"{BULLETS}\"><w:abstractNumId w:val=\"0\"/></w:num>");
        for number in 1..=self.numbered {
            let _ = write!(out, "<w:num w:numId=\"{}\"><w:abstractNumId w:val=\"1\"/>", BULLETS + number);
            for level in 0..LEVELS {
                let _ = write!(out, "<w:lvlOverride w:ilvl=\"{level}\"><w:startOverride w:val=\"1\"/></w:lvlOverride>");
            }
            out.push_str("</w:num>\n");
        }
        out.push_str("</w:numbering>\n");
        out
    }
}

impl ListLevel {
    /// The point of a list by itself, `depth` levels in: what is told in points is no list of the tree.
    pub(super) fn point(depth: usize) -> Self {
        Self { id: BULLETS, level: depth.min(LEVELS - 1), at_point: true }
    }

    /// The same after the first paragraph of a point.
    pub(super) fn continued(self) -> Self {
        Self { at_point: false, ..self }
    }

    /// The style of the next paragraph.
    pub(super) fn style(self) -> &'static str {
        match (self.at_point, self.id == BULLETS) {
            (true, true) => "ListBullet",
            (true, false) => "ListNumber",
            (false, _) => "ListContinue",
        }
    }

    /// Where in the numbering it stands.
    pub(super) fn number(self) -> String {
        if !self.at_point {
            return String::new();
        }
        format!("<w:numPr><w:ilvl w:val=\"{}\"/><w:numId w:val=\"{}\"/></w:numPr>", self.level, self.id)
    }

    /// How far it stands in.
    pub(super) fn indent(self) -> String {
        let hanging = if self.at_point { format!(" w:hanging=\"{STEP}\"") } else { String::new() };
        format!("<w:ind w:left=\"{}\"{hanging}/>", indent(self.level))
    }
}

/// How far paragraphs of a level stand in.
pub(super) fn indent(level: usize) -> usize {
    STEP * (level + 1)
}
