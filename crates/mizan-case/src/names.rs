//! Ids: what may be one, what each stands for, and what was meant by one that stands for nothing.

pub mod label;
pub(crate) mod suggest;

use std::collections::BTreeMap;

use mizan_core::{DmId, OptionId, StateId};
use unicode_normalization::UnicodeNormalization as _;

use crate::names::suggest::Near;
pub use crate::names::suggest::suggestions;
use crate::problem::{NameKind, Problem};

/// The words that formulas and claims are made of; none of them is an id.
pub const RESERVED: [&str; 32] = [
    "always",
    "and",
    "at",
    "attainable",
    "attractor",
    "believes",
    "better",
    "can",
    "equilibrium",
    "every",
    "false",
    "from",
    "holding",
    "if",
    "iff",
    "implies",
    "improves",
    "is",
    "leads_to",
    "no",
    "not",
    "or",
    "over",
    "pays",
    "possible",
    "prefers",
    "some",
    "stable",
    "state",
    "true",
    "where",
    "worse",
];

/// A name in its one spelling (NFC), without isolates.
#[must_use]
pub fn canonical(name: &str) -> String {
    name.nfc().filter(|c| !is_isolate(*c)).collect()
}

/// Whether `c` only keeps words of another direction together. Such marks come with what is copied from a message or a
/// page, and are no part of a name.
pub(crate) fn is_isolate(c: char) -> bool {
    matches!(c, '\u{2066}'..='\u{2069}')
}

/// Whether `c` leaves no trace on the screen; such characters come with copied Arabic text. Joiners are part of words.
pub(crate) fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{00AD}' | '\u{061C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// Whether `word` is an identifier: a letter of any script or `_`, then letters, marks, digits and `_`.
#[must_use]
pub fn is_identifier(word: &str) -> bool {
    let mut characters = word.chars();
    characters.next().is_some_and(starts_identifier) && characters.all(continues_identifier)
}

/// Whether an identifier can begin with `c`.
pub(crate) fn starts_identifier(c: char) -> bool {
    c == '_' || unicode_ident::is_xid_start(c)
}

/// Whether an identifier can go on with `c`.
pub(crate) fn continues_identifier(c: char) -> bool {
    unicode_ident::is_xid_continue(c)
}

/// A key as TOML wants it in a header or before `=`: in quotation marks unless it is plain.
#[must_use]
pub fn toml_key(key: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
    if !key.is_empty() && key.bytes().all(plain) {
        return key.to_owned();
    }
    format!("\"{}\"", key.replace('\\', "\\\\").replace('"', "\\\""))
}

/// What the names of a case stand for. Options, decision makers and states are looked up here and nowhere else.
///
/// ```
/// use mizan_case::Names;
/// use mizan_core::DmId;
///
/// let dms = vec!["russia".to_owned()];
/// let options = vec![(DmId::from_index(0), "bases".to_owned())];
/// let names = Names::new(dms, options, Vec::new(), Vec::new());
/// assert_eq!(names.option("bases"), names.option_of("russia", "bases"));
/// assert_eq!(names.dm("rusia").unwrap_err().code(), "M204");
/// ```
#[derive(Debug, Clone, Default)]
pub struct Names {
    dms: Vec<String>,
    options: Vec<(DmId, String)>,
    states: Vec<String>,
    graph_states: Vec<String>,
    dm_index: BTreeMap<String, DmId>,
    option_index: BTreeMap<String, Vec<usize>>,
    state_index: BTreeMap<String, usize>,
    graph_index: BTreeMap<String, usize>,
    near: Near,
}

impl Names {
    /// The names of a case: its decision makers, its options with their owners, its named states, and the states of
    /// its graph; each in order, in NFC and without repetitions.
    #[must_use]
    pub fn new(dms: Vec<String>, options: Vec<(DmId, String)>, states: Vec<String>, graph_states: Vec<String>) -> Self {
        let dm_index = dms.iter().enumerate().map(|(index, id)| (id.clone(), dm_id(index))).collect();
        let mut option_index: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (index, (_, id)) in options.iter().enumerate() {
            option_index.entry(id.clone()).or_default().push(index);
        }
        let numbered = |names: &[String]| names.iter().enumerate().map(|(index, name)| (name.clone(), index)).collect();
        let (state_index, graph_index) = (numbered(&states), numbered(&graph_states));
        let near = Near::default();
        Self { dms, options, states, graph_states, dm_index, option_index, state_index, graph_index, near }
    }

    /// The same while a file is read: suggestions are made for as many mistakes as are told.
    pub(crate) fn in_a_file(self) -> Self {
        Self { near: Near::in_a_file(), ..self }
    }

    /// The same once the file is read.
    pub(crate) fn after_reading(&mut self) {
        self.near = Near::default();
    }

    /// Those of `candidates` that `written` may have been meant for, the nearest first.
    pub(crate) fn like<'a>(&self, written: &str, candidates: impl IntoIterator<Item = &'a str>) -> Vec<String> {
        self.near.suggestions(written, candidates)
    }

    /// The decision maker `name`.
    ///
    /// # Errors
    /// There is none.
    pub fn dm(&self, name: &str) -> Result<DmId, Problem> {
        let name = canonical(name);
        match self.dm_index.get(&name) {
            Some(dm) => Ok(*dm),
            None => {
                Err(Problem::UnknownDm { suggestions: self.like(&name, self.dms.iter().map(String::as_str)), name })
            }
        }
    }

    /// The option that `name` alone stands for.
    ///
    /// # Errors
    /// There is none, or more than one.
    pub fn option(&self, name: &str) -> Result<OptionId, Problem> {
        let name = canonical(name);
        match self.option_index.get(&name).map(Vec::as_slice) {
            Some([index]) => Ok(option_id(*index)),
            Some(several) => {
                let candidates = several.iter().map(|index| self.qualified(*index)).collect();
                Err(Problem::AmbiguousOption { name, candidates })
            }
            None => Err(self.unknown_option(name)),
        }
    }

    /// The option `option` of the decision maker `dm`.
    ///
    /// # Errors
    /// There is no such decision maker, or it has no such option.
    pub fn option_of(&self, dm: &str, option: &str) -> Result<OptionId, Problem> {
        let owner = self.dm(dm)?;
        let option = canonical(option);
        let of_name = self.option_index.get(&option).map_or(&[][..], Vec::as_slice);
        if let Some(index) = of_name.iter().find(|index| self.options[**index].0 == owner) {
            return Ok(option_id(*index));
        }
        let dm = canonical(dm);
        if !of_name.is_empty() {
            let candidates = of_name.iter().map(|index| self.qualified(*index)).collect();
            return Err(Problem::WrongOwner { dm, option, candidates });
        }
        let own = self.options.iter().filter(|(other, _)| *other == owner).map(|(_, id)| id.as_str());
        let suggestions = self.like(&option, own).into_iter().map(|id| format!("{dm}.{id}")).collect();
        Err(Problem::UnknownOption { name: format!("{dm}.{option}"), suggestions, is_a: None })
    }

    /// The place in `[states]` of the named state `name`.
    #[must_use]
    pub fn named_state(&self, name: &str) -> Option<usize> {
        self.state_index.get(&canonical(name)).copied()
    }

    /// The state `name` of the graph form.
    #[must_use]
    pub fn graph_state(&self, name: &str) -> Option<StateId> {
        self.graph_index.get(&canonical(name)).map(|index| StateId::from_index(*index))
    }

    /// The problem that there is no state `name`, with the names that may have been meant.
    #[must_use]
    pub fn unknown_state(&self, name: &str) -> Problem {
        let name = canonical(name);
        Problem::UnknownState { suggestions: self.like_states(&name), name }
    }

    /// The names of states that `name` may have been meant for.
    pub(crate) fn like_states(&self, name: &str) -> Vec<String> {
        self.like(name, self.states.iter().chain(&self.graph_states).map(String::as_str))
    }

    /// How many options there are.
    #[must_use]
    pub fn n_options(&self) -> usize {
        self.options.len()
    }

    /// The option's name as formulas write it: bare where only one decision maker has it, else `dm.option`.
    #[must_use]
    pub fn option_text(&self, option: OptionId) -> String {
        let (_, id) = &self.options[option.index()];
        let alone = self.option_index.get(id).is_none_or(|all| all.len() == 1);
        if alone { id.clone() } else { self.qualified(option.index()) }
    }

    /// The id of a decision maker.
    #[must_use]
    pub fn dm_text(&self, dm: DmId) -> &str {
        &self.dms[dm.index()]
    }

    /// The name in `[states]` at a place.
    #[must_use]
    pub fn named_state_text(&self, place: usize) -> Option<&str> {
        self.states.get(place).map(String::as_str)
    }

    /// The name of a state of the graph form.
    #[must_use]
    pub fn graph_state_text(&self, state: StateId) -> &str {
        self.graph_states.get(state.index()).map_or("", String::as_str)
    }

    /// Whose option it is.
    #[must_use]
    pub fn owner(&self, option: OptionId) -> DmId {
        self.options[option.index()].0
    }

    /// Those of the options whose bits are set that are not `dm`'s, as formulas write them.
    pub(crate) fn options_of_others(&self, options: u64, dm: DmId) -> Vec<String> {
        let ids = (0..self.n_options().min(MAX_OPTIONS)).map(OptionId::from_index);
        let others = ids.filter(|option| options & option.bit() != 0 && self.owner(*option) != dm);
        others.map(|option| self.option_text(option)).collect()
    }

    fn qualified(&self, index: usize) -> String {
        let (owner, id) = &self.options[index];
        format!("{}.{id}", self.dms[owner.index()])
    }

    fn unknown_option(&self, name: String) -> Problem {
        let is_a = if self.dm_index.contains_key(&name) {
            Some(NameKind::DecisionMaker)
        } else if self.state_index.contains_key(&name) || self.graph_index.contains_key(&name) {
            Some(NameKind::State)
        } else {
            None
        };
        let near = self.like(&name, self.option_index.keys().map(String::as_str));
        let spelled = near.iter().flat_map(|id| self.option_index.get(id).into_iter().flatten());
        let suggestions = spelled.map(|index| self.option_text(option_id(*index))).collect();
        Problem::UnknownOption { name, suggestions, is_a }
    }
}

/// The most options that a conflict can have: each is a bit of a 64-bit number.
pub const MAX_OPTIONS: usize = 64;

/// The most decision makers that a conflict can have.
pub const MAX_DMS: usize = 65_535;

/// A case with too many options is refused, but the mistakes in its formulas are reported all the same. Until then the
/// options beyond the last possible one count as that one.
fn option_id(index: usize) -> OptionId {
    OptionId::from_index(index.min(MAX_OPTIONS - 1))
}

/// The same for decision makers.
pub(crate) fn dm_id(index: usize) -> DmId {
    DmId::from_index(index.min(MAX_DMS - 1))
}
