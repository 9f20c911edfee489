//! Four weeks of check-ins of the service for cafés, and where its KPIs are to be.

use chrono::{Days, NaiveDate};
use growth_model::economics::Inputs;
use growth_model::kpi::{CheckInNumbers, KpiFigures, KpiName, Virality, figures};
use growth_model::roadmap::PLAN_DAYS;
use rust_decimal::Decimal;

use super::Text;
use crate::kpi::{CheckInDraft, KpiTarget, create, set_targets};
use crate::{Language, ProjectId, Result, Tx};

/// The numbers of thirty days.
struct Numbers {
    marketing: i64,
    leads: i64,
    new_customers: i64,
    arpa: i64,
    /// Hundredths of a percent.
    churn: i64,
    active: i64,
    invitations: i64,
    invited: i64,
}

/// Before the plan began, and when it is done: the KPIs of these are baselines and goals, so that they
/// agree with each other.
const BEGINNING: Numbers = Numbers {
    marketing: 414_000,
    leads: 2_240,
    new_customers: 140,
    arpa: 1_870,
    churn: 554,
    active: 1_350,
    invitations: 640,
    invited: 135,
};
const GOAL: Numbers = Numbers {
    marketing: 456_000,
    leads: 2_880,
    new_customers: 180,
    arpa: 2_160,
    churn: 480,
    active: 1_800,
    invitations: 3_200,
    invited: 810,
};

/// A check-in over the 30 days before it.
struct Week {
    /// Days before today.
    ago: u64,
    numbers: Numbers,
    note: Text,
    decision: Text,
    next_step: Text,
}

const WEEKS: [Week; 4] = [
    Week {
        ago: 21,
        numbers: Numbers {
            marketing: 405_000,
            leads: 2_250,
            new_customers: 140,
            arpa: 1_870,
            churn: 540,
            active: 1_380,
            invitations: 820,
            invited: 179,
        },
        note: Text {
            ru: "Первый замер плана. Расходы на рекламу сверили с кабинетами, расхождение 4 %.",
            en: "First check-in of the plan. Ad spend compared with the ad accounts: 4% apart.",
        },
        decision: Text {
            ru: "Считать по последним 30 дням, чтобы недели не прыгали.",
            en: "Count the last 30 days, so that single weeks do not jump.",
        },
        next_step: Text {
            ru: "Анна сведёт GA4 с кабинетами рекламы.",
            en: "Anna reconciles GA4 with the ad accounts.",
        },
    },
    Week {
        ago: 14,
        numbers: Numbers {
            marketing: 412_000,
            leads: 2_300,
            new_customers: 143,
            arpa: 1_880,
            churn: 530,
            active: 1_420,
            invitations: 960,
            invited: 227,
        },
        note: Text {
            ru: "На подключении кассы застревает каждая третья кофейня.",
            en: "Every third café gets stuck connecting the till.",
        },
        decision: Text {
            ru: "Онбординг становится первой точкой роста.",
            en: "Onboarding becomes the first growth point.",
        },
        next_step: Text {
            ru: "Илья соберёт прототип подключения за две минуты.",
            en: "Ilya builds a prototype that connects in two minutes.",
        },
    },
    Week {
        ago: 7,
        numbers: Numbers {
            marketing: 418_000,
            leads: 2_350,
            new_customers: 147,
            arpa: 1_890,
            churn: 510,
            active: 1_460,
            invitations: 1_150,
            invited: 277,
        },
        note: Text {
            ru: "Два канала рекламы без заявок отключены.",
            en: "Two ad channels without leads were switched off.",
        },
        decision: Text {
            ru: "Бюджет не увеличивать, пока окупаемость дольше 90 дней.",
            en: "No bigger budget while the payback is above 90 days.",
        },
        next_step: Text {
            ru: "Нарисовать контентную петлю с публичным отчётом кафе.",
            en: "Draw the content loop with the café’s public report.",
        },
    },
    Week {
        ago: 0,
        numbers: Numbers {
            marketing: 420_000,
            leads: 2_400,
            new_customers: 150,
            arpa: 1_900,
            churn: 500,
            active: 1_500,
            invitations: 1_340,
            invited: 330,
        },
        note: Text {
            ru: "CAC снизился, отток тоже. Сквозная аналитика ещё не сходится, из-за неё и отставание.",
            en: "CAC fell, and so did churn. Tracking does not add up yet; that is what makes us late.",
        },
        decision: Text {
            ru: "Агентов на этих данных пока не запускать.",
            en: "No agents on these data yet.",
        },
        next_step: Text {
            ru: "Сверить расходы GA4 с кабинетами рекламы.",
            en: "Reconcile GA4 costs with the ad accounts.",
        },
    },
];

/// Adds the check-ins, the last one today, and the targets. What a week does not tell comes from
/// `base`.
pub(super) fn fill(
    tx: &Tx<'_>,
    project: &ProjectId,
    base: &Inputs,
    language: Language,
) -> Result<()> {
    let today = tx.today();
    for week in &WEEKS {
        create(tx, project, &week.draft(today, base, language))?;
    }
    let (from, to) = (figures(&BEGINNING.over(base))?, figures(&GOAL.over(base))?);
    let targets = KpiName::ALL.map(|kpi| KpiTarget {
        kpi,
        baseline: rounded(kpi, &from),
        goal: rounded(kpi, &to),
        by_day: PLAN_DAYS,
    });
    set_targets(tx, project, &targets)?;
    Ok(())
}

/// As a person would write it.
fn rounded(kpi: KpiName, figures: &KpiFigures) -> Option<Decimal> {
    let digits = match kpi {
        KpiName::Cac | KpiName::LtvGrossMargin | KpiName::MarginPerLead => 0,
        KpiName::LtvToCac | KpiName::PaybackDays => 1,
        KpiName::ViralCoefficient => 2,
    };
    let value = figures.get(kpi).value()?;
    Some(value.round_dp(digits).normalize())
}

impl Numbers {
    /// Over those of the calculator, which say what is not told here.
    fn over(&self, base: &Inputs) -> CheckInNumbers {
        let mut inputs = base.clone();
        inputs.subscription.arpa_per_month = Some(self.arpa.into());
        inputs.subscription.churn_per_month = Some(Decimal::new(self.churn, 4).normalize());
        inputs.acquisition.marketing_cost = Some(self.marketing.into());
        inputs.acquisition.leads = Some(self.leads.into());
        inputs.acquisition.new_customers = Some(self.new_customers.into());
        CheckInNumbers {
            inputs,
            virality: Virality {
                active_customers: Some(self.active.into()),
                invitations: Some(self.invitations.into()),
                invited_customers: Some(self.invited.into()),
                viral_coefficient: None,
            },
        }
    }
}

impl Week {
    fn draft(&self, today: NaiveDate, base: &Inputs, language: Language) -> CheckInDraft {
        CheckInDraft {
            date: today.checked_sub_days(Days::new(self.ago)).unwrap_or(today),
            numbers: self.numbers.over(base),
            note: self.note.in_language(language).to_owned(),
            decision: self.decision.in_language(language).to_owned(),
            next_step: self.next_step.in_language(language).to_owned(),
        }
    }
}
