//! The front end, inside the program.

use axum::http::header::{CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use mizan_case::passages::sha256_hex;
use mizan_report::report::html::style;

macro_rules! files {
    ($(($path:literal, $kind:expr)),* $(,)?) => {
        &[$(($path, $kind, include_bytes!(concat!("../dist/", $path)))),*]
    };
}

const CSS: &str = "text/css; charset=utf-8";
const SCRIPT: &str = "text/javascript; charset=utf-8";

/// Every file, with its type.
const FILES: &[(&str, &str, &[u8])] = files![
    ("index.html", "text/html; charset=utf-8"),
    ("assets/app.js", SCRIPT),
    ("assets/app.css", CSS),
    ("assets/pdf.min.mjs", SCRIPT),
    ("assets/pdf.worker.min.mjs", SCRIPT),
];

/// The faces that the report embeds, for the page round its parts.
const FACES: [(&str, &[u8]); 2] = [
    ("assets/noto-naskh-arabic-400.woff2", mizan_report::report::html::REGULAR),
    ("assets/noto-naskh-arabic-700.woff2", mizan_report::report::html::BOLD),
];

/// The file at an address; the page itself where none is named. A browser that has it already is told so.
pub(crate) async fn asset(address: Uri, headers: HeaderMap) -> Response {
    let path = match address.path().trim_start_matches('/') {
        "" => "index.html",
        path => path,
    };
    let Some((kind, bytes)) = file(path) else { return StatusCode::NOT_FOUND.into_response() };
    let tag = format!("\"{}\"", &sha256_hex(&bytes)[..16]);
    if headers.get(IF_NONE_MATCH).is_some_and(|known| known.as_bytes() == tag.as_bytes()) {
        return (StatusCode::NOT_MODIFIED, [(ETAG, tag)]).into_response();
    }
    ([(CONTENT_TYPE, kind.to_owned()), (ETAG, tag)], bytes).into_response()
}

fn file(path: &str) -> Option<(&'static str, Vec<u8>)> {
    if path == "assets/report.css" {
        return Some((CSS, style().into_bytes()));
    }
    let face = FACES.iter().find(|(name, _)| *name == path).map(|(_, bytes)| ("font/woff2", bytes.to_vec()));
    face.or_else(|| FILES.iter().find(|(name, ..)| *name == path).map(|(_, kind, bytes)| (*kind, bytes.to_vec())))
}
