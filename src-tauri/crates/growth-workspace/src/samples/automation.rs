//! Growth OS of the café service: the tools on its map, the guide's scenario, four weeks of events and
//! the rehearsal on them.

use chrono::{Days, NaiveDate, TimeDelta};
use growth_model::automation::{
    RehearseInput, TemplatesInput, ToolState, TraceMode, rehearse, templates,
};
use rust_decimal::Decimal;
use sha2::{Digest, Sha256};

use super::Text;
use super::purchases::Random;
use crate::automation::{self, KeptRehearsal, ToolFields};
use crate::datasets::{self, DatasetKind, ImportOutcome, NewDataset, NewLines};
use crate::projects::Project;
use crate::sql::json_value;
use crate::tabular::GridRow;
use crate::{Language, Result, Tx};

const SEED: u64 = 20_261_126;
const PEOPLE: u64 = 240;
const DAYS: u64 = 28;
const FILE_NAME: &str = "events.csv";
const TIME_ZONE: &str = "Europe/Moscow";
const HEADER: [&str; 10] = [
    "user_id",
    "event_time",
    "event_name",
    "page",
    "name",
    "company",
    "employees",
    "ltv",
    "email",
    "chat_id",
];

/// Role, tool of the catalogue, whether it is there, roubles a month.
const TOOLS: [(&str, &str, ToolState, i64); 15] = [
    ("ads", "yandex-direct", ToolState::Now, 0),
    ("web_analytics", "ga4", ToolState::Now, 0),
    ("product_analytics", "posthog", ToolState::Now, 4_000),
    ("crm", "amocrm", ToolState::Now, 9_500),
    ("calls", "calltouch", ToolState::Now, 12_000),
    ("warehouse", "postgresql", ToolState::Now, 0),
    ("forecast", "growth-architect", ToolState::Now, 0),
    ("lead_score", "growth-architect", ToolState::Now, 0),
    ("workflow", "n8n", ToolState::Now, 5_300),
    ("messenger", "telegram-bot", ToolState::Now, 0),
    ("email", "unisender", ToolState::Now, 9_200),
    ("dashboard", "datalens", ToolState::Now, 0),
    ("experiments", "growth-architect", ToolState::Now, 0),
    ("site_chat", "jivo", ToolState::Planned, 3_000),
    ("alerts", "grafana", ToolState::Planned, 0),
];

/// Fills the map, and makes the scenario with its rehearsal.
pub(super) fn fill(tx: &Tx<'_>, project: &Project, language: Language) -> Result<()> {
    for (role, tool, state, cost) in TOOLS {
        let fields = ToolFields {
            role: role.to_owned(),
            tool: Some(tool.to_owned()),
            name: String::new(),
            state,
            cost_month: Some(cost.into()),
            identities: None,
            gives: None,
            note: String::new(),
        };
        automation::add_tool(tx, &project.id, fields)?;
    }
    scenario(tx, project, language)
}

fn scenario(tx: &Tx<'_>, project: &Project, language: Language) -> Result<()> {
    let Some(template) = templates(&TemplatesInput {})?.templates.into_iter().next() else {
        return Ok(());
    };
    let mut definition = template.scenario_in(|said| match language {
        Language::Ru => &said.ru,
        Language::En => &said.en,
    });
    definition.control.margin = Some(14_000.into());
    for branch in &mut definition.branches {
        branch.action.cost = Decimal::from(6);
    }
    let name = definition.name.clone();
    let made = automation::create_automation(
        tx,
        &project.id,
        &name,
        Some(template.id.as_str()),
        definition,
    )?;
    let events = events(tx, project, language)?;
    let recorded = datasets::recorded_events(tx, &events.id)?;
    let mut found = rehearse(&RehearseInput {
        scenarios: vec![made.definition.clone()],
        events: recorded.events,
        people: recorded.people,
        documents: Vec::new(),
        time_zone: recorded.time_zone,
        until: None,
        seed: 1,
        decisions: Vec::new(),
        plan_days: 91,
        trace: TraceMode::Exceptions,
        trace_limit: 0,
    })?;
    if found.totals.is_empty() {
        return Ok(());
    }
    let kept = KeptRehearsal {
        kept_on: tx.today(),
        dataset_id: events.id,
        dataset: events.name,
        notes: found.notes,
        definition: made.definition.clone(),
        decisions: Vec::new(),
        totals: found.totals.swap_remove(0),
    };
    automation::set_rehearsal(tx, &made.id, kept)?;
    Ok(())
}

/// Makes the data set of the events.
fn events(tx: &Tx<'_>, project: &Project, language: Language) -> Result<datasets::Dataset> {
    let rows = rows(tx.today(), language);
    let text: String = (rows.iter())
        .map(|row| row.cells.join(",") + "\n")
        .collect();
    let header = GridRow {
        line: 1,
        cells: HEADER.map(str::to_owned).to_vec(),
    };
    let rows = std::iter::once(header).chain(rows).collect();
    // What is written here can be read.
    let read = datasets::event_lines(rows, None).unwrap_or_default();
    let people = read.people;
    let (lines, mapping, summary) = read.into_parts(TIME_ZONE);
    let hash = Sha256::digest(text.as_bytes());
    let name = Text {
        ru: "События за четыре недели",
        en: "Events of four weeks",
    }
    .in_language(language);
    let table = NewLines {
        new: NewDataset {
            project_id: project.id.clone(),
            name: name.to_owned(),
            file_name: FILE_NAME.to_owned(),
        },
        kind: DatasetKind::Events,
        lines,
        rejected: 0,
        customers: people,
        outcome: ImportOutcome {
            sha256: hash.iter().map(|byte| format!("{byte:02x}")).collect(),
            mapping: json_value("datasets", "mapping", &mapping)?,
            summary: json_value("datasets", "summary", &summary)?,
        },
    };
    datasets::write_lines(tx, &table, name, FILE_NAME)
}

const NAMES_RU: [&str; 8] = [
    "Олег",
    "Марина",
    "Тимур",
    "Светлана",
    "Ирина",
    "Рустам",
    "Вера",
    "Артём",
];
const NAMES_EN: [&str; 8] = [
    "Oleg", "Marina", "Timur", "Svetlana", "Irina", "Rustam", "Vera", "Artyom",
];
const PAGES: [&str; 4] = ["integration_crm", "prices", "recipes", "help"];

/// The events of the four whole weeks before `today`, in the order of time.
fn rows(today: NaiveDate, language: Language) -> Vec<GridRow> {
    let begin = today - Days::new(DAYS);
    let mut random = Random(SEED);
    let mut events: Vec<(u64, Vec<String>)> = Vec::new();
    for person in 0..PEOPLE {
        let place = random.below(8) as usize;
        let (names, company) = match language {
            Language::Ru => (NAMES_RU, "Кафе"),
            Language::En => (NAMES_EN, "Café"),
        };
        let name = names.get(place).copied().unwrap_or_default();
        let employees = 2 + random.below(70);
        let ltv = 20_000 + random.below(160) * 1_000;
        let chat = if random.below(100) < 6 {
            String::new()
        } else {
            (100_000 + person).to_string()
        };
        let known = [
            name.to_owned(),
            format!("{company} {}", person + 1),
            employees.to_string(),
            ltv.to_string(),
            format!("cafe{person}@example.com"),
            chat,
        ];
        let mut add = |minute: u64, kind: &str, page: &str| {
            if minute >= DAYS * 1440 {
                return;
            }
            let at = begin.and_hms_opt(0, 0, 0).unwrap_or_default()
                + TimeDelta::minutes(i64::try_from(minute).unwrap_or_default());
            let first = [
                format!("u{person:04}"),
                at.format("%Y-%m-%d %H:%M:%S").to_string(),
                kind.to_owned(),
                page.to_owned(),
            ];
            events.push((minute, first.into_iter().chain(known.clone()).collect()));
        };
        let mut minute = random.below(20 * 1440);
        add(minute, "signup", "");
        for _ in 0..=random.below(9) {
            // Mostly by day.
            minute += 60 + random.below(1_500);
            let page = if random.below(100) < 45 {
                0
            } else {
                random.below(4)
            };
            add(
                minute,
                "page_view",
                PAGES.get(page as usize).copied().unwrap_or_default(),
            );
        }
        if random.below(100) < 5 {
            add(minute + 10, "asked_for_person", "");
        }
        if random.below(100) < 12 {
            add(minute + 600, "demo", "");
        }
    }
    events.sort();
    (2..)
        .zip(events)
        .map(|(line, (_, cells))| GridRow { line, cells })
        .collect()
}
