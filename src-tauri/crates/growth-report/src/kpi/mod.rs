//! KPIs of check-ins in words: what the overview, the check-in and the document all show.

use growth_i18n::{Digits, Format, Language, text, tr::kpi as tr};
use growth_model::{
    Currency, Outcome,
    economics::Verdict,
    kpi::{KpiName, Standing},
};
use rust_decimal::{Decimal, prelude::FromPrimitive};

use crate::{
    outcomes::{absent, code, status},
    text::figure,
};

/// Writes KPIs in one language and currency.
#[derive(Debug, Clone, Copy)]
pub struct KpiWords {
    format: Format,
    currency: Currency,
}

impl KpiWords {
    /// Words of a language, with amounts in a currency.
    pub fn new(language: Language, currency: Currency) -> Self {
        Self {
            format: Format::new(language),
            currency,
        }
    }

    fn language(&self) -> Language {
        self.format.language()
    }

    /// Its name: `Полный CAC`.
    pub fn label(&self, kpi: KpiName) -> String {
        match kpi.figure() {
            Some(figure) => text(self.language(), &format!("figure-{}", code(figure)), &[]),
            None => tr::kpi_viral_coefficient(self.language()),
        }
    }

    /// Its name inside a sentence: `окупаемость`.
    pub fn short(&self, kpi: KpiName) -> String {
        match kpi.figure() {
            Some(figure) => text(
                self.language(),
                &format!("figure-{}-short", code(figure)),
                &[],
            ),
            None => tr::kpi_viral_coefficient_short(self.language()),
        }
    }

    /// What it means, in one sentence.
    pub fn help(&self, kpi: KpiName) -> String {
        match kpi.figure() {
            Some(figure) => text(
                self.language(),
                &format!("figure-{}-help", code(figure)),
                &[],
            ),
            None => tr::kpi_viral_coefficient_help(self.language()),
        }
    }

    /// A value as its card shows it: whole days from a hundred on, no kopecks from a thousand on.
    pub fn amount(&self, kpi: KpiName, value: Decimal) -> String {
        figure(self.format, self.currency, kpi.unit(), value)
    }

    /// A value that came out of floating point.
    pub fn amount_of(&self, kpi: KpiName, value: f64) -> String {
        match Decimal::from_f64(value) {
            Some(value) => self.amount(kpi, value.round_dp(6)),
            None => "—".to_owned(),
        }
    }

    /// A difference with its sign.
    pub fn difference(&self, kpi: KpiName, value: Decimal) -> String {
        figure(self.format.signed(), self.currency, kpi.unit(), value)
    }

    /// The value, or one word for why there is none.
    pub fn outcome(&self, kpi: KpiName, outcome: &Outcome<Decimal>) -> String {
        match outcome.value() {
            Some(value) => self.amount(kpi, *value),
            None => text(self.language(), &format!("status-{}", status(outcome)), &[]),
        }
    }

    /// The value in two parts for large type: `4 800` and `₽`.
    pub fn parts(&self, kpi: KpiName, outcome: &Outcome<Decimal>) -> (String, String) {
        let shown = self.outcome(kpi, outcome);
        if outcome.value().is_some() {
            crate::economics::split(&shown)
        } else {
            (shown, String::new())
        }
    }

    /// Why there is no value, in a sentence.
    pub fn reason(&self, outcome: &Outcome<Decimal>) -> Option<String> {
        (outcome.value().is_none()).then(|| match outcome {
            Outcome::Missing { fields }
                if fields.iter().any(|field| field.starts_with("virality")) =>
            {
                tr::kpi_viral_missing(self.language())
            }
            _ => absent(outcome, self.language()),
        })
    }

    /// Where it stands on its way: `впереди`, `по плану`, `отстаёт`.
    pub fn standing(&self, standing: Standing) -> String {
        text(
            self.language(),
            &format!("kpi-standing-{}", code(standing)),
            &[],
        )
    }

    /// A relative change in percent, with its sign; tenths where it is small.
    pub fn change(&self, from: Decimal, to: Decimal) -> Option<String> {
        let change = to.checked_sub(from)?.checked_div(from.abs())?;
        let digits = usize::from(change.abs() < Decimal::new(1, 2));
        Some(self.format.signed().percent(change, Digits::up_to(digits)))
    }
}

/// The traffic light of a place on the way.
pub fn verdict(standing: Standing) -> Verdict {
    match standing {
        Standing::Ahead | Standing::OnPlan => Verdict::Good,
        Standing::SlightlyBehind => Verdict::Watch,
        Standing::Behind => Verdict::Bad,
    }
}
