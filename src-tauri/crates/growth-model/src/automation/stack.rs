//! The stack of a project: which roles are filled, where data ends or loses the person, what it costs.

use std::collections::HashSet;

use rust_decimal::Decimal;

use super::catalogue::{Layer, Role, Tool, catalogue};
use super::message::LocalText;
use super::scenario::name_of;
use crate::checks::{MAX_AMOUNT, at_most, inconsistent, within};
use crate::{ModelError, Outcome, Reason};

const MAX_TOOLS: u32 = 200;

/// Tools in their roles.
#[shape(Eq, deny_unknown_fields)]
pub struct StackInput {
    /// The tools.
    pub tools: Vec<StackTool>,
    /// Roles that scenarios need, with how many scenarios each.
    #[serde(default)]
    pub needs: Vec<RoleNeed>,
    /// New customers a month, for the cost of each. Above 0.
    pub new_customers: Option<Decimal>,
    /// Cost of acquiring one customer. Money.
    pub cac: Option<Decimal>,
}

/// A tool in a role.
#[shape(Eq, deny_unknown_fields)]
pub struct StackTool {
    /// Key of the catalogue; a tool of one's own has a name instead.
    pub tool: Option<String>,
    /// Name of a tool of one's own.
    pub name: Option<String>,
    /// Role that it fills.
    pub role: String,
    /// Whether it is there.
    #[serde(default)]
    pub state: ToolState,
    /// What it costs a month. Money, 0…1e15. Absent: not known.
    pub cost_month: Option<Decimal>,
    /// How a tool of one's own knows a person; the catalogue's when absent.
    pub identities: Option<Vec<String>>,
    /// Whether a tool of one's own gives its data to others; the catalogue's when absent.
    pub gives: Option<bool>,
}

/// Whether a tool is there.
#[shape(Copy, Default, Eq, Hash)]
#[schemars(rename = "StackToolState")]
pub enum ToolState {
    /// It is there.
    #[default]
    Now,
    /// It is planned.
    Planned,
}

/// Scenarios that need a role.
#[shape(Eq, deny_unknown_fields)]
pub struct RoleNeed {
    /// The role.
    pub role: String,
    /// How many scenarios.
    pub scenarios: u32,
}

/// What the stack is like.
#[shape]
pub struct StackView {
    /// Roles that are filled or needed, by layer.
    pub roles: Vec<RoleState>,
    /// Flows between filled roles.
    pub flows: Vec<FlowState>,
    /// What is wrong; what holds most scenarios up comes first.
    pub gaps: Vec<StackGap>,
    /// Tools that are there, a month. Money.
    pub cost_now: Decimal,
    /// With the planned ones. Money.
    pub cost_planned: Decimal,
    /// Tools whose cost is not known: the sums are at least.
    pub without_cost: u32,
    /// Cost now for each new customer. Money.
    pub cost_per_customer: Outcome<Decimal>,
    /// Share of the acquisition cost. Fraction.
    pub share_of_cac: Outcome<Decimal>,
}

/// A role.
#[shape(Eq)]
#[schemars(rename = "StackRoleState")]
pub struct RoleState {
    /// Key.
    pub role: String,
    /// Its layer.
    pub layer: Layer,
    /// Name.
    pub name: LocalText,
    /// Places of the tools that fill it, in the list of the request.
    pub filled_by: Vec<usize>,
    /// Scenarios that need it.
    pub scenarios: u32,
}

/// A flow between two tools.
#[shape(Eq)]
pub struct FlowState {
    /// Place of the tool that gives.
    pub from: usize,
    /// Place of the tool that takes.
    pub to: usize,
    /// What flows.
    pub what: LocalText,
    /// Keys by which both know the person; none: the person is lost.
    pub carried_by: Vec<String>,
}

/// Something that is wrong with a stack.
#[shape(Eq, skip_serializing_none)]
pub struct StackGap {
    /// What.
    pub kind: GapKind,
    /// The role that it is about.
    pub role: String,
    /// The role at the other end of a flow.
    pub to: Option<String>,
    /// Keys that could carry the person.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub could_carry: Vec<String>,
    /// Scenarios that it holds up.
    pub scenarios: u32,
    /// Tools of the catalogue that could fill the role.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub candidates: Vec<String>,
}

/// What a gap is.
#[shape(Copy, Eq, Hash)]
#[schemars(rename = "StackGapKind")]
pub enum GapKind {
    /// A scenario needs the role and nobody fills it.
    EmptyRole,
    /// Two tools do not know the person by the same key.
    IdentityLost,
    /// Data goes into the tool and nothing comes out.
    DeadEnd,
}

/// Looks through a stack.
///
/// # Errors
/// Tools and roles that there are not, costs outside their range.
pub fn stack(input: &StackInput) -> Result<StackView, ModelError> {
    check(input)?;
    let roles: Vec<RoleState> = (catalogue().roles.iter())
        .map(|role| state(role, input))
        .filter(|role| !role.filled_by.is_empty() || role.scenarios > 0)
        .collect();
    let mut gaps: Vec<StackGap> = (roles.iter())
        .filter(|role| role.filled_by.is_empty())
        .map(|role| StackGap {
            kind: GapKind::EmptyRole,
            role: role.role.clone(),
            to: None,
            could_carry: Vec::new(),
            scenarios: role.scenarios,
            candidates: (catalogue().tools.iter())
                .filter(|tool| tool.roles.contains(&role.role))
                .map(|tool| tool.id.clone())
                .collect(),
        })
        .collect();
    let scenarios = |id: &str| {
        roles
            .iter()
            .find(|role| role.role == id)
            .map_or(0, |role| role.scenarios)
    };
    let mut flows = Vec::new();
    let mut gives: HashSet<usize> = HashSet::new();
    for flow in &catalogue().flows {
        for (from, giver) in filling(input, &flow.from) {
            for (to, taker) in filling(input, &flow.to) {
                if from == to {
                    continue;
                }
                let carried_by = carried(giver, taker, &flow.identities);
                if carried_by.is_empty() {
                    gaps.push(StackGap {
                        kind: GapKind::IdentityLost,
                        role: flow.from.clone(),
                        to: Some(flow.to.clone()),
                        could_carry: flow.identities.clone(),
                        scenarios: scenarios(&flow.from).max(scenarios(&flow.to)),
                        candidates: Vec::new(),
                    });
                }
                gives.insert(from);
                flows.push(FlowState {
                    from,
                    to,
                    what: flow.what.clone(),
                    carried_by,
                });
            }
        }
    }
    for (place, tool) in input.tools.iter().enumerate() {
        let takes = flows.iter().any(|flow| flow.to == place);
        let is_end = catalogue().flows.iter().all(|flow| flow.from != tool.role);
        if takes && !is_end && (!gives.contains(&place) || !tool.gives_data()) {
            gaps.push(StackGap {
                kind: GapKind::DeadEnd,
                role: tool.role.clone(),
                to: None,
                could_carry: Vec::new(),
                scenarios: scenarios(&tool.role),
                candidates: Vec::new(),
            });
        }
    }
    gaps.sort_by_key(|gap| std::cmp::Reverse(gap.scenarios));
    gaps.dedup();
    let sum = |planned: bool| -> Decimal {
        let counted = input
            .tools
            .iter()
            .filter(|tool| planned || tool.state == ToolState::Now);
        counted
            .filter_map(|tool| tool.cost_month)
            .sum::<Decimal>()
            .normalize()
    };
    let cost_now = sum(false);
    let cost_per_customer = match input.new_customers {
        None => Outcome::missing("new_customers"),
        Some(customers) if customers.is_zero() => Outcome::undefined(Reason::NoNewCustomers),
        Some(customers) => Outcome::exact(cost_now.checked_div(customers)),
    };
    let share_of_cac = match input.cac {
        None => Outcome::missing("cac"),
        Some(cac) if cac.is_zero() => Outcome::undefined(Reason::ZeroDenominator),
        Some(cac) => cost_per_customer
            .clone()
            .and_then(|cost| Outcome::exact(cost.checked_div(cac))),
    };
    let unknown = input
        .tools
        .iter()
        .filter(|tool| tool.cost_month.is_none())
        .count();
    Ok(StackView {
        roles,
        flows,
        gaps,
        cost_now,
        cost_planned: sum(true),
        without_cost: u32::try_from(unknown).unwrap_or(u32::MAX),
        cost_per_customer,
        share_of_cac,
    })
}

fn check(input: &StackInput) -> Result<(), ModelError> {
    at_most("tools", input.tools.len(), MAX_TOOLS)?;
    at_most("needs", input.needs.len(), MAX_TOOLS)?;
    let is_role = |id: &str| catalogue().roles.iter().any(|role| role.id == id);
    for (index, tool) in input.tools.iter().enumerate() {
        let field = |name: &str| format!("tools[{index}].{name}");
        match (&tool.tool, &tool.name) {
            (Some(_), _) if tool.known().is_none() => {
                return Err(inconsistent(field("tool"), "no_such_tool"));
            }
            (None, None) => {
                return Err(ModelError::Required {
                    field: field("tool"),
                });
            }
            (None, Some(name)) => name_of(&field("name"), name)?,
            _ => {}
        }
        if !is_role(&tool.role) {
            return Err(inconsistent(field("role"), "no_such_role"));
        }
        if let Some(cost) = tool.cost_month {
            within(
                || field("cost_month"),
                cost,
                Some(Decimal::ZERO),
                Some(MAX_AMOUNT),
            )?;
        }
        at_most(
            &field("identities"),
            tool.identities.as_ref().map_or(0, Vec::len),
            MAX_TOOLS,
        )?;
    }
    for (index, need) in input.needs.iter().enumerate() {
        if !is_role(&need.role) {
            return Err(inconsistent(format!("needs[{index}].role"), "no_such_role"));
        }
    }
    for (field, value) in [("new_customers", input.new_customers), ("cac", input.cac)] {
        if let Some(value) = value {
            within(
                || field.to_owned(),
                value,
                Some(Decimal::ZERO),
                Some(MAX_AMOUNT),
            )?;
        }
    }
    Ok(())
}

impl StackTool {
    fn known(&self) -> Option<&'static Tool> {
        let id = self.tool.as_deref()?;
        catalogue().tools.iter().find(|tool| tool.id == id)
    }

    fn identities(&self) -> Vec<String> {
        self.identities
            .clone()
            .or_else(|| Some(self.known()?.identities.clone()))
            .unwrap_or_default()
    }

    fn gives_data(&self) -> bool {
        use super::catalogue::ApiKind;
        self.gives
            .or_else(|| {
                let tool = self.known()?;
                Some(tool.webhooks_out || tool.api != ApiKind::None)
            })
            .unwrap_or(false)
    }
}

fn filling<'a>(
    input: &'a StackInput,
    role: &'a str,
) -> impl Iterator<Item = (usize, &'a StackTool)> {
    input
        .tools
        .iter()
        .enumerate()
        .filter(move |(_, tool)| tool.role == role)
}

/// Keys that both tools know a person by, of those that can carry the flow. `any` is every key.
fn carried(giver: &StackTool, taker: &StackTool, could: &[String]) -> Vec<String> {
    let (from, to) = (giver.identities(), taker.identities());
    let has =
        |keys: &[String], key: &String| keys.contains(key) || keys.iter().any(|key| key == "any");
    could
        .iter()
        .filter(|key| has(&from, key) && has(&to, key))
        .cloned()
        .collect()
}

fn state(role: &Role, input: &StackInput) -> RoleState {
    let needs = input.needs.iter().filter(|need| need.role == role.id);
    RoleState {
        role: role.id.clone(),
        layer: role.layer,
        name: role.name.clone(),
        filled_by: filling(input, &role.id).map(|(place, _)| place).collect(),
        scenarios: needs
            .map(|need| need.scenarios)
            .fold(0, u32::saturating_add),
    }
}
