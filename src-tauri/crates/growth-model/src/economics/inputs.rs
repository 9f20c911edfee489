//! What the calculator is told.

use rust_decimal::Decimal;

/// How customers pay.
#[shape(Copy, Default, Eq, Hash)]
pub enum RevenueModel {
    /// Every month until they leave.
    #[default]
    Subscription,
    /// Per order, a number of times over their lifetime.
    OneOff,
}

/// Inputs of one scenario. Every value may be absent: what can be computed is, and the rest says
/// what it misses. Both revenue models keep their values, so that switching loses nothing; only
/// the one that `model` names is used.
#[shape(Default, Eq, default, deny_unknown_fields)]
pub struct Inputs {
    /// How customers pay.
    pub model: RevenueModel,
    /// Inputs of the subscription model.
    pub subscription: Subscription,
    /// Inputs of the one-off model.
    pub one_off: OneOff,
    /// Share of revenue left after the cost of serving it, ≤ 1; negative when serving costs more
    /// than it brings. Fraction.
    pub gross_margin: Option<Decimal>,
    /// What acquiring customers costs, and whom it brings, in one and the same period.
    pub acquisition: Acquisition,
    /// Conventions of the calculation.
    pub assumptions: Assumptions,
}

/// Inputs of the subscription model.
#[shape(Default, Eq, default, deny_unknown_fields)]
pub struct Subscription {
    /// Average revenue per account per month, ≥ 0. Money per customer per month.
    pub arpa_per_month: Option<Decimal>,
    /// Customers lost in a month / customers at its start, 0…1. Fraction per month.
    pub churn_per_month: Option<Decimal>,
    /// Compounding growth of the revenue of a customer who stays, −1…10. Fraction per month;
    /// absent means none.
    pub expansion_per_month: Option<Decimal>,
    /// What a customer who stays pays more each month than the month before, ≥ 0. Money per month,
    /// per month; absent means none.
    pub linear_expansion: Option<Decimal>,
}

/// Inputs of the one-off model.
#[shape(Default, Eq, default, deny_unknown_fields)]
pub struct OneOff {
    /// Revenue / orders, ≥ 0. Money per order.
    pub average_order_value: Option<Decimal>,
    /// Expected orders of a customer including the first, 0…10 000. Orders per customer.
    pub purchases_per_lifetime: Option<Decimal>,
    /// Days from the first to the last order of a customer, 0…1 000 000. Days.
    pub lifetime_days: Option<Decimal>,
}

/// Costs and results of acquisition over one period (usually a month). Amounts of money are at most
/// 1e15, counts at most 1e12. Once one of the three costs is given, those that are not count as
/// zero; with none of them the cost is missing.
#[shape(Default, Eq, default, deny_unknown_fields)]
pub struct Acquisition {
    /// Advertising and other marketing, ≥ 0. Money per period.
    pub marketing_cost: Option<Decimal>,
    /// Salaries of those who acquire customers, ≥ 0. Money per period.
    pub salaries_cost: Option<Decimal>,
    /// Software used to acquire customers, ≥ 0. Money per period.
    pub software_cost: Option<Decimal>,
    /// Leads of the period, ≥ 0. Leads.
    pub leads: Option<Decimal>,
    /// New customers of the period, ≥ 0. Customers.
    pub new_customers: Option<Decimal>,
}

/// Conventions of the calculation.
#[shape(Eq, default, deny_unknown_fields)]
pub struct Assumptions {
    /// Days in a month, 28…31; 30 as in the guide, or 30.4375 (= 365.25/12). Days.
    pub days_per_month: Decimal,
    /// Discount, −0.99…10. Fraction per month; absent means none. It shapes the lifetime value of a
    /// subscription; of orders, only the discounted one.
    pub discount_per_month: Option<Decimal>,
    /// How far the lifetime value of a subscription looks, 1…1200. Whole months; absent means
    /// without end.
    pub horizon_months: Option<u32>,
    /// When a subscription is paid.
    pub payment_timing: PaymentTiming,
}

impl Default for Assumptions {
    fn default() -> Self {
        Self {
            days_per_month: Decimal::from(30),
            discount_per_month: None,
            horizon_months: None,
            payment_timing: PaymentTiming::default(),
        }
    }
}

/// When a subscription is paid.
#[shape(Copy, Default, Eq, Hash)]
pub enum PaymentTiming {
    /// At the start of each month; the first payment is certain (this is what ARPA / churn means).
    #[default]
    Advance,
    /// After each month, by those who are still there.
    Arrears,
}

/// Every single input, by the path it has in JSON. The same name stands in SQL, in the catalogue of
/// texts (`input-arpa_per_month`) and on the screen.
#[shape(Copy, Eq, Hash, PartialOrd, Ord)]
pub enum InputField {
    /// `subscription.arpa_per_month`
    ArpaPerMonth,
    /// `subscription.churn_per_month`
    ChurnPerMonth,
    /// `subscription.expansion_per_month`
    ExpansionPerMonth,
    /// `subscription.linear_expansion`
    LinearExpansion,
    /// `one_off.average_order_value`
    AverageOrderValue,
    /// `one_off.purchases_per_lifetime`
    PurchasesPerLifetime,
    /// `one_off.lifetime_days`
    LifetimeDays,
    /// `gross_margin`
    GrossMargin,
    /// `acquisition.marketing_cost`
    MarketingCost,
    /// `acquisition.salaries_cost`
    SalariesCost,
    /// `acquisition.software_cost`
    SoftwareCost,
    /// `acquisition.leads`
    Leads,
    /// `acquisition.new_customers`
    NewCustomers,
    /// `assumptions.days_per_month`
    DaysPerMonth,
    /// `assumptions.discount_per_month`
    DiscountPerMonth,
    /// `assumptions.horizon_months`
    HorizonMonths,
}
