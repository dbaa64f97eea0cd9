//! Tabs of one browser.

use super::session::Browser;
use super::size::PHONE;

impl Browser {
    /// Opens another tab, and goes there.
    #[track_caller]
    pub fn open_another_tab(&self) {
        let tab = self.must("a tab", self.wait_on(self.client().new_window(true)));
        let there = self.wait_on(self.client().switch_to_window(tab.handle));
        self.must("the tab", there);
        self.resize(PHONE);
    }

    /// Goes to a tab, in the order in which they were opened.
    #[track_caller]
    pub fn go_to_tab(&self, index: usize) {
        let tabs = self.must("the tabs", self.wait_on(self.client().windows()));
        let there = self.wait_on(self.client().switch_to_window(tabs[index].clone()));
        self.must("the tab", there);
    }
}
