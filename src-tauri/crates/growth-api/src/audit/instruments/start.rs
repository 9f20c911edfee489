//! Ready-made beginnings: entries that most projects have, so that one fills in instead of typing.

use growth_i18n::text;
use growth_model::audit::{Have, ServiceKind};
use growth_workspace::Committed;
use growth_workspace::audit::instruments::{Service, TrackingStep};
use rust_decimal::Decimal;

use crate::{Context, Failure, names::code, shared::OfProject};

/// Steps of the usual funnel: `tracking-usual-1` and so on.
const FUNNEL_STEPS: usize = 7;

const SERVICES: [ServiceKind; 7] = [
    ServiceKind::Crm,
    ServiceKind::Ads,
    ServiceKind::Analytics,
    ServiceKind::Mail,
    ServiceKind::Chat,
    ServiceKind::Billing,
    ServiceKind::Support,
];

pub(super) fn services(context: &Context<'_>, input: OfProject) -> Result<Committed<()>, Failure> {
    let items = SERVICES
        .into_iter()
        .map(|kind| Service {
            name: text(
                context.language,
                &format!("services-usual-{}", code(kind)),
                &[],
            ),
            kind,
            weight: Decimal::ONE,
            api: Have::Unknown,
            structured_data: Have::Unknown,
            triggers: Have::Unknown,
            owner: Have::Unknown,
            owner_name: String::new(),
            data_age_hours: None,
            note: String::new(),
        })
        .collect();
    context
        .app
        .with(|workspace| Ok(workspace.start_instrument(&input.project_id, items)?))
}

pub(super) fn funnel(context: &Context<'_>, input: OfProject) -> Result<Committed<()>, Failure> {
    let items = (1..=FUNNEL_STEPS)
        .map(|number| TrackingStep {
            name: text(context.language, &format!("tracking-usual-{number}"), &[]),
            sources: Vec::new(),
            source_of_truth: None,
            note: String::new(),
        })
        .collect();
    context
        .app
        .with(|workspace| Ok(workspace.start_instrument(&input.project_id, items)?))
}
