//! Local maxima and minima with their prominence.

use super::{Extreme, Measured};
use crate::audit::check::reaches;

/// Maxima that stand out by at least `prominence`, in order of time.
pub(super) fn peaks(curve: &[Measured], prominence: f64) -> Vec<Extreme> {
    let heights: Vec<f64> = curve.iter().map(|m| m.emotion).collect();
    find(curve, &heights, prominence)
}

/// Minima: maxima of the curve turned upside down.
pub(super) fn dips(curve: &[Measured], prominence: f64) -> Vec<Extreme> {
    let heights: Vec<f64> = curve.iter().map(|m| -m.emotion).collect();
    find(curve, &heights, prominence)
}

/// A stretch of equal heights, as positions in the curve.
#[derive(Clone, Copy)]
struct Run {
    first: usize,
    last: usize,
}

fn find(curve: &[Measured], heights: &[f64], least: f64) -> Vec<Extreme> {
    let runs = runs(heights);
    let height = |run: &Run| heights.get(run.first).copied().unwrap_or(f64::NEG_INFINITY);
    let mut found = Vec::new();
    for (i, run) in runs.iter().enumerate() {
        let before = i.checked_sub(1).and_then(|i| runs.get(i)).map(height);
        let after = runs.get(i + 1).map(height);
        let own = height(run);
        // A peak is left downwards on every side that it has; a curve that is flat from beginning
        // to end has none.
        let falls = |side: Option<f64>| side.is_none_or(|other| other < own);
        if (before.is_none() && after.is_none()) || !falls(before) || !falls(after) {
            continue;
        }
        let left = before.and(heights.get(..run.first));
        let right = after.and(heights.get(run.last + 1..));
        // The base is the higher of the two; an end of the journey has one side only.
        let base = [
            left.map(|side| lowest(side.iter().rev(), own)),
            right.map(|side| lowest(side.iter(), own)),
        ]
        .into_iter()
        .flatten()
        .fold(f64::NEG_INFINITY, f64::max);
        let prominence = own - base;
        if !reaches(prominence, least) {
            continue;
        }
        let at = |position: usize| curve.get(position).copied();
        if let (Some(first), Some(middle), Some(last)) = (
            at(run.first),
            at(usize::midpoint(run.first, run.last)),
            at(run.last),
        ) {
            found.push(Extreme {
                minute: middle.minute,
                first_minute: first.minute,
                last_minute: last.minute,
                emotion: middle.emotion,
                prominence,
                at_end: before.is_none() || after.is_none(),
            });
        }
    }
    found
}

fn runs(heights: &[f64]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut previous = None;
    for (position, height) in heights.iter().enumerate() {
        match runs.last_mut() {
            Some(run) if previous == Some(*height) => run.last = position,
            _ => runs.push(Run {
                first: position,
                last: position,
            }),
        }
        previous = Some(*height);
    }
    runs
}

/// Lowest height on the way from a peak until something higher than the peak.
fn lowest<'a>(way: impl Iterator<Item = &'a f64>, peak: f64) -> f64 {
    way.take_while(|height| **height <= peak)
        .fold(peak, |lowest, height| lowest.min(*height))
}
