//! The server: which address is answered by what.

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::HeaderValue;
use axum::http::header::CACHE_CONTROL;
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use mizan_report::Language;
use tokio::net::TcpListener;

use crate::events::{DiskEvent, Happened};
use crate::settings::Settings;
use crate::workbench::Workbench;
use crate::{api, assets};

/// No request is larger than this.
const LARGEST_REQUEST: usize = 8 << 20;

/// How often to check the disk for files that somebody else changed.
const LOOK_AT_DISK: Duration = Duration::from_secs(1);

/// A workbench that listens.
#[derive(Debug)]
pub struct Running {
    workbench: Arc<Workbench>,
    listener: std::net::TcpListener,
    address: SocketAddr,
}

/// Listens at the port of `settings`, or at any free one, on the loopback interface.
///
/// # Errors
/// The port is taken, or the folder is not there.
pub fn start(settings: Settings) -> io::Result<Running> {
    let listener = std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, settings.port))?;
    listener.set_nonblocking(true)?;
    let address = listener.local_addr()?;
    let workbench = Arc::new(Workbench::new(Settings { port: address.port(), ..settings })?);
    Ok(Running { workbench, listener, address })
}

impl Running {
    /// The link that opens it, with the token in the part that browsers keep to themselves.
    #[must_use]
    pub fn link(&self) -> String {
        format!("http://{}/#token={}", self.address, self.workbench.token())
    }
}

/// Answers until it is interrupted.
///
/// # Errors
/// The system does not let it listen.
pub fn serve(running: Running) -> io::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let workbench = running.workbench.clone();
    let ended = runtime.block_on(async {
        let listener = TcpListener::from_std(running.listener)?;
        tokio::spawn(look_at_disk(running.workbench.clone()));
        let answering = axum::serve(listener, router(running.workbench)).into_future();
        tokio::select! {
            ended = answering => ended,
            _ = tokio::signal::ctrl_c() => Ok(()),
        }
    });
    // Nobody waits for what is still being computed.
    workbench.jobs.cancel();
    runtime.shutdown_background();
    ended
}

/// Everything that is answered.
pub fn router(workbench: Arc<Workbench>) -> Router {
    let guarded = api::routes().layer(middleware::from_fn_with_state(workbench.clone(), guarded));
    Router::new()
        .nest("/api", guarded)
        .fallback(assets::asset)
        .layer(DefaultBodyLimit::max(LARGEST_REQUEST))
        .layer(middleware::map_response(sealed))
        .with_state(workbench)
}

/// Nothing is answered to those who may not ask.
async fn guarded(State(workbench): State<Arc<Workbench>>, request: Request<Body>, next: Next) -> Response {
    let asked = request.headers().get("accept-language").and_then(|value| value.to_str().ok());
    let language = asked.and_then(Language::from_tag).unwrap_or(workbench.settings.language);
    let mut response = match workbench.guard.admit(request.headers(), language) {
        Ok(()) => next.run(request).await,
        Err(refusal) => refusal.into_response(),
    };
    // Answers hold what the case says: no browser keeps them.
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// The page loads nothing from elsewhere, is shown in no other page, and is asked for anew each time.
async fn sealed(mut response: Response) -> Response {
    const HEADERS: [(&str, &str); 4] = [
        (
            "content-security-policy",
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; \
             img-src 'self' data: blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        ),
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("referrer-policy", "no-referrer"),
    ];
    for (name, value) in HEADERS {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response.headers_mut().entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("no-cache"));
    response
}

/// Tells the tabs of files that somebody else changed.
async fn look_at_disk(workbench: Arc<Workbench>) {
    loop {
        tokio::time::sleep(LOOK_AT_DISK).await;
        let looking = workbench.clone();
        let changed = tokio::task::spawn_blocking(move || looking.desk().changed_by_others()).await.unwrap_or_default();
        for file in changed {
            let path = file.strip_prefix(workbench.folder.root()).unwrap_or(&file).to_string_lossy().replace('\\', "/");
            workbench.events.tell(Happened::Disk(DiskEvent { path }));
        }
    }
}
