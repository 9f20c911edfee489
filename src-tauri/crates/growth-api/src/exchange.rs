//! Projects that leave the program and come back; clients compared without their names.

mod compare;
pub(crate) mod screens;

use growth_i18n::{Format, Language, text};
use growth_workspace::{
    Committed, ProjectId,
    exchange::{self, Bundle, PartDifference},
    projects::{self, Project},
};

use crate::{
    Context, Failure, Phase, ReadPath, Request, WritePath, router::request, shared::Written,
};

pub(crate) fn requests() -> Vec<Request> {
    let mut requests = vec![
        request(
            "projects.export",
            "Writes a project with its data and evidence as one file: whole or not at all.",
            export,
        ),
        request(
            "projects.inspect",
            "What a project file holds, and in what it differs from a project that is here.",
            inspect,
        ),
        request(
            "projects.import",
            "Takes the project of a file in: as a new one, or in place of another, after a backup.",
            import,
        ),
        request(
            "projects.make_playbook",
            "Copies the way of working of a project without the client's data.",
            make_playbook,
        ),
    ];
    requests.extend(compare::requests());
    requests
}

/// A project to write.
#[shape(Eq, deny_unknown_fields)]
pub struct ExportProject {
    /// The project.
    pub id: ProjectId,
    /// The file (`.growth-project`). What is there is replaced.
    pub path: WritePath,
}

fn export(context: &Context<'_>, input: ExportProject) -> Result<Written, Failure> {
    context.report(Phase::Writing, 0.1);
    let now = context.app.now();
    context.app.with(|workspace| {
        Ok(exchange::export(
            &workspace.view(),
            &input.id,
            &input.path,
            now,
        )?)
    })?;
    context.report(Phase::Writing, 1.0);
    Ok(Written {
        files: vec![input.path.display().to_string()],
    })
}

/// A project file to look into.
#[shape(Eq, deny_unknown_fields)]
pub struct InspectBundle {
    /// The file.
    pub path: ReadPath,
    /// The project to compare it with; when absent the one that it came from, if that is here.
    pub compare_with: Option<ProjectId>,
}

/// What a project file holds.
#[shape(Eq, skip_serializing_none)]
pub struct BundleView {
    /// Name of the project.
    pub name: String,
    /// Name of the client; may be empty.
    pub client: String,
    /// When the file was written, in words.
    pub exported_text: String,
    /// Version of the program that wrote it.
    pub program: String,
    /// How many rows it holds.
    pub rows: u64,
    /// The project that it was compared with.
    pub compared_with: Option<Project>,
    /// In what the two differ: what would change if the file took the place of the project.
    pub differences: Vec<DifferenceView>,
}

/// In what a part of two projects differs.
#[shape(Eq)]
pub struct DifferenceView {
    /// The part, in words.
    pub label: String,
    /// Only the file has these.
    pub added: usize,
    /// Both have these, with other contents.
    pub changed: usize,
    /// These would be gone.
    pub removed: usize,
}

fn inspect(context: &Context<'_>, input: InspectBundle) -> Result<BundleView, Failure> {
    context.report(Phase::Reading, 0.1);
    let bundle = Bundle::open(&input.path)?;
    described(context, &bundle, input.compare_with)
}

/// What a bundle holds, and in what it differs from a project that is here.
pub(crate) fn described(
    context: &Context<'_>,
    bundle: &Bundle,
    compare_with: Option<ProjectId>,
) -> Result<BundleView, Failure> {
    let info = bundle.info();
    let language = context.language;
    context.app.with(|workspace| {
        let target = match compare_with {
            Some(id) => Some(projects::get(&workspace.view(), &id)?),
            None => projects::get(&workspace.view(), &info.project_id).ok(),
        };
        let differences = match &target {
            Some(target) => workspace.differences(bundle, &target.id)?,
            None => vec![],
        };
        Ok(BundleView {
            name: info.name.clone(),
            client: info.client.clone(),
            exported_text: Format::new(language).date_time(context.app.local(info.exported_at)),
            program: info.program.clone(),
            rows: info.rows,
            compared_with: target,
            differences: differences
                .iter()
                .map(|difference| difference_view(difference, language))
                .collect(),
        })
    })
}

fn difference_view(difference: &PartDifference, language: Language) -> DifferenceView {
    DifferenceView {
        label: text(language, &format!("exchange-part-{}", difference.part), &[]),
        added: difference.added,
        changed: difference.changed,
        removed: difference.removed,
    }
}

/// A project file to take in.
#[shape(Eq, deny_unknown_fields)]
pub struct ImportProject {
    /// The file.
    pub path: ReadPath,
    /// The project whose place it takes; a new one when absent.
    pub replace: Option<ProjectId>,
}

fn import(context: &Context<'_>, input: ImportProject) -> Result<Committed<Project>, Failure> {
    context.report(Phase::Reading, 0.1);
    let bundle = Bundle::open(&input.path)?;
    if context.cancel.is_cancelled() {
        return Err(Failure::Cancelled);
    }
    context.report(Phase::Reading, 0.3);
    screens::check(context, &bundle)?;
    if context.cancel.is_cancelled() {
        return Err(Failure::Cancelled);
    }
    context.report(Phase::Saving, 0.8);
    context.app.with(|workspace| {
        Ok(match &input.replace {
            Some(target) => workspace.replace_project(&bundle, target)?,
            None => workspace.import_project(&bundle)?,
        })
    })
}

/// A playbook to make.
#[shape(Eq, deny_unknown_fields)]
pub struct MakePlaybook {
    /// The project whose way of working is copied.
    pub id: ProjectId,
    /// Name of the copy; the original's with a number when absent.
    pub name: Option<String>,
    /// Whether the scenarios of the calculator come along, with their numbers.
    #[serde(default)]
    pub scenarios: bool,
}

fn make_playbook(
    context: &Context<'_>,
    input: MakePlaybook,
) -> Result<Committed<Project>, Failure> {
    context.app.with(|workspace| {
        let language = projects::get(&workspace.view(), &input.id)?.language;
        Ok(workspace.make_playbook(
            &input.id,
            input.name.as_deref(),
            input.scenarios,
            &text(language, "scenario-first", &[]),
        )?)
    })
}
