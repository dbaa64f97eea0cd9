//! Prerendered pages: `index.html` for each address, with a title, a description and
//! structured data of its own, for clients that do not run the app.
//!
//! Made from the static shell and the content when the server starts, so that search engines
//! and link previews show what the pages themselves say.

mod encoded_page;
mod head;
mod json_ld;
mod permit_path;
mod public_url;
mod sitemap;

pub use encoded_page::EncodedPage;
pub use public_url::PublicUrl;

use crate::content::Content;
use head::Head;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

/// The prerendered pages, the sitemap and `robots.txt`.
#[derive(Clone, Debug, Default)]
pub struct PrerenderedPages {
    by_path: Arc<BTreeMap<String, Arc<EncodedPage>>>,
    /// Absent without a public URL.
    sitemap: Option<Arc<str>>,
    robots: Arc<str>,
}

impl PrerenderedPages {
    /// Renders the pages from the static shell and the content. Without a public URL the
    /// pages have no canonical URL and there is no sitemap: both have to be absolute.
    ///
    /// # Errors
    /// What the shell, or a text that is compiled into this program, lacks.
    pub fn render(
        html: &str,
        content: &Content,
        public_url: Option<&PublicUrl>,
    ) -> Result<Self, String> {
        let heads = head::heads(content, public_url)?;
        let sitemap = public_url.map(|url| sitemap::sitemap(&heads, url).into());
        let page = |head: &Head| {
            let page = EncodedPage::new(head.insert_into(html)?);
            Ok((head.path.clone(), Arc::new(page)))
        };
        let by_path: Result<_, String> = heads.iter().map(page).collect();
        Ok(Self {
            by_path: Arc::new(by_path.map_err(|reason| format!("the app's page: {reason}"))?),
            sitemap,
            robots: sitemap::robots(public_url).into(),
        })
    }

    /// The page of a path, with or without a slash at its end.
    pub fn page(&self, path: &str) -> Option<&Arc<EncodedPage>> {
        let path = path.trim_end_matches('/');
        self.by_path.get(if path.is_empty() { "/" } else { path })
    }

    /// The sitemap, where the public URL is known.
    pub fn sitemap(&self) -> Option<&str> {
        self.sitemap.as_deref()
    }

    /// `robots.txt`.
    pub fn robots(&self) -> &str {
        &self.robots
    }

    /// Compresses every page in a background thread; until then pages are sent without
    /// encoding.
    pub fn compress_in_background(&self) {
        let by_path = self.by_path.clone();
        std::thread::spawn(move || by_path.values().for_each(|page| page.compress()));
    }

    /// Writes everything into a folder, for another web server, and returns the number of
    /// pages.
    ///
    /// # Errors
    /// When a file cannot be written.
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
