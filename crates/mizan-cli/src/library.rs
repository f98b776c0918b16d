//! The library of conflicts, built into the program.

/// The name of a case with its text.
type Entry = (&'static str, &'static str);

macro_rules! entry {
    ($name:literal) => {
        ($name, include_str!(concat!("../../../cases/", $name, "/case.toml")))
    };
}

/// Every case of the library, the simplest first.
pub const LIBRARY: &[Entry] =
    &[entry!("prisoners-dilemma"), entry!("chicken"), entry!("cuban-missile-crisis"), entry!("euphrates-1975")];

/// Where a case can stand, this before a name means one of the library.
pub const PREFIX: &str = "library:";

/// The text of the case `name`.
pub fn text(name: &str) -> Option<&'static str> {
    LIBRARY.iter().find(|(entry, _)| *entry == name).map(|(_, text)| *text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_case_of_the_library_is_built_in() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../cases");
        let mut found: Vec<String> = std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap())
            .filter(|entry| entry.path().join("case.toml").is_file())
            .map(|entry| entry.file_name().into_string().unwrap())
            .collect();
        let mut built_in: Vec<String> = LIBRARY.iter().map(|(name, _)| (*name).to_owned()).collect();
        found.sort();
        built_in.sort();
        assert_eq!(built_in, found);
    }
}
