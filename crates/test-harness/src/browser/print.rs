//! The printed page.

use super::session::Browser;
use fantoccini::wd::PrintConfiguration;

impl Browser {
    /// Prints the page to PDF.
    #[track_caller]
    pub fn print(&self) -> Vec<u8> {
        let printed = self.client().print(PrintConfiguration::default());
        self.must("print", self.wait_on(printed))
    }
}
