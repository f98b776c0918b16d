//! How much memory there is, so that a case that does not fit is refused before the system ends the program.

use std::fs;

/// What a state takes while a case is solved and audited, in bytes, roughly and on the safe side: its key, its ranks, and
/// the marks of the solvers.
pub const PER_STATE: usize = 128;

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
    fn what_the_system_says_is_read() {
        assert_eq!(kibibytes("MemTotal: 4 kB\nMemAvailable:      3 kB\n", "MemAvailable:"), Some(3072));
        assert_eq!(kibibytes("MemTotal: 4 kB\n", "MemAvailable:"), None);
        let limits = "Limit  Soft Limit  Hard Limit  Units\nMax address space  4096  unlimited  bytes\n";
        assert_eq!(address_space(limits), Some(4096));
        assert_eq!(address_space("Max address space  unlimited  unlimited  bytes"), None);
    }
}
