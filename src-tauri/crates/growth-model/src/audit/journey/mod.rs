//! The emotion curve of a customer journey: peaks, dips, peak-end, friction, gaps (MATHEMATICS.md E.6).

mod extremes;

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::check::{at_most, inconsistent, real, unique, within, within_f64};
use crate::{ModelError, Outcome, Reason};

/// Longest gap between two measured minutes that the picture bridges. Minutes.
pub const BRIDGED_MINUTES: u32 = 3;

/// A journey, minute by minute.
#[shape(deny_unknown_fields)]
pub struct JourneyInput {
    /// Emotion in each minute from minute 0, −5 (worst) … +5 (best); `null` where it was not
    /// measured. At most 10 080 (a week).
    pub emotion: Vec<Option<f64>>,
    /// How far a peak must stand out to count, 0.01…10; 2 (a fifth of the scale) when absent.
    #[serde(default = "default_prominence")]
    pub prominence: Decimal,
    /// Stages of the journey. Minutes may belong to no stage, and not to two.
    #[serde(default)]
    pub stages: Vec<JourneyStage>,
    /// Doubts, questions and pauses, in any order.
    #[serde(default)]
    pub marks: Vec<JourneyMark>,
}

fn default_prominence() -> Decimal {
    Decimal::TWO
}

/// A part of the journey.
#[shape(Eq, deny_unknown_fields)]
pub struct JourneyStage {
    /// Id, not empty, unique.
    pub id: String,
    /// First minute, from 0.
    pub first_minute: u32,
    /// Last minute, ≥ `first_minute`, within the journey.
    pub last_minute: u32,
}

/// What was noticed in a minute.
#[shape(Copy, Eq, deny_unknown_fields)]
pub struct JourneyMark {
    /// The minute, from 0, within the journey.
    pub minute: u32,
    /// What it was.
    pub kind: MarkKind,
}

/// What the guide looks for: where a question, a doubt or a pause arises.
#[shape(Copy, Eq, Hash, PartialOrd, Ord)]
pub enum MarkKind {
    /// The customer asks, or looks for an answer.
    Question,
    /// The customer hesitates to trust or to go on.
    Doubt,
    /// The customer stops.
    Pause,
}

/// What the curve says.
#[shape]
pub struct Journey {
    /// Local maxima that stand out, in order of time.
    pub peaks: Vec<Extreme>,
    /// Local minima that stand out, in order of time.
    pub dips: Vec<Extreme>,
    /// What people will remember: (strongest emotion + last emotion) / 2.
    pub peak_end: Outcome<PeakEnd>,
    /// Resistance on the way.
    pub friction: Outcome<Friction>,
    /// Mean of the measured minutes, −5…+5.
    pub mean: Outcome<f64>,
    /// Measured minutes.
    pub measured_minutes: u32,
    /// Minutes of the journey.
    pub minutes: u32,
    /// Stretches that were not measured, in order of time.
    pub gaps: Vec<JourneyGap>,
    /// The curve to draw: the measured minutes, and straight lines over inner gaps of at most three
    /// minutes; `null` elsewhere.
    pub picture: Vec<Option<f64>>,
    /// The stages, in the order given.
    pub stages: Vec<StageSummary>,
    /// How many questions, doubts and pauses there are in all.
    pub marks: MarkCounts,
}

/// A peak or a dip.
#[shape(Copy)]
pub struct Extreme {
    /// Minute, from 0; of a plateau its middle, the earlier of two middles.
    pub minute: u32,
    /// First measured minute of the plateau.
    pub first_minute: u32,
    /// Last measured minute of the plateau.
    pub last_minute: u32,
    /// Emotion there, −5…+5.
    pub emotion: f64,
    /// How far it stands out from what surrounds it, > 0. Steps of the scale.
    pub prominence: f64,
    /// True when it is the first or the last stretch of the journey, so that it stands out to one
    /// side only.
    pub at_end: bool,
}

/// The peak-end rule.
#[shape(Copy)]
pub struct PeakEnd {
    /// (strongest + last) / 2, −5…+5.
    pub value: f64,
    /// The emotion farthest from 0; the first of equals.
    pub strongest: f64,
    /// Its minute.
    pub strongest_minute: u32,
    /// The last measured emotion.
    pub last: f64,
    /// Its minute.
    pub last_minute: u32,
}

/// Resistance of a journey or a stage.
#[shape(Copy)]
pub struct Friction {
    /// Sum of the negative emotions without their sign, ≥ 0. Steps of the scale × minutes.
    pub total: f64,
    /// Measured minutes below zero.
    pub minutes_below_zero: u32,
    /// The minute of the lowest emotion; the first of equals.
    pub worst_minute: u32,
    /// The emotion there, −5…+5; not necessarily below zero.
    pub worst_emotion: f64,
}

/// A stretch that was not measured.
#[shape(Copy, Eq)]
pub struct JourneyGap {
    /// First minute.
    pub first_minute: u32,
    /// Last minute.
    pub last_minute: u32,
    /// True when the picture draws a straight line over it.
    pub bridged: bool,
}

/// A stage in figures.
#[shape]
pub struct StageSummary {
    /// Id of the stage.
    pub id: String,
    /// Mean of its measured minutes, −5…+5.
    pub mean: Outcome<f64>,
    /// Resistance in it.
    pub friction: Outcome<Friction>,
    /// Measured minutes in it.
    pub measured_minutes: u32,
    /// Questions, doubts and pauses in it.
    pub marks: MarkCounts,
}

/// Numbers of marks.
#[shape(Copy, Default, Eq)]
pub struct MarkCounts {
    /// Questions.
    pub questions: u32,
    /// Doubts.
    pub doubts: u32,
    /// Pauses.
    pub pauses: u32,
}

/// A measured minute.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Measured {
    minute: u32,
    emotion: f64,
}

/// Reads the curve. Peaks, dips and all figures rest on the measured minutes alone: neighbours are
/// the measured minutes next to each other, however long the gap between them.
///
/// # Errors
/// An emotion outside −5…+5 or not finite (`emotion[7]`), more than 10 080 minutes, a prominence
/// outside 0.01…10, a stage that ends before it begins or after the journey (rules
/// `ends_before_it_begins`, `outside_journey`), stages that share a minute (`stages_overlap`), a
/// mark outside the journey, an id that is empty or stands twice.
pub fn journey(input: &JourneyInput) -> Result<Journey, ModelError> {
    check(input)?;
    let measured: Vec<Measured> = (0..)
        .zip(&input.emotion)
        .filter_map(|(minute, emotion)| {
            Some(Measured {
                minute,
                emotion: (*emotion)?,
            })
        })
        .collect();
    let prominence = real(input.prominence);
    let gaps = gaps(&input.emotion);
    Ok(Journey {
        peaks: extremes::peaks(&measured, prominence),
        dips: extremes::dips(&measured, prominence),
        peak_end: measured_or(peak_end(&measured)),
        friction: measured_or(friction(&measured)),
        mean: measured_or(mean(&measured)),
        measured_minutes: count(measured.len()),
        minutes: count(input.emotion.len()),
        picture: picture(&input.emotion, &gaps),
        gaps,
        stages: input
            .stages
            .iter()
            .map(|stage| summary(stage, &measured, &input.marks))
            .collect(),
        marks: count_marks(&input.marks, |_| true),
    })
}

fn measured_or<T>(figure: Option<T>) -> Outcome<T> {
    figure.map_or(Outcome::undefined(Reason::NothingMeasured), Outcome::of)
}

fn mean(measured: &[Measured]) -> Option<f64> {
    let sum: f64 = measured.iter().map(|m| m.emotion).sum();
    (!measured.is_empty()).then(|| sum / f64::from(count(measured.len())))
}

fn peak_end(measured: &[Measured]) -> Option<PeakEnd> {
    let last = measured.last()?;
    let strongest = measured.iter().copied().reduce(|strongest, next| {
        if next.emotion.abs() > strongest.emotion.abs() {
            next
        } else {
            strongest
        }
    })?;
    Some(PeakEnd {
        value: f64::midpoint(strongest.emotion, last.emotion),
        strongest: strongest.emotion,
        strongest_minute: strongest.minute,
        last: last.emotion,
        last_minute: last.minute,
    })
}

fn friction(measured: &[Measured]) -> Option<Friction> {
    let worst = measured.iter().copied().reduce(|worst, next| {
        if next.emotion < worst.emotion {
            next
        } else {
            worst
        }
    })?;
    let below = || measured.iter().filter(|m| m.emotion < 0.0);
    Some(Friction {
        // Folded from +0, so that no resistance is 0 and not −0.
        total: below().fold(0.0, |sum, m| sum - m.emotion),
        minutes_below_zero: count(below().count()),
        worst_minute: worst.minute,
        worst_emotion: worst.emotion,
    })
}

fn gaps(emotion: &[Option<f64>]) -> Vec<JourneyGap> {
    let mut gaps: Vec<JourneyGap> = Vec::new();
    for (minute, _) in (0..).zip(emotion).filter(|(_, value)| value.is_none()) {
        match gaps.last_mut() {
            Some(gap) if gap.last_minute + 1 == minute => gap.last_minute = minute,
            _ => gaps.push(JourneyGap {
                first_minute: minute,
                last_minute: minute,
                bridged: false,
            }),
        }
    }
    let end = count(emotion.len());
    for gap in &mut gaps {
        let inner = gap.first_minute > 0 && gap.last_minute + 1 < end;
        gap.bridged = inner && gap.last_minute - gap.first_minute < BRIDGED_MINUTES;
    }
    gaps
}

fn picture(emotion: &[Option<f64>], gaps: &[JourneyGap]) -> Vec<Option<f64>> {
    let mut picture = emotion.to_vec();
    for gap in gaps.iter().filter(|gap| gap.bridged) {
        let (first, last) = (gap.first_minute as usize, gap.last_minute as usize);
        let (Some(Some(from)), Some(Some(to))) = (emotion.get(first - 1), emotion.get(last + 1))
        else {
            continue;
        };
        let steps = f64::from(gap.last_minute - gap.first_minute + 2);
        for (step, value) in (1..).zip(picture.iter_mut().skip(first).take(last - first + 1)) {
            *value = Some(from + (to - from) * f64::from(step) / steps);
        }
    }
    picture
}

fn summary(stage: &JourneyStage, measured: &[Measured], marks: &[JourneyMark]) -> StageSummary {
    let within = |minute: u32| (stage.first_minute..=stage.last_minute).contains(&minute);
    let own: Vec<Measured> = measured
        .iter()
        .copied()
        .filter(|m| within(m.minute))
        .collect();
    StageSummary {
        id: stage.id.clone(),
        mean: measured_or(mean(&own)),
        friction: measured_or(friction(&own)),
        measured_minutes: count(own.len()),
        marks: count_marks(marks, |mark| within(mark.minute)),
    }
}

fn count_marks(marks: &[JourneyMark], counts: impl Fn(&JourneyMark) -> bool) -> MarkCounts {
    let of = |kind| count(marks.iter().filter(|m| m.kind == kind && counts(m)).count());
    MarkCounts {
        questions: of(MarkKind::Question),
        doubts: of(MarkKind::Doubt),
        pauses: of(MarkKind::Pause),
    }
}

/// A length; the journey has at most 10 080 minutes.
fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

fn check(input: &JourneyInput) -> Result<(), ModelError> {
    at_most("emotion", input.emotion.len(), 10_080)?;
    for (minute, emotion) in input.emotion.iter().enumerate() {
        if let Some(emotion) = emotion {
            within_f64(|| format!("emotion[{minute}]"), *emotion, -5, 5)?;
        }
    }
    within(
        || "prominence".to_owned(),
        input.prominence,
        Decimal::new(1, 2),
        Decimal::TEN,
    )?;
    let minutes = count(input.emotion.len());
    let mut seen = BTreeSet::new();
    let mut taken = BTreeSet::new();
    for (i, stage) in input.stages.iter().enumerate() {
        let field = |name: &str| format!("stages[{i}].{name}");
        unique(&mut seen, || field("id"), &stage.id)?;
        if stage.last_minute < stage.first_minute {
            return Err(inconsistent(field("last_minute"), "ends_before_it_begins"));
        }
        if stage.last_minute >= minutes {
            return Err(inconsistent(field("last_minute"), "outside_journey"));
        }
        for minute in stage.first_minute..=stage.last_minute {
            if !taken.insert(minute) {
                return Err(inconsistent(field("first_minute"), "stages_overlap"));
            }
        }
    }
    match input.marks.iter().position(|mark| mark.minute >= minutes) {
        Some(i) => Err(inconsistent(
            format!("marks[{i}].minute"),
            "outside_journey",
        )),
        None => Ok(()),
    }
}
