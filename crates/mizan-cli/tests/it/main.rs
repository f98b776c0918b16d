//! The whole of Mizan: the program as it is called, what is published of the library's conflicts, and what the documents
//! and the tree must keep.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a failing helper fails its test")]

// What is known of a conflict, and how it is compared.
mod facts;

// The program as it is called.
mod cli;

// The library, and what its sources say of it.
mod coalitions;
mod elmira;
mod foresight;
mod library;
mod misperception;
mod north_korea;
mod published;
mod status_quo;

// Where readings of the definitions differ, and the files of another program.
mod discriminators;
mod gmcr_files;

// Documents and the tree.
mod docs;
mod tidy;
