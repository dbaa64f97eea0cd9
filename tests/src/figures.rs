//! The middle and the end of a list of numbers.

/// Figures by nearest rank.
pub struct Figures {
    /// The smallest.
    pub min: f64,
    /// Half of them are at most this.
    pub median: f64,
    /// Nineteen of twenty are at most this.
    pub p95: f64,
    /// Ninety-nine of a hundred are at most this.
    pub p99: f64,
    /// The largest.
    pub max: f64,
}

impl Figures {
    /// The figures of some numbers; zero without any.
    pub fn of(numbers: impl Iterator<Item = f64>) -> Self {
        let mut numbers: Vec<f64> = numbers.collect();
        numbers.sort_by(f64::total_cmp);
        let at = |percent: usize| {
            let rank = (numbers.len() * percent).div_ceil(100).max(1);
            numbers.get(rank - 1).copied().unwrap_or_default()
        };
        Self {
            min: at(0),
            median: at(50),
            p95: at(95),
            p99: at(99),
            max: at(100),
        }
    }
}
