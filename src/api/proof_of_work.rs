//! The proof of work that the server asks for while very many complaints come in.
//!
//! The browser computes the digests, a batch at a time and beside everything else: an old
//! phone takes about a second, and nothing on the page stands still.

use js_sys::{Array, Promise, Reflect, Uint8Array};
use leptos::prelude::window;
use loket_domain::problem::ProofOfWorkChallenge;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::SubtleCrypto;

/// How many digests are under way at once.
const BATCH: u32 = 256;
/// After this many something is wrong with the challenge: sixteen times what it takes on
/// average for the most that a server asks for.
const ENOUGH: u32 = 1 << 20;

/// Solves a challenge and gives `challenge.number`; `None` where the browser computes no
/// digests, as on a page that did not come by HTTPS.
pub fn solve(challenge: ProofOfWorkChallenge, done: Box<dyn FnOnce(Option<String>)>) {
    spawn_local(async move { done(search(&challenge).await) });
}

async fn search(challenge: &ProofOfWorkChallenge) -> Option<String> {
    let subtle = subtle()?;
    let mut first = 0;
    while first < ENOUGH {
        let texts: Vec<String> = (first..first + BATCH)
            .map(|number| format!("{}.{number}", challenge.challenge))
            .collect();
        let digests = Array::new();
        for text in &texts {
            let bytes = Uint8Array::from(text.as_bytes());
            let digest = subtle.digest_with_str_and_buffer_source("SHA-256", &bytes);
            let digest = digest.ok()?;
            digests.push(&digest);
        }
        let digests: Array = JsFuture::from(Promise::all(&digests))
            .await
            .ok()?
            .unchecked_into();
        let found = texts.into_iter().zip(digests.iter()).find(|(_, digest)| {
            let digest = Uint8Array::new(digest).to_vec();
            leading_zeros(&digest) >= challenge.bits
        });
        if let Some((text, _)) = found {
            return Some(text);
        }
        first += BATCH;
    }
    None
}

/// The browser's own digests, where it has them.
fn subtle() -> Option<SubtleCrypto> {
    let crypto = window().crypto().ok()?;
    let subtle = Reflect::get(&crypto, &JsValue::from_str("subtle")).ok()?;
    subtle.dyn_into().ok()
}

fn leading_zeros(digest: &[u8]) -> u32 {
    let mut zeros = 0;
    for byte in digest {
        zeros += byte.leading_zeros();
        if *byte != 0 {
            break;
        }
    }
    zeros
}
