//! What holds for any input whatsoever.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "helpers of tests fail like tests"
)]

use growth_model::Outcome;
use growth_model::economics::{
    Bound, Evaluation, FigureName, InputField, Inputs, LeverName, PaymentTiming, RevenueModel,
    Term, evaluate,
};
use proptest::prelude::*;
use rust_decimal::{Decimal, prelude::ToPrimitive};

/// Any decimal at all, from the tiniest to the largest, of both signs.
fn any_decimal() -> impl Strategy<Value = Decimal> {
    (any::<i128>(), 0u32..=28).prop_filter_map("larger than a decimal", |(mantissa, scale)| {
        Decimal::try_from_i128_with_scale(mantissa >> 32, scale).ok()
    })
}

/// A value of the field's domain: often an end of it, zero, one, something tiny or plain.
fn within(field: InputField) -> impl Strategy<Value = Option<Decimal>> {
    let domain = field.domain();
    let plain = (0u32..=1000).prop_map(move |part| {
        let width = domain.max.min(Decimal::from(100_000)) - domain.min.max(Decimal::NEGATIVE_ONE);
        domain.min.max(Decimal::NEGATIVE_ONE) + width * Decimal::new(part.into(), 3)
    });
    prop_oneof![
        1 => Just(None),
        1 => Just(Some(domain.min)),
        1 => Just(Some(domain.max)),
        1 => Just(Some(Decimal::ZERO)),
        1 => Just(Some(Decimal::ONE)),
        1 => Just(Some(Decimal::new(1, 28))),
        1 => any_decimal().prop_map(Some),
        12 => plain.prop_map(Some),
    ]
    .prop_map(move |value| {
        value.map(|value| {
            let value = domain.clamp(value);
            if domain.whole { value.round() } else { value }
        })
    })
}

fn inputs_from(
    field: impl Fn(InputField) -> BoxedStrategy<Option<Decimal>>,
) -> impl Strategy<Value = Inputs> {
    let values: Vec<_> = InputField::ALL.into_iter().map(field).collect();
    (values, any::<bool>(), any::<bool>()).prop_map(|(values, one_off, arrears)| {
        let mut inputs = Inputs {
            model: if one_off {
                RevenueModel::OneOff
            } else {
                RevenueModel::Subscription
            },
            ..Inputs::default()
        };
        if arrears {
            inputs.assumptions.payment_timing = PaymentTiming::Arrears;
        }
        for (field, value) in InputField::ALL.into_iter().zip(values) {
            inputs.set(field, value).unwrap();
        }
        inputs
    })
}

fn admissible() -> impl Strategy<Value = Inputs> {
    inputs_from(|field| within(field).boxed())
}

/// Everything given, in the range of everyday business.
fn everyday() -> impl Strategy<Value = Inputs> {
    let range = |low: i64, high: i64, digits: u32| {
        (low..=high)
            .prop_map(move |value| Some(Decimal::new(value, digits)))
            .boxed()
    };
    inputs_from(move |field| match field {
        InputField::ArpaPerMonth | InputField::AverageOrderValue => range(100, 10_000_000, 2),
        InputField::ChurnPerMonth => range(1, 1000, 3),
        InputField::ExpansionPerMonth => prop_oneof![Just(None), range(-50, 50, 3)].boxed(),
        InputField::LinearExpansion => prop_oneof![Just(None), range(0, 20_000, 2)].boxed(),
        InputField::PurchasesPerLifetime => range(10, 300, 1),
        InputField::LifetimeDays => range(1, 3000, 0),
        InputField::GrossMargin => range(-200, 1000, 3),
        InputField::MarketingCost | InputField::SalariesCost | InputField::SoftwareCost => {
            range(0, 100_000_000, 2)
        }
        InputField::Leads => range(1, 100_000, 0),
        InputField::NewCustomers => range(1, 10_000, 0),
        InputField::DaysPerMonth => range(28, 31, 0),
        InputField::DiscountPerMonth => prop_oneof![Just(None), range(-20, 50, 3)].boxed(),
        InputField::HorizonMonths => prop_oneof![Just(None), range(1, 120, 0)].boxed(),
    })
}

/// Computes the terms of an explanation with school rules: brackets, powers, products, sums.
struct Calculator<'a> {
    terms: &'a [Term],
    at: usize,
}

impl Calculator<'_> {
    fn sum(&mut self) -> f64 {
        let mut value = self.product();
        loop {
            match self.sign() {
                Some('+') => value += self.next(Self::product),
                Some('−') => value -= self.next(Self::product),
                _ => return value,
            }
        }
    }

    fn product(&mut self) -> f64 {
        let mut value = self.power();
        loop {
            match self.sign() {
                Some('×') => value *= self.next(Self::power),
                Some('÷') => value /= self.next(Self::power),
                _ => return value,
            }
        }
    }

    fn power(&mut self) -> f64 {
        let base = self.atom();
        match self.sign() {
            Some('^') => base.powf(self.next(Self::atom)),
            _ => base,
        }
    }

    fn atom(&mut self) -> f64 {
        let term = &self.terms[self.at];
        self.at += 1;
        match term {
            Term::Number { value } => value.to_f64().unwrap(),
            Term::Input { value, .. } | Term::Figure { value, .. } => value
                .value()
                .expect("a figure with a value rests on values")
                .to_f64()
                .unwrap(),
            Term::Operator { sign: '(' } => {
                let value = self.sum();
                assert_eq!(self.sign(), Some(')'), "bracket is not closed");
                self.at += 1;
                value
            }
            Term::Operator { sign } => panic!("unexpected sign {sign}"),
        }
    }

    fn sign(&self) -> Option<char> {
        match self.terms.get(self.at) {
            Some(Term::Operator { sign }) => Some(*sign),
            Some(term) => panic!("an operator is missing before {term:?}"),
            None => None,
        }
    }

    fn next(&mut self, part: impl Fn(&mut Self) -> f64) -> f64 {
        self.at += 1;
        part(self)
    }
}

fn calculate(terms: &[Term]) -> f64 {
    let mut calculator = Calculator { terms, at: 0 };
    let value = calculator.sum();
    assert_eq!(calculator.at, terms.len(), "terms are left over");
    value
}

fn value(evaluation: &Evaluation, name: FigureName) -> Option<f64> {
    evaluation
        .figure(name)
        .outcome
        .value()
        .and_then(Decimal::to_f64)
}

fn close(a: f64, b: f64, tolerance: f64) -> bool {
    (a - b).abs() <= tolerance * a.abs().max(b.abs()).max(1e-9)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1000) })]

    #[test]
    fn any_admissible_input_is_answered(inputs in admissible()) {
        let evaluation = evaluate(&inputs).unwrap();
        for name in FigureName::ALL {
            let figure = evaluation.figure(name);
            prop_assert!(!figure.explanation.terms.is_empty());
            if let Outcome::Missing { fields } = &figure.outcome {
                prop_assert!(!fields.is_empty());
                for path in fields {
                    let field = InputField::from_path(path).unwrap();
                    prop_assert_eq!(inputs.get(field), None);
                }
            }
        }
        let json = serde_json::to_string(&evaluation).unwrap();
        let back: Evaluation = serde_json::from_str(&json).unwrap();
        prop_assert_eq!(back, evaluation);
    }

    #[test]
    fn anything_else_is_refused_at_its_field(
        index in 0usize..14,
        number in any_decimal(),
        inputs in admissible(),
    ) {
        // The horizon is the last field: its type admits whole numbers only.
        let field = InputField::ALL[index];
        let mut changed = inputs.clone();
        let domain = field.domain();
        if let Err(error) = changed.set(field, Some(number)) {
            prop_assert!(number < domain.min || number > domain.max);
            prop_assert_eq!(error.field(), field.path());
            prop_assert_eq!(changed, inputs);
        } else {
            prop_assert!(number >= domain.min && number <= domain.max);
            prop_assert!(evaluate(&changed).is_ok());
        }
    }

    #[test]
    fn the_explanation_is_the_calculation(inputs in everyday()) {
        let evaluation = evaluate(&inputs).unwrap();
        for name in FigureName::ALL {
            if let Some(value) = value(&evaluation, name) {
                let terms = &evaluation.figure(name).explanation.terms;
                let calculated = calculate(terms);
                // The written form of a sum over a horizon cancels near ratio one; the program does not.
                prop_assert!(
                    close(value, calculated, 1e-8),
                    "{name:?}: {value} but the formula gives {calculated}: {terms:?}"
                );
            }
        }
    }

    #[test]
    fn identities_of_the_figures(inputs in everyday()) {
        let e = evaluate(&inputs).unwrap();
        if let (Some(revenue), Some(margin)) =
            (value(&e, FigureName::LtvRevenue), value(&e, FigureName::LtvGrossMargin))
        {
            prop_assert!(close(margin, revenue * inputs.gross_margin.unwrap().to_f64().unwrap(), 1e-12));
        }
        if let (Some(lead), Some(conversion), Some(ltv), Some(cpl)) = (
            value(&e, FigureName::MarginPerLead),
            value(&e, FigureName::ConversionRate),
            value(&e, FigureName::LtvGrossMargin),
            value(&e, FigureName::CostPerLead),
        ) {
            let other = conversion * ltv - cpl;
            prop_assert!((lead - other).abs() <= 1e-9 * (conversion * ltv).abs().max(cpl).max(1e-9));
        }
    }

    #[test]
    fn a_different_currency_scales_money_and_nothing_else(inputs in everyday(), factor in 2u32..1000) {
        let factor = Decimal::from(factor);
        let mut scaled = inputs.clone();
        for field in [
            InputField::ArpaPerMonth, InputField::LinearExpansion, InputField::AverageOrderValue, InputField::MarketingCost,
            InputField::SalariesCost, InputField::SoftwareCost,
        ] {
            scaled.set(field, inputs.get(field).map(|money| money * factor)).unwrap();
        }
        let (base, scaled) = (evaluate(&inputs).unwrap(), evaluate(&scaled).unwrap());
        for name in FigureName::ALL {
            let expected = if name.unit() == growth_model::economics::Unit::Money {
                factor.to_f64().unwrap()
            } else {
                1.0
            };
            match (value(&base, name), value(&scaled, name)) {
                (Some(a), Some(b)) => prop_assert!(close(a * expected, b, 1e-9), "{name:?} {a} {b}"),
                (a, b) => prop_assert_eq!(a.is_some(), b.is_some()),
            }
            prop_assert_eq!(base.figure(name).band, scaled.figure(name).band);
        }
        prop_assert_eq!(base.verdict, scaled.verdict);
    }

    #[test]
    fn a_lever_at_its_value_reaches_the_target(inputs in everyday()) {
        let evaluation = evaluate(&inputs).unwrap();
        for name in [FigureName::LtvToCac, FigureName::PaybackDays] {
            let Some(goal) = evaluation.figure(name).explanation.goal.clone() else { continue };
            for lever in goal.levers {
                let (LeverName::Input(field), Outcome::Value { value: needed }) = (lever.lever, &lever.needed)
                else { continue };
                let mut moved = inputs.clone();
                moved.set(field, Some(*needed)).unwrap();
                let after = value(&evaluate(&moved).unwrap(), name);
                let target = goal.target.to_f64().unwrap();
                let free = value(&evaluation, FigureName::Cac) == Some(0.0);
                let at_the_end = *needed == field.domain().max && lever.bound == Bound::AtMost;
                match after {
                    Some(after) if at_the_end => {
                        let reached = match name {
                            FigureName::LtvToCac => after >= target * (1.0 - 1e-9),
                            _ => after <= target * (1.0 + 1e-9),
                        };
                        prop_assert!(reached, "{field:?} at its end {needed}: {after}");
                    }
                    // Where the lifetime value only just returns the CAC, payback is never beyond it.
                    Some(after) if name == FigureName::PaybackDays && after < target => {
                        let ratio = value(&evaluate(&moved).unwrap(), FigureName::LtvToCac);
                        prop_assert!(
                            free || close(after, target, 1e-6) || ratio.is_some_and(|ratio| close(ratio, 1.0, 1e-6)),
                            "{field:?} {needed}: {after}, {ratio:?}"
                        );
                    }
                    Some(after) => prop_assert!(free || close(after, target, 1e-6), "{field:?} {needed}: {after}"),
                    None => prop_assert!(free, "{field:?} {needed} leads to no value"),
                }
            }
        }
    }
}
