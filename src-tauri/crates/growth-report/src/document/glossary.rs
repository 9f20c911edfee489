//! The appendix: the inputs that were used, and what the terms mean.

use growth_i18n::{text, tr::economics as texts, tr::report as tr};
use growth_model::economics::{InputField, PaymentTiming, RevenueModel};
use serde::Serialize;

use super::{Report, ReportError, ReportScenario, Section, figures_of};
use crate::economics::{FigureInput, FigureView};

#[derive(Serialize)]
pub(super) struct Inputs {
    title: String,
    columns: [String; 3],
    scenarios: Vec<ScenarioInputs>,
}

#[derive(Serialize)]
struct ScenarioInputs {
    title: String,
    rows: Vec<[String; 3]>,
}

#[derive(Serialize)]
pub(super) struct Glossary {
    title: String,
    columns: [String; 2],
    terms: Vec<Term>,
}

#[derive(Serialize)]
struct Term {
    term: String,
    meaning: String,
}

pub(super) fn inputs(report: &Report) -> Result<Inputs, ReportError> {
    let language = report.settings.language;
    Ok(Inputs {
        title: Section::Inputs.title(language),
        columns: [
            tr::report_column_input(language),
            tr::report_column_value(language),
            tr::report_column_source(language),
        ],
        scenarios: report
            .scenarios
            .iter()
            .map(|scenario| {
                Ok(ScenarioInputs {
                    title: tr::report_scenario(language, &scenario.name),
                    rows: rows(report, scenario)?,
                })
            })
            .collect::<Result<_, ReportError>>()?,
    })
}

/// Name, value and source of everything that the figures of a scenario rest on.
fn rows(report: &Report, scenario: &ReportScenario) -> Result<Vec<[String; 3]>, ReportError> {
    let language = report.settings.language;
    let (_, views) = figures_of(scenario, report)?;
    let model = match scenario.inputs.model {
        RevenueModel::Subscription => texts::model_subscription(language),
        RevenueModel::OneOff => texts::model_one_off(language),
    };
    let mut rows = vec![[texts::input_model(language), model, String::new()]];
    rows.extend(used(&views).into_iter().map(|input| {
        [
            input.label.clone(),
            input.text.clone(),
            input.source_text.clone(),
        ]
    }));
    if scenario.inputs.model == RevenueModel::Subscription {
        let timing = match scenario.inputs.assumptions.payment_timing {
            PaymentTiming::Advance => texts::timing_advance(language),
            PaymentTiming::Arrears => texts::timing_arrears(language),
        };
        rows.push([texts::input_payment_timing(language), timing, String::new()]);
    }
    Ok(rows)
}

/// The inputs behind the figures, each once, in the order of the calculator.
pub(crate) fn used(views: &[FigureView]) -> Vec<&FigureInput> {
    InputField::ALL
        .into_iter()
        .filter_map(|field| {
            views
                .iter()
                .flat_map(|view| &view.inputs)
                .find(|input| input.field == field)
        })
        .collect()
}

pub(super) fn glossary(report: &Report, views: &[FigureView]) -> Glossary {
    let language = report.settings.language;
    let figures = views.iter().map(|view| Term {
        term: view.label.clone(),
        meaning: view.help.clone(),
    });
    let inputs = used(views).into_iter().map(|input| {
        let path = input.field.path();
        let name = path.rsplit_once('.').map_or(path, |(_, name)| name);
        Term {
            term: input.label.clone(),
            meaning: text(language, &format!("input-{name}-help"), &[]),
        }
    });
    let mut terms: Vec<Term> = figures.chain(inputs).collect();
    // A figure and an input may share their name (the lifetime of a customer).
    terms.dedup_by(|next, term| next.term == term.term);
    Glossary {
        title: Section::Glossary.title(language),
        columns: [
            tr::report_column_term(language),
            tr::report_column_meaning(language),
        ],
        terms,
    }
}
