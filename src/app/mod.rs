//! The shell around the pages, the routes, and what every page can use.

mod chunk;
mod clock;
mod context;
mod lookup_form;
mod navigation;
mod request;
mod route;
mod shell;

pub use chunk::ChunkLoaded;
pub use context::{App, use_app, use_for_tab};
pub use lookup_form::{LookupField, LookupForm, focus_on_result};
pub use navigation::{HEADING, page_heading, scroll_to_fragment};
pub use request::{Request, request_view, spawn_request};
pub use route::{
    ANSWER_PARAMETER, CATEGORY_PARAMETER, PERMIT_PARAMETER, QUESTION_PARAMETER, Route,
    STEP_PARAMETER, VARIANT_PARAMETER, WORDS_PARAMETER, replace_query_parameter,
};
pub use shell::{PageTable, app};
