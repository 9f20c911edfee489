//! Check-ins, targets and reminders.

use chrono::NaiveDate;
use growth_model::kpi::{CheckInNumbers, KpiName};
use growth_model::roadmap::Weekday;
use growth_workspace::kpi::{self, CheckInDraft, KpiTarget, ReminderSettings};
use growth_workspace::{Operation, ProjectId, Workspace, history};
use rust_decimal::Decimal;

use crate::desk::{Desk, project};

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn draft(day: &str) -> CheckInDraft {
    let mut numbers = CheckInNumbers::default();
    numbers.inputs.acquisition.leads = Some("2400.50".parse().unwrap());
    numbers.virality.invited_customers = Some(465.into());
    CheckInDraft {
        date: date(day),
        numbers,
        note: " Рост есть\nи он наш ".to_owned(),
        decision: String::new(),
        next_step: String::new(),
    }
}

fn target(kpi: KpiName, goal: i64) -> KpiTarget {
    KpiTarget {
        kpi,
        baseline: None,
        goal: Some(goal.into()),
        by_day: 90,
    }
}

fn steps(ws: &Workspace) -> Vec<Operation> {
    history::list(&ws.view(), 50)
        .unwrap()
        .into_iter()
        .map(|entry| entry.operation)
        .collect()
}

fn with_check_in(ws: &mut Workspace) -> ProjectId {
    let id = project(ws, "А").id;
    ws.create_check_in(&id, &draft("2026-11-06")).unwrap();
    id
}

#[test]
fn a_check_in_is_kept_as_it_was_written() {
    let (desk, mut ws) = Desk::opened();
    let id = with_check_in(&mut ws);
    drop(ws);
    let ws = desk.open();
    let kept = kpi::check_ins(&ws.view(), &id).unwrap();
    assert_eq!(kept.len(), 1);
    assert_eq!(kept[0].date, date("2026-11-06"));
    assert_eq!(kept[0].note, "Рост есть\nи он наш");
    let leads = kept[0].numbers.inputs.acquisition.leads.unwrap();
    assert_eq!(leads.to_string(), "2400.50");
}

#[test]
fn a_day_has_one_check_in_of_a_project() {
    let (_desk, mut ws) = Desk::opened();
    let id = with_check_in(&mut ws);
    let error = ws.create_check_in(&id, &draft("2026-11-06")).unwrap_err();
    assert_eq!((error.code(), error.field()), ("date_taken", Some("date")));
    let other = project(&mut ws, "Б").id;
    ws.create_check_in(&other, &draft("2026-11-06")).unwrap();
    // Nor can one be moved onto another.
    let second = ws.create_check_in(&id, &draft("2026-11-13")).unwrap().value;
    let error = ws
        .save_check_in(&second.id, &draft("2026-11-06"))
        .unwrap_err();
    assert_eq!(error.code(), "date_taken");
    // But it may stay on its own.
    ws.save_check_in(&second.id, &draft("2026-11-13")).unwrap();
    let days: Vec<NaiveDate> = kpi::check_ins(&ws.view(), &id)
        .unwrap()
        .into_iter()
        .map(|check_in| check_in.date)
        .collect();
    assert_eq!(days, [date("2026-11-06"), date("2026-11-13")]);
}

#[test]
fn typing_is_one_step_that_says_what_changed() {
    let (desk, mut ws) = Desk::opened();
    let id = with_check_in(&mut ws);
    let check_in = kpi::check_ins(&ws.view(), &id).unwrap().remove(0);
    let mut typed = draft("2026-11-06");
    for leads in [2, 25, 250] {
        typed.numbers.inputs.acquisition.leads = Some(leads.into());
        ws.save_check_in(&check_in.id, &typed).unwrap();
        desk.wait_seconds(1);
    }
    // The same numbers again are no change.
    ws.save_check_in(&check_in.id, &typed).unwrap();
    desk.wait_seconds(5);
    typed.decision = "Меньше рекламы".to_owned();
    typed.numbers.virality.active_customers = Some(1_500.into());
    ws.save_check_in(&check_in.id, &typed).unwrap();
    let changes: Vec<Vec<String>> = steps(&ws)
        .into_iter()
        .filter_map(|step| match step {
            Operation::ChangeCheckIn { fields, .. } => Some(fields),
            _ => None,
        })
        .collect();
    assert_eq!(
        changes,
        [vec!["active_customers", "decision"], vec!["leads"]]
    );
    ws.undo().unwrap();
    ws.undo().unwrap();
    let back = kpi::get(&ws.view(), &check_in.id).unwrap();
    assert_eq!(back, check_in);
    ws.redo().unwrap();
    ws.redo().unwrap();
    let again = kpi::get(&ws.view(), &check_in.id).unwrap();
    assert_eq!(again.decision, "Меньше рекламы");
}

#[test]
fn targets_and_reminder_go_with_the_project_and_come_back_with_it() {
    let (_desk, mut ws) = Desk::opened();
    let id = with_check_in(&mut ws);
    ws.set_kpi_targets(&id, &[target(KpiName::Cac, 4_200)])
        .unwrap();
    let wanted = ReminderSettings {
        enabled: true,
        weekday: Weekday::Monday,
        time: "09:30:00".parse().unwrap(),
    };
    assert!(!kpi::reminder(&ws.view(), &id).unwrap().enabled);
    ws.set_kpi_reminder(&id, &wanted).unwrap();
    let active = kpi::active_reminders(&ws.view()).unwrap();
    assert_eq!(active.len(), 1);
    assert_eq!(active[0].1.last_check_in, Some(date("2026-11-06")));

    ws.delete_project(&id).unwrap();
    assert!(kpi::active_reminders(&ws.view()).unwrap().is_empty());
    assert!(kpi::last_of_all(&ws.view()).unwrap().is_empty());
    ws.undo().unwrap();
    assert_eq!(kpi::reminder(&ws.view(), &id).unwrap(), wanted);
    assert_eq!(
        kpi::targets(&ws.view(), &id).unwrap(),
        [target(KpiName::Cac, 4_200)]
    );
    assert_eq!(kpi::check_ins(&ws.view(), &id).unwrap().len(), 1);
}

#[test]
fn a_copy_of_a_project_has_check_ins_of_its_own() {
    let (_desk, mut ws) = Desk::opened();
    let id = with_check_in(&mut ws);
    ws.set_kpi_targets(&id, &[target(KpiName::PaybackDays, 45)])
        .unwrap();
    let copy = ws.duplicate_project(&id, None).unwrap().value.id;
    let original = kpi::check_ins(&ws.view(), &id).unwrap().remove(0);
    let copied = kpi::check_ins(&ws.view(), &copy).unwrap().remove(0);
    assert_ne!(original.id, copied.id);
    assert_eq!(original.numbers, copied.numbers);
    assert_eq!(kpi::targets(&ws.view(), &copy).unwrap().len(), 1);
    ws.delete_check_in(&copied.id).unwrap();
    assert_eq!(kpi::check_ins(&ws.view(), &id).unwrap().len(), 1);
}

#[test]
fn a_target_without_numbers_is_none() {
    let (_desk, mut ws) = Desk::opened();
    let id = project(&mut ws, "А").id;
    let empty = KpiTarget {
        goal: None,
        ..target(KpiName::Cac, 0)
    };
    let nothing = ws
        .set_kpi_targets(&id, std::slice::from_ref(&empty))
        .unwrap();
    assert!(nothing.changed.is_empty());
    ws.set_kpi_targets(
        &id,
        &[target(KpiName::Cac, 4_200), target(KpiName::LtvToCac, 4)],
    )
    .unwrap();
    let left = ws.set_kpi_targets(&id, &[empty]).unwrap().value;
    assert_eq!(left, [target(KpiName::LtvToCac, 4)]);
    let far = KpiTarget {
        goal: Some(Decimal::from(10_000_000_000_000_000_i64)),
        ..target(KpiName::Cac, 0)
    };
    let error = ws.set_kpi_targets(&id, &[far]).unwrap_err();
    assert_eq!(
        (error.code(), error.field()),
        ("out_of_range", Some("goal"))
    );
}
