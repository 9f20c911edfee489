//! Packs, sound and damaged; tokens and vectors, alone and against other programs.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod encoding;
mod format;
mod real;
mod synthetic;
mod tokens;
mod vectors;
