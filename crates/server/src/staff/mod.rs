//! The office's side of complaints: accounts, what each may see, and the log of what
//! each did and saw.
//!
//! For now all of it is on the server's command line. Whoever can read the database file
//! can read what is in it; accounts and the log make sure that nobody who works as they
//! should sees more than their part, and that it is known afterwards who saw what.

mod account;
mod desk;
mod export;
pub mod log;
mod rights;

pub use account::{Account, AccountFault, NewAccount, Role, accounts, add, disable, sign_in};
pub use desk::{Desk, DeskError, Listed, Shown, StoredFile};
pub use export::write_table;
