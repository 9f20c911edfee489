//! The growth points of the sample service: each from an answer, with its effect in the calculator.

use growth_model::audit::{ChangeKind, EffectChange, Layer};
use growth_model::economics::InputField;
use rust_decimal::Decimal;

use super::super::Text;
use crate::audit::{
    self, Audit, Confidence, Finding, GrowthPoint, PointEffect, PointSource, PointStatus,
    SourceKind,
};
use crate::projects::Project;
use crate::{Language, Result, Tx};

/// A growth point of the sample.
pub(super) struct Seed {
    layer: Layer,
    /// The question that it came of.
    question: &'static str,
    title: Text,
    description: Text,
    effort_days: i64,
    confidence: Option<Confidence>,
    owner: Text,
    pub(super) status: PointStatus,
    ai: bool,
    change: Option<Change>,
    /// Reach in a quarter and impact, for RICE.
    rice: Option<(i64, Decimal)>,
}

struct Change {
    field: InputField,
    kind: ChangeKind,
    /// Low, likely, high.
    by: [Decimal; 3],
}

const NOBODY: Text = Text { ru: "", en: "" };

fn thousandths(low: i64, likely: i64, high: i64) -> [Decimal; 3] {
    [low, likely, high].map(|number| Decimal::new(number, 3).normalize())
}

/// The growth points, as they were found.
pub(super) fn seeds() -> [Seed; 8] {
    [
        onboarding(),
        second_purchase(),
        public_report(),
        churn_reasons(),
        call_source(),
        chatbot(),
        test_card(),
        fewer_fields(),
    ]
}

fn onboarding() -> Seed {
    Seed {
        layer: Layer::UxFriction,
        question: "ux-onboarding-steps",
        title: Text {
            ru: "Онбординг: пауза на подключении кассы",
            en: "Onboarding: people stall at connecting the till",
        },
        description: Text {
            ru: "Провал эмоции на седьмой минуте: выбор модели кассы непонятен. Определять модель \
                 по серийному номеру и дать пропустить шаг.",
            en: "Emotion dips in the seventh minute: the choice of till model is unclear. Detect \
                 the model from its serial number and let people skip the step.",
        },
        effort_days: 8,
        confidence: Some(Confidence::Medium),
        owner: Text {
            ru: "Анна",
            en: "Anna",
        },
        status: PointStatus::InProgress,
        ai: false,
        change: Some(Change {
            field: InputField::NewCustomers,
            kind: ChangeKind::ByShare,
            by: thousandths(50, 85, 120),
        }),
        rice: Some((450, Decimal::ONE)),
    }
}

fn second_purchase() -> Seed {
    Seed {
        layer: Layer::UnitEconomics,
        question: "ue-break-point",
        title: Text {
            ru: "Нет сценария второй покупки модулей",
            en: "No flow towards the second module",
        },
        description: Text {
            ru: "Вклад клиента не растёт после первого тарифа. Предлагать модуль закупок на 30-й \
                 день, когда техкарты заполнены.",
            en: "A customer’s contribution stops growing after the first plan. Offer the \
                 purchasing module on day 30, once the recipes are in.",
        },
        effort_days: 6,
        confidence: Some(Confidence::Medium),
        owner: Text {
            ru: "Илья",
            en: "Ilya",
        },
        status: PointStatus::Open,
        ai: false,
        change: Some(Change {
            field: InputField::ArpaPerMonth,
            kind: ChangeKind::By,
            by: [50.into(), 120.into(), 180.into()],
        }),
        rice: Some((1600, Decimal::new(5, 1))),
    }
}

fn public_report() -> Seed {
    Seed {
        layer: Layer::ViralPotential,
        question: "vp-content",
        title: Text {
            ru: "Отчёт кафе не публикуется",
            en: "The café’s report is not public",
        },
        description: Text {
            ru: "Недельный отчёт уже пересылают скриншотом. Сделать публичную страницу с одной \
                 цифрой и кнопкой «Отправить».",
            en: "The weekly report is already passed on as a screenshot. Make a public page with \
                 one figure and a Send button.",
        },
        effort_days: 5,
        confidence: Some(Confidence::Medium),
        owner: Text {
            ru: "Анна",
            en: "Anna",
        },
        status: PointStatus::Open,
        ai: false,
        change: Some(Change {
            field: InputField::NewCustomers,
            kind: ChangeKind::By,
            by: [3.into(), 6.into(), 8.into()],
        }),
        rice: Some((800, Decimal::ONE)),
    }
}

fn churn_reasons() -> Seed {
    Seed {
        layer: Layer::Retention,
        question: "re-churn-reasons",
        title: Text {
            ru: "Причины ухода никто не собирает",
            en: "Nobody collects the reasons for leaving",
        },
        description: Text {
            ru: "Десять разговоров с ушедшими за квартал и таблица причин в деньгах.",
            en: "Ten conversations with people who left this quarter, and the reasons in money.",
        },
        effort_days: 14,
        confidence: Some(Confidence::Low),
        owner: NOBODY,
        status: PointStatus::Open,
        ai: false,
        change: Some(Change {
            field: InputField::ChurnPerMonth,
            kind: ChangeKind::By,
            by: thousandths(-1, -2, -3),
        }),
        rice: Some((1600, Decimal::new(5, 1))),
    }
}

fn call_source() -> Seed {
    Seed {
        layer: Layer::Analytics,
        question: "an-source-to-payment",
        title: Text {
            ru: "Источник оплаты теряется на звонке",
            en: "The source of a payment is lost in the call",
        },
        description: Text {
            ru: "Четыре оплаты из десяти без источника: подменный номер и поле в CRM.",
            en: "Four payments in ten have no source: call tracking and a field in the CRM.",
        },
        effort_days: 4,
        confidence: Some(Confidence::High),
        owner: NOBODY,
        status: PointStatus::Open,
        ai: false,
        change: Some(Change {
            field: InputField::MarketingCost,
            kind: ChangeKind::ByShare,
            by: thousandths(-30, -60, -100),
        }),
        rice: Some((160, Decimal::new(25, 2))),
    }
}

fn chatbot() -> Seed {
    Seed {
        layer: Layer::AiReadiness,
        question: "ai-knowledge-base",
        title: Text {
            ru: "Чат-бот отвечает на вопросы о запуске",
            en: "A chatbot answers questions about setting up",
        },
        description: Text {
            ru: "Двадцать частых вопросов, ответы со ссылкой на статью, передача человеку.",
            en: "Twenty frequent questions, answers that cite an article, handover to a person.",
        },
        effort_days: 10,
        confidence: Some(Confidence::Medium),
        owner: NOBODY,
        status: PointStatus::Open,
        ai: true,
        change: Some(Change {
            field: InputField::NewCustomers,
            kind: ChangeKind::ByShare,
            by: thousandths(30, 70, 100),
        }),
        rice: Some((450, Decimal::new(5, 1))),
    }
}

fn test_card() -> Seed {
    Seed {
        layer: Layer::Experimentation,
        question: "ex-pace",
        title: Text {
            ru: "Проверки идут реже раза в месяц",
            en: "Tests run less than once a month",
        },
        description: NOBODY,
        effort_days: 3,
        confidence: None,
        owner: NOBODY,
        status: PointStatus::Open,
        ai: false,
        change: None,
        rice: None,
    }
}

fn fewer_fields() -> Seed {
    Seed {
        layer: Layer::UxFriction,
        question: "ux-clear-offer",
        title: Text {
            ru: "Регистрация: девять полей вместо трёх",
            en: "Sign-up: nine fields instead of three",
        },
        description: Text {
            ru: "Оставлены почта, название кафе и город; остальное спрашивается после запуска.",
            en: "Email, name of the café and city are left; the rest is asked after set-up.",
        },
        effort_days: 3,
        confidence: Some(Confidence::High),
        owner: Text {
            ru: "Анна",
            en: "Anna",
        },
        status: PointStatus::Done,
        ai: false,
        change: Some(Change {
            field: InputField::NewCustomers,
            kind: ChangeKind::ByShare,
            by: thousandths(20, 40, 55),
        }),
        rice: None,
    }
}

/// Writes a growth point, found in an audit.
pub(super) fn found(
    tx: &Tx<'_>,
    project: &Project,
    audit: &Audit,
    seed: &Seed,
    language: Language,
) -> Result<GrowthPoint> {
    let point = audit::add_finding(
        tx,
        &Finding {
            project_id: project.id.clone(),
            layer: seed.layer,
            title: seed.title.in_language(language).to_owned(),
            description: seed.description.in_language(language).to_owned(),
            source: PointSource {
                kind: SourceKind::Answer,
                reference: format!("{}/{}", audit.id, seed.question),
            },
        },
    )?;
    let mut content = point.content.clone();
    content.effort_days = Some(seed.effort_days.into());
    content.confidence = seed.confidence;
    content.owner = seed.owner.in_language(language).to_owned();
    content.status = seed.status;
    content.ai_or_automation = seed.ai;
    if let Some((reach, impact)) = seed.rice {
        content.rice_reach = Some(reach.into());
        content.rice_impact = Some(impact);
    }
    content.effect = project
        .active_scenario_id
        .clone()
        .zip(seed.change.as_ref())
        .map(|(scenario_id, change)| {
            let [low, likely, high] = change.by;
            PointEffect::Scenario {
                scenario_id,
                changes: vec![EffectChange {
                    field: change.field,
                    kind: change.kind,
                    low,
                    likely,
                    high,
                }],
            }
        });
    audit::save_point(tx, &point.id, &content)?;
    Ok(point)
}
