//! The workspace from outside, as the API uses it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout
)]

mod desk;
mod projects;
mod undo;
