//! What happened, for every tab that is open.

use axum::response::sse::{Event, KeepAlive, Sse};
use futures_util::stream::{self, Stream};
use schemars::JsonSchema;
use serde::Serialize;
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::broadcast::{self, Receiver, Sender};

use crate::jobs::State;

/// How many events may wait for a slow tab; it then misses the oldest, and asks again for what it shows.
const WAITING: usize = 256;

/// Tells every tab what happened.
#[derive(Debug)]
pub struct Events(Sender<Happened>);

/// Something happened.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
pub enum Happened {
    /// A working copy was changed, saved or given up.
    File(FileEvent),
    /// Somebody else changed a file on disk.
    Disk(DiskEvent),
    /// A job went on or ended.
    Job(JobEvent),
}

/// A working copy was changed, saved or given up.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct FileEvent {
    /// Its file.
    pub path: String,
    /// Its revision now.
    pub revision: u64,
    /// The tab that did it; empty where all tabs are to be told.
    pub tab: String,
    /// Whether it is what is on disk.
    pub saved: bool,
}

/// Somebody else changed a file on disk.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DiskEvent {
    /// The file.
    pub path: String,
}

/// A job went on or ended.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct JobEvent {
    /// Its number.
    pub id: u64,
    /// What has become of it.
    pub state: State,
    /// How much is done.
    pub done: usize,
    /// How much there is.
    pub all: usize,
}

impl Happened {
    /// The name of its kind, under which tabs listen for it.
    fn kind(&self) -> &'static str {
        match self {
            Self::File(_) => "file",
            Self::Disk(_) => "disk",
            Self::Job(_) => "job",
        }
    }
}

impl Events {
    /// Nobody is listening yet.
    pub fn new() -> Self {
        Self(broadcast::channel(WAITING).0)
    }

    /// Tells everybody who is listening.
    pub fn tell(&self, happened: Happened) {
        // Where nobody listens there is nobody to be told.
        let _ = self.0.send(happened);
    }

    /// Everything from now on.
    pub fn listen(&self) -> Receiver<Happened> {
        self.0.subscribe()
    }
}

/// The events as a stream that ends with the connection.
pub fn stream(receiver: Receiver<Happened>) -> Sse<impl Stream<Item = Result<Event, axum::Error>>> {
    let events = stream::unfold(receiver, |mut receiver| async {
        loop {
            match receiver.recv().await {
                Ok(happened) => {
                    let event = Event::default().event(happened.kind()).json_data(&happened);
                    return Some((event, receiver));
                }
                Err(RecvError::Lagged(_)) => {}
                Err(RecvError::Closed) => return None,
            }
        }
    });
    Sse::new(events).keep_alive(KeepAlive::default())
}
