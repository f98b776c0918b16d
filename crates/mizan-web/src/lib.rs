//! The workbench: a local web application in which a case is written, seen, asked and handed on.
//!
//! [`serve()`] listens on the loopback interface only, and answers those alone who have the token that it was started
//! with ([`guard`]). The front end (`ui/`, built into `dist/`) is inside the program. What it asks for is answered by
//! [`api`]: the text of the case comes along with each question, so that nothing is answered about a text that is not on
//! the screen. Files below one folder are read and written ([`folder`]), through working copies that survive a crash
//! ([`desk`]).
//!
//! What is deliberately absent: logic of conflicts, and prose. Both are in the crates below.

mod analysis;
mod api;
mod assets;
mod desk;
mod events;
mod folder;
mod guard;
mod jobs;
mod refusal;
mod server;
mod settings;
mod units;
mod workbench;

pub use api::schema::api_schema;
pub use server::{Running, router, serve, start};
pub use settings::{LibraryCase, Settings};
pub use workbench::Workbench;
