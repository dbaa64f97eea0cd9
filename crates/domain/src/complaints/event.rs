//! The events of a complaint, and the views of them: what the thread shows, what a citizen
//! does, which progress follows.

use super::progress::ComplaintProgress;
use serde::{Deserialize, Serialize};

/// The kind of an event that happens to a complaint after it was received.
///
/// On the wire in the thread of a complaint; stored under [`ComplaintEventKind::code`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ComplaintEventKind {
    /// The office assigned it to a unit.
    Assigned,
    /// The office answered.
    Answered,
    /// The office proposes to close it.
    ClosingProposed,
    /// The office released its text for the public register. Never on the wire.
    #[serde(skip)]
    Released,
    /// The citizen wrote more.
    Replied,
    /// The citizen agreed that it is settled.
    Confirmed,
    /// The citizen objected to the closing.
    Contested,
    /// The citizen opened it again.
    Reopened,
    /// The citizen rated how it was handled.
    Rated,
    /// A kind that this version does not know.
    #[serde(other)]
    Unknown,
}

/// What a citizen can do with a complaint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ComplaintAction {
    /// Write more.
    Reply,
    /// Agree that it is settled, which closes it.
    Confirm,
    /// Object to the closing, with the reason.
    Contest,
    /// Open it again, with the reason.
    Reopen,
    /// Rate how it was handled.
    Rate,
}

/// One event kind and every view of it.
struct EventRule {
    kind: ComplaintEventKind,
    /// The name in the database; on the wire the same.
    code: &'static str,
    /// Whether the thread shows it.
    in_thread: bool,
    /// The action of the citizen that causes it; `None` for events of the office.
    action: Option<ComplaintAction>,
    /// The progress that follows where the event is allowed; `None` where it changes none.
    progress: Option<ComplaintProgress>,
}

impl EventRule {
    const fn office(
        kind: ComplaintEventKind,
        code: &'static str,
        progress: ComplaintProgress,
    ) -> Self {
        Self {
            kind,
            code,
            in_thread: true,
            action: None,
            progress: Some(progress),
        }
    }

    const fn citizen(
        kind: ComplaintEventKind,
        code: &'static str,
        action: ComplaintAction,
        progress: Option<ComplaintProgress>,
    ) -> Self {
        Self {
            kind,
            code,
            in_thread: true,
            action: Some(action),
            progress,
        }
    }
}

/// The one place that relates events, actions and progress.
#[rustfmt::skip]
const EVENT_RULES: [EventRule; 9] = {
    use ComplaintEventKind as Kind;
    use ComplaintProgress as Progress;
    [
        EventRule::office(Kind::Assigned, "assigned", Progress::InProgress),
        EventRule::office(Kind::Answered, "answered", Progress::Answered),
        EventRule::office(Kind::ClosingProposed, "closing_proposed", Progress::ClosingProposed),
        EventRule { kind: Kind::Released, code: "released", in_thread: false, action: None, progress: None },
        EventRule::citizen(Kind::Replied, "replied", ComplaintAction::Reply, Some(Progress::Replied)),
        EventRule::citizen(Kind::Confirmed, "confirmed", ComplaintAction::Confirm, Some(Progress::Closed)),
        EventRule::citizen(Kind::Contested, "contested", ComplaintAction::Contest, Some(Progress::Contested)),
        EventRule::citizen(Kind::Reopened, "reopened", ComplaintAction::Reopen, Some(Progress::Reopened)),
        EventRule::citizen(Kind::Rated, "rated", ComplaintAction::Rate, None),
    ]
};

impl ComplaintEventKind {
    /// The name under which the kind is stored; empty for [`ComplaintEventKind::Unknown`].
    pub fn code(self) -> &'static str {
        self.rule().map_or("", |rule| rule.code)
    }

    /// The kind that is stored under a name; `None` for a name that no kind has.
    pub fn from_code(code: &str) -> Option<Self> {
        let rule = EVENT_RULES.iter().find(|rule| rule.code == code);
        rule.map(|rule| rule.kind)
    }

    /// Whether the thread shows it to the citizen.
    pub fn is_in_thread(self) -> bool {
        self.rule().is_some_and(|rule| rule.in_thread)
    }

    /// The action of the citizen that causes it; `None` for events of the office.
    pub fn action(self) -> Option<ComplaintAction> {
        self.rule()?.action
    }

    /// The progress that follows where the event is allowed; `None` where it changes none.
    pub fn progress(self) -> Option<ComplaintProgress> {
        self.rule()?.progress
    }

    fn rule(self) -> Option<&'static EventRule> {
        EVENT_RULES.iter().find(|rule| rule.kind == self)
    }
}

impl From<ComplaintAction> for ComplaintEventKind {
    /// The event that an action of the citizen causes.
    fn from(action: ComplaintAction) -> Self {
        let rule = EVENT_RULES.iter().find(|rule| rule.action == Some(action));
        rule.map_or(ComplaintEventKind::Unknown, |rule| rule.kind)
    }
}
