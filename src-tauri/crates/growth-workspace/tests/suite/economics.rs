//! Scenarios.

use growth_model::economics::{InputField, Inputs, PaymentTiming, RevenueModel};
use growth_workspace::economics::{self, Save, Scenario, SourceKind};
use growth_workspace::projects;
use growth_workspace::samples::SampleKind;
use growth_workspace::{DatasetId, Operation, ScenarioId, Workspace, datasets, history};
use rust_decimal::Decimal;

use crate::desk::{Desk, project, sample};

fn last_step(ws: &Workspace) -> Operation {
    history::undo_step(&ws.view()).unwrap().unwrap().operation
}

fn all_inputs() -> Inputs {
    let mut inputs = Inputs {
        model: RevenueModel::OneOff,
        ..Inputs::default()
    };
    inputs.assumptions.payment_timing = PaymentTiming::Arrears;
    for (i, field) in (1_i64..).zip(InputField::ALL) {
        let domain = field.domain();
        let value = if domain.whole {
            Decimal::from(i)
        } else {
            domain.clamp(Decimal::new(i * 1_234_567_891, 10))
        };
        inputs.set(field, Some(value)).unwrap();
    }
    inputs
}

#[test]
fn every_input_is_kept_exactly() {
    let (desk, mut ws) = Desk::opened();
    let id = project(&mut ws, "А").active_scenario_id.unwrap();
    let inputs = all_inputs();
    ws.save_inputs(&id, &inputs, &Save::default(), None)
        .unwrap();
    drop(ws);
    let ws = desk.open();
    let kept = economics::get(&ws.view(), &id).unwrap().inputs;
    assert_eq!(kept, inputs);
    for field in InputField::ALL {
        // Also how it was written: 0.50 is not 0.5 to a person.
        assert_eq!(
            kept.get(field).map(|v| v.to_string()),
            inputs.get(field).map(|v| v.to_string())
        );
    }
}

#[test]
fn history_says_what_changed_from_what_to_what() {
    let (desk, mut ws) = Desk::opened();
    let id = project(&mut ws, "А").active_scenario_id.unwrap();
    let mut inputs = Inputs::default();
    inputs
        .set(InputField::ChurnPerMonth, Some(Decimal::new(5, 2)))
        .unwrap();
    ws.save_inputs(&id, &inputs, &Save::default(), None)
        .unwrap();
    desk.wait_seconds(5);
    inputs
        .set(InputField::ChurnPerMonth, Some(Decimal::new(4, 2)))
        .unwrap();
    let saved = ws
        .save_inputs(&id, &inputs, &Save::default(), None)
        .unwrap();
    assert_eq!(saved.value.inputs, inputs);
    let entities: Vec<_> = saved.changed.iter().map(|c| c.entity.as_str()).collect();
    assert_eq!(entities, ["projects", "scenario_sources", "scenarios"]);
    assert_eq!(saved.changed[1].id, format!("{id}/churn_per_month"));
    assert_eq!(
        last_step(&ws),
        Operation::ChangeInput {
            scenario: "База".into(),
            field: InputField::ChurnPerMonth,
            from: Some(Decimal::new(5, 2)),
            to: Some(Decimal::new(4, 2)),
        }
    );

    inputs.model = RevenueModel::OneOff;
    ws.save_inputs(&id, &inputs, &Save::default(), None)
        .unwrap();
    assert_eq!(last_step(&ws).kind(), "change_model");
    inputs.assumptions.payment_timing = PaymentTiming::Arrears;
    ws.save_inputs(&id, &inputs, &Save::default(), None)
        .unwrap();
    assert_eq!(last_step(&ws).kind(), "change_payment_timing");
    inputs.model = RevenueModel::Subscription;
    inputs.set(InputField::Leads, Some(10.into())).unwrap();
    ws.save_inputs(&id, &inputs, &Save::default(), None)
        .unwrap();
    assert_eq!(
        last_step(&ws),
        Operation::ChangeInputs {
            scenario: "База".into(),
            fields: vec!["model".into(), "leads".into()],
        }
    );
}

#[test]
fn an_equal_value_is_no_change() {
    let (desk, mut ws) = Desk::opened();
    let id = project(&mut ws, "А").active_scenario_id.unwrap();
    let mut inputs = Inputs::default();
    inputs.set(InputField::Leads, Some(5.into())).unwrap();
    ws.save_inputs(&id, &inputs, &Save::default(), None)
        .unwrap();
    desk.wait_seconds(5);
    inputs
        .set(InputField::Leads, Some(Decimal::new(50, 1)))
        .unwrap();
    let again = ws
        .save_inputs(&id, &inputs, &Save::default(), None)
        .unwrap();
    assert!(again.changed.is_empty());
    assert_eq!(history::list(&ws.view(), 10).unwrap().len(), 2);
}

#[test]
fn a_value_outside_its_domain_is_refused_with_its_path() {
    let (_desk, mut ws) = Desk::opened();
    let id = project(&mut ws, "А").active_scenario_id.unwrap();
    let mut inputs = Inputs::default();
    inputs.subscription.churn_per_month = Some(Decimal::new(11, 1));
    let error = ws
        .save_inputs(&id, &inputs, &Save::default(), None)
        .unwrap_err();
    assert_eq!(error.code(), "out_of_range");
    assert_eq!(error.field(), Some("subscription.churn_per_month"));
    assert_eq!(
        economics::get(&ws.view(), &id).unwrap().inputs,
        Inputs::default()
    );
}

#[test]
fn sources_follow_their_values() {
    let (desk, mut ws) = Desk::opened();
    let shop = sample(&mut ws, SampleKind::Shop);
    let id = shop.active_scenario_id.clone().unwrap();
    let source = |ws: &Workspace, field| {
        let sources = economics::sources(&ws.view(), &id).unwrap();
        sources.into_iter().find(|source| source.field == field)
    };
    let before = source(&ws, InputField::AverageOrderValue).unwrap();
    assert_eq!(before.kind, SourceKind::Sample);

    // Taken from data, though the value stays the same.
    let dataset = datasets::list(&ws.view(), &shop.id).unwrap().remove(0);
    let inputs = economics::get(&ws.view(), &id).unwrap().inputs;
    let save = Save {
        kind: SourceKind::Dataset,
        dataset_id: Some(dataset.id.clone()),
        note: "Проверено".into(),
        confirm: vec![InputField::AverageOrderValue],
    };
    desk.wait_seconds(5);
    ws.save_inputs(&id, &inputs, &save, None).unwrap();
    let taken = source(&ws, InputField::AverageOrderValue).unwrap();
    assert_eq!(taken.kind, SourceKind::Dataset);
    assert_eq!(taken.dataset_id.as_ref(), Some(&dataset.id));
    assert_eq!((taken.note.as_str(), taken.at), ("Проверено", desk.now()));
    assert_eq!(
        source(&ws, InputField::Leads).unwrap().kind,
        SourceKind::Sample
    );

    // Emptied.
    let mut emptied = inputs.clone();
    emptied.set(InputField::Leads, None).unwrap();
    ws.save_inputs(&id, &emptied, &Save::default(), None)
        .unwrap();
    assert_eq!(source(&ws, InputField::Leads), None);

    // The data set is deleted, and comes back.
    ws.delete_dataset(&dataset.id).unwrap();
    let orphan = source(&ws, InputField::AverageOrderValue).unwrap();
    assert_eq!(
        (orphan.kind, orphan.dataset_id),
        (SourceKind::Dataset, None)
    );
    ws.undo().unwrap().unwrap();
    assert_eq!(source(&ws, InputField::AverageOrderValue).unwrap(), taken);

    // A data set of another project, or none at all, is no source.
    let other = project(&mut ws, "Б").active_scenario_id.unwrap();
    let error = ws.save_inputs(&other, &inputs, &save, None).unwrap_err();
    assert_eq!(
        (error.code(), error.field()),
        ("other_project", Some("dataset_id"))
    );
    let save = Save {
        dataset_id: Some(DatasetId::from("none")),
        ..save
    };
    let error = ws.save_inputs(&id, &inputs, &save, None).unwrap_err();
    assert_eq!(error.code(), "not_found");
}

fn names(scenarios: &[Scenario]) -> Vec<&str> {
    scenarios
        .iter()
        .map(|scenario| scenario.name.as_str())
        .collect()
}

#[test]
fn scenarios_are_made_copied_renamed_ordered_and_deleted() {
    let (_desk, mut ws) = Desk::opened();
    let made = project(&mut ws, "А");
    let base = made.active_scenario_id.clone().unwrap();
    ws.save_inputs(&base, &all_inputs(), &Save::default(), None)
        .unwrap();
    let copy = ws.duplicate_scenario(&base, None).unwrap().value;
    assert_eq!((copy.name.as_str(), copy.position), ("База (2)", 1));
    assert_eq!(copy.inputs, all_inputs());
    assert_eq!(
        economics::sources(&ws.view(), &copy.id).unwrap(),
        economics::sources(&ws.view(), &base).unwrap()
    );
    let empty = ws.create_scenario(&made.id, "Новый").unwrap().value;
    assert_eq!((empty.position, &empty.inputs), (2, &Inputs::default()));
    ws.rename_scenario(&copy.id, "Смело").unwrap();

    let listed = economics::list(&ws.view(), &made.id).unwrap();
    assert_eq!(names(&listed), ["База", "Смело", "Новый"]);
    let order = [empty.id.clone(), base.clone(), copy.id.clone()];
    ws.reorder_scenarios(&made.id, &order).unwrap();
    let listed = economics::list(&ws.view(), &made.id).unwrap();
    assert_eq!(names(&listed), ["Новый", "База", "Смело"]);
    assert!(
        ws.reorder_scenarios(&made.id, &order)
            .unwrap()
            .changed
            .is_empty()
    );

    for wrong in [
        &order[..2],
        &[base.clone(), base.clone(), copy.id.clone()][..],
    ] {
        let error = ws.reorder_scenarios(&made.id, wrong).unwrap_err();
        assert_eq!(
            (error.code(), error.field()),
            ("not_a_permutation", Some("order"))
        );
    }

    // The active one goes; the first of the others takes its place.
    ws.delete_scenario(&base).unwrap();
    let active = |ws: &Workspace| {
        projects::get(&ws.view(), &made.id)
            .unwrap()
            .active_scenario_id
    };
    assert_eq!(active(&ws), Some(empty.id.clone()));
    ws.undo().unwrap().unwrap();
    assert_eq!(active(&ws), Some(base.clone()));
    ws.redo().unwrap().unwrap();
    ws.activate_scenario(&copy.id).unwrap();
    assert_eq!(active(&ws), Some(copy.id.clone()));
    ws.delete_scenario(&empty.id).unwrap();
    let error = ws.delete_scenario(&copy.id).unwrap_err();
    assert_eq!(error.code(), "last_scenario");
    let error = ws.delete_scenario(&ScenarioId::from("none")).unwrap_err();
    assert_eq!(error.code(), "not_found");
}

#[test]
fn a_change_in_a_scenario_is_a_change_of_its_project() {
    let (desk, mut ws) = Desk::opened();
    let made = project(&mut ws, "А");
    desk.wait_seconds(60);
    ws.create_scenario(&made.id, "Новый").unwrap();
    assert_eq!(
        projects::get(&ws.view(), &made.id).unwrap().updated_at,
        desk.now()
    );
}
