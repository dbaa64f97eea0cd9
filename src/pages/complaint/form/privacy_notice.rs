//! What happens to what was typed: who has it, why, by which law, and how long.

use crate::app::{Request, use_app};
use crate::locale::{Locale, arg};
use leptos::prelude::*;
use loket_ui::{el, notice, reactive};

pub(super) fn privacy_notice(locale: Locale) -> AnyView {
    let office = use_app().office;
    let texts = &locale.texts().privacy;
    reactive(move || {
        let office = office.get();
        let (name, kept) = match &*office {
            Request::Loaded(office) => {
                let retention = &office.complaint_rules.retention;
                let days = retention.days.to_string();
                (
                    office.short_name.clone(),
                    Some(texts.kept(arg::Days(&days), arg::Source(&retention.source.title))),
                )
            }
            _ => (locale.texts().app.office.to_owned(), None),
        };
        let lines = [
            Some(texts.who(&name)),
            Some(texts.purpose.to_owned()),
            Some(texts.basis.to_owned()),
            kept,
            Some(texts.rights.to_owned()),
            Some(texts.no_nik.to_owned()),
        ];
        let lines = lines
            .into_iter()
            .flatten()
            .map(|line| el("li").child(line))
            .collect::<Vec<_>>();
        notice("info", texts.title, vec![el("ul").child(lines)]).view()
    })
}
