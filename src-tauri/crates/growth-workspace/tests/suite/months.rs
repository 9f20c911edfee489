//! Actual months and the settings of tabs, and undo over both.

use growth_model::economics::{Channel, FigureName};
use growth_workspace::economics::{
    self, ChannelsSettings, MonthCells, MonthField, SensitivitySettings, TabPatch, months, tabs,
};
use growth_workspace::{Operation, ProjectId, Workspace};
use rust_decimal::Decimal;

use crate::desk::{Desk, project};

fn cells(month: &str, numbers: &[(MonthField, i64)]) -> MonthCells {
    let mut cells = MonthCells::empty(month);
    for (field, number) in numbers {
        cells.set(*field, Some(Decimal::from(*number)));
    }
    cells
}

fn names(workspace: &Workspace, project: &ProjectId) -> Vec<String> {
    months(&workspace.view(), project)
        .unwrap()
        .into_iter()
        .map(|month| month.cells.month)
        .collect()
}

#[test]
fn months_are_kept_in_order_and_come_back_by_undo() {
    let (desk, mut workspace) = Desk::opened();
    let project = project(&mut workspace, "А");
    let march = cells("2026-03", &[(MonthField::Leads, 5)]);
    let january = cells("2026-01", &[(MonthField::Leads, 3)]);
    workspace
        .save_months(&project.id, &[march.clone(), january])
        .unwrap();
    assert_eq!(names(&workspace, &project.id), ["2026-01", "2026-03"]);
    desk.wait_seconds(10);

    workspace
        .delete_months(&project.id, &["2026-03".to_owned(), "1999-01".to_owned()])
        .unwrap();
    assert_eq!(names(&workspace, &project.id), ["2026-01"]);
    workspace.undo().unwrap();
    let back = months(&workspace.view(), &project.id).unwrap();
    assert_eq!(back[1].cells, march);
    workspace.undo().unwrap();
    assert!(names(&workspace, &project.id).is_empty());
    workspace.redo().unwrap();
    assert_eq!(names(&workspace, &project.id), ["2026-01", "2026-03"]);
}

#[test]
fn typing_in_a_month_is_one_step_and_an_emptied_month_is_gone() {
    let (desk, mut workspace) = Desk::opened();
    let project = project(&mut workspace, "А");
    let mut month = cells("2026-01", &[(MonthField::Leads, 3)]);
    workspace
        .save_months(&project.id, &[month.clone()])
        .unwrap();
    month.set(MonthField::Revenue, Some(10.into()));
    workspace.save_months(&project.id, &[month]).unwrap();
    let steps = growth_workspace::history::list(&workspace.view(), 5).unwrap();
    assert_eq!(
        steps[0].operation,
        Operation::ChangeMonths {
            months: vec!["2026-01".to_owned()],
            fields: vec!["leads".to_owned(), "revenue".to_owned()],
        }
    );
    desk.wait_seconds(10);
    workspace
        .save_months(&project.id, &[MonthCells::empty("2026-01")])
        .unwrap();
    assert!(names(&workspace, &project.id).is_empty());
    workspace.undo().unwrap();
    assert_eq!(names(&workspace, &project.id), ["2026-01"]);
}

#[test]
fn what_contradicts_itself_is_refused_with_its_place_and_changes_nothing() {
    let (_desk, mut workspace) = Desk::opened();
    let project = project(&mut workspace, "А");
    let fine = cells("2026-01", &[(MonthField::Leads, 3)]);
    for (wrong, field) in [
        (
            cells("2026-02", &[(MonthField::Leads, -1)]),
            "months[1].leads",
        ),
        (cells("2026-13", &[]), "months[1].month"),
        (cells("2026-01", &[]), "months[1].month"),
        (
            cells(
                "2026-02",
                &[
                    (MonthField::NewCustomers, 5),
                    (MonthField::ActiveCustomers, 4),
                ],
            ),
            "months[1].active_customers",
        ),
        (
            cells(
                "2026-02",
                &[(MonthField::MrrStart, 5), (MonthField::MrrChurned, 6)],
            ),
            "months[1].recurring_revenue.churned",
        ),
    ] {
        let error = workspace
            .save_months(&project.id, &[fine.clone(), wrong])
            .unwrap_err();
        assert_eq!(error.field(), Some(field));
        assert!(names(&workspace, &project.id).is_empty());
    }
}

#[test]
fn settings_of_tabs_are_kept_each_by_itself_and_undone() {
    let (desk, mut workspace) = Desk::opened();
    let project = project(&mut workspace, "А");
    let sensitivity = SensitivitySettings {
        figure: FigureName::PaybackDays,
        change: Decimal::new(1, 1),
    };
    let patch = TabPatch {
        sensitivity: Some(sensitivity.clone()),
        ..TabPatch::default()
    };
    let saved = workspace
        .save_economics_tabs(&project.id, &patch, None)
        .unwrap();
    assert_eq!(saved.value.sensitivity, sensitivity);
    // The same again is no step.
    let again = workspace
        .save_economics_tabs(&project.id, &patch, None)
        .unwrap();
    assert!(again.changed.is_empty());
    desk.wait_seconds(10);
    let channels = TabPatch {
        channels: Some(ChannelsSettings {
            channels: vec![Channel {
                name: "a".to_owned(),
                media_cost: 1.into(),
                new_customers: 2.into(),
            }],
            ..ChannelsSettings::default()
        }),
        ..TabPatch::default()
    };
    workspace
        .save_economics_tabs(&project.id, &channels, None)
        .unwrap();
    workspace.undo().unwrap();
    let now = tabs(&workspace.view(), &project.id).unwrap();
    assert_eq!(now.sensitivity, sensitivity);
    assert_eq!(now.channels, ChannelsSettings::default());
}

#[test]
fn a_branch_of_a_scenario_is_one_step_with_its_sources_and_opens() {
    let (_desk, mut workspace) = Desk::opened();
    let project = project(&mut workspace, "А");
    let base = economics::list(&workspace.view(), &project.id).unwrap()[0].clone();
    let mut inputs = base.inputs.clone();
    inputs.gross_margin = Some(Decimal::new(8, 1));
    let made = workspace
        .branch_scenario(&base.id, &base.name, &inputs)
        .unwrap()
        .value;
    assert_eq!(made.name, format!("{} (2)", base.name));
    assert_eq!(made.inputs, inputs);
    let view = workspace.view();
    let now = growth_workspace::projects::get(&view, &project.id).unwrap();
    assert_eq!(now.active_scenario_id.as_ref(), Some(&made.id));
    workspace.undo().unwrap();
    let view = workspace.view();
    assert_eq!(economics::list(&view, &project.id).unwrap().len(), 1);
}
