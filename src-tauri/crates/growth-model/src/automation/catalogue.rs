//! Tools that a stack is made of, and scenarios to begin with: data in two languages, part of the
//! program.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::message::LocalText;
use super::scenario::Scenario;
use crate::{Currency, ModelError};

/// Read once, at the first use. The data is part of the program and a test reads it.
static CATALOGUE: LazyLock<ToolCatalogue> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../catalogue/tools.json")).unwrap_or_default()
});
static TEMPLATES: LazyLock<Vec<ScenarioTemplate>> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../catalogue/scenarios.json")).unwrap_or_default()
});

/// The four layers of the guide.
#[shape(Copy, Eq, Hash, PartialOrd, Ord)]
#[schemars(rename = "StackLayer")]
pub enum Layer {
    /// Analytics, CRM, advertising.
    Data,
    /// Forecasts, scores, answers.
    Intelligence,
    /// Scenarios, messages.
    Execution,
    /// The figures, tests of decisions, alerts.
    Control,
}

/// The catalogue.
#[shape(Default, Eq, deny_unknown_fields)]
pub struct ToolCatalogue {
    /// Version of the data.
    pub version: u32,
    /// Tools.
    pub tools: Vec<Tool>,
    /// Roles, by layer.
    pub roles: Vec<Role>,
    /// What flows between roles.
    pub flows: Vec<RoleFlow>,
    /// Stacks to begin with.
    pub stacks: Vec<StartingStack>,
}

/// A tool.
#[shape(Eq, skip_serializing_none, deny_unknown_fields)]
pub struct Tool {
    /// Key.
    pub id: String,
    /// Name.
    pub name: LocalText,
    /// The layer that it mostly belongs to.
    pub layer: Layer,
    /// Roles that it can fill.
    pub roles: Vec<String>,
    /// How programs talk with it.
    pub api: ApiKind,
    /// Whether events can be sent into it.
    pub webhooks_in: bool,
    /// Whether it tells others of its events.
    pub webhooks_out: bool,
    /// How programs prove who they are.
    pub auth: AuthKind,
    /// Limits that matter, with where they were read.
    pub limits: Option<SourcedText>,
    /// Price band. Absent where no price was read.
    pub price: Option<PriceBand>,
    /// Where the maker says the price.
    pub price_page: Option<String>,
    /// Whether its licence is free: what is paid for is the server.
    #[serde(default)]
    pub free_licence: bool,
    /// Whether it runs on an own server.
    pub self_host: bool,
    /// Where the data lies.
    pub residency: Vec<Residency>,
    /// What it is called in n8n.
    pub n8n: N8nAccess,
    /// How it knows a person: names of keys, or `any`.
    pub identities: Vec<String>,
    /// Tools that it can stand in for.
    pub replaces: Vec<String>,
    /// Tools that it works well with.
    pub pairs_with: Vec<String>,
}

/// How programs talk with a tool.
#[shape(Copy, Eq, Hash)]
pub enum ApiKind {
    /// REST over HTTP.
    Rest,
    /// GraphQL.
    Graphql,
    /// OData.
    Odata,
    /// SQL.
    Sql,
    /// A library.
    Sdk,
    /// Files.
    File,
    /// None.
    None,
}

/// How programs prove who they are.
#[shape(Copy, Eq, Hash)]
pub enum AuthKind {
    /// OAuth 2.
    Oauth2,
    /// A token.
    Token,
    /// A key.
    Key,
    /// Name and password.
    Password,
    /// Nothing.
    None,
}

/// Where data lies.
#[shape(Copy, Eq, Hash)]
pub enum Residency {
    /// Russia.
    Ru,
    /// The European Union.
    Eu,
    /// The United States.
    Us,
    /// An own server.
    Own,
}

/// What a tool is called in n8n.
#[shape(Eq, tag = "kind", deny_unknown_fields)]
pub enum N8nAccess {
    /// A node of its own.
    Node {
        /// Its type.
        #[serde(rename = "type")]
        node: String,
    },
    /// Reached over HTTP.
    Http {},
}

/// A text with where it was read.
#[shape(Eq, deny_unknown_fields)]
pub struct SourcedText {
    /// The text.
    pub text: LocalText,
    /// Where it was read.
    pub source: String,
}

/// A price band a month, as it was read.
#[shape(Eq, skip_serializing_none, deny_unknown_fields)]
pub struct PriceBand {
    /// Lowest. Money a month.
    pub from: Decimal,
    /// Highest of the public plans, where there is one.
    pub to: Option<Decimal>,
    /// Currency.
    pub currency: Currency,
    /// What it depends on.
    pub text: LocalText,
    /// The day as of which it held.
    pub read_on: NaiveDate,
    /// Where it was read.
    pub source: String,
}

/// A role in a stack.
#[shape(Eq, deny_unknown_fields)]
#[schemars(rename = "StackRole")]
pub struct Role {
    /// Key.
    pub id: String,
    /// Its layer.
    pub layer: Layer,
    /// Name.
    pub name: LocalText,
}

/// What flows from one role to another.
#[shape(Eq, deny_unknown_fields)]
pub struct RoleFlow {
    /// From this role.
    pub from: String,
    /// To this one.
    pub to: String,
    /// What flows.
    pub what: LocalText,
    /// Keys that can carry it to the same person.
    pub identities: Vec<String>,
}

/// A stack to begin with.
#[shape(Eq, deny_unknown_fields)]
pub struct StartingStack {
    /// Key.
    pub id: String,
    /// Name.
    pub name: LocalText,
    /// Its tools.
    pub tools: Vec<String>,
}

/// A scenario to begin with.
#[shape(deny_unknown_fields)]
pub struct ScenarioTemplate {
    /// Key.
    pub id: String,
    /// Name.
    pub name: LocalText,
    /// What it is for.
    pub why: LocalText,
    /// Roles of the stack that it needs.
    pub roles: Vec<String>,
    /// The scenario. Amounts and names in it are examples to change.
    pub scenario: Scenario,
    /// Names of branches, exceptions and KPI in both languages.
    #[serde(default)]
    pub words: BTreeMap<String, LocalText>,
}

impl ScenarioTemplate {
    /// The scenario with its names as `pick` takes them from both languages.
    pub fn scenario_in(&self, pick: impl Fn(&LocalText) -> &str) -> Scenario {
        let word = |name: &mut String| {
            if let Some(text) = self.words.get(name.as_str()) {
                pick(text).clone_into(name);
            }
        };
        let mut scenario = self.scenario.clone();
        pick(&self.name).clone_into(&mut scenario.name);
        scenario
            .branches
            .iter_mut()
            .for_each(|branch| word(&mut branch.name));
        scenario
            .exceptions
            .iter_mut()
            .for_each(|rule| word(&mut rule.name));
        word(&mut scenario.control.kpi);
        scenario
    }
}

/// Which tools.
#[shape(Default, Eq, deny_unknown_fields)]
pub struct CatalogueInput {
    /// Of this layer only.
    pub layer: Option<Layer>,
    /// Of this role only.
    pub role: Option<String>,
}

/// The catalogue of the program.
pub fn catalogue() -> &'static ToolCatalogue {
    &CATALOGUE
}

/// Tools, roles, flows and starting stacks.
///
/// # Errors
/// A role that there is not.
pub fn tools(input: &CatalogueInput) -> Result<ToolCatalogue, ModelError> {
    let all = catalogue();
    if let Some(role) = &input.role
        && !all.roles.iter().any(|known| known.id == *role)
    {
        return Err(crate::checks::inconsistent("role", "no_such_role"));
    }
    let is_wanted = |tool: &&Tool| {
        input.layer.is_none_or(|layer| layer == tool.layer)
            && input
                .role
                .as_ref()
                .is_none_or(|role| tool.roles.contains(role))
    };
    Ok(ToolCatalogue {
        tools: all.tools.iter().filter(is_wanted).cloned().collect(),
        ..all.clone()
    })
}

/// Nothing is asked.
#[shape(Copy, Default, Eq, deny_unknown_fields)]
pub struct TemplatesInput {}

/// Scenarios to begin with.
#[shape]
pub struct ScenarioTemplates {
    /// The guide's own first.
    pub templates: Vec<ScenarioTemplate>,
}

/// Scenarios to begin with.
///
/// # Errors
/// None.
pub fn templates(_: &TemplatesInput) -> Result<ScenarioTemplates, ModelError> {
    Ok(ScenarioTemplates {
        templates: TEMPLATES.clone(),
    })
}
