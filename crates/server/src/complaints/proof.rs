//! A little work before a complaint, asked for only while very many come in.
//!
//! Solving it takes an old phone about a second and a flood of a hundred thousand a day
//! of computing. The server remembers nothing for it: a challenge is signed and belongs
//! to one idempotency key.

use crate::http::problem::{ApiProblem, ApiResult};
use crate::http::rate_limit::{Rate, TotalLimit};
use crate::keys::Secret;
use axum::http::{HeaderMap, HeaderName};
use loket_domain::problem::ProofOfWorkChallenge;
use loket_domain::time::Timestamp;
use sha2::{Digest as _, Sha256};
use std::sync::Arc;

/// The header with the solution.
pub const PROOF: HeaderName = HeaderName::from_static("loket-proof");

/// When work is asked for, and how much.
#[derive(Clone, Copy, Debug)]
pub struct ProofRule {
    /// How many complaints, of all clients together, come in without it.
    pub free: Rate,
    /// Zero bits of the digest; each one more doubles the work.
    pub bits: u32,
}

/// Watches how many complaints come in.
#[derive(Clone)]
pub struct Pressure {
    free: Arc<TotalLimit>,
    bits: u32,
}

/// How long a challenge holds: the time to solve it, and a bad connection.
const SECONDS: i64 = 600;

impl Pressure {
    /// A watch that has seen nothing yet.
    pub fn new(rule: ProofRule) -> Self {
        Self {
            free: Arc::new(TotalLimit::new(rule.free)),
            bits: rule.bits,
        }
    }

    /// Lets a complaint pass, or asks for the work.
    pub(super) fn admit(
        &self,
        secret: &Secret,
        headers: &HeaderMap,
        key: &str,
        now: Timestamp,
    ) -> ApiResult<()> {
        let given = headers.get(PROOF).and_then(|value| value.to_str().ok());
        if given.is_some_and(|given| self.is_solved(secret, given, key, now)) {
            return Ok(());
        }
        if self.free.admits() {
            return Ok(());
        }
        let expires = now.unix_seconds() + SECONDS;
        Err(ApiProblem::proof_required(ProofOfWorkChallenge {
            challenge: challenge(secret, key, expires, self.bits),
            bits: self.bits,
        }))
    }

    fn is_solved(&self, secret: &Secret, given: &str, key: &str, now: Timestamp) -> bool {
        let Some((challenge_given, _)) = given.rsplit_once('.') else {
            return false;
        };
        let Some(expires) = challenge_given
            .split('.')
            .next()
            .and_then(|text| text.parse::<i64>().ok())
        else {
            return false;
        };
        // Compared as a whole: what the client sends is either ours or not.
        expires >= now.unix_seconds()
            && expires <= now.unix_seconds() + SECONDS
            && challenge_given == challenge(secret, key, expires, self.bits)
            && leading_zeros(given) >= self.bits
    }
}

/// `EXPIRES.BITS.SIGNATURE`.
fn challenge(secret: &Secret, key: &str, expires: i64, bits: u32) -> String {
    let signature = secret.proof_digest(key, expires, bits);
    let signature: String = signature[..16]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    format!("{expires}.{bits}.{signature}")
}

fn leading_zeros(text: &str) -> u32 {
    let digest: [u8; 32] = Sha256::digest(text.as_bytes()).into();
    let whole = digest.iter().take_while(|byte| **byte == 0).count();
    let rest = digest.get(whole).map_or(0, |byte| byte.leading_zeros());
    whole as u32 * 8 + rest
}
