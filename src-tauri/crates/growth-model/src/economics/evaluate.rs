//! From inputs to figures.

use super::bands::{band, verdict_reason};
use super::formulas::{self, Params};
use super::goals::{Ground, goal};
use super::notes::notes;
use super::quantity::Quantity;
use super::trace::Traced;
use super::{
    Evaluation, Explanation, Figure, FigureName, InputField, Inputs, Term, Unit, VerdictReason,
};
use crate::ModelError;

impl FigureName {
    /// Every figure, in the order of [`Evaluation`].
    pub const ALL: [Self; 13] = [
        Self::Cac,
        Self::LtvGrossMargin,
        Self::LtvRevenue,
        Self::LtvDiscounted,
        Self::LtvToCac,
        Self::LtvToCacRevenue,
        Self::PaybackDays,
        Self::PaybackDaysRevenue,
        Self::CostPerLead,
        Self::ConversionRate,
        Self::MarginPerLead,
        Self::MarginPerLeadFirstOrder,
        Self::LifetimeDays,
    ];

    /// Unit of the figure.
    pub fn unit(self) -> Unit {
        match self {
            Self::Cac
            | Self::LtvGrossMargin
            | Self::LtvRevenue
            | Self::LtvDiscounted
            | Self::CostPerLead
            | Self::MarginPerLead
            | Self::MarginPerLeadFirstOrder => Unit::Money,
            Self::LtvToCac | Self::LtvToCacRevenue => Unit::Ratio,
            Self::PaybackDays | Self::PaybackDaysRevenue | Self::LifetimeDays => Unit::Days,
            Self::ConversionRate => Unit::Fraction,
        }
    }
}

impl Evaluation {
    /// One figure by its name.
    pub fn figure(&self, name: FigureName) -> &Figure {
        match name {
            FigureName::Cac => &self.cac,
            FigureName::LtvGrossMargin => &self.ltv_gross_margin,
            FigureName::LtvRevenue => &self.ltv_revenue,
            FigureName::LtvDiscounted => &self.ltv_discounted,
            FigureName::LtvToCac => &self.ltv_to_cac,
            FigureName::LtvToCacRevenue => &self.ltv_to_cac_revenue,
            FigureName::PaybackDays => &self.payback_days,
            FigureName::PaybackDaysRevenue => &self.payback_days_revenue,
            FigureName::CostPerLead => &self.cost_per_lead,
            FigureName::ConversionRate => &self.conversion_rate,
            FigureName::MarginPerLead => &self.margin_per_lead,
            FigureName::MarginPerLeadFirstOrder => &self.margin_per_lead_first_order,
            FigureName::LifetimeDays => &self.lifetime_days,
        }
    }
}

/// All figures of a scenario: values or the reasons why there are none, bands, and explanations.
///
/// # Errors
/// [`ModelError`] when an input is outside its [domain](InputField::domain). Inputs that have not
/// been entered are no error: the figures that need them say so.
///
/// ```
/// use growth_model::economics::{Inputs, evaluate};
///
/// let mut inputs = Inputs::default();
/// inputs.subscription.arpa_per_month = Some(1900.into());
/// inputs.subscription.churn_per_month = Some("0.05".parse()?);
/// let evaluation = evaluate(&inputs)?;
/// assert_eq!(evaluation.ltv_revenue.outcome.value(), Some(&38000.into()));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn evaluate(inputs: &Inputs) -> Result<Evaluation, ModelError> {
    inputs.validate()?;
    let p = Params::traced(inputs);
    let mut desk = Desk {
        ground: None,
        inputs_of: Vec::with_capacity(FigureName::ALL.len()),
    };

    let (cac, cac_name) = desk.figure(FigureName::Cac, formulas::cac(&p));
    let (ltv_revenue, ltv_revenue_name) =
        desk.figure(FigureName::LtvRevenue, formulas::ltv_revenue(&p));
    let (ltv_gross_margin, ltv_name) = desk.figure(
        FigureName::LtvGrossMargin,
        formulas::ltv_gross_margin(&p, ltv_revenue_name.clone()),
    );
    desk.ground = Some(Ground::new(
        inputs,
        cac_name.exact(),
        ltv_revenue_name.exact(),
        ltv_name.exact(),
    ));
    let (ltv_discounted, _) = desk.figure(FigureName::LtvDiscounted, formulas::ltv_discounted(&p));
    let (ltv_to_cac, _) = desk.figure(
        FigureName::LtvToCac,
        formulas::ltv_to_cac(ltv_name.clone(), cac_name.clone()),
    );
    let (ltv_to_cac_revenue, _) = desk.figure(
        FigureName::LtvToCacRevenue,
        formulas::ltv_to_cac(ltv_revenue_name, cac_name.clone()),
    );
    let (payback_days, _) = desk.figure(
        FigureName::PaybackDays,
        formulas::payback_in_lifetime(cac_name.clone(), formulas::margin_pace(&p), &ltv_name),
    );
    let (payback_days_revenue, _) = desk.figure(
        FigureName::PaybackDaysRevenue,
        formulas::payback_days(cac_name.clone(), formulas::revenue_pace(&p)),
    );
    let (cost_per_lead, cost_per_lead_name) =
        desk.figure(FigureName::CostPerLead, formulas::cost_per_lead(&p));
    let (conversion_rate, conversion_name) =
        desk.figure(FigureName::ConversionRate, formulas::conversion_rate(&p));
    let (margin_per_lead, _) = desk.figure(
        FigureName::MarginPerLead,
        formulas::margin_per_lead(
            conversion_name.clone(),
            ltv_name,
            cac_name,
            cost_per_lead_name.clone(),
        ),
    );
    let (margin_per_lead_first_order, _) = desk.figure(
        FigureName::MarginPerLeadFirstOrder,
        formulas::margin_per_lead_first_order(&p, conversion_name, cost_per_lead_name),
    );
    let (lifetime_days, _) = desk.figure(FigureName::LifetimeDays, formulas::lifetime_days(&p));

    let reason = verdict_reason(&ltv_to_cac.outcome, &payback_days.outcome);
    let mut evaluation = Evaluation {
        notes: Vec::new(),
        verdict: reason.clone().map(VerdictReason::verdict),
        verdict_reason: reason,
        cac,
        ltv_gross_margin,
        ltv_revenue,
        ltv_discounted,
        ltv_to_cac,
        ltv_to_cac_revenue,
        payback_days,
        payback_days_revenue,
        cost_per_lead,
        conversion_rate,
        margin_per_lead,
        margin_per_lead_first_order,
        lifetime_days,
    };
    evaluation.notes = notes(inputs, &evaluation);
    if evaluation
        .notes
        .iter()
        .any(|note| note.code.is_implausible())
    {
        evaluation.verdict_reason = evaluation.verdict_reason.map(VerdictReason::doubted);
        evaluation.verdict = (evaluation.verdict_reason.clone()).map(VerdictReason::verdict);
    }
    Ok(evaluation)
}

/// Makes figures one after the other, and remembers which inputs each rests on.
struct Desk<'a> {
    /// What levers are computed from, once it is known.
    ground: Option<Ground<'a>>,
    inputs_of: Vec<(FigureName, Vec<InputField>)>,
}

impl Desk<'_> {
    /// The figure, and the figure as an operand of others.
    fn figure(
        &mut self,
        name: FigureName,
        computed: Quantity<Traced>,
    ) -> (Figure, Quantity<Traced>) {
        let operand = Quantity {
            number: computed.number.reference(name, computed.gap),
            gap: computed.gap,
        };
        let outcome = computed.exact().outcome();
        let terms = computed.number.into_terms();
        let inputs = self.inputs_behind(&terms);
        self.inputs_of.push((name, inputs.clone()));
        let figure = Figure {
            unit: name.unit(),
            band: band(name, &outcome),
            explanation: Explanation {
                terms,
                inputs,
                goal: (self.ground.as_ref()).and_then(|ground| goal(name, &outcome, ground)),
            },
            outcome,
        };
        (figure, operand)
    }

    fn inputs_behind(&self, terms: &[Term]) -> Vec<InputField> {
        let mut inputs = Vec::new();
        let mut add = |field: InputField| {
            if !inputs.contains(&field) {
                inputs.push(field);
            }
        };
        for term in terms {
            match term {
                Term::Input { name, .. } => add(*name),
                Term::Figure { name, .. } => self
                    .inputs_of
                    .iter()
                    .filter(|(figure, _)| figure == name)
                    .flat_map(|(_, fields)| fields)
                    .for_each(|&field| add(field)),
                Term::Number { .. } | Term::Operator { .. } => {}
            }
        }
        inputs
    }
}
