//! A/B tests: what they can detect, what they showed, and what may be believed of it.
//!
//! Conventions of the whole module:
//! - The difference is **variant − control**, the lift is the difference over the control's value.
//! - Tests and intervals are two-sided; `alpha` is the chance of a false alarm that is accepted.
//! - A rate is a fraction of visitors who converted; counts are whole numbers.
//! - What has no number says so as an [`crate::Outcome`]; input that cannot be meant is refused.

mod bayes;
mod compare;
mod correct;
mod counted;
mod design;
mod duration;
mod effect;
mod fisher;
mod input;
mod lift;
mod means;
mod peeking;
mod portfolio;
mod power;
mod reading;
mod sample;
mod sample_size;
mod sequential;
mod spending;
mod srm;
mod variant;

pub use bayes::{BayesArm, BayesArmResult, BayesDecision, BayesInput, BayesResult, Prior, bayes};
pub use compare::{ArmRate, CompareInput, Comparison, TestUsed, compare};
pub use correct::{CorrectInput, Corrected, CorrectedP, Correction, NamedP, correct};
pub use counted::{Counted, CountedDay};
pub use design::{DesignArm, DesignFigures, DesignInput, StoppingRule, TestDesign, design};
pub use duration::{Duration, DurationInput, duration};
pub use effect::{Effect, EffectSizes, MetricPlan};
pub use input::RateArm;
pub use lift::{LiftInput, LiftPrior, LiftResult, lift};
pub use means::{MeansComparison, MeansInput, SampleMean, compare_means};
pub use peeking::{PeekingInput, PeekingResult, peeking};
pub use portfolio::{
    PlacedTest, Portfolio, PortfolioInput, PortfolioTest, PortfolioWeek, RunningTest, TestFigures,
    Unplaced, portfolio,
};
pub use power::{Detectable, DetectableInput, Power, PowerInput, detectable, power};
pub use reading::{Conclusion, ReadingInput, TestReading, reading};
pub use sample::{MetricSample, RatioSums};
pub use sample_size::{Convention, ConventionName, SampleSize, SampleSizeInput, sample_size};
pub use sequential::{
    CumulativeLook, LookResult, SequentialDecision, SequentialInput, SequentialResult, sequential,
};
pub use spending::Spending;
pub use srm::{PlannedArm, Srm, SrmArm, SrmInput, SrmVerdict, srm};
pub use variant::{OtherReading, PathPoint, VariantReading};
