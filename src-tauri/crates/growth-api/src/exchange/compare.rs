//! The consultant's own clients side by side, without their names.

use growth_i18n::{Digits, Format, Language, text};
use growth_model::{
    Outcome,
    audit::Layer,
    economics::{TARGET_LTV_TO_CAC, TARGET_PAYBACK_DAYS, evaluate},
    kpi::figures,
    sampling::quantile_of_sorted,
};
use growth_workspace::{
    ProjectId, View, audit, economics, kpi,
    projects::{self, ArchiveFilter, Project, ProjectFilter},
};
use rust_decimal::{Decimal, prelude::ToPrimitive};

use crate::{Context, Failure, Request, audit::layer_title, problems::Problems, router::request};

/// From how many projects on a figure is compared: of fewer, a percentile would be somebody's number.
const LEAST: usize = 3;

pub(super) fn requests() -> Vec<Request> {
    vec![request(
        "projects.compare_anonymous",
        "Percentiles of LTV/CAC, payback and audit scores over all projects, without names.",
        compare,
    )]
}

/// What to compare.
#[shape(Eq, deny_unknown_fields)]
pub struct CompareAnonymous {
    /// A project whose place among the others is told.
    pub project_id: Option<ProjectId>,
}

/// The projects of a workspace side by side.
#[shape]
pub struct AnonymousComparison {
    /// Projects that have a figure: samples are left out, archived ones are not.
    pub projects: usize,
    /// From how many projects on a figure is compared.
    pub needed: usize,
    /// The figures that enough projects have.
    pub figures: Vec<ComparedFigure>,
}

/// A figure over all projects.
#[shape(skip_serializing_none)]
pub struct ComparedFigure {
    /// `ltv_to_cac`, `payback_days`, `audit`, or a layer of the audit.
    pub name: String,
    /// Its name in words.
    pub label: String,
    /// Projects that have it.
    pub count: usize,
    /// A quarter of the projects lies below.
    pub p25: f64,
    /// Half of the projects lies below.
    pub p50: f64,
    /// Three quarters of the projects lie below.
    pub p75: f64,
    /// The same as text.
    pub p25_text: String,
    /// The same as text.
    pub p50_text: String,
    /// The same as text.
    pub p75_text: String,
    /// Whether more is better.
    pub more_is_better: bool,
    /// The target of the method as text; empty where it sets none.
    pub target_text: String,
    /// The project that was asked about.
    pub own: Option<OwnPlace>,
}

/// Where a project stands among all.
#[shape]
pub struct OwnPlace {
    /// Its value.
    pub value: f64,
    /// The same as text.
    pub text: String,
    /// Share of the other projects that it is better than, 0…1.
    pub better_than: f64,
    /// The same as text.
    pub better_than_text: String,
}

/// One project without its name.
#[derive(Default)]
struct Entry {
    own: bool,
    ltv_to_cac: Option<f64>,
    payback_days: Option<f64>,
    audit: Option<f64>,
    layers: Vec<(Layer, f64)>,
}

impl Entry {
    /// Whether there is anything to compare.
    fn tells(&self) -> bool {
        self.ltv_to_cac
            .or(self.payback_days)
            .or(self.audit)
            .is_some()
            || !self.layers.is_empty()
    }
}

/// How a figure is written and judged.
#[derive(Clone, Copy)]
enum Kind {
    Ratio,
    Days,
    Points,
}

fn compare(context: &Context<'_>, input: CompareAnonymous) -> Result<AnonymousComparison, Failure> {
    let entries = entries(context, input.project_id.as_ref())?;
    let language = context.language;
    let mut figures = Vec::new();
    let named = |id: &str| text(language, id, &[]);
    let mut add = |name: &str, label: String, kind, value: &dyn Fn(&Entry) -> Option<f64>| {
        figures.extend(figure(name, label, kind, &entries, value, language));
    };
    add(
        "ltv_to_cac",
        named("figure-ltv_to_cac"),
        Kind::Ratio,
        &|entry| entry.ltv_to_cac,
    );
    add(
        "payback_days",
        named("figure-payback_days"),
        Kind::Days,
        &|entry| entry.payback_days,
    );
    add("audit", named("audit-overall"), Kind::Points, &|entry| {
        entry.audit
    });
    for layer in Layer::ALL {
        add(
            &crate::names::code(layer),
            layer_title(layer, language),
            Kind::Points,
            &|entry| {
                entry
                    .layers
                    .iter()
                    .find(|(other, _)| *other == layer)
                    .map(|(_, score)| *score)
            },
        );
    }
    Ok(AnonymousComparison {
        projects: entries.iter().filter(|entry| entry.tells()).count(),
        needed: LEAST,
        figures,
    })
}

fn entries(context: &Context<'_>, own: Option<&ProjectId>) -> Result<Vec<Entry>, Failure> {
    context.app.with(|workspace| {
        let view = workspace.view();
        if let Some(id) = own {
            projects::get(&view, id)?;
        }
        let all = ProjectFilter {
            archived: ArchiveFilter::All,
            ..ProjectFilter::default()
        };
        let mut problems = Problems::new(context.language);
        let mut entries = Vec::new();
        for project in projects::list(&view, &all)? {
            if !project.sample {
                // What cannot be computed of one project is left out, and the others are compared.
                let is_own = own == Some(&project.id);
                entries.extend(problems.part("project", || entry(&view, &project, is_own))?);
            }
        }
        Ok(entries)
    })
}

fn entry(view: &View<'_>, project: &Project, own: bool) -> Result<Entry, Failure> {
    let mut entry = Entry {
        own,
        ..Entry::default()
    };
    let number = |outcome: &Outcome<Decimal>| outcome.value().and_then(ToPrimitive::to_f64);
    // What was measured last, as in the list of projects; else what was planned.
    if let Some(check_in) = kpi::check_ins(view, &project.id)?.last() {
        let measured = figures(&check_in.numbers)?;
        entry.ltv_to_cac = number(&measured.ltv_to_cac);
        entry.payback_days = number(&measured.payback_days);
    } else if let Some(id) = &project.active_scenario_id {
        let evaluation = evaluate(&economics::get(view, id)?.inputs)?;
        entry.ltv_to_cac = number(&evaluation.ltv_to_cac.outcome);
        entry.payback_days = number(&evaluation.payback_days.outcome);
    }
    let scores = match audit::latest(view, &project.id)? {
        Some(latest) => audit::scores(view, &latest)?,
        None => None,
    };
    if let Some(scores) = scores {
        entry.audit = scores.overall.score.value().copied();
        entry.layers = scores
            .layers
            .iter()
            .filter_map(|layer| Some((layer.layer, *layer.score.value()?)))
            .collect();
    }
    Ok(entry)
}

fn figure(
    name: &str,
    label: String,
    kind: Kind,
    entries: &[Entry],
    value: &dyn Fn(&Entry) -> Option<f64>,
    language: Language,
) -> Option<ComparedFigure> {
    let mut values: Vec<f64> = entries.iter().filter_map(value).collect();
    if values.len() < LEAST {
        return None;
    }
    values.sort_by(f64::total_cmp);
    let (p25, p50, p75) = (
        quantile_of_sorted(&values, 0.25)?,
        quantile_of_sorted(&values, 0.5)?,
        quantile_of_sorted(&values, 0.75)?,
    );
    let format = Format::new(language);
    let shown = |value: f64| match kind {
        Kind::Ratio => format.ratio(value, Digits::up_to(1)),
        Kind::Days => format.days(value, Digits::WHOLE),
        Kind::Points => format.number(value, Digits::WHOLE),
    };
    let more_is_better = !matches!(kind, Kind::Days);
    let own = entries
        .iter()
        .find(|entry| entry.own)
        .and_then(value)
        .map(|own| {
            let worse = values
                .iter()
                .filter(|other| {
                    if more_is_better {
                        **other < own
                    } else {
                        **other > own
                    }
                })
                .count();
            // The project itself is one of them.
            let better_than = worse as f64 / (values.len() - 1) as f64;
            OwnPlace {
                value: own,
                text: shown(own),
                better_than,
                better_than_text: format.percent(better_than, Digits::WHOLE),
            }
        });
    let target_text = match kind {
        Kind::Ratio => growth_i18n::tr::report::report_target_at_least(
            language,
            format.ratio(TARGET_LTV_TO_CAC, Digits::up_to(1)),
        ),
        Kind::Days => growth_i18n::tr::report::report_target_below(
            language,
            format.days(TARGET_PAYBACK_DAYS, Digits::WHOLE),
        ),
        Kind::Points => String::new(),
    };
    Some(ComparedFigure {
        name: name.to_owned(),
        label,
        count: values.len(),
        p25,
        p50,
        p75,
        p25_text: shown(p25),
        p50_text: shown(p50),
        p75_text: shown(p75),
        more_is_better,
        target_text,
        own,
    })
}
