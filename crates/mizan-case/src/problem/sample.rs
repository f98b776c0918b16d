//! Values of fields as the table of problems writes its samples: `"bases"` for a text, `["on", "key"]` for a list.

use super::kinds::ShownState;

/// What can be made of a sample as it is written.
pub(super) trait Sample<S> {
    /// The value.
    fn of(sample: S) -> Self;
}

impl<T> Sample<T> for T {
    fn of(sample: T) -> Self {
        sample
    }
}

impl Sample<&str> for String {
    fn of(sample: &str) -> Self {
        sample.to_owned()
    }
}

impl Sample<Option<&str>> for Option<String> {
    fn of(sample: Option<&str>) -> Self {
        sample.map(str::to_owned)
    }
}

impl<const N: usize> Sample<[&str; N]> for Vec<String> {
    fn of(sample: [&str; N]) -> Self {
        sample.map(str::to_owned).to_vec()
    }
}

/// A state as people see it.
pub(super) fn state(number: usize, text: &str) -> ShownState {
    ShownState { number, text: text.to_owned() }
}

/// Some states.
pub(super) fn states() -> Vec<ShownState> {
    vec![state(3, "NYN"), state(5, "NNY")]
}
