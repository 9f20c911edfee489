//! The guide's plan on day 28, three days behind.

use chrono::NaiveDate;
use growth_i18n::Language;
use growth_model::roadmap::{
    Outlook, OutlookInput, PLAN_DAYS, Plan, PlanFromTemplateInput, WorkingDays, outlook,
    plan_from_template, plan_template,
};
use growth_report::charts::{Gantt, GanttBar, GanttRow};
use rust_decimal::Decimal;

pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2025, 12, 28).unwrap()
}

pub fn plan() -> Plan {
    let mut plan = plan_from_template(&PlanFromTemplateInput {
        template_version: 1,
        start_date: NaiveDate::from_ymd_opt(2025, 12, 1).unwrap(),
        working_days: WorkingDays::default(),
    })
    .unwrap();
    for task in &mut plan.tasks {
        if task.finish <= NaiveDate::from_ymd_opt(2025, 12, 19).unwrap() {
            task.progress = Decimal::ONE;
            (task.actual_start, task.actual_finish) = (Some(task.start), Some(task.finish));
        }
        if task.id == "loop-prototype" {
            task.progress = Decimal::new(4, 1);
            task.actual_start = Some(task.start);
        }
    }
    plan
}

pub fn looked_at() -> Outlook {
    outlook(&OutlookInput {
        plan: plan(),
        today: today(),
        planned_days: PLAN_DAYS,
        actual_cost: None,
    })
    .unwrap()
}

pub fn bars(language: Language) -> Gantt {
    let plan = plan();
    let outlook = looked_at();
    let template = plan_template(1).unwrap();
    let mut rows = vec![GanttRow {
        title: match language {
            Language::Ru => "Понимание".to_owned(),
            Language::En => "Understanding".to_owned(),
        },
        note: String::new(),
        bar: None,
    }];
    rows.extend(
        template
            .tasks
            .iter()
            .zip(&plan.tasks)
            .zip(&outlook.schedule.tasks)
            .map(|((words, task), spot)| {
                let agreed = task.baseline.unwrap();
                let late = (spot.finish - agreed.finish).num_days();
                GanttRow {
                    title: match language {
                        Language::Ru => words.title.ru.clone(),
                        Language::En => words.title.en.clone(),
                    },
                    note: if late > 0 {
                        format!("+{late}")
                    } else {
                        String::new()
                    },
                    bar: Some(GanttBar {
                        start: spot.start,
                        finish: spot.finish,
                        progress: task.progress.to_string().parse().unwrap(),
                        baseline: Some((agreed.start, agreed.finish)),
                        late: late > 0,
                        added: false,
                    }),
                }
            }),
    );
    Gantt {
        start_date: plan.start_date,
        today: today(),
        rows,
    }
}
