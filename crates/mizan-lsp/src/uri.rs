//! Paths of files as editors write them.

use std::path::{Path, PathBuf};
use std::str::FromStr as _;

use lsp_types::Uri;

const SCHEME: &str = "file://";

/// The file that a URI names; `None` where it names none, as that of a text which was never saved.
pub(crate) fn path(uri: &Uri) -> Option<PathBuf> {
    let rest = uri.as_str().strip_prefix(SCHEME)?;
    // What stands before the path is the name of this machine.
    let path = decoded(&rest[rest.find('/')?..])?;
    let is_drive = matches!(path.as_bytes(), [b'/', letter, b':', ..] if letter.is_ascii_alphabetic());
    Some(PathBuf::from(if is_drive { &path[1..] } else { &path[..] }))
}

/// The URI of a file.
pub(crate) fn of(path: &Path) -> Option<Uri> {
    let path = path.to_str()?.replace('\\', "/");
    let slash = if path.starts_with('/') { "" } else { "/" };
    Uri::from_str(&format!("{SCHEME}{slash}{}", encoded(&path))).ok()
}

fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let digits = [rest.next()?, rest.next()?];
        bytes.push(u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?);
    }
    String::from_utf8(bytes).ok()
}

fn encoded(path: &str) -> String {
    let byte = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' | b':' => {
            char::from(byte).to_string()
        }
        other => format!("%{other:02X}"),
    };
    path.bytes().map(byte).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_comes_back_from_its_uri() {
        for text in ["/home/a b/case.toml", "/قضايا/السد.toml", "/a%b/c#d.toml"] {
            let uri = of(Path::new(text)).expect("it is text");
            assert_eq!(path(&uri).as_deref(), Some(Path::new(text)), "{}", uri.as_str());
        }
    }

    #[test]
    fn what_editors_write_is_understood() {
        let read = |text: &str| path(&Uri::from_str(text).expect("a URI"));
        assert_eq!(read("file:///c%3A/cases/x.toml").as_deref(), Some(Path::new("c:/cases/x.toml")));
        assert_eq!(read("file://localhost/x.toml").as_deref(), Some(Path::new("/x.toml")));
        assert_eq!(read("untitled:Untitled-1"), None);
        assert!(Uri::from_str("file:///x%2").is_err());
    }
}
