//! Percentiles of measured values.

/// Minimum, maximum and percentiles by the nearest-rank method.
pub struct Percentiles {
    /// The smallest value.
    pub min: f64,
    /// The 50th percentile.
    pub median: f64,
    /// The 95th percentile.
    pub p95: f64,
    /// The 99th percentile.
    pub p99: f64,
    /// The largest value.
    pub max: f64,
}

impl Percentiles {
    /// Computes them; all are zero when there are no values.
    pub fn from_values(values: impl Iterator<Item = f64>) -> Self {
        let mut values: Vec<f64> = values.collect();
        values.sort_by(f64::total_cmp);
        let at = |percent: usize| {
            let rank = (values.len() * percent).div_ceil(100).max(1);
            values.get(rank - 1).copied().unwrap_or_default()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_values_of_the_list_by_nearest_rank() {
        let percentiles = Percentiles::from_values((1..=200).rev().map(f64::from));
        let found = [
            percentiles.min,
            percentiles.median,
            percentiles.p95,
            percentiles.p99,
            percentiles.max,
        ];
        assert_eq!(found, [1.0, 100.0, 190.0, 198.0, 200.0]);
        assert_eq!(Percentiles::from_values([].into_iter()).median, 0.0);
    }
}
