//! The options of the rate limits and of the proof of work.

use clap::Args;
use std::num::NonZeroU32;

/// Rate limits and the proof of work.
#[derive(Args)]
#[command(next_help_heading = "Rate limits, for each client unless they say otherwise")]
pub struct LimitOptions {
    /// Requests for public data. Generous, since phones share addresses
    #[arg(long, env = "LOKET_READS_PER_MINUTE", default_value = "1200")]
    pub reads_per_minute: NonZeroU32,
    /// Requests for public data at once
    #[arg(long, env = "LOKET_READS_BURST", default_value = "200")]
    pub reads_burst: NonZeroU32,
    /// Look-ups of applications and complaints
    #[arg(long, env = "LOKET_LOOKUPS_PER_MINUTE", default_value = "10")]
    pub lookups_per_minute: NonZeroU32,
    /// Look-ups at once
    #[arg(long, env = "LOKET_LOOKUPS_BURST", default_value = "10")]
    pub lookups_burst: NonZeroU32,
    /// Failed look-ups at once; each further one doubles the delay of the next look-up
    #[arg(long, env = "LOKET_FAILED_LOOKUPS_BURST", default_value = "10")]
    pub failed_lookups_burst: NonZeroU32,
    /// The longest such delay, in seconds, after which one failed look-up expires
    #[arg(
        long,
        env = "LOKET_FAILED_LOOKUPS_MAX_DELAY_SECONDS",
        default_value = "900"
    )]
    pub failed_lookups_max_delay_seconds: NonZeroU32,
    /// Complaints
    #[arg(long, env = "LOKET_COMPLAINTS_PER_MINUTE", default_value = "6")]
    pub complaints_per_minute: NonZeroU32,
    /// Complaints at once. Not too few, since phones share addresses
    #[arg(long, env = "LOKET_COMPLAINTS_BURST", default_value = "20")]
    pub complaints_burst: NonZeroU32,
    /// Complaints of all clients together above which each requires a proof of work
    #[arg(
        long,
        env = "LOKET_PROOF_OF_WORK_THRESHOLD_PER_MINUTE",
        default_value = "30"
    )]
    pub proof_of_work_threshold_per_minute: NonZeroU32,
    /// Such complaints at once
    #[arg(
        long,
        env = "LOKET_PROOF_OF_WORK_THRESHOLD_BURST",
        default_value = "100"
    )]
    pub proof_of_work_threshold_burst: NonZeroU32,
    /// Difficulty of the proof of work: leading zero bits of a digest; each one more doubles it
    #[arg(
        long,
        env = "LOKET_PROOF_OF_WORK_BITS",
        default_value = "13",
        value_parser = clap::value_parser!(u32).range(1..=24)
    )]
    pub proof_of_work_bits: u32,
}
