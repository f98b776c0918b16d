//! Mizan for Python: a session with a case, and its answers as text, as tables, and as parts of a page.
//!
//! A front end like the others: a question in, the session's answer out. What is found comes from `mizan`, what is said
//! of it from `mizan-report`; the classes here hold the answers, with the session that they are about. What is written
//! in Python stands beside, in `python/mizan`: conflicts that are built in code, sweeps over a cluster, errors.

mod asked;
mod audit;
mod changed;
mod choice;
mod claim;
mod diagnostic;
mod explanation;
mod failure;
mod figure;
mod inquiry;
mod opened;
mod page;
mod paths;
mod session;
mod shards;
mod solution;
mod sweep;
mod table;
mod trace;
mod variants;
mod watch;

use pyo3::prelude::*;

/// The part of the package `mizan` that is written in Rust.
#[pymodule]
mod _native {
    use pyo3::prelude::*;

    #[pymodule_export]
    use crate::audit::Audit;
    #[pymodule_export]
    use crate::changed::Changed;
    #[pymodule_export]
    use crate::claim::Claim;
    #[pymodule_export]
    use crate::diagnostic::Diagnostic;
    #[pymodule_export]
    use crate::explanation::Explanation;
    #[pymodule_export]
    use crate::figure::Figure;
    #[pymodule_export]
    use crate::inquiry::{Condition, Inquiry};
    #[pymodule_export]
    use crate::paths::Paths;
    #[pymodule_export]
    use crate::session::Session;
    #[pymodule_export]
    use crate::shards::Shards;
    #[pymodule_export]
    use crate::solution::Solution;
    #[pymodule_export]
    use crate::sweep::Sweep;
    #[pymodule_export]
    use crate::table::Table;
    #[pymodule_export]
    use crate::trace::Trace;
    #[pymodule_export]
    use crate::variants::Variants;

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        module.add("__version__", env!("CARGO_PKG_VERSION"))
    }
}
