//! What a check-in is.

use chrono::{DateTime, NaiveDate, Utc};
use growth_model::economics::InputField;
use growth_model::kpi::{CheckInNumbers, Virality};
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{CheckInId, ProjectId};

/// The raw numbers of a week, and what was decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
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

/// What a person writes into a check-in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
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

/// Names of what differs.
pub(super) fn differences(before: &CheckIn, after: &CheckInDraft) -> Vec<String> {
    let (old, new) = (&before.numbers, &after.numbers);
    let inputs = InputField::ALL
        .into_iter()
        .filter(|field| old.inputs.get(*field) != new.inputs.get(*field))
        .map(|field| field.path().rsplit('.').next().unwrap_or_default());
    let (assumed, assumes) = (&old.inputs.assumptions, &new.inputs.assumptions);
    [
        ("date", before.date != after.date),
        ("model", old.inputs.model != new.inputs.model),
        (
            "payment_timing",
            assumed.payment_timing != assumes.payment_timing,
        ),
        ("note", before.note != after.note),
        ("decision", before.decision != after.decision),
        ("next_step", before.next_step != after.next_step),
    ]
    .into_iter()
    .filter_map(|(name, differs)| differs.then_some(name))
    .chain(inputs)
    .chain(virality(&old.virality, &new.virality))
    .map(str::to_owned)
    .collect()
}

fn virality<'a>(old: &'a Virality, new: &'a Virality) -> impl Iterator<Item = &'static str> + 'a {
    type Pick = fn(&Virality) -> Option<Decimal>;
    let picks: [(&'static str, Pick); 4] = [
        ("active_customers", |v| v.active_customers),
        ("invitations", |v| v.invitations),
        ("invited_customers", |v| v.invited_customers),
        ("viral_coefficient", |v| v.viral_coefficient),
    ];
    picks
        .into_iter()
        .filter(|(_, pick)| pick(old) != pick(new))
        .map(|(name, _)| name)
}
