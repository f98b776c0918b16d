//! The server as an editor sees it: every request over the protocol, in both languages and both ways to count columns.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a failing helper fails its test")]

mod asked;
mod editor;
mod grammar;
mod greeting;
mod solving;
mod written;
