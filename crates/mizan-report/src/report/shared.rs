//! What several sections say in the same way: claims, assumptions, passages, states.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use mizan::Oddity;
use mizan_case::Case;
use mizan_case::case::{Basis, Citation, Grounding, Statement};
use mizan_core::Assumption;
use mizan_core::{ClaimId, GraphModel, Grounds, StateId, Verdict};

use super::material::Material;
use super::premises::premises;
use super::references::References;
use super::tree::{Anchor, Badge, Block, Remark, TextRun, paragraph};
use crate::audit::{AuditedClaim, Decided, carried, rests_on_one_passage, together};
use crate::words::force::said;
use crate::words::say::{Say, say};

/// The material with what all sections look up in it.
pub(super) struct Shared<'a> {
    pub material: &'a Material<'a>,
    pub references: References<'a>,
    /// Whether what is told stands by itself, so that nothing in it can be left to another part.
    pub is_alone: bool,
    /// The assumptions in the order of their numbers, and how many of them a claim rests on.
    numbered: OnceCell<(Vec<Assumption>, usize)>,
    /// The claims that the same changes turn.
    together: OnceCell<Vec<Vec<ClaimId>>>,
    /// The premises of each decided claim.
    premises: OnceCell<BTreeMap<ClaimId, Vec<Assumption>>>,
}

impl<'a> Shared<'a> {
    pub fn new(material: &'a Material<'a>) -> Self {
        let references = References::of(material);
        let (numbered, together, premises) = (OnceCell::new(), OnceCell::new(), OnceCell::new());
        Self { material, references, is_alone: false, numbered, together, premises }
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

    /// Whether what is odd about the model is told: not where it is only about claims that are kept private.
    pub fn tells(&self, oddity: &Oddity) -> bool {
        let hidden = |claim: &ClaimId| self.material.hides(&self.case().claim(*claim).grounding);
        match oddity {
            Oddity::NothingMoves { claims, .. } => !claims.iter().all(hidden),
            Oddity::Parted(claim, _) => !hidden(claim),
            _ => true,
        }
    }

    /// The wish that is assumed, where the analyst says what would be seen if it did not hold, and it may be told.
    pub fn watched(&self, assumption: Assumption) -> Option<&'a Statement> {
        let statement = self.case().statement_of(assumption)?;
        let is_told = !self.material.hides(&statement.grounding) && statement.watch.get(&[]).is_some();
        is_told.then_some(statement)
    }

    /// A claim's number, as a link to its card.
    pub fn claim_link(&self, id: ClaimId) -> TextRun<'a> {
        let entry = self.case().claim(id);
        TextRun::Short(Anchor::Claim(id), Say::Number(id.number()), said(entry))
    }

    /// Links to claims.
    pub fn claim_links(&self, ids: &[ClaimId]) -> Vec<TextRun<'a>> {
        Self::listed(ids.iter().map(|&id| vec![self.claim_link(id)]))
    }

    /// What a claim says; what is not asserted is not told as if it were.
    pub fn says(&self, claim: &'a AuditedClaim<'a>) -> Say<'a> {
        said(claim.entry)
    }

    /// The claims that the same changes turn, of those that are shown; each is told what turns it only once.
    pub fn together(&self) -> &[Vec<ClaimId>] {
        self.together.get_or_init(|| together(self.decided().map(|(id, _, decided)| (id, decided.audit))))
    }

    /// What a reader must know before relying on a verdict.
    pub fn remarks(&self, claim: &AuditedClaim<'_>) -> Vec<Remark> {
        let mut remarks = Vec::new();
        let mut remark = |applies: bool, remark| remarks.extend(applies.then_some(remark));
        if let Some(decided) = &claim.decided {
            let audit = decided.audit;
            remark(audit.grounds == Some(Grounds::Settled), Remark::Settled);
            remark(audit.is_of_any_actors(), Remark::Structure);
            remark(audit.echo, Remark::Echo);
            remark(decided.depends_on_ways(), Remark::Ways);
            remark(rests_on_one_passage(self.case(), &decided.doubted_assumptions()), Remark::OnePassage);
            let robust = audit.is_robust(self.material.audited.audit) && audit.verdict != Verdict::Vacuous;
            remark(robust, Remark::Robust);
        }
        remark(!claim.is_as_expected(), Remark::Unexpected);
        remarks
    }

    /// The remarks on a claim as badges.
    pub fn remark_badges(&self, claim: &AuditedClaim<'_>) -> impl Iterator<Item = TextRun<'a>> {
        self.remarks(claim).into_iter().map(|remark| TextRun::Badge(Badge::Remark(remark)))
    }

    /// The badges of a claim: its verdict, then the remarks on it.
    pub fn badges(&self, claim: &AuditedClaim<'_>) -> Vec<TextRun<'a>> {
        let verdict = claim.decided.as_ref().map(|decided| decided.audit.verdict);
        std::iter::once(TextRun::Badge(Badge::Verdict(verdict))).chain(self.remark_badges(claim)).collect()
    }

    /// Where an assumption is shown: a group of a ranking with the decision maker whose ranking it is.
    pub fn assumption_anchor(assumption: Assumption) -> Anchor {
        match assumption {
            Assumption::Group(dm, _) | Assumption::Preferences(dm) => Anchor::DecisionMaker(dm.index()),
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

    /// That no assumption carries anything.
    pub fn nothing_carries(&self) -> Say<'a> {
        let turns = self.decided().any(|(_, _, decided)| !decided.audit.hinges.is_empty());
        if turns { say!("findings-carry-opposites") } else { say!("findings-carry-none") }
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
    pub fn assumption_link(&self, assumption: Assumption) -> TextRun<'a> {
        let anchor = Self::assumption_anchor(assumption);
        match self.assumption_number(assumption).filter(|_| !self.is_alone) {
            Some(number) => TextRun::Short(anchor, number, Say::Assumption(assumption)),
            None => TextRun::Link(anchor, Say::Assumption(assumption)),
        }
    }

    /// The number of an assumption.
    pub fn assumption_number(&self, assumption: Assumption) -> Option<Say<'a>> {
        let place = self.numbered().0.iter().position(|&other| other == assumption)?;
        Some(Say::AssumptionNumber(place + 1))
    }

    /// An assumption by its number and in words, as a link to where it is shown.
    pub fn assumption(&self, assumption: Assumption) -> Vec<TextRun<'a>> {
        let words = TextRun::Link(Self::assumption_anchor(assumption), Say::Assumption(assumption));
        self.assumption_number(assumption).map(TextRun::Strong).into_iter().chain([words]).collect()
    }

    /// Things one after the other, as in running text.
    pub fn listed(runs: impl Iterator<Item = Vec<TextRun<'a>>>) -> Vec<TextRun<'a>> {
        let mut out: Vec<TextRun<'a>> = Vec::new();
        for more in runs {
            if !out.is_empty() {
                out.push(TextRun::Text(say!("list-separator")));
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
        let because = grounding.because.get(&[]).map(|_| TextRun::Text(Say::Label(&grounding.because, "")));
        let runs: Vec<TextRun<'a>> = because.into_iter().chain(self.passages(grounding)).collect();
        if runs.is_empty() { Vec::new() } else { vec![Block::Paragraph(runs)] }
    }

    /// The passages that an element rests on, and those that speak against it.
    pub fn passages(&self, grounding: &'a Grounding) -> Vec<TextRun<'a>> {
        let mut runs: Vec<TextRun<'a>> = Vec::new();
        for citation in &grounding.cite {
            if !runs.is_empty() {
                runs.push(TextRun::Text(say!("list-separator")));
            }
            runs.push(self.references.link(citation));
        }
        for citation in &grounding.against {
            if !runs.is_empty() {
                runs.push(TextRun::Text(say!("report-stop")));
            }
            runs.push(TextRun::Strong(say!("report-against")));
            runs.push(self.references.link(citation));
        }
        runs
    }

    /// The same; where there is none, that the element is the analyst's own.
    pub fn passages_or_own(&self, grounding: &'a Grounding) -> Vec<TextRun<'a>> {
        let mut runs = self.passages(grounding);
        if grounding.cite.is_empty() {
            if !runs.is_empty() {
                runs.insert(0, TextRun::Text(say!("report-stop")));
            }
            runs.insert(0, TextRun::Text(say!("ledger-no-passage")));
        }
        runs.push(TextRun::Badge(Badge::Basis(grounding.basis)));
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
