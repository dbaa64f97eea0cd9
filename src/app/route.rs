//! Every address of the app. Nobody else writes a path.

use leptos::prelude::document;

/// A page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// The home page.
    Home,
    /// The catalogue.
    Permits,
    /// One permit, by its id.
    Permit(String),
    /// The status of one's own application.
    ApplicationStatus,
    /// Writing a complaint.
    Complaint,
    /// The state of one's own complaint.
    ComplaintStatus,
    /// About the integrity zone.
    Integrity,
}

impl Route {
    /// The path below the app's base, as the router knows it.
    pub fn path(&self) -> String {
        match self {
            Route::Home => "/".into(),
            Route::Permits => "/izin".into(),
            Route::Permit(id) => format!("/izin/{id}"),
            Route::ApplicationStatus => "/status".into(),
            Route::Complaint => "/aduan".into(),
            Route::ComplaintStatus => "/aduan/status".into(),
            Route::Integrity => "/zona-integritas".into(),
        }
    }

    /// The address for a link.
    pub fn href(&self) -> String {
        format!("{}{}", base(), self.path())
    }

    /// The address of the complaint form with a permit filled in.
    pub fn complaint_about(permit_id: &str) -> String {
        format!("{}?{PERMIT_PARAMETER}={permit_id}", Route::Complaint.href())
    }
}

/// The query parameter that fills a permit into the complaint form.
pub const PERMIT_PARAMETER: &str = "izin";

/// The folder below which the app is served, without a slash at its end: `""` at the
/// root of a host, `/loket` when built for that public address. Read from the address
/// under which the bundler preloads the app's own script. A `<base>` element would say
/// it too, but would also turn every `#fragment` of the page into a link to the root.
pub fn base() -> String {
    let script = document().query_selector("link[rel=modulepreload]").ok().flatten();
    let address = script.and_then(|link| link.get_attribute("href")).unwrap_or_default();
    address.rsplit_once('/').map(|(folder, _)| folder.to_owned()).unwrap_or_default()
}
