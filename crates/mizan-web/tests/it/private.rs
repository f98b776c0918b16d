//! Downloads that leave out what is private.

use std::collections::BTreeSet;
use std::io::{Cursor, Read as _};

use mizan_case::passages::sha256_hex;
use serde_json::json;

use crate::common::Bench;

#[path = "../../../mizan-case/tests/private/mod.rs"]
mod shared;

/// Everything that a download says, the parts of a package one after the other.
fn download(bench: &Bench, format: &str, language: &str, share: bool) -> String {
    let asked = json!({
        "path": "case.toml", "text": shared::CASE, "lang": language, "format": format, "share": share,
    });
    let (status, bytes) = bench.bytes("POST", "/api/report", &bench.headers(), Some(asked));
    assert_eq!(status, 200, "{format}: {}", String::from_utf8_lossy(&bytes));
    if format != "docx" {
        return shared::plain(&String::from_utf8(bytes).unwrap());
    }
    let mut package = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut told = String::new();
    for part in 0..package.len() {
        let mut bytes = Vec::new();
        package.by_index(part).unwrap().read_to_end(&mut bytes).unwrap();
        told.push_str(&String::from_utf8_lossy(&bytes));
    }
    shared::plain(&told)
}

#[test]
fn no_download_that_is_to_be_shared_tells_what_is_private() {
    let bench = Bench::new("private", &shared::FILES);
    let hashes = shared::FILES[1..].iter().map(|(_, text)| sha256_hex(text.as_bytes()));
    let secrets: BTreeSet<String> = shared::strings().into_iter().chain(hashes).collect();
    for format in ["html", "md", "docx", "json", "solution", "csv"] {
        for language in ["ar", "en", "both"] {
            let shared = download(&bench, format, language, true);
            let told: Vec<&String> = secrets.iter().filter(|secret| shared.contains(secret.as_str())).collect();
            assert!(told.is_empty(), "{format} {language}: {told:?}");
        }
        let whole = download(&bench, format, "both", false);
        assert!(secrets.iter().any(|secret| whole.contains(secret.as_str())), "{format} tells all to its author");
    }
    let whole = download(&bench, "html", "both", false);
    let missing: Vec<&String> = secrets.iter().filter(|secret| !whole.contains(secret.as_str())).collect();
    assert!(missing.len() < secrets.len() / 4, "most would be told: {missing:?}");
}
