//! Password hashing (Argon2id with the library's default parameters).

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _};

/// The minimum length of a password in characters. NIST SP 800-63B asks for 8; nothing
/// throttles guesses for somebody who has a copy of the database file.
pub const MIN_PASSWORD_LENGTH: usize = 12;

/// The system's source of random numbers failed, so there is no salt.
pub(super) struct NoRandomness;

/// Hashes a password with a new random salt, as a PHC string.
pub(super) fn hash(password: &str) -> Result<String, NoRandomness> {
    Argon2::default()
        .hash_password(password.as_bytes())
        .map(|hash| hash.to_string())
        .map_err(|_| NoRandomness)
}

/// Whether a password is that of a stored PHC string.
pub(super) fn verify(password: &str, stored: &str) -> bool {
    PasswordHash::new(stored).is_ok_and(|hash| {
        Argon2::default()
            .verify_password(password.as_bytes(), &hash)
            .is_ok()
    })
}
