//! The language server: an editor's questions about a case file in, the session's answers out.
//!
//! [`serve`] speaks the Language Server Protocol over a [`Connection`]. Each open document is a session ([`documents`]);
//! its diagnostics are told as soon as its text was read, and its claims are decided once nothing was typed for a moment
//! ([`background`]). A question is a function from the desk and what was asked to an answer ([`answers`]), and runs beside
//! the others; it is given up where the editor cancels it.
//!
//! What is deliberately absent: logic of conflicts, and prose. Both are in the crates below.

mod answers;
mod background;
mod client;
mod desk;
mod documents;
mod progress;
mod published;
mod server;
mod settings;
mod uri;

pub use lsp_server::Connection;
pub use server::serve;
pub use settings::Settings;

use std::io;

/// Speaks with the editor over standard input and output, until that ends the conversation.
///
/// # Errors
/// What was said is no protocol, or the editor is gone.
pub fn serve_stdio(settings: Settings) -> io::Result<()> {
    let (connection, threads) = Connection::stdio();
    let served = serve(&connection, settings);
    // The thread that writes ends with the last sender.
    drop(connection);
    served.map_err(io::Error::other)?;
    threads.join()
}
