//! The funnel of the sample client and what measures it.

use super::super::Text;
use crate::audit::instruments::{Source, TrackingStep, insert};
use crate::{Language, ProjectId, Result, Tx};

const ADS: Text = Text {
    ru: "Рекламный кабинет",
    en: "Ad account",
};
const WEB: Text = Text {
    ru: "Веб-аналитика",
    en: "Web analytics",
};
const CRM: Text = Text {
    ru: "CRM",
    en: "CRM",
};
const PRODUCT: Text = Text {
    ru: "Продукт",
    en: "Product",
};
const BILLING: Text = Text {
    ru: "Биллинг",
    en: "Billing",
};

type Step = (
    Text,
    &'static [(&'static Text, &'static [&'static str])],
    Option<&'static Text>,
);

const STEPS: [Step; 7] = [
    (
        Text {
            ru: "Показ рекламы",
            en: "Ad shown",
        },
        &[(&ADS, &["utm"])],
        None,
    ),
    (
        Text {
            ru: "Визит на сайт",
            en: "Visit",
        },
        &[(&WEB, &["client_id", "utm"])],
        None,
    ),
    (
        Text {
            ru: "Заявка на пробный период",
            en: "Trial request",
        },
        &[(&WEB, &["client_id"]), (&CRM, &["client_id", "email"])],
        None,
    ),
    (
        Text {
            ru: "Звонок менеджеру",
            en: "Call to sales",
        },
        &[],
        None,
    ),
    (
        Text {
            ru: "Первая оплата",
            en: "First payment",
        },
        &[(&BILLING, &["contract_id"]), (&CRM, &["email"])],
        Some(&BILLING),
    ),
    (
        Text {
            ru: "Первая техкарта",
            en: "First recipe",
        },
        &[(&PRODUCT, &["email", "user_id"])],
        None,
    ),
    (
        Text {
            ru: "Второй модуль",
            en: "Second module",
        },
        &[(&PRODUCT, &["user_id"])],
        None,
    ),
];

pub(super) fn fill(tx: &Tx<'_>, project: &ProjectId, language: Language) -> Result<()> {
    for (name, sources, truth) in STEPS {
        insert(
            tx,
            project,
            TrackingStep {
                name: name.in_language(language).to_owned(),
                sources: sources
                    .iter()
                    .map(|(tool, ids)| Source {
                        tool: tool.in_language(language).to_owned(),
                        ids: ids.iter().map(|id| (*id).to_owned()).collect(),
                    })
                    .collect(),
                source_of_truth: truth.map(|tool| tool.in_language(language).to_owned()),
                note: String::new(),
            },
        )?;
    }
    Ok(())
}
