//! The app's page, once for each address: with a title, a description and structured data
//! of its own, for whoever reads pages without running the app.
//!
//! Made from `index.html` and the data when the server starts, so that neither a search
//! engine nor a link preview is told anything else than the pages themselves say.

mod compressed;
mod head;
mod json_ld;
mod public_address;
mod sitemap;

pub use compressed::Encoded;
pub use public_address::PublicAddress;

use crate::counter_data::CounterData;
use head::Head;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

/// The pages of a counter.
#[derive(Clone, Debug, Default)]
pub struct Pages {
    by_path: Arc<BTreeMap<String, Arc<Encoded>>>,
    /// Absent without a public address.
    sitemap: Option<Arc<str>>,
    robots: Arc<str>,
}

impl Pages {
    /// Of the built app's page and the data. Without a public address pages do not name
    /// their own, and there is no sitemap: both have to be absolute.
    ///
    /// # Errors
    /// Why the texts that are part of this program cannot be read.
    pub fn of(
        html: &str,
        data: &CounterData,
        address: Option<&PublicAddress>,
    ) -> Result<Self, String> {
        let heads = head::heads(data, address)?;
        let sitemap = address.map(|address| sitemap::sitemap(&heads, address).into());
        let page = |head: &Head| {
            let page = Encoded::new(head.put_into(html)?);
            Ok((head.path.clone(), Arc::new(page)))
        };
        let by_path: Result<_, String> = heads.iter().map(page).collect();
        Ok(Self {
            by_path: Arc::new(by_path.map_err(|reason| format!("the app's page: {reason}"))?),
            sitemap,
            robots: sitemap::robots(address).into(),
        })
    }

    /// The page of a path, with or without a slash at its end.
    pub fn page(&self, path: &str) -> Option<&Arc<Encoded>> {
        let path = path.trim_end_matches('/');
        self.by_path.get(if path.is_empty() { "/" } else { path })
    }

    /// The sitemap, where the public address is known.
    pub fn sitemap(&self) -> Option<&str> {
        self.sitemap.as_deref()
    }

    /// What crawlers may read.
    pub fn robots(&self) -> &str {
        &self.robots
    }

    /// Compresses every page in a thread of its own: until that is done they are sent as
    /// they are.
    pub fn compress_in_background(&self) {
        let by_path = self.by_path.clone();
        std::thread::spawn(move || by_path.values().for_each(|page| page.compress()));
    }

    /// Writes all of it into a folder, for another web server. How many pages there were.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn write(&self, folder: &Path) -> std::io::Result<usize> {
        for (path, page) in &*self.by_path {
            let folder = folder.join(path.trim_start_matches('/'));
            std::fs::create_dir_all(&folder)?;
            page.write(&folder)?;
        }
        std::fs::write(folder.join("robots.txt"), self.robots())?;
        if let Some(sitemap) = self.sitemap() {
            std::fs::write(folder.join("sitemap.xml"), sitemap)?;
        }
        Ok(self.by_path.len())
    }
}
