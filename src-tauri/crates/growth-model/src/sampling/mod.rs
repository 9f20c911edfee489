//! Random numbers for simulations: distributions, streams that do not depend on threads, and
//! quantiles (MATHEMATICS.md 0, A.12).

mod distribution;
mod draws;
mod quantiles;

pub use distribution::{Distribution, Sampler};
pub use draws::{Stream, Work, draw_all, stream};
pub use quantiles::{DrawFigures, DrawSummary, WithoutValue, quantile_of_sorted, summarise};
