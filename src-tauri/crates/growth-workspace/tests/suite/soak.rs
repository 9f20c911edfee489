//! How long tests of endurance run: a little in every run, for hours under `cargo xtask soak`.

/// A number that the environment may set.
#[allow(
    clippy::disallowed_methods,
    reason = "whoever starts a long run chooses it"
)]
pub fn number(name: &str, usual: u64) -> u64 {
    std::env::var(name).map_or(usual, |text| text.parse().unwrap())
}
