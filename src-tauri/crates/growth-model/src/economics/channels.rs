//! What a customer costs by channel (MATHEMATICS.md A.3): paid, loaded with overhead, and blended.

use rust_decimal::Decimal;

use super::InputField;
use crate::{ModelError, Outcome, Reason};

/// Channels of one and the same period.
#[shape(Eq, deny_unknown_fields)]
pub struct ChannelsInput {
    /// The paid channels.
    pub channels: Vec<Channel>,
    /// What acquisition costs beside the channels (salaries, software), 0…1e15. Money per period.
    #[serde(default)]
    pub overhead_cost: Decimal,
    /// New customers who came by themselves or were referred, 0…1e12: they are in the blended CAC
    /// only.
    #[serde(default)]
    pub organic_customers: Decimal,
    /// How the overhead is shared out among the channels.
    #[serde(default)]
    pub share_by: ShareBy,
}

/// A paid channel.
#[shape(Eq, deny_unknown_fields)]
pub struct Channel {
    /// How people call it.
    pub name: String,
    /// What it costs, 0…1e15. Money per period.
    pub media_cost: Decimal,
    /// New customers that it brings, 0…1e12.
    pub new_customers: Decimal,
}

/// How the overhead is shared out.
#[shape(Copy, Default, Eq, Hash)]
pub enum ShareBy {
    /// By new customers.
    #[default]
    Customers,
    /// By media cost.
    Spend,
}

/// What a customer costs, by channel and altogether.
#[shape(Eq)]
pub struct Channels {
    /// The channels in the given order.
    pub channels: Vec<ChannelCost>,
    /// All costs / all new customers, organic ones included; never the mean of the channels. It is
    /// the mean of the loaded CACs weighted by customers, where organic customers cost nothing.
    pub blended_cac: Outcome<Decimal>,
    /// Media costs / customers of the channels.
    pub paid_cac: Outcome<Decimal>,
    /// All costs / customers of the channels.
    pub loaded_cac: Outcome<Decimal>,
    /// All costs of the period. Money.
    pub total_cost: Decimal,
    /// All new customers of the period.
    pub total_customers: Decimal,
}

/// What a customer of one channel costs.
#[shape(Eq)]
pub struct ChannelCost {
    /// How people call it.
    pub name: String,
    /// Media cost / customers.
    pub paid_cac: Outcome<Decimal>,
    /// (Media cost + its share of the overhead) / customers.
    pub loaded_cac: Outcome<Decimal>,
    /// Media cost + its share of the overhead. Money.
    pub loaded_cost: Outcome<Decimal>,
    /// Share of the overhead that it bears. Fraction.
    pub overhead_share: Outcome<Decimal>,
}

/// What a customer costs, by channel and altogether.
///
/// # Errors
/// [`ModelError`] when an amount or a count is outside its range.
pub fn channels(input: &ChannelsInput) -> Result<Channels, ModelError> {
    let money = InputField::MarketingCost.domain();
    let count = InputField::NewCustomers.domain();
    money.check("overhead_cost", input.overhead_cost)?;
    count.check("organic_customers", input.organic_customers)?;
    for (index, channel) in input.channels.iter().enumerate() {
        let path = |name: &str| format!("channels[{index}].{name}");
        money.check(&path("media_cost"), channel.media_cost)?;
        count.check(&path("new_customers"), channel.new_customers)?;
    }
    // Sums of so many bounded decimals are far from the end of their range.
    let media: Decimal = input
        .channels
        .iter()
        .map(|channel| channel.media_cost)
        .sum();
    let paid: Decimal = input
        .channels
        .iter()
        .map(|channel| channel.new_customers)
        .sum();
    let total_cost = media + input.overhead_cost;
    let total_customers = paid + input.organic_customers;
    Ok(Channels {
        channels: (input.channels.iter())
            .map(|channel| cost_of(channel, input, media, paid))
            .collect(),
        blended_cac: per_customer(total_cost, total_customers),
        paid_cac: per_customer(media, paid),
        loaded_cac: per_customer(total_cost, paid),
        total_cost: total_cost.normalize(),
        total_customers: total_customers.normalize(),
    })
}

fn cost_of(channel: &Channel, input: &ChannelsInput, media: Decimal, paid: Decimal) -> ChannelCost {
    let (part, whole, reason) = match input.share_by {
        ShareBy::Customers => (channel.new_customers, paid, Reason::NoNewCustomers),
        ShareBy::Spend => (channel.media_cost, media, Reason::NoCost),
    };
    let of_whole = |total: Decimal| {
        if whole.is_zero() {
            return Outcome::undefined(reason);
        }
        // Multiplied before divided: exact where the share is not.
        Outcome::exact(
            total
                .checked_mul(part)
                .and_then(|cost| cost.checked_div(whole)),
        )
    };
    let overhead = if input.overhead_cost.is_zero() {
        Outcome::of(Decimal::ZERO)
    } else {
        of_whole(input.overhead_cost)
    };
    let loaded_cost =
        overhead.and_then(|cost| Outcome::exact(channel.media_cost.checked_add(cost)));
    ChannelCost {
        name: channel.name.clone(),
        paid_cac: per_customer(channel.media_cost, channel.new_customers),
        loaded_cac: (loaded_cost.clone())
            .and_then(|cost| per_customer(cost, channel.new_customers)),
        loaded_cost: loaded_cost.map(|cost| cost.normalize()),
        overhead_share: of_whole(Decimal::ONE).map(|share| share.normalize()),
    }
}

fn per_customer(cost: Decimal, customers: Decimal) -> Outcome<Decimal> {
    if customers.is_zero() {
        return Outcome::undefined(Reason::NoNewCustomers);
    }
    Outcome::exact(cost.checked_div(customers))
}
