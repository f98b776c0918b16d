//! How much memory there is, so that a case that does not fit is refused before the system ends the program.

use std::fs;

use mizan_case::edit::rough;

use crate::args::Verb;

/// What is done with a case, as far as memory goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WorkKind {
    /// Its states are listed and ranked.
    Reading,
    /// It is found out for whom each state is stable.
    Solving,
    /// The same for coalitions.
    Coalitions,
    /// It is followed where it goes from a state, or why one is stable.
    Tracing,
    /// It is changed and looked at again, on every thread at once.
    Auditing,
}

/// What of a case says how much memory a state of it takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// How many decision makers there are.
    pub dms: u64,
    /// Whether rules or one-way options leave states or moves out, or some states are one, so that they lie in parts.
    pub is_cut: bool,
}

impl WorkKind {
    /// What a verb does with a case.
    pub fn of(verb: &Verb) -> Self {
        match verb {
            Verb::Solve(solve) if solve.coalitions.is_some() => Self::Coalitions,
            Verb::Solve(_) => Self::Solving,
            Verb::Explain(_) | Verb::Paths(_) | Verb::Figure(_) => Self::Tracing,
            Verb::Audit(_)
            | Verb::Trace(_)
            | Verb::Sweep(_)
            | Verb::Inverse(_)
            | Verb::Diff(_)
            | Verb::Report(_)
            | Verb::Serve(_)
            | Verb::Lsp => Self::Auditing,
            _ => Self::Reading,
        }
    }

    /// What a state takes, in bytes, on the safe side of what was measured (`docs/performance.md`).
    pub fn per_state(self, size: Size, threads: u64) -> u64 {
        let Size { dms, is_cut } = size;
        match self {
            Self::Reading => 16 + 8 * dms,
            Self::Solving if is_cut => 32 + 64 * dms,
            Self::Solving => 32 + 16 * dms,
            Self::Coalitions => 768 + 96 * dms,
            Self::Tracing => 128 + 32 * dms,
            Self::Auditing => 16 + 8 * dms + threads * (256 + 16 * dms),
        }
    }
}

impl Size {
    /// That of a case file, as far as it can be told without reading it.
    pub fn of(text: &str) -> Self {
        let rough = rough(text).unwrap_or_default();
        let goes_one_way = |way: &str| !way.is_empty() && way != "reversible";
        let is_cut = !rough.rules.is_empty()
            || !rough.merges.is_empty()
            || rough.dms.iter().flat_map(|dm| &dm.options).any(|option| goes_one_way(&option.text));
        Self { dms: rough.dms.len() as u64, is_cut }
    }

    /// What is supposed of cases that are not there yet.
    pub const USUAL: Self = Self { dms: 8, is_cut: true };
}

/// The bytes that this process can still have; `None` where nobody says.
///
/// It is asked of Linux only: elsewhere a program that wants too much is slowed down before it is ended.
pub fn available() -> Option<u64> {
    let read = |path: &str| fs::read_to_string(path).ok();
    let machine = read("/proc/meminfo").and_then(|text| kibibytes(&text, "MemAvailable:"));
    let group = read("/proc/self/cgroup").and_then(|text| left_in_group(&text));
    let own = read("/proc/self/limits").and_then(|text| address_space(&text));
    let used = read("/proc/self/status").and_then(|text| kibibytes(&text, "VmSize:")).unwrap_or(0);
    [machine, group, own.map(|most| most.saturating_sub(used))].into_iter().flatten().min()
}

/// The value of a line such as `MemAvailable:   20971520 kB`.
fn kibibytes(text: &str, name: &str) -> Option<u64> {
    let line = text.lines().find_map(|line| line.strip_prefix(name))?;
    Some(line.trim().trim_end_matches("kB").trim().parse::<u64>().ok()? << 10)
}

/// The soft limit of the line `Max address space`.
fn address_space(text: &str) -> Option<u64> {
    let line = text.lines().find_map(|line| line.strip_prefix("Max address space"))?;
    line.split_whitespace().next()?.parse().ok()
}

/// What the control group of the process has left.
fn left_in_group(groups: &str) -> Option<u64> {
    let number = |path: &str| fs::read_to_string(path).ok()?.trim().parse::<u64>().ok();
    let second = groups.lines().find_map(|line| line.strip_prefix("0::")).and_then(|group| {
        let folder = format!("/sys/fs/cgroup{}", group.trim_end_matches('/'));
        let most = number(&format!("{folder}/memory.max"))?;
        Some(most.saturating_sub(number(&format!("{folder}/memory.current"))?))
    });
    let first = groups.lines().find(|line| line.contains(":memory:")).and_then(|line| {
        let group = line.rsplit(':').next()?.trim_end_matches('/');
        let folder = format!("/sys/fs/cgroup/memory{group}");
        let most = number(&format!("{folder}/memory.limit_in_bytes"))?;
        Some(most.saturating_sub(number(&format!("{folder}/memory.usage_in_bytes"))?))
    });
    second.or(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_large_a_case_is_is_told_by_its_text() {
        let of = |more: &str| Size::of(&format!("mizan = 1\n[dm.a]\n[dm.a.options.x]\n[dm.b]\n{more}"));
        assert_eq!(of(""), Size { dms: 2, is_cut: false });
        assert_eq!(of("[dm.b.options.y]\nmoves = \"reversible\""), of(""));
        assert_eq!(of("[dm.b.options.y]\nmoves = \"only-on\""), Size { dms: 2, is_cut: true });
        assert_eq!(of("[[rule]]\nforbid = \"x\""), Size { dms: 2, is_cut: true });
        assert_eq!(of("[[merge]]\nwhere = \"x\""), Size { dms: 2, is_cut: true });
        assert_eq!(Size::of("no TOML"), Size { dms: 0, is_cut: false });
    }

    #[test]
    fn more_work_takes_more_memory() {
        for size in [Size { dms: 2, is_cut: false }, Size { dms: 12, is_cut: true }] {
            let kinds = [WorkKind::Reading, WorkKind::Solving, WorkKind::Coalitions];
            assert!(kinds.map(|kind| kind.per_state(size, 2)).is_sorted());
            assert!(WorkKind::Auditing.per_state(size, 1) < WorkKind::Auditing.per_state(size, 2));
        }
    }

    #[test]
    fn what_the_system_says_is_read() {
        assert_eq!(kibibytes("MemTotal: 4 kB\nMemAvailable:      3 kB\n", "MemAvailable:"), Some(3072));
        assert_eq!(kibibytes("MemTotal: 4 kB\n", "MemAvailable:"), None);
        let limits = "Limit  Soft Limit  Hard Limit  Units\nMax address space  4096  unlimited  bytes\n";
        assert_eq!(address_space(limits), Some(4096));
        assert_eq!(address_space("Max address space  unlimited  unlimited  bytes"), None);
    }
}
