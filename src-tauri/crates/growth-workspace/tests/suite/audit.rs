//! Audits and growth points in the file: what is kept, what is undone, and what another version of
//! the program left.

use chrono::NaiveDate;
use growth_model::audit::{Answer, FoundationState, Layer, Maturity};
use growth_workspace::audit::{
    self, AuditPatch, EvidenceOf, Finding, NewAudit, PointSource, PointStatus,
};
use growth_workspace::samples::SampleKind;
use growth_workspace::{AuditId, Language, ProjectId, Workspace};
use rusqlite::Connection;

use crate::desk::{Desk, count, project, rows_of};

const TABLES: &[&str] = &[
    "audits",
    "audit_answers",
    "audit_evidence",
    "audit_evidence_files",
    "growth_points",
    "growth_choices",
];

fn new_audit(project: &ProjectId, day: u32) -> NewAudit {
    NewAudit {
        project_id: project.clone(),
        name: String::new(),
        date: NaiveDate::from_ymd_opt(2026, 11, day),
        stage: None,
        answers_of: None,
    }
}

fn begun(ws: &mut Workspace, project: &ProjectId, day: u32) -> AuditId {
    ws.create_audit(&new_audit(project, day)).unwrap().value.id
}

fn finding(project: &ProjectId, title: &str) -> Finding {
    Finding {
        project_id: project.clone(),
        layer: Layer::UxFriction,
        title: title.to_owned(),
        description: String::new(),
        source: PointSource::default(),
    }
}

#[test]
fn an_audit_of_a_bank_that_is_not_known_is_kept_and_said() {
    let (desk, mut ws) = Desk::opened();
    let project = project(&mut ws, "Кофейня");
    let audit = begun(&mut ws, &project.id, 1);
    ws.answer_question(&audit, "ux-payment", Answer::Level(Maturity::Measured))
        .unwrap();
    drop(ws);
    // A newer program has been here: another bank, with a question that this one does not know.
    let conn = Connection::open(desk.path()).unwrap();
    conn.execute_batch(
        "UPDATE audits SET bank_version = 9;
         UPDATE audit_answers SET question = 'ux-tomorrow';",
    )
    .unwrap();
    drop(conn);

    let mut ws = desk.open();
    let kept = audit::get(&ws.view(), &audit).unwrap();
    assert_eq!(kept.bank_version, 9);
    assert_eq!(audit::scores(&ws.view(), &kept).unwrap(), None);
    assert!(audit::latest_of_all(&ws.view()).unwrap().is_empty());
    let said = audit::answers(&ws.view(), &audit).unwrap();
    assert_eq!(said[0].question, "ux-tomorrow");
    assert_eq!(said[0].answer, Some(Answer::Level(Maturity::Measured)));
    let error = ws
        .answer_question(&audit, "ux-tomorrow", Answer::NotApplicable)
        .unwrap_err();
    assert_eq!(
        (error.code(), error.field()),
        ("unknown_name", Some("question"))
    );
    // Nothing shows that the foundation carries.
    let board = audit::board(&ws.view(), &project.id, 0, 1).unwrap();
    assert_eq!(
        board.foundation.unwrap().state,
        FoundationState::NotAssessed
    );
    // It can still be named, and taken as what came before: only what both ask is taken over.
    let patch = AuditPatch {
        name: Some("Осень".into()),
        ..AuditPatch::default()
    };
    ws.update_audit(&audit, &patch).unwrap();
    let next = NewAudit {
        answers_of: Some(audit),
        ..new_audit(&project.id, 2)
    };
    let next = ws.create_audit(&next).unwrap().value;
    assert!(audit::answers(&ws.view(), &next.id).unwrap().is_empty());
}

#[test]
fn every_action_is_one_step_that_leaves_no_trace_when_undone() {
    let (desk, mut ws) = Desk::opened();
    let project = project(&mut ws, "Кофейня");
    let audit = begun(&mut ws, &project.id, 1);
    let file = desk.folder.path().join("запись.txt");
    std::fs::write(&file, "пауза").unwrap();
    let read = audit::read_file(&file, true).unwrap();
    let of = EvidenceOf::Answer {
        audit_id: audit.clone(),
        question: "ux-payment".into(),
    };
    let point = ws
        .add_finding(&finding(&project.id, "Оплата"))
        .unwrap()
        .value;
    let mut content = point.content.clone();
    content.status = PointStatus::Done;
    content.effort_days = Some(2.into());
    type Step = Box<dyn FnMut(&mut Workspace)>;
    let mut steps: Vec<Step> = vec![
        Box::new({
            let audit = audit.clone();
            move |ws| {
                ws.answer_question(&audit, "ux-payment", Answer::NotApplicable)
                    .unwrap();
            }
        }),
        Box::new({
            let audit = audit.clone();
            move |ws| {
                ws.note_answer(&audit, "ux-payment", "со слов кассира")
                    .unwrap();
            }
        }),
        Box::new({
            let audit = audit.clone();
            move |ws| {
                ws.clear_answer(&audit, "ux-payment").unwrap();
            }
        }),
        Box::new(move |ws| {
            ws.attach_evidence(&of, &read).unwrap();
        }),
        Box::new({
            let id = point.id.clone();
            move |ws| {
                ws.save_growth_point(&id, &content).unwrap();
            }
        }),
        Box::new({
            let audit = audit.clone();
            move |ws| {
                ws.delete_audit(&audit).unwrap();
            }
        }),
        Box::new({
            let id = point.id.clone();
            move |ws| {
                ws.delete_growth_point(&id).unwrap();
            }
        }),
    ];
    let mut states = vec![rows_of(&ws, TABLES)];
    for step in &mut steps {
        desk.wait_seconds(10);
        step(&mut ws);
        states.push(rows_of(&ws, TABLES));
        let [.., before, after] = states.as_slice() else {
            unreachable!()
        };
        assert_ne!(before, after);
    }
    assert_eq!(count(&ws, "audit_evidence_files"), 0);
    for state in states.iter().rev().skip(1) {
        ws.undo().unwrap().unwrap();
        assert_eq!(rows_of(&ws, TABLES), *state);
    }
    for state in states.iter().skip(1) {
        ws.redo().unwrap().unwrap();
        assert_eq!(rows_of(&ws, TABLES), *state);
    }
}

#[test]
fn a_change_of_mind_is_one_step_and_saying_the_same_is_none() {
    let (desk, mut ws) = Desk::opened();
    let project = project(&mut ws, "Кофейня");
    let audit = begun(&mut ws, &project.id, 1);
    desk.wait_seconds(10);
    for level in [Maturity::Absent, Maturity::Measured, Maturity::Repeatable] {
        ws.answer_question(&audit, "ux-payment", Answer::Level(level))
            .unwrap();
        desk.wait_seconds(1);
    }
    let again = ws
        .answer_question(&audit, "ux-payment", Answer::Level(Maturity::Repeatable))
        .unwrap();
    assert!(again.changed.is_empty());
    let undone = ws.undo().unwrap().unwrap();
    assert_eq!(undone.operation.kind(), "answer_question");
    assert!(audit::answers(&ws.view(), &audit).unwrap().is_empty());
}

#[test]
fn the_latest_day_speaks_for_a_project_and_ranks_follow_the_order() {
    let (_desk, mut ws) = Desk::opened();
    let project = project(&mut ws, "Кофейня");
    let late = begun(&mut ws, &project.id, 20);
    begun(&mut ws, &project.id, 3);
    let list = audit::list(&ws.view(), &project.id).unwrap();
    assert_eq!(list[0].id, late);
    assert_eq!(
        audit::latest(&ws.view(), &project.id).unwrap().unwrap().id,
        late
    );

    let mut made = Vec::new();
    for (title, impact) in [("А", 2), ("Б", 9), ("В", 5), ("Г", 7)] {
        let point = ws.add_finding(&finding(&project.id, title)).unwrap().value;
        let mut content = point.content.clone();
        content.ice_impact = Some(impact.into());
        content.ice_ease = Some(5.into());
        content.confidence = Some(audit::Confidence::High);
        ws.save_growth_point(&point.id, &content).unwrap();
        made.push(point.id);
    }
    let points = audit::growth_points(&ws.view(), &project.id).unwrap();
    let order: Vec<(&str, Option<u32>)> = points
        .iter()
        .map(|point| (point.content.title.as_str(), point.rank))
        .collect();
    assert_eq!(
        order,
        [("Б", Some(1)), ("Г", Some(2)), ("В", Some(3)), ("А", None)]
    );
    let error = ws
        .choose_growth_points(
            &project.id,
            &audit::Choice {
                chosen: Some(vec![made[0].clone(), made[0].clone()]),
                reason: "дважды".into(),
                ..audit::Choice::default()
            },
        )
        .unwrap_err();
    assert_eq!(error.field(), Some("chosen"));
}

#[test]
fn the_sample_speaks_one_language() {
    let (_desk, mut ws) = Desk::opened();
    let is_cyrillic = |c: char| ('а'..='я').contains(&c) || ('А'..='Я').contains(&c);
    for language in [Language::Ru, Language::En] {
        let made = ws.create_sample(SampleKind::Saas, language).unwrap().value;
        let audits = audit::list(&ws.view(), &made.id).unwrap();
        assert_eq!(audits.len(), 2);
        let mut texts = Vec::new();
        for answer in audit::answers(&ws.view(), &audits[0].id).unwrap() {
            texts.push(answer.note);
        }
        for point in audit::growth_points(&ws.view(), &made.id).unwrap() {
            let content = point.content;
            texts.extend([content.title, content.description, content.owner]);
        }
        texts.retain(|text| !text.is_empty());
        assert!(texts.len() > 20, "{}", texts.len());
        for text in texts {
            let cyrillic = text.chars().any(is_cyrillic);
            assert_eq!(cyrillic, language == Language::Ru, "{text}");
        }
    }
}
