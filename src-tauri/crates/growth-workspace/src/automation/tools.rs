//! The tools of a client, each in a role.

use growth_model::automation::{StackInput, StackTool, ToolState};
use rust_decimal::Decimal;

use crate::sql::entity::{self, Entity};
use crate::{
    Coalesce, Committed, Operation, ProjectId, Result, StackToolId, Tx, View, Workspace, projects,
    text,
};

/// A tool in a role.
#[shape(Eq)]
pub struct StackEntry {
    /// Its id.
    pub id: StackToolId,
    /// The project that it belongs to.
    pub project_id: ProjectId,
    /// Place in the list.
    pub position: i64,
    /// The role that it fills.
    pub role: String,
    /// Key of the catalogue; absent for a tool of the client's own.
    pub tool: Option<String>,
    /// Name of a tool of the client's own; empty for one of the catalogue.
    pub name: String,
    /// Whether it is there.
    pub state: ToolState,
    /// What it costs a month. Money; absent: not known.
    pub cost_month: Option<Decimal>,
    /// How a tool of the client's own knows a person; the catalogue's when absent.
    pub identities: Option<Vec<String>>,
    /// Whether a tool of the client's own gives its data to others; the catalogue's when absent.
    pub gives: Option<bool>,
    /// A note, up to 2000 characters.
    pub note: String,
}

impl Entity for StackEntry {
    const TABLE: &'static str = "stack_tools";
    const NAME: &'static str = "stack_tool";
}

/// What a person says of a tool.
#[shape(Eq, deny_unknown_fields)]
pub struct ToolFields {
    /// The role that it fills: a key of the catalogue.
    pub role: String,
    /// Key of the catalogue; a tool of the client's own has a name instead.
    pub tool: Option<String>,
    /// Name of a tool of the client's own, 1…200 characters.
    #[serde(default)]
    pub name: String,
    /// Whether it is there.
    #[serde(default)]
    pub state: ToolState,
    /// What it costs a month. Money, 0…1e15; absent: not known.
    pub cost_month: Option<Decimal>,
    /// How a tool of the client's own knows a person.
    pub identities: Option<Vec<String>>,
    /// Whether a tool of the client's own gives its data to others.
    pub gives: Option<bool>,
    /// A note, up to 2000 characters.
    #[serde(default)]
    pub note: String,
}

impl StackEntry {
    /// The entry as the model takes it.
    pub fn for_model(&self) -> StackTool {
        StackTool {
            tool: self.tool.clone(),
            name: (self.tool.is_none()).then(|| self.name.clone()),
            role: self.role.clone(),
            state: self.state,
            cost_month: self.cost_month,
            identities: self.identities.clone(),
            gives: self.gives,
        }
    }

    /// What the history calls it.
    fn called(&self) -> String {
        self.tool.clone().unwrap_or_else(|| self.name.clone())
    }

    fn with(self, fields: ToolFields) -> Result<Self> {
        let is_own = fields.tool.is_none();
        let name = if is_own {
            text::name("name", &fields.name)?
        } else {
            String::new()
        };
        let entry = Self {
            role: fields.role,
            tool: fields.tool,
            name,
            state: fields.state,
            cost_month: fields.cost_month,
            // The catalogue knows its own tools.
            identities: fields.identities.filter(|_| is_own),
            gives: fields.gives.filter(|_| is_own),
            note: text::note("note", &fields.note)?,
            ..self
        };
        let alone = StackInput {
            tools: vec![entry.for_model()],
            needs: Vec::new(),
            new_customers: None,
            cac: None,
        };
        growth_model::automation::stack(&alone).map_err(|error| {
            let field = error.field().trim_start_matches("tools[0].").to_owned();
            error.at(field)
        })?;
        Ok(entry)
    }
}

/// The stack of a project, in its order.
///
/// # Errors
/// [`crate::WorkspaceError::NotFound`] for the project.
pub fn stack(view: &View<'_>, project: &ProjectId) -> Result<Vec<StackEntry>> {
    projects::get(view, project)?;
    entity::list(view, "project_id = ?1 ORDER BY position, id", [project])
}

/// A tool of a stack.
///
/// # Errors
/// [`crate::WorkspaceError::NotFound`].
pub fn stack_entry(view: &View<'_>, id: &StackToolId) -> Result<StackEntry> {
    entity::get(view, id)
}

pub(crate) fn add(tx: &Tx<'_>, project: &ProjectId, fields: ToolFields) -> Result<StackEntry> {
    projects::get(tx, project)?;
    let entry = StackEntry {
        id: tx.new_id(),
        project_id: project.clone(),
        position: entity::next_position::<StackEntry>(tx, project)?,
        role: String::new(),
        tool: None,
        name: String::new(),
        state: ToolState::Now,
        cost_month: None,
        identities: None,
        gives: None,
        note: String::new(),
    }
    .with(fields)?;
    entity::insert(tx, &entry)?;
    projects::touch(tx, project)?;
    Ok(entry)
}

/// Takes a tool out of a stack.
///
/// # Errors
/// [`crate::WorkspaceError::NotFound`].
pub fn remove_tool(tx: &Tx<'_>, id: &StackToolId) -> Result<StackEntry> {
    let entry = stack_entry(tx, id)?;
    entity::delete(tx, &entry)?;
    projects::touch(tx, &entry.project_id)?;
    Ok(entry)
}

impl Workspace {
    /// Puts a tool into a role.
    pub fn add_tool(
        &mut self,
        project: &ProjectId,
        fields: ToolFields,
    ) -> Result<Committed<StackEntry>> {
        self.transact_described(None, |tx| {
            let entry = add(tx, project, fields)?;
            let name = entry.called();
            Ok((Operation::AddStackTool { name }, entry))
        })
    }

    /// Changes a tool. Typing in one field joins into one step.
    pub fn change_tool(
        &mut self,
        id: &StackToolId,
        fields: ToolFields,
    ) -> Result<Committed<StackEntry>> {
        let key = format!("{id}/tool");
        let coalesce = Coalesce::typing(&key);
        self.transact_described(Some(coalesce), |tx| {
            let before = stack_entry(tx, id)?;
            let after = before.clone().with(fields)?;
            let fields = entity::update(tx, &before, &after)?;
            if !fields.is_empty() {
                projects::touch(tx, &after.project_id)?;
            }
            let name = after.called();
            Ok((Operation::ChangeStackTool { name, fields }, after))
        })
    }

    /// Takes a tool out of a stack; see [`remove_tool`].
    pub fn remove_tool(&mut self, id: &StackToolId) -> Result<Committed<()>> {
        self.transact_described(None, |tx| {
            let name = remove_tool(tx, id)?.called();
            Ok((Operation::RemoveStackTool { name }, ()))
        })
    }

    /// Puts several tools into their roles at once; those that are there already stay.
    pub fn start_stack(
        &mut self,
        project: &ProjectId,
        tools: Vec<ToolFields>,
    ) -> Result<Committed<Vec<StackEntry>>> {
        self.transact_described(None, |tx| {
            let present = stack(tx, project)?;
            let mut added = Vec::new();
            for fields in tools {
                let is_there = present
                    .iter()
                    .any(|entry| entry.role == fields.role && entry.tool == fields.tool);
                if !is_there {
                    added.push(add(tx, project, fields)?);
                }
            }
            let operation = Operation::StartStack {
                project: projects::get(tx, project)?.name,
                count: added.len() as u64,
            };
            Ok((operation, added))
        })
    }
}
