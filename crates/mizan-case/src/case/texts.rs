//! The texts of a case: all that is written for people, each with its place in the file.

use crate::case::Case;
use crate::case::elements::Element;
use crate::names::label::Label;

/// A text of a case, in the languages in which it is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseText<'a> {
    /// Where it stands: `dm.russia.name`, `claim.ends.says`.
    pub place: String,
    /// What it says.
    pub label: &'a Label,
    /// Whether it is left out of what is shared.
    pub private: bool,
}

impl Case {
    /// Every text that is there in some language: of the case, its sources, its elements, its variants.
    #[must_use]
    pub fn texts(&self) -> Vec<CaseText<'_>> {
        let text = |place: String, label, private| CaseText { place, label, private };
        let mut all =
            vec![text("case.title".to_owned(), &self.title, false), text("case.about".to_owned(), &self.about, false)];
        for source in &self.sources {
            all.push(text(format!("sources.{}.title", source.id), &source.title, source.private));
            // A day and an address are the same in every language.
            let details = source.details.iter().filter(|(key, _)| !matches!(key.as_str(), "published" | "url"));
            all.extend(details.map(|(key, label)| text(format!("sources.{}.{key}", source.id), label, source.private)));
        }
        for (element, grounding) in self.elements() {
            let place = self.place_of(element);
            let own = self.own_texts(element).into_iter().chain([("because", &grounding.because)]);
            all.extend(own.map(|(key, label)| text(format!("{place}.{key}"), label, grounding.private)));
        }
        let variants = self.variants.iter();
        all.extend(variants.map(|entry| text(format!("variant.{}.name", entry.id), &entry.name, entry.private)));
        all.retain(|text| text.label.get(&[]).is_some());
        all
    }

    /// Whether a text is there in a language. What is written without one is in that of the case; where the case says
    /// nothing of its language, it stands for all.
    #[must_use]
    pub fn is_said_in(&self, label: &Label, language: &str) -> bool {
        let is_plain = label.plain.is_some() && self.language.as_deref().is_none_or(|own| own == language);
        is_plain || label.by_language.iter().any(|(tag, _)| tag == language)
    }

    /// Where an element stands, as its author would say it.
    fn place_of(&self, element: Element) -> String {
        let dm = |place: usize| self.decision_makers[place].id.as_str();
        let seen = |view: usize| format!("view.{}", dm(self.views[view].dm.index()));
        let believed = |view: usize, whose: usize| {
            format!("{}.dm.{}", seen(view), dm(self.views[view].believed[whose].dm.index()))
        };
        match element {
            Element::DecisionMaker(id) => format!("dm.{}", dm(id.index())),
            Element::Statement(id, j) => format!("dm.{}.prefers[{}]", dm(id.index()), j + 1),
            Element::Option(option) => {
                let entry = &self.options[option.index()];
                format!("dm.{}.options.{}", dm(entry.owner.index()), entry.id)
            }
            Element::Rule(j) => format!("rule[{}]", j + 1),
            Element::Merge(j) => format!("merge[{}]", j + 1),
            Element::Misperceived(j) => format!("misperceived[{}]", j + 1),
            Element::View(view) => seen(view),
            Element::Believed(view, whose) => believed(view, whose),
            Element::BelievedStatement(view, whose, j) => format!("{}.prefers[{}]", believed(view, whose), j + 1),
            Element::State(j) => format!("states.{}", self.states[j].id),
            Element::Claim(id) => format!("claim.{}", self.claim(id).id),
            Element::Sign(id, j) => format!("dm.{}.prefers[{}].sign", dm(id.index()), j + 1),
            Element::Outcome(id) => format!("claim.{}.outcome", self.claim(id).id),
            Element::Event(j) => format!("event[{}]", j + 1),
        }
    }

    /// The texts of an element other than its reason.
    fn own_texts(&self, element: Element) -> Vec<(&'static str, &Label)> {
        match element {
            Element::DecisionMaker(id) => vec![("name", &self.decision_makers[id.index()].name)],
            Element::Statement(id, j) => {
                let statement = self.decision_makers[id.index()].statements.get(j);
                statement.map(|statement| ("watch", &statement.watch)).into_iter().collect()
            }
            Element::Option(option) => vec![("name", &self.options[option.index()].name)],
            Element::State(j) => vec![("name", &self.states[j].name)],
            Element::Claim(id) => {
                let entry = self.claim(id);
                let spoken = [("said_by", &entry.said_by), ("holder", &entry.holder)];
                let spoken = spoken.into_iter().filter_map(|(key, label)| Some((key, label.as_ref()?)));
                [("says", &entry.says), ("why_not", &entry.why_not)].into_iter().chain(spoken).collect()
            }
            Element::Outcome(id) => {
                self.claim(id).outcome.iter().map(|outcome| ("criterion", &outcome.criterion)).collect()
            }
            Element::Event(j) => {
                let event = self.history.iter().flat_map(|history| history.events.get(j));
                event.map(|event| ("says", &event.says)).collect()
            }
            _ => Vec::new(),
        }
    }
}
