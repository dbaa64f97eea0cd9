//! Access rules: what each role may see and do.

use super::account::{Account, Role};
use super::transition::Transition;
use crate::complaints::ComplaintRow;
use loket_domain::complaints::{ComplaintKind, Identity};

impl Account {
    /// Whether the account may see a complaint that was last assigned to this unit.
    ///
    /// Architecture invariant: reports of corruption are seen by the oversight alone,
    /// whatever else was decided about them.
    pub(super) fn may_see(&self, complaint: &ComplaintRow, assigned_to: Option<&str>) -> bool {
        match self.role {
            Role::Administrator => false,
            Role::Oversight => true,
            Role::Handler => complaint.kind != ComplaintKind::Corruption,
            Role::Unit => {
                complaint.kind != ComplaintKind::Corruption && assigned_to == Some(&self.unit)
            }
        }
    }

    /// Whether the account may know the citizen's name and contact.
    pub(super) fn may_know_name(&self, identity: Identity) -> bool {
        match identity {
            Identity::Named => true,
            Identity::Confidential => self.role != Role::Unit,
            // No name is stored.
            Identity::Anonymous => false,
        }
    }

    /// Whether the account may make a change to complaints that it sees.
    pub(super) fn may_make(&self, transition: Transition) -> bool {
        let decides = matches!(self.role, Role::Handler | Role::Oversight);
        decides || (transition == Transition::Answer && self.role == Role::Unit)
    }

    /// Whether the account may read the audit log.
    pub(super) fn may_read_audit_log(&self) -> bool {
        matches!(self.role, Role::Administrator | Role::Oversight)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use loket_domain::complaints::AnswerDue;
    use loket_domain::provenance::Source;
    use loket_domain::time::Timestamp;

    fn account(role: Role) -> Account {
        Account {
            id: 1,
            name: "a".into(),
            role,
            unit: "Bidang A".into(),
            disabled: false,
        }
    }

    fn complaint(kind: ComplaintKind) -> ComplaintRow {
        ComplaintRow {
            id: 1,
            ticket: "ADU-7K2M-9QXR".into(),
            kind,
            identity: Identity::Confidential,
            received_at: Timestamp::from_unix_seconds(0),
            permit_id: None,
            may_be_published: false,
            suspect: false,
            erased: false,
            answer: AnswerDue {
                working_days: 14,
                by: None,
                source: Source {
                    title: "A rule".into(),
                    date: None,
                    url: None,
                },
            },
        }
    }

    #[test]
    fn each_role_sees_its_part() {
        use ComplaintKind::{Aspiration, Corruption, Information, Service};
        let check = |role, kind, assigned_to, expect| {
            let sees = account(role).may_see(&complaint(kind), assigned_to);
            assert_eq!(sees, expect, "{role:?} {kind:?} {assigned_to:?}");
        };
        let (own, other) = (Some("Bidang A"), Some("Bidang B"));
        for kind in [Service, Aspiration, Information] {
            for assigned_to in [None, own, other] {
                check(Role::Administrator, kind, assigned_to, false);
                check(Role::Handler, kind, assigned_to, true);
                check(Role::Oversight, kind, assigned_to, true);
            }
            check(Role::Unit, kind, own, true);
            check(Role::Unit, kind, other, false);
            check(Role::Unit, kind, None, false);
        }
        for assigned_to in [None, own, other] {
            check(Role::Administrator, Corruption, assigned_to, false);
            check(Role::Handler, Corruption, assigned_to, false);
            check(Role::Unit, Corruption, assigned_to, false);
            check(Role::Oversight, Corruption, assigned_to, true);
        }
    }

    #[test]
    fn a_unit_does_not_learn_who_complained_in_confidence() {
        let check = |role, identity, expect| {
            assert_eq!(
                account(role).may_know_name(identity),
                expect,
                "{role:?} {identity:?}"
            );
        };
        for role in [Role::Handler, Role::Oversight, Role::Unit] {
            check(role, Identity::Named, true);
            check(role, Identity::Anonymous, false);
        }
        check(Role::Handler, Identity::Confidential, true);
        check(Role::Oversight, Identity::Confidential, true);
        check(Role::Unit, Identity::Confidential, false);
    }
    #[test]
    fn a_unit_answers_and_decides_nothing() {
        use Transition::{Answer, Assign, ProposeClosing, Release};
        for transition in [Assign, ProposeClosing, Release, Answer] {
            let check = |role, expect| {
                let may = account(role).may_make(transition);
                assert_eq!(may, expect, "{role:?} {transition:?}");
            };
            check(Role::Administrator, false);
            check(Role::Handler, true);
            check(Role::Oversight, true);
            check(Role::Unit, transition == Answer);
        }
    }
}
