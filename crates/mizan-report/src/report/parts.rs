//! What several sections say in the same way: claims, assumptions, passages, states.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use mizan_case::Case;
use mizan_case::case::{Basis, Citation, Grounding};
use mizan_core::Assumption;
use mizan_core::{ClaimId, GraphModel, Grounds, StateId, Verdict};

use super::material::Material;
use super::premises::premises;
use super::references::References;
use super::tree::{Anchor, Badge, Block, Remark, Run, paragraph};
use crate::audit::{AuditedClaim, Decided, carried, rests_on_one_passage};
use crate::words::say::{Say, say};

/// The material with what all sections look up in it.
pub(super) struct Parts<'a> {
    pub material: &'a Material<'a>,
    pub references: References<'a>,
    /// Whether what is told stands by itself, so that nothing in it can be left to another part.
    pub is_alone: bool,
    /// The assumptions in the order of their numbers, and how many of them a claim rests on.
    numbered: OnceCell<(Vec<Assumption>, usize)>,
    /// The premises of each decided claim.
    premises: OnceCell<BTreeMap<ClaimId, Vec<Assumption>>>,
}

impl<'a> Parts<'a> {
    pub fn new(material: &'a Material<'a>) -> Self {
        let references = References::of(material);
        Self { material, references, is_alone: false, numbered: OnceCell::new(), premises: OnceCell::new() }
    }

    /// The same for a part that stands by itself.
    pub fn alone(material: &'a Material<'a>) -> Self {
        Self { is_alone: true, ..Self::new(material) }
    }

    pub fn case(&self) -> &'a Case {
        self.material.case()
    }

    pub fn model(&self) -> &'a GraphModel {
        self.material.model()
    }

    /// The claims that are shown, each with its id.
    pub fn claims(&self) -> impl Iterator<Item = (ClaimId, &'a AuditedClaim<'a>)> {
        let material = self.material;
        let claims = material.audited.claims.iter().filter(|claim| !material.hides(&claim.entry.grounding));
        claims.map(|claim| (claim.id, claim))
    }

    /// Those of them that were decided.
    pub fn decided(&self) -> impl Iterator<Item = (ClaimId, &'a AuditedClaim<'a>, &'a Decided<'a>)> {
        self.claims().filter_map(|(id, claim)| Some((id, claim, claim.decided.as_ref()?)))
    }

    /// A claim's number, as a link to its card.
    pub fn claim_link(&self, id: ClaimId) -> Run<'a> {
        let entry = self.case().claim(id);
        Run::Short(Anchor::Claim(id), Say::Number(id.number()), Say::Label(&entry.says, &entry.id))
    }

    /// Links to claims.
    pub fn claim_links(&self, ids: &[ClaimId]) -> Vec<Run<'a>> {
        Self::listed(ids.iter().map(|&id| vec![self.claim_link(id)]))
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

    /// The remarks on a claim as badges.
    pub fn remark_badges(&self, claim: &AuditedClaim<'_>) -> impl Iterator<Item = Run<'a>> {
        self.remarks(claim).into_iter().map(|remark| Run::Badge(Badge::Remark(remark)))
    }

    /// The badges of a claim: its verdict, then the remarks on it.
    pub fn badges(&self, claim: &AuditedClaim<'_>) -> Vec<Run<'a>> {
        let verdict = claim.decided.as_ref().map(|decided| decided.audit.verdict);
        std::iter::once(Run::Badge(Badge::Verdict(verdict))).chain(self.remark_badges(claim)).collect()
    }

    /// Where an assumption is shown: a group of a ranking with the decision maker whose ranking it is.
    pub fn assumption_anchor(assumption: Assumption) -> Anchor {
        match assumption {
            Assumption::Group(dm, _) => Anchor::DecisionMaker(dm.index()),
            other => Anchor::Assumption(other),
        }
    }

    /// The premises of a claim.
    pub fn premises(&self, decided: &Decided<'_>) -> &[Assumption] {
        let of_all = || self.material.audited.claims.iter().filter_map(|claim| claim.decided.as_ref());
        let find = |decided: &Decided<'_>| (decided.id, premises(self.material, decided));
        let all = self.premises.get_or_init(|| of_all().map(find).collect());
        all.get(&decided.id).map_or(&[], Vec::as_slice)
    }

    /// The assumptions on which a claim rests, in the order of their numbers: first those that turn most claims, then
    /// the further premises.
    pub fn key_assumptions(&self) -> &[Assumption] {
        let (all, n_key) = self.numbered();
        &all[..*n_key]
    }

    /// All that was varied, numbered so that a report tells each in words once and not once a claim.
    fn numbered(&self) -> &(Vec<Assumption>, usize) {
        self.numbered.get_or_init(|| {
            let mut all: Vec<Assumption> =
                carried(self.material.audited).iter().map(|entry| entry.assumption).collect();
            let add = |all: &mut Vec<Assumption>, assumption| {
                if !all.contains(&assumption) {
                    all.push(assumption);
                }
            };
            for (.., decided) in self.decided() {
                self.premises(decided).iter().for_each(|&premise| add(&mut all, premise));
            }
            let n_key = all.len();
            let varied = self.material.audited.audit.changes.iter();
            varied.for_each(|change| add(&mut all, change.assumption));
            (all, n_key)
        })
    }

    /// The number of an assumption, as a link to where it is shown; its words where it has none.
    pub fn assumption_link(&self, assumption: Assumption) -> Run<'a> {
        let anchor = Self::assumption_anchor(assumption);
        match self.assumption_number(assumption).filter(|_| !self.is_alone) {
            Some(number) => Run::Short(anchor, number, Say::Assumption(assumption)),
            None => Run::Link(anchor, Say::Assumption(assumption)),
        }
    }

    /// The number of an assumption.
    pub fn assumption_number(&self, assumption: Assumption) -> Option<Say<'a>> {
        let place = self.numbered().0.iter().position(|&other| other == assumption)?;
        Some(Say::AssumptionNumber(place + 1))
    }

    /// An assumption by its number and in words, as a link to where it is shown.
    pub fn assumption(&self, assumption: Assumption) -> Vec<Run<'a>> {
        let words = Run::Link(Self::assumption_anchor(assumption), Say::Assumption(assumption));
        self.assumption_number(assumption).map(Run::Strong).into_iter().chain([words]).collect()
    }

    /// Things one after the other, as in running text.
    pub fn listed(runs: impl Iterator<Item = Vec<Run<'a>>>) -> Vec<Run<'a>> {
        let mut out: Vec<Run<'a>> = Vec::new();
        for more in runs {
            if !out.is_empty() {
                out.push(Run::Text(say!("list-separator")));
            }
            out.extend(more);
        }
        out
    }

    /// A state's number alone.
    pub fn state_number(&self, state: StateId) -> Say<'a> {
        say!("figure-state-number", "number" => state.number())
    }

    pub fn grounding(&self, assumption: Assumption) -> Option<&'a Grounding> {
        self.case().grounding_of(assumption)
    }

    pub fn basis(&self, assumption: Assumption) -> Basis {
        self.grounding(assumption).map_or(Basis::Assumed, |grounding| grounding.basis)
    }

    /// The reason for an element, and the passages it rests on, if there are any.
    pub fn grounds_of(&self, grounding: &'a Grounding) -> Vec<Block<'a>> {
        if self.material.hides(grounding) {
            return Vec::new();
        }
        let because = grounding.because.get(&[]).map(|_| Run::Text(Say::Label(&grounding.because, "")));
        let runs: Vec<Run<'a>> = because.into_iter().chain(self.passages(grounding)).collect();
        if runs.is_empty() { Vec::new() } else { vec![Block::Paragraph(runs)] }
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
}
