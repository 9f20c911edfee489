//! What a client lives on, and what follows from it.

use rust_decimal::Decimal;

use crate::audit::Layer;
use crate::economics::RevenueModel;

/// What a business lives on.
#[shape(Copy, Default, Eq, Hash)]
pub enum BusinessKind {
    /// A program or service that companies subscribe to.
    Saas,
    /// A subscription of private persons.
    Subscription,
    /// A shop.
    Shop,
    /// A place where others sell.
    Marketplace,
    /// Services, an agency.
    Services,
    /// Courses and schools.
    Education,
    /// A mobile application.
    MobileApp,
    /// Something else, or not said: nothing follows from it.
    #[default]
    Other,
}

impl BusinessKind {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 8] = [
        Self::Saas,
        Self::Subscription,
        Self::Shop,
        Self::Marketplace,
        Self::Services,
        Self::Education,
        Self::MobileApp,
        Self::Other,
    ];

    /// The name in texts and JSON (`mobile_app`).
    pub fn code(self) -> &'static str {
        match self {
            Self::Saas => "saas",
            Self::Subscription => "subscription",
            Self::Shop => "shop",
            Self::Marketplace => "marketplace",
            Self::Services => "services",
            Self::Education => "education",
            Self::MobileApp => "mobile_app",
            Self::Other => "other",
        }
    }

    /// How it mostly earns; nothing where that is not known.
    pub fn revenue_model(self) -> Option<RevenueModel> {
        match self {
            Self::Saas | Self::Subscription | Self::MobileApp => Some(RevenueModel::Subscription),
            Self::Shop | Self::Marketplace | Self::Services | Self::Education => {
                Some(RevenueModel::OneOff)
            }
            Self::Other => None,
        }
    }

    /// Layers of the audit that decide more, or less, in this kind of business than elsewhere, with the
    /// factor of their weight in the overall score; the others keep theirs.
    ///
    /// The factors are the program's judgement, in steps of a quarter: a subscription lives on those who
    /// stay, a shop and an application on those who get through, services on what an hour costs and on
    /// being recommended, and few clients a month allow no experiments. Companies share less than
    /// people (published shares of customers who invite: 4.8 % of companies, 7.7 % in retail, 14.8 % in
    /// education).
    pub fn layer_factors(self) -> Vec<(Layer, Decimal)> {
        let factors: &[(Layer, i64)] = match self {
            Self::Saas => &[(Layer::Retention, 150), (Layer::ViralPotential, 75)],
            Self::Subscription => &[(Layer::Retention, 150), (Layer::UxFriction, 125)],
            Self::Shop => &[(Layer::UxFriction, 150), (Layer::UnitEconomics, 125)],
            Self::Marketplace => &[(Layer::UxFriction, 125), (Layer::Retention, 125)],
            Self::Services => &[
                (Layer::UnitEconomics, 150),
                (Layer::ViralPotential, 125),
                (Layer::Experimentation, 50),
            ],
            Self::Education => &[(Layer::UxFriction, 125), (Layer::ViralPotential, 125)],
            Self::MobileApp => &[(Layer::UxFriction, 150), (Layer::Retention, 150)],
            Self::Other => &[],
        };
        let factor = |hundredths| Decimal::new(hundredths, 2).normalize();
        factors
            .iter()
            .map(|(layer, hundredths)| (*layer, factor(*hundredths)))
            .collect()
    }

    /// Factor of the weight of a layer of the audit.
    pub fn layer_factor(self, layer: Layer) -> Decimal {
        let mut factors = self.layer_factors().into_iter();
        factors
            .find(|(of, _)| *of == layer)
            .map_or(Decimal::ONE, |(_, factor)| factor)
    }
}
