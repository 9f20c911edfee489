//! The services that the sample client works with.

use growth_model::audit::{Have, ServiceKind};
use rust_decimal::Decimal;

use super::super::Text;
use crate::audit::instruments::{Service, insert};
use crate::{Language, ProjectId, Result, Tx};

struct Seed {
    name: Text,
    kind: ServiceKind,
    weight: i64,
    /// API, structured data, triggers.
    have: [Have; 3],
    owner: Text,
    /// Hours.
    age: Option<i64>,
    note: Text,
}

const NOBODY: Text = Text { ru: "", en: "" };
const ANNA: Text = Text {
    ru: "Анна",
    en: "Anna",
};
const PAVEL: Text = Text {
    ru: "Павел",
    en: "Pavel",
};
const NO_NOTE: Text = Text { ru: "", en: "" };

const SEEDS: [Seed; 7] = [
    Seed {
        name: Text {
            ru: "CRM",
            en: "CRM",
        },
        kind: ServiceKind::Crm,
        weight: 2,
        have: [Have::Yes, Have::Partly, Have::Yes],
        owner: ANNA,
        age: Some(1),
        note: Text {
            ru: "Причина отказа пишется свободным текстом.",
            en: "The reason for a refusal is free text.",
        },
    },
    Seed {
        name: Text {
            ru: "Рекламные кабинеты",
            en: "Ad accounts",
        },
        kind: ServiceKind::Ads,
        weight: 1,
        have: [Have::Yes, Have::Yes, Have::No],
        owner: PAVEL,
        age: Some(24),
        note: NO_NOTE,
    },
    Seed {
        name: Text {
            ru: "Веб-аналитика",
            en: "Web analytics",
        },
        kind: ServiceKind::Analytics,
        weight: 1,
        have: [Have::Yes, Have::Yes, Have::Partly],
        owner: PAVEL,
        age: Some(3),
        note: NO_NOTE,
    },
    Seed {
        name: Text {
            ru: "Рассылки",
            en: "Mailings",
        },
        kind: ServiceKind::Mail,
        weight: 1,
        have: [Have::Yes, Have::Yes, Have::Yes],
        owner: ANNA,
        age: Some(1),
        note: NO_NOTE,
    },
    Seed {
        name: Text {
            ru: "Чат поддержки",
            en: "Support chat",
        },
        kind: ServiceKind::Chat,
        weight: 1,
        have: [Have::Partly, Have::No, Have::Yes],
        owner: NOBODY,
        age: None,
        note: Text {
            ru: "Диалоги есть, тем и причин обращений нет.",
            en: "There are conversations, but no topics and reasons.",
        },
    },
    Seed {
        name: Text {
            ru: "Биллинг",
            en: "Billing",
        },
        kind: ServiceKind::Billing,
        weight: 2,
        have: [Have::No, Have::Yes, Have::No],
        owner: NOBODY,
        age: Some(48),
        note: Text {
            ru: "Оплаты выгружают в таблицу раз в два дня.",
            en: "Payments are exported to a spreadsheet every two days.",
        },
    },
    Seed {
        name: Text {
            ru: "Кассы кафе",
            en: "Tills of the cafés",
        },
        kind: ServiceKind::Other,
        weight: 1,
        have: [Have::Partly, Have::Yes, Have::Unknown],
        owner: PAVEL,
        age: Some(1),
        note: NO_NOTE,
    },
];

pub(super) fn fill(tx: &Tx<'_>, project: &ProjectId, language: Language) -> Result<()> {
    for seed in SEEDS {
        let [api, structured_data, triggers] = seed.have;
        let owner_name = seed.owner.in_language(language).to_owned();
        insert(
            tx,
            project,
            Service {
                name: seed.name.in_language(language).to_owned(),
                kind: seed.kind,
                weight: Decimal::from(seed.weight),
                api,
                structured_data,
                triggers,
                owner: if owner_name.is_empty() {
                    Have::No
                } else {
                    Have::Yes
                },
                owner_name,
                data_age_hours: seed.age.map(Decimal::from),
                note: seed.note.in_language(language).to_owned(),
            },
        )?;
    }
    Ok(())
}
