//! The words in texts that are formulas, claims, changes or names: which names stand there, and what else the words are.

use super::mention::{Mark, Mention, Name, Spelling};
use super::sites::{Found, Owner, Site};
use crate::claim::{Vocabulary, noted};
use crate::formula::cursor::Noted;
use crate::formula::lexer::{Token, TokenKind, lex};
use crate::names::{MAX_DMS, MAX_OPTIONS, Names, RESERVED, canonical};
use crate::problem::{NameKind, Span};
use crate::shape::Holds;
use crate::toml::PlacedText;
use mizan_core::{Concept, DmId, Way};

/// The mentions in the texts that were found, and what the other words in them are.
pub(super) fn of(found: &Found<'_>) -> (Vec<Mention>, Vec<(Span, Mark)>) {
    let mut reader = Reader::of(found);
    for site in &found.texts {
        reader.site(site);
    }
    (reader.mentions, reader.marks)
}

struct Reader {
    dms: Vec<String>,
    options: Vec<(DmId, String)>,
    states: Vec<String>,
    sources: Vec<String>,
    /// Each with the list that it is in.
    statements: Vec<(String, String)>,
    names: Names,
    is_graph: bool,
    mentions: Vec<Mention>,
    marks: Vec<(Span, Mark)>,
}

impl Reader {
    fn of(found: &Found<'_>) -> Self {
        let declared = || found.keys.iter().filter(|mention| mention.declares).map(|mention| &mention.name);
        let dms = distinct(declared().filter_map(|name| match name {
            Name::Dm(id) => Some(id.clone()),
            _ => None,
        }));
        let dms: Vec<String> = dms.into_iter().take(MAX_DMS).collect();
        let owner = |dm: &String| dms.iter().position(|known| known == dm).map(DmId::from_index);
        let options = distinct(declared().filter_map(|name| match name {
            Name::Option(dm, id) => Some((owner(dm)?, id.clone())),
            _ => None,
        }));
        let named = declared().filter_map(|name| match name {
            Name::State(id) => Some(id.clone()),
            _ => None,
        });
        let texts = |kind: NameKind| found.texts.iter().filter(move |site| site.holds == Holds::Declares(kind));
        let of_graph = texts(NameKind::State).map(|site| canonical(&site.text.value));
        let states = distinct(named.chain(of_graph));
        let sources = distinct(declared().filter_map(|name| match name {
            Name::Source(id) => Some(id.clone()),
            _ => None,
        }));
        let statements = texts(NameKind::Statement).map(|site| (site.owner.list(), canonical(&site.text.value)));
        let names = Names::new(dms.clone(), options.clone(), states.clone(), Vec::new());
        Self {
            statements: distinct(statements),
            is_graph: found.is_graph,
            mentions: Vec::new(),
            marks: Vec::new(),
            dms,
            options,
            states,
            sources,
            names,
        }
    }

    fn site(&mut self, site: &Site<'_>) {
        match site.holds {
            Holds::Prose => {}
            // A sign before a name is no part of it.
            Holds::Formulas | Holds::Effects | Holds::Names(NameKind::OptionName) => self.formula(site.text),
            Holds::Claims => self.claim(site.text),
            Holds::Changes => self.change(site.text),
            Holds::Entries => self.whole(site.text, |reader, id| reader.state(id), false),
            Holds::Names(kind) => self.whole(site.text, |reader, id| reader.known(kind, &site.owner, id), false),
            Holds::Declares(kind) => self.whole(site.text, |_, id| declared(kind, &site.owner, id), true),
        }
    }

    /// A text that is one name.
    fn whole(&mut self, text: &PlacedText, name: impl Fn(&Self, String) -> Option<Name>, declares: bool) {
        let trimmed = text.value.trim();
        let start = text.value.len() - text.value.trim_start().len();
        if let Some(name) = name(self, canonical(trimmed)) {
            self.push(text, start..start + trimmed.len(), name, declares);
        }
    }

    fn known(&self, kind: NameKind, owner: &Owner, id: String) -> Option<Name> {
        match kind {
            NameKind::DecisionMaker => self.dm(id),
            NameKind::State => self.state(id),
            NameKind::Source => self.sources.contains(&id).then_some(Name::Source(id)),
            NameKind::Statement => self.statement(&owner.list(), id),
            _ => None,
        }
    }

    fn dm(&self, id: String) -> Option<Name> {
        self.names.dm(&id).is_ok().then_some(Name::Dm(id))
    }

    fn state(&self, id: String) -> Option<Name> {
        self.names.named_state(&id).map(|_| Name::State(id))
    }

    fn statement(&self, list: &str, id: String) -> Option<Name> {
        let is_it = |(of, known): &(String, String)| of == list && *known == id;
        self.statements.iter().any(is_it).then(|| Name::Statement(list.to_owned(), id.clone()))
    }

    /// An option by its name alone, where one has it alone, or after its owner.
    fn option(&self, dm: Option<&str>, id: &str) -> Option<Name> {
        let found = match dm {
            Some(dm) => self.names.option_of(dm, id),
            None => self.names.option(id),
        };
        let found = found.ok().map(|option| option.index()).filter(|&option| option < MAX_OPTIONS)?;
        let (owner, id) = self.options.get(found)?;
        Some(Name::Option(self.dms[owner.index()].clone(), id.clone()))
    }

    fn formula(&mut self, text: &PlacedText) {
        for token in lex(&text.value).0 {
            self.token(text, &token, Some(Noted::Option));
        }
    }

    fn claim(&mut self, text: &PlacedText) {
        let states = vec![None; self.states.len()];
        let n_options = (!self.is_graph).then_some(self.options.len());
        let vocabulary = Vocabulary { names: &self.names, states: &states, space: None, n_options, is_seen: false };
        for (token, what) in noted(&text.value, vocabulary) {
            self.token(text, &token, what);
        }
    }

    /// A word or a sign, which was taken for `what`; where that is not known, it is what it can be.
    fn token(&mut self, text: &PlacedText, token: &Token, what: Option<Noted>) {
        let span = token.span.clone();
        match &token.kind {
            TokenKind::End | TokenKind::Comma | TokenKind::Colon | TokenKind::Open | TokenKind::Close => {}
            TokenKind::Word(word) => self.word(text, span, word, what),
            TokenKind::Path { dm, option } => self.path(text, span, dm, option),
            TokenKind::Quoted(inner) => {
                let inside = span.start + 1..span.end - 1;
                match self.state(inner.clone()) {
                    Some(name) => self.push(text, inside, name, false),
                    None => self.mark(text, span, Mark::State),
                }
            }
            _ => self.mark(text, span, Mark::Operator),
        }
    }

    fn word(&mut self, text: &PlacedText, span: Span, word: &str, what: Option<Noted>) {
        let id = || word.to_owned();
        let is_keyword = RESERVED.contains(&word) && what != Some(Noted::Function);
        let name = match what {
            _ if is_keyword => return self.mark(text, span, Mark::Keyword),
            Some(Noted::Function) => return self.mark(text, span, Mark::Function),
            Some(Noted::Concept) => return self.mark(text, span, Mark::Concept),
            Some(Noted::Dm) => self.dm(id()),
            Some(Noted::State) => self.state(id()),
            Some(Noted::Option) => self.option(None, word),
            None if Concept::from_id(word).is_some() || Way::from_id(word).is_some() => {
                return self.mark(text, span, Mark::Concept);
            }
            None => self.option(None, word).or_else(|| self.state(id())).or_else(|| self.dm(id())),
        };
        if let Some(name) = name {
            self.push(text, span, name, false);
        }
    }

    fn path(&mut self, text: &PlacedText, span: Span, dm: &str, option: &str) {
        let written = &text.value[span.clone()];
        let Some(dot) = written.find('.') else { return };
        let before = span.start..span.start + written[..dot].trim_end().len();
        let after = span.end - written[dot + 1..].trim_start().len()..span.end;
        if let Some(owner) = self.dm(dm.to_owned()) {
            self.push(text, before, owner, false);
        }
        if let Some(name) = self.option(Some(dm), option) {
            self.push(text, after, name, false);
        }
    }

    /// A change of an assumption: `dm.id dropped`, `dm.prefers[2] negated`, `rule[1] dropped`.
    fn change(&mut self, text: &PlacedText) {
        let value = text.value.trim_end();
        let start = value.len() - value.trim_start().len();
        let name_end = value.rfind(char::is_whitespace).map_or(value.len(), |space| value[..space].trim_end().len());
        if name_end < value.len() {
            let word = value.rfind(char::is_whitespace).map_or(0, |space| space + 1);
            self.mark(text, word..value.len(), Mark::Concept);
        }
        let Some((dm, rest)) = value.get(start..name_end).and_then(|name| name.split_once('.')) else { return };
        if let Some(owner) = self.dm(canonical(dm)) {
            self.push(text, start..start + dm.len(), owner, false);
        }
        let id = canonical(rest);
        let name = self.statement(&canonical(dm), id.clone()).or_else(|| self.option(Some(dm), &id));
        if let Some(name) = name {
            self.push(text, start + dm.len() + 1..name_end, name, false);
        }
    }

    /// A name in a text, at these bytes of it.
    fn push(&mut self, text: &PlacedText, inner: Span, name: Name, declares: bool) {
        let mark = match name {
            Name::Dm(_) => Some(Mark::Dm),
            Name::Option(..) => Some(Mark::Option),
            Name::State(_) => Some(Mark::State),
            Name::Statement(..) => Some(Mark::Statement),
            Name::Source(_) | Name::Claim(_) | Name::Variant(_) => None,
        };
        if let Some(mark) = mark {
            self.mark(text, inner.clone(), mark);
        }
        let spelling = if text.is_literal() { Spelling::Plain } else { Spelling::Escaped };
        self.mentions.push(Mention { name, span: text.locate(inner), declares, spelling });
    }

    fn mark(&mut self, text: &PlacedText, inner: Span, mark: Mark) {
        // In a text with escapes no word can be pointed at.
        if text.is_literal() {
            self.marks.push((text.locate(inner), mark));
        }
    }
}

/// What a text declares that is the id of its table.
fn declared(kind: NameKind, owner: &Owner, id: String) -> Option<Name> {
    match kind {
        NameKind::Statement => Some(Name::Statement(owner.list(), id)),
        NameKind::Claim => Some(Name::Claim(id)),
        NameKind::Variant => Some(Name::Variant(id)),
        NameKind::State => Some(Name::State(id)),
        _ => None,
    }
}

/// What is there more than once, once: in the order of first mention.
fn distinct<T: Ord + Clone>(all: impl Iterator<Item = T>) -> Vec<T> {
    let mut seen = std::collections::BTreeSet::new();
    all.filter(|one| seen.insert(one.clone())).collect()
}
