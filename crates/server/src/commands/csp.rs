//! `loket-server csp`

use super::error::CommandError;
use crate::command_line::DistOptions;
use crate::static_files::Dist;

pub(super) fn run(options: &DistOptions) -> Result<(), CommandError> {
    let dist = Dist::open(&options.dist, &options.frame_ancestors)?;
    println!("{}", dist.policy().to_str()?);
    Ok(())
}
