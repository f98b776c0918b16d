//! Parts packed into one file.

use std::borrow::Cow;
use std::io::{self, Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// What every part begins with.
pub(super) const PROLOGUE: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// A file in the package.
pub(super) struct Part {
    name: Cow<'static, str>,
    bytes: Vec<u8>,
}

impl Part {
    pub(super) fn new(name: impl Into<Cow<'static, str>>, text: String) -> Self {
        Self::of_bytes(name, text.into_bytes())
    }

    pub(super) fn of_bytes(name: impl Into<Cow<'static, str>>, bytes: Vec<u8>) -> Self {
        Self { name: name.into(), bytes }
    }
}

/// What a document says at its very end, by which it is known again.
pub const ARCHIVE_COMMENT: &str = "Mizan: report";

/// The package. The first part must be that of the content types; no time and nothing of the machine is in it.
pub(super) fn pack(parts: &[Part]) -> io::Result<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::DEFAULT)
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for part in parts {
        zip.start_file(part.name.as_ref(), options)?;
        zip.write_all(&part.bytes)?;
    }
    zip.set_comment(ARCHIVE_COMMENT)?;
    Ok(zip.finish()?.into_inner())
}
