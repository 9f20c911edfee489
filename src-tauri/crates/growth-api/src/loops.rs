//! Growth loops: the mathematics on the input alone, and the ecosystems of a project.

mod ecosystems;
mod export;
mod observed;
mod section;
mod uncertainty;
mod view;
mod words;

use growth_model::loops;

pub(crate) use ecosystems::joint_k;
pub(crate) use section::{DETAILS, section};
pub(crate) use view::computed;
pub(crate) use words::change_text;

use crate::{
    Request,
    router::{computation, simulation},
};

pub(crate) fn requests() -> Vec<Request> {
    let mut requests = vec![
        computation(
            "loops.simulate",
            "An ecosystem of loops step by step, with and without each loop, beside the funnel.",
            loops::simulate,
        ),
        computation(
            "loops.analyse",
            "Joint K, growth factor, amplification, ablation, and which step to improve first.",
            loops::analyse,
        ),
        simulation(
            "loops.uncertainty",
            "Bands of customers under uncertain rates, repeatable by seed.",
            |input: &loops::UncertaintyInput| input.draws,
            loops::uncertainty,
        ),
        computation(
            "loops.viral_growth",
            "Customers by K and cycle time (Skok), and when a number is reached.",
            loops::viral_growth,
        ),
        computation(
            "loops.single_loop",
            "Amplification of a steady paid inflow by one loop.",
            loops::single_loop,
        ),
        computation(
            "loops.active_base",
            "An active base that grows by sharing and shrinks by churn.",
            loops::active_base,
        ),
        computation(
            "loops.diffusion",
            "Adoption of an innovation (Bass).",
            loops::diffusion,
        ),
        computation(
            "loops.timing",
            "K from a measured growth rate, and growth of loops with different delays.",
            loops::timing,
        ),
        computation(
            "loops.joint_k",
            "Spectral radius of a next-generation matrix, elasticities and totals.",
            loops::joint_k,
        ),
        computation(
            "loops.chain_k",
            "K of one loop as a chain of steps.",
            |chain: &loops::chain::Chain| {
                Ok(ChainK {
                    k: growth_model::Outcome::of(chain.k()?),
                })
            },
        ),
        computation(
            "loops.estimate_k",
            "K from observed customers and those they brought, with its exact interval.",
            loops::chain::Observation::estimate,
        ),
        computation(
            "loops.compile",
            "A drawn ecosystem as coefficients; what is wrong with it is said at the element.",
            loops::graph::compile_graph,
        ),
        computation(
            "loops.run",
            "A drawn ecosystem compiled, analysed and simulated, and what to improve first.",
            loops::graph::run_graph,
        ),
    ];
    requests.extend(ecosystems::requests());
    requests.extend(view::requests());
    requests.extend(export::requests());
    requests.extend(observed::requests());
    requests.extend(uncertainty::requests());
    requests
}

/// K of a chain.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
pub struct ChainK {
    /// Activated customers per customer.
    pub k: growth_model::Outcome<f64>,
}
