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
}

impl Concept {
    /// All concepts, in the order in which they are shown.
    pub const ALL: [Self; 6] = [Self::Nash, Self::Gmr, Self::Smr, Self::Seq, Self::Sseq, Self::Sim];

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
        }
    }

    /// The concept of that name.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|concept| concept.id() == id)
    }

    /// What deters an improvement under it, where that is a reply made after the improvement: `None` for Nash, under
    /// which nothing deters, and for SIM, under which the others act at the same time.
    #[must_use]
    pub fn sanction(self) -> Option<Deterrent> {
        let (replies, inescapable) = match self {
            Self::Nash | Self::Sim => return None,
            Self::Gmr => (MoveKind::Any, false),
            Self::Smr => (MoveKind::Any, true),
            Self::Seq => (MoveKind::Improving, false),
            Self::Sseq => (MoveKind::Improving, true),
        };
        Some(Deterrent { replies, inescapable })
    }
}

/// What a reply must be like to deter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deterrent {
    /// The moves that the others may reply with.
    pub replies: MoveKind,
    /// Whether it must also be that the one who improved has no move by which to escape from it.
    pub inescapable: bool,
}

/// Which moves are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MoveKind {
    /// Any moves.
    Any,
    /// Moves that improve on the state that they leave, for whoever makes them.
    Improving,
}

/// A way of acting: which improvements are taken some day, and so are arcs of the improvement graph.
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
}

impl Way {
    /// All ways of acting.
    pub const ALL: [Self; 6] = [Self::Nash, Self::Best, Self::Gmr, Self::Smr, Self::Seq, Self::Sseq];

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
        }
    }

    /// The way of acting of that name.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.id() == id)
    }

    /// The concept whose sanctions deter those who act this way; `None` where nothing does.
    #[must_use]
    pub fn deterred_under(self) -> Option<Concept> {
        match self {
            Self::Nash | Self::Best => None,
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
