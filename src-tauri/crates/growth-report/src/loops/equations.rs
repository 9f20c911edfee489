//! The compiled model as one can read it: equations with their values.

use growth_i18n::{Digits, tr::loops as tr};
use growth_model::loops::graph::Factor;
use growth_model::loops::{BySource, Loop, PAID};
use rust_decimal::Decimal;

use super::LoopsData;

/// One equation.
#[shape(Eq)]
pub struct EquationView {
    /// The loop, or what holds for all.
    pub title: String,
    /// The equation with its values.
    pub equation: String,
    /// Where the values come from; may be empty.
    pub source: String,
}

impl LoopsData<'_> {
    pub(super) fn equations(&self) -> Vec<EquationView> {
        let compiled = &self.run.compiled;
        let mut equations: Vec<EquationView> = Vec::new();
        for item in &compiled.ecosystem.loops {
            let title = self.loop_name(&item.id).unwrap_or_default();
            let drawn = compiled.loops.iter().find(|drawn| drawn.id == item.id);
            let actions = drawn.map(|drawn| {
                let products: Vec<String> = drawn
                    .actions
                    .iter()
                    .map(|term| self.product(&term.factors))
                    .collect();
                products.join(" + ")
            });
            let conversion = drawn.map(|drawn| self.product(&drawn.conversion));
            let mut add = |equation: String, source: Option<String>| {
                equations.push(EquationView {
                    title: title.clone(),
                    equation,
                    source: source.unwrap_or_default(),
                });
            };
            add(self.actions(item), actions);
            add(self.assets(item), None);
            add(
                tr::loops_equation_new(
                    self.language,
                    self.coefficient(item.conversion),
                    self.coefficient(item.views_per_asset_per_step),
                ),
                conversion,
            );
        }
        let all = |equation: String| EquationView {
            title: tr::loops_settings(self.language),
            equation,
            source: String::new(),
        };
        equations.push(all(match compiled.ecosystem.market_size {
            None => tr::loops_equation_no_market(self.language),
            Some(market) => {
                tr::loops_equation_market(self.language, self.format().number(market, Digits::ALL))
            }
        }));
        equations.push(all(tr::loops_equation_customers(
            self.language,
            self.coefficient(Decimal::ONE - compiled.ecosystem.paid.churn_per_step),
        )));
        equations.push(all(tr::loops_equation_step(
            self.language,
            self.step_name(),
        )));
        equations
    }

    fn product(&self, factors: &[Factor]) -> String {
        factors
            .iter()
            .map(|factor| self.value(factor.field, factor.value))
            .collect::<Vec<_>>()
            .join(" × ")
    }

    fn actions(&self, item: &Loop) -> String {
        let mut terms = Vec::new();
        let mut add = |amounts: &BySource, newcomers: bool| {
            let mut one = |rate: Decimal, source: Option<String>| {
                if rate.is_zero() {
                    return;
                }
                let rate = self.coefficient(rate);
                let language = self.language;
                let delay = item.delay_steps;
                terms.push(match (newcomers, source) {
                    (true, None) => tr::loops_equation_newcomers(language, delay, rate),
                    (false, None) => tr::loops_equation_active(language, delay, rate),
                    (true, Some(source)) => {
                        tr::loops_equation_newcomers_of(language, delay, rate, source)
                    }
                    (false, Some(source)) => {
                        tr::loops_equation_active_of(language, delay, rate, source)
                    }
                });
            };
            if amounts.by_source.is_empty() {
                one(amounts.each, None);
            } else {
                let sources = [PAID.to_owned()].into_iter().chain(
                    self.run
                        .compiled
                        .ecosystem
                        .loops
                        .iter()
                        .map(|other| other.id.clone()),
                );
                for source in sources {
                    let name = self.source_name(&source);
                    one(amounts.of(&source), Some(name));
                }
            }
        };
        add(&item.actions_per_newcomer, true);
        add(&item.actions_per_active_per_step, false);
        let terms = if terms.is_empty() {
            "0".to_owned()
        } else {
            terms.join(" + ")
        };
        tr::loops_equation_actions(self.language, terms)
    }

    fn assets(&self, item: &Loop) -> String {
        let fed: String = item
            .fed_by
            .iter()
            .map(|feed| {
                tr::loops_equation_fed(
                    self.language,
                    self.source_name(&feed.r#loop),
                    self.coefficient(feed.assets_per_action),
                )
            })
            .map(|term| format!(" + {term}"))
            .collect();
        tr::loops_equation_assets(
            self.language,
            fed,
            self.coefficient(Decimal::ONE - item.asset_decay_per_step),
        )
    }

    /// The source of customers by its name.
    pub(crate) fn source_name(&self, source: &str) -> String {
        if source == PAID {
            tr::loops_source_paid(self.language)
        } else {
            self.loop_name(source).unwrap_or_default()
        }
    }
}
