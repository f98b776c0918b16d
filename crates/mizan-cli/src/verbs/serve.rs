//! `mizan serve [CASE]`: the workbench, in a browser.

use std::fs;
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

use mizan::library::{LIBRARY, PREFIX};
use mizan_report::{Language, args};
use mizan_web::{LibraryCase, Settings, serve, start};

use super::new::template;
use crate::args::{Format, Serve};
use crate::browser::ProfileFolder;
use crate::failure::{Ending, Failure};
use crate::memory::Size;
use crate::output::Output;
use crate::plan::Plan;

/// Answers until it is interrupted.
pub fn run(args: &Serve, plan: &Plan, output: &mut Output) -> Result<Ending, Failure> {
    plan.only("serve", &[Format::Text])?;
    let messages = plan.language.messages();
    let (root, open) = place(&args.case, plan.language)?;
    let failed = |error: io::Error| {
        Failure::Told(
            messages.text("serve-failed", &args!["port" => args.port.to_string(), "reason" => error.to_string()]),
        )
    };
    let running = start(settings(root, open, args, plan)).map_err(failed)?;
    let link = running.link();
    // The link stands bare: an invisible mark beside it would be copied along.
    let (ready, end) = (messages.text("serve-ready", &[]), messages.text("serve-end", &[]));
    writeln!(output.results(), "{ready}\n  {link}\n{end}")?;
    output.results().flush()?;
    let mut entrance = None;
    if !args.no_browser && io::stdout().is_terminal() {
        let opened = Entrance::to(&link).and_then(|new| {
            let place = new.page();
            entrance = Some(new);
            open::that_detached(place)
        });
        if opened.is_err() {
            output.remark(&messages.text("serve-no-browser", &[]))?;
        }
    }
    let served = serve(running);
    drop(entrance);
    served.map_err(failed)?;
    Ok(Ending::Fine)
}

/// A page that only this user can read, and that leads on to a link: the link has a token in it, and what a browser is
/// started with is in the list of processes, which everybody on the machine can read.
struct Entrance(ProfileFolder);

impl Entrance {
    fn to(link: &str) -> io::Result<Self> {
        let entrance = Self(ProfileFolder::new()?);
        let page = format!(
            "<!doctype html>\n<meta charset=\"utf-8\">\n<meta name=\"referrer\" content=\"no-referrer\">\n\
             <meta http-equiv=\"refresh\" content=\"0; url={link}\">\n<title>Mizan</title>\n\
             <a href=\"{link}\">Mizan</a>\n"
        );
        fs::write(entrance.page(), page)?;
        Ok(entrance)
    }

    fn page(&self) -> PathBuf {
        self.0.path().join("mizan.html")
    }
}

/// The folder to work in, and the case in it to open.
fn place(case: &Path, language: Language) -> Result<(PathBuf, Option<String>), Failure> {
    let told = |id| Failure::Told(language.messages().text(id, &args!["path" => case.display().to_string()]));
    if case.to_str().is_some_and(|case| case.starts_with(PREFIX)) {
        return Err(told("serve-library"));
    }
    if case.is_dir() {
        let open = case.join("case.toml").is_file().then(|| "case.toml".to_owned());
        return Ok((case.to_owned(), open));
    }
    let name = case.file_name().and_then(|name| name.to_str()).filter(|_| case.is_file());
    let name = name.ok_or_else(|| told("serve-nothing"))?.to_owned();
    // The parent of a bare file name is the empty path, which is this folder.
    let folder = case.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    Ok((folder.to_owned(), Some(name)))
}

fn settings(root: PathBuf, open: Option<String>, args: &Serve, plan: &Plan) -> Settings {
    let library = LIBRARY.iter().map(|case| LibraryCase { name: case.name, text: case.text, files: case.files });
    Settings {
        root,
        open,
        sources: plan.sources.clone(),
        language: plan.language,
        port: args.port,
        limits: plan.limits(Size::USUAL),
        max_work: plan.max_work,
        version: env!("CARGO_PKG_VERSION"),
        library: library.collect(),
        template,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_is_started_with_a_page_that_is_private_and_not_with_the_link() {
        let link = "http://127.0.0.1:1234/#token=0123abc";
        let entrance = Entrance::to(link).expect("a page can be written");
        let page = entrance.page();
        assert!(!page.to_string_lossy().contains("0123abc"));
        assert!(fs::read_to_string(&page).expect("it is there").contains(&format!("url={link}\"")));
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let folder = page.parent().and_then(|folder| fs::metadata(folder).ok()).expect("its folder is there");
            assert_eq!(folder.permissions().mode() & 0o077, 0, "nobody else looks into its folder");
        }
        drop(entrance);
        assert!(!page.exists(), "it is gone afterwards");
    }
}
