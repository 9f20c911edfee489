//! The growth audit: the mathematics on the input alone, and the audits and growth points of a
//! project.

mod audits;
mod compare;
mod edits;
mod effects;
mod evidence;
mod instruments;
mod points;
mod section;
mod view;
mod words;

use growth_model::audit;

pub(crate) use audits::{Foundation, foundation_of};
pub(crate) use instruments::made;
pub(crate) use points::{PointView, in_words as growth_points_in_words};
pub(crate) use section::{PARTS, section};
pub(crate) use words::{
    answer_text, audit_title, layer_number, layer_title, question_number, said,
};

use crate::{Request, router::computation};

pub(crate) fn requests() -> Vec<Request> {
    let mut requests = vec![
        computation(
            "audit.score",
            "Scores of layers with coverage and interval, overall, weakest, and the foundation gate.",
            audit::score,
        ),
        computation(
            "audit.score_answers",
            "The same from answers to a version of the question bank.",
            audit::score_answers,
        ),
        computation(
            "audit.compare",
            "What moved between two audits.",
            audit::compare,
        ),
        computation(
            "audit.prioritise",
            "Growth points in order by ICE or RICE, with the chance of each to be in the top three.",
            audit::prioritise,
        ),
        computation(
            "audit.effect",
            "What a growth point is worth in money, by the scenario that it changes.",
            audit::effect,
        ),
        computation(
            "audit.step_effect",
            "What a growth point is worth in money that improves steps of a drawing of loops.",
            audit::step_effect,
        ),
        computation(
            "audit.journey",
            "Peaks, dips, peak-end and friction of an emotion curve by the minute.",
            audit::journey,
        ),
        computation(
            "audit.services",
            "Readiness of services for automation, and what blocks it.",
            audit::services,
        ),
        computation(
            "audit.tracking",
            "Gaps, broken joins and double counting in a tracking map.",
            audit::tracking,
        ),
        computation(
            "audit.shareable",
            "Actions of customers in the order in which sharing them is worth it.",
            audit::shareable,
        ),
        computation(
            "audit.experiment_pace",
            "Pace and win rate of an experiment log.",
            audit::experiment_pace,
        ),
    ];
    requests.extend(audits::requests());
    requests.extend(evidence::requests());
    requests.extend(points::requests());
    requests.extend(edits::requests());
    requests.extend(compare::requests());
    requests.extend(instruments::requests());
    requests
}
