//! The settings of each tab.

use growth_model::ModelError;
use growth_model::economics::{
    BreakEvenInput, Channel, ChannelsInput, Condition, FigureName, InputField, Inputs,
    LifecycleInput, LifecyclePurchase, MonteCarloInput, RankCorrelation, SensitivityInput, ShareBy,
    TARGET_LTV_TO_CAC, TARGET_PAYBACK_DAYS, Threshold, UncertainInput, break_even, channels,
    lifecycle, monte_carlo, sensitivity,
};
use rust_decimal::Decimal;

use crate::{Result, ScenarioId};

/// The tabs of the workbench that have settings.
#[shape(Copy, Eq, Hash)]
pub enum Tab {
    /// Profit of a customer purchase by purchase.
    Lifecycle,
    /// What each input alone moves.
    Sensitivity,
    /// What must be true for a goal.
    Goal,
    /// Percentiles and chances.
    Uncertainty,
    /// CAC by channel.
    Channels,
    /// Scenarios side by side.
    Compare,
    /// What really happened.
    Months,
}

impl Tab {
    /// Every tab, in the order of the screen.
    pub const ALL: [Self; 7] = [
        Self::Lifecycle,
        Self::Sensitivity,
        Self::Goal,
        Self::Uncertainty,
        Self::Channels,
        Self::Compare,
        Self::Months,
    ];

    /// Its name in JSON, SQL and the catalogues.
    pub fn name(self) -> &'static str {
        match self {
            Self::Lifecycle => "lifecycle",
            Self::Sensitivity => "sensitivity",
            Self::Goal => "goal",
            Self::Uncertainty => "uncertainty",
            Self::Channels => "channels",
            Self::Compare => "compare",
            Self::Months => "months",
        }
    }
}

/// How all tabs of a project are set.
#[shape(Default, Eq, default)]
pub struct TabSettings {
    /// Profit of a customer purchase by purchase.
    pub lifecycle: LifecycleSettings,
    /// What each input alone moves.
    pub sensitivity: SensitivitySettings,
    /// What must be true for a goal.
    pub goal: GoalSettings,
    /// Percentiles and chances.
    pub uncertainty: UncertaintySettings,
    /// CAC by channel.
    pub channels: ChannelsSettings,
    /// Scenarios side by side.
    pub compare: CompareSettings,
    /// What really happened.
    pub months: MonthsSettings,
}

/// Settings to save; a tab that is absent stays as it is.
#[shape(Default, Eq, default, deny_unknown_fields)]
pub struct TabPatch {
    /// Profit of a customer purchase by purchase.
    pub lifecycle: Option<LifecycleSettings>,
    /// What each input alone moves.
    pub sensitivity: Option<SensitivitySettings>,
    /// What must be true for a goal.
    pub goal: Option<GoalSettings>,
    /// Percentiles and chances.
    pub uncertainty: Option<UncertaintySettings>,
    /// CAC by channel.
    pub channels: Option<ChannelsSettings>,
    /// Scenarios side by side.
    pub compare: Option<CompareSettings>,
    /// What really happened.
    pub months: Option<MonthsSettings>,
}

/// Profit of a customer purchase by purchase.
#[shape(Default, Eq, default, deny_unknown_fields)]
pub struct LifecycleSettings {
    /// Cost of acquiring the customer, 0…1e15; the scenario's CAC when absent. Money.
    pub cac: Option<Decimal>,
    /// The purchases in their order; empty: derived from the scenario.
    pub purchases: Vec<LifecyclePurchase>,
}

/// What each input alone moves.
#[shape(Eq, default, deny_unknown_fields)]
pub struct SensitivitySettings {
    /// The figure to watch.
    pub figure: FigureName,
    /// Each input is varied by this share of itself, 0…0.99. Fraction.
    pub change: Decimal,
}

impl Default for SensitivitySettings {
    fn default() -> Self {
        Self {
            figure: FigureName::LtvToCac,
            change: Decimal::new(2, 1),
        }
    }
}

/// What must be true for a goal.
#[shape(Eq, default, deny_unknown_fields)]
pub struct GoalSettings {
    /// The figure.
    pub figure: FigureName,
    /// The value that it should reach, in its unit.
    pub target: Decimal,
    /// LTV/CAC that new customers have to reach, 0.001…1e6.
    pub target_ltv_to_cac: Decimal,
    /// Price of a lead, 0…1e15. Money.
    pub media_price_per_lead: Option<Decimal>,
    /// The part of the acquisition cost that does not grow with the leads, 0…1e15. Money per period.
    pub fixed_acquisition_cost: Option<Decimal>,
    /// Fixed cost of the business, 0…1e15. Money per month.
    pub fixed_cost_per_month: Option<Decimal>,
}

impl Default for GoalSettings {
    fn default() -> Self {
        Self {
            figure: FigureName::PaybackDays,
            target: TARGET_PAYBACK_DAYS,
            target_ltv_to_cac: TARGET_LTV_TO_CAC,
            media_price_per_lead: None,
            fixed_acquisition_cost: None,
            fixed_cost_per_month: None,
        }
    }
}

impl GoalSettings {
    /// The question of how many customers it takes, about a scenario.
    pub fn break_even_of(&self, inputs: Inputs) -> BreakEvenInput {
        BreakEvenInput {
            inputs,
            target_ltv_to_cac: self.target_ltv_to_cac,
            media_price_per_lead: self.media_price_per_lead,
            fixed_acquisition_cost: self.fixed_acquisition_cost,
            fixed_cost_per_month: self.fixed_cost_per_month,
        }
    }
}

/// Percentiles and chances under uncertain inputs.
#[shape(Eq, default, deny_unknown_fields)]
pub struct UncertaintySettings {
    /// The uncertain inputs and what is known of them.
    pub uncertain: Vec<UncertainInput>,
    /// Rank correlations between them.
    pub correlations: Vec<RankCorrelation>,
    /// Draws, 1…2 000 000.
    pub draws: u32,
    /// Start of the random numbers.
    pub seed: u64,
    /// The figure whose distribution is drawn.
    pub figure: FigureName,
}

impl Default for UncertaintySettings {
    fn default() -> Self {
        Self {
            uncertain: Vec::new(),
            correlations: Vec::new(),
            draws: 100_000,
            seed: 1,
            figure: FigureName::LtvToCac,
        }
    }
}

impl UncertaintySettings {
    /// The question about a scenario: the five figures of the screen, and the chances of the guide's
    /// two targets.
    pub fn question(&self, inputs: Inputs) -> MonteCarloInput {
        let mut figures = vec![
            FigureName::Cac,
            FigureName::LtvGrossMargin,
            FigureName::LtvToCac,
            FigureName::PaybackDays,
            FigureName::MarginPerLead,
        ];
        if !figures.contains(&self.figure) {
            figures.push(self.figure);
        }
        MonteCarloInput {
            inputs,
            uncertain: self.uncertain.clone(),
            correlations: self.correlations.clone(),
            draws: self.draws,
            seed: self.seed,
            figures,
            thresholds: vec![
                Threshold {
                    figure: FigureName::LtvToCac,
                    condition: Condition::AtLeast,
                    value: TARGET_LTV_TO_CAC,
                },
                Threshold {
                    figure: FigureName::PaybackDays,
                    condition: Condition::Below,
                    value: TARGET_PAYBACK_DAYS,
                },
            ],
        }
    }
}

/// CAC by channel.
#[shape(Default, Eq, default, deny_unknown_fields)]
pub struct ChannelsSettings {
    /// The paid channels.
    pub channels: Vec<Channel>,
    /// What acquisition costs beside the channels, 0…1e15; the scenario's salaries and software when
    /// absent. Money per period.
    pub overhead_cost: Option<Decimal>,
    /// New customers who came by themselves or were referred, 0…1e12.
    pub organic_customers: Decimal,
    /// How the overhead is shared out among the channels.
    pub share_by: ShareBy,
}

impl ChannelsSettings {
    /// The question about a scenario.
    pub fn question(&self, inputs: &Inputs) -> ChannelsInput {
        let given = |field| inputs.get(field).unwrap_or_default();
        ChannelsInput {
            channels: self.channels.clone(),
            overhead_cost: self.overhead_cost.unwrap_or_else(|| {
                given(InputField::SalariesCost) + given(InputField::SoftwareCost)
            }),
            organic_customers: self.organic_customers,
            share_by: self.share_by,
        }
    }
}

/// Scenarios side by side.
#[shape(Default, Eq, default, deny_unknown_fields)]
pub struct CompareSettings {
    /// What the others are compared with; the first scenario when absent or gone.
    pub base: Option<ScenarioId>,
}

/// What really happened.
#[shape(Eq, default, deny_unknown_fields)]
pub struct MonthsSettings {
    /// Months that smoothing takes together, 1…12.
    pub window_months: u32,
}

impl Default for MonthsSettings {
    fn default() -> Self {
        Self { window_months: 3 }
    }
}

impl TabPatch {
    /// The tabs that it names.
    pub fn tabs(&self) -> Vec<Tab> {
        [
            (Tab::Lifecycle, self.lifecycle.is_some()),
            (Tab::Sensitivity, self.sensitivity.is_some()),
            (Tab::Goal, self.goal.is_some()),
            (Tab::Uncertainty, self.uncertainty.is_some()),
            (Tab::Channels, self.channels.is_some()),
            (Tab::Compare, self.compare.is_some()),
            (Tab::Months, self.months.is_some()),
        ]
        .into_iter()
        .filter_map(|(tab, named)| named.then_some(tab))
        .collect()
    }

    /// The settings with what the patch names replaced.
    pub fn applied_to(&self, settings: TabSettings) -> TabSettings {
        let patch = self.clone();
        TabSettings {
            lifecycle: patch.lifecycle.unwrap_or(settings.lifecycle),
            sensitivity: patch.sensitivity.unwrap_or(settings.sensitivity),
            goal: patch.goal.unwrap_or(settings.goal),
            uncertainty: patch.uncertainty.unwrap_or(settings.uncertainty),
            channels: patch.channels.unwrap_or(settings.channels),
            compare: patch.compare.unwrap_or(settings.compare),
            months: patch.months.unwrap_or(settings.months),
        }
    }
}

impl TabSettings {
    /// Refuses what the model would refuse whatever the scenario.
    ///
    /// # Errors
    /// [`crate::WorkspaceError::Model`] with the tab in its path.
    pub fn validate(&self) -> Result<()> {
        let within = |tab: Tab| move |error: ModelError| error.within(tab.name());
        if !self.lifecycle.purchases.is_empty() {
            let input = LifecycleInput {
                cac: self.lifecycle.cac.unwrap_or_default(),
                purchases: self.lifecycle.purchases.clone(),
            };
            lifecycle(&input).map_err(within(Tab::Lifecycle))?;
        }
        let input = SensitivityInput {
            inputs: Inputs::default(),
            figure: self.sensitivity.figure,
            change: self.sensitivity.change,
            fields: Vec::new(),
        };
        sensitivity(&input).map_err(within(Tab::Sensitivity))?;
        let money = InputField::MarketingCost.domain();
        let targets = growth_model::economics::Domain {
            min: -money.max,
            ..money
        };
        (targets.check("target", self.goal.target)).map_err(within(Tab::Goal))?;
        break_even(&self.goal.break_even_of(Inputs::default())).map_err(within(Tab::Goal))?;
        let draws = growth_model::economics::Domain {
            min: Decimal::ONE,
            max: Decimal::from(2_000_000),
            whole: true,
        };
        (draws.check("draws", self.uncertainty.draws.into())).map_err(within(Tab::Uncertainty))?;
        let mut question = self.uncertainty.question(Inputs::default());
        question.draws = 1;
        monte_carlo(&question, &|_| true).map_err(within(Tab::Uncertainty))?;
        channels(&self.channels.question(&Inputs::default())).map_err(within(Tab::Channels))?;
        let windows = growth_model::economics::Domain {
            min: Decimal::ONE,
            max: Decimal::from(12),
            whole: true,
        };
        (windows.check("window_months", self.months.window_months.into()))
            .map_err(within(Tab::Months))?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_tab_stands_under_its_name_and_the_defaults_are_accepted() {
        let json = serde_json::to_value(TabSettings::default()).unwrap();
        assert_eq!(json.as_object().unwrap().len(), Tab::ALL.len());
        for tab in Tab::ALL {
            assert_eq!(serde_json::to_value(tab).unwrap(), tab.name());
            assert!(json.get(tab.name()).is_some(), "{tab:?}");
        }
        TabSettings::default().validate().unwrap();
    }
}
