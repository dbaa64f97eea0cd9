//! Keyed digests (HMAC-SHA-256) and access codes, derived from the secret key of a database.
//!
//! Architecture invariant: neither an access code nor an idempotency key is stored,
//! only digests of them. A receipt can be repeated because its code is derived from
//! the idempotency key that the citizen's browser still holds; a stolen database holds
//! no such key and opens nothing.

use hmac::{Hmac, KeyInit, Mac};
use loket_domain::codes::{AccessCode, Ticket};
use sha2::Sha256;

/// The secret key of a database.
#[derive(Clone)]
pub struct SecretKey([u8; 32]);

/// A keyed digest: it identifies something without revealing it.
pub type Digest = [u8; 32];

impl SecretKey {
    /// The key that is stored in the database.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The look-up digest of an application, from its canonical reference and its access code.
    pub fn application_digest(&self, canonical_reference: &str, code: &AccessCode) -> Digest {
        self.digest(
            "application",
            &[canonical_reference.as_bytes(), code.as_bytes()],
        )
    }

    /// The digest under which the survey stores that the receipt of an application was used;
    /// it does not reveal the look-up digest of the application.
    pub fn survey_digest(&self, application: &Digest) -> Digest {
        self.digest("survey", &[application])
    }

    /// The look-up digest of a complaint, from its ticket and its access code.
    pub fn complaint_digest(&self, ticket: Ticket, code: &AccessCode) -> Digest {
        self.digest("complaint", &[ticket.as_bytes(), code.as_bytes()])
    }

    /// The digest of an idempotency key.
    pub fn idempotency_digest(&self, key: &str) -> Digest {
        self.digest("idempotency key", &[key.as_bytes()])
    }

    /// The digest of a request body, to compare it with an earlier one of the same
    /// idempotency key.
    pub fn fingerprint(&self, body: &[u8]) -> Digest {
        self.digest("body", &[body])
    }

    /// The signature of a proof-of-work challenge for an idempotency key.
    pub fn proof_of_work_signature(
        &self,
        idempotency_key: &str,
        expires: i64,
        bits: u32,
    ) -> Digest {
        self.digest(
            "proof",
            &[
                idempotency_key.as_bytes(),
                &expires.to_be_bytes(),
                &bits.to_be_bytes(),
            ],
        )
    }

    /// The ticket of the complaint of an idempotency key. Each attempt gives another ticket,
    /// for when one is taken.
    pub fn ticket(&self, idempotency_key: &str, attempt: u32) -> Ticket {
        let digest = self.digest(
            "ticket",
            &[idempotency_key.as_bytes(), &attempt.to_be_bytes()],
        );
        Ticket::from_random_bytes(first(&digest))
    }

    /// The access code of the complaint of an idempotency key.
    pub fn access_code(&self, idempotency_key: &str) -> AccessCode {
        let digest = self.digest("access code", &[idempotency_key.as_bytes()]);
        AccessCode::from_random_bytes(first(&digest))
    }

    /// HMAC over the purpose and the parts, each preceded by its length, so that no two lists
    /// of parts give the same input.
    fn digest(&self, purpose: &str, parts: &[&[u8]]) -> Digest {
        // A shorter key is padded with zeros, which is what HMAC itself does.
        let mut block = [0; 64];
        block[..self.0.len()].copy_from_slice(&self.0);
        let mut mac = Hmac::<Sha256>::new(&block.into());
        for part in [purpose.as_bytes()].iter().chain(parts) {
            mac.update(&(part.len() as u64).to_be_bytes());
            mac.update(part);
        }
        mac.finalize().into_bytes().into()
    }
}

fn first<const N: usize>(digest: &Digest) -> [u8; N] {
    std::array::from_fn(|index| digest[index])
}
