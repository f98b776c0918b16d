//! How many states a view for people shows.

/// Which states the table of a solution shows, and how many states its lists name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StatesShown {
    /// All, unless there are more than fit on a few screens.
    Readable,
    /// All, however many there are.
    All,
    /// None; the equilibria are still told in words.
    Summary,
}

/// With more states than this, the table shows the equilibria only, and no more than this of them.
pub(crate) const READABLE: usize = 60;

impl StatesShown {
    /// A list names no more than this.
    pub(crate) fn limit(self) -> usize {
        match self {
            Self::All => usize::MAX,
            Self::Readable | Self::Summary => READABLE,
        }
    }
}
