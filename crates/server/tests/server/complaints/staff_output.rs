//! What the commands of the staff print, word by word.

use super::staff_command::Office;
use super::{KEY, OTHER_KEY};
use crate::support::Counter;
use loket_domain::complaints::ComplaintReceipt;
use serde_json::json;

async fn complain(counter: &Counter, key: &str, kind: &str) -> String {
    let body = json!({
        "kind": kind, "identity": "confidential", "name": "Sitti Rahma", "contact": "0812 3456",
        "message": "- Antrean terlalu lama.", "happened_when": "Senin", "happened_where": "Loket 3"
    });
    let receipt: ComplaintReceipt = counter.complain(key, body.to_string()).await.json();
    receipt.ticket
}

#[tokio::test]
async fn the_most_urgent_complaint_comes_first_and_all_of_it_is_shown() {
    let counter = Counter::open().await;
    let answered = complain(&counter, KEY, "information").await;
    let corruption = complain(&counter, OTHER_KEY, "corruption").await;
    let late = complain(&counter, "kunci-000000000001", "service").await;
    let office = Office {
        folder: counter.folder.path(),
    };
    office.write("clock", "2026-11-25T09:00:00+08:00");
    office.add("kepala", "kepala", "administrator", "Sekretariat");
    office.add("kepala", "ani", "oversight", "Inspektorat");
    let assign = ["complaints", "assign", &*answered, "--unit", "Bidang Izin"];
    office.run("ani", &assign);
    let text = office.write("answer.txt", "Kami menambah satu loket.\n");
    let answer = ["complaints", "answer", &*answered, "--text-file", &*text];
    office.run("ani", &answer);
    office.write("clock", "2026-12-20T10:00:00+08:00");

    let said = |arguments: &[&str]| {
        let text = office.run("ani", arguments);
        text.replace(&*answered, "ADU-ANSW-ERED")
            .replace(&*corruption, "ADU-CORR-UPTI")
            .replace(&*late, "ADU-LATE-LATE")
    };
    assert_eq!(
        said(&["complaints", "list"]),
        "\
number         kind         received   state                      answer by              unit
ADU-LATE-LATE  service      2026-11-24 received                   2026-12-14 LATE        -
ADU-CORR-UPTI  corruption   2026-11-24 received                   calendar not verified  -
ADU-ANSW-ERED  information  2026-11-24 answered                                          Bidang Izin
"
    );
    assert_eq!(
        said(&["complaints", "show", &answered]),
        "\
ADU-ANSW-ERED  information  answered
received: 2026-11-24
unit: Bidang Izin
who may know the name: confidential
name: Sitti Rahma
contact: 0812 3456
when: Senin
where: Loket 3
public register: its writer does not allow it

- Antrean terlalu lama.

2026-11-25 09:00 WITA  assigned  Bidang Izin

2026-11-25 09:00 WITA  answered  Inspektorat
Kami menambah satu loket.
"
    );
    assert_eq!(
        said(&["complaints", "show", &late]),
        "\
ADU-LATE-LATE  service  received
received: 2026-11-24
answer by: 2026-12-14
late: yes
who may know the name: confidential
name: Sitti Rahma
contact: 0812 3456
when: Senin
where: Loket 3
public register: its writer does not allow it

- Antrean terlalu lama.
"
    );
    let table = office.path("complaints.csv");
    office.run("ani", &["complaints", "export", &table]);
    let table = std::fs::read_to_string(&table).unwrap();
    let table = table
        .replace(&*answered, "ADU-ANSW-ERED")
        .replace(&*corruption, "ADU-CORR-UPTI")
        .replace(&*late, "ADU-LATE-LATE");
    assert_eq!(
        table,
        "\
ticket,kind,identity,received_on,progress,answer_by,overdue,unit,permit,message
ADU-LATE-LATE,service,confidential,2026-11-24,received,2026-12-14,yes,,,'- Antrean terlalu lama.
ADU-CORR-UPTI,corruption,confidential,2026-11-24,received,calendar not verified,no,,,'- Antrean terlalu lama.
ADU-ANSW-ERED,information,confidential,2026-11-24,answered,,no,Bidang Izin,,'- Antrean terlalu lama.
"
    );
    let log = said(&["complaints", "log"]);
    assert!(log.contains("2026-11-25 09:00 WITA  (first account)          done     add account kepala as administrator"), "{log}");
    assert!(log.contains("2026-11-25 09:00 WITA  ani                      done     assign                   ADU-ANSW-ERED\n"), "{log}");
}
