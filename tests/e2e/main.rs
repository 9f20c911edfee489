//! Journeys in the real window, as a person goes through them. `GROWTH_SCREENSHOTS=<folder>` keeps a
//! picture of every screen on the way.

mod client;
mod customers;
mod damage;
mod experiments;
mod growth;
mod growth_os;
mod knowledge;
mod looks;
mod loops;
mod newcomer;
mod orders;
mod pack_and_model;
// Linux brings a desktop's bus and a browser of the same engine along.
#[cfg(target_os = "linux")]
mod page_process;
#[cfg(target_os = "linux")]
mod reminder;
#[cfg(target_os = "linux")]
mod site_chat;
mod window;
