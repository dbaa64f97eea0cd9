//! The catalogue with its search. What is searched for stands in the address, so that
//! a result can be bookmarked, shared and returned to.

use super::fee::charge_in_brief;
use super::filter::Filter;
use crate::api;
use crate::app::{PageHeading, Route, request_view, spawn_request};
use crate::locale::{Locale, stage_length, use_locale};
use crate::ui::{icon, notice, sample_notice};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};
use loket_domain::permits::{PermitCatalogue, PermitCategory, PermitSummary};
use loket_domain::provenance::Provenance;

const WORDS_PARAMETER: &str = "cari";
const CATEGORY_PARAMETER: &str = "bidang";

/// The catalogue.
#[component]
pub fn PermitsPage() -> impl IntoView {
    let locale = use_locale();
    let (catalogue, retry) = spawn_request(api::permits);
    view! {
        <PageHeading text=locale.texts().permits.title />
        <p class="lk-lead">{locale.texts().permits.lead}</p>
        {request_view(catalogue, retry, move |catalogue| content(locale, catalogue))}
    }
}

fn content(locale: Locale, catalogue: PermitCatalogue) -> AnyView {
    let texts = locale.texts();
    let query = use_query_map();
    let filter = Memo::new(move |_| {
        let query = query.read();
        let value = |name| query.get(name).unwrap_or_default();
        Filter { words: value(WORDS_PARAMETER), category: value(CATEGORY_PARAMETER) }
    });
    let sample = catalogue.permits.iter().any(|permit| permit.provenance == Provenance::Sample);
    let form = search_form(locale, &catalogue.categories, filter);
    let results = move || {
        let found = filter.read().apply(&catalogue);
        let count = texts.permits.count(&found.len().to_string(), &catalogue.permits.len().to_string());
        let list = if found.is_empty() { nothing_found(locale) } else { result_list(locale, &found) };
        view! {
            <p class="lk-quiet" role="status">{count}</p>
            {list}
        }
    };
    view! {
        {sample.then(|| sample_notice(Provenance::Sample))}
        {form}
        {results}
    }
    .into_any()
}

fn search_form(locale: Locale, categories: &[PermitCategory], filter: Memo<Filter>) -> AnyView {
    let texts = locale.texts();
    let navigate = use_navigate();
    // Every keystroke is in the address, but only the last one in the history.
    let go = move |filter: Filter| {
        let options = NavigateOptions { replace: true, scroll: false, ..Default::default() };
        navigate(&address(&filter), options);
    };
    let go = Callback::new(go);
    let on_words = move |event| {
        go.run(Filter { words: event_target_value(&event), ..filter.get_untracked() });
    };
    let on_category = move |event| {
        go.run(Filter { category: event_target_value(&event), ..filter.get_untracked() });
    };
    let option = |category: &PermitCategory| {
        let id = category.id.clone();
        let chosen = id.clone();
        let selected = move || filter.read().category == chosen;
        view! { <option value=id prop:selected=selected>{locale.pick(&category.name)}</option> }
    };
    view! {
        <form class="lk-search" role="search" on:submit=|event| event.prevent_default()>
            <div class="lk-search__words">
                <label class="lk-field__label" for="cari">{texts.permits.search_label}</label>
                <input
                    class="lk-input"
                    id="cari"
                    type="search"
                    enterkeyhint="search"
                    autocomplete="off"
                    placeholder=""
                    prop:value=move || filter.read().words.clone()
                    on:input=on_words
                />
            </div>
            <div class="lk-search__category">
                <label class="lk-field__label" for="bidang">{texts.permits.category_label}</label>
                <select class="lk-input" id="bidang" on:change=on_category>
                    <option value="" prop:selected=move || filter.read().category.is_empty()>
                        {texts.permits.all_categories}
                    </option>
                    {categories.iter().map(option).collect_view()}
                </select>
            </div>
        </form>
    }
    .into_any()
}

fn result_list(locale: Locale, permits: &[&PermitSummary]) -> AnyView {
    view! {
        <ul class="lk-results">
            {permits.iter().map(|permit| result(locale, permit)).collect_view()}
        </ul>
    }
    .into_any()
}

fn result(locale: Locale, permit: &PermitSummary) -> AnyView {
    let texts = locale.texts();
    let time = permit.total_time.as_ref().map_or(texts.permits.time_see_stages.into(), |time| stage_length(texts, time));
    let charge = permit.charge.as_ref().map_or(texts.permits.not_published.into(), |charge| charge_in_brief(texts, charge));
    view! {
        <li class="lk-results__item">
            <a class="lk-results__link" href=Route::Permit(permit.id.clone()).href()>{locale.pick(&permit.name)}</a>
            <p>{locale.pick(&permit.summary)}</p>
            <p class="lk-results__facts">
                <span>{icon("clock")}{time}</span>
                <span>{icon("coin")}{charge}</span>
            </p>
        </li>
    }
    .into_any()
}

fn nothing_found(locale: Locale) -> AnyView {
    let texts = locale.texts();
    let body = view! {
        <p>{texts.permits.nothing_text}</p>
        <p>
            <a href=Route::Permits.href()>{texts.permits.show_all}</a>
        </p>
    };
    notice("info", texts.permits.nothing_title, body.into_any())
}

fn address(filter: &Filter) -> String {
    let parameters: Vec<String> = [(WORDS_PARAMETER, &filter.words), (CATEGORY_PARAMETER, &filter.category)]
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| format!("{name}={}", String::from(js_sys::encode_uri_component(value))))
        .collect();
    let mark = if parameters.is_empty() { "" } else { "?" };
    format!("{}{mark}{}", Route::Permits.href(), parameters.join("&"))
}
