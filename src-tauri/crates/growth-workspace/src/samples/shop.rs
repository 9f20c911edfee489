//! An online shop with two years of its orders.

use growth_model::business::BusinessKind;
use growth_model::economics::{Acquisition, Inputs, OneOff, RevenueModel};
use rust_decimal::Decimal;

use super::{Sample, Text, Variant, create_project, instruments, purchases};
use crate::projects::{Project, Stage};
use crate::{Language, Result, Tx, projects};

const SAMPLE: Sample = Sample {
    name: Text {
        ru: "Тёплый дом",
        en: "Warm Home",
    },
    client: Text {
        ru: "ИП Соколова",
        en: "Sokolova & Co",
    },
    note: Text {
        ru: "Интернет-магазин домашнего текстиля: пледы, постельное бельё, полотенца. \
             Это пример: все данные вымышлены.",
        en: "An online shop for home textiles: throws, bed linen, towels. \
             This is a sample: all data are made up.",
    },
    stage: Stage::FirstSales,
    business_kind: BusinessKind::Shop,
};

const DATASET: Text = Text {
    ru: "Заказы за 24 месяца",
    en: "Orders of 24 months",
};

pub(super) fn create(tx: &Tx<'_>, language: Language) -> Result<Project> {
    let project = create_project(
        tx,
        &SAMPLE,
        &base(),
        &[repeat_orders(), cheaper_acquisition()],
        language,
    )?;
    let orders = purchases::import(tx, &project.id, DATASET.in_language(language))?;
    instruments::fill_shop(tx, &project, &orders)?;
    projects::get(tx, &project.id)
}

fn base() -> Variant {
    Variant {
        name: Text {
            ru: "База",
            en: "Base",
        },
        note: Text {
            ru: "Пример: расходы за последний месяц, покупки по заказам за 24 месяца.",
            en: "Sample: costs of the last month, purchases by the orders of 24 months.",
        },
        inputs: inputs(),
    }
}

fn repeat_orders() -> Variant {
    let mut inputs = inputs();
    inputs.one_off.purchases_per_lifetime = Some(Decimal::new(41, 1));
    inputs.one_off.lifetime_days = Some(230.into());
    inputs.acquisition.software_cost = Some(70_000.into());
    Variant {
        name: Text {
            ru: "Больше повторных",
            en: "More repeat orders",
        },
        note: Text {
            ru: "Пример: письма и напоминания возвращают покупателей к сезону.",
            en: "Sample: e-mails and reminders bring customers back in season.",
        },
        inputs,
    }
}

fn cheaper_acquisition() -> Variant {
    let mut inputs = inputs();
    inputs.acquisition.marketing_cost = Some(220_000.into());
    inputs.acquisition.leads = Some(4_400.into());
    inputs.acquisition.new_customers = Some(235.into());
    Variant {
        name: Text {
            ru: "Дешевле привлечение",
            en: "Cheaper acquisition",
        },
        note: Text {
            ru: "Пример: слабые рекламные кампании отключены, работают блогеры и отзывы.",
            en: "Sample: weak campaigns are switched off; bloggers and reviews do the work.",
        },
        inputs,
    }
}

/// The first example of MATHEMATICS.md A.1, but that a customer stays for as long as the orders say.
fn inputs() -> Inputs {
    Inputs {
        model: RevenueModel::OneOff,
        one_off: OneOff {
            average_order_value: Some(2_500.into()),
            purchases_per_lifetime: Some(Decimal::new(32, 1)),
            lifetime_days: Some(180.into()),
        },
        gross_margin: Some(Decimal::new(4, 1)),
        acquisition: Acquisition {
            marketing_cost: Some(300_000.into()),
            salaries_cost: Some(150_000.into()),
            software_cost: Some(50_000.into()),
            leads: Some(5_000.into()),
            new_customers: Some(250.into()),
        },
        ..Inputs::default()
    }
}
