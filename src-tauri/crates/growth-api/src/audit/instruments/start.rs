//! Ready-made beginnings: entries that most projects have, so that one fills in instead of typing.

use std::collections::HashSet;

use growth_i18n::{Language, text};
use growth_model::{
    audit::{Have, ServiceKind},
    automation::{ApiKind, ToolState, catalogue},
};
use growth_workspace::{
    Committed, ProjectId, View,
    audit::instruments::{self, Saved, Service, TrackingStep},
    automation::{self, StackEntry},
    limits::MAX_SERVICES,
};
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

/// The tools that the project's map has now and its list of services lacks, with what is known of them.
pub(super) fn of_the_map(
    view: &View<'_>,
    project: &ProjectId,
    present: &[Saved<Service>],
    language: Language,
) -> Result<Vec<Service>, Failure> {
    let named = |name: &str| name.trim().to_lowercase();
    let mut names: HashSet<String> = present
        .iter()
        .map(|saved| named(&saved.item.name))
        .collect();
    let stack = automation::stack(view, project)?;
    let mut items: Vec<Service> = (stack.iter())
        .filter(|tool| tool.state == ToolState::Now)
        .map(|tool| of_map(tool, language))
        .filter(|service| names.insert(named(&service.name)))
        .collect();
    items.truncate(MAX_SERVICES.saturating_sub(present.len()));
    Ok(items)
}

/// What the list of services lacks of the map; a list without a map begins with the usual ones.
pub(super) fn services(context: &Context<'_>, input: OfProject) -> Result<Committed<()>, Failure> {
    let project = &input.project_id;
    let (is_empty, mut items) = context.app.with(|workspace| {
        let view = workspace.view();
        let present = instruments::list::<Service>(&view, project)?;
        let items = of_the_map(&view, project, &present, context.language)?;
        Ok((present.is_empty(), items))
    })?;
    if items.is_empty() && is_empty {
        let name = |kind| {
            text(
                context.language,
                &format!("services-usual-{}", code(kind)),
                &[],
            )
        };
        items = SERVICES.map(|kind| service(name(kind), kind)).into();
    }
    if items.is_empty() {
        return Ok(Committed {
            value: (),
            changed: Vec::new(),
        });
    }
    context
        .app
        .with(|workspace| Ok(workspace.start_instrument(project, items)?))
}

/// A service of which nothing is known yet.
fn service(name: String, kind: ServiceKind) -> Service {
    Service {
        name,
        kind,
        weight: Decimal::ONE,
        api: Have::Unknown,
        structured_data: Have::Unknown,
        triggers: Have::Unknown,
        owner: Have::Unknown,
        owner_name: String::new(),
        data_age_hours: None,
        note: String::new(),
    }
}

/// A tool of the map as a service. API and triggers are what its maker offers, to be corrected where this
/// client may not use them; whether its data has structure and who is responsible, only a person knows.
fn of_map(entry: &StackEntry, language: Language) -> Service {
    let known = (catalogue().tools.iter()).find(|tool| Some(&tool.id) == entry.tool.as_ref());
    let kind = match entry.role.as_str() {
        "crm" => ServiceKind::Crm,
        "ads" => ServiceKind::Ads,
        "web_analytics" | "product_analytics" | "dashboard" => ServiceKind::Analytics,
        "email" => ServiceKind::Mail,
        "messenger" | "site_chat" | "sms" => ServiceKind::Chat,
        "payments" => ServiceKind::Billing,
        "orders" => ServiceKind::Website,
        "warehouse" | "events_store" => ServiceKind::Storage,
        _ => ServiceKind::Other,
    };
    let Some(tool) = known else {
        return service(entry.name.clone(), kind);
    };
    let name = match language {
        Language::Ru => &tool.name.ru,
        Language::En => &tool.name.en,
    };
    let has = |is_there: bool| if is_there { Have::Yes } else { Have::No };
    Service {
        api: match tool.api {
            ApiKind::File => Have::Partly,
            kind => has(kind != ApiKind::None),
        },
        triggers: has(tool.webhooks_out),
        note: text(language, "services-from-catalogue", &[]),
        ..service(name.clone(), kind)
    }
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
