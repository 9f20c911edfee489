//! The workspace from outside, as the API uses it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout
)]

mod audit;
mod backups;
mod damage;
mod desk;
mod economics;
mod experiments;
mod files;
mod fixture;
mod import;
mod import_csv;
mod instruments;
mod kill;
mod kpi;
mod loops;
mod months;
mod playbook;
mod projects;
mod rights;
mod safety;
mod samples;
mod settings;
mod soak;
mod undo;
mod undo_property;
mod undo_scope;
