//! The scenarios that a report is about, each computed once.

use std::collections::BTreeMap;

use growth_model::{
    ModelError, Outcome,
    economics::{Evaluation, FigureName, InputField, Inputs, evaluate},
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

/// A scenario and its figures.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Evaluated {
    pub(crate) scenario: Scenario,
    pub(crate) evaluation: Evaluation,
    /// The figures in words.
    pub(crate) views: Vec<FigureView>,
}

/// The scenarios of a report; the first is reported in full, the others are compared with it.
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
    /// Whether any figure is more than missing.
    pub(crate) fn says_something(&self) -> bool {
        self.views.iter().any(|view| view.status != "missing")
    }

    /// The inputs that the cost of a customer and what they bring still lack, each once, in the order
    /// of the calculator.
    pub(crate) fn missing_inputs(&self) -> Vec<InputField> {
        let judged = [
            FigureName::Cac,
            FigureName::LtvGrossMargin,
            FigureName::MarginPerLead,
        ];
        let missing = judged.map(|name| match &self.evaluation.figure(name).outcome {
            Outcome::Missing { fields } => fields.clone(),
            _ => Vec::new(),
        });
        let is_missing =
            |field: &InputField| missing.iter().flatten().any(|path| path == field.path());
        InputField::ALL.into_iter().filter(is_missing).collect()
    }

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
