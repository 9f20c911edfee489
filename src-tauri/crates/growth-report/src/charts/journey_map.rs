//! A journey as it was drawn: its stages and what was noticed.

use growth_i18n::{Language, tr::instruments as tr};
use growth_model::audit::{Extreme, MarkKind};

/// A journey as it was drawn.
#[shape]
pub struct JourneyMap {
    /// Its name.
    pub name: String,
    /// Its stages, in the order in which the model got them.
    pub stages: Vec<MapStage>,
    /// What was noticed.
    pub marks: Vec<MapMark>,
}

/// A part of the journey.
#[shape(Eq)]
pub struct MapStage {
    /// Its name.
    pub name: String,
    /// Whether it is the onboarding or the payment, which are marked.
    pub marked: bool,
    /// First minute.
    pub first_minute: u32,
    /// Last minute.
    pub last_minute: u32,
}

/// What was noticed in a minute.
#[shape(Eq)]
pub struct MapMark {
    /// The minute.
    pub minute: u32,
    /// What it was.
    pub kind: MarkKind,
    /// What the person said or did; may be empty.
    pub text: String,
}

impl JourneyMap {
    /// The stage that a minute belongs to.
    pub(crate) fn stage(&self, minute: u32) -> Option<&MapStage> {
        self.stages
            .iter()
            .find(|stage| (stage.first_minute..=stage.last_minute).contains(&minute))
    }

    /// Name of the stage that a minute belongs to; empty when it belongs to none.
    pub fn stage_name(&self, minute: usize) -> String {
        u32::try_from(minute)
            .ok()
            .and_then(|minute| self.stage(minute))
            .map_or_else(String::new, |stage| stage.name.clone())
    }

    /// What was noticed in a minute, in words.
    pub fn marks_at(&self, minute: usize, language: Language) -> Vec<String> {
        self.marks
            .iter()
            .filter(|mark| mark.minute as usize == minute)
            .map(|mark| mark_text(mark, language))
            .collect()
    }

    /// What was noticed on the stretch and one minute around it.
    pub(crate) fn noticed(&self, extreme: &Extreme, language: Language) -> Vec<String> {
        let near = extreme.first_minute.saturating_sub(1)..=extreme.last_minute.saturating_add(1);
        let mut marks: Vec<&MapMark> = self
            .marks
            .iter()
            .filter(|mark| near.contains(&mark.minute))
            .collect();
        marks.sort_by_key(|mark| mark.minute);
        marks
            .into_iter()
            .map(|mark| mark_text(mark, language))
            .collect()
    }
}

/// `Пауза: касса`.
fn mark_text(mark: &MapMark, language: Language) -> String {
    let kind = match mark.kind {
        MarkKind::Question => tr::journey_mark_question(language),
        MarkKind::Doubt => tr::journey_mark_doubt(language),
        MarkKind::Pause => tr::journey_mark_pause(language),
    };
    if mark.text.is_empty() {
        kind
    } else {
        format!("{kind}: {}", mark.text)
    }
}
