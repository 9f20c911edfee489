//! Leads: who will become a customer, why, and whom it pays to contact.
//!
//! A table of leads with known outcomes is read by the kinds of its columns; columns that know the
//! outcome are found and left out; two kinds of models are tested on leads that they have not seen,
//! and the better one is trained on all. Its answers come with reasons and money.
//!
//! Sources: Ke et al., "LightGBM" (2017); Lundberg, Erion and Lee, "Consistent Individualized Feature
//! Attribution for Tree Ensembles" (2018); Platt (1999).

mod booster;
mod columns;
mod export;
mod leaks;
mod logistic;
mod metrics;
mod model;
mod money;
mod outcome;
mod score;
mod split;
mod table;
mod train;
mod tree;

pub use columns::{ColumnKind, ExcludedColumn, ExclusionReason, Feature, Reading};
pub use export::{ExportInput, ExportedFile, ExportedModel, export};
pub use logistic::{Linear, Term};
pub use metrics::{CalibrationBin, CalibrationLine, LiftPart, Metrics, MetricsInput, metrics};
pub use model::{LeadForm, LeadModel};
pub use money::{CutOff, Grade, MoneyCurve, MoneyPlan, MoneyPoint};
pub use outcome::{LeadDates, OutcomeColumn};
pub use score::{LeadReason, LeadScore, LeadScores, ScoreInput, score};
pub use split::Split as LeadSplit;
pub use table::{Cell, LeadTable};
pub use train::{
    LeadCandidate, LeadModelKind, LeadQuality, LossDifference, STEPS, TrainInput, Trained,
    UsedColumn, train,
};
pub use tree::{Leaf, Node, Split as TreeSplit, Tree};
