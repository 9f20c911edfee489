//! Files of every released schema open in this version.

use std::path::PathBuf;

use chrono::NaiveDate;
use growth_model::economics::InputField;
use growth_workspace::backups::BackupReason;
use growth_workspace::datasets::Row;
use growth_workspace::datasets::{self, ImportOutcome, NewDataset};
use growth_workspace::economics::{self, Save};
use growth_workspace::preferences::{self, PreferencesPatch};
use growth_workspace::projects::{self, ProjectFilter, ProjectOrder};
use growth_workspace::report::{self, ReportPatch};
use growth_workspace::samples::SampleKind;
use growth_workspace::settings::{self, Branding, SettingsPatch};
use growth_workspace::tabular::{RejectReason, RejectedRow};
use growth_workspace::{LATEST_VERSION, Language, WorkspaceError, history};
use rust_decimal::Decimal;
use serde_json::json;

use crate::desk::{Desk, project};

/// Schemas that released programs wrote. The others were never released by themselves.
const RELEASED: [u32; 6] = [1, 2, 3, 9, 10, 11];

fn fixture(version: u32) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../../tests/fixtures")
        .join(format!("workspace-v{version}.growth"))
}

/// Writes the fixture of the present schema. Run it when a schema is released, and never again for
/// the same version: `cargo test -p growth-workspace --test suite -- --ignored fixture::write`.
#[test]
#[ignore = "writes a file of the repository"]
fn write() {
    let (desk, mut ws) = Desk::opened();
    ws.create_sample(SampleKind::Saas, Language::Ru).unwrap();
    desk.wait_seconds(60);
    let made = project(&mut ws, "Кофейня «Зерно»");
    let scenario = made.active_scenario_id.clone().unwrap();
    let mut inputs = economics::get(&ws.view(), &scenario).unwrap().inputs;
    for (field, value) in [
        (InputField::ArpaPerMonth, Decimal::new(249_050, 2)),
        (InputField::ChurnPerMonth, Decimal::new(37, 3)),
        (InputField::HorizonMonths, Decimal::from(36)),
    ] {
        inputs.set(field, Some(value)).unwrap();
    }
    ws.save_inputs(&scenario, &inputs, &Save::default(), None)
        .unwrap();
    let new = NewDataset {
        project_id: made.id.clone(),
        name: "Чеки".into(),
        file_name: "чеки.csv".into(),
    };
    let mut import = ws.begin_import(&new).unwrap();
    for line in 2..7 {
        import.push(&Row {
            line,
            customer: ["Анна", "Борис"][usize::try_from(line % 2).unwrap()],
            date: NaiveDate::from_ymd_opt(2026, 10, u32::try_from(line).unwrap()).unwrap(),
            amount: Decimal::new(35_050, 2),
            quantity: Some(1.into()),
            order: Some("1"),
        });
    }
    import.reject(RejectedRow {
        line: 7,
        reason: RejectReason::BadAmount,
        cell: Some("триста".into()),
        text: "Анна;07.10.2026;триста".into(),
    });
    let outcome = ImportOutcome {
        sha256: "0".repeat(64),
        mapping: json!(null),
        summary: json!(null),
    };
    import.finish(&mut ws, &outcome).unwrap();
    let patch = ReportPatch {
        title: Some("Итоги октября".into()),
        ..ReportPatch::default()
    };
    ws.update_report(&made.id, &patch).unwrap();
    let branding = Branding {
        name: "Студия роста".into(),
        ..Branding::default()
    };
    let patch = SettingsPatch {
        branding: Some(branding),
        ..SettingsPatch::default()
    };
    ws.update_settings(&patch).unwrap();
    ws.update_preferences(&PreferencesPatch {
        language: Some(Language::Ru),
        last_project_id: Some(made.id.clone()),
        ..PreferencesPatch::default()
    })
    .unwrap();
    desk.wait_seconds(60);
    ws.rename_scenario(&scenario, "Октябрь").unwrap();
    ws.undo().unwrap().unwrap();
    let backup = ws.create_backup().unwrap();
    std::fs::copy(ws.backups().path().join(backup.id), fixture(LATEST_VERSION)).unwrap();
}

#[test]
fn every_released_schema_has_a_fixture_that_opens_with_all_it_holds() {
    for version in RELEASED {
        let desk = Desk::new();
        std::fs::create_dir_all(desk.path().parent().unwrap()).unwrap();
        std::fs::copy(fixture(version), desk.path()).unwrap();
        let backups = check(&desk);
        if version < LATEST_VERSION {
            assert_eq!(backups, [BackupReason::Migration]);
        }
    }
}

fn check(desk: &Desk) -> Vec<BackupReason> {
    let mut ws = desk.open();
    let filter = ProjectFilter {
        order: ProjectOrder::Name,
        ..ProjectFilter::default()
    };
    let projects = projects::list(&ws.view(), &filter).unwrap();
    let names: Vec<_> = projects
        .iter()
        .map(|project| project.name.as_str())
        .collect();
    assert_eq!(names, ["Кофейня «Зерно»", "Сметана"]);
    assert_eq!((projects[0].sample, projects[1].sample), (false, true));
    assert_eq!(
        economics::list(&ws.view(), &projects[1].id).unwrap().len(),
        3
    );

    let scenarios = economics::list(&ws.view(), &projects[0].id).unwrap();
    let inputs = &scenarios[0].inputs;
    assert_eq!(scenarios[0].name, "База");
    assert_eq!(
        inputs.subscription.arpa_per_month.unwrap().to_string(),
        "2490.50"
    );
    assert_eq!(
        inputs.subscription.churn_per_month,
        Some(Decimal::new(37, 3))
    );
    assert_eq!(inputs.assumptions.horizon_months, Some(36));
    assert_eq!(
        economics::sources(&ws.view(), &scenarios[0].id)
            .unwrap()
            .len(),
        3
    );

    let dataset = datasets::list(&ws.view(), &projects[0].id)
        .unwrap()
        .remove(0);
    assert_eq!(
        (
            dataset.row_count,
            dataset.rejected_count,
            dataset.customer_count
        ),
        (5, 1, 2)
    );
    let mut customers = Vec::new();
    datasets::for_each_purchase(&ws.view(), &dataset.id, |row| {
        assert_eq!(row.amount, Decimal::new(35_050, 2));
        customers.push(row.customer.to_owned());
        Ok::<_, WorkspaceError>(())
    })
    .unwrap();
    assert_eq!(customers, ["Анна", "Борис", "Анна", "Борис", "Анна"]);

    let title = report::get(&ws.view(), &projects[0].id).unwrap().title;
    assert_eq!(title, "Итоги октября");
    assert_eq!(
        settings::get(&ws.view()).unwrap().branding.name,
        "Студия роста"
    );
    let preferences = preferences::get(&ws.view()).unwrap();
    assert_eq!(preferences.last_project_id.as_ref(), Some(&projects[0].id));

    // The history is there too, forth and back.
    assert_eq!(
        ws.redo().unwrap().unwrap().operation.kind(),
        "rename_scenario"
    );
    assert_eq!(
        economics::get(&ws.view(), &scenarios[0].id).unwrap().name,
        "Октябрь"
    );
    let mut steps = history::list(&ws.view(), usize::MAX).unwrap().len();
    while ws.undo().unwrap().is_some() {
        steps -= 1;
    }
    assert_eq!(steps, 0);
    assert!(
        projects::list(&ws.view(), &ProjectFilter::default())
            .unwrap()
            .is_empty()
    );
    let backups = ws.backups().list().unwrap();
    backups.into_iter().map(|backup| backup.reason).collect()
}
