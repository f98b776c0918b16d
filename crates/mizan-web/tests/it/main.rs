//! The workbench without a browser.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a failing helper fails its test")]

mod api;
mod common;
mod happened;
mod private;
mod safety;
mod texts;
