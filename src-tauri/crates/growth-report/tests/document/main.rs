//! The PDF as its reader gets it: text, properties, tags, and the same bytes every time.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

#[path = "../common/mod.rs"]
mod common;

mod figures;
mod hostile;
mod poppler;
mod sections;
mod settings;
mod standards;
mod summary;
mod tables;
