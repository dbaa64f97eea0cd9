//! What the staff see, and what is known of it afterwards.

use super::{KEY, Staff, ticket};
use crate::support::Counter;
use loket_domain::complaints::ComplaintReceipt;
use loket_server::audit_log::{self, Outcome};
use loket_server::database::Database;
use loket_server::staff::{
    AccountError, ComplaintServiceError, NewAccount, Role, add_account, disable_account, sign_in,
};
use serde_json::json;

const NOW: &str = "2026-11-24T10:00:00+08:00";
const UNIT: &str = "Bidang Perizinan";

async fn complain(counter: &Counter, key: &str, kind: &str, identity: &str) -> ComplaintReceipt {
    let body = json!({
        "kind": kind, "identity": identity, "name": "Sitti Rahma", "contact": "0812 3456 789",
        "message": format!("Tentang {kind} secara {identity}.")
    });
    counter.complain(key, body.to_string()).await.json()
}

async fn log(counter: &Counter) -> Vec<(String, String, Option<String>, Outcome)> {
    let database = Database::open(&counter.folder.path().join("loket.db")).await;
    let entries = audit_log::read(database.unwrap().readers()).await.unwrap();
    entries
        .into_iter()
        .map(|entry| (entry.account, entry.action, entry.ticket, entry.outcome))
        .collect()
}

#[tokio::test]
async fn each_role_sees_its_part_and_every_look_is_in_the_log() {
    let counter = Counter::open().await;
    let confidential = complain(&counter, KEY, "service", "confidential").await;
    let named = complain(&counter, "kunci-000000000001", "service", "named").await;
    let corruption = complain(&counter, "kunci-000000000002", "corruption", "confidential").await;
    let staff = async |name, role| Staff::new(&counter, name, role, UNIT, NOW).await;
    let administrator = staff("admin", Role::Administrator).await;
    let handler = staff("ani", Role::Handler).await;
    let oversight = staff("inspektur", Role::Oversight).await;
    let unit = staff("budi", Role::Unit).await;

    let seen = async |staff: &Staff| staff.complaints().list(false).await.unwrap().len();
    assert_eq!(seen(&administrator).await, 0);
    assert_eq!(seen(&handler).await, 2);
    assert_eq!(seen(&oversight).await, 3);
    assert_eq!(seen(&unit).await, 0);
    for receipt in [&confidential, &named] {
        handler
            .complaints()
            .assign(ticket(receipt), UNIT)
            .await
            .unwrap();
    }
    assert_eq!(seen(&unit).await, 2);

    let shown = handler
        .complaints()
        .show(ticket(&confidential))
        .await
        .unwrap();
    assert_eq!(shown.name.as_deref(), Some("Sitti Rahma"));
    let shown = unit.complaints().show(ticket(&confidential)).await.unwrap();
    assert_eq!(
        (shown.name, shown.contact, shown.name_withheld),
        (None, None, true)
    );
    let shown = unit.complaints().show(ticket(&named)).await.unwrap();
    assert_eq!(shown.name.as_deref(), Some("Sitti Rahma"));
    for blind in [&handler, &unit, &administrator] {
        let result = blind.complaints().show(ticket(&corruption)).await;
        assert!(matches!(result, Err(ComplaintServiceError::NotVisible(_))));
        let result = blind
            .complaints()
            .answer(ticket(&corruption), "Ditutup saja.")
            .await;
        assert!(matches!(result, Err(ComplaintServiceError::NotVisible(_))));
    }
    oversight
        .complaints()
        .show(ticket(&corruption))
        .await
        .unwrap();
    // A unit answers what it was given, and decides nothing.
    unit.complaints()
        .answer(ticket(&named), "Sudah kami perbaiki.")
        .await
        .unwrap();
    for result in [
        unit.complaints().close(ticket(&named)).await,
        unit.complaints()
            .assign(ticket(&named), "Bidang Lain")
            .await,
    ] {
        assert!(matches!(result, Err(ComplaintServiceError::Forbidden)));
    }
    assert!(matches!(
        handler.complaints().read_audit_log().await,
        Err(ComplaintServiceError::Forbidden)
    ));
    assert!(
        administrator
            .complaints()
            .read_audit_log()
            .await
            .unwrap()
            .len()
            > 10
    );

    let log = log(&counter).await;
    let has = |staff: &str, action: &str, receipt: Option<&ComplaintReceipt>, outcome: Outcome| {
        let entry = (
            staff.to_owned(),
            action.to_owned(),
            receipt.map(|receipt| receipt.ticket.clone()),
            outcome,
        );
        assert!(log.contains(&entry), "{entry:?} in {log:?}");
    };
    has("ani", "show", Some(&confidential), Outcome::Done);
    has("budi", "show", Some(&confidential), Outcome::Done);
    has("ani", "show", Some(&corruption), Outcome::Refused);
    has("ani", "answer", Some(&corruption), Outcome::Refused);
    has("admin", "show", Some(&corruption), Outcome::Refused);
    has("inspektur", "show", Some(&corruption), Outcome::Done);
    has("budi", "answer", Some(&named), Outcome::Done);
    has("inspektur", "list", None, Outcome::Done);
    has("ani", "read log", None, Outcome::Refused);
}

#[tokio::test]
async fn an_account_needs_its_password_and_a_disabled_one_opens_nothing() {
    let counter = Counter::open().await;
    let staff = Staff::new(&counter, "ani", Role::Handler, UNIT, NOW).await;
    let (database, now) = (&staff.database, staff.now);
    let sign_in = async |name: &str, password: &str| sign_in(database, name, password, now).await;
    assert!(sign_in("ani", super::PASSWORD).await.is_ok());
    for (name, password) in [
        ("ani", "salah"),
        ("ani", ""),
        ("tidak ada", super::PASSWORD),
    ] {
        assert!(matches!(
            sign_in(name, password).await,
            Err(AccountError::InvalidCredentials)
        ));
    }
    let account = |name, password| NewAccount {
        name,
        role: Role::Handler,
        unit: UNIT,
        password,
    };
    let refused =
        async |name, password| add_account(database, "admin", &account(name, password), now).await;
    assert!(matches!(
        refused("ani", "cukup panjang sekali").await,
        Err(AccountError::NameTaken)
    ));
    assert!(matches!(
        refused("budi", "pendek").await,
        Err(AccountError::PasswordTooShort)
    ));
    for name in ["", " budi", "bu\ndi"] {
        assert!(matches!(
            refused(name, "cukup panjang sekali").await,
            Err(AccountError::InvalidName)
        ));
    }
    disable_account(database, "admin", "ani", now)
        .await
        .unwrap();
    assert!(matches!(
        sign_in("ani", super::PASSWORD).await,
        Err(AccountError::InvalidCredentials)
    ));
    assert!(matches!(
        disable_account(database, "admin", "tidak ada", now).await,
        Err(AccountError::NotFound)
    ));
    let log = log(&counter).await;
    let failures = log
        .iter()
        .filter(|(_, action, ..)| action == "sign in")
        .count();
    assert_eq!(failures, 4);
    let stored: String = counter.query("SELECT password_hash FROM staff").await;
    assert!(
        stored.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"),
        "{stored}"
    );
}
