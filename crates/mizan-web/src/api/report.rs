//! What is handed on: the report and the tables, as files.

use std::path::Path;
use std::sync::Arc;

use axum::http::StatusCode;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use mizan::Run;
use mizan_case::passages::sha256_hex;
use mizan_report::audit::json::AuditJson;
use mizan_report::formats::json::Detail;
use mizan_report::report::{Made, Material, Origin, brief, compose, docx, file_name, html, markdown};
use mizan_report::solution::{SolutionJson, csv};
use mizan_report::{Language, Look, Speaker, args};
use serde::Deserialize;

use super::audit::{not_usable, refused};
use super::{About, Answer};
use crate::refusal::Refusal;
use crate::workbench::Workbench;

/// A file that is asked for.
#[derive(Deserialize)]
pub(crate) struct Wanted {
    #[serde(flatten)]
    about: About,
    format: String,
    #[serde(default)]
    share: bool,
    /// Whether two pages are wanted, and not the report.
    #[serde(default)]
    brief: bool,
}

/// A file to be kept.
pub(crate) struct Download {
    name: String,
    kind: &'static str,
    bytes: Vec<u8>,
}

impl Answer for Download {
    fn respond(self) -> Response {
        // The name in any script for browsers of today, and what is left of it in ASCII for others.
        let coded: String = self.name.bytes().map(coded).collect();
        let disposition = format!("attachment; filename=\"{}\"; filename*=UTF-8''{coded}", ascii(&self.name));
        ([(CONTENT_TYPE, self.kind.to_owned()), (CONTENT_DISPOSITION, disposition)], self.bytes).into_response()
    }
}

/// The report, or a table, as a file.
pub(crate) fn report(workbench: &Arc<Workbench>, asked: Wanted, run: &Run<'_>) -> Result<Download, Refusal> {
    let language = asked.about.language(workbench);
    let analysis = asked.about.analysis(workbench)?;
    let languages = match asked.about.lang.as_str() {
        "both" => [language].into_iter().chain(Language::ALL.into_iter().filter(|other| *other != language)).collect(),
        _ => vec![language],
    };
    let (extension, kind) = match asked.format.as_str() {
        "html" => ("html", "text/html; charset=utf-8"),
        "md" => ("md", "text/markdown; charset=utf-8"),
        "docx" => ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        "json" => ("audit.json", "application/json"),
        "solution" => ("solution.json", "application/json"),
        "csv" => ("csv", "text/csv; charset=utf-8"),
        other => {
            let args = args!["what" => other];
            return Err(Refusal::new(language, StatusCode::UNPROCESSABLE_ENTITY, "web-no-part", &args));
        }
    };
    let place = workbench.case_file(&asked.about.path, language)?;
    let made = Made { origin: origin(workbench, &place, &asked), share: asked.share, with_pairs: true };
    let write = |material: &Material<'_>| written(&asked, material, &languages, extension);
    let (name, bytes) = analysis
        .with_material(None, made, run, write)
        .map_err(|why| refused(&why, language))?
        .ok_or_else(|| not_usable(language))?;
    Ok(Download { name, kind, bytes })
}

/// The bytes of a file, with its name.
fn written(
    asked: &Wanted,
    material: &Material<'_>,
    languages: &[Language],
    extension: &str,
) -> Option<(String, Vec<u8>)> {
    let speaker = |language: &Language| material.speaker(Look::plain(*language));
    let speakers: Vec<Speaker<'_>> = languages.iter().map(speaker).collect();
    let first = speakers.first()?;
    let document = if asked.brief { brief::compose(material, &speakers) } else { compose(material) };
    let language = if speakers.len() > 1 { "both" } else { first.look.language.tag() };
    let name = file_name(&document, first, language, extension);
    let mut bytes = Vec::new();
    match asked.format.as_str() {
        "md" => bytes = markdown::write(&document, &speakers).into_bytes(),
        // Writing to memory does not fail.
        "docx" => bytes = docx::write(&document, &speakers, &|svg, scale| mizan_draw::png(svg, scale).ok()).ok()?,
        "json" => AuditJson::new(material.audited, first).write(&mut bytes).ok()?,
        "solution" => SolutionJson::new(material.solved, Detail::Full).write(&mut bytes).ok()?,
        "csv" => csv::write(&mut bytes, material.solved).ok()?,
        _ => bytes = html::page(&document, &speakers).into_bytes(),
    }
    Some((name, bytes))
}

/// Where the report comes from: the same command gives the same bytes once the text is saved.
fn origin(workbench: &Workbench, place: &Path, asked: &Wanted) -> Origin {
    let file = Path::new(&asked.about.path).file_name().map_or_else(String::new, |name| name.to_string_lossy().into());
    let language = if asked.about.lang.is_empty() { workbench.settings.language.tag() } else { &asked.about.lang };
    let format = match asked.format.as_str() {
        "md" => " --format md",
        "docx" => " --format docx",
        _ => "",
    };
    let verb = if asked.brief { "brief" } else { "report" };
    let share = if asked.share { " --share" } else { "" };
    let hash = sha256_hex(workbench.desk().as_written(place, &asked.about.text).as_bytes());
    Origin {
        version: workbench.settings.version.to_owned(),
        command: format!("mizan {verb} {file} --lang {language}{format}{share}"),
        inputs: vec![(file, hash)],
    }
}

/// A byte of a name as RFC 8187 writes it.
fn coded(byte: u8) -> String {
    match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    }
}

/// A name for browsers that know no other script: other than ASCII becomes `_`.
fn ascii(name: &str) -> String {
    name.chars().map(|c| if c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.') { c } else { '_' }).collect()
}
