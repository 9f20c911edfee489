//! The appendix: the inputs that were used, and what the terms mean.

use std::sync::Arc;

use growth_i18n::{Digits, Format, text, tr::economics as texts, tr::report as tr};
use growth_model::{
    ModelError,
    economics::{PaymentTiming, RevenueModel, Unit},
};

use super::{
    FigureInput,
    explain::name_of,
    scenarios::{Evaluated, ScenarioSet},
};
use crate::{
    content::{Cell, Column, Locale, Table},
    report::{Block, Look, Page, Section, section_title},
};

/// Every input that was used, with its source.
pub struct InputsSection(pub Arc<ScenarioSet>);

impl Section for InputsSection {
    fn id(&self) -> &'static str {
        "inputs"
    }

    fn conclusion(&self, page: Page) -> Option<String> {
        let main = &self.0.main;
        if !main.says_something() {
            return None;
        }
        let known = main.used_inputs().into_iter();
        let known = known.filter(|input| main.scenario.inputs.used(input.field).is_some());
        let name = main.scenario.name.as_str();
        Some(tr::report_inputs_conclusion(
            page.language(),
            known.count(),
            name,
        ))
    }

    fn blocks(&self, page: Page) -> Result<Vec<Block>, ModelError> {
        let title = |one: &Evaluated| tr::report_scenario(page.language(), &one.scenario.name);
        let mut blocks: Vec<Block> = self
            .0
            .all()
            .flat_map(|one| {
                let table = inputs_of(one, page.locale);
                [Block::heading(title(one)), Block::Table(table)]
            })
            .collect();
        let period = tr::report_inputs_period(page.language());
        blocks.extend(Block::text(period, Look::Small));
        let terms = match self.0.main.scenario.inputs.model {
            RevenueModel::Subscription => tr::report_terms_subscription(page.language()),
            RevenueModel::OneOff => tr::report_terms_one_off(page.language()),
        };
        blocks.extend(Block::text(terms, Look::Small));
        blocks.push(Block::Table(inputs(&self.0, page.locale)));
        Ok(blocks)
    }
}

/// Everything that the figures of a scenario rest on.
fn inputs_of(one: &Evaluated, locale: Locale) -> Table {
    let language = locale.language;
    let model = match one.scenario.inputs.model {
        RevenueModel::Subscription => texts::model_subscription(language),
        RevenueModel::OneOff => texts::model_one_off(language),
    };
    let choice =
        |label: String, chosen: String| vec![label.into(), Cell::absent(chosen), Cell::words("")];
    let mut rows = vec![choice(texts::input_model(language), model)];
    // As they were typed: a column of amounts would be rounded. Amounts of money are written alike.
    let money = |input: &&FigureInput| input.field.unit() == Unit::Money;
    let amounts = (one.used_inputs().into_iter().filter(money))
        .filter_map(|input| one.scenario.inputs.used(input.field));
    let digits = match locale.currency.minor_digits() {
        minor if amounts.into_iter().any(|amount| !amount.fract().is_zero()) => {
            Digits::exactly(minor as usize)
        }
        _ => Digits::WHOLE,
    };
    rows.extend(one.used_inputs().into_iter().map(|input| {
        let value = one.scenario.inputs.used(input.field);
        let shown = match value.filter(|_| money(&input)) {
            Some(amount) => {
                Format::new(language).money_with(amount, locale.currency.code(), digits)
            }
            None => input.text.clone(),
        };
        vec![
            input.label.as_str().into(),
            Cell::absent(shown),
            Cell::words(input.source_text.as_str()),
        ]
    }));
    if one.scenario.inputs.model == RevenueModel::Subscription {
        let timing = match one.scenario.inputs.assumptions.payment_timing {
            PaymentTiming::Advance => texts::timing_advance(language),
            PaymentTiming::Arrears => texts::timing_arrears(language),
        };
        rows.push(choice(texts::input_payment_timing(language), timing));
    }
    let columns = vec![
        Column::text(tr::report_column_input(language)).wide(6),
        Column::by_row(tr::report_column_value(language)),
        Column::text(tr::report_column_source(language)).wide(5),
    ];
    Table::new("inputs", one.scenario.name.as_str(), columns, rows, locale).pages_only()
}

/// The inputs of all scenarios, for files.
fn inputs(scenarios: &ScenarioSet, locale: Locale) -> Table {
    let language = locale.language;
    let columns = vec![
        Column::text(tr::chart_column_scenario(language)),
        Column::text(tr::report_column_input(language)),
        Column::by_row(tr::report_column_value(language)),
        Column::text(tr::report_column_source(language)),
    ];
    let rows = scenarios.all().flat_map(|one| {
        one.used_inputs().into_iter().map(|input| {
            let value = one.scenario.inputs.used(input.field);
            vec![
                one.scenario.name.as_str().into(),
                input.label.as_str().into(),
                value
                    .map(|value| Cell::number(value, input.field.unit()))
                    .into(),
                Cell::words(input.source_text.as_str()),
            ]
        })
    });
    let title = section_title("inputs", language);
    Table::new("inputs", title, columns, rows, locale).files_only()
}

/// What the terms mean.
pub struct GlossarySection(pub Arc<ScenarioSet>);

impl Section for GlossarySection {
    fn id(&self) -> &'static str {
        "glossary"
    }

    fn blocks(&self, page: Page) -> Result<Vec<Block>, ModelError> {
        let language = page.language();
        let main = &self.0.main;
        let figures = main
            .views
            .iter()
            .map(|view| (view.label.clone(), view.help.clone()));
        let inputs = main.used_inputs().into_iter().map(|input| {
            let help = format!("input-{}-help", name_of(input.field));
            (input.label.clone(), text(language, &help, &[]))
        });
        let mut terms: Vec<(String, String)> = figures.chain(inputs).collect();
        // A figure and an input may share their name (the lifetime of a customer).
        terms.dedup_by(|next, term| next.0 == term.0);
        let columns = vec![
            Column::text(tr::report_column_term(language)).wide(3),
            Column::text(tr::report_column_meaning(language)).wide(7),
        ];
        let rows = terms
            .into_iter()
            .map(|(term, meaning)| vec![term.into(), meaning.into()]);
        let title = section_title("glossary", language);
        let table = Table::new("glossary", title, columns, rows, page.locale);
        Ok(vec![Block::Table(table.pages_only())])
    }
}
