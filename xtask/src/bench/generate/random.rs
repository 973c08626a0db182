//! Numbers that look random and are the same in every run.

/// A generator of numbers (SplitMix64): small, quick, and good enough for made-up mail.
#[derive(Debug, Clone)]
pub(super) struct Random(u64);

impl Random {
    /// The numbers that belong to `topic` number `number`; other topics and numbers have others.
    pub(super) fn of(topic: &str, number: usize) -> Self {
        let seed = topic.bytes().fold(0xCBF2_9CE4_8422_2325, |seed: u64, byte| {
            (seed ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3)
        });
        let mut random = Self(seed ^ (number as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15));
        random.next();
        random
    }

    /// The next 64 bits.
    pub(super) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number from `low` to `high`, both included.
    pub(super) fn between(&mut self, low: usize, high: usize) -> usize {
        low + usize::try_from(self.next() % (high - low + 1) as u64).unwrap_or(0)
    }

    /// Does what happens in `percent` of all cases happen?
    pub(super) fn percent(&mut self, percent: usize) -> bool {
        self.between(0, 99) < percent
    }

    /// One of `choices`.
    pub(super) fn one<'c, T>(&mut self, choices: &'c [T]) -> &'c T {
        &choices[self.between(0, choices.len() - 1)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_number_has_the_same_future() {
        let three = |mut random: Random| [random.next(), random.next(), random.next()];
        assert_eq!(three(Random::of("deal", 4)), three(Random::of("deal", 4)));
        assert_ne!(three(Random::of("deal", 4)), three(Random::of("deal", 5)));
        assert_ne!(three(Random::of("deal", 4)), three(Random::of("mail", 4)));
    }
}
