//! The map of a client's tools: four layers, what flows between them, gaps, cost.

use growth_i18n::{Digits, Format, Language, text, tr::automation as tr};
use growth_model::automation::{
    ApiKind, AutomationScenario, CatalogueInput, ChannelKind, GapKind, RoleNeed, StackGap,
    StackInput, StackLayer, StackView, Tool, ToolState, stack as look_through, templates, tools,
};
use growth_model::economics::{Evaluation, Inputs, evaluate};
use growth_report::content::Fact;
use growth_workspace::{
    ScenarioId, StackToolId, View,
    automation::{self as saved, Automation, StackEntry},
    economics as scenarios,
    projects::{self, Project},
};
use rust_decimal::Decimal;

use super::words::{code, local};
use crate::{
    Context, Failure, Request,
    overview::{AutomationGate, automation_gate},
    router::request,
    shared::{OfProject, status_text},
};

pub(super) fn requests() -> Vec<Request> {
    vec![request(
        "automation.map",
        "The tools of a project in four layers: roles, flows and what identity they carry, gaps, cost.",
        view,
    )]
}

/// The map of a project.
#[shape(skip_serializing_none)]
pub struct StackMap {
    /// The result, in a sentence or two.
    pub headline: String,
    /// The four layers, in their order.
    pub layers: Vec<MapLayer>,
    /// What flows between filled roles.
    pub flows: Vec<MapFlow>,
    /// What is wrong; what holds most scenarios up comes first.
    pub gaps: Vec<MapGap>,
    /// Cost a month, now and with what is planned, of each new customer, share of CAC.
    pub cost: Vec<Fact>,
    /// The cost that the calculator can use; absent where it has it already or nothing is known.
    pub offer: Option<CostOffer>,
    /// Whether the unit economics carries scenarios.
    pub gate: AutomationGate,
    /// Stacks to begin with.
    pub starts: Vec<StackStart>,
    /// Roles and tools to choose from.
    pub choices: Vec<RoleChoice>,
    /// How many tools there are.
    pub tools: u64,
}

/// A layer.
#[shape(Eq)]
pub struct MapLayer {
    /// Which.
    pub layer: StackLayer,
    /// Its name.
    pub title: String,
    /// How many of its roles are filled.
    pub filled_text: String,
    /// Its roles that are filled or needed.
    pub roles: Vec<MapRole>,
}

/// A role.
#[shape(Eq)]
pub struct MapRole {
    /// Key.
    pub role: String,
    /// Its name.
    pub name: String,
    /// Tools that fill it.
    pub tools: Vec<MapTool>,
    /// Scenarios that wait for it or use it, in words; empty where there are none.
    pub scenarios_text: String,
}

/// A tool in its place.
#[shape(Eq)]
pub struct MapTool {
    /// The entry, for changing it.
    pub entry: StackEntry,
    /// Its name.
    pub name: String,
    /// What it costs a month, in words.
    pub cost_text: String,
    /// Whether it is planned only.
    pub planned: bool,
    /// What the catalogue knows of it.
    pub facts: Vec<Fact>,
}

/// A flow between two tools.
#[shape(Eq)]
pub struct MapFlow {
    /// The tool that gives.
    pub from: StackToolId,
    /// Its role.
    pub from_role: String,
    /// The tool that takes.
    pub to: StackToolId,
    /// Its role.
    pub to_role: String,
    /// Name of the role that takes.
    pub to_name: String,
    /// What flows.
    pub what: String,
    /// By what both know the person, in words.
    pub carried_text: String,
    /// Whether the person is lost on the way.
    pub lost: bool,
}

/// A gap.
#[shape(Eq, skip_serializing_none)]
pub struct MapGap {
    /// What.
    pub kind: GapKind,
    /// The same in one or two words.
    pub kind_text: String,
    /// The role that it is about.
    pub role: String,
    /// The role that takes, where a person is lost between two.
    pub to: Option<String>,
    /// Where, in words.
    pub place: String,
    /// What would mend it.
    pub advice: String,
    /// Scenarios that it holds up, in words; empty where there are none.
    pub scenarios_text: String,
}

/// The cost of the stack, for the calculator.
#[shape(Eq)]
pub struct CostOffer {
    /// The scenario of the calculator.
    pub scenario_id: ScenarioId,
    /// The amount. Money a month.
    pub value: Decimal,
    /// What would change, in words.
    pub text: String,
}

/// A stack to begin with.
#[shape(Eq)]
pub struct StackStart {
    /// Key.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its tools, in words.
    pub tools: String,
}

/// A role to fill.
#[shape(Eq)]
pub struct RoleChoice {
    /// Key.
    pub role: String,
    /// Its name.
    pub name: String,
    /// Name of its layer.
    pub layer: String,
    /// Tools of the catalogue that can fill it.
    pub tools: Vec<ToolChoice>,
}

/// A tool of the catalogue.
#[shape(Eq)]
pub struct ToolChoice {
    /// Key.
    pub tool: String,
    /// Its name.
    pub name: String,
    /// What is known of it.
    pub facts: Vec<Fact>,
}

/// Roles that a scenario needs: those of its template, and those that its parts ask for.
pub(super) fn roles_of(automation: &Automation) -> Vec<String> {
    let mut roles: Vec<String> = Vec::new();
    let of_template = automation.template.as_ref().and_then(|id| {
        let all = templates(&growth_model::automation::TemplatesInput {})
            .ok()?
            .templates;
        Some(all.into_iter().find(|template| template.id == *id)?.roles)
    });
    // What it is told by and what it tells with may have been changed since.
    let data = of_template.unwrap_or_default();
    let all = catalogue();
    let is_data = |role: &String| {
        all.roles
            .iter()
            .any(|known| known.id == *role && known.layer == StackLayer::Data)
    };
    roles.extend(data.into_iter().filter(is_data));
    for role in own_roles(&automation.definition) {
        if !roles.iter().any(|other| other == role) {
            roles.push(role.to_owned());
        }
    }
    roles
}

fn own_roles(scenario: &AutomationScenario) -> Vec<&'static str> {
    let mut roles = vec!["workflow"];
    let analysis = &scenario.analysis;
    for (is_there, role) in [
        (analysis.forecast.is_some(), "forecast"),
        (analysis.score.is_some(), "lead_score"),
        (analysis.knowledge.is_some(), "answers"),
    ] {
        if is_there {
            roles.push(role);
        }
    }
    for branch in &scenario.branches {
        let role = match branch.action.channel {
            ChannelKind::Email => "email",
            ChannelKind::Telegram => "messenger",
            ChannelKind::Chat => "site_chat",
            ChannelKind::Sms => "sms",
            ChannelKind::Call | ChannelKind::Task => "crm",
        };
        if !roles.contains(&role) {
            roles.push(role);
        }
    }
    roles
}

/// The program's catalogue.
pub(super) fn catalogue() -> &'static growth_model::automation::ToolCatalogue {
    growth_model::automation::catalogue()
}

/// What a project's stack is looked through with.
pub(super) struct Looked {
    pub(super) entries: Vec<StackEntry>,
    pub(super) found: StackView,
    pub(super) scenario: Option<(ScenarioId, Inputs)>,
}

pub(super) fn looked(view: &View<'_>, project: &Project) -> Result<Looked, Failure> {
    let entries = saved::stack(view, &project.id)?;
    let mut needs: Vec<RoleNeed> = Vec::new();
    for automation in saved::automations(view, &project.id)? {
        for role in roles_of(&automation) {
            match needs.iter_mut().find(|need| need.role == role) {
                Some(need) => need.scenarios += 1,
                None => needs.push(RoleNeed { role, scenarios: 1 }),
            }
        }
    }
    let scenario = match &project.active_scenario_id {
        Some(id) => Some((id.clone(), scenarios::get(view, id)?.inputs)),
        None => None,
    };
    let evaluation: Option<Evaluation> = (scenario.as_ref())
        .map(|(_, inputs)| evaluate(inputs))
        .transpose()?;
    let cac = evaluation.and_then(|evaluation| evaluation.cac.outcome.value().copied());
    let found = look_through(&StackInput {
        tools: entries.iter().map(StackEntry::for_model).collect(),
        needs,
        new_customers: (scenario.as_ref())
            .and_then(|(_, inputs)| inputs.acquisition.new_customers)
            .filter(|count| *count > Decimal::ZERO),
        cac: cac.filter(|cac| *cac > Decimal::ZERO),
    })?;
    Ok(Looked {
        entries,
        found,
        scenario,
    })
}

/// The name of a tool.
pub(super) fn name_of(entry: &StackEntry, language: Language) -> String {
    entry
        .tool
        .as_ref()
        .and_then(|id| catalogue().tools.iter().find(|tool| tool.id == *id))
        .map_or_else(|| entry.name.clone(), |tool| local(&tool.name, language))
}

pub(super) fn role_name(id: &str, language: Language) -> String {
    catalogue()
        .roles
        .iter()
        .find(|role| role.id == id)
        .map_or_else(String::new, |role| local(&role.name, language))
}

fn view(context: &Context<'_>, input: OfProject) -> Result<StackMap, Failure> {
    let language = context.language;
    context.app.with(|workspace| {
        let view = workspace.view();
        let project = projects::get(&view, &input.project_id)?;
        let looked = looked(&view, &project)?;
        let gate = automation_gate(&view, &project, language)?;
        Ok(StackMap {
            headline: headline(&looked, language),
            layers: layers(&looked, &project, language),
            flows: flows(&looked, language),
            gaps: (looked.found.gaps.iter())
                .map(|gap| gap_view(gap, language))
                .collect(),
            cost: cost(&looked.found, &project, language),
            offer: offer(&looked, &project, language),
            gate,
            starts: (catalogue().stacks.iter())
                .map(|start| StackStart {
                    id: start.id.clone(),
                    name: local(&start.name, language),
                    tools: (start.tools.iter())
                        .filter_map(|id| catalogue().tools.iter().find(|tool| tool.id == *id))
                        .map(|tool| local(&tool.name, language))
                        .collect::<Vec<_>>()
                        .join(", "),
                })
                .collect(),
            choices: choices(language)?,
            tools: looked.entries.len() as u64,
        })
    })
}

pub(super) fn headline(looked: &Looked, language: Language) -> String {
    let found = &looked.found;
    let filled = (found.roles.iter())
        .filter(|role| !role.filled_by.is_empty())
        .count();
    match found.gaps.first() {
        None if looked.entries.is_empty() => tr::automation_map_empty(language),
        None => tr::automation_map_whole(language, filled),
        Some(gap) => {
            let place = gap_view(gap, language);
            tr::automation_map_gaps(
                language,
                filled,
                found.roles.len(),
                found.gaps.len(),
                format!("{}: {}", place.place, place.kind_text),
            )
        }
    }
}

pub(super) fn layers(looked: &Looked, project: &Project, language: Language) -> Vec<MapLayer> {
    let of = |layer: StackLayer| -> MapLayer {
        let roles: Vec<MapRole> = (looked.found.roles.iter())
            .filter(|role| role.layer == layer)
            .map(|role| MapRole {
                role: role.role.clone(),
                name: local(&role.name, language),
                tools: (role.filled_by.iter())
                    .filter_map(|place| looked.entries.get(*place))
                    .map(|entry| tool_view(entry, project, language))
                    .collect(),
                scenarios_text: scenarios_text(role.scenarios, language),
            })
            .collect();
        let filled = roles.iter().filter(|role| !role.tools.is_empty()).count();
        MapLayer {
            layer,
            title: text(language, &format!("automation-layer-{}", code(layer)), &[]),
            filled_text: tr::automation_filled(language, filled, roles.len()),
            roles,
        }
    };
    [
        StackLayer::Data,
        StackLayer::Intelligence,
        StackLayer::Execution,
        StackLayer::Control,
    ]
    .map(of)
    .into()
}

fn scenarios_text(count: u32, language: Language) -> String {
    if count == 0 {
        String::new()
    } else {
        tr::automation_scenarios(language, count)
    }
}

fn tool_view(entry: &StackEntry, project: &Project, language: Language) -> MapTool {
    let format = Format::new(language);
    let known = entry
        .tool
        .as_ref()
        .and_then(|id| catalogue().tools.iter().find(|tool| tool.id == *id));
    MapTool {
        name: name_of(entry, language),
        cost_text: match entry.cost_month {
            Some(cost) => format.money(cost, project.currency.code()),
            None => tr::automation_cost_unknown(language),
        },
        planned: entry.state == ToolState::Planned,
        facts: known.map_or_else(Vec::new, |tool| tool_facts(tool, language)),
        entry: entry.clone(),
    }
}

/// What the catalogue knows of a tool.
fn tool_facts(tool: &Tool, language: Language) -> Vec<Fact> {
    let format = Format::new(language);
    let yes_no = |yes: bool| {
        if yes {
            tr::automation_yes(language)
        } else {
            tr::automation_no(language)
        }
    };
    let label = |id: &str| text(language, &format!("automation-tool-{id}"), &[]);
    let mut facts = vec![
        Fact::new(
            "api",
            label("api"),
            if tool.api == ApiKind::None {
                tr::automation_no(language)
            } else {
                text(language, &format!("automation-api-{}", code(tool.api)), &[])
            },
        ),
        Fact::new(
            "webhooks_in",
            label("webhooks_in"),
            yes_no(tool.webhooks_in),
        ),
        Fact::new(
            "webhooks_out",
            label("webhooks_out"),
            yes_no(tool.webhooks_out),
        ),
        Fact::new("self_host", label("self_host"), yes_no(tool.self_host)),
        Fact::new(
            "residency",
            label("residency"),
            (tool.residency.iter())
                .map(|place| {
                    text(
                        language,
                        &format!("automation-residency-{}", code(place)),
                        &[],
                    )
                })
                .collect::<Vec<_>>()
                .join(", "),
        ),
        Fact::new(
            "identities",
            label("identities"),
            identities(&tool.identities, language),
        ),
    ];
    let price = match &tool.price {
        Some(price) => {
            let currency = price.currency.code();
            let band = match price.to {
                Some(to) => format!(
                    "{}–{}",
                    format.money(price.from, currency),
                    format.money(to, currency)
                ),
                None => tr::automation_price_from(language, format.money(price.from, currency)),
            };
            let note =
                tr::automation_price_read(language, format.date(price.read_on), &price.source);
            Fact::new(
                "price",
                label("price"),
                format!("{band}: {}", local(&price.text, language)),
            )
            .noted(note)
        }
        None => Fact::new(
            "price",
            label("price"),
            tr::automation_price_unknown(language),
        )
        .noted(tool.price_page.clone().unwrap_or_default()),
    };
    facts.push(price);
    if let Some(limits) = &tool.limits {
        facts.push(
            Fact::new("limits", label("limits"), local(&limits.text, language))
                .noted(limits.source.clone()),
        );
    }
    facts
}

fn identities(keys: &[String], language: Language) -> String {
    keys.iter()
        .map(|key| match key.as_str() {
            "any" => tr::automation_identity_any(language),
            key => key.to_owned(),
        })
        .collect::<Vec<_>>()
        .join(", ")
}

pub(super) fn flows(looked: &Looked, language: Language) -> Vec<MapFlow> {
    (looked.found.flows.iter())
        .filter_map(|flow| {
            let (from, to) = (looked.entries.get(flow.from)?, looked.entries.get(flow.to)?);
            let lost = flow.carried_by.is_empty();
            Some(MapFlow {
                from: from.id.clone(),
                from_role: from.role.clone(),
                to: to.id.clone(),
                to_role: to.role.clone(),
                to_name: role_name(&to.role, language),
                what: local(&flow.what, language),
                carried_text: if lost {
                    tr::automation_identity_lost(language)
                } else {
                    flow.carried_by.join(", ")
                },
                lost,
            })
        })
        .collect()
}

pub(super) fn gap_view(gap: &StackGap, language: Language) -> MapGap {
    let role = role_name(&gap.role, language);
    let place = match &gap.to {
        Some(to) => format!("{role} → {}", role_name(to, language)),
        None => role,
    };
    let advice = match gap.kind {
        GapKind::EmptyRole => {
            let named = (gap.candidates.iter().take(4))
                .filter_map(|id| catalogue().tools.iter().find(|tool| tool.id == *id))
                .map(|tool| local(&tool.name, language))
                .collect::<Vec<_>>()
                .join(", ");
            tr::automation_advice_empty_role(language, gap.candidates.len(), named)
        }
        GapKind::IdentityLost => {
            tr::automation_advice_identity_lost(language, gap.could_carry.join(", "))
        }
        GapKind::DeadEnd => tr::automation_advice_dead_end(language),
    };
    MapGap {
        kind: gap.kind,
        kind_text: text(language, &format!("automation-gap-{}", code(gap.kind)), &[]),
        role: gap.role.clone(),
        to: gap.to.clone(),
        place,
        advice,
        scenarios_text: scenarios_text(gap.scenarios, language),
    }
}

pub(super) fn cost(found: &StackView, project: &Project, language: Language) -> Vec<Fact> {
    let format = Format::new(language);
    let money = |amount: Decimal| format.money(amount, project.currency.code());
    let label = |id: &str| text(language, &format!("automation-cost-{id}"), &[]);
    let unknown = if found.without_cost == 0 {
        String::new()
    } else {
        tr::automation_cost_at_least(language, found.without_cost)
    };
    let mut facts = vec![Fact::new("now", label("now"), money(found.cost_now)).noted(unknown)];
    if found.cost_planned != found.cost_now {
        facts.push(Fact::new(
            "planned",
            label("planned"),
            money(found.cost_planned),
        ));
    }
    facts.push(Fact::new(
        "per_customer",
        label("per_customer"),
        match found.cost_per_customer.value() {
            Some(cost) => money(cost.round_dp(2)),
            None => status_text(&found.cost_per_customer, language),
        },
    ));
    facts.push(Fact::new(
        "share_of_cac",
        label("share_of_cac"),
        match found.share_of_cac.value() {
            Some(share) => format.percent(*share, Digits::up_to(1)),
            None => status_text(&found.share_of_cac, language),
        },
    ));
    facts
}

pub(super) fn offer(looked: &Looked, project: &Project, language: Language) -> Option<CostOffer> {
    let (scenario_id, inputs) = looked.scenario.as_ref()?;
    let value = looked.found.cost_now;
    let present = inputs.acquisition.software_cost;
    if value.is_zero() || present == Some(value) {
        return None;
    }
    let format = Format::new(language);
    let money = |amount: Decimal| format.money(amount, project.currency.code());
    Some(CostOffer {
        scenario_id: scenario_id.clone(),
        value,
        text: match present {
            Some(present) => tr::automation_offer_other(language, money(present), money(value)),
            None => tr::automation_offer_empty(language, money(value)),
        },
    })
}

fn choices(language: Language) -> Result<Vec<RoleChoice>, Failure> {
    let all = tools(&CatalogueInput::default())?;
    Ok(all
        .roles
        .iter()
        .map(|role| RoleChoice {
            role: role.id.clone(),
            name: local(&role.name, language),
            layer: text(
                language,
                &format!("automation-layer-{}", code(role.layer)),
                &[],
            ),
            tools: (all.tools.iter())
                .filter(|tool| tool.roles.contains(&role.id))
                .map(|tool| ToolChoice {
                    tool: tool.id.clone(),
                    name: local(&tool.name, language),
                    facts: tool_facts(tool, language),
                })
                .collect(),
        })
        .collect())
}
