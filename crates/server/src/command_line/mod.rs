//! The command line and the environment variables.

mod command;
mod import;
mod limits;
mod options;
mod serve;
mod staff;

pub use command::{Command, CommandLine};
pub use import::{
    DatabaseOptions, ImportApplications, ImportCommand, ImportOss, ImportReportedMetrics,
};
pub use limits::LimitOptions;
pub use options::{ContentOptions, DistOptions, PrerenderOptions, PublicUrlOptions};
pub use serve::{LogFormat, ServeOptions};
pub use staff::{
    AddOptions, AnswerOptions, AssignOptions, ComplaintsCommand, DisableOptions, ExportOptions,
    ListOptions, ShowOptions, StaffCommand, StaffOptions, TicketOptions,
};
