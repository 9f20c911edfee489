//! Tests of a project: frozen plans, counts, looks, decisions, and the log that is a view of them.

use chrono::{Days, NaiveDate};
use growth_model::audit::{ExperimentResult, Layer};
use growth_model::experiments::{
    Counted, CountedDay, DesignArm, Effect, MetricPlan, StoppingRule, TestDesign,
};
use growth_workspace::audit::instruments::{self, Decision, Experiment};
use growth_workspace::audit::{Confidence, Finding};
use growth_workspace::experiments::{
    self, BaselineSource, CountStep, Look, Seen, StoredDesign, TestContent, TestDecision,
    TestVerdict, Worth,
};
use growth_workspace::{InstrumentItemId, ProjectId, Scope, Workspace};
use rust_decimal::Decimal;

use crate::desk::{Desk, project};

fn content(question: &str) -> TestContent {
    let arm = |name: &str| DesignArm {
        name: name.to_owned(),
        share: Decimal::new(5, 1),
    };
    TestContent {
        hypothesis: format!("{question}: будет лучше"),
        metric: "Доля заявок".to_owned(),
        growth_point_id: None,
        design: StoredDesign {
            question: question.to_owned(),
            page: "Главная".to_owned(),
            test: TestDesign {
                metric: MetricPlan::Rate {
                    baseline: Decimal::new(2, 1),
                },
                lower_is_better: false,
                effect: Effect::Relative {
                    value: Decimal::new(25, 2),
                },
                alpha: Decimal::new(5, 2),
                power: Decimal::new(8, 1),
                arms: vec![arm("A"), arm("B")],
                weekly_visitors: Decimal::from(560),
                allocation: Decimal::ONE,
                rule: StoppingRule::Fixed,
            },
            baseline_source: BaselineSource::Typed,
            baseline_note: String::new(),
            step: CountStep::Day,
            starts_on: None,
            other_metrics: vec![],
            worth: Worth::Unknown,
        },
    }
}

fn day(start: NaiveDate, after: u64, counts: [(u32, u32); 2]) -> CountedDay {
    CountedDay {
        day: start.checked_add_days(Days::new(after)).unwrap(),
        arms: counts
            .map(|(visitors, sum)| Counted {
                visitors: visitors.into(),
                sum: sum.into(),
                ..Counted::default()
            })
            .to_vec(),
    }
}

/// A test that began a week ago.
fn begun(ws: &mut Workspace, project: &ProjectId, start: NaiveDate) -> InstrumentItemId {
    let id = ws.create_test(project, content("Форма")).unwrap().value.id;
    ws.start_test(&id, start, None).unwrap();
    id
}

fn today(desk: &Desk) -> NaiveDate {
    desk.options().clock.today()
}

fn week_ago(desk: &Desk) -> NaiveDate {
    today(desk).checked_sub_days(Days::new(7)).unwrap()
}

#[test]
fn a_plan_is_frozen_at_the_start() {
    let (desk, mut ws) = Desk::opened();
    let made = project(&mut ws, "Кафе");
    let id = begun(&mut ws, &made.id, week_ago(&desk));
    let test = experiments::get(&ws.view(), &id).unwrap();
    let plan = test.plan.clone().unwrap();
    assert!(plan.is_intact());
    assert_eq!(plan.hash.len(), 64);
    let mut other = plan.clone();
    other.design.test.alpha = Decimal::new(1, 1);
    assert!(!other.is_intact());
    let error = ws.save_test(&id, content("Другое")).unwrap_err();
    assert_eq!(error.field(), Some("design"));
    assert!(ws.start_test(&id, plan.started_on, None).is_err());
}

#[test]
fn the_log_of_the_audit_is_a_view_of_the_tests() {
    let (desk, mut ws) = Desk::opened();
    let made = project(&mut ws, "Кафе");
    let id = begun(&mut ws, &made.id, week_ago(&desk));
    let log = instruments::list::<Experiment>(&ws.view(), &made.id).unwrap();
    assert_eq!(log.len(), 1);
    assert_eq!(log[0].item.started_on, Some(week_ago(&desk)));
    assert!(log[0].item.hypothesis_first);
    // What is learned may still be noted; what was frozen may not be changed.
    let mut item = log[0].item.clone();
    item.note = "Форма на телефоне".to_owned();
    ws.save_instrument_item(&id, item.clone(), None).unwrap();
    assert!(experiments::get(&ws.view(), &id).unwrap().plan.is_some());
    item.started_on = Some(today(&desk));
    let error = ws.save_instrument_item(&id, item, None).unwrap_err();
    assert_eq!(error.field(), Some("started_on"));
}

#[test]
fn counts_are_replaced_as_a_whole_and_undone_in_one_step() {
    let (desk, mut ws) = Desk::opened();
    let made = project(&mut ws, "Кафе");
    let start = week_ago(&desk);
    let id = begun(&mut ws, &made.id, start);
    let first = vec![
        day(start, 0, [(40, 8), (41, 11)]),
        day(start, 1, [(39, 7), (40, 10)]),
    ];
    ws.set_test_counts(&id, first.clone(), None).unwrap();
    desk.wait_seconds(60);
    let second = vec![day(start, 1, [(39, 9), (40, 10)])];
    ws.set_test_counts(&id, second.clone(), None).unwrap();
    let counted = |ws: &Workspace| -> Vec<CountedDay> {
        experiments::counts(&ws.view(), &id)
            .unwrap()
            .into_iter()
            .map(experiments::CountsOfDay::counted)
            .collect()
    };
    assert_eq!(counted(&ws), second);
    ws.undo_in(&Scope::Project(made.id.clone())).unwrap();
    assert_eq!(counted(&ws), first);
}

#[test]
fn counts_that_contradict_the_plan_are_refused_at_their_field() {
    let (desk, mut ws) = Desk::opened();
    let made = project(&mut ws, "Кафе");
    let start = week_ago(&desk);
    let id = begun(&mut ws, &made.id, start);
    let mut refused = |counts: Vec<CountedDay>| {
        let error = ws.set_test_counts(&id, counts, None).unwrap_err();
        error.field().unwrap().to_owned()
    };
    let good = day(start, 0, [(40, 8), (41, 11)]);
    assert_eq!(
        refused(vec![day(start, 0, [(40, 41), (41, 11)])]),
        "counts[0].arms[0].sum"
    );
    assert_eq!(refused(vec![good.clone(), good.clone()]), "counts[1].day");
    assert_eq!(
        refused(vec![day(start, 30, [(40, 8), (41, 11)])]),
        "counts[0].day"
    );
    let before = start.pred_opt().unwrap();
    assert_eq!(
        refused(vec![day(before, 0, [(40, 8), (41, 11)])]),
        "counts[0].day"
    );
    let mut one_arm = good;
    one_arm.arms.pop();
    assert_eq!(refused(vec![one_arm]), "counts[0].arms");
    assert!(experiments::counts(&ws.view(), &id).unwrap().is_empty());
}

#[test]
fn a_look_is_kept_once_for_each_state_of_the_counts() {
    let (desk, mut ws) = Desk::opened();
    let made = project(&mut ws, "Кафе");
    let start = week_ago(&desk);
    let id = begun(&mut ws, &made.id, start);
    let look = |visitors| Look {
        experiment_id: id.clone(),
        visitors,
        looked_on: today(&desk),
        seen: Seen {
            difference: Some(0.055),
            p_value: Some(0.018),
            ..Seen::default()
        },
    };
    for visitors in [81, 81, 160] {
        ws.look_at_test(&look(visitors)).unwrap();
    }
    let looks = experiments::looks(&ws.view(), &id).unwrap();
    assert_eq!(looks, [look(81), look(160)]);
}

fn verdict(result: ExperimentResult, decision: Decision, on: NaiveDate) -> TestVerdict {
    TestVerdict {
        decided_on: on,
        decision,
        result,
        reasons: "  Больше заявок.  ".to_owned(),
        visitors: 81,
        seen: Seen::default(),
        looks: 0,
        false_alarm_rate: None,
    }
}

#[test]
fn a_decision_reaches_log_and_growth_point_in_one_step() {
    let (desk, mut ws) = Desk::opened();
    let made = project(&mut ws, "Кафе");
    let point = ws
        .add_finding(&Finding {
            project_id: made.id.clone(),
            layer: Layer::UxFriction,
            title: "Длинная форма".to_owned(),
            description: String::new(),
            source: growth_workspace::audit::PointSource::default(),
        })
        .unwrap()
        .value;
    let with_point = TestContent {
        growth_point_id: Some(point.id.clone()),
        ..content("Форма")
    };
    let id = ws.create_test(&made.id, with_point).unwrap().value.id;
    ws.start_test(&id, week_ago(&desk), None).unwrap();
    desk.wait_seconds(60);
    let today = today(&desk);
    let decision = TestDecision {
        verdict: verdict(ExperimentResult::Win, Decision::RolledOut, today),
        outcome: "+5,5 п. п.".to_owned(),
        confidence: Some(Confidence::High),
        task: None,
    };
    ws.decide_test(&id, decision.clone()).unwrap();
    let test = experiments::get(&ws.view(), &id).unwrap();
    assert_eq!(test.verdict.unwrap().reasons, "Больше заявок.");
    assert_eq!(test.log.result, Some(ExperimentResult::Win));
    assert_eq!(test.log.ended_on, Some(today));
    let confidence = |ws: &Workspace| {
        growth_workspace::audit::get_point(&ws.view(), &point.id)
            .unwrap()
            .content
            .confidence
    };
    assert_eq!(confidence(&ws), Some(Confidence::High));
    assert!(ws.decide_test(&id, decision).is_err());
    ws.undo_in(&Scope::Project(made.id.clone())).unwrap();
    assert_eq!(confidence(&ws), None);
    assert!(experiments::get(&ws.view(), &id).unwrap().verdict.is_none());
}

#[test]
fn a_deleted_test_comes_back_with_its_counts() {
    let (desk, mut ws) = Desk::opened();
    let made = project(&mut ws, "Кафе");
    let start = week_ago(&desk);
    let id = begun(&mut ws, &made.id, start);
    ws.set_test_counts(&id, vec![day(start, 0, [(40, 8), (41, 11)])], None)
        .unwrap();
    desk.wait_seconds(60);
    ws.delete_test(&id).unwrap();
    assert!(experiments::list(&ws.view(), &made.id).unwrap().is_empty());
    ws.undo_in(&Scope::Project(made.id.clone())).unwrap();
    assert_eq!(experiments::counts(&ws.view(), &id).unwrap().len(), 1);
    assert!(
        experiments::get(&ws.view(), &id)
            .unwrap()
            .plan
            .unwrap()
            .is_intact()
    );
}

/// The log as it stands in a file: the documents of the tests, by their ids.
fn documents(path: &std::path::Path) -> Vec<(String, String)> {
    let file = rusqlite::Connection::open(path).unwrap();
    let mut rows = file
        .prepare("SELECT id, body FROM experiments ORDER BY id")
        .unwrap();
    rows.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap()
        .map(Result::unwrap)
        .collect()
}

#[test]
fn an_older_log_becomes_the_tests_with_nothing_lost() {
    for version in [2, 3] {
        let desk = Desk::new();
        std::fs::create_dir_all(desk.path().parent().unwrap()).unwrap();
        let fixture = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("../../../tests/fixtures")
            .join(format!("workspace-v{version}.growth"));
        std::fs::copy(fixture, desk.path()).unwrap();
        let before = documents(&desk.path());
        assert_eq!(before.len(), 6);
        let mut ws = desk.open();
        assert_eq!(documents(&desk.path()), before);
        let sample = growth_workspace::projects::list(
            &ws.view(),
            &growth_workspace::projects::ProjectFilter::default(),
        )
        .unwrap()
        .into_iter()
        .find(|project| project.sample)
        .unwrap();
        let tests = experiments::list(&ws.view(), &sample.id).unwrap();
        assert_eq!(tests.len(), 6);
        assert!(
            tests
                .iter()
                .all(|test| test.design.is_none() && test.verdict.is_none())
        );
        let log = instruments::list::<Experiment>(&ws.view(), &sample.id).unwrap();
        assert!(
            log.iter()
                .zip(&tests)
                .all(|(log, test)| log.item == test.log)
        );
        // One that has not begun gets a plan; undo leaves it as it was in the log.
        let planned = tests
            .iter()
            .find(|test| test.log.started_on.is_none())
            .unwrap();
        ws.save_test(&planned.id, content("Касса")).unwrap();
        assert!(
            experiments::get(&ws.view(), &planned.id)
                .unwrap()
                .design
                .is_some()
        );
        ws.undo_in(&Scope::Project(sample.id)).unwrap();
        assert_eq!(experiments::get(&ws.view(), &planned.id).unwrap(), *planned);
    }
}
