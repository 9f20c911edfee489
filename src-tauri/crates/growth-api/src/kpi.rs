//! Weekly check-ins: the KPIs from raw numbers, their way to the goals, and the reminder.

mod draft;
mod path;
mod reminders;
mod section;
mod standing;
mod view;

pub(crate) use path::{Clock, clock};
pub(crate) use section::{DETAILS, section};
pub(crate) use standing::{KpiStanding, standings};
pub(crate) use view::is_better;

use growth_model::kpi::{self as model, CheckInNumbers};
use growth_workspace::{
    CheckInId, Committed, ProjectId,
    kpi::{self, CheckIn, CheckInDraft, KpiTarget, ReminderSettings},
};

use crate::{
    Context, Failure, Request,
    router::{computation, request},
    shared::OfProject,
};

pub(crate) fn requests() -> Vec<Request> {
    vec![
        computation(
            "kpi.figures",
            "The five KPIs and LTV/CAC from the raw numbers of a check-in.",
            model::figures,
        ),
        request(
            "kpi.check_ins",
            "The check-ins of a project with their KPIs, its targets and its reminder.",
            check_ins,
        ),
        request(
            "kpi.draft",
            "What a new check-in begins with, and where its numbers can be taken from.",
            draft::draft,
        ),
        request(
            "kpi.save_check_in",
            "Makes a check-in, or replaces what one says.",
            save,
        ),
        request(
            "kpi.add_note",
            "Adds a paragraph to the note of a day's check-in, which is made where there is none.",
            add_note,
        ),
        request("kpi.delete_check_in", "Deletes a check-in.", delete),
        request(
            "kpi.set_targets",
            "Sets baseline and goal of KPIs; those that are not named stay.",
            set_targets,
        ),
        request(
            "kpi.set_reminder",
            "Sets when the check-in is reminded of, or that it is not.",
            set_reminder,
        ),
        request(
            "kpi.view",
            "Plan against actual of every KPI, and the chart of one with the delay of the plan.",
            view::view,
        ),
        request(
            "kpi.reminders",
            "The reminders that fall due between two times by the clock on the wall.",
            reminders::reminders,
        ),
    ]
}

/// A check-in and what it comes to.
#[shape(Eq)]
pub struct MeasuredCheckIn {
    /// The check-in.
    #[serde(flatten)]
    pub check_in: CheckIn,
    /// Its KPIs.
    pub figures: model::KpiFigures,
}

/// The check-ins of a project.
#[shape(Eq)]
pub struct CheckIns {
    /// The check-ins, the first one first.
    pub check_ins: Vec<MeasuredCheckIn>,
    /// Targets that were set.
    pub targets: Vec<KpiTarget>,
    /// The reminder.
    pub reminder: ReminderSettings,
}

fn check_ins(context: &Context<'_>, input: OfProject) -> Result<CheckIns, Failure> {
    context.app.with(|workspace| {
        let view = workspace.view();
        Ok(CheckIns {
            check_ins: kpi::check_ins(&view, &input.project_id)?
                .into_iter()
                .map(measured)
                .collect::<Result<_, Failure>>()?,
            targets: kpi::targets(&view, &input.project_id)?,
            reminder: kpi::reminder(&view, &input.project_id)?,
        })
    })
}

fn measured(check_in: CheckIn) -> Result<MeasuredCheckIn, Failure> {
    Ok(MeasuredCheckIn {
        figures: figures_of(&check_in)?,
        check_in,
    })
}

/// The KPIs of a check-in. Numbers of an older version that nobody could have measured tell nothing:
/// the check-in is listed all the same, and can be corrected or deleted.
fn figures_of(check_in: &CheckIn) -> Result<model::KpiFigures, Failure> {
    Ok(
        model::figures(&check_in.numbers)
            .or_else(|_| model::figures(&CheckInNumbers::default()))?,
    )
}

/// A check-in, by its id.
#[shape(Eq, deny_unknown_fields)]
pub struct CheckInRef {
    /// The check-in.
    pub id: CheckInId,
}

/// What to save.
#[shape(Eq, deny_unknown_fields)]
pub struct SaveCheckIn {
    /// The project.
    pub project_id: ProjectId,
    /// The check-in that is replaced; absent for a new one.
    pub id: Option<CheckInId>,
    /// Day of the check-in; one for each day at most.
    pub date: chrono::NaiveDate,
    /// The raw numbers.
    #[serde(default)]
    pub numbers: CheckInNumbers,
    /// What happened, up to 10 000 characters.
    #[serde(default)]
    pub note: String,
    /// What was decided, up to 10 000 characters.
    #[serde(default)]
    pub decision: String,
    /// What is done next, up to 10 000 characters.
    #[serde(default)]
    pub next_step: String,
}

fn save(context: &Context<'_>, input: SaveCheckIn) -> Result<Committed<CheckIn>, Failure> {
    let draft = CheckInDraft {
        date: input.date,
        numbers: input.numbers,
        note: input.note,
        decision: input.decision,
        next_step: input.next_step,
    };
    context.app.with(|workspace| match &input.id {
        None => Ok(workspace.create_check_in(&input.project_id, &draft)?),
        Some(id) => {
            let owner = kpi::get(&workspace.view(), id)?.project_id;
            if owner != input.project_id {
                return Err(Failure::Value {
                    field: "id",
                    code: "other_project",
                    value: id.to_string(),
                });
            }
            Ok(workspace.save_check_in(id, &draft)?)
        }
    })
}

/// What goes into the note of a check-in.
#[shape(Eq, deny_unknown_fields)]
pub struct AddNote {
    /// The project.
    pub project_id: ProjectId,
    /// Day of the check-in; today when absent.
    pub date: Option<chrono::NaiveDate>,
    /// The paragraph.
    pub text: String,
}

fn add_note(context: &Context<'_>, input: AddNote) -> Result<Committed<CheckIn>, Failure> {
    let started = draft::draft(
        context,
        draft::DraftInput {
            project_id: input.project_id.clone(),
            date: input.date,
        },
    )?;
    context.app.with(|workspace| {
        let there = kpi::check_ins(&workspace.view(), &input.project_id)?
            .into_iter()
            .find(|check_in| check_in.date == started.date);
        let before = there.as_ref().map_or("", |check_in| &*check_in.note);
        let note = [before, input.text.trim()]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join("\n\n");
        let (numbers, decision, next_step) = match &there {
            Some(check_in) => (
                check_in.numbers.clone(),
                check_in.decision.clone(),
                check_in.next_step.clone(),
            ),
            None => (started.numbers, String::new(), String::new()),
        };
        let draft = CheckInDraft {
            date: started.date,
            numbers,
            note,
            decision,
            next_step,
        };
        Ok(match &there {
            Some(check_in) => workspace.save_check_in(&check_in.id, &draft)?,
            None => workspace.create_check_in(&input.project_id, &draft)?,
        })
    })
}

fn delete(context: &Context<'_>, input: CheckInRef) -> Result<Committed<()>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.delete_check_in(&input.id)?))
}

/// Targets to set.
#[shape(Eq, deny_unknown_fields)]
pub struct SetTargets {
    /// The project.
    pub project_id: ProjectId,
    /// The targets; one without baseline and goal is removed.
    pub targets: Vec<KpiTarget>,
}

fn set_targets(
    context: &Context<'_>,
    input: SetTargets,
) -> Result<Committed<Vec<KpiTarget>>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.set_kpi_targets(&input.project_id, &input.targets)?))
}

/// A reminder to set.
#[shape(Eq, deny_unknown_fields)]
pub struct SetReminder {
    /// The project.
    pub project_id: ProjectId,
    /// When, or not at all.
    pub reminder: ReminderSettings,
}

fn set_reminder(
    context: &Context<'_>,
    input: SetReminder,
) -> Result<Committed<ReminderSettings>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.set_kpi_reminder(&input.project_id, &input.reminder)?))
}
