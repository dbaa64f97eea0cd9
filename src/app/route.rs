//! The routes of the app. No other module writes a path.

use crate::platform::base_url::base_url;
use js_sys::encode_uri_component;
use leptos::prelude::window;
use wasm_bindgen::JsValue;
use web_sys::UrlSearchParams;

/// A page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// The home page.
    Home,
    /// The catalogue.
    Permits,
    /// One permit, by its id.
    Permit(String),
    /// Questions that lead to a permit.
    Finder,
    /// The status of one's own application.
    ApplicationStatus,
    /// Writing a complaint.
    Complaint,
    /// The state of one's own complaint.
    ComplaintStatus,
    /// All complaints, without names.
    ComplaintRegister,
    /// About the integrity zone.
    Integrity,
    /// The scores of the integrity zone.
    Scores,
    /// What was measured against what was promised.
    Evaluation,
    /// An address that leads nowhere.
    NotFound,
}

impl Route {
    /// The page of a path as it stands in the address bar. A path that leads nowhere is
    /// [`Route::NotFound`].
    pub fn parse(path: &str) -> Route {
        let below = path.strip_prefix(&base_url()).unwrap_or(path);
        match below.trim_matches('/').split('/').collect::<Vec<_>>()[..] {
            [""] => Route::Home,
            ["izin"] => Route::Permits,
            ["izin", id] => Route::Permit(id.to_owned()),
            ["cari-izin"] => Route::Finder,
            ["status"] => Route::ApplicationStatus,
            ["aduan"] => Route::Complaint,
            ["aduan", "status"] => Route::ComplaintStatus,
            ["aduan", "register"] => Route::ComplaintRegister,
            ["zona-integritas"] => Route::Integrity,
            ["zona-integritas", "nilai"] => Route::Scores,
            ["zona-integritas", "evaluasi"] => Route::Evaluation,
            _ => Route::NotFound,
        }
    }

    /// The path below the app's base.
    fn path(&self) -> String {
        match self {
            Route::Home | Route::NotFound => "/".into(),
            Route::Permits => "/izin".into(),
            Route::Permit(id) => format!("/izin/{id}"),
            Route::Finder => "/cari-izin".into(),
            Route::ApplicationStatus => "/status".into(),
            Route::Complaint => "/aduan".into(),
            Route::ComplaintStatus => "/aduan/status".into(),
            Route::ComplaintRegister => "/aduan/register".into(),
            Route::Integrity => "/zona-integritas".into(),
            Route::Scores => "/zona-integritas/nilai".into(),
            Route::Evaluation => "/zona-integritas/evaluasi".into(),
        }
    }

    /// The address for a link.
    pub fn href(&self) -> String {
        format!("{}{}", base_url(), self.path())
    }

    /// The main page of the page's section, which the navigation marks as current.
    pub fn section(self) -> Route {
        match self {
            Route::Permit(_) | Route::Finder => Route::Permits,
            Route::ComplaintStatus | Route::ComplaintRegister => Route::Complaint,
            Route::Scores | Route::Evaluation => Route::Integrity,
            main => main,
        }
    }

    /// The address of an element on the page, by its `id`.
    pub fn href_at(&self, id: &str) -> String {
        format!("{}#{id}", self.href())
    }

    /// The address of the complaint form with a permit filled in.
    pub fn complaint_about(permit_id: &str) -> String {
        Route::Complaint.href_with(&[(PERMIT_PARAMETER, permit_id)])
    }

    /// The address with its scheme and host, for use outside of the app.
    pub fn absolute_url(&self) -> String {
        let origin = window().location().origin().unwrap_or_default();
        format!("{origin}{}", self.href())
    }

    /// The address with query parameters; those without a value are left out.
    pub fn href_with(&self, parameters: &[(&str, &str)]) -> String {
        let mut address = self.href();
        let mut mark = '?';
        for (name, value) in parameters {
            if !value.is_empty() {
                address.push(mark);
                address.push_str(name);
                address.push('=');
                address.push_str(&String::from(encode_uri_component(value)));
                mark = '&';
            }
        }
        address
    }
}

/// The query parameter that fills a permit into the complaint form.
pub const PERMIT_PARAMETER: &str = "izin";
/// The query parameter of the step of the complaint form.
pub const STEP_PARAMETER: &str = "langkah";
/// The query parameter of the words that are searched for in the catalogue.
pub const WORDS_PARAMETER: &str = "cari";
/// The query parameter of the category by which the catalogue is filtered, by its id.
pub const CATEGORY_PARAMETER: &str = "bidang";
/// The query parameter of the variant of a permit's requirements, by its id.
pub const VARIANT_PARAMETER: &str = "varian";
/// The query parameter of the finder's question, by its id.
pub const QUESTION_PARAMETER: &str = "tanya";
/// The query parameter of the answer that leads to several permits, counted from 1.
pub const ANSWER_PARAMETER: &str = "jawab";

/// Sets or removes a query parameter in the address bar, without a step in the history.
pub fn replace_query_parameter(name: &str, value: Option<&str>) {
    let write = || {
        let location = window().location();
        let parameters = UrlSearchParams::new_with_str(&location.search()?)?;
        match value {
            Some(value) => parameters.set(name, value),
            None => parameters.delete(name),
        }
        let (path, query) = (location.pathname()?, String::from(parameters.to_string()));
        let address = match query.is_empty() {
            true => path,
            false => format!("{path}?{query}"),
        };
        let history = window().history()?;
        history.replace_state_with_url(&history.state()?, "", Some(&address))
    };
    // Only fails where a browser counts too many changes; links are right anyway.
    let _: Result<(), JsValue> = write();
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_bindgen_test::wasm_bindgen_test as test;

    #[test]
    fn every_page_is_found_under_its_own_address() {
        let pages = [
            Route::Home,
            Route::Permits,
            Route::Permit("izin-reklame".into()),
            Route::Finder,
            Route::ApplicationStatus,
            Route::Complaint,
            Route::ComplaintStatus,
            Route::ComplaintRegister,
            Route::Integrity,
            Route::Scores,
            Route::Evaluation,
        ];
        for page in pages {
            assert_eq!(Route::parse(&page.href()), page);
        }
    }

    #[test]
    fn an_address_that_leads_nowhere_is_not_found() {
        for path in ["/tidak-ada", "/izin/a/b", "/status/x", "/aduan/status/x"] {
            assert_eq!(Route::parse(path), Route::NotFound, "{path}");
        }
        assert_eq!(Route::parse("/izin/"), Route::Permits);
    }
}
