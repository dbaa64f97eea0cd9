//! Numbers that look random and are the same for the same seed.

/// A stream of numbers (xorshift64*).
pub struct Random(u64);

impl Random {
    /// A stream of its own for each thread.
    pub fn new(seed: u64, thread: u32) -> Self {
        let mixed = (seed ^ (u64::from(thread) << 40)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        Self(mixed | 1)
    }

    /// The next number.
    pub fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    /// The next number below a limit.
    pub fn below(&mut self, limit: u32) -> u32 {
        ((self.next() >> 32) as u32) % limit
    }
}
