//! A figure as a person reads it.

use std::collections::BTreeMap;

use growth_i18n::{Language, text, tr::economics as tr};
use growth_model::{
    Currency, Outcome,
    economics::{Band, Evaluation, Figure, FigureName, InputField, Inputs, Unit, Verdict},
};
use rust_decimal::Decimal;

use super::explain::{Words, name_of};
use crate::outcomes::{absent, code, status};

/// A figure in words.
#[shape(Eq, skip_serializing_none)]
pub struct FigureView {
    /// Which figure.
    pub name: FigureName,
    /// Its name.
    pub label: String,
    /// What it means, in one sentence.
    pub help: String,
    /// `value`, or why there is none: `missing`, `undefined`, `unbounded`, `never`, `infeasible`.
    pub status: String,
    /// The value with its unit, or one word for why there is none.
    pub text: String,
    /// The number alone, for large type.
    pub number_text: String,
    /// The unit that stands after the number, for small type; empty where it stands before or where
    /// there is no number.
    pub unit_text: String,
    /// Why there is no value, in a sentence.
    pub reason_text: Option<String>,
    /// Traffic light.
    pub verdict: Option<Verdict>,
    /// What the traffic light says.
    pub verdict_text: Option<String>,
    /// Band of the value.
    pub band: Option<Band>,
    /// The formula with the names of its terms.
    pub formula: String,
    /// The formula with their values, and what it comes to.
    pub calculation: String,
    /// Inputs that the figure rests on.
    pub inputs: Vec<FigureInput>,
    /// The target, where there is one.
    pub goal_label: Option<String>,
    /// What would reach it, each alone.
    pub goal_text: Vec<String>,
}

/// An input of a figure in words.
#[shape(Eq)]
pub struct FigureInput {
    /// Which input.
    pub field: InputField,
    /// Its name.
    pub label: String,
    /// Its value, or a dash.
    pub text: String,
    /// Where it came from.
    pub source_text: String,
}

/// All figures in words, in the order in which they are read. `sources` says of each input where its
/// value came from.
pub fn figures(
    inputs: &Inputs,
    evaluation: &Evaluation,
    sources: &BTreeMap<InputField, String>,
    language: Language,
    currency: Currency,
) -> Vec<FigureView> {
    let words = Words::new(language, currency);
    FigureName::ALL
        .into_iter()
        .map(|name| {
            let figure = evaluation.figure(name);
            let mut view = view(name, figure, &words, language);
            // The ratio is what is judged about a lifetime value.
            if name == FigureName::LtvGrossMargin {
                let ratio = &evaluation.ltv_to_cac;
                view.verdict = ratio.band.map(Band::verdict);
                view.verdict_text = ratio.band.map(|band| match ratio.outcome.value() {
                    Some(value) => {
                        tr::verdict_ltv_to_cac(language, words.amount(*value, ratio.unit))
                    }
                    None => band_text(band, &ratio.outcome, language),
                });
            }
            view.inputs = figure
                .explanation
                .inputs
                .iter()
                .map(|&field| input(field, inputs, sources, &words, language))
                .collect();
            view
        })
        .collect()
}

/// The first input that, changed alone, would bring a figure to its target (`CAC < 2 280 ₽`); `None`
/// where it is there, or where no single one does it.
pub(super) fn way_to_goal(
    figure: &Figure,
    language: Language,
    currency: Currency,
) -> Option<String> {
    let goal = figure.explanation.goal.as_ref()?;
    Words::new(language, currency).first_way(goal, figure.unit)
}

/// A value as the cards of the calculator show it.
pub fn amount_text(value: Decimal, unit: Unit, language: Language, currency: Currency) -> String {
    Words::new(language, currency).amount(value, unit)
}

fn view(name: FigureName, figure: &Figure, words: &Words, language: Language) -> FigureView {
    let figure_code = code(name);
    let explanation = &figure.explanation;
    let status = status(&figure.outcome);
    let shown = match figure.outcome.value() {
        Some(value) => words.amount(*value, figure.unit),
        None => text(language, &format!("status-{status}"), &[]),
    };
    let (number_text, unit_text) = match figure.outcome.value() {
        Some(_) => split(&shown),
        None => (shown.clone(), String::new()),
    };
    let goal = explanation.goal.as_ref();
    FigureView {
        name,
        label: text(language, &format!("figure-{figure_code}"), &[]),
        help: text(language, &format!("figure-{figure_code}-help"), &[]),
        reason_text: (figure.outcome.value().is_none()).then(|| absent(&figure.outcome, language)),
        status,
        verdict: figure.band.map(Band::verdict),
        verdict_text: (figure.band).map(|band| band_text(band, &figure.outcome, language)),
        band: figure.band,
        formula: words.formula(&explanation.terms),
        calculation: format!("{} = {shown}", words.calculation(&explanation.terms)),
        inputs: vec![],
        goal_label: goal.map(|goal| words.goal_label(goal, figure.unit)),
        goal_text: goal
            .map(|goal| words.levers(goal, figure.unit))
            .unwrap_or_default(),
        text: shown,
        number_text,
        unit_text,
    }
}

/// What a figure is against its target: a fact, and no advice. What to do is said by the one verdict.
fn band_text(band: Band, outcome: &Outcome<Decimal>, language: Language) -> String {
    if matches!(outcome, Outcome::Never { .. }) {
        return tr::band_never(language);
    }
    text(language, &format!("band-{}", code(band)), &[])
}

fn input(
    field: InputField,
    inputs: &Inputs,
    sources: &BTreeMap<InputField, String>,
    words: &Words,
    language: Language,
) -> FigureInput {
    let value = inputs.used(field);
    FigureInput {
        field,
        label: text(language, &format!("input-{}", name_of(field)), &[]),
        text: value.map_or_else(|| "—".to_owned(), |value| words.typed(value, field.unit())),
        source_text: match (sources.get(&field), inputs.get(field)) {
            (Some(source), Some(_)) => source.clone(),
            (None, Some(_)) => tr::source_default(language),
            (_, None) if value.is_some() => tr::source_assumed(language),
            (_, None) => String::new(),
        },
    }
}

/// The number and the unit behind it: `94,7` and `дня`.
pub(crate) fn split(shown: &str) -> (String, String) {
    match shown.rsplit_once('\u{a0}') {
        Some((number, unit)) if !unit.chars().any(|letter| letter.is_ascii_digit()) => {
            (number.to_owned(), unit.to_owned())
        }
        _ => (shown.to_owned(), String::new()),
    }
}
