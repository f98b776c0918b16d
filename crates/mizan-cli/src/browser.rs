//! A page as PDF, printed by a browser of the machine: the one program that knows the page's print styles.

use std::env;
use std::ffi::OsString;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use mizan_report::{Language, args};

use crate::failure::Failure;

/// Programs that print a page without a window, in the order in which they are tried.
const BROWSERS: [&str; 8] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "microsoft-edge-stable",
    "msedge",
];
/// How long a browser may take to print; a report of thousands of states takes some seconds.
const LIMIT: Duration = Duration::from_secs(120);
/// How often to check whether it is done.
const PAUSE: Duration = Duration::from_millis(40);
/// Nothing is fetched, and nothing is left behind or looked up but in the folder of this one run.
const OFFLINE: [&str; 15] = [
    "--headless",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-extensions",
    "--disable-sync",
    "--disable-default-apps",
    "--disable-component-update",
    "--disable-background-networking",
    "--disable-domain-reliability",
    "--disable-breakpad",
    "--no-first-run",
    "--no-default-browser-check",
    "--no-pings",
    "--no-pdf-header-footer",
    "--host-resolver-rules=MAP * ~NOTFOUND",
];

/// Why there is no PDF.
#[derive(Debug)]
enum Obstacle {
    /// It could not be started, or the files could not be written.
    Io(io::Error),
    /// It ended without a PDF; what it said last.
    Ended(ExitStatus, String),
    /// It took longer than it may.
    TooLong(Duration),
}

impl From<io::Error> for Obstacle {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// `page`, which is HTML, as PDF.
///
/// # Errors
/// Where the machine has no browser, and where the browser does not print.
pub fn printed(page: &str, language: Language) -> Result<Vec<u8>, Failure> {
    let messages = language.messages();
    let told = |id: &str, args: &[_]| Failure::Told(messages.text(id, args));
    let browser = found().ok_or_else(|| told("pdf-no-browser", &[]))?;
    print_with(&browser, page, LIMIT).map_err(|obstacle| {
        let browser = browser.display().to_string();
        match obstacle {
            Obstacle::Io(error) => told("pdf-failed", &args!["browser" => browser, "reason" => error.to_string()]),
            Obstacle::Ended(status, said) => {
                let reason = if said.is_empty() { status.to_string() } else { format!("{status}: {said}") };
                told("pdf-failed", &args!["browser" => browser, "reason" => reason])
            }
            Obstacle::TooLong(limit) => {
                told("pdf-too-long", &args!["browser" => browser, "seconds" => limit.as_secs()])
            }
        }
    })
}

/// The first browser on the search path. Places that depend on where one stands are not looked at.
fn found() -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let folders: Vec<PathBuf> = env::split_paths(&path).filter(|folder| folder.is_absolute()).collect();
    let named = |name: &str| {
        let file = format!("{name}{}", env::consts::EXE_SUFFIX);
        folders.iter().map(|folder| folder.join(&file)).find(|file| is_program(file))
    };
    BROWSERS.into_iter().find_map(named)
}

fn is_program(file: &Path) -> bool {
    let Ok(about) = fs::metadata(file) else { return false };
    #[cfg(unix)]
    let may_run = std::os::unix::fs::PermissionsExt::mode(&about.permissions()) & 0o111 != 0;
    #[cfg(not(unix))]
    let may_run = true;
    about.is_file() && may_run
}

/// Lets `browser` print `page` in a folder of its own, for `limit` at most.
fn print_with(browser: &Path, page: &str, limit: Duration) -> Result<Vec<u8>, Obstacle> {
    let folder = ProfileFolder::new()?;
    let [html, pdf, said] = ["report.html", "report.pdf", "said.txt"].map(|name| folder.0.join(name));
    fs::write(&html, page)?;
    let mut child = Command::new(browser)
        .args(OFFLINE)
        .args(unconfined(&folder.0))
        .arg(joined("--user-data-dir=", &folder.0.join("profile")))
        .arg(joined("--print-to-pdf=", &pdf))
        .arg(address(&html))
        .current_dir(&folder.0)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(File::create(&said)?)
        .spawn()?;
    let status = waited(&mut child, limit)?;
    let printed = fs::read(&pdf).unwrap_or_default();
    if status.success() && printed.starts_with(b"%PDF") {
        return Ok(printed);
    }
    let said = fs::read(&said).unwrap_or_default();
    let said = String::from_utf8_lossy(&said);
    Err(Obstacle::Ended(status, said.lines().last().unwrap_or_default().trim().to_owned()))
}

/// The end of `child`, which is ended after `limit`.
fn waited(child: &mut Child, limit: Duration) -> Result<ExitStatus, Obstacle> {
    let start = Instant::now();
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(status);
        }
        if start.elapsed() > limit {
            child.kill()?;
            child.wait()?;
            return Err(Obstacle::TooLong(limit));
        }
        thread::sleep(PAUSE);
    }
}

/// One argument of a flag and a path, whatever bytes the path has.
fn joined(flag: &str, path: &Path) -> OsString {
    let mut whole = OsString::from(flag);
    whole.push(path);
    whole
}

/// The address of a file, by the bytes of its path.
fn address(path: &Path) -> String {
    let part = |&byte: &u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'/' | b':' => char::from(byte).to_string(),
        b'\\' if cfg!(windows) => "/".to_owned(),
        _ => format!("%{byte:02X}"),
    };
    let path: String = path.as_os_str().as_encoded_bytes().iter().map(part).collect();
    format!("file://{}{path}", if path.starts_with('/') { "" } else { "/" })
}

/// Chromium does not start for root, as in a container, unless it is told to do without its sandbox.
///
/// The page is our own, and has neither scripts nor anything to fetch.
#[cfg(unix)]
fn unconfined(own: &Path) -> Option<&'static str> {
    let owner = fs::metadata(own).map(|about| std::os::unix::fs::MetadataExt::uid(&about));
    (owner.ok() == Some(0)).then_some("--no-sandbox")
}

#[cfg(not(unix))]
fn unconfined(_: &Path) -> Option<&'static str> {
    None
}

/// A new folder for one run, into which only its owner can look, and which is gone with this value.
pub struct ProfileFolder(PathBuf);

impl ProfileFolder {
    /// A new one.
    ///
    /// # Errors
    /// There can be none.
    pub fn new() -> io::Result<Self> {
        let base = env::temp_dir();
        let mut number = 0_u32;
        loop {
            let folder = base.join(format!("mizan-print-{}-{number}", std::process::id()));
            match create_private(&folder) {
                Ok(()) => return Ok(Self(folder)),
                // Left over by another run, or somebody else's: it is not touched.
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists && number < 1000 => number += 1,
                Err(error) => return Err(error),
            }
        }
    }
}

impl ProfileFolder {
    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for ProfileFolder {
    fn drop(&mut self) {
        // What cannot be removed lies in the system's own folder for such things.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Makes a folder that only its owner can look into.
fn create_private(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    /// What a stand-in for a browser makes of a page: its script finds where the PDF is wanted in `$pdf`.
    fn printed_by(script: &str, limit: Duration) -> Result<Vec<u8>, Obstacle> {
        let folder = ProfileFolder::new().expect("a temporary folder can be made");
        let browser = folder.0.join("browser");
        let find = "for arg; do case $arg in --print-to-pdf=*) pdf=${arg#*=};; esac; done";
        fs::write(&browser, format!("#!/bin/sh\n{find}\n{script}\n")).expect("the stand-in can be written");
        fs::set_permissions(&browser, fs::Permissions::from_mode(0o700)).expect("the stand-in can be made to run");
        print_with(&browser, "<p>$(touch oops) `touch oops`</p>", limit)
    }

    #[test]
    fn the_page_is_printed_in_a_folder_of_its_own_which_is_gone_afterwards() {
        let script = "{ printf '%%PDF-1.4 '; pwd; ls; cat report.html; } > \"$pdf\"";
        let printed = String::from_utf8(printed_by(script, LIMIT).unwrap()).unwrap();
        let (first, rest) = printed.split_once('\n').unwrap();
        let folder = Path::new(first.trim_start_matches("%PDF-1.4 "));
        assert!(folder.is_absolute() && !folder.exists(), "{first}");
        assert_eq!(rest, "report.html\nreport.pdf\nsaid.txt\n<p>$(touch oops) `touch oops`</p>");
    }

    #[test]
    fn a_browser_that_fails_is_quoted() {
        for script in ["echo no display >&2; exit 3", "echo no display >&2", "echo no display >&2; echo x > \"$pdf\""] {
            let obstacle = printed_by(script, LIMIT).unwrap_err();
            assert!(matches!(&obstacle, Obstacle::Ended(_, said) if said == "no display"), "{script}: {obstacle:?}");
        }
    }

    #[test]
    fn a_browser_that_hangs_is_ended() {
        let obstacle = printed_by("exec sleep 600", Duration::from_millis(200)).unwrap_err();
        assert!(matches!(obstacle, Obstacle::TooLong(_)), "{obstacle:?}");
    }

    #[test]
    fn an_address_is_made_of_any_path() {
        assert_eq!(address(Path::new("/a b/50%/ق")), "file:///a%20b/50%25/%D9%82");
    }
}
