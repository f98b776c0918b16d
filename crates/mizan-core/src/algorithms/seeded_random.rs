//! Random numbers that follow from a seed, the same on every machine.

/// The generator SplitMix64 (Steele, Lea & Flood 2014).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeededRandom(u64);

impl SeededRandom {
    /// The sequence of a seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The `n`th of the sequences of a seed, each as if it had nothing to do with the others.
    #[must_use]
    pub fn nth_of(seed: u64, n: u64) -> Self {
        Self(Self(seed).roll() ^ Self(n).roll())
    }

    /// The next number.
    pub fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below `bound`, each as likely as any other to within one in 2^32; 0 where there is none.
    pub fn below(&mut self, bound: u32) -> u32 {
        ((u128::from(self.roll()) * u128::from(bound)) >> 64) as u32
    }

    /// Puts things in a random order, each order as likely as any other (Fisher & Yates).
    pub fn shuffle<T>(&mut self, things: &mut [T]) {
        for last in (1..things.len()).rev() {
            things.swap(last, self.below(last as u32 + 1) as usize);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::SeededRandom;

    #[test]
    fn the_sequence_is_the_published_one() {
        // The first numbers of the authors' own program for the seed 1234567.
        let mut random = SeededRandom::new(1_234_567);
        assert_eq!(
            [(); 3].map(|()| random.roll()),
            [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]
        );
    }

    #[test]
    fn every_order_comes_up() {
        let mut seen = std::collections::BTreeSet::new();
        for n in 0..200 {
            let mut order = [0, 1, 2, 3];
            SeededRandom::nth_of(7, n).shuffle(&mut order);
            seen.insert(order);
        }
        assert_eq!(seen.len(), 24);
    }
}
