//! The journey map: what a customer feels, minute by minute.

use growth_model::audit::{JourneyInput, JourneyMark, JourneyStage, MarkKind, journey};
use rust_decimal::Decimal;

use super::{Instrument, Item};
use crate::{Result, text};

/// A journey as it was drawn.
#[shape(deny_unknown_fields)]
#[schemars(rename = "JourneyMap")]
pub struct Journey {
    /// Its name, 1…200 characters.
    pub name: String,
    /// Whose journey, observed how; may be empty.
    #[serde(default)]
    pub note: String,
    /// Emotion in each minute from minute 0, −5 (worst) … +5 (best); `null` where it was not
    /// measured. At most 10 080 minutes.
    #[serde(default)]
    pub emotion: Vec<Option<f64>>,
    /// Stages; no two share a minute.
    #[serde(default)]
    pub stages: Vec<Stage>,
    /// Doubts, questions and pauses, in any order.
    #[serde(default)]
    pub marks: Vec<Mark>,
}

/// A part of the journey.
#[shape(Eq, deny_unknown_fields)]
#[schemars(rename = "MapStage")]
pub struct Stage {
    /// Its name, 1…200 characters.
    pub name: String,
    /// Onboarding and payment are marked: there the guide looks first.
    #[serde(default)]
    pub kind: StageKind,
    /// First minute, from 0.
    pub first_minute: u32,
    /// Last minute, within the journey.
    pub last_minute: u32,
}

/// What a stage is.
#[shape(Copy, Default, Eq, Hash)]
#[schemars(rename = "MapStageKind")]
pub enum StageKind {
    /// Any part of the journey.
    #[default]
    Step,
    /// The first use.
    Onboarding,
    /// Where money changes hands.
    Payment,
}

/// What was noticed in a minute.
#[shape(Eq, deny_unknown_fields)]
#[schemars(rename = "MapMark")]
pub struct Mark {
    /// The minute, from 0, within the journey.
    pub minute: u32,
    /// What it was.
    pub kind: MarkKind,
    /// What the person said or did, up to 200 characters; may be empty.
    #[serde(default)]
    pub text: String,
}

impl Journey {
    /// What the model reads; the n-th stage has the id `n`.
    pub fn input(&self) -> JourneyInput {
        JourneyInput {
            emotion: self.emotion.clone(),
            prominence: Decimal::TWO,
            stages: self
                .stages
                .iter()
                .enumerate()
                .map(|(place, stage)| JourneyStage {
                    id: place.to_string(),
                    first_minute: stage.first_minute,
                    last_minute: stage.last_minute,
                })
                .collect(),
            marks: self
                .marks
                .iter()
                .map(|mark| JourneyMark {
                    minute: mark.minute,
                    kind: mark.kind,
                })
                .collect(),
        }
    }
}

impl Item for Journey {
    const INSTRUMENT: Instrument = Instrument::Journey;
    const TABLE: &'static str = "journeys";
    const MAX: usize = crate::limits::MAX_JOURNEYS;

    fn label(&self) -> &str {
        &self.name
    }

    fn checked(mut self) -> Result<Self> {
        self.name = text::name("name", &self.name)?;
        self.note = text::note("note", &self.note)?;
        for stage in &mut self.stages {
            stage.name = text::name("stages", &stage.name)?;
        }
        for mark in &mut self.marks {
            mark.text = text::line("marks", &mark.text)?;
        }
        journey(&self.input())?;
        Ok(self)
    }
}
