//! The plan of the guide: complete, in both languages, free of circles, and 90 days long from any
//! start.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "helpers of tests fail like tests"
)]

use std::collections::{HashMap, HashSet};

use chrono::{Days, NaiveDate};
use growth_model::roadmap::{
    LATEST_PLAN_TEMPLATE, PLAN_WEEKS, PlanFromTemplateInput, PlanTemplate, PlanText, RoadmapPhase,
    ScheduleInput, StepOrigin, WorkingDays, day_of_date, plan_from_template, plan_template,
    schedule, week_of_day,
};
use rust_decimal::Decimal;

fn template() -> &'static PlanTemplate {
    plan_template(LATEST_PLAN_TEMPLATE).expect("the template can be read")
}

fn texts() -> Vec<(String, &'static PlanText, usize)> {
    let template = template();
    let mut texts = Vec::new();
    for phase in &template.phases {
        texts.push((format!("{:?} title", phase.phase), &phase.title, 60));
        texts.push((format!("{:?} goal", phase.phase), &phase.goal, 60));
        texts.push((format!("{:?} about", phase.phase), &phase.about, 200));
    }
    for step in &template.steps {
        texts.push((format!("{} title", step.id), &step.title, 110));
    }
    for task in &template.tasks {
        texts.push((format!("{} title", task.id), &task.title, 60));
        texts.push((format!("{} description", task.id), &task.description, 330));
        texts.push((format!("{} deliverable", task.id), &task.deliverable, 120));
        texts.push((format!("{} done_when", task.id), &task.done_when, 160));
    }
    texts
}

#[test]
fn every_text_is_there_in_both_languages_and_fits_its_place() {
    for (name, text, longest) in texts() {
        for (language, words) in [("ru", &text.ru), ("en", &text.en)] {
            assert!(!words.trim().is_empty(), "{name} has no {language}");
            assert_eq!(words.trim(), words, "{name} {language} has space around it");
            let length = words.chars().count();
            assert!(
                length <= longest,
                "{name} {language} has {length} characters"
            );
            assert!(
                !words.contains("  "),
                "{name} {language} has two spaces in a row"
            );
        }
        assert_ne!(text.ru, text.en, "{name} is not translated");
    }
}

#[test]
fn russian_is_russian_and_english_is_english() {
    let cyrillic = |c: char| ('\u{400}'..='\u{4ff}').contains(&c);
    for (name, text, _) in texts() {
        assert!(text.ru.chars().any(cyrillic), "{name}: {}", text.ru);
        assert!(!text.en.chars().any(cyrillic), "{name}: {}", text.en);
        // Quotation marks, dashes and percentages by the habits of the language.
        assert!(!text.ru.contains(['"', '“', '”']), "{name}: {}", text.ru);
        assert!(
            !text.en.contains(['"', '«', '»', '—']),
            "{name}: {}",
            text.en
        );
        assert!(!text.ru.contains(" - "), "{name}: {}", text.ru);
        for (place, _) in text.ru.match_indices('%') {
            assert!(text.ru[..place].ends_with('\u{a0}'), "{name}: {}", text.ru);
        }
        assert!(!text.en.contains(" %"), "{name}: {}", text.en);
    }
}

#[test]
fn ids_are_stable_words() {
    let template = template();
    let ids: Vec<&str> = template
        .steps
        .iter()
        .map(|step| step.id.as_str())
        .chain(template.tasks.iter().map(|task| task.id.as_str()))
        .collect();
    for id in &ids {
        let word = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        assert!(id.chars().all(word), "{id}");
    }
    let tasks: HashSet<&str> = template.tasks.iter().map(|task| task.id.as_str()).collect();
    assert_eq!(tasks.len(), template.tasks.len());
    let steps: HashSet<&str> = template.steps.iter().map(|step| step.id.as_str()).collect();
    assert_eq!(steps.len(), template.steps.len());
}

#[test]
fn the_guide_is_complete_week_by_week() {
    let template = template();
    let phases: Vec<RoadmapPhase> = template.phases.iter().map(|phase| phase.phase).collect();
    assert_eq!(phases, RoadmapPhase::ALL);
    for week in 1..=PLAN_WEEKS {
        let covered = template.steps.iter().any(|step| {
            step.origin == StepOrigin::Guide && (step.first_week..=step.last_week).contains(&week)
        });
        assert!(covered, "week {week} has no step of the guide");
    }
    // What the guide names in its section 6, and by which word to find it.
    for (week, word) in [
        (1, "семи слоям"),
        (1, "три главные точки роста"),
        (2, "сквозную аналитику"),
        (3, "CAC и LTV"),
        (4, "прототип"),
        (5, "Запустить петлю"),
        (6, "автоматизацию коммуникаций"),
        (7, "RAG-чат"),
        (8, "базе знаний"),
        (9, "пятью ключевыми показателями"),
        (10, "Оптимизировать петлю"),
        (11, "A/B-тесты офферов"),
        (12, "прогноза LTV новых лидов"),
        (12, "скоринг в CRM"),
        (13, "вторая петля"),
        (13, "углубление автоматизации"),
    ] {
        let named = template.steps.iter().any(|step| {
            (step.first_week..=step.last_week).contains(&week) && step.title.ru.contains(word)
        });
        assert!(named, "week {week} lacks: {word}");
    }
    for step in &template.steps {
        let has_tasks = template.tasks.iter().any(|task| task.step == step.id);
        assert!(has_tasks, "{} has no task", step.id);
    }
}

#[test]
fn tasks_lie_in_the_weeks_of_their_step_and_after_what_they_wait_for() {
    let template = template();
    let by_id: HashMap<&str, _> = template.tasks.iter().map(|t| (t.id.as_str(), t)).collect();
    for task in &template.tasks {
        let step = template.steps.iter().find(|step| step.id == task.step);
        let step = step.unwrap_or_else(|| panic!("{} has no step", task.id));
        assert!(step.first_week <= task.start.week, "{}", task.id);
        assert!(task.finish.week <= step.last_week, "{}", task.id);
        assert!(task.start <= task.finish, "{}", task.id);
        assert!((1..=5).contains(&task.start.workday), "{}", task.id);
        assert!((1..=5).contains(&task.finish.workday), "{}", task.id);
        assert!(task.effort_person_days > Decimal::ZERO, "{}", task.id);
        assert!(
            !task.predecessors.is_empty() || task.id == "project-setup",
            "{} waits for nothing",
            task.id
        );
        for before in &task.predecessors {
            let before = by_id.get(before.as_str());
            let before = before.unwrap_or_else(|| panic!("{} waits for nobody", task.id));
            assert!(
                before.finish < task.start,
                "{} before {}",
                task.id,
                before.id
            );
        }
    }
}

#[test]
fn phases_end_with_a_review_and_everything_leads_to_the_last() {
    let template = template();
    for (phase, id) in RoadmapPhase::ALL.into_iter().zip([
        "gate-understanding",
        "gate-autonomy",
        "gate-systemic-growth",
    ]) {
        let gate = template.tasks.iter().find(|task| task.id == id).unwrap();
        assert_eq!(gate.finish.week, *phase.weeks().end());
    }
    let waited_for: HashSet<&str> = template
        .tasks
        .iter()
        .flat_map(|task| &task.predecessors)
        .map(String::as_str)
        .collect();
    let ends: Vec<&str> = template
        .tasks
        .iter()
        .map(|task| task.id.as_str())
        .filter(|id| !waited_for.contains(id))
        .collect();
    assert_eq!(ends, ["first-check-in", "gate-systemic-growth"]);
}

#[test]
fn one_person_and_a_half_can_do_it() {
    // 13 weeks of five days are 65 working days; the plan is for a team, not for a department.
    let effort: Decimal = template()
        .tasks
        .iter()
        .map(|task| task.effort_person_days)
        .sum();
    assert!(
        effort >= Decimal::from(60) && effort <= Decimal::from(100),
        "{effort}"
    );
}

fn made(start_date: NaiveDate, working_days: WorkingDays) -> growth_model::roadmap::Plan {
    plan_from_template(&PlanFromTemplateInput {
        template_version: LATEST_PLAN_TEMPLATE,
        start_date,
        working_days,
    })
    .unwrap()
}

#[test]
fn a_plan_from_any_date_ends_within_90_days_and_keeps_its_weeks() {
    // Two years of starts: every weekday, leap days, turns of the year.
    let first = NaiveDate::from_ymd_opt(2027, 6, 1).unwrap();
    for offset in 0..730 {
        let start = first.checked_add_days(Days::new(offset)).unwrap();
        let plan = made(start, WorkingDays::default());
        for (task, planned) in plan.tasks.iter().zip(&template().tasks) {
            let (from, to) = (
                day_of_date(start, task.start),
                day_of_date(start, task.finish),
            );
            assert!(from >= 1 && to <= 90, "{start} {}: {from}–{to}", task.id);
            assert_eq!(
                week_of_day(from as u32),
                planned.start.week,
                "{start} {}",
                task.id
            );
            assert_eq!(
                week_of_day(to as u32),
                planned.finish.week,
                "{start} {}",
                task.id
            );
        }
        let again = schedule(&ScheduleInput {
            plan,
            today: None,
            moves: Vec::new(),
        })
        .unwrap();
        assert!(again.moved.is_empty(), "{start}: {:?}", again.moved);
    }
}

#[test]
fn holidays_push_the_plan_along_what_waits() {
    let start = NaiveDate::from_ymd_opt(2027, 1, 4).unwrap();
    let holidays = (0..5)
        .map(|day| start.checked_add_days(Days::new(day)).unwrap())
        .collect();
    let plan = made(
        start,
        WorkingDays {
            holidays,
            ..WorkingDays::default()
        },
    );
    let finish: HashMap<&str, NaiveDate> = plan
        .tasks
        .iter()
        .map(|task| (task.id.as_str(), task.finish))
        .collect();
    for task in &plan.tasks {
        assert!(plan.working_days.is_worked(task.start), "{}", task.id);
        assert_eq!(task.baseline.unwrap().finish, task.finish);
        for before in &task.predecessors {
            assert!(finish[before.as_str()] < task.start, "{}", task.id);
        }
    }
}

#[test]
fn an_unknown_version_is_refused() {
    let refused = plan_from_template(&PlanFromTemplateInput {
        template_version: 99,
        start_date: NaiveDate::from_ymd_opt(2027, 1, 4).unwrap(),
        working_days: WorkingDays::default(),
    })
    .unwrap_err();
    assert_eq!(refused.field(), "template_version");
    let no_days = plan_from_template(&PlanFromTemplateInput {
        template_version: 1,
        start_date: NaiveDate::from_ymd_opt(2027, 1, 4).unwrap(),
        working_days: WorkingDays {
            weekdays: Vec::new(),
            ..WorkingDays::default()
        },
    })
    .unwrap_err();
    assert_eq!(no_days.field(), "working_days.weekdays");
}
