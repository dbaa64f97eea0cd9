//! The office and its permits as JSON-LD in the vocabulary of schema.org.
//!
//! Search engines show this as fact. So nothing that is made up goes in: no sample address,
//! phone number, fee or time; a sample permit says that it is one.

use super::permit_path::permit_path;
use super::public_url::PublicUrl;
use crate::content::Content;
use loket_domain::calendar::OpeningHours;
use loket_domain::office::{ContactKind, Office};
use loket_domain::permits::{Charge, Permit};
use loket_domain::provenance::Provenance;
use loket_domain::time::{Day, Weekday};
use serde_json::{Map, Value, json};

const CONTEXT: &str = "https://schema.org";

/// The office: `GovernmentOffice` with its hours.
pub(super) fn office(office: &Office, public_url: Option<&PublicUrl>) -> Value {
    let mut data = about_office(office, public_url);
    data.insert("@context".into(), CONTEXT.into());
    let addresses: Vec<Value> = office
        .addresses
        .iter()
        .filter(|address| address.provenance == Provenance::Official)
        .map(|address| {
            json!({
                "@type": "PostalAddress",
                "name": address.label.id,
                "streetAddress": address.lines.join(", "),
                "addressCountry": "ID"
            })
        })
        .collect();
    put_list(&mut data, "address", addresses);
    let contact = |kind: ContactKind| -> Vec<Value> {
        let contacts = office.contacts.iter();
        contacts
            .filter(|contact| contact.kind == kind && contact.provenance == Provenance::Official)
            .map(|contact| contact.value.clone().into())
            .collect()
    };
    put_list(&mut data, "telephone", contact(ContactKind::Phone));
    put_list(&mut data, "email", contact(ContactKind::Email));
    put_list(&mut data, "openingHoursSpecification", weeks(&office.hours));
    put_list(
        &mut data,
        "specialOpeningHoursSpecification",
        exceptions(&office.hours),
    );
    data.into()
}

/// A permit: `GovernmentService` of the office, whose output is a `GovernmentPermit`.
pub(super) fn service(permit: &Permit, content: &Content, public_url: Option<&PublicUrl>) -> Value {
    let provider = about_office(&content.office, public_url);
    let categories = &content.catalogue.categories;
    let category = categories.iter().find(|of| of.id == permit.category);
    let mut service = json!({
        "@context": CONTEXT,
        "@type": "GovernmentService",
        "name": permit.name.id,
        "description": permit.summary.id,
        "provider": provider,
        "serviceOutput": {"@type": "GovernmentPermit", "name": permit.name.id},
    });
    if let Some(category) = category {
        service["serviceType"] = category.name.id.clone().into();
    }
    if let Some(public_url) = public_url {
        service["url"] = public_url.join(&permit_path(permit)).into();
    }
    if permit.provenance != Provenance::Official {
        service["disambiguatingDescription"] =
            "Contoh untuk memperlihatkan cara kerja loket; belum data resmi kantor.".into();
        return service;
    }
    let fee = permit.standard.fee.as_ref();
    let price = fee.and_then(|fee| match &fee.charge {
        Charge::Free => Some(0),
        Charge::Fixed { rupiah } => Some(*rupiah),
        // By a formula or set by others: there is no one price.
        _ => None,
    });
    if let Some(rupiah) = price {
        service["offers"] = json!({
            "@type": "Offer", "price": rupiah.to_string(), "priceCurrency": "IDR"
        });
    }
    service
}

fn about_office(office: &Office, public_url: Option<&PublicUrl>) -> Map<String, Value> {
    let mut data = Map::new();
    data.insert("@type".into(), "GovernmentOffice".into());
    data.insert("name".into(), office.name.id.clone().into());
    data.insert("alternateName".into(), office.short_name.clone().into());
    if let Some(public_url) = public_url {
        data.insert("@id".into(), public_url.join("/#kantor").into());
        data.insert("url".into(), public_url.join("/").into());
    }
    data
}

fn put_list(data: &mut Map<String, Value>, name: &str, values: Vec<Value>) {
    if !values.is_empty() {
        data.insert(name.to_owned(), values.into());
    }
}

/// The ordinary week, for the years whose holidays are published and no longer.
fn weeks(hours: &OpeningHours) -> Vec<Value> {
    let mut specifications = Vec::new();
    for calendar in &hours.verified_calendars {
        let year = calendar.year;
        let (from, until) = (Day::new(year, 1, 1), Day::new(year, 12, 31));
        let (Some(from), Some(until)) = (from, until) else {
            continue;
        };
        for period in &hours.weekly {
            specifications.push(json!({
                "@type": "OpeningHoursSpecification",
                "dayOfWeek": day_of_week(period.weekday),
                "opens": period.opens.to_string(),
                "closes": period.closes.to_string(),
                "validFrom": from.to_string(),
                "validThrough": until.to_string()
            }));
        }
    }
    specifications
}

/// Days that differ, each as it is: a holiday within special hours is closed, and so is a
/// weekday that they do not name. Closed all day is written as schema.org wants it: from
/// midnight to midnight. Days after another that are closed for one reason are one entry.
fn exceptions(hours: &OpeningHours) -> Vec<Value> {
    let mut specifications: Vec<Value> = Vec::new();
    for day in hours.exception_days() {
        let schedule = hours.schedule_on(day);
        let name = schedule.exception.map(|exception| &exception.name.id);
        if schedule.periods.is_empty() {
            let before = day.plus_days(-1).to_string();
            let goes_on = |last: &&mut Value| {
                last["closes"] == "00:00"
                    && last["name"] == json!(name)
                    && last["validThrough"] == before
            };
            match specifications.last_mut().filter(goes_on) {
                Some(last) => last["validThrough"] = day.to_string().into(),
                None => specifications.push(specification(day, name, "00:00", "00:00")),
            }
        }
        for period in schedule.periods {
            let (opens, closes) = (period.opens.to_string(), period.closes.to_string());
            specifications.push(specification(day, name, &opens, &closes));
        }
    }
    specifications
}

fn specification(day: Day, name: Option<&String>, opens: &str, closes: &str) -> Value {
    json!({
        "@type": "OpeningHoursSpecification",
        "name": name,
        "opens": opens,
        "closes": closes,
        "validFrom": day.to_string(),
        "validThrough": day.to_string()
    })
}

fn day_of_week(day: Weekday) -> String {
    let name = match day {
        Weekday::Monday => "Monday",
        Weekday::Tuesday => "Tuesday",
        Weekday::Wednesday => "Wednesday",
        Weekday::Thursday => "Thursday",
        Weekday::Friday => "Friday",
        Weekday::Saturday => "Saturday",
        Weekday::Sunday => "Sunday",
    };
    format!("https://schema.org/{name}")
}
