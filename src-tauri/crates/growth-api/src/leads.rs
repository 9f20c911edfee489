//! Leads: the mathematics on the input alone, and models of the leads of a project.

mod files;
mod guess;
mod learn;
mod stored;
mod view;

use growth_model::leads;

use crate::{
    Request,
    router::{computation, simulation},
};

pub(crate) fn requests() -> Vec<Request> {
    let mut requests = pure();
    requests.extend(learn::requests());
    requests.extend(view::requests());
    requests.extend(files::requests());
    requests
}

fn pure() -> Vec<Request> {
    vec![
        simulation(
            "leads.train",
            "A model of leads from a table with outcomes: leaks left out, tested on unseen leads.",
            |_: &leads::TrainInput| leads::STEPS,
            leads::train,
        ),
        computation(
            "leads.score",
            "Probability, grade, expected margin and reasons of leads by a trained model.",
            leads::score,
        ),
        computation(
            "leads.metrics",
            "AUC, log loss, Brier, calibration, lift and money from outcomes and probabilities.",
            leads::metrics,
        ),
        computation(
            "leads.export",
            "A trained model as files: LightGBM, Python, JavaScript, SQL, schema and acceptance test.",
            leads::export,
        ),
    ]
}
