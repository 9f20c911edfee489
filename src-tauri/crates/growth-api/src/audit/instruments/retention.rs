//! Cohorts and repeat rates.

use growth_i18n::{Language, tr::instruments as tr};
use growth_model::retention::{self as model, Retention};
use growth_report::audit::instruments::{self as words, Reading};
use growth_report::charts::{self, Chart};
use growth_workspace::audit::instruments::{
    self as stored, Instrument, NumbersFrom, RetentionProfile,
};
use growth_workspace::{ProjectId, View, WorkspaceError, projects};

use super::{
    items::{clear, save_profile},
    lifecycle::ChartOfProject,
    made,
};
use crate::{
    Context, Failure, Request,
    purchase_days::PurchaseDays,
    router::{computation, request},
};

pub(super) fn requests() -> Vec<Request> {
    vec![
        computation(
            "retention.cohorts",
            "The cohort table and the repeat rates of a list of purchases.",
            model::cohorts,
        ),
        computation(
            "retention.typed",
            "The same from counts that another program shows.",
            model::typed,
        ),
        request(
            "audit.retention_map",
            "Cohorts and repeat rates of a project, typed or from imported purchases.",
            view,
        ),
        request(
            "audit.save_retention",
            "Writes what the retention of a project is read from.",
            save_profile::<RetentionProfile>,
        ),
        request(
            "audit.clear_retention",
            "Takes the retention of a project away.",
            clear::<RetentionProfile>,
        ),
    ]
}

/// The instrument of retention.
#[shape(skip_serializing_none)]
pub struct RetentionView {
    /// What was written; the defaults when nothing was.
    pub profile: RetentionProfile,
    /// Whether anything was written.
    pub filled: bool,
    /// True when the data set that it rests on was deleted.
    pub dataset_gone: bool,
    /// Cohorts and repeat rates; absent when there is nothing to read them from.
    pub retention: Option<Retention>,
    /// Why there are none; absent when there are.
    pub absent: Option<String>,
    /// Repeat rates from purchase to purchase; absent when none are known.
    pub repeat_chart: Option<Chart>,
    /// What they say.
    pub reading: Reading,
}

fn view(context: &Context<'_>, input: ChartOfProject) -> Result<RetentionView, Failure> {
    let language = context.language;
    let (basis, currency, made) = context.app.with(|workspace| {
        let view = workspace.view();
        let project = &input.project_id;
        Ok((
            Basis::of(&view, project, context.app.purchase_days())?,
            projects::get(&view, project)?.currency,
            made(&view, project, Instrument::Retention)?,
        ))
    })?;
    let absent = basis.absent(language);
    let retention = basis.retention.filter(|_| absent.is_none());
    let mut reading = retention
        .as_ref()
        .map_or_else(Reading::default, |found| words::retention(found, language));
    reading.note_made(&made);
    let style = input.chart.style(language, currency);
    Ok(RetentionView {
        repeat_chart: retention
            .as_ref()
            .filter(|found| !found.repeat.is_empty())
            .map(|found| charts::repeat_rates(&found.repeat, &style)),
        reading,
        retention,
        absent,
        filled: basis.filled,
        profile: basis.profile,
        dataset_gone: basis.dataset_gone,
    })
}

/// What is known of a project's retention.
pub(super) struct Basis {
    pub(super) filled: bool,
    profile: RetentionProfile,
    pub(super) retention: Option<Retention>,
    dataset_gone: bool,
}

impl Basis {
    pub(super) fn of(
        view: &View<'_>,
        project: &ProjectId,
        purchases: &PurchaseDays,
    ) -> Result<Self, Failure> {
        let stored = stored::profile::<RetentionProfile>(view, project)?;
        let filled = stored.is_some();
        let profile = stored.unwrap_or_default();
        let mut dataset_gone = false;
        let retention = match (profile.numbers_from, &profile.dataset_id) {
            (NumbersFrom::Typed, _) => Some(model::typed(&profile.typed)?),
            (NumbersFrom::Dataset, None) => None,
            (NumbersFrom::Dataset, Some(id)) => match purchases.of(view, id) {
                Ok(days) => Some(days.finish(profile.observed_until)),
                Err(Failure::Workspace(WorkspaceError::NotFound { .. })) => {
                    dataset_gone = true;
                    None
                }
                Err(error) => return Err(error),
            },
        };
        Ok(Self {
            filled,
            profile,
            retention,
            dataset_gone,
        })
    }

    /// Why there is nothing to show.
    pub(super) fn absent(&self, language: Language) -> Option<String> {
        if self.dataset_gone {
            return Some(tr::retention_dataset_gone(language));
        }
        match &self.retention {
            Some(found) if found.customers > 0 || !found.cohorts.is_empty() => None,
            Some(_) if self.profile.numbers_from == NumbersFrom::Dataset => {
                Some(tr::retention_dataset_empty(language))
            }
            _ => Some(tr::retention_nothing(language)),
        }
    }
}
