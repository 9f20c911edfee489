//! Raw numbers of a week, and the KPIs that they come to.

use rust_decimal::Decimal;

use crate::economics::{
    Band, Evaluation, FEW_CUSTOMERS, FigureName, InputField, Inputs, MonthActuals, Unit, Verdict,
    VerdictReason, evaluate,
};
use crate::{ModelError, Outcome, Reason};

/// Largest viral coefficient that can be meant: a thousand new customers by every customer.
const MAX_VIRAL: u32 = 1_000;

/// A KPI of the check-in: the five of the guide, and the ratio of two of them.
#[shape(Copy, Eq, Hash, PartialOrd, Ord)]
pub enum KpiName {
    /// Full cost of acquiring one customer. Money.
    Cac,
    /// Lifetime value on gross margin. Money.
    LtvGrossMargin,
    /// LTV on gross margin / CAC. Ratio.
    LtvToCac,
    /// Days until a customer's margin has returned the CAC. Days.
    PaybackDays,
    /// Conversion × (LTV − CAC). Money per lead.
    MarginPerLead,
    /// K: customers that a customer brings. Dimensionless.
    ViralCoefficient,
}

impl KpiName {
    /// All, in the order of the screen.
    pub const ALL: [Self; 6] = [
        Self::Cac,
        Self::LtvGrossMargin,
        Self::LtvToCac,
        Self::PaybackDays,
        Self::MarginPerLead,
        Self::ViralCoefficient,
    ];

    /// The five of the guide.
    pub const FIVE: [Self; 5] = [
        Self::Cac,
        Self::LtvGrossMargin,
        Self::PaybackDays,
        Self::MarginPerLead,
        Self::ViralCoefficient,
    ];

    /// The figure of the calculator that it is; none for the viral coefficient.
    pub fn figure(self) -> Option<FigureName> {
        Some(match self {
            Self::Cac => FigureName::Cac,
            Self::LtvGrossMargin => FigureName::LtvGrossMargin,
            Self::LtvToCac => FigureName::LtvToCac,
            Self::PaybackDays => FigureName::PaybackDays,
            Self::MarginPerLead => FigureName::MarginPerLead,
            Self::ViralCoefficient => return None,
        })
    }

    /// Its unit.
    pub fn unit(self) -> Unit {
        self.figure().map_or(Unit::Count, FigureName::unit)
    }

    /// Whether less of it is better.
    pub fn lower_is_better(self) -> bool {
        matches!(self, Self::Cac | Self::PaybackDays)
    }

    /// What the guide asks of it, in its unit.
    pub fn guide_goal(self) -> Option<Decimal> {
        match self {
            Self::LtvToCac => Some(crate::economics::TARGET_LTV_TO_CAC),
            Self::PaybackDays => Some(crate::economics::TARGET_PAYBACK_DAYS),
            _ => None,
        }
    }
}

/// Who was brought by whom.
#[shape(Default, Eq, default, deny_unknown_fields)]
pub struct Virality {
    /// Customers who could invite others, 0…1e12.
    pub active_customers: Option<Decimal>,
    /// Invitations they sent, or things they shared, 0…1e12. Explains the coefficient; does not
    /// change it.
    pub invitations: Option<Decimal>,
    /// New customers who came by them, 0…1e12.
    pub invited_customers: Option<Decimal>,
    /// The coefficient itself, where nobody counted: 0…1000. Used only while `invited_customers`
    /// is absent.
    pub viral_coefficient: Option<Decimal>,
}

/// The raw numbers of a check-in. Every number may be absent; what can be computed is.
#[shape(Default, Eq, default, deny_unknown_fields)]
pub struct CheckInNumbers {
    /// What the calculator asks: costs, leads, new customers, payments.
    pub inputs: Inputs,
    /// What the viral coefficient rests on.
    pub virality: Virality,
}

impl CheckInNumbers {
    /// Refuses numbers outside their domain.
    ///
    /// # Errors
    /// [`ModelError::OutOfRange`] with the path of the number.
    pub fn validate(&self) -> Result<(), ModelError> {
        (self.inputs.validate()).map_err(|error| error.within("inputs"))?;
        let count = InputField::NewCustomers.domain();
        let virality = &self.virality;
        for (field, value) in [
            ("virality.active_customers", virality.active_customers),
            ("virality.invitations", virality.invitations),
            ("virality.invited_customers", virality.invited_customers),
        ] {
            if let Some(value) = value {
                count.check(field, value)?;
            }
        }
        if let Some(value) = virality.viral_coefficient {
            let (min, max) = (Decimal::ZERO, Decimal::from(MAX_VIRAL));
            if value < min || value > max {
                return Err(ModelError::OutOfRange {
                    field: "virality.viral_coefficient".to_owned(),
                    value,
                    min: Some(min),
                    max: Some(max),
                });
            }
        }
        Ok(())
    }
}

impl CheckInNumbers {
    /// The numbers of an actual month; what it does not tell comes from `base`: the revenue model,
    /// its assumptions, and what shapes a customer's lifetime.
    pub fn of_month(base: &Inputs, month: &MonthActuals) -> Self {
        let mut inputs = base.clone();
        inputs.acquisition.marketing_cost = month.marketing_cost;
        inputs.acquisition.salaries_cost = month.salaries_cost;
        inputs.acquisition.software_cost = month.software_cost;
        inputs.acquisition.leads = month.leads;
        inputs.acquisition.new_customers = month.new_customers;
        inputs.gross_margin = month.gross_margin.or(base.gross_margin);
        let share = |part: Option<Decimal>, whole: Option<Decimal>| {
            part.zip(whole)
                .and_then(|(part, whole)| part.checked_div(whole))
        };
        let at_start = month
            .active_customers
            .zip(month.new_customers)
            .and_then(|(active, new)| active.checked_sub(new));
        inputs.subscription.arpa_per_month =
            share(month.revenue, month.active_customers).or(base.subscription.arpa_per_month);
        inputs.subscription.churn_per_month =
            share(month.churned_customers, at_start).or(base.subscription.churn_per_month);
        inputs.one_off.average_order_value =
            share(month.revenue, month.orders).or(base.one_off.average_order_value);
        Self {
            inputs,
            virality: Virality {
                active_customers: month.active_customers,
                ..Virality::default()
            },
        }
    }
}

impl Virality {
    /// K: customers brought / customers who could bring, or the coefficient that was given.
    pub fn coefficient(&self) -> Outcome<Decimal> {
        match (self.invited_customers, self.active_customers) {
            (Some(_), Some(active)) if active.is_zero() => Outcome::undefined(Reason::NoCustomers),
            (Some(invited), Some(active)) => Outcome::exact(invited.checked_div(active)),
            (Some(_), None) => Outcome::missing("virality.active_customers"),
            (None, _) => self.viral_coefficient.map_or_else(
                || Outcome::missing("virality.viral_coefficient"),
                Outcome::of,
            ),
        }
    }

    /// Whether the coefficient was counted, not given.
    pub fn is_counted(&self) -> bool {
        self.invited_customers.is_some()
    }
}

/// The KPIs of a check-in.
#[shape(Eq, skip_serializing_none)]
pub struct KpiFigures {
    /// Full cost of acquiring one customer. Money.
    pub cac: Outcome<Decimal>,
    /// Lifetime value on gross margin. Money.
    pub ltv_gross_margin: Outcome<Decimal>,
    /// LTV / CAC.
    pub ltv_to_cac: Outcome<Decimal>,
    /// Band of LTV / CAC.
    pub ltv_to_cac_band: Option<Band>,
    /// Payback on margin. Days.
    pub payback_days: Outcome<Decimal>,
    /// Band of the payback.
    pub payback_band: Option<Band>,
    /// Margin per lead. Money.
    pub margin_per_lead: Outcome<Decimal>,
    /// K.
    pub viral_coefficient: Outcome<Decimal>,
    /// Traffic light of the economics: that of the reason.
    pub verdict: Outcome<Verdict>,
    /// The one verdict: what decides it, the weaker of LTV/CAC and payback.
    pub verdict_reason: Outcome<VerdictReason>,
    /// True when fewer than 30 new customers carry the figures, so that chance moves them by a
    /// fifth or more.
    pub few_customers: bool,
}

impl KpiFigures {
    /// One KPI.
    pub fn get(&self, name: KpiName) -> &Outcome<Decimal> {
        match name {
            KpiName::Cac => &self.cac,
            KpiName::LtvGrossMargin => &self.ltv_gross_margin,
            KpiName::LtvToCac => &self.ltv_to_cac,
            KpiName::PaybackDays => &self.payback_days,
            KpiName::MarginPerLead => &self.margin_per_lead,
            KpiName::ViralCoefficient => &self.viral_coefficient,
        }
    }
}

/// The KPIs, and the calculator's full answer that they are taken from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explained {
    /// The KPIs.
    pub figures: KpiFigures,
    /// Every figure with its explanation.
    pub evaluation: Evaluation,
}

impl CheckInNumbers {
    /// The KPIs with their explanations.
    ///
    /// # Errors
    /// A number outside its domain.
    pub fn explained(&self) -> Result<Explained, ModelError> {
        self.validate()?;
        let evaluation = evaluate(&self.inputs)?;
        let new = self.inputs.acquisition.new_customers;
        let figures = KpiFigures {
            cac: evaluation.cac.outcome.clone(),
            ltv_gross_margin: evaluation.ltv_gross_margin.outcome.clone(),
            ltv_to_cac: evaluation.ltv_to_cac.outcome.clone(),
            ltv_to_cac_band: evaluation.ltv_to_cac.band,
            payback_days: evaluation.payback_days.outcome.clone(),
            payback_band: evaluation.payback_days.band,
            margin_per_lead: evaluation.margin_per_lead.outcome.clone(),
            viral_coefficient: self.virality.coefficient(),
            verdict: evaluation.verdict.clone(),
            verdict_reason: evaluation.verdict_reason.clone(),
            few_customers: new
                .is_some_and(|new| !new.is_zero() && new < Decimal::from(FEW_CUSTOMERS)),
        };
        Ok(Explained {
            figures,
            evaluation,
        })
    }
}

/// The KPIs of raw numbers.
///
/// # Errors
/// A number outside its domain, with its path (`inputs.acquisition.leads`).
pub fn figures(numbers: &CheckInNumbers) -> Result<KpiFigures, ModelError> {
    Ok(numbers.explained()?.figures)
}

/// How many customers one acquired customer finally comes to: 1/(1 − K); unbounded from K = 1 on.
pub fn growth_multiplier(viral_coefficient: Decimal) -> Outcome<Decimal> {
    if viral_coefficient >= Decimal::ONE {
        return Outcome::unbounded(Reason::SelfSustaining);
    }
    let below_one = Decimal::ONE.checked_sub(viral_coefficient);
    Outcome::exact(below_one.and_then(|below_one| Decimal::ONE.checked_div(below_one)))
}
