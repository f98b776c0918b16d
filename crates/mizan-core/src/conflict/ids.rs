//! The numbers by which a conflict's parts are known.
//!
//! Each is an index into the conflict that it belongs to; using one with another conflict is a bug of the caller.

/// A decision maker: its place in the conflict, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DmId(u16);

/// An option (a yes/no course of action): its place in the conflict, from 0; also its bit in a [`StateKey`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OptionId(u8);

/// A feasible state: its place in the state space, from 0. People see [`StateId::number`], from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StateId(u32);

/// What a state of the option form says: bit `o` is set iff option `o` is taken.
///
/// Keys order states: the first option of the file is the least significant bit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct StateKey(pub u64);

impl DmId {
    /// The decision maker at `index`.
    #[must_use]
    pub fn from_index(index: usize) -> Self {
        Self(u16::try_from(index).expect("a conflict has fewer than 65,536 decision makers"))
    }

    /// The place of this decision maker in its conflict, from 0.
    #[must_use]
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

impl OptionId {
    /// The option at `index`.
    #[must_use]
    pub fn from_index(index: usize) -> Self {
        Self(u8::try_from(index).expect("a conflict has at most 64 options"))
    }

    /// The place of this option in its conflict, from 0.
    #[must_use]
    pub fn index(self) -> usize {
        usize::from(self.0)
    }

    /// The bit of this option in a [`StateKey`].
    #[must_use]
    pub fn bit(self) -> u64 {
        1 << self.0
    }
}

impl StateId {
    /// The state at `index`.
    #[must_use]
    pub fn from_index(index: usize) -> Self {
        Self(u32::try_from(index).expect("a state space has fewer than 2^32 states"))
    }

    /// The place of this state in its space, from 0.
    #[must_use]
    pub fn index(self) -> usize {
        self.0 as usize
    }

    /// The number that people see, from 1.
    #[must_use]
    pub fn number(self) -> usize {
        self.index() + 1
    }
}

impl StateKey {
    /// The bits of the first `n_options` options, of at most 64.
    #[must_use]
    pub fn all(n_options: usize) -> u64 {
        u64::MAX.checked_shr(64 - n_options as u32).unwrap_or_default()
    }

    /// Whether option `option` is taken.
    #[must_use]
    pub fn takes(self, option: OptionId) -> bool {
        self.0 & option.bit() != 0
    }
}
