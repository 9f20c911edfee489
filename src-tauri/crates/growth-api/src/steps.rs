//! Steps of the history in words.

use growth_i18n::{Arg, Digits, Format, Language};
use growth_model::{
    Currency,
    economics::{InputField, Unit},
};
use growth_workspace::Operation;
use rust_decimal::Decimal;

use crate::{
    audit::{answer_text, audit_title, question_number},
    economics::months::months_text,
    names::code,
};

/// What was done, as a person reads it: `operation-<kind>`.
pub(crate) fn text(operation: &Operation, language: Language) -> String {
    use Operation as O;
    let format = Format::new(language);
    let label = |prefix: &str, names: &[String]| {
        let labels: Vec<String> = names
            .iter()
            .map(|name| text_of(language, &format!("{prefix}{name}")))
            .collect();
        format.list(&labels)
    };
    let args: Vec<(&str, Arg<'_>)> = match operation {
        O::CreateProject { name }
        | O::CreateSample { name }
        | O::ArchiveProject { name }
        | O::UnarchiveProject { name }
        | O::DeleteProject { name }
        | O::CreateScenario { name }
        | O::ActivateScenario { name }
        | O::DeleteScenario { name }
        | O::DeleteDataset { name } => vec![("name", name.into())],
        O::RenameProject { from, to }
        | O::DuplicateProject { from, to }
        | O::DuplicateScenario { from, to }
        | O::RenameScenario { from, to }
        | O::RenameDataset { from, to } => vec![("from", from.into()), ("to", to.into())],
        O::ChangeProject { name, fields } => {
            vec![
                ("name", name.into()),
                ("fields", label("projects-field-", fields).into()),
            ]
        }
        O::ReorderScenarios { project } => vec![("name", project.into())],
        O::ChangeInput {
            scenario,
            field,
            from,
            to,
        } => vec![
            ("scenario", scenario.into()),
            ("field", input_label(*field, language).into()),
            ("from", value(*field, *from, &format).into()),
            ("to", value(*field, *to, &format).into()),
        ],
        O::ChangeModel { scenario, from, to } => vec![
            ("scenario", scenario.into()),
            ("from", coded(language, "model-", from).into()),
            ("to", coded(language, "model-", to).into()),
        ],
        O::ChangePaymentTiming { scenario, from, to } => vec![
            ("scenario", scenario.into()),
            ("from", coded(language, "timing-", from).into()),
            ("to", coded(language, "timing-", to).into()),
        ],
        O::ChangeInputs { scenario, fields } => {
            vec![
                ("scenario", scenario.into()),
                ("fields", label("input-", fields).into()),
            ]
        }
        O::ImportDataset { name, rows } => {
            vec![("name", name.into()), ("rows", Arg::from(*rows))]
        }
        // Loops -----------
        O::CreateEcosystem { name }
        | O::ChooseEcosystem { name }
        | O::PriceEcosystem { name }
        | O::NoteEcosystem { name }
        | O::DeleteEcosystem { name } => vec![("name", name.into())],
        O::DuplicateEcosystem { from, to } | O::RenameEcosystem { from, to } => {
            vec![("from", from.into()), ("to", to.into())]
        }
        O::ChangeLoops { ecosystem, change } => {
            return crate::loops::change_text(ecosystem, change, language);
        }
        O::ChangeSettings { fields } => vec![("fields", label("settings-field-", fields).into())],
        O::ChangeReport { project, fields } => {
            vec![
                ("name", project.into()),
                ("fields", label("report-field-", fields).into()),
            ]
        }
        // Check-ins -----------
        O::AddCheckIn { date } | O::DeleteCheckIn { date } => {
            vec![("date", format.date(*date).into())]
        }
        O::ChangeCheckIn { date, fields } => {
            let names: Vec<String> = fields
                .iter()
                .map(|name| check_in_field(name, language))
                .collect();
            vec![
                ("date", format.date(*date).into()),
                ("fields", format.list(&names).into()),
            ]
        }
        O::ChangeKpiTargets { project, kpis } => {
            let words = growth_report::kpi::KpiWords::new(language, Currency::RUB);
            let names: Vec<String> = kpis.iter().map(|kpi| words.label(*kpi)).collect();
            vec![
                ("name", project.into()),
                ("kpis", format.list(&names).into()),
            ]
        }
        O::ChangeReminder { project, enabled } => vec![
            ("name", project.into()),
            ("enabled", if *enabled { "on" } else { "off" }.into()),
        ],
        // Economics -----------
        O::BranchScenario { from, to } => vec![("from", from.into()), ("to", to.into())],
        O::ChangeMonths { months, fields } => vec![
            ("months", months_text(months, language).into()),
            ("fields", label("months-field-", fields).into()),
        ],
        O::PasteMonths { months } | O::DeleteMonths { months } => {
            vec![("months", months_text(months, language).into())]
        }
        O::ImportMonths { file: name, months }
        | O::FillMonths {
            dataset: name,
            months,
        } => vec![
            ("name", name.into()),
            ("months", months_text(months, language).into()),
        ],
        O::ChangeEconomicsTabs { tabs } => vec![("tabs", label("economics-tab-", tabs).into())],
        // Audit -----------
        O::CreateAudit { name, date } | O::DeleteAudit { name, date } => {
            vec![("name", audit_title(name, *date, language).into())]
        }
        O::ChangeAudit { name, date, fields } => vec![
            ("name", audit_title(name, *date, language).into()),
            ("fields", label("audit-field-", fields).into()),
        ],
        O::AnswerQuestion {
            bank_version,
            question,
            from,
            to,
        } => vec![
            ("number", question_number(*bank_version, question).into()),
            ("from", answer_text(*from, language).into()),
            ("to", answer_text(*to, language).into()),
        ],
        O::NoteAnswer {
            bank_version,
            question,
        } => vec![("number", question_number(*bank_version, question).into())],
        O::AttachEvidence { name }
        | O::RemoveEvidence { name }
        | O::AddFinding { name }
        | O::DeleteGrowthPoint { name } => vec![("name", name.into())],
        O::ChooseGrowthPoints { project } => vec![("name", project.into())],
        O::SaveGrowthPoint { name, fields } => vec![
            ("name", name.into()),
            ("fields", label("audit-field-", fields).into()),
        ],
        // Instruments -----------
        O::AddInstrumentItem { instrument, name }
        | O::DeleteInstrumentItem { instrument, name } => vec![
            ("instrument", code(instrument).into()),
            ("name", name.into()),
        ],
        O::ChangeInstrumentItem {
            instrument,
            name,
            fields,
        } => vec![
            ("instrument", code(instrument).into()),
            ("name", name.into()),
            ("fields", label("instrument-field-", fields).into()),
        ],
        O::ReorderInstrumentItems { instrument }
        | O::StartInstrument { instrument }
        | O::ClearInstrument { instrument } => vec![("instrument", code(instrument).into())],
        O::ChangeInstrument { instrument, fields } => vec![
            ("instrument", code(instrument).into()),
            ("fields", label("instrument-field-", fields).into()),
        ],
        // Roadmap -----------
        O::StartPlan { plan } | O::ActivatePlan { plan } | O::DeletePlan { plan } => {
            vec![("name", plan.into())]
        }
        O::RollOverPlan { from, to } => vec![("from", from.into()), ("to", to.into())],
        O::ChangePlan { plan, fields } => vec![
            ("name", plan.into()),
            ("fields", label("roadmap-plan-field-", fields).into()),
        ],
        O::RebaselinePlan { plan, reason } => {
            vec![("name", plan.into()), ("reason", reason.into())]
        }
        O::AddTask { task } | O::DeleteTask { task } => vec![("name", task.into())],
        O::SaveTask { task, fields } => vec![
            ("name", task.into()),
            ("fields", label("roadmap-task-field-", fields).into()),
        ],
        O::SetTaskProgress { task, from, to } => vec![
            ("name", task.into()),
            ("from", format.percent(*from, Digits::up_to(1)).into()),
            ("to", format.percent(*to, Digits::up_to(1)).into()),
        ],
        O::MoveTask {
            task,
            from,
            to,
            others,
        } => vec![
            ("name", task.into()),
            ("from", format.date(*from).into()),
            ("to", format.date(*to).into()),
            ("others", Arg::from(*others)),
        ],
        O::ImportTasks { plan, count } => {
            vec![("name", plan.into()), ("count", Arg::from(*count))]
        }
        // Report and exchange -----------
        O::EditSummary { project } => vec![("name", project.into())],
        O::SaveReportTemplate { name }
        | O::DeleteReportTemplate { name }
        | O::ImportProject { name }
        | O::ReplaceProject { name } => vec![("name", name.into())],
        O::ApplyReportTemplate { name, project } => {
            vec![("name", name.into()), ("project", project.into())]
        }
        O::MakePlaybook { from, to } => vec![("from", from.into()), ("to", to.into())],
    };
    growth_i18n::text(language, &format!("operation-{}", operation.kind()), &args)
}

fn text_of(language: Language, id: &str) -> String {
    growth_i18n::text(language, id, &[])
}

/// A number of a check-in: an input of the calculator, or one of its own.
fn check_in_field(name: &str, language: Language) -> String {
    let own = format!("kpi-field-{name}");
    if growth_i18n::exists(&own) {
        text_of(language, &own)
    } else {
        text_of(language, &format!("input-{name}"))
    }
}

pub(crate) fn input_label(field: InputField, language: Language) -> String {
    let path = field.path();
    let name = path.rsplit_once('.').map_or(path, |(_, name)| name);
    text_of(language, &format!("input-{name}"))
}

fn coded(language: Language, prefix: &str, variant: impl serde::Serialize) -> String {
    text_of(language, &format!("{prefix}{}", code(variant)))
}

fn value(field: InputField, value: Option<Decimal>, format: &Format) -> String {
    let Some(value) = value else {
        return "—".to_owned();
    };
    match field.unit() {
        Unit::Fraction => format.percent(value, Digits::ALL),
        Unit::Days => format.days(value, Digits::ALL),
        Unit::Months => format.months(value, Digits::ALL),
        // The step does not know the project's currency, and the reader does.
        Unit::Money | Unit::Ratio | Unit::Count => format.number(value, Digits::ALL),
    }
}
