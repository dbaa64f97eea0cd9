//! The state of one's own complaint.

use super::answer_due::answer_due_text;
use crate::api::{self, ApiError};
use crate::app::{PageHeading, Request, Route, use_office};
use crate::locale::{Locale, day_long, use_locale};
use crate::ui::{FieldErrors, error_notice, error_summary, notice, skeleton, text_field};
use leptos::prelude::*;
use leptos::task::spawn_local;
use loket_domain::complaints::{ComplaintLookup, ComplaintProgress, ComplaintStatus};

/// What was typed and what was found. In memory only: it ends with the tab.
#[derive(Clone, Copy)]
pub struct ComplaintStatusStore {
    ticket: RwSignal<String>,
    access_code: RwSignal<String>,
    problems: FieldErrors,
    outcome: RwSignal<Option<Request<ComplaintStatus>>>,
}

impl ComplaintStatusStore {
    /// Makes an empty lookup known to the components below.
    pub fn provide() {
        provide_context(Self {
            ticket: RwSignal::default(),
            access_code: RwSignal::default(),
            problems: RwSignal::default(),
            outcome: RwSignal::default(),
        });
    }

    fn submit(self) {
        if self.outcome.with_untracked(|outcome| *outcome == Some(Request::LoadingSlowly)) {
            return;
        }
        let lookup = ComplaintLookup {
            ticket: self.ticket.get_untracked(),
            access_code: self.access_code.get_untracked(),
        };
        if let Err(problems) = lookup.validate() {
            self.refuse(problems);
            return;
        }
        self.problems.set(Vec::new());
        self.outcome.set(Some(Request::LoadingSlowly));
        spawn_local(async move {
            match api::complaint(lookup).await {
                Ok(status) => self.outcome.set(Some(Request::Loaded(status))),
                Err(ApiError::Invalid(problems)) => self.refuse(problems),
                Err(error) => self.outcome.set(Some(Request::Failed(error))),
            }
        });
    }

    fn refuse(self, problems: Vec<loket_domain::problem::FieldProblem>) {
        self.outcome.set(None);
        self.problems.set(problems);
    }
}

/// Asks for ticket and code, then shows how far the complaint has come.
#[component]
pub fn ComplaintStatusPage() -> impl IntoView {
    let locale = use_locale();
    let texts = locale.texts();
    let store = expect_context::<ComplaintStatusStore>();
    let outcome = move || match store.outcome.get() {
        None | Some(Request::Loading) => ().into_any(),
        Some(Request::LoadingSlowly) => skeleton(),
        Some(Request::Loaded(status)) => found(locale, &status),
        Some(Request::Failed(error)) => error_notice(&error, None),
    };
    view! {
        <PageHeading text=texts.complaint.follow_title />
        <p class="lk-lead">{texts.complaint.follow_lead}</p>
        <form class="lk-form" novalidate on:submit=move |event| { event.prevent_default(); store.submit(); }>
            {error_summary(store.problems)}
            {text_field("ticket", texts.complaint.ticket, texts.complaint.ticket_hint, store.ticket, store.problems)}
            {text_field("access_code", texts.complaint.code, texts.complaint.code_hint, store.access_code, store.problems)}
            <button class="lk-button" type="submit">{texts.complaint.follow_submit}</button>
        </form>
        <div id="hasil" aria-live="polite">{outcome}</div>
        <p>
            <a href=Route::Complaint.href()>{texts.complaint.write_link}</a>
        </p>
    }
}

fn found(locale: Locale, status: &ComplaintStatus) -> AnyView {
    let texts = locale.texts();
    let progress = match status.progress {
        ComplaintProgress::Received => texts.complaint.progress_received,
        ComplaintProgress::Unknown => texts.complaint.progress_unknown,
    };
    let received_on = match &*use_office().0.read() {
        Request::Loaded(office) => office.hours.time_zone.local_time(status.received_at).day,
        _ => loket_domain::time::Day::from_days_since_1970((status.received_at.unix_seconds() / 86_400) as i32),
    };
    let body = view! {
        <p>{texts.complaint.received_on(&day_long(texts, received_on))}</p>
        <p>{answer_due_text(locale, &status.answer)}</p>
        <p>{texts.complaint.escalate}</p>
    };
    let title = format!("{} · {progress}", status.ticket);
    view! { <div class="lk-section">{notice("info", title, body.into_any())}</div> }.into_any()
}
