//! Where the text of a source is found: by its name, else by its hash.

use std::io;
use std::path::{Path, PathBuf};

use mizan_case::evidence::Content;
use mizan_case::passages::sha256_hex;
use mizan_case::{Evidence, Reading, SourceFolders, examine, load};
use mizan_core::Limits;

const TEXT: &str = "The bridge stays open.";

fn case(sha256: &str) -> String {
    format!(
        "mizan = 1\n[case]\ntitle = \"The bridge\"\n[sources.treaty]\ntitle = \"The treaty\"\nfile = \"texts/treaty.txt\"\n{sha256}\
         [dm.north]\noptions.open = {{ name = \"open\" }}\nprefers = [{{ that = \"open\", cite = {{ source = \"treaty\", quote = \"stays open\" }} }}]\n"
    )
}

/// What is found and reported of the sources of a case, in a world of these files.
fn examined(text: &str, files: &[(&str, &str)]) -> (Evidence, Vec<&'static str>) {
    let read = |path: &Path| {
        let file = files.iter().find(|(name, _)| Path::new(name) == path);
        file.map(|(_, text)| text.as_bytes().to_vec()).ok_or_else(|| io::Error::from(io::ErrorKind::NotFound))
    };
    let list = |folder: &Path| {
        let paths = files.iter().map(|(name, _)| PathBuf::from(name));
        paths.filter(|path| path.parent() == Some(folder)).collect()
    };
    let folders = SourceFolders { case: Some(PathBuf::from("case")), sources: Some(PathBuf::from("elsewhere")) };
    let loaded = load(text, &Limits::default());
    let (evidence, problems) = examine(&loaded.cited(), &folders, Reading { read: &read, list: &list });
    (evidence, problems.iter().map(|found| found.problem.code()).collect())
}

#[test]
fn a_text_is_found_by_its_hash_under_another_name() {
    let meant = format!("sha256 = \"{}\"\n", sha256_hex(TEXT.as_bytes()));
    let files = [("elsewhere/a.txt", "Something else."), ("elsewhere/scan 7.txt", TEXT)];
    let (evidence, problems) = examined(&case(&meant), &files);
    assert_eq!(problems, [""; 0]);
    assert!(matches!(evidence.content(0), Content::Text(_)));
    assert_eq!(evidence.files()[0].0, "texts/treaty.txt", "by the name that the case has for it");
    // Without a hash nobody can know that it is meant, and beside the case nothing is searched.
    for (case, files) in [(case(""), &files[..]), (case(&meant), &[("case/scan 7.txt", TEXT)])] {
        assert_eq!(examined(&case, files).1, ["M640"]);
    }
}

/// Whoever has put another text under the name of the source is told so, and gets no other.
#[test]
fn the_name_goes_before_the_hash() {
    let meant = format!("sha256 = \"{}\"\n", sha256_hex(TEXT.as_bytes()));
    let files = [("elsewhere/scan 7.txt", TEXT), ("case/texts/treaty.txt", "The bridge stays open at night.")];
    assert_eq!(examined(&case(&meant), &files).1, ["M642"]);
}
