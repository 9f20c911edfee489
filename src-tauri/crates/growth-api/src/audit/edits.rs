//! What a person does with findings and growth points.

use growth_workspace::{
    Committed, GrowthPointId, ProjectId,
    audit::{
        self as saved, Choice, EffectState, Finding, GrowthPoint, GrowthPointContent, PointEffect,
    },
    economics, loops, projects,
};

use super::effects::{Changed, EffectView, effect_view};
use crate::{Context, Failure, Request, router::request};

pub(super) fn requests() -> Vec<Request> {
    vec![
        request(
            "audit.effect_view",
            "What an effect on a saved scenario or drawing of loops is worth, in words, while it is edited.",
            effect_of_changes,
        ),
        request(
            "audit.add_finding",
            "Notes a finding: a growth point that nobody has sized yet.",
            add_finding,
        ),
        request(
            "audit.save_growth_point",
            "Saves what a person says about a growth point, as a whole.",
            save_growth_point,
        ),
        request(
            "audit.delete_growth_point",
            "Deletes a growth point; undo brings it back.",
            delete_growth_point,
        ),
        request(
            "audit.choose",
            "Chooses the three growth points with a reason, or leaves it to the program again.",
            choose,
        ),
    ]
}

/// What is being edited, in words; what cannot be computed is refused at its field.
fn effect_of_changes(context: &Context<'_>, input: PointEffect) -> Result<EffectView, Failure> {
    let (state, graph, currency) = context.app.with(|workspace| {
        let view = workspace.view();
        let (project, graph) = match &input {
            PointEffect::Scenario { scenario_id, .. } => {
                (economics::get(&view, scenario_id)?.project_id, None)
            }
            PointEffect::Ecosystem { ecosystem_id, .. } => {
                let ecosystem = loops::get(&view, ecosystem_id)?;
                (ecosystem.project_id, Some(ecosystem.graph))
            }
        };
        let currency = projects::get(&view, &project)?.currency;
        Ok::<_, Failure>((saved::effect_state(&view, &input)?, graph, currency))
    })?;
    let (state, effect) = match state {
        EffectState::Refused { error, .. } => return Err(error.into()),
        _ if input.is_empty() => (EffectState::None, None),
        state => (state, Some(&input)),
    };
    let changed = Changed::of(effect, graph.as_ref());
    Ok(effect_view(&state, changed, context.language, currency))
}

fn add_finding(context: &Context<'_>, input: Finding) -> Result<Committed<GrowthPoint>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.add_finding(&input)?))
}

/// A growth point as it is to be.
#[shape(Eq, deny_unknown_fields)]
pub struct SaveGrowthPoint {
    /// The growth point.
    pub id: GrowthPointId,
    /// All that is said about it.
    pub content: GrowthPointContent,
}

fn save_growth_point(
    context: &Context<'_>,
    input: SaveGrowthPoint,
) -> Result<Committed<GrowthPoint>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.save_growth_point(&input.id, &input.content)?))
}

/// A growth point, by its id.
#[shape(Eq, deny_unknown_fields)]
pub struct GrowthPointRef {
    /// The growth point.
    pub id: GrowthPointId,
}

fn delete_growth_point(
    context: &Context<'_>,
    input: GrowthPointRef,
) -> Result<Committed<()>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.delete_growth_point(&input.id)?))
}

/// How the three are chosen.
#[shape(Eq, deny_unknown_fields)]
pub struct ChooseInput {
    /// The project.
    pub project_id: ProjectId,
    /// The choice.
    #[serde(default)]
    pub choice: Choice,
}

fn choose(context: &Context<'_>, input: ChooseInput) -> Result<Committed<()>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.choose_growth_points(&input.project_id, &input.choice)?))
}
