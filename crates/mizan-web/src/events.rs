//! What happened, for every tab that is open.

use std::convert::Infallible;

use axum::response::sse::{Event, KeepAlive, Sse};
use futures_util::stream::{self, Stream};
use serde_json::Value;
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::broadcast::{self, Receiver, Sender};

/// So many events may wait for a tab that is slow; it then misses the oldest, and asks again for what it shows.
const WAITING: usize = 256;

/// Tells every tab what happened.
#[derive(Debug)]
pub struct Events(Sender<Happened>);

/// Something happened.
#[derive(Debug, Clone)]
pub struct Happened {
    /// Its kind: `file`, `disk`, `job`.
    pub kind: &'static str,
    /// What there is to say about it.
    pub data: Value,
}

impl Events {
    /// Nobody is listening yet.
    pub fn new() -> Self {
        Self(broadcast::channel(WAITING).0)
    }

    /// Tells everybody who is listening.
    pub fn tell(&self, kind: &'static str, data: Value) {
        // Where nobody listens there is nobody to be told.
        let _ = self.0.send(Happened { kind, data });
    }

    /// Everything from now on.
    pub fn listen(&self) -> Receiver<Happened> {
        self.0.subscribe()
    }
}

/// The events as a stream that ends with the connection.
pub fn stream(receiver: Receiver<Happened>) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let events = stream::unfold(receiver, |mut receiver| async {
        loop {
            match receiver.recv().await {
                Ok(happened) => {
                    let event = Event::default().event(happened.kind).data(happened.data.to_string());
                    return Some((Ok(event), receiver));
                }
                Err(RecvError::Lagged(_)) => {}
                Err(RecvError::Closed) => return None,
            }
        }
    });
    Sse::new(events).keep_alive(KeepAlive::default())
}
