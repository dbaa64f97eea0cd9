//! One module for each command.

pub mod announce;
pub mod bench;
pub mod build;
pub mod check;
pub mod durability;
pub mod run;
pub mod screenshots;
pub mod size;
pub mod test;
