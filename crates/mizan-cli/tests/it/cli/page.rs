//! A reader of HTML that is strict where browsers forgive: every tag is closed in its turn, every id is there once, and
//! every link leads somewhere on the page.

use std::collections::BTreeSet;

const EMPTY: [&str; 4] = ["meta", "br", "hr", "!doctype"];

/// What a page holds.
#[derive(Debug, Default)]
pub struct Page {
    /// Its ids.
    pub ids: BTreeSet<String>,
    /// Where its links lead.
    pub links: Vec<String>,
    /// Its text, without the head.
    pub text: String,
    /// The names of its tags.
    pub tags: BTreeSet<String>,
}

impl Page {
    /// Reads `html`; what a strict reader would refuse fails the test.
    #[track_caller]
    pub fn of(html: &str) -> Self {
        let mut page = Self::default();
        let mut open: Vec<String> = Vec::new();
        let mut rest = html;
        while let Some(start) = rest.find('<') {
            let text = &rest[..start];
            let in_style = open.last().is_some_and(|tag| tag == "style");
            assert!(in_style || !text.contains('>'), "a stray > in {text:?}");
            if open.iter().any(|tag| tag == "body") {
                page.text.push_str(&plain(text));
            }
            let end = start + rest[start..].find('>').expect("a tag ends");
            page.tag(&rest[start + 1..end], &mut open);
            rest = &rest[end + 1..];
        }
        assert!(open.is_empty(), "not closed: {open:?}");
        for link in &page.links {
            assert!(page.ids.contains(link), "{link} leads nowhere");
        }
        page
    }

    fn tag(&mut self, tag: &str, open: &mut Vec<String>) {
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(name), "</{name}>");
            return;
        }
        let name = tag.split([' ', '/', '\n']).next().unwrap().to_lowercase();
        for (attribute, value) in attributes(tag) {
            match attribute {
                "id" => assert!(self.ids.insert(value.to_owned()), "{value} is there twice"),
                "href" => self.links.push(value.strip_prefix('#').unwrap_or_else(|| panic!("{value}")).to_owned()),
                "src" | "onclick" | "onload" => panic!("{attribute} in <{tag}>"),
                _ => {}
            }
        }
        self.tags.insert(name.clone());
        if !EMPTY.contains(&name.as_str()) && name != "wbr" && !tag.ends_with('/') {
            open.push(name);
        }
    }
}

/// The attributes of a tag, which all have values in double quotation marks.
fn attributes(tag: &str) -> impl Iterator<Item = (&str, &str)> {
    let parts: Vec<&str> = tag.split('"').collect();
    let pairs: Vec<(&str, &str)> = parts.chunks_exact(2).map(|pair| (pair[0], pair[1])).collect();
    pairs.into_iter().filter_map(|(name, value)| Some((name.trim_end_matches('=').rsplit([' ', '\n']).next()?, value)))
}

/// Text as it is read.
fn plain(text: &str) -> String {
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    entities.iter().fold(text.to_owned(), |text, (entity, letter)| text.replace(entity, letter))
}
