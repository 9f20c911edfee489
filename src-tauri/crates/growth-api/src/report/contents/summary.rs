//! What audit and plan have to say in the summary.

use chrono::{Days, NaiveDate};
use growth_i18n::{Digits, Format, tr::report as tr};
use growth_report::document::{ReportSummary, SummaryPart, SummaryStep};
use growth_workspace::{audit, report, roadmap};

use super::Source;
use crate::{Failure, audit::layer_title};

/// How far the summary looks ahead.
const DAYS_AHEAD: u64 = 30;
/// Scores that are worth a sentence. Points of 100.
const STRONG: f64 = 75.0;
const WEAK: f64 = 50.0;

pub(super) fn of(source: &Source<'_>, today: NaiveDate) -> Result<ReportSummary, Failure> {
    let edited = report::texts(&source.view, &source.project.id, source.language)?
        .into_iter()
        .filter_map(|text| Some((SummaryPart::from_name(&text.part)?, text.text)))
        .collect();
    let (good, weak) = layers(source)?;
    Ok(ReportSummary {
        good,
        weak,
        // What the section of the audit prints; see `audit::summary_points`.
        growth_points: vec![],
        next: next(source, today)?,
        edited,
    })
}

/// The layers of the latest audit that stand out.
fn layers(source: &Source<'_>) -> Result<(Vec<String>, Vec<String>), Failure> {
    let language = source.language;
    let format = Format::new(language);
    let (mut good, mut weak) = (Vec::new(), Vec::new());
    let Some(latest) = audit::latest(&source.view, &source.project.id)? else {
        return Ok((good, weak));
    };
    let Some(scores) = audit::scores(&source.view, &latest)? else {
        return Ok((good, weak));
    };
    for layer in scores.layers.iter().filter(|layer| layer.counts) {
        let Some(score) = layer.score.value() else {
            continue;
        };
        let title = layer_title(layer.layer, language);
        let points = format.number(*score, Digits::WHOLE);
        if *score >= STRONG {
            good.push(tr::report_summary_layer_strong(language, points, title));
        } else if *score < WEAK {
            weak.push(tr::report_summary_layer_weak(language, points, title));
        }
    }
    Ok((good, weak))
}

/// What the active plan asks for in the next days: what is late first, then by its date.
fn next(source: &Source<'_>, today: NaiveDate) -> Result<Vec<SummaryStep>, Failure> {
    let Some(plan) = roadmap::active_plan(&source.view, &source.project.id)? else {
        return Ok(vec![]);
    };
    let until = today
        .checked_add_days(Days::new(DAYS_AHEAD))
        .unwrap_or(today);
    let mut tasks: Vec<_> = roadmap::tasks(&source.view, &plan.id)?
        .into_iter()
        .filter(|task| task.details.status != roadmap::TaskStatus::Done)
        .filter(|task| task.details.finish <= until)
        .collect();
    tasks.sort_by_key(|task| (task.details.finish, task.position));
    Ok(tasks
        .into_iter()
        .map(|task| SummaryStep {
            title: task.title(source.language),
            due: Some(task.details.finish),
            owner: task.details.owner,
        })
        .collect())
}
