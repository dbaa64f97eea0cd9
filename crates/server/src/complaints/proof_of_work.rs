//! Proof-of-work challenges, required for complaints only while very many come in.
//!
//! Solving one takes an old phone about a second, and a flood of a hundred thousand
//! complaints a day of computing. The server stores no challenge: each is signed and bound
//! to one idempotency key.

use crate::http::problem::{ApiProblem, ApiResult};
use crate::http::rate_limit::{GlobalRateLimit, Rate};
use crate::secret_key::SecretKey;
use axum::http::{HeaderMap, HeaderName};
use loket_domain::problem::{ProblemCode, ProofOfWorkChallenge};
use loket_domain::time::Timestamp;
use sha2::{Digest as _, Sha256};
use std::sync::Arc;

/// The request header with the solution of a challenge.
pub const PROOF_OF_WORK_HEADER: HeaderName = HeaderName::from_static("loket-proof");

/// When a proof of work is required, and how hard it is.
#[derive(Clone, Copy, Debug)]
pub struct ProofOfWorkPolicy {
    /// The rate of complaints, of all clients together, below which none is required.
    pub threshold: Rate,
    /// Leading zero bits of the digest; each one more doubles the work.
    pub bits: u32,
}

/// Issues and verifies challenges. Clones share the count of complaints.
#[derive(Clone)]
pub struct ProofOfWork {
    complaints: Arc<GlobalRateLimit>,
    bits: u32,
}

/// How long a challenge is valid: the time to solve it, and a bad connection.
const VALID_SECONDS: i64 = 600;

impl ProofOfWork {
    /// No complaint is counted yet.
    pub fn new(policy: ProofOfWorkPolicy) -> Self {
        Self {
            complaints: Arc::new(GlobalRateLimit::new(policy.threshold)),
            bits: policy.bits,
        }
    }

    /// Admits a complaint, or answers with a challenge to solve first.
    pub(super) fn admit(
        &self,
        secret: &SecretKey,
        headers: &HeaderMap,
        key: &str,
        now: Timestamp,
    ) -> ApiResult<()> {
        let given = headers
            .get(PROOF_OF_WORK_HEADER)
            .and_then(|value| value.to_str().ok());
        if given.is_some_and(|given| self.is_solved(secret, given, key, now)) {
            return Ok(());
        }
        if self.complaints.try_acquire() {
            return Ok(());
        }
        let expires = now.unix_seconds() + VALID_SECONDS;
        Err(proof_required(ProofOfWorkChallenge {
            challenge: challenge(secret, key, expires, self.bits),
            bits: self.bits,
        }))
    }

    fn is_solved(&self, secret: &SecretKey, given: &str, key: &str, now: Timestamp) -> bool {
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
        // Compared as a whole: the server issued exactly this challenge, or it did not.
        expires >= now.unix_seconds()
            && expires <= now.unix_seconds() + VALID_SECONDS
            && challenge_given == challenge(secret, key, expires, self.bits)
            && leading_zeros(given) >= self.bits
    }
}

/// The problem that asks for the solution of a challenge.
pub(super) fn proof_required(challenge: ProofOfWorkChallenge) -> ApiProblem {
    ApiProblem::new(ProblemCode::ProofRequired).with(|problem| problem.proof = Some(challenge))
}

/// `EXPIRES.BITS.SIGNATURE`.
fn challenge(secret: &SecretKey, key: &str, expires: i64, bits: u32) -> String {
    let signature = secret.proof_of_work_signature(key, expires, bits);
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
