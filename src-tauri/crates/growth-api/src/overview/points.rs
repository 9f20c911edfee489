//! The growth points of a project, the chosen three first.

use std::collections::HashMap;

use growth_i18n::{Language, tr::overview as tr};
use growth_model::economics::Verdict;
use growth_workspace::{
    GrowthPointId, ProjectId, View,
    audit::{self, PointStatus},
};

use crate::{
    Failure,
    audit::{PointView, growth_points_in_words},
};

/// Growth points that the overview shows.
const SHOWN: usize = 3;

/// Draws of the chances, which the overview does not show.
const DRAWS: u32 = 1;

/// The growth points of a project.
#[shape(Eq, skip_serializing_none)]
pub struct OverviewPoints {
    /// The chosen three, or what comes next to them.
    pub shown: Vec<OverviewPoint>,
    /// How many there are in all, dropped ones not counted.
    pub total: usize,
    /// Whether there is an audit.
    pub audited: bool,
    /// Name of the scenario that the money is computed from, where all shown have the same.
    pub scenario: Option<String>,
}

/// A growth point of the overview.
#[shape(Eq, skip_serializing_none)]
pub struct OverviewPoint {
    /// The growth point.
    pub id: GrowthPointId,
    /// Its title.
    pub title: String,
    /// Number of its layer, from 1.
    pub layer_number: u32,
    /// Name of its layer.
    pub layer_title: String,
    /// Its likely money per month, in words; empty when it was not computed.
    pub money_text: String,
    /// From the least to the most; empty when it was not computed.
    pub range_text: String,
    /// How far it is: in work, done, or when it is planned.
    pub status_text: String,
    /// Traffic light of that; absent when nothing was done about it yet.
    pub verdict: Option<Verdict>,
}

impl OverviewPoints {
    /// Nothing to show.
    pub(super) fn none(audited: bool) -> Self {
        Self {
            shown: Vec::new(),
            total: 0,
            audited,
            scenario: None,
        }
    }
}

/// The growth points, and title and money of the best that is not done.
pub(super) fn points(
    view: &View<'_>,
    project: &ProjectId,
    audited: bool,
    planned: &HashMap<String, u32>,
    language: Language,
) -> Result<(OverviewPoints, Option<(String, String)>), Failure> {
    let board = audit::board(view, project, 0, DRAWS)?;
    let views = growth_points_in_words(view, project, board, language)?.points;
    let kept: Vec<&PointView> = views
        .iter()
        .filter(|view| view.content.status != PointStatus::Dropped)
        .collect();
    let best = kept
        .iter()
        .find(|view| view.content.status != PointStatus::Done && !view.money.value_text.is_empty())
        .map(|view| {
            let title = view.content.title.clone();
            (title, view.money.value_text.clone())
        });
    let shown: Vec<&PointView> = kept.iter().copied().take(SHOWN).collect();
    let mut scenarios: Vec<&str> = shown
        .iter()
        .map(|view| view.money.scenario.as_str())
        .filter(|name| !name.is_empty())
        .collect();
    scenarios.dedup();
    let scenario = match scenarios.as_slice() {
        [one] => Some((*one).to_owned()),
        _ => None,
    };
    let points = OverviewPoints {
        total: kept.len(),
        audited,
        scenario,
        shown: shown
            .into_iter()
            .map(|view| point(view, planned.get(view.id.as_str()).copied(), language))
            .collect(),
    };
    Ok((points, best))
}

fn point(view: &PointView, week: Option<u32>, language: Language) -> OverviewPoint {
    OverviewPoint {
        id: view.id.clone(),
        title: view.content.title.clone(),
        layer_number: view.layer_number,
        layer_title: view.layer_title.clone(),
        money_text: view.money.value_text.clone(),
        range_text: view.money.range_text.clone(),
        status_text: match (view.content.status, week) {
            (PointStatus::Open, Some(week)) if week > 0 => {
                tr::overview_point_planned(language, week)
            }
            _ => view.status_text.clone(),
        },
        verdict: match view.content.status {
            PointStatus::InProgress | PointStatus::Done => Some(Verdict::Good),
            PointStatus::Open | PointStatus::Dropped => None,
        },
    }
}
