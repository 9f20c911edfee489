//! The scenarios that a report is about, each computed once.

use std::collections::BTreeMap;

use growth_model::{
    ModelError,
    economics::{Evaluation, InputField, Inputs, evaluate},
};

use super::{FigureInput, FigureView, figures};
use crate::content::Locale;

/// A scenario of the calculator.
#[derive(Debug, Clone, PartialEq)]
pub struct Scenario {
    /// Its name.
    pub name: String,
    /// Its inputs.
    pub inputs: Inputs,
    /// Where each value came from, in the language of the report.
    pub sources: BTreeMap<InputField, String>,
}

/// A scenario and what it comes to.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Evaluated {
    pub(crate) scenario: Scenario,
    pub(crate) evaluation: Evaluation,
    /// The figures in words.
    pub(crate) views: Vec<FigureView>,
}

/// ScenarioSet; the first is reported in full, the others are compared with it.
#[derive(Debug, Clone, PartialEq)]
pub struct ScenarioSet {
    pub(crate) main: Evaluated,
    pub(crate) others: Vec<Evaluated>,
}

impl ScenarioSet {
    /// The scenarios in the words of `locale`; `None` without any.
    ///
    /// # Errors
    /// [`ModelError`] when the inputs of a scenario are outside their domain.
    pub fn new(scenarios: Vec<Scenario>, locale: Locale) -> Result<Option<Self>, ModelError> {
        let mut evaluated = scenarios
            .into_iter()
            .map(|scenario| {
                let evaluation = evaluate(&scenario.inputs)?;
                let views = figures(
                    &scenario.inputs,
                    &evaluation,
                    &scenario.sources,
                    locale.language,
                    locale.currency,
                );
                Ok(Evaluated {
                    scenario,
                    evaluation,
                    views,
                })
            })
            .collect::<Result<Vec<_>, ModelError>>()?
            .into_iter();
        Ok(evaluated.next().map(|main| Self {
            main,
            others: evaluated.collect(),
        }))
    }

    /// The inputs of the scenario that is reported in full.
    pub fn inputs(&self) -> &Inputs {
        &self.main.scenario.inputs
    }

    pub(crate) fn all(&self) -> impl Iterator<Item = &Evaluated> {
        std::iter::once(&self.main).chain(&self.others)
    }
}

impl Evaluated {
    /// The inputs behind the figures, each once, in the order of the calculator.
    pub(crate) fn used_inputs(&self) -> Vec<&FigureInput> {
        InputField::ALL
            .into_iter()
            .filter_map(|field| {
                self.views
                    .iter()
                    .flat_map(|view| &view.inputs)
                    .find(|input| input.field == field)
            })
            .collect()
    }
}
