//! The audit of seven layers: scores, instruments, and growth points in order and in money
//! (MATHEMATICS.md E).

mod bank;
mod check;
mod compare;
mod effect;
mod experiment_log;
mod journey;
mod layer;
mod prioritise;
mod random;
mod scales;
mod score;
mod services;
mod shareable;
mod step_effect;
mod tracking;

pub use bank::{
    Bank, BankAnswers, BankLayer, BankQuestion, BankText, LATEST_BANK, StageWeights, bank,
    score_answers,
};
pub use compare::{AnswerMove, AuditComparison, AuditComparisonInput, LayerMove, compare};
pub use effect::{
    ChangeKind, EffectAt, EffectChange, EffectFigures, EffectInput, EffectRange, GrowthEffect,
    effect,
};
pub use experiment_log::{
    ExperimentLogInput, ExperimentPace, ExperimentResult, LoggedExperiment, RateInterval,
    experiment_pace,
};
pub use journey::{
    BRIDGED_MINUTES, Extreme, Friction, Journey, JourneyGap, JourneyInput, JourneyMark,
    JourneyStage, MarkCounts, MarkKind, PeakEnd, StageSummary, journey,
};
pub use layer::{Answer, Layer, LayerOrigin, Maturity, ProjectStage};
pub use prioritise::{
    CHOSEN, Cut, EQUAL_BELOW, Ice, NotRanked, Priorities, PrioritiseInput, PriorityMethod,
    PriorityPoint, RankedPoint, Rice, prioritise,
};
pub use scales::{WORKING_DAYS_PER_MONTH, ease_of_effort, impact_of_value, person_months};
pub use score::{
    AuditScores, COVERAGE_NEEDED, FOUNDATION_NEEDED, FoundationGate, FoundationState, LayerAnswers,
    LayerScore, OverallScore, ScoreInput, ScoreInterval, WeightedAnswer, score,
};
pub use services::{
    Blocker, Criterion, Have, Service, ServiceKind, ServiceReadiness, ServicesInput,
    ServicesReadiness, services,
};
pub use shareable::{
    RankedAction, ShareableAction, ShareableInput, ShareableKind, ShareableRanking, UnrankedAction,
    shareable,
};
pub use step_effect::{StepChange, StepEffectInput, changeable_steps, step_effect};
pub use tracking::{
    BrokenJoin, FunnelStep, StepTracking, TrackingInput, TrackingMap, TrackingSource,
    TrackingState, tracking,
};
