//! The ecosystem's panel in words.

use growth_i18n::{Arg, Digits, text, tr::loops as tr};
use growth_model::Outcome;
use growth_model::loops::chain::Observation;
use growth_model::loops::graph::{Element, Problem, ValueField};
use growth_model::loops::{BesideActual, MonthBeside};
use rust_decimal::Decimal;

use super::words::{code, weekly_sums};
use super::{ElementText, EquationView, LoopFigure, LoopsData};
use crate::charts::ColorToken;

/// A loop carries a week when it brings at least this share of the week's new customers.
const CARRIES: f64 = 0.03;

/// What the panel beside the canvas shows.
#[shape(skip_serializing_none)]
pub struct LoopsView {
    /// What keeps loops from running, and hints.
    pub problems: Vec<ProblemView>,
    /// The figures, the joint K first.
    pub figures: Vec<LoopFigure>,
    /// The loops, in their order.
    pub loops: Vec<LoopRow>,
    /// What the loops gain from each other: joint K less the largest K alone.
    pub reinforcement: String,
    /// New customers that would be missing without cross-feeding; absent where nothing is fed.
    pub without_feeds: Option<String>,
    /// Which number to improve first, the strongest first.
    pub levers: Vec<LeverView>,
    /// Why there are none.
    pub levers_absent: Option<String>,
    /// The loops beside the funnel on the same money, in a sentence or two.
    pub comparison: String,
    /// The short texts of boxes and arrows.
    pub elements: Vec<ElementText>,
    /// The compiled model.
    pub equations: Vec<EquationView>,
    /// Whether it can be simulated.
    pub can_simulate: bool,
    /// The simulation beside the actual months, in a sentence; absent where there are none.
    pub beside_actual: Option<String>,
    /// Why the simulation ended early.
    pub stopped: Option<String>,
}

/// A problem in words.
#[shape(Eq)]
#[schemars(rename = "GraphProblemView")]
pub struct ProblemView {
    /// The problem.
    #[serde(flatten)]
    pub problem: Problem,
    /// Name of the element.
    pub element_name: String,
    /// What is wrong and what would be right.
    pub text: String,
    /// Whether it keeps nothing from running.
    pub hint: bool,
}

/// A loop in words.
#[shape(skip_serializing_none)]
pub struct LoopRow {
    /// Id of the loop.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its colour.
    pub color_token: ColorToken,
    /// Whether it runs.
    pub runs: bool,
    /// K alone, or a word for why there is none.
    pub k: String,
    /// New customers that would be missing without it; empty where it cannot be said.
    pub without: String,
    /// Weeks that it carries; empty when there are none.
    pub weeks: String,
    /// Share of the new customers of the whole time; empty where it cannot be said.
    pub share: String,
    /// K from what was observed, if anything was.
    pub observed: Option<ObservedK>,
}

/// K from data beside the K of the drawing.
#[shape(Eq, skip_serializing_none)]
pub struct ObservedK {
    /// K and its interval in words.
    pub text: String,
    /// Whether the K of the drawing lies within the interval; absent where one of them is missing.
    pub agrees: Option<bool>,
    /// What that means.
    pub verdict_text: String,
}

/// A number to improve, in words.
#[shape]
#[schemars(rename = "GraphLeverView")]
pub struct LeverView {
    /// Where the number stands.
    pub element: Element,
    /// Which number.
    pub field: ValueField,
    /// Its name and its element's.
    pub label: String,
    /// `+1 % → K +0,8 %`.
    pub text: String,
    /// Relative change of K per percent. Fraction.
    pub change: f64,
}

/// The panel in words.
pub fn view(data: &LoopsData<'_>) -> LoopsView {
    let analysis = &data.run.analysis;
    let (levers, levers_absent) = data.levers();
    LoopsView {
        problems: data.problems(),
        figures: data.figures(),
        loops: data.rows(),
        reinforcement: data.outcome(&analysis.reinforcement, |k| data.k(k)).0,
        without_feeds: data.run.without_feeds.and_then(|without| {
            let with = data.run.simulation.as_ref()?.totals.new_customers;
            Some(data.lost(with - without))
        }),
        levers,
        levers_absent,
        comparison: data.comparison(),
        elements: data.elements(),
        equations: data.equations(),
        can_simulate: data.run.simulation.is_some(),
        beside_actual: data.actual.map(|actual| data.beside(actual)),
        stopped: data
            .run
            .simulation
            .as_ref()
            .and_then(|simulation| simulation.stopped.as_ref())
            .map(|stop| {
                let week = data.run.compiled.ecosystem.step.week_of(stop.step);
                tr::loops_stopped(data.language, week)
            }),
    }
}

impl LoopsData<'_> {
    fn problems(&self) -> Vec<ProblemView> {
        self.run
            .compiled
            .problems
            .iter()
            .map(|problem| {
                let number = |value: Decimal| -> Arg<'_> {
                    let shown = match problem.field {
                        Some(field) => self.value(field, value),
                        None => self.format().number(value, Digits::ALL),
                    };
                    shown.into()
                };
                let mut args: Vec<(&str, Arg<'_>)> = Vec::new();
                let field = problem
                    .field
                    .map(|field| self.field(&problem.element, field));
                args.extend(field.as_ref().map(|field| ("field", Arg::from(field))));
                args.extend(problem.min.map(|min| ("min", number(min))));
                args.extend(problem.max.map(|max| ("max", number(max))));
                ProblemView {
                    problem: problem.clone(),
                    element_name: self.element(&problem.element),
                    text: text(
                        self.language,
                        &format!("loops-problem-{}", code(problem.code)),
                        &args,
                    ),
                    hint: problem.code.is_hint(),
                }
            })
            .collect()
    }

    fn beside(&self, found: &BesideActual) -> String {
        let month = |month: &MonthBeside| self.format().month(month.month);
        let (first, last) = (found.months.first(), found.months.last());
        let months = match first.zip(last) {
            Some((first, last)) if first.month == last.month => month(first),
            Some((first, last)) => {
                tr::loops_beside_months(self.language, month(first), month(last))
            }
            None => String::new(),
        };
        let begins = self.format().date(found.begins_on);
        let (actual, simulated) = (self.people(found.actual), self.people(found.simulated));
        match found.difference.value() {
            Some(difference) => {
                let change = self.change(*difference);
                tr::loops_beside_actual(self.language, actual, begins, change, months, simulated)
            }
            None => tr::loops_beside_nobody(self.language, begins, months, simulated),
        }
    }

    /// People that would be missing.
    fn lost(&self, people: f64) -> String {
        // A minus in front of nothing says nothing.
        if people.abs() < 0.05 {
            return self.people(0.0);
        }
        self.people(-people)
    }

    fn rows(&self) -> Vec<LoopRow> {
        let analysis = &self.run.analysis;
        let simulation = self.run.simulation.as_ref();
        let step = self.run.compiled.ecosystem.step;
        self.graph
            .loops
            .iter()
            .zip(&self.run.compiled.loops)
            .map(|(item, drawn)| {
                let found = analysis.loops.iter().find(|other| other.r#loop == item.id);
                let k = found.map(|found| found.k_alone.clone());
                let without = simulation.and_then(|simulation| {
                    let alone = simulation.without.iter().find(|w| w.r#loop == item.id)?;
                    let with = simulation.cumulative_customers.last()?;
                    Some(self.lost(with - alone.cumulative_customers.last()?))
                });
                let series = simulation.and_then(|simulation| {
                    simulation
                        .sources
                        .iter()
                        .find(|source| source.source == item.id)
                });
                let share = series.zip(simulation).and_then(|(series, simulation)| {
                    let own: f64 = series.new_customers.iter().skip(1).sum();
                    let all = simulation.totals.new_customers;
                    (all > 0.0).then(|| self.format().percent(own / all, Digits::up_to(1)))
                });
                let weeks = series.zip(simulation).map(|(series, simulation)| {
                    let own = weekly_sums(&series.new_customers, step);
                    let all: Vec<Vec<f64>> = simulation
                        .sources
                        .iter()
                        .map(|source| weekly_sums(&source.new_customers, step))
                        .collect();
                    self.carried(&own, &all)
                });
                LoopRow {
                    id: item.id.clone(),
                    name: item.name.clone(),
                    color_token: self.loop_color(&item.id),
                    runs: drawn.runs,
                    observed: self.observed(item, k.as_ref()),
                    k: match &k {
                        Some(k) => self.outcome(k, |k| self.k(k)).0,
                        None => tr::loops_incomplete(self.language),
                    },
                    without: without.unwrap_or_default(),
                    weeks: weeks.unwrap_or_default(),
                    share: share.unwrap_or_default(),
                }
            })
            .collect()
    }

    /// First and last week in which a source brings a share worth naming.
    fn carried(&self, own: &[f64], all: &[Vec<f64>]) -> String {
        let carries = |week: usize| {
            let sum: f64 = all.iter().filter_map(|source| source.get(week)).sum();
            own.get(week)
                .is_some_and(|new| sum > 0.0 && new / sum >= CARRIES)
        };
        let weeks: Vec<usize> = (0..own.len()).filter(|week| carries(*week)).collect();
        match (weeks.first(), weeks.last()) {
            (Some(first), Some(last)) if first == last => (first + 1).to_string(),
            (Some(first), Some(last)) => format!("{}–{}", first + 1, last + 1),
            _ => String::new(),
        }
    }

    fn observed(
        &self,
        item: &growth_model::loops::graph::GraphLoop,
        k: Option<&Outcome<f64>>,
    ) -> Option<ObservedK> {
        let (customers, new_customers) =
            item.observed_customers.zip(item.observed_new_customers)?;
        let estimate = Observation {
            new_customers,
            customers,
            confidence: Decimal::new(95, 2),
        }
        .estimate()
        .ok()?;
        let Some(((found, low), high)) = estimate
            .k
            .clone()
            .zip(estimate.low.clone())
            .zip(estimate.high.clone())
            .value()
            .copied()
        else {
            return Some(ObservedK {
                text: self.outcome(&estimate.k, |k| self.k(k)).1,
                agrees: None,
                verdict_text: String::new(),
            });
        };
        let agrees = k.and_then(Outcome::value).map(|k| (low..=high).contains(k));
        Some(ObservedK {
            text: tr::loops_observed_k(self.language, self.k(high), self.k(found), self.k(low)),
            agrees,
            verdict_text: match agrees {
                None => String::new(),
                Some(true) => tr::loops_observed_agrees(self.language),
                Some(false) => tr::loops_observed_differs(self.language),
            },
        })
    }

    fn levers(&self) -> (Vec<LeverView>, Option<String>) {
        match &self.run.levers {
            Outcome::Value { value } => {
                let levers = value
                    .iter()
                    .map(|lever| {
                        let up = lever.change >= 0.0;
                        LeverView {
                            label: self
                                .names()
                                .step(&lever.element, lever.field)
                                .unwrap_or_default(),
                            text: tr::loops_lever_effect(
                                self.language,
                                self.change(lever.change.abs()),
                                self.change(if up { 0.01 } else { -0.01 }),
                            ),
                            element: lever.element.clone(),
                            field: lever.field,
                            change: lever.change,
                        }
                    })
                    .collect();
                (levers, None)
            }
            other => {
                let empty = other.clone().map(|_| 0.0);
                (Vec::new(), Some(self.outcome(&empty, |_| String::new()).1))
            }
        }
    }

    fn comparison(&self) -> String {
        let language = self.language;
        let Some(simulation) = &self.run.simulation else {
            return tr::loops_cannot_simulate(language);
        };
        if self.run.compiled.ecosystem.loops.is_empty() {
            return tr::loops_comparison_no_loops(language);
        }
        let step = self.run.compiled.ecosystem.step;
        let funnel = &simulation.funnel;
        let lead = funnel.lead_at_end.value().copied();
        match &funnel.crossover_step {
            Outcome::Value { value } => {
                let week = step.week_of(*value).max(1);
                let lead = lead.unwrap_or_default();
                if lead < 0.0 {
                    return tr::loops_comparison_lost(language, self.people(-lead), week);
                }
                if week <= 1 {
                    tr::loops_comparison_at_once(language, self.people(lead))
                } else {
                    tr::loops_comparison(language, self.people(lead), week)
                }
            }
            Outcome::Never { .. } => tr::loops_comparison_never(
                language,
                self.people(-lead.unwrap_or_default()),
                self.graph.settings.horizon_weeks,
            ),
            _ => tr::loops_comparison_no_cac(language),
        }
    }
}
