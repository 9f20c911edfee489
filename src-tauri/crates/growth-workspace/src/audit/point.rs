//! What a growth point is: a finding, with what is known of its effect and its effort.

use chrono::{DateTime, NaiveDate, Utc};
use growth_model::audit::{EffectChange, Layer, StepChange};
use rust_decimal::Decimal;

use crate::sql::entity::{Elsewhere, Entity};
use crate::{EcosystemId, GrowthPointId, ProjectId, ScenarioId};

/// Something that could bring growth. A finding is one that nobody has sized yet.
#[shape(Eq)]
pub struct GrowthPoint {
    /// Its id.
    pub id: GrowthPointId,
    /// The project that it belongs to.
    pub project_id: ProjectId,
    /// What a person says about it.
    pub content: GrowthPointContent,
    /// Place among the project's chosen growth points, 1…3; absent when it is not one of them.
    pub rank: Option<u32>,
    /// The day on which it was done.
    pub done_on: Option<NaiveDate>,
    /// The money that was expected of it on that day; absent when there was none to compute.
    pub expected: Option<Expected>,
    /// When it was found.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

impl Entity for GrowthPoint {
    const TABLE: &'static str = "growth_points";
    const NAME: &'static str = "growth_point";
    const GROUPS: &'static [&'static str] = &["content"];
    const ELSEWHERE: &'static [Elsewhere] = &[
        Elsewhere {
            field: "source",
            read: "json_object('kind', source_kind, 'reference', source_reference)",
            write: &[
                ("source_kind", "? ->> 'kind'"),
                ("source_reference", "? ->> 'reference'"),
            ],
        },
        // Of a scenario its id and the changes; of an ecosystem only the changes, with its id.
        Elsewhere {
            field: "effect",
            read: "CASE
                WHEN effect_scenario IS NOT NULL THEN json_object('kind', 'scenario',
                    'scenario_id', effect_scenario, 'changes', json(effect_changes))
                WHEN effect_changes <> '[]' THEN json_object('kind', 'ecosystem',
                    'ecosystem_id', effect_changes ->> 'ecosystem_id',
                    'changes', json(effect_changes -> 'changes')) END",
            write: &[
                ("effect_scenario", "? ->> 'scenario_id'"),
                (
                    "effect_changes",
                    "CASE ? ->> 'kind' WHEN 'ecosystem'
                        THEN json_object('ecosystem_id', ? ->> 'ecosystem_id',
                            'changes', json(? -> 'changes'))
                        ELSE coalesce(? -> 'changes', '[]') END",
                ),
            ],
        },
        // It follows from the others.
        Elsewhere {
            field: "rank",
            read: "NULL",
            write: &[],
        },
        Elsewhere {
            field: "expected",
            read: "nullif(expected, 'null')",
            write: &[("expected", "coalesce(?, 'null')")],
        },
    ];
}

/// What a person says about a growth point.
#[shape(Eq, deny_unknown_fields)]
pub struct GrowthPointContent {
    /// The layer that it belongs to.
    pub layer: Layer,
    /// Its name, 1…200 characters.
    pub title: String,
    /// What was found and what could be done; may be empty.
    #[serde(default)]
    pub description: String,
    /// What it came of.
    #[serde(default)]
    pub source: PointSource,
    /// What it takes, 0.05…10 000. Person-days.
    pub effort_days: Option<Decimal>,
    /// How sure the numbers are.
    pub confidence: Option<Confidence>,
    /// Who answers for it; may be empty.
    #[serde(default)]
    pub owner: String,
    /// How far it is.
    #[serde(default)]
    pub status: PointStatus,
    /// True when it is about AI or automation and so waits for the foundation.
    #[serde(default)]
    pub ai_or_automation: bool,
    /// Impact for ICE, 1…10; follows from the money when absent.
    pub ice_impact: Option<Decimal>,
    /// Ease for ICE, 1…10; follows from the effort when absent.
    pub ice_ease: Option<Decimal>,
    /// Reach for RICE: people or deals in a quarter, ≥ 0.
    pub rice_reach: Option<Decimal>,
    /// Impact for RICE: 0.25, 0.5, 1, 2 or 3.
    pub rice_impact: Option<Decimal>,
    /// What it would change; absent as long as nobody has said.
    pub effect: Option<PointEffect>,
}

/// What a growth point would change: the calculator, or growth loops (customers whom a loop brings
/// must not be counted in the calculator a second time).
#[shape(Eq, tag = "kind", deny_unknown_fields)]
pub enum PointEffect {
    /// A scenario of the calculator.
    Scenario {
        /// The scenario. It may have been deleted since.
        scenario_id: ScenarioId,
        /// What changes in it, at most 15 inputs.
        changes: Vec<EffectChange>,
    },
    /// An ecosystem of growth loops.
    Ecosystem {
        /// The ecosystem. It may have been deleted since.
        ecosystem_id: EcosystemId,
        /// What changes in it, at most 15 numbers. They may have been deleted since.
        changes: Vec<StepChange>,
    },
}

impl PointEffect {
    /// Whether it changes nothing.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Scenario { changes, .. } => changes.is_empty(),
            Self::Ecosystem { changes, .. } => changes.is_empty(),
        }
    }
}

/// What a growth point came of.
#[shape(Default, Eq, deny_unknown_fields)]
pub struct PointSource {
    /// Kind of source.
    #[serde(default)]
    pub kind: SourceKind,
    /// Which one, up to 200 characters: of an answer `<audit id>/<question>`, of a loop
    /// `<ecosystem id>/edge/<id>/share` with its step, of an instrument what it says itself. May be
    /// empty.
    #[serde(default)]
    pub reference: String,
}

/// Kind of source of a growth point.
#[shape(Copy, Default, Eq, Hash)]
pub enum SourceKind {
    /// A person thought of it.
    #[default]
    Manual,
    /// An answer of an audit.
    Answer,
    /// The journey map.
    Journey,
    /// The lifecycle profit curve.
    Lifecycle,
    /// The inventory of shareable actions.
    Shareable,
    /// The readiness of services.
    Services,
    /// The tracking map.
    Tracking,
    /// The retention map.
    Retention,
    /// The experiment log.
    Experiments,
    /// A growth loop.
    Loop,
}

/// How sure the numbers of a growth point are: the three levels of RICE.
#[shape(Copy, Eq, Hash)]
pub enum Confidence {
    /// Measured: 1 for RICE, 10 for ICE.
    High,
    /// Some signs of it: 0.8 for RICE, 8 for ICE.
    Medium,
    /// A guess: 0.5 for RICE, 5 for ICE.
    Low,
}

impl Confidence {
    /// As a fraction.
    pub fn fraction(self) -> Decimal {
        match self {
            Self::High => Decimal::ONE,
            Self::Medium => Decimal::new(8, 1),
            Self::Low => Decimal::new(5, 1),
        }
    }
}

/// How far a growth point is.
#[shape(Copy, Default, Eq, Hash)]
pub enum PointStatus {
    /// Nothing is being done about it.
    #[default]
    Open,
    /// It is being done.
    InProgress,
    /// It is done.
    Done,
    /// It was decided against.
    Dropped,
}

impl PointStatus {
    /// Whether it still competes for a place among the three.
    pub fn competes(self) -> bool {
        matches!(self, Self::Open | Self::InProgress)
    }
}

/// The money that was expected of a growth point when it was done: change of the value of the new
/// customers of a month.
#[shape(Copy, Eq)]
pub struct Expected {
    /// With every change at its likely number. Money per month.
    pub likely: Decimal,
    /// Smallest of the three. Money per month.
    pub from: Decimal,
    /// Largest of the three. Money per month.
    pub to: Decimal,
}

/// What a finding begins with.
#[shape(Eq, deny_unknown_fields)]
pub struct Finding {
    /// The project.
    pub project_id: ProjectId,
    /// The layer that it belongs to.
    pub layer: Layer,
    /// Its name, 1…200 characters.
    pub title: String,
    /// What was found; may be empty.
    #[serde(default)]
    pub description: String,
    /// What it came of. From an answer it takes the question's usual effort, and whether it is
    /// about automation.
    #[serde(default)]
    pub source: PointSource,
}
