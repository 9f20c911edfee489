//! Growth loops: the mathematics, on the input alone.

use growth_model::loops;

use crate::{
    Request,
    router::{computation, simulation},
};

pub(crate) fn requests() -> Vec<Request> {
    vec![
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
    ]
}
