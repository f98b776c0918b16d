//! The concepts of stability.

/// A concept of individual stability.
///
/// ```
/// use mizan_core::{Concept, MoveKind};
///
/// assert_eq!(Concept::from_id("seq"), Some(Concept::Seq));
/// let deterrent = Concept::Seq.sanction().unwrap();
/// assert_eq!(deterrent.replies, MoveKind::Improving);
/// assert!(!deterrent.inescapable);
/// assert_eq!(Concept::Nash.sanction(), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Concept {
    /// Nash stability: no improvement (Nash 1950).
    Nash,
    /// General metarationality: every improvement can be answered (Howard 1971).
    Gmr,
    /// Symmetric metarationality: … and the answer cannot be escaped (Howard 1971).
    Smr,
    /// Sequential stability: every improvement can be answered by improvements (Fraser & Hipel 1979).
    Seq,
    /// Symmetric sequential stability: … and the answer cannot be escaped (Rêgo & Vieira 2017).
    Sseq,
    /// Simultaneous stability: every improvement can be spoilt by improvements made at the same time (Fraser & Hipel
    /// 1979). Only in option form.
    Sim,
    /// Farsighted stability: every move may end in a state of the largest consistent set that is no better (Chwe 1994).
    Far,
    /// Strong general metarationality: every improvement can be answered by what is worse by a great step (Hamouda,
    /// Kilgour & Hipel 2004).
    StrongGmr,
    /// Strong symmetric metarationality: … and the answer cannot be escaped to anything less bad.
    StrongSmr,
    /// Strong sequential stability: every improvement can be answered by improvements to what is worse by a great step.
    StrongSeq,
    /// Strong symmetric sequential stability: … and the answer cannot be escaped to anything less bad.
    StrongSseq,
}

impl Concept {
    /// All concepts, in the order in which they are shown.
    pub const ALL: [Self; 11] = [
        Self::Nash,
        Self::Gmr,
        Self::Smr,
        Self::Seq,
        Self::Sseq,
        Self::Sim,
        Self::Far,
        Self::StrongGmr,
        Self::StrongSmr,
        Self::StrongSeq,
        Self::StrongSseq,
    ];

    /// The concepts that are looked at where none is named.
    pub const USUAL: [Self; 7] = [Self::Nash, Self::Gmr, Self::Smr, Self::Seq, Self::Sseq, Self::Sim, Self::Far];

    /// The concepts that ask how strongly: stable states that are not stable under these are weakly stable.
    pub const STRONG: [Self; 4] = [Self::StrongGmr, Self::StrongSmr, Self::StrongSeq, Self::StrongSseq];

    /// Its name in files and on the command line.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Nash => "nash",
            Self::Gmr => "gmr",
            Self::Smr => "smr",
            Self::Seq => "seq",
            Self::Sseq => "sseq",
            Self::Sim => "sim",
            Self::Far => "far",
            Self::StrongGmr => "strong_gmr",
            Self::StrongSmr => "strong_smr",
            Self::StrongSeq => "strong_seq",
            Self::StrongSseq => "strong_sseq",
        }
    }

    /// The concept that a strong one makes stricter; `None` of the others.
    #[must_use]
    pub fn weak(self) -> Option<Self> {
        match self {
            Self::StrongGmr => Some(Self::Gmr),
            Self::StrongSmr => Some(Self::Smr),
            Self::StrongSeq => Some(Self::Seq),
            Self::StrongSseq => Some(Self::Sseq),
            _ => None,
        }
    }

    /// The concept of that name.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|concept| concept.id() == id)
    }

    /// What deters an improvement under it, where that is a reply made after the improvement: `None` for Nash, under
    /// which nothing deters, for SIM, under which the others act at the same time, and for the farsighted, who ask of
    /// every move where it may end.
    #[must_use]
    pub fn sanction(self) -> Option<Deterrent> {
        let (replies, inescapable) = match self {
            Self::Nash | Self::Sim | Self::Far => return None,
            Self::Gmr | Self::StrongGmr => (MoveKind::Any, false),
            Self::Smr | Self::StrongSmr => (MoveKind::Any, true),
            Self::Seq | Self::StrongSeq => (MoveKind::Improving, false),
            Self::Sseq | Self::StrongSseq => (MoveKind::Improving, true),
        };
        Some(Deterrent { replies, inescapable, great: self.weak().is_some() })
    }
}

/// One concept of stability, or several of which any will do, as hand analyses have it: everybody may stay for a reason
/// of their own.
///
/// ```
/// use mizan_core::{AnyOf, Concept};
///
/// let either = AnyOf::of([Concept::Sim, Concept::Seq]).unwrap();
/// assert_eq!(either.id(), "seq | sim");
/// assert_eq!(either.single(), None);
/// assert_eq!(AnyOf::from(Concept::Nash).single(), Some(Concept::Nash));
/// assert_eq!(AnyOf::of([]), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct AnyOf(u16);

impl AnyOf {
    /// These concepts; `None` where there is none.
    #[must_use]
    pub fn of(concepts: impl IntoIterator<Item = Concept>) -> Option<Self> {
        let bits = concepts.into_iter().fold(0, |bits, concept| bits | Self::from(concept).0);
        (bits != 0).then_some(Self(bits))
    }

    /// The concepts, in the order in which they are shown.
    pub fn iter(self) -> impl Iterator<Item = Concept> {
        Concept::ALL.into_iter().filter(move |concept| self.contains(*concept))
    }

    /// Whether the concept is one of them.
    #[must_use]
    pub fn contains(self, concept: Concept) -> bool {
        self.0 & Self::from(concept).0 != 0
    }

    /// The concept, where it is one alone.
    #[must_use]
    pub fn single(self) -> Option<Concept> {
        let mut concepts = self.iter();
        concepts.next().filter(|_| concepts.next().is_none())
    }

    /// Their names as claims have them: `seq | sim`.
    #[must_use]
    pub fn id(self) -> String {
        self.iter().map(Concept::id).collect::<Vec<_>>().join(" | ")
    }
}

impl From<Concept> for AnyOf {
    fn from(concept: Concept) -> Self {
        Self(1 << concept as u16)
    }
}

/// What a reply must be like to deter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deterrent {
    /// The moves that the others may reply with.
    pub replies: MoveKind,
    /// Whether it must also be that the one who improved has no move by which to escape from it.
    pub inescapable: bool,
    /// Whether it, and what the one who improved could escape to, must be worse by a great step.
    pub great: bool,
}

/// Which moves are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MoveKind {
    /// Any moves.
    Any,
    /// Moves that improve on the state that they leave, for whoever makes them.
    Improving,
}

/// A way of acting: which improvements are taken some day, and so are arcs of the improvement graph; or, with `far`, in
/// which states it may end, which says nothing of the steps on the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    /// Any improvement.
    Nash,
    /// Best replies: improvements than which the decision maker has none better.
    Best,
    /// Improvements that nothing deters under general metarationality.
    Gmr,
    /// Improvements that nothing deters under symmetric metarationality.
    Smr,
    /// Improvements that nothing deters under sequential stability.
    Seq,
    /// Improvements that nothing deters under symmetric sequential stability.
    Sseq,
    /// Everybody looks ahead to where it ends: in a state of the largest consistent set (Chwe 1994).
    Far,
}

impl Way {
    /// All ways of acting.
    pub const ALL: [Self; 7] = [Self::Nash, Self::Best, Self::Gmr, Self::Smr, Self::Seq, Self::Sseq, Self::Far];

    /// The ways of acting that have an improvement graph: they say which steps are taken.
    pub const STEPWISE: [Self; 6] = [Self::Nash, Self::Best, Self::Gmr, Self::Smr, Self::Seq, Self::Sseq];

    /// Its name in claims and on the command line.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Nash => "nash",
            Self::Best => "best",
            Self::Gmr => "gmr",
            Self::Smr => "smr",
            Self::Seq => "seq",
            Self::Sseq => "sseq",
            Self::Far => "far",
        }
    }

    /// The way of acting of that name.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.id() == id)
    }

    /// The concept whose sanctions deter those who act this way; `None` where nothing does, and for `far`.
    #[must_use]
    pub fn deterred_under(self) -> Option<Concept> {
        match self {
            Self::Nash | Self::Best | Self::Far => None,
            Self::Gmr => Some(Concept::Gmr),
            Self::Smr => Some(Concept::Smr),
            Self::Seq => Some(Concept::Seq),
            Self::Sseq => Some(Concept::Sseq),
        }
    }
}

/// Which sequences of the others' moves can be sanctions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum SanctionRule {
    /// Legal sequences, in which nobody moves twice in a row: the definition.
    #[default]
    Legal,
    /// Sequences in which everybody moves at most once.
    Once,
    /// One move of one of them.
    Single,
}

impl SanctionRule {
    /// All rules, each allowing less than the one before.
    pub const ALL: [Self; 3] = [Self::Legal, Self::Once, Self::Single];

    /// Its name on the command line and in JSON.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Legal => "legal",
            Self::Once => "once",
            Self::Single => "single",
        }
    }

    /// The rule of that name.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sanctions| sanctions.id() == id)
    }
}
