//! Numbers and names of loops in one language.

use growth_i18n::{Digits, Format, text, tr::loops as tr};
use growth_model::Outcome;
use growth_model::loops::StepUnit;
use growth_model::loops::graph::{Element, RatePeriod, ValueField, ValueUnit};
use rust_decimal::Decimal;
use serde::Serialize;

use super::{LoopsData, Names};
use crate::outcomes::{absent, status};

/// The name that serde gives a plain variant.
pub(super) fn code(value: impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(name)) => name,
        _ => String::new(),
    }
}

impl LoopsData<'_> {
    pub(super) fn format(&self) -> Format {
        Format::new(self.language)
    }

    pub(super) fn text(&self, id: &str) -> String {
        text(self.language, id, &[])
    }

    /// K to two digits; small ones to three.
    pub(super) fn k(&self, k: f64) -> String {
        let digits = if k != 0.0 && k.abs() < 0.1 { 3 } else { 2 };
        self.format().number(k, Digits::exactly(digits))
    }

    /// People: to the tenth where there are few.
    pub(super) fn people(&self, count: f64) -> String {
        let digits = if count.abs() < 10.0 {
            Digits::up_to(1)
        } else {
            Digits::WHOLE
        };
        self.format().number(count, digits)
    }

    pub(super) fn money(&self, amount: f64) -> String {
        let code = self.currency.code();
        if amount.abs() >= 100.0 {
            self.format().money_with(amount, code, Digits::WHOLE)
        } else {
            self.format().money(amount, code)
        }
    }

    /// A relative change with its sign.
    pub(super) fn change(&self, change: f64) -> String {
        let digits = if change.abs() < 0.001 { 2 } else { 1 };
        self.format()
            .signed()
            .percent(change, Digits::up_to(digits))
    }

    /// A coefficient, in as many digits as tell it apart.
    pub(super) fn coefficient(&self, value: Decimal) -> String {
        self.format()
            .number(value.round_sf(4).unwrap_or(value).normalize(), Digits::ALL)
    }

    pub(super) fn value(&self, field: ValueField, value: Decimal) -> String {
        match field.unit() {
            ValueUnit::Fraction => self.format().percent(value, Digits::ALL),
            ValueUnit::Days => self.span(value),
            ValueUnit::Months => self.format().months(value, Digits::ALL),
            ValueUnit::Money => self.format().money(value, self.currency.code()),
            ValueUnit::Count => self.format().number(value, Digits::ALL),
        }
    }

    /// Days, or weeks where they are whole and many.
    pub(super) fn span(&self, days: Decimal) -> String {
        let week = Decimal::from(7);
        if days >= Decimal::from(14) && (days % week).is_zero() {
            let weeks = (days / week).normalize();
            tr::loops_weeks(self.language, weeks)
        } else {
            self.format().days(days, Digits::ALL)
        }
    }

    pub(super) fn per(&self, period: RatePeriod) -> String {
        self.text(&format!("loops-per-{}", code(period)))
    }

    pub(crate) fn step_name(&self) -> String {
        match self.graph.settings.step {
            StepUnit::Day => tr::loops_step_day(self.language),
            StepUnit::Week => tr::loops_step_week(self.language),
        }
    }

    /// Name of a number, by what it is a number of.
    pub(super) fn field(&self, element: &Element, field: ValueField) -> String {
        self.names().field(element, field)
    }

    pub(super) fn loop_name(&self, id: &str) -> Option<String> {
        self.names().of_loop(id)
    }

    /// How an element is called.
    pub(super) fn element(&self, element: &Element) -> String {
        self.names().element(element).unwrap_or_default()
    }

    pub(super) fn names(&self) -> Names<'_> {
        Names {
            graph: self.graph,
            language: self.language,
        }
    }

    /// A figure, or the word that stands for it; and why.
    pub(super) fn outcome(
        &self,
        outcome: &Outcome<f64>,
        write: impl Fn(f64) -> String,
    ) -> (String, String) {
        match outcome {
            Outcome::Value { value } => (write(*value), String::new()),
            Outcome::Missing { fields } if fields.iter().any(|field| field == "scenario") => (
                self.text("status-missing"),
                tr::loops_needs_scenario(self.language),
            ),
            Outcome::Missing { .. } => (
                self.text("status-missing"),
                tr::loops_cannot_simulate(self.language),
            ),
            other => (
                self.text(&format!("status-{}", status(other))),
                absent(other, self.language),
            ),
        }
    }
}

/// Amounts of steps as amounts of weeks, from the first week on.
pub(super) fn weekly_sums(steps: &[f64], step: StepUnit) -> Vec<f64> {
    let in_week = (7 / step.days()) as usize;
    let after_start = steps.get(1..).unwrap_or_default();
    after_start
        .chunks(in_week)
        .map(|week| week.iter().sum())
        .collect()
}

/// Levels at the ends of weeks, the start first.
pub(super) fn weekly_levels(steps: &[f64], step: StepUnit) -> Vec<f64> {
    steps
        .iter()
        .step_by((7 / step.days()) as usize)
        .copied()
        .collect()
}
