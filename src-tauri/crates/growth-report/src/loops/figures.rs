//! The figures of an ecosystem.

use growth_i18n::{Digits, tr::loops as tr};
use growth_model::Outcome;
use growth_model::economics::Verdict;

use super::LoopsData;

/// A figure in words.
#[shape(Eq, skip_serializing_none)]
pub struct LoopFigure {
    /// Stable name.
    pub name: String,
    /// What it is.
    pub label: String,
    /// The figure, or one word for why there is none.
    pub text: String,
    /// What it means or is compared with, or the reason why there is none; may be empty.
    pub detail: String,
    /// Verdict, where there is one.
    pub verdict: Option<Verdict>,
    /// Whether there is a number.
    pub is_value: bool,
}

impl LoopsData<'_> {
    fn figure(
        &self,
        name: &str,
        outcome: &Outcome<f64>,
        write: impl Fn(f64) -> String,
        detail: impl Fn(f64) -> String,
    ) -> LoopFigure {
        let (text, reason) = self.outcome(outcome, write);
        LoopFigure {
            name: name.to_owned(),
            label: self.text(&format!("loops-figure-{name}")),
            detail: outcome.value().map_or(reason, |value| detail(*value)),
            text,
            verdict: None,
            is_value: outcome.value().is_some(),
        }
    }

    pub(super) fn figures(&self) -> Vec<LoopFigure> {
        let none = |_: f64| String::new();
        let language = self.language;
        let analysis = &self.run.analysis;
        let step_days = f64::from(self.run.compiled.ecosystem.step.days());
        let mut joint = self.figure(
            "joint_k",
            &analysis.joint_k,
            |k| self.k(k),
            |_| match &analysis.amplification {
                Outcome::Value { value } => tr::loops_amplification(
                    language,
                    self.format().number(*value, Digits::exactly(2)),
                ),
                _ => tr::loops_self_sustaining(language),
            },
        );
        if analysis.joint_k.value().is_some_and(|k| *k > 0.0) {
            joint.verdict = Some(Verdict::Good);
        }
        let mut figures = vec![joint];

        let missing = || Outcome::missing("scenario");
        let pricing = analysis.pricing.as_ref();
        let priced = |pick: fn(&growth_model::loops::EcosystemPricing) -> &Outcome<f64>| {
            pricing.map_or_else(missing, |pricing| pick(pricing).clone())
        };
        let instead = |text: Option<String>| {
            text.map_or_else(String::new, |text| tr::loops_instead_of(language, text))
        };
        let real = |value: rust_decimal::Decimal| f64::try_from(value).unwrap_or_default();
        let cac = self
            .run
            .compiled
            .pricing
            .as_ref()
            .map(|pricing| real(pricing.cac));
        let ltv = self
            .run
            .compiled
            .pricing
            .as_ref()
            .map(|pricing| real(pricing.ltv));
        let margin = self
            .economy
            .margin_per_day
            .map(real)
            .filter(|margin| *margin > 0.0);
        figures.push(self.figure(
            "blended_cac",
            &priced(|pricing| &pricing.blended_cac),
            |value| self.money(value),
            |_| instead(cac.map(|cac| self.money(cac))),
        ));
        let times = |value: f64| self.format().ratio(value, Digits::up_to(1));
        figures.push(self.figure(
            "ltv_to_cac",
            &priced(|pricing| &pricing.ltv_to_blended_cac),
            times,
            |_| instead(ltv.zip(cac).map(|(ltv, cac)| times(ltv / cac))),
        ));
        // As the calculator writes them.
        let days = |value: f64| {
            let digits = if value.abs() < 100.0 { 1 } else { 0 };
            self.format().days(value, Digits::up_to(digits))
        };
        figures.push(self.figure(
            "payback",
            &priced(|pricing| &pricing.payback_days),
            days,
            |_| instead(cac.zip(margin).map(|(cac, margin)| days(cac / margin))),
        ));
        figures.push(self.figure(
            "doubling",
            &analysis.doubling_steps,
            |steps| tr::loops_weeks(language, self.format_weeks(steps * step_days / 7.0)),
            none,
        ));
        let simulated =
            |value: Option<Outcome<f64>>| value.unwrap_or_else(|| Outcome::missing("simulation"));
        let simulation = self.run.simulation.as_ref();
        let totals = simulation.map(|simulation| &simulation.totals);
        figures.push(self.figure(
            "new_customers",
            &simulated(totals.map(|totals| Outcome::of(totals.new_customers))),
            |value| self.people(value),
            |_| match totals.map(|totals| &totals.earned_share) {
                Some(Outcome::Value { value }) => {
                    tr::loops_earned(language, self.format().percent(*value, Digits::up_to(1)))
                }
                _ => String::new(),
            },
        ));
        figures.push(self.figure(
            "active_customers",
            &simulated(totals.map(|totals| Outcome::of(totals.active_customers))),
            |value| self.people(value),
            none,
        ));
        figures.push(self.figure(
            "spend",
            &simulated(totals.map(|totals| Outcome::of(totals.spend))),
            |value| self.format().money_compact(value, self.currency.code()),
            |_| match totals.map(|totals| &totals.blended_cac) {
                Some(Outcome::Value { value }) => {
                    let weeks = self.graph.settings.horizon_weeks;
                    tr::loops_per_new_customer(language, self.money(*value), weeks)
                }
                _ => String::new(),
            },
        ));
        figures.push(self.figure(
            "market_share",
            &simulated(totals.map(|totals| totals.market_share.clone())),
            |value| self.format().percent(value, Digits::up_to(1)),
            none,
        ));
        figures
    }

    fn format_weeks(&self, weeks: f64) -> rust_decimal::Decimal {
        let digits = if weeks < 10.0 { 1 } else { 0 };
        rust_decimal::Decimal::try_from(weeks)
            .unwrap_or_default()
            .round_dp(digits)
            .normalize()
    }
}
