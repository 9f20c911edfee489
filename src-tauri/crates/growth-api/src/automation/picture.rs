//! The map of a client's tools as a picture, for the window, for files and for the report.

use growth_i18n::{Language, tr::automation as tr};
use growth_report::charts::{Chart, StackCard, StackFlow, StackLane, StackPicture, stack_map};
use growth_workspace::{
    ProjectId,
    projects::{self, Project},
};

use super::stack::{Looked, flows, headline, layers, looked};
use crate::{Context, Failure, Request, router::request, shared::ChartRequest};

pub(super) fn requests() -> Vec<Request> {
    vec![request(
        "automation.picture",
        "The map of a project's tools as a picture, with its flows as a table.",
        draw,
    )]
}

/// Which map, and how it is drawn.
#[shape(Eq, deny_unknown_fields)]
pub struct MapPicture {
    /// The project.
    pub project_id: ProjectId,
    /// How it is drawn; its height follows from what is in it.
    pub chart: ChartRequest,
}

fn draw(context: &Context<'_>, input: MapPicture) -> Result<Chart, Failure> {
    let language = context.language;
    context.app.with(|workspace| {
        let view = workspace.view();
        let project = projects::get(&view, &input.project_id)?;
        let looked = looked(&view, &project)?;
        let style = input.chart.style(language, project.currency);
        Ok(stack_map(&picture(&looked, &project, language), &style))
    })
}

/// What is in the picture.
pub(super) fn picture(looked: &Looked, project: &Project, language: Language) -> StackPicture {
    let lanes = layers(looked, project, language).into_iter();
    StackPicture {
        title: tr::automation_report_stack(language),
        description: headline(looked, language),
        lanes: lanes
            .map(|layer| StackLane {
                title: layer.title,
                cards: (layer.roles.into_iter())
                    .map(|role| StackCard {
                        role: role.role,
                        name: role.name,
                        tools: role.tools.into_iter().map(|tool| tool.name).collect(),
                    })
                    .collect(),
            })
            .collect(),
        flows: (flows(looked, language).into_iter())
            .map(|flow| StackFlow {
                from: flow.from_role,
                to: flow.to_role,
                what: flow.what,
                carried: flow.carried_text,
                lost: flow.lost,
            })
            .collect(),
    }
}
