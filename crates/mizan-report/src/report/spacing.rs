//! Where runs of text are kept apart, and where they are not.

/// Punctuation joins what stands before it without a space.
const JOINED: [char; 6] = [',', '.', '،', '؛', ';', ':'];

/// Whether what is said joins what stands before it without a space.
pub(super) fn joins(words: &str) -> bool {
    words.starts_with(JOINED)
}

/// Runs one after the other, with a space between two where neither brings one and the second does not join the first;
/// each with whether it joins.
pub(super) fn spaced(runs: impl Iterator<Item = (bool, String)>) -> String {
    let mut out = String::new();
    for (joined, run) in runs {
        let tight = run.is_empty() || out.is_empty() || joined || out.ends_with(' ');
        if !tight {
            out.push(' ');
        }
        out.push_str(&run);
    }
    out
}
