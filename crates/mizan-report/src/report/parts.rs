//! What several sections say in the same way: claims, assumptions, passages, states.

use mizan_case::Case;
use mizan_case::case::{Basis, Citation, Grounding};
use mizan_core::vary::{Assumption, Hinge};
use mizan_core::witness::Step;
use mizan_core::{GraphModel, Grounds, Verdict};

use super::material::Material;
use super::references::References;
use super::say::{Say, say};
use super::tree::{Anchor, Badge, Block, Remark, Run, paragraph};
use crate::audit::{AuditedClaim, Decided, rests_on_one_passage};
use crate::words::grounding_of;

/// The material with what all sections look up in it.
pub(super) struct Parts<'a> {
    pub material: &'a Material<'a>,
    pub references: References<'a>,
}

impl<'a> Parts<'a> {
    pub fn new(material: &'a Material<'a>) -> Self {
        Self { material, references: References::of(material) }
    }

    pub fn case(&self) -> &'a Case {
        self.material.case()
    }

    pub fn model(&self) -> &'a GraphModel {
        self.material.model()
    }

    /// The claims that are shown, each with its place in the case.
    pub fn claims(&self) -> impl Iterator<Item = (usize, &'a AuditedClaim<'a>)> {
        let material = self.material;
        let claims = material.audited.claims.iter().enumerate();
        claims.filter(|(_, claim)| !material.hides(&claim.entry.grounding))
    }

    /// Those of them that were decided.
    pub fn decided(&self) -> impl Iterator<Item = (usize, &'a AuditedClaim<'a>, &'a Decided<'a>)> {
        self.claims().filter_map(|(place, claim)| Some((place, claim, claim.decided.as_ref()?)))
    }

    /// A claim's id, as a link to its card.
    pub fn claim_link(&self, place: usize) -> Run<'a> {
        Run::Link(Anchor::Claim(place), Say::from(self.case().claims[place].id.as_str()))
    }

    /// Links to claims, so many of them.
    pub fn claim_links(&self, places: &[usize], most: usize) -> Vec<Run<'a>> {
        let mut runs = Vec::new();
        for (index, &place) in places.iter().take(most).enumerate() {
            if index > 0 {
                runs.push(Run::Text(say!("list-separator")));
            }
            runs.push(self.claim_link(place));
        }
        if places.len() > most {
            runs.push(Run::Faint(say!("report-and-more", "count" => places.len() - most)));
        }
        runs
    }

    /// What a claim says.
    pub fn says(&self, claim: &'a AuditedClaim<'a>) -> Say<'a> {
        Say::Label(&claim.entry.says, &claim.entry.id)
    }

    /// What a reader must know before relying on a verdict.
    pub fn remarks(&self, claim: &AuditedClaim<'_>) -> Vec<Remark> {
        let mut remarks = Vec::new();
        let mut remark = |applies: bool, remark| remarks.extend(applies.then_some(remark));
        if let Some(decided) = &claim.decided {
            let audit = decided.audit;
            remark(audit.grounds == Some(Grounds::Settled), Remark::Settled);
            remark(audit.grounds == Some(Grounds::Structure), Remark::Structure);
            remark(audit.echo, Remark::Echo);
            remark(decided.depends_on_ways(), Remark::Ways);
            remark(rests_on_one_passage(self.case(), &decided.hinge_assumptions()), Remark::OnePassage);
            let robust = audit.is_robust(self.material.audited.audit) && audit.verdict != Verdict::Vacuous;
            remark(robust, Remark::Robust);
        }
        remark(!claim.is_as_expected(), Remark::Unexpected);
        remarks
    }

    /// The badges of a claim: its verdict, then the remarks on it.
    pub fn badges(&self, claim: &AuditedClaim<'_>) -> Vec<Run<'a>> {
        let verdict = claim.decided.as_ref().map(|decided| decided.audit.verdict);
        let remarks = self.remarks(claim).into_iter().map(|remark| Run::Badge(Badge::Remark(remark)));
        std::iter::once(Run::Badge(Badge::Verdict(verdict))).chain(remarks).collect()
    }

    /// Where an assumption is shown: a group of a ranking with the decision maker whose ranking it is.
    pub fn assumption_anchor(assumption: Assumption) -> Anchor {
        match assumption {
            Assumption::Group(dm, _) => Anchor::DecisionMaker(dm.index()),
            other => Anchor::Assumption(other),
        }
    }

    /// An assumption in words, as a link to where it is shown, with what it rests on.
    pub fn assumption(&self, assumption: Assumption) -> Vec<Run<'a>> {
        let anchor = Self::assumption_anchor(assumption);
        vec![Run::Link(anchor, Say::Assumption(assumption)), Run::Badge(Badge::Basis(self.basis(assumption)))]
    }

    /// An assumption by its name in the file, as a link to where it is told in words.
    pub fn assumption_name(&self, assumption: Assumption) -> Run<'a> {
        Run::Link(Self::assumption_anchor(assumption), Say::AssumptionName(assumption))
    }

    pub fn grounding(&self, assumption: Assumption) -> Option<&'a Grounding> {
        grounding_of(self.case(), assumption)
    }

    pub fn basis(&self, assumption: Assumption) -> Basis {
        self.grounding(assumption).map_or(Basis::Assumed, |grounding| grounding.basis)
    }

    /// The reason for an element, and the passages it rests on, if there are any.
    pub fn grounds_of(&self, grounding: &'a Grounding) -> Vec<Block<'a>> {
        let mut blocks = Vec::new();
        if self.material.hides(grounding) {
            return blocks;
        }
        if grounding.because.get(&[]).is_some() {
            blocks.push(Block::Paragraph(vec![Run::Text(Say::Label(&grounding.because, ""))]));
        }
        let passages = self.passages(grounding);
        if !passages.is_empty() {
            blocks.push(Block::Paragraph(passages));
        }
        blocks
    }

    /// The passages that an element rests on, and those that speak against it.
    pub fn passages(&self, grounding: &'a Grounding) -> Vec<Run<'a>> {
        let mut runs: Vec<Run<'a>> = Vec::new();
        for citation in &grounding.cite {
            if !runs.is_empty() {
                runs.push(Run::Text(say!("list-separator")));
            }
            runs.push(self.references.link(citation));
        }
        for citation in &grounding.against {
            if !runs.is_empty() {
                runs.push(Run::Text(say!("report-stop")));
            }
            runs.push(Run::Strong(say!("report-against")));
            runs.push(self.references.link(citation));
        }
        runs
    }

    /// The same; where there is none, that the element is the analyst's own.
    pub fn passages_or_own(&self, grounding: &'a Grounding) -> Vec<Run<'a>> {
        let mut runs = self.passages(grounding);
        if grounding.cite.is_empty() {
            if !runs.is_empty() {
                runs.insert(0, Run::Text(say!("report-stop")));
            }
            runs.insert(0, Run::Text(say!("ledger-no-passage")));
        }
        runs.push(Run::Badge(Badge::Basis(grounding.basis)));
        runs
    }

    /// The words of the passages that an element rests on, where their text is there.
    pub fn passage_words(&self, grounding: &'a Grounding) -> Vec<(Say<'a>, Vec<Block<'a>>)> {
        let shown = |citation: &'a Citation| {
            let source = &self.case().sources[citation.source];
            if self.material.share && source.private {
                return None;
            }
            let evidence = self.material.evidence;
            evidence.passage(citation).map(|words| Say::from(words).quoted())
        };
        let words: Vec<Block<'a>> = grounding.cite.iter().filter_map(shown).map(paragraph).collect();
        if words.is_empty() { Vec::new() } else { vec![(say!("ledger-words"), words)] }
    }

    /// A statement that decides a step, in words, with what it rests on.
    pub fn premise(&self, step: Step) -> Option<Assumption> {
        let model = self.model();
        mizan_core::reason::decisive(model.conflict(), model.space(), step.by, step.to, step.from)
    }

    /// The changes of one assumption that turn a verdict.
    pub fn turns(&self, hinges: &[Hinge]) -> Vec<Run<'a>> {
        let mut runs = Vec::new();
        for hinge in hinges {
            if !runs.is_empty() {
                runs.push(Run::Text(say!("hinge-separator")));
            }
            runs.push(Run::Text(Say::Change(hinge.change)));
            runs.push(Run::Badge(Badge::Verdict(Some(hinge.verdict))));
        }
        runs
    }
}
