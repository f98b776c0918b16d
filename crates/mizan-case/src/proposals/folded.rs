//! How names of a table and of a map are compared.

use std::collections::BTreeMap;

use crate::names::canonical;

/// Names as keys.
pub(super) type Folded<T> = BTreeMap<String, T>;

/// A name in NFC, whatever its case and the white space around it.
pub(super) fn folded(name: &str) -> String {
    canonical(name).trim().to_lowercase()
}
