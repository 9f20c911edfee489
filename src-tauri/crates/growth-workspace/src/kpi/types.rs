//! What a check-in is.

use chrono::{DateTime, NaiveDate, Utc};
use growth_model::kpi::CheckInNumbers;

use crate::sql::entity::{self, Entity};
use crate::{CheckInId, ProjectId, Result};

/// The raw numbers of a week, and what was decided.
#[shape(Eq)]
pub struct CheckIn {
    /// Its id.
    pub id: CheckInId,
    /// The project that it belongs to.
    pub project_id: ProjectId,
    /// Day of the check-in, one for each day at most.
    pub date: NaiveDate,
    /// The raw numbers.
    pub numbers: CheckInNumbers,
    /// What happened; may be empty.
    pub note: String,
    /// What was decided; may be empty.
    pub decision: String,
    /// What is done next; may be empty.
    pub next_step: String,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

impl Entity for CheckIn {
    const TABLE: &'static str = "check_ins";
    const NAME: &'static str = "check_in";
}

/// What a person writes into a check-in.
#[shape(Eq, deny_unknown_fields)]
pub struct CheckInDraft {
    /// Day of the check-in.
    pub date: NaiveDate,
    /// The raw numbers.
    #[serde(default)]
    pub numbers: CheckInNumbers,
    /// What happened, up to 10 000 characters.
    #[serde(default)]
    pub note: String,
    /// What was decided, up to 10 000 characters.
    #[serde(default)]
    pub decision: String,
    /// What is done next, up to 10 000 characters.
    #[serde(default)]
    pub next_step: String,
}

impl CheckIn {
    /// The check-in with what a person writes into it.
    pub(super) fn with(&self, draft: CheckInDraft) -> Self {
        Self {
            date: draft.date,
            numbers: draft.numbers,
            note: draft.note,
            decision: draft.decision,
            next_step: draft.next_step,
            ..self.clone()
        }
    }

    /// Names of what differs, numbers by their own names.
    pub(super) fn differences(&self, other: &Self) -> Result<Vec<String>> {
        const GROUPS: &[&str] = &[
            "numbers",
            "numbers.inputs",
            "numbers.inputs.subscription",
            "numbers.inputs.one_off",
            "numbers.inputs.acquisition",
            "numbers.inputs.assumptions",
            "numbers.virality",
        ];
        entity::differences(self, other, GROUPS)
    }
}
