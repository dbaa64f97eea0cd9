//! What each role may see and do.

use super::account::{Account, Role};
use crate::complaints::ComplaintRow;
use loket_domain::complaints::{ComplaintKind, Identity};

impl Account {
    /// Whether it may see a complaint that was last assigned to a unit.
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

    /// Whether it may know who complained.
    pub(super) fn may_know_who(&self, identity: Identity) -> bool {
        match identity {
            Identity::Named => true,
            Identity::Confidential => self.role != Role::Unit,
            // There is nothing to know.
            Identity::Anonymous => false,
        }
    }

    /// Whether it may assign, close and release complaints that it sees, and not only
    /// answer them.
    pub(super) fn may_decide(&self) -> bool {
        matches!(self.role, Role::Handler | Role::Oversight)
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
                account(role).may_know_who(identity),
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
}
