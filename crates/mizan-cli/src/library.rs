//! The library of conflicts, built into the program.

/// A case of the library.
#[derive(Debug)]
pub struct Entry {
    /// Its name.
    pub name: &'static str,
    /// The text of its case file.
    pub text: &'static str,
    /// The other files that it names, by their path beside the case file.
    pub files: &'static [(&'static str, &'static str)],
}

macro_rules! entry {
    ($name:literal $(, $file:literal)*) => {
        Entry {
            name: $name,
            text: include_str!(concat!("../../../cases/", $name, "/case.toml")),
            files: &[$(($file, include_str!(concat!("../../../cases/", $name, "/", $file)))),*],
        }
    };
}

/// Every case of the library, the simplest first.
pub const LIBRARY: &[Entry] = &[
    entry!("prisoners-dilemma"),
    entry!("chicken"),
    entry!("cuban-missile-crisis"),
    entry!("euphrates-1975"),
    entry!("euphrates-misperceived"),
    entry!("elmira"),
    entry!("elmira-gmcrplus"),
    entry!("syria-2016", "sources/account.ar.md", "NOTES.md", "NOTES.ar.md"),
];

/// Where a case can stand, this before a name means one of the library.
pub const PREFIX: &str = "library:";

/// The case `name`.
pub fn find(name: &str) -> Option<&'static Entry> {
    LIBRARY.iter().find(|entry| entry.name == name)
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
        let mut built_in: Vec<String> = LIBRARY.iter().map(|entry| entry.name.to_owned()).collect();
        found.sort();
        built_in.sort();
        assert_eq!(built_in, found);
    }
}
