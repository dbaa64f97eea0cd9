//! The languages of the app: every text a citizen reads comes from here.

mod format;
mod generated;
mod store;

pub use format::{clock_time, day_long, day_short, rupiah, stage_length, weekday_name};
pub use generated::Texts;
pub use store::{Locale, use_locale, use_texts};
