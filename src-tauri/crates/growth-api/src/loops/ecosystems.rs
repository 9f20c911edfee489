//! The ecosystems of a project: reading, saving, and what a person does with them.

use growth_i18n::text;
use growth_model::{
    Outcome,
    business::BusinessKind,
    loops::graph::{LoopGraph, LoopKind},
};
use growth_workspace::{
    Committed, EcosystemId, ProjectId, ScenarioId, View,
    loops::{self as saved, EcosystemSummary, LoopEcosystem, Template},
};

use super::computed;
use crate::{Context, Failure, Request, router::request, shared::OfProject};

pub(super) fn requests() -> Vec<Request> {
    vec![
        request(
            "loops.list",
            "The ecosystems of a project with their loops.",
            list,
        ),
        request("loops.get", "An ecosystem with its drawing.", get),
        request(
            "loops.templates",
            "What an ecosystem can begin with: explanation, example, starting values.",
            templates,
        ),
        request(
            "loops.create_from_template",
            "Makes an ecosystem from a template; `blank` has customers and leads only.",
            create_from_template,
        ),
        request(
            "loops.add_loop",
            "Adds a loop to an ecosystem, with starting values.",
            add_loop,
        ),
        request(
            "loops.save_graph",
            "Saves the drawing of an ecosystem: one undo step, however much of it changed.",
            save_graph,
        ),
        request("loops.rename", "Gives an ecosystem another name.", rename),
        request("loops.set_note", "Sets the note of an ecosystem.", set_note),
        request("loops.duplicate", "Copies an ecosystem.", duplicate),
        request(
            "loops.choose",
            "Makes an ecosystem the one that the overview and the report show.",
            choose,
        ),
        request(
            "loops.price",
            "Sets the scenario that prices an ecosystem.",
            price,
        ),
        request("loops.delete", "Deletes an ecosystem.", delete),
        request(
            "loops.figures",
            "The joint K and the CAC with loops of the project's chosen ecosystem.",
            figures,
        ),
    ]
}

/// The ecosystems of a project.
#[shape(Eq)]
pub struct ProjectLoops {
    /// In their order; one of them is chosen.
    pub ecosystems: Vec<EcosystemSummary>,
}

fn list(context: &Context<'_>, input: OfProject) -> Result<ProjectLoops, Failure> {
    context.app.with(|workspace| {
        Ok(ProjectLoops {
            ecosystems: saved::list(&workspace.view(), &input.project_id)?,
        })
    })
}

/// An ecosystem, by its id.
#[shape(Eq, deny_unknown_fields)]
pub struct EcosystemRef {
    /// The ecosystem.
    pub id: EcosystemId,
}

fn get(context: &Context<'_>, input: EcosystemRef) -> Result<LoopEcosystem, Failure> {
    context
        .app
        .with(|workspace| Ok(saved::get(&workspace.view(), &input.id)?))
}

/// What an ecosystem can begin with, in words.
#[shape(Eq)]
pub struct Templates {
    /// In the order in which they are offered.
    pub templates: Vec<TemplateView>,
}

/// A template in words.
#[shape(Eq)]
pub struct TemplateView {
    /// Which.
    pub template: Template,
    /// Its name.
    pub name: String,
    /// How it works.
    pub explanation: String,
    /// An example; empty for the blank one.
    pub example: String,
    /// What is assumed in its starting values; empty for the blank one.
    pub assumptions: String,
    /// The drawing, with ids that mean nothing outside of it.
    pub graph: LoopGraph,
}

fn templates(context: &Context<'_>, _: crate::Nothing) -> Result<Templates, Failure> {
    let language = context.language;
    let templates = Template::ALL
        .into_iter()
        .map(|template| {
            let part = |part: &str| {
                text(
                    language,
                    &format!("loops-template-{}-{part}", template.code()),
                    &[],
                )
            };
            let is_blank = template == Template::Blank;
            TemplateView {
                template,
                name: template.name(language),
                explanation: part("explanation"),
                example: if is_blank {
                    String::new()
                } else {
                    part("example")
                },
                assumptions: if is_blank {
                    String::new()
                } else {
                    text(language, "loops-assumptions", &[])
                },
                graph: saved::graph_of(template, BusinessKind::Other, language),
            }
        })
        .collect();
    Ok(Templates { templates })
}

/// A new ecosystem.
#[shape(Eq, deny_unknown_fields)]
pub struct CreateFromTemplate {
    /// Its project.
    pub project_id: ProjectId,
    /// What it begins with.
    pub template: Template,
    /// Its name, 1 to 200 characters; the template's when absent.
    pub name: Option<String>,
}

fn create_from_template(
    context: &Context<'_>,
    input: CreateFromTemplate,
) -> Result<Committed<LoopEcosystem>, Failure> {
    context.app.with(|workspace| {
        Ok(workspace.create_ecosystem(
            &input.project_id,
            input.template,
            input.name.as_deref(),
            context.language,
        )?)
    })
}

/// A loop to add.
#[shape(Eq, deny_unknown_fields)]
pub struct AddLoop {
    /// The ecosystem.
    pub id: EcosystemId,
    /// Kind of the loop; `custom` comes without values.
    pub kind: LoopKind,
}

fn add_loop(context: &Context<'_>, input: AddLoop) -> Result<Committed<LoopEcosystem>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.add_loop(&input.id, input.kind, context.language)?))
}

/// A drawing to save.
#[shape(Eq, deny_unknown_fields)]
pub struct SaveGraph {
    /// The ecosystem.
    pub id: EcosystemId,
    /// The whole drawing. New elements bring a UUID of their own.
    pub graph: LoopGraph,
    /// Id that all saves of one drag share, so that the drag is one undo step.
    pub gesture: Option<String>,
}

fn save_graph(
    context: &Context<'_>,
    input: SaveGraph,
) -> Result<Committed<LoopEcosystem>, Failure> {
    context.app.with(|workspace| {
        Ok(workspace.save_ecosystem(&input.id, &input.graph, input.gesture.as_deref())?)
    })
}

/// Another name for an ecosystem.
#[shape(Eq, deny_unknown_fields)]
pub struct RenameEcosystem {
    /// The ecosystem.
    pub id: EcosystemId,
    /// Its new name, 1 to 200 characters.
    pub name: String,
}

fn rename(
    context: &Context<'_>,
    input: RenameEcosystem,
) -> Result<Committed<LoopEcosystem>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.rename_ecosystem(&input.id, &input.name)?))
}

/// A note on an ecosystem.
#[shape(Eq, deny_unknown_fields)]
pub struct NoteEcosystem {
    /// The ecosystem.
    pub id: EcosystemId,
    /// Its note, at most 10 000 characters.
    pub note: String,
}

fn set_note(
    context: &Context<'_>,
    input: NoteEcosystem,
) -> Result<Committed<LoopEcosystem>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.note_ecosystem(&input.id, &input.note)?))
}

/// An ecosystem to copy.
#[shape(Eq, deny_unknown_fields)]
pub struct DuplicateEcosystem {
    /// The original.
    pub id: EcosystemId,
    /// Name of the copy; the original's with a number when absent.
    pub name: Option<String>,
}

fn duplicate(
    context: &Context<'_>,
    input: DuplicateEcosystem,
) -> Result<Committed<LoopEcosystem>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.duplicate_ecosystem(&input.id, input.name.as_deref())?))
}

fn choose(context: &Context<'_>, input: EcosystemRef) -> Result<Committed<LoopEcosystem>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.choose_ecosystem(&input.id)?))
}

/// The scenario of an ecosystem.
#[shape(Eq, deny_unknown_fields)]
pub struct PriceEcosystem {
    /// The ecosystem.
    pub id: EcosystemId,
    /// A scenario of the same project; absent means its active one.
    pub scenario_id: Option<ScenarioId>,
}

fn price(
    context: &Context<'_>,
    input: PriceEcosystem,
) -> Result<Committed<LoopEcosystem>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.price_ecosystem(&input.id, input.scenario_id.as_ref())?))
}

fn delete(context: &Context<'_>, input: EcosystemRef) -> Result<Committed<()>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.delete_ecosystem(&input.id)?))
}

/// What the overview shows of the loops.
#[shape(skip_serializing_none)]
#[schemars(rename = "LoopFigures")]
pub struct Figures {
    /// The chosen ecosystem; absent when the project has none.
    pub ecosystem: Option<EcosystemSummary>,
    /// Joint K; missing without an ecosystem.
    pub joint_k: Outcome<f64>,
    /// Customers that one bought customer ends up as; missing without an ecosystem.
    pub amplification: Outcome<f64>,
    /// CAC with the loops; missing without an ecosystem or a priced scenario. Money per customer.
    pub blended_cac: Outcome<f64>,
    /// LTV / CAC with the loops; missing without an ecosystem or a priced scenario.
    pub ltv_to_blended_cac: Outcome<f64>,
    /// Week from which the loops are ahead of the funnel on the same money; missing without an
    /// ecosystem that can be simulated.
    pub crossover_week: Outcome<u32>,
    /// Loops that cannot run yet.
    pub incomplete_loops: u32,
}

fn figures(context: &Context<'_>, input: OfProject) -> Result<Figures, Failure> {
    let found = context.app.with(|workspace| {
        let view = workspace.view();
        let Some(ecosystem) = saved::chosen(&view, &input.project_id)? else {
            return Ok(None);
        };
        let priced = saved::priced_by(&view, &ecosystem)?;
        let summary = saved::list(&view, &input.project_id)?
            .into_iter()
            .find(|summary| summary.chosen);
        Ok::<_, Failure>(Some((ecosystem, priced, summary)))
    })?;
    let Some((ecosystem, priced, summary)) = found else {
        let missing = || Outcome::missing("ecosystem");
        return Ok(Figures {
            ecosystem: None,
            joint_k: missing(),
            amplification: missing(),
            blended_cac: missing(),
            ltv_to_blended_cac: missing(),
            crossover_week: Outcome::missing("ecosystem"),
            incomplete_loops: 0,
        });
    };
    let run = computed(ecosystem.graph, priced.economy)?;
    let pricing = run.analysis.pricing.as_ref();
    let priced = |figure: Option<&Outcome<f64>>| {
        figure
            .cloned()
            .unwrap_or_else(|| Outcome::missing("scenario"))
    };
    Ok(Figures {
        ecosystem: summary,
        blended_cac: priced(pricing.map(|pricing| &pricing.blended_cac)),
        ltv_to_blended_cac: priced(pricing.map(|pricing| &pricing.ltv_to_blended_cac)),
        crossover_week: match &run.simulation {
            None => Outcome::missing("simulation"),
            Some(simulation) => simulation
                .funnel
                .crossover_step
                .clone()
                .map(|step| run.compiled.ecosystem.step.week_of(step)),
        },
        incomplete_loops: run.compiled.loops.iter().filter(|item| !item.runs).count() as u32,
        joint_k: run.analysis.joint_k,
        amplification: run.analysis.amplification,
    })
}

/// K of the chosen ecosystem of a project taken together, and its name; `None` without one.
pub(crate) fn joint_k(
    view: &View<'_>,
    project: &ProjectId,
) -> Result<Option<(Outcome<f64>, String)>, Failure> {
    let Some(ecosystem) = saved::chosen(view, project)? else {
        return Ok(None);
    };
    let economy = saved::priced_by(view, &ecosystem)?.economy;
    let run = computed(ecosystem.graph, economy)?;
    Ok(Some((run.analysis.joint_k, ecosystem.name)))
}
