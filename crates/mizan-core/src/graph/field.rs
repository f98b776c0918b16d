//! Where a decision maker's options lie in a state's key: side by side, so that a key comes apart into what is its own
//! and what is everybody else's, and numbers of either are numbers without gaps.

/// The bits of one decision maker's options among those of a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Field {
    /// How many bits are below them.
    low: u32,
    /// How many they are.
    width: u32,
}

impl Field {
    /// The field of the bits of `mask`, which lie side by side.
    pub(crate) fn of(mask: u64) -> Self {
        Self { low: if mask == 0 { 0 } else { mask.trailing_zeros() }, width: mask.count_ones() }
    }

    /// How many combinations of its options there are.
    pub(crate) fn size(self) -> usize {
        1 << self.width
    }

    /// How many bits it has.
    pub(crate) fn width(self) -> u32 {
        self.width
    }

    /// How many combinations there are of the bits below it.
    pub(crate) fn n_below(self) -> usize {
        1 << self.low
    }

    /// What a key says of its options.
    pub(crate) fn own(self, key: usize) -> usize {
        key >> self.low & (self.size() - 1)
    }

    /// What a key says of all other options: the key with these bits taken out.
    pub(crate) fn rest(self, key: usize) -> usize {
        key >> self.width & !self.below() | key & self.below()
    }

    /// The key that says `own` of these options and `rest` of all others.
    pub(crate) fn key(self, rest: usize, own: usize) -> usize {
        (rest & !self.below()) << self.width | own << self.low | rest & self.below()
    }

    /// The key that says `own` of these options and what `key` says of all others.
    pub(crate) fn with(self, key: usize, own: usize) -> usize {
        key & !((self.size() - 1) << self.low) | own << self.low
    }

    /// Where this field is once the bits of another are taken out of the keys.
    pub(crate) fn without(self, other: Self) -> Self {
        let shift = if self.low > other.low { other.width } else { 0 };
        Self { low: self.low - shift, width: self.width }
    }

    fn below(self) -> usize {
        self.n_below() - 1
    }
}

#[cfg(test)]
mod tests {
    use super::Field;

    #[test]
    fn a_key_comes_apart_and_together_again() {
        for mask in [0, 0b1, 0b111, 0b1100, 0b11_1000] {
            let field = Field::of(mask);
            for key in 0..64 {
                assert_eq!(field.key(field.rest(key), field.own(key)), key, "{mask:b} {key:b}");
                let other = field.with(63 - key, field.own(key));
                assert_eq!(field.rest(other), field.rest(63 - key));
                assert_eq!(field.own(other), field.own(key));
                assert_eq!(field.own(key) as u64, (key as u64 & mask) >> mask.trailing_zeros().min(63));
            }
        }
    }

    #[test]
    fn a_field_moves_down_where_lower_bits_are_taken_out() {
        let (low, high) = (Field::of(0b11), Field::of(0b1_1000));
        for key in 0..64 {
            assert_eq!(high.without(low).own(low.rest(key)), high.own(key));
            assert_eq!(low.without(high).own(high.rest(key)), low.own(key));
        }
    }
}
