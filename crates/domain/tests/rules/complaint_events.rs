//! Each kind of event of a complaint with every view of it: the name in the database and
//! on the wire, the thread, the action that causes it, the progress that follows.

use loket_domain::complaints::ComplaintAction::{Confirm, Contest, Rate, Reopen, Reply};
use loket_domain::complaints::ComplaintEventKind::{
    Answered, Assigned, ClosingProposed, Confirmed, Contested, Rated, Released, Reopened, Replied,
    Unknown,
};
use loket_domain::complaints::{
    ClosedBy, ComplaintAction, ComplaintEventKind, ComplaintProgress as Progress,
};
use serde_json::{from_value, json, to_value};

type Row = (
    ComplaintEventKind,
    &'static str,
    bool,
    Option<ComplaintAction>,
    Option<Progress>,
);

const EVENTS: [Row; 9] = [
    (Assigned, "assigned", true, None, Some(Progress::InProgress)),
    (Answered, "answered", true, None, Some(Progress::Answered)),
    (
        ClosingProposed,
        "closing_proposed",
        true,
        None,
        Some(Progress::ClosingProposed),
    ),
    (Released, "released", false, None, None),
    (
        Replied,
        "replied",
        true,
        Some(Reply),
        Some(Progress::Replied),
    ),
    (
        Confirmed,
        "confirmed",
        true,
        Some(Confirm),
        Some(Progress::Closed),
    ),
    (
        Contested,
        "contested",
        true,
        Some(Contest),
        Some(Progress::Contested),
    ),
    (
        Reopened,
        "reopened",
        true,
        Some(Reopen),
        Some(Progress::Reopened),
    ),
    (Rated, "rated", true, Some(Rate), None),
];

#[test]
fn every_kind_has_its_views() {
    for (kind, code, in_thread, action, progress) in EVENTS {
        assert_eq!(kind.code(), code);
        assert_eq!(ComplaintEventKind::from_code(code), Some(kind));
        assert_eq!(kind.is_in_thread(), in_thread, "{code}");
        assert_eq!(kind.action(), action, "{code}");
        assert_eq!(kind.progress(), progress, "{code}");
        if let Some(action) = action {
            assert_eq!(ComplaintEventKind::from(action), kind);
        }
    }
}

#[test]
fn what_this_version_does_not_know_has_no_view() {
    assert_eq!(Unknown.code(), "");
    assert!(!Unknown.is_in_thread());
    assert_eq!(Unknown.action(), None);
    assert_eq!(Unknown.progress(), None);
    for code in ["", "unknown", "Assigned", "reply"] {
        assert_eq!(ComplaintEventKind::from_code(code), None, "{code}");
    }
}

#[test]
fn the_wire_has_the_names_of_the_thread_and_never_that_of_a_release() {
    for (kind, code, in_thread, ..) in EVENTS {
        let read: ComplaintEventKind = from_value(json!(code)).unwrap();
        if in_thread {
            assert_eq!(to_value(kind).unwrap(), json!(code));
            assert_eq!(read, kind);
        } else {
            assert!(to_value(kind).is_err());
            assert_eq!(read, Unknown);
        }
    }
    assert_eq!(to_value(Reply).unwrap(), json!("reply"));
    assert_eq!(
        to_value(Progress::InProgress).unwrap(),
        json!("in_progress")
    );
    assert_eq!(to_value(ClosedBy::Silence).unwrap(), json!("silence"));
}
