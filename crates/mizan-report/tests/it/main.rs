//! What Mizan says, in every language and format: its snapshots are in `snapshots/`.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a failing helper fails its test")]

// Which module may use which.
mod arrows;

// Messages and diagnostics.
mod diagnostics;
mod messages;

// What is written of a case.
#[cfg(feature = "parquet")]
mod parquet;
mod readings;
mod report;
mod screen;
mod views;
