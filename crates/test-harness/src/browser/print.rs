//! The page on paper.

use super::session::Browser;
use fantoccini::wd::PrintConfiguration;

impl Browser {
    /// The page as the browser prints it, as a PDF.
    #[track_caller]
    pub fn print(&self) -> Vec<u8> {
        let printed = self.client().print(PrintConfiguration::default());
        self.must("print", self.wait_on(printed))
    }
}
