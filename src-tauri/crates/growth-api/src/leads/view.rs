//! Models of leads as the window shows them.

use growth_i18n::{Digits, Format, tr::leads as tr};
use growth_model::economics::evaluate;
use growth_model::leads::{
    Grade, LeadScores, LeadTable, MetricsInput, MoneyPlan, ScoreInput, metrics, score,
};
use growth_report::charts::{self, Chart};
use growth_report::content::Fact;
use growth_report::leads::{self as words, LeadModelReading};
use growth_workspace::customers::{self as saved, LeadSettings, SavedLeadModel};
use growth_workspace::datasets::{self, Dataset, DatasetKind};
use growth_workspace::{DatasetId, LeadModelId, ProjectId, View, economics, projects};
use rust_decimal::Decimal;

use super::stored::{outcome_of, place, table};
use crate::{Context, Failure, Request, router::request, shared::ChartRequest};

/// Most leads of one page.
const MAX_PAGE: u32 = 500;

pub(super) fn requests() -> Vec<Request> {
    vec![
        request(
            "leads.view",
            "The leads of a project and their model: honest quality, money, what is left out and why.",
            view,
        ),
        request(
            "leads.open",
            "Leads without an outcome, scored: grade, chance, reasons in words, expected margin.",
            open,
        ),
    ]
}

/// Which leads, and how charts are drawn.
#[shape(Eq, deny_unknown_fields)]
pub struct LeadsQuery {
    /// The project.
    pub project_id: ProjectId,
    /// The leads; those of the last model, or those imported last, when absent.
    pub dataset_id: Option<DatasetId>,
    /// Size and colours of each chart.
    pub chart: ChartRequest,
}

/// The leads of a project.
#[shape(skip_serializing_none)]
pub struct LeadsView {
    /// Leads to choose from.
    pub datasets: Vec<Dataset>,
    /// Those that are shown; absent when there are none.
    pub dataset_id: Option<DatasetId>,
    /// Margin of a customer by the calculator; absent where it cannot be computed.
    pub margin_per_deal: Option<Decimal>,
    /// The model; absent when none was trained yet.
    pub model: Option<LeadModelView>,
}

/// A model of leads in words.
#[shape(skip_serializing_none)]
pub struct LeadModelView {
    /// Its id.
    pub id: LeadModelId,
    /// What it was trained with.
    pub settings: LeadSettings,
    /// When, in words.
    pub made_text: String,
    /// What it says.
    pub reading: LeadModelReading,
    /// Money by the number of leads that are contacted; absent without money.
    pub money: Option<Chart>,
    /// Promised and happened; absent without a model.
    pub calibration: Option<Chart>,
    /// Quality on the leads of later lists whose outcome is known by now: the promise checked. Empty
    /// where there are none.
    pub live: Vec<LiveQuality>,
}

/// Quality of a model in use.
#[shape(Eq)]
pub struct LiveQuality {
    /// The list that has the outcomes.
    pub name: String,
    /// What came true.
    pub facts: Vec<Fact>,
    /// The same in a sentence.
    pub text: String,
}

fn view(context: &Context<'_>, input: LeadsQuery) -> Result<LeadsView, Failure> {
    let language = context.language;
    context.app.with(|workspace| {
        let view = workspace.view();
        let project = projects::get(&view, &input.project_id)?;
        let all = datasets::list_of_kind(&view, DatasetKind::Leads, &project.id)?;
        let models = saved::lead_models(&view, &project.id)?;
        let shown = input
            .dataset_id
            .as_ref()
            .and_then(|id| all.iter().find(|dataset| dataset.id == *id))
            .map(|dataset| dataset.id.clone())
            .or_else(|| models.first().map(|model| model.dataset_id.clone()))
            .or_else(|| all.first().map(|dataset| dataset.id.clone()));
        let model = models
            .into_iter()
            .find(|model| shown.as_ref() == Some(&model.dataset_id));
        let margin_per_deal = match &project.active_scenario_id {
            Some(id) => margin(&economics::get(&view, id)?.inputs),
            None => None,
        };
        let style = input.chart.style(language, project.currency);
        Ok(LeadsView {
            model: match model {
                Some(model) => {
                    let quality = model.trained.metrics.value();
                    let curve = quality.and_then(|metrics| metrics.money.value());
                    Some(LeadModelView {
                        live: live(&view, &all, &model, context)?,
                        made_text: tr::leads_made(
                            language,
                            Format::new(language)
                                .date_long(context.app.local(model.updated_at).date()),
                        ),
                        reading: words::reading(&model.trained, language, project.currency),
                        money: curve.map(|curve| charts::lead_money(curve, &style)),
                        calibration: quality
                            .map(|metrics| charts::lead_calibration(&metrics.calibration, &style)),
                        id: model.id,
                        settings: model.settings,
                    })
                }
                None => None,
            },
            datasets: all,
            dataset_id: shown,
            margin_per_deal,
        })
    })
}

/// Lifetime margin of a customer, where the calculator knows it.
fn margin(inputs: &growth_model::economics::Inputs) -> Option<Decimal> {
    let found = evaluate(inputs).ok()?;
    found
        .ltv_gross_margin
        .outcome
        .value()
        .map(|value| value.round_dp(2))
        .filter(|value| *value > Decimal::ZERO)
}

/// Quality on later lists that have outcomes of leads which the model did not learn from.
fn live(
    view: &View<'_>,
    all: &[Dataset],
    model: &SavedLeadModel,
    context: &Context<'_>,
) -> Result<Vec<LiveQuality>, Failure> {
    let Some(trained) = model.trained.model.value() else {
        return Ok(vec![]);
    };
    let keys = learnt(view, model)?;
    let mut found = Vec::new();
    for dataset in all
        .iter()
        .filter(|dataset| dataset.id != model.dataset_id && dataset.imported_at > model.created_at)
    {
        let table = table(view, &dataset.id)?;
        let Some(outcome) = place(&table, &model.settings.outcome.column) else {
            continue;
        };
        let key = model
            .settings
            .key
            .as_ref()
            .and_then(|key| place(&table, key));
        let mut outcomes = Vec::new();
        let rows = table
            .rows
            .into_iter()
            .filter(|row| {
                let known = key
                    .and_then(|key| row.get(key)?.text())
                    .is_some_and(|key| keys.contains(&key));
                let said = row.get(outcome).and_then(|cell| outcome_of(model, cell));
                outcomes.extend(said.filter(|_| !known));
                !known && said.is_some()
            })
            .collect();
        let scores = score(&ScoreInput {
            model: trained.clone(),
            table: LeadTable {
                columns: table.columns,
                rows,
            },
            key: None,
            money: None,
            cut_off: None,
        })?;
        if outcomes.is_empty() {
            continue;
        }
        found.push(quality(&dataset.name, outcomes, &scores, context)?);
    }
    Ok(found)
}

/// Keys of the leads whose outcome the model learnt from.
fn learnt(
    view: &View<'_>,
    model: &SavedLeadModel,
) -> Result<std::collections::BTreeSet<String>, Failure> {
    let table = table(view, &model.dataset_id)?;
    let Some(key) = model
        .settings
        .key
        .as_ref()
        .and_then(|key| place(&table, key))
    else {
        return Ok(std::collections::BTreeSet::new());
    };
    let outcome = place(&table, &model.settings.outcome.column);
    Ok(table
        .rows
        .iter()
        .filter(|row| {
            outcome
                .and_then(|place| outcome_of(model, row.get(place)?))
                .is_some()
        })
        .filter_map(|row| row.get(key)?.text())
        .collect())
}

fn quality(
    name: &str,
    outcomes: Vec<bool>,
    scores: &LeadScores,
    context: &Context<'_>,
) -> Result<LiveQuality, Failure> {
    let language = context.language;
    let format = Format::new(language);
    let probabilities: Vec<f64> = scores.leads.iter().map(|lead| lead.probability).collect();
    let promised: f64 = probabilities.iter().sum();
    let measured = metrics(&MetricsInput {
        outcomes,
        probabilities,
        money: None,
    })?;
    let shown = |outcome: &growth_model::Outcome<f64>| match outcome.value() {
        Some(value) => format.number(*value, Digits::up_to(2)),
        None => growth_report::outcomes::absent(outcome, language),
    };
    Ok(LiveQuality {
        name: name.to_owned(),
        text: tr::leads_live(
            language,
            format.number(measured.converted, Digits::WHOLE),
            format.number(measured.leads, Digits::WHOLE),
            format.number(promised, Digits::WHOLE),
        ),
        facts: vec![
            Fact::new("auc", tr::leads_fact_auc(language), shown(&measured.auc)),
            Fact::new(
                "ece",
                tr::leads_fact_ece(language),
                match measured.ece.value() {
                    Some(value) => format.percent(*value, Digits::up_to(1)),
                    None => growth_report::outcomes::absent(&measured.ece, language),
                },
            ),
        ],
    })
}

/// A page of open leads.
#[shape(Eq, deny_unknown_fields)]
pub struct OpenLeadsQuery {
    /// The model.
    pub model_id: LeadModelId,
    /// Only those of a grade.
    pub grade: Option<Grade>,
    /// Leads to pass over.
    #[serde(default)]
    pub offset: u32,
    /// Leads to show, 1…500.
    #[serde(default = "page")]
    pub limit: u32,
}

fn page() -> u32 {
    50
}

/// Leads without an outcome, the most probable first.
#[shape]
pub struct OpenLeads {
    /// All of them, of every grade.
    pub all: u64,
    /// Those of the grade asked for.
    pub total: u64,
    /// How many of each grade there are; empty without money.
    pub grades: Vec<GradeCount>,
    /// The probability from which a lead is worth a contact, in words; empty without money.
    pub cut_off_text: String,
    /// The page.
    pub leads: Vec<OpenLead>,
}

/// Leads of a grade.
#[shape(Eq)]
pub struct GradeCount {
    /// The grade.
    pub grade: Grade,
    /// What it is called.
    pub label: String,
    /// Leads.
    pub leads: u64,
}

/// One lead, as a person reads it.
#[shape(Eq)]
pub struct OpenLead {
    /// Its name, or its place in the list.
    pub name: String,
    /// Its grade; empty without money.
    pub grade: String,
    /// Chance of becoming a customer, in words.
    pub chance_text: String,
    /// Expected margin of a contact, in words; empty without money.
    pub margin_text: String,
    /// The three weightiest reasons, in words.
    pub reasons: Vec<LeadReasonText>,
}

/// A reason in words.
#[shape(Eq)]
pub struct LeadReasonText {
    /// In words.
    pub text: String,
    /// Whether it raises the chance.
    pub raises: bool,
}

/// The leads of a table whose outcome is not known, with their places.
pub(super) fn open_rows(model: &SavedLeadModel, table: &LeadTable) -> Vec<usize> {
    let outcome = place(table, &model.settings.outcome.column);
    (0..table.rows.len())
        .filter(|row| {
            let cell = outcome.and_then(|place| table.rows.get(*row)?.get(place));
            cell.and_then(|cell| outcome_of(model, cell)).is_none()
        })
        .collect()
}

/// Scores rows of a table by a kept model.
pub(super) fn scored(
    model: &SavedLeadModel,
    table: LeadTable,
    rows: &[usize],
    money: Option<MoneyPlan>,
) -> Result<(LeadTable, LeadScores), Failure> {
    let trained = model.trained.model.value().cloned().ok_or(Failure::Value {
        field: "model_id",
        code: "no_lead_model",
        value: String::new(),
    })?;
    let all = table.rows;
    let table = LeadTable {
        columns: table.columns,
        rows: rows
            .iter()
            .filter_map(|row| all.get(*row).cloned())
            .collect(),
    };
    let key = model
        .settings
        .key
        .clone()
        .filter(|key| table.columns.contains(key));
    let scores = score(&ScoreInput {
        model: trained,
        table: table.clone(),
        key,
        money,
        cut_off: None,
    })?;
    Ok((table, scores))
}

fn open(context: &Context<'_>, input: OpenLeadsQuery) -> Result<OpenLeads, Failure> {
    if !(1..=MAX_PAGE).contains(&input.limit) {
        return Err(growth_model::ModelError::OutOfRange {
            field: "limit".to_owned(),
            value: input.limit.into(),
            min: Some(1.into()),
            max: Some(MAX_PAGE.into()),
        }
        .into());
    }
    let language = context.language;
    let format = Format::new(language);
    let (model, table, currency) = context.app.with(|workspace| {
        let view = workspace.view();
        let model = saved::lead_model(&view, &input.model_id)?;
        let table = table(&view, &model.dataset_id)?;
        let currency = projects::get(&view, &model.project_id)?.currency;
        Ok((model, table, currency))
    })?;
    let rows = open_rows(&model, &table);
    let (_, scores) = scored(&model, table, &rows, model.settings.money.clone())?;
    let mut leads: Vec<(usize, &growth_model::leads::LeadScore)> =
        scores.leads.iter().enumerate().collect();
    leads.sort_by(|(_, one), (_, other)| other.probability.total_cmp(&one.probability));
    let all = leads.len() as u64;
    let grades = [Grade::A, Grade::B, Grade::C, Grade::D]
        .into_iter()
        .map(|grade| GradeCount {
            grade,
            label: words::grade_text(&growth_model::Outcome::of(grade)),
            leads: leads
                .iter()
                .filter(|(_, lead)| lead.grade.value() == Some(&grade))
                .count() as u64,
        })
        .filter(|_| model.settings.money.is_some())
        .collect();
    if let Some(grade) = input.grade {
        leads.retain(|(_, lead)| lead.grade.value() == Some(&grade));
    }
    Ok(OpenLeads {
        all,
        total: leads.len() as u64,
        grades,
        cut_off_text: match scores.cut_off.value() {
            Some(cut_off) => {
                tr::leads_cut_off(language, format.percent(*cut_off, Digits::up_to(1)))
            }
            None => String::new(),
        },
        leads: leads
            .into_iter()
            .skip(usize::try_from(input.offset).unwrap_or(usize::MAX))
            .take(usize::try_from(input.limit).unwrap_or(usize::MAX))
            .map(|(place, lead)| OpenLead {
                name: lead
                    .key
                    .clone()
                    .unwrap_or_else(|| tr::leads_nameless(language, (place + 1).to_string())),
                grade: words::grade_text(&lead.grade),
                chance_text: format.percent(lead.probability, Digits::up_to(1)),
                margin_text: lead
                    .expected_margin
                    .value()
                    .map_or_else(String::new, |margin| {
                        format.money_with(*margin, currency.code(), Digits::WHOLE)
                    }),
                reasons: words::weightiest(lead)
                    .into_iter()
                    .map(|reason| LeadReasonText {
                        text: words::reason_text(reason, language),
                        raises: reason.log_odds > 0.0,
                    })
                    .collect(),
            })
            .collect(),
    })
}
