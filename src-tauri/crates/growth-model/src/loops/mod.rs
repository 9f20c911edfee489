//! Growth loops: what one customer brings, and what an ecosystem of loops does over time
//! (MATHEMATICS.md B).
//!
//! Closed formulas live in [`chain`], [`viral`], [`inflow`], [`branching`], [`timing`],
//! [`saturation`] and [`pricing`], and answer as requests by [`viral_growth`], [`single_loop`],
//! [`active_base`], [`diffusion`], [`timing()`] and [`joint_k()`]. An [`Ecosystem`] of several loops is analysed by [`analyse`],
//! simulated step by step by [`simulate`], and simulated many times with uncertain rates by
//! [`uncertainty`]. A drawn ecosystem becomes one by [`graph::compile`].

pub mod branching;
pub mod chain;
pub mod graph;
pub mod inflow;
pub mod loop_k;
pub mod pricing;
pub mod saturation;
pub mod timing;
pub mod viral;

mod actual;
mod analysis;
mod answers;
mod comparison;
mod ecosystem;
mod elasticity;
mod engine;
mod growth;
mod matrix;
mod model;
mod rate;
mod reproduction;
mod simulation;
mod uncertainty;

pub use actual::{ActualCustomers, BesideActual, MonthBeside, begin_of_backtest, beside_actual};
pub use analysis::{Ablation, Analysis, AnalysisInput, LoopAnalysis, analyse};
pub use answers::{
    ActiveBaseAnswer, ActiveBaseQuestion, DelayedLoop, DiffusionAnswer, DiffusionQuestion,
    MatrixAnswer, MatrixQuestion, SingleLoopAnswer, SingleLoopQuestion, TimingAnswer,
    TimingQuestion, ViralAnswer, ViralQuestion, active_base, diffusion, joint_k, single_loop,
    timing, viral_growth,
};
pub use comparison::FunnelComparison;
pub use ecosystem::{BySource, Customers, Ecosystem, Feed, Loop, PAID, StepUnit};
pub use elasticity::{Contribution, RateLever};
pub use model::Model;
pub use pricing::{EcosystemPricing, Pricing};
pub use rate::Rate;
pub use simulation::{
    AmountChange, AmountSchedule, LoopAssets, PaidInflow, Simulation, SimulationInput,
    SourceSeries, Stop, Totals, Without, simulate,
};
pub use uncertainty::{CustomersBand, UncertainRate, Uncertainty, UncertaintyInput, uncertainty};
