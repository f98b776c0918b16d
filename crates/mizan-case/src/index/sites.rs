//! A walk through a case file along the shape of its format: which names are declared and mentioned by keys, which texts
//! there are in which language, and which elements.

use super::element::Written;
use super::mention::{Mention, Name, Spelling};
use crate::names::canonical;
use crate::problem::{NameKind, Place, Span};
use crate::shape::{CASE_FILE, Holds, KeyShape, Kind, TableShape};
use crate::toml::{Header, Key, Pair, PlacedText, WrittenData, WrittenValue};

/// What the walk finds.
#[derive(Debug, Default)]
pub(super) struct Found<'a> {
    /// The mentions that are keys.
    pub keys: Vec<Mention>,
    /// The texts in a language of formulas, claims, changes or names.
    pub texts: Vec<Site<'a>>,
    /// The elements.
    pub elements: Vec<Written>,
    /// Tables and values that may be longer than a line.
    pub blocks: Vec<Span>,
    /// Whether the file is in graph form.
    pub is_graph: bool,
}

/// A text, in which language it is, and whose list it is in.
#[derive(Debug)]
pub(super) struct Site<'a> {
    pub text: &'a PlacedText,
    pub holds: Holds,
    pub owner: Owner,
}

/// Below whose header something stands.
#[derive(Debug, Clone, Default)]
pub(super) struct Owner {
    /// The decision maker.
    pub dm: Option<String>,
    /// Who believes it of that one.
    pub view: Option<String>,
}

impl Owner {
    /// The list of statements of such an owner, by a name of its own.
    pub fn list(&self) -> String {
        let dm = self.dm.as_deref().unwrap_or_default();
        self.view.as_ref().map_or_else(|| dm.to_owned(), |view| format!("{view} of {dm}"))
    }
}

/// Where on the way a walk is.
#[derive(Clone, Copy)]
enum At {
    /// In a table.
    Table(&'static TableShape),
    /// In the value of a key.
    Of(&'static KeyShape),
    /// Where the format has nothing.
    Nowhere,
}

/// Of what a part of a key is.
#[derive(Clone, Copy)]
enum Under {
    /// The last of a header, under which an element of a list begins.
    Header { begins: bool },
    /// An earlier one of a header.
    Inside,
    /// A key with a value.
    Value,
}

impl Under {
    /// The same for the parts before the last.
    fn inside(self) -> Self {
        if matches!(self, Self::Value) { Self::Value } else { Self::Inside }
    }
}

/// Where a walk is, and what it is in.
#[derive(Clone)]
struct Path {
    at: At,
    owner: Owner,
    /// The element that is being read, by its place among those found.
    element: Option<usize>,
}

pub(super) fn of(headers: &[Header]) -> Found<'_> {
    let mut found = Found { is_graph: headers.iter().any(is_graph), ..Found::default() };
    for header in headers {
        let start = Path { at: At::Table(&CASE_FILE), owner: Owner::default(), element: None };
        let extent = header.extent();
        // Statements in any order stand under one header, and are elements each.
        let under = Under::Header { begins: !is_any_order(&header.pairs) };
        let path = found.enter_all(start, &header.keys, &extent, under);
        found.blocks.extend((!header.keys.is_empty()).then_some(extent));
        found.pairs(&path, &header.pairs);
    }
    found
}

fn is_graph(header: &Header) -> bool {
    let first = |keys: &[Key]| keys.first().is_some_and(|key| key.name == "graph");
    first(&header.keys) || header.keys.is_empty() && header.pairs.iter().any(|pair| first(&pair.keys))
}

impl<'a> Found<'a> {
    /// Follows the parts of a key; of a header the last part begins an element where it is one of a list.
    fn enter_all(&mut self, path: Path, keys: &'a [Key], extent: &Span, under: Under) -> Path {
        let last = keys.len().saturating_sub(1);
        let step = |path: Path, (n, key): (usize, &'a Key)| {
            let under = if n == last { under } else { under.inside() };
            self.enter(&path, key, extent, under)
        };
        keys.iter().enumerate().fold(path, step)
    }

    /// Follows a part of a key.
    fn enter(&mut self, path: &Path, key: &Key, extent: &Span, under: Under) -> Path {
        match path.at {
            At::Table(table) => self.value_of(path, table.key(&key.name), key, extent, under),
            At::Of(KeyShape { kind: Kind::Named(table), holds, .. }) => {
                let owner = self.named(path, *holds, key);
                let element = self.element(table.place, &path.owner, key, extent);
                Path { at: At::Table(table), owner, element }
            }
            At::Of(KeyShape { kind: Kind::Each(each), holds, .. }) => {
                let owner = self.named(path, *holds, key);
                Path { at: At::Of(each), owner, element: path.element }
            }
            At::Of(shape) => self.value_of(path, shape.kind.key(&key.name), key, extent, under),
            At::Nowhere => path.clone(),
        }
    }

    /// Goes to the value of a key; under a header of its own, one of a list is a new element, and what stands in one of a
    /// list belongs to the last of it.
    fn value_of(
        &mut self,
        path: &Path,
        shape: Option<&'static KeyShape>,
        key: &Key,
        extent: &Span,
        under: Under,
    ) -> Path {
        let Some(shape) = shape else { return Path { at: At::Nowhere, ..path.clone() } };
        let element = match (shape.kind.element(), under) {
            (Some(place), Under::Header { begins: true }) => {
                Some(self.begin(place, &path.owner, extent.clone(), key.span.clone()))
            }
            (Some(place), Under::Inside) => self.last(place, &path.owner).or(path.element),
            _ => path.element,
        };
        self.widen(element, extent);
        Path { at: At::Of(shape), element, ..path.clone() }
    }

    /// A key that is the name of something: the mention, and whose all is that stands below it.
    fn named(&mut self, path: &Path, holds: Holds, key: &Key) -> Owner {
        let (kind, declares) = match holds {
            Holds::Declares(kind) => (kind, true),
            Holds::Names(kind) => (kind, false),
            _ => return path.owner.clone(),
        };
        let (id, span, spelling) = (key.name.clone(), key.span.clone(), Spelling::Key);
        let name = match kind {
            NameKind::DecisionMaker => Name::Dm(id.clone()),
            NameKind::OptionName => Name::Option(path.owner.dm.clone().unwrap_or_default(), id.clone()),
            NameKind::State => Name::State(id.clone()),
            NameKind::Source => Name::Source(id.clone()),
            _ => return path.owner.clone(),
        };
        self.keys.push(Mention { name, span, declares, spelling });
        if kind != NameKind::DecisionMaker {
            return path.owner.clone();
        }
        // Below `[view.x.dm.y]` stands what x believes of y.
        Owner { dm: Some(id), view: path.owner.dm.clone() }
    }

    /// The element with an id of its own: a new one, or the one that was begun under another header.
    fn element(&mut self, place: Place, owner: &Owner, key: &Key, extent: &Span) -> Option<usize> {
        let owner = owner.dm.clone();
        let is_same = |known: &Written| known.place == place && known.owner == owner && known.title == key.name;
        let known = self.elements.iter().rposition(is_same);
        let index = known.unwrap_or_else(|| {
            let number = self.elements.iter().filter(|other| other.place == place && other.owner == owner).count();
            let (title, title_span) = (key.name.clone(), key.span.clone());
            self.elements.push(Written { place, owner, title, title_span, number, extent: extent.clone() });
            self.elements.len() - 1
        });
        self.widen(Some(index), extent);
        Some(index)
    }

    /// A new element that has no id yet.
    fn begin(&mut self, place: Place, owner: &Owner, extent: Span, title_span: Span) -> usize {
        let owner = owner.view.is_none().then(|| owner.dm.clone()).flatten();
        let number = self.elements.iter().filter(|other| other.place == place && other.owner == owner).count();
        self.elements.push(Written { place, owner, title: String::new(), title_span, number, extent });
        self.elements.len() - 1
    }

    fn last(&self, place: Place, owner: &Owner) -> Option<usize> {
        self.elements.iter().rposition(|element| element.place == place && element.owner == owner.dm)
    }

    fn widen(&mut self, element: Option<usize>, extent: &Span) {
        if let Some(element) = element.and_then(|element| self.elements.get_mut(element)) {
            element.extent.start = element.extent.start.min(extent.start);
            element.extent.end = element.extent.end.max(extent.end);
        }
    }

    fn pairs(&mut self, path: &Path, pairs: &'a [Pair]) {
        for Pair { keys, value } in pairs {
            let start = keys.first().map_or(value.span.start, |key| key.span.start);
            let path = self.enter_all(path.clone(), keys, &(start..value.span.end), Under::Value);
            self.value(&path, value);
        }
    }

    fn value(&mut self, path: &Path, value: &'a WrittenValue) {
        match &value.data {
            WrittenData::Text(text) => {
                let At::Of(shape) = path.at else { return };
                self.title(path, shape, text);
                self.texts.push(Site { text, holds: shape.holds, owner: path.owner.clone() });
            }
            WrittenData::List(items) => {
                self.blocks.push(value.span.clone());
                items.iter().for_each(|item| self.item(path, item));
            }
            WrittenData::Table(pairs) => {
                self.blocks.push(value.span.clone());
                self.pairs(path, pairs);
            }
            WrittenData::Other => {}
        }
    }

    /// An item of a list: a statement is an element, whether it is a table or a formula alone.
    fn item(&mut self, path: &Path, item: &'a WrittenValue) {
        let place = match path.at {
            At::Of(shape) => shape.kind.element(),
            _ => None,
        };
        let is_group = matches!(&item.data, WrittenData::Table(pairs) if is_any_order(pairs));
        let element = match place.filter(|_| !is_group) {
            Some(place) => Some(self.begin(place, &path.owner, item.span.clone(), item.span.clone())),
            None => path.element,
        };
        self.value(&Path { element, ..path.clone() }, item);
    }

    /// Gives the element that is being read its title: its id, else the first thing that it says.
    fn title(&mut self, path: &Path, shape: &KeyShape, text: &PlacedText) {
        let Some(element) = path.element.and_then(|element| self.elements.get_mut(element)) else { return };
        let is_id = shape.name == "id" && matches!(shape.holds, Holds::Declares(_));
        let says = element.title.is_empty()
            && matches!(shape.holds, Holds::Formulas | Holds::Effects | Holds::Names(_) | Holds::Claims);
        if is_id || says {
            element.title = canonical(&text.value);
            element.title_span = text.span.clone();
        }
    }
}

fn is_any_order(pairs: &[Pair]) -> bool {
    pairs.iter().any(|pair| pair.keys.first().is_some_and(|key| key.name == "any_order"))
}
