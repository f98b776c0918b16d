//! The marks of those for whom a state is stable.

use crate::speech::columns::Cell;
use crate::speech::look::STRONG;

/// The mark of a decision maker for whom a state is stable, and of one for whom it is not.
pub(crate) const STABLE: char = '●';
pub(crate) const UNSTABLE: char = '·';

/// One mark a decision maker; an equilibrium stands in brackets, so that it is seen without colour too.
pub(crate) fn marks(stable: impl Iterator<Item = bool>) -> Cell {
    let stable: Vec<bool> = stable.collect();
    let marks: String = stable.iter().map(|&stable| if stable { STABLE } else { UNSTABLE }).collect();
    if stable.iter().all(|&stable| stable) {
        Cell { text: format!("[{marks}]"), style: STRONG }
    } else {
        Cell::from(format!(" {marks}"))
    }
}
