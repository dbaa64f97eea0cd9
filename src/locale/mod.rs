//! The texts of the app in each language, and how dates, times, amounts and the names of
//! codes are written in it. Every text that a citizen reads comes from here.
//!
//! Indonesian is compiled in. English is fetched when it is chosen: most citizens never
//! do, and it would weigh a thirtieth of what they load.

mod application;
mod complaint;
mod format;
mod generated;
mod language;
mod moment;
mod names;
mod permit;

pub use application::{next_step, status_name, turn_text, where_to_act};
pub use complaint::{
    answer_due_text, complaint_kind_name, complaint_turn_text, identity_name, month_name,
    progress_name, thread_event_name,
};
pub use format::{
    clock_time, count_of_days, day_long, day_short, hours_and_minutes, hundredths, kilobytes,
    megabytes, period_name, rupiah, source_text, stage_length, step_length, tenths_of_days,
    weekday_name,
};
pub use generated::{Texts, arg};
pub use language::{Locale, prepare, use_locale, use_texts};
pub use moment::{Moment, age, moment, moment_text};
pub use names::{provenance_name, survey_elements, unofficial_name};
pub use permit::{
    actor_name, charge_text, component_name, document_form_text, issuing_system_name,
};
