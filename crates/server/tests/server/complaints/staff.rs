//! What the staff see, and what is known of it afterwards.

use super::{KEY, Staff, ticket};
use crate::support::Counter;
use loket_domain::complaints::ComplaintReceipt;
use loket_server::staff::log::Logged;
use loket_server::staff::{AccountFault, DeskError, NewAccount, Role, add, disable, sign_in};
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

async fn log(counter: &Counter) -> Vec<(String, String, Option<String>, bool)> {
    let database = loket_server::database::Database::open(&counter.folder.path().join("loket.db"))
        .await
        .unwrap();
    let entries = loket_server::staff::log::read(database.readers())
        .await
        .unwrap();
    entries
        .into_iter()
        .map(
            |Logged {
                 staff,
                 action,
                 ticket,
                 done,
                 ..
             }| (staff, action, ticket, done),
        )
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

    let seen = async |staff: &Staff| staff.desk().list(false).await.unwrap().len();
    assert_eq!(seen(&administrator).await, 0);
    assert_eq!(seen(&handler).await, 2);
    assert_eq!(seen(&oversight).await, 3);
    assert_eq!(seen(&unit).await, 0);
    for receipt in [&confidential, &named] {
        handler.desk().assign(ticket(receipt), UNIT).await.unwrap();
    }
    assert_eq!(seen(&unit).await, 2);

    let shown = handler.desk().show(ticket(&confidential)).await.unwrap();
    assert_eq!(shown.name.as_deref(), Some("Sitti Rahma"));
    let shown = unit.desk().show(ticket(&confidential)).await.unwrap();
    assert_eq!(
        (shown.name, shown.contact, shown.name_withheld),
        (None, None, true)
    );
    let shown = unit.desk().show(ticket(&named)).await.unwrap();
    assert_eq!(shown.name.as_deref(), Some("Sitti Rahma"));
    for blind in [&handler, &unit, &administrator] {
        let result = blind.desk().show(ticket(&corruption)).await;
        assert!(matches!(result, Err(DeskError::NotSeen(_))));
        let result = blind
            .desk()
            .answer(ticket(&corruption), "Ditutup saja.")
            .await;
        assert!(matches!(result, Err(DeskError::NotSeen(_))));
    }
    oversight.desk().show(ticket(&corruption)).await.unwrap();
    // A unit answers what it was given, and decides nothing.
    unit.desk()
        .answer(ticket(&named), "Sudah kami perbaiki.")
        .await
        .unwrap();
    for result in [
        unit.desk().close(ticket(&named)).await,
        unit.desk().assign(ticket(&named), "Bidang Lain").await,
    ] {
        assert!(matches!(result, Err(DeskError::NotAllowed)));
    }
    assert!(matches!(
        handler.desk().read_log().await,
        Err(DeskError::NotAllowed)
    ));
    assert!(administrator.desk().read_log().await.unwrap().len() > 10);

    let log = log(&counter).await;
    let has = |staff: &str, action: &str, receipt: Option<&ComplaintReceipt>, done: bool| {
        let entry = (
            staff.to_owned(),
            action.to_owned(),
            receipt.map(|receipt| receipt.ticket.clone()),
            done,
        );
        assert!(log.contains(&entry), "{entry:?} in {log:?}");
    };
    has("ani", "show", Some(&confidential), true);
    has("budi", "show", Some(&confidential), true);
    has("ani", "show", Some(&corruption), false);
    has("ani", "answer", Some(&corruption), false);
    has("admin", "show", Some(&corruption), false);
    has("inspektur", "show", Some(&corruption), true);
    has("budi", "answer", Some(&named), true);
    has("inspektur", "list", None, true);
    has("ani", "read log", None, false);
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
            Err(AccountFault::NotKnown)
        ));
    }
    let account = |name, password| NewAccount {
        name,
        role: Role::Handler,
        unit: UNIT,
        password,
    };
    let refused =
        async |name, password| add(database, "admin", &account(name, password), now).await;
    assert!(matches!(
        refused("ani", "cukup panjang sekali").await,
        Err(AccountFault::NameTaken)
    ));
    assert!(matches!(
        refused("budi", "pendek").await,
        Err(AccountFault::PasswordTooShort)
    ));
    for name in ["", " budi", "bu\ndi"] {
        assert!(matches!(
            refused(name, "cukup panjang sekali").await,
            Err(AccountFault::BadName)
        ));
    }
    disable(database, "admin", "ani", now).await.unwrap();
    assert!(matches!(
        sign_in("ani", super::PASSWORD).await,
        Err(AccountFault::NotKnown)
    ));
    assert!(matches!(
        disable(database, "admin", "tidak ada", now).await,
        Err(AccountFault::NoSuchAccount)
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
