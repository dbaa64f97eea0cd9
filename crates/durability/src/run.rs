//! One run: its size, and the counters that all threads share.

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU32};

/// How many complaints are sent.
pub const SUBMISSIONS: u32 = 500;
/// How many clients send at a time.
pub const CLIENTS: u32 = 8;
/// How often the server is killed.
pub const KILLS: u32 = 25;

/// Counters that all threads share, and the receipts.
#[derive(Default)]
pub struct Run {
    /// How often the server has been killed.
    pub kills: AtomicU32,
    /// The number of the next complaint.
    pub next: AtomicU32,
    /// How many complaints have their receipt.
    pub done: AtomicU32,
    /// Requests that were sent.
    pub attempts: AtomicU32,
    /// Requests without a whole answer.
    pub unreachable: AtomicU32,
    /// Requests that the server refused.
    pub refused: AtomicU32,
    /// Requests that the server refused while its disk was full.
    pub refused_while_full: AtomicU32,
    /// Whether the disk is full.
    pub is_full: AtomicBool,
    /// The receipts.
    pub receipts: Mutex<Vec<Receipt>>,
}

/// What a client got for a complaint.
#[derive(Clone, Debug)]
pub struct Receipt {
    /// The idempotency key under which it was sent.
    pub key: String,
    /// The ticket.
    pub ticket: String,
    /// The access code.
    pub access_code: String,
}
