//! `loket-server complaints show`

use super::{evidence_files, wording};
use crate::command_line::ShowOptions;
use crate::commands::error::CommandError;
use crate::commands::staff_errors::complaint_error;
use crate::commands::staff_session::StaffSession;
use crate::complaints::Event;
use crate::staff::ComplaintDetail;
use loket_domain::time::TimeZone;

pub(super) async fn run(options: &ShowOptions) -> Result<(), CommandError> {
    let session = StaffSession::open(&options.complaint.staff).await?;
    let shown = session.complaints().show(options.complaint.ticket).await;
    let complaint = shown.map_err(complaint_error)?;
    println!("{}", in_words(&complaint, &session.office.hours.time_zone));
    if let Some(folder) = &options.files_to {
        let ticket = &complaint.summary.ticket;
        evidence_files::write(folder, ticket, &complaint.evidence)?;
    }
    Ok(())
}

fn in_words(complaint: &ComplaintDetail, zone: &TimeZone) -> String {
    let summary = &complaint.summary;
    let mut lines = vec![
        format!(
            "{}  {}  {}",
            summary.ticket,
            wording::kind(summary.kind),
            wording::progress(summary.progress)
        ),
        format!("received: {}", summary.received_on),
    ];
    let mut fact = |name: &str, value: Option<&str>| {
        if let Some(value) = value {
            lines.push(format!("{name}: {value}"));
        }
    };
    let deadline = summary.answer_deadline.map(wording::deadline);
    fact("answer by", deadline.as_deref());
    fact("late", summary.overdue.then_some("yes"));
    fact("unit", summary.unit.as_deref());
    fact("permit", summary.permit_id.as_deref());
    fact("application", complaint.application_reference.as_deref());
    let identity = wording::identity(summary.identity);
    fact("who may know the name", Some(identity));
    fact("name", complaint.name.as_deref());
    let withheld = "(not for this account: the citizen complained in confidence)";
    fact("name", complaint.name_withheld.then_some(withheld));
    fact("contact", complaint.contact.as_deref());
    fact("when", complaint.happened_when.as_deref());
    fact("where", complaint.happened_where.as_deref());
    let publication = if complaint.may_be_published {
        "its writer allows it"
    } else {
        "its writer does not allow it"
    };
    fact("public register", Some(publication));
    let erased = "the time for which texts are kept is over";
    fact("erased", complaint.erased.then_some(erased));
    let files = complaint.evidence.len();
    if files > 0 {
        lines.push(format!("files: {files} (--files-to writes them)"));
    }
    if let Some(message) = &summary.message {
        lines.push(format!("\n{message}"));
    }
    let events = complaint.events.iter();
    lines.extend(events.map(|event| event_in_words(event, zone)));
    lines.join("\n")
}

fn event_in_words(event: &Event, zone: &TimeZone) -> String {
    let unit = event.unit.as_deref().unwrap_or("the citizen");
    let text = event.text.as_ref();
    let text = text.map(|text| format!("\n{text}")).unwrap_or_default();
    format!(
        "\n{}  {}  {unit}{text}",
        wording::instant(event.at, zone),
        event.kind.code().replace('_', " ")
    )
}
