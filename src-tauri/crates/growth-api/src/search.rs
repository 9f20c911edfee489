//! One search over everything that a project has: questions, growth points, tasks, loops, scenarios,
//! customers, tests, figures, inputs, notes of the instruments and imported files, in both languages.

use growth_i18n::{Language, text};
use growth_model::{
    audit::{BankText, Layer, bank},
    economics::{FigureName, InputField, RevenueModel},
};
use growth_workspace::{
    ProjectId, View, WorkspaceError,
    audit::{self, instruments},
    datasets, economics, experiments, loops, projects, roadmap,
};

use crate::{
    Context, Failure, Request, audit::layer_title, audit::said, customer_lists::fold, names::code,
    router::request, shared::input_label,
};

/// Most things of one kind in an answer.
const MOST_OF_A_KIND: usize = 8;
/// Most things that are asked for by their keys.
const MOST_RECENT: usize = 20;
/// Longest text that is searched for, in characters.
const MAX_TEXT_CHARS: usize = 200;

pub(crate) fn requests() -> Vec<Request> {
    vec![request(
        "search.find",
        "Everything of a project that some words name, in both languages; or what was opened last.",
        find,
    )]
}

/// What is looked for.
#[shape(Eq, deny_unknown_fields)]
pub struct SearchInput {
    /// The project.
    pub project_id: ProjectId,
    /// Words, all of which have to be found; up to 200 characters. Without any, only `recent` is
    /// answered.
    #[serde(default)]
    pub text: String,
    /// Keys of what was opened last, the newest first; at most 20.
    #[serde(default)]
    pub recent: Vec<String>,
}

/// What was found.
#[shape(Eq)]
pub struct SearchAnswer {
    /// The best first, at most 8 of a kind.
    pub hits: Vec<SearchHit>,
    /// Those of `recent` that are still there, in the order in which they were asked for.
    pub recent: Vec<SearchHit>,
}

/// One thing of a project.
#[shape(Eq)]
pub struct SearchHit {
    /// Stable name of the thing in its project.
    pub key: String,
    /// What it is.
    pub kind: SearchKind,
    /// Its id: of a question in the bank, of a row in the workspace, or a name.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// What stands behind it: the layer of a question, the ecosystem of a loop; may be empty.
    pub detail: String,
    /// Where it is kept: the plan of a task, the data set of a customer, the ecosystem of a step, the
    /// layer of an instrument; may be empty.
    pub within: String,
}

/// What a thing is.
#[shape(Copy, Eq, Hash)]
pub enum SearchKind {
    /// A growth point.
    GrowthPoint,
    /// A task of a plan.
    Task,
    /// A question of the audit.
    Question,
    /// What was written into an instrument of the audit.
    Finding,
    /// A loop.
    Loop,
    /// A step of a loop.
    Step,
    /// A scenario of the calculator.
    Scenario,
    /// A test.
    Experiment,
    /// A figure of the calculator.
    Figure,
    /// An input of the calculator.
    Input,
    /// An imported file.
    Dataset,
    /// A customer.
    Customer,
}

/// A thing with the words that it is known by.
struct Thing {
    kind: SearchKind,
    id: String,
    title: String,
    detail: String,
    within: String,
    /// Its title in the other language, and what else names it.
    also: Vec<String>,
}

impl Thing {
    fn new(kind: SearchKind, id: impl ToString, title: impl Into<String>) -> Self {
        Self {
            kind,
            id: id.to_string(),
            title: title.into(),
            detail: String::new(),
            within: String::new(),
            also: Vec::new(),
        }
    }

    fn detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = detail.into();
        self
    }

    fn within(mut self, within: impl ToString) -> Self {
        self.within = within.to_string();
        self
    }

    fn also(mut self, words: impl IntoIterator<Item = String>) -> Self {
        self.also.extend(words);
        self
    }

    fn key(&self) -> String {
        let kind = code(self.kind);
        if self.kind == SearchKind::Customer {
            format!("{kind}:{}:{}", self.within, self.id)
        } else {
            format!("{kind}:{}", self.id)
        }
    }

    /// How well it fits: 0 when one of the words is not found, more for a word at a beginning.
    fn fits(&self, words: &[String]) -> u32 {
        let title = fold(&self.title);
        let also: Vec<String> = self.also.iter().map(|text| fold(text)).collect();
        let mut sum = 0;
        for word in words {
            let best = also
                .iter()
                .map(|text| place(text, word))
                .chain([2 * place(&title, word)])
                .max()
                .unwrap_or_default();
            if best == 0 {
                return 0;
            }
            sum += best;
        }
        sum
    }

    fn hit(&self) -> SearchHit {
        SearchHit {
            key: self.key(),
            kind: self.kind,
            id: self.id.clone(),
            title: self.title.clone(),
            detail: self.detail.clone(),
            within: self.within.clone(),
        }
    }
}

/// Where a word stands in a text: 3 at its beginning, 2 at the beginning of a word, 1 within one.
fn place(text: &str, word: &str) -> u32 {
    let begins = |(at, _): (usize, &str)| {
        text.get(..at)
            .and_then(|before| before.chars().next_back())
            .is_none_or(|before| !before.is_alphanumeric())
    };
    if text.starts_with(word) {
        3
    } else if text.match_indices(word).any(begins) {
        2
    } else {
        u32::from(text.contains(word))
    }
}

fn find(context: &Context<'_>, input: SearchInput) -> Result<SearchAnswer, Failure> {
    check_length("text", input.text.chars().count(), MAX_TEXT_CHARS)?;
    check_length("recent", input.recent.len(), MOST_RECENT)?;
    let words: Vec<String> = fold(&input.text)
        .split_whitespace()
        .map(str::to_owned)
        .collect();
    let things = context.app.with(|workspace| {
        let view = workspace.view();
        projects::get(&view, &input.project_id)?;
        let customers_wanted =
            !words.is_empty() || input.recent.iter().any(|key| key.starts_with("customer:"));
        let mut things = all(&view, &input.project_id, context.language)?;
        if customers_wanted {
            things.extend(people(&view, &input.project_id)?);
        }
        Ok::<_, Failure>(things)
    })?;
    let mut fitting: Vec<(u32, usize)> = Vec::new();
    if !words.is_empty() {
        fitting = (things.iter().enumerate())
            .map(|(index, thing)| (thing.fits(&words), index))
            .filter(|(fits, _)| *fits > 0)
            .collect();
        fitting.sort_by_key(|(fits, index)| (std::cmp::Reverse(*fits), *index));
    }
    let recent = input
        .recent
        .iter()
        .filter_map(|key| things.iter().find(|thing| thing.key() == *key))
        .map(Thing::hit)
        .collect();
    let mut hits: Vec<SearchHit> = Vec::new();
    for (_, index) in fitting {
        let Some(thing) = things.get(index) else {
            continue;
        };
        let of_kind = hits.iter().filter(|hit| hit.kind == thing.kind).count();
        if of_kind < MOST_OF_A_KIND {
            hits.push(thing.hit());
        }
    }
    Ok(SearchAnswer { hits, recent })
}

fn check_length(field: &'static str, length: usize, most: usize) -> Result<(), Failure> {
    if length <= most {
        return Ok(());
    }
    Err(growth_model::ModelError::OutOfRange {
        field: field.to_owned(),
        value: length.into(),
        min: Some(0.into()),
        max: Some(most.into()),
    }
    .into())
}

fn other_than(language: Language) -> Language {
    match language {
        Language::Ru => Language::En,
        Language::En => Language::Ru,
    }
}

/// Everything but the customers, kind by kind.
fn all(
    view: &View<'_>,
    project: &ProjectId,
    language: Language,
) -> Result<Vec<Thing>, WorkspaceError> {
    let mut things = of_audit(view, project, language)?;
    for plan in roadmap::plans(view, project)? {
        for task in roadmap::tasks(view, &plan.id)? {
            let other = task.title(other_than(language));
            things.push(
                Thing::new(SearchKind::Task, &task.id, task.title(language))
                    .detail(&task.details.owner)
                    .within(&plan.id)
                    .also([other, task.details.owner.clone(), task.details.notes]),
            );
        }
    }
    for ecosystem in loops::list(view, project)? {
        let whole = loops::get(view, &ecosystem.id)?;
        for item in whole.graph.loops {
            things.push(
                Thing::new(SearchKind::Loop, item.id, item.name)
                    .detail(&ecosystem.name)
                    .within(&ecosystem.id),
            );
        }
        for node in whole.graph.nodes {
            things.push(
                Thing::new(SearchKind::Step, node.id, node.name)
                    .detail(&ecosystem.name)
                    .within(&ecosystem.id)
                    .also([node.note]),
            );
        }
    }
    for test in experiments::list(view, project)? {
        let hypothesis = test.log.hypothesis.clone();
        things.push(Thing::new(SearchKind::Experiment, &test.id, test.name()).also([hypothesis]));
    }
    things.extend(of_calculator(view, project, language)?);
    for dataset in datasets::list(view, project)? {
        things.push(
            Thing::new(SearchKind::Dataset, dataset.id, dataset.name).also([dataset.file_name]),
        );
    }
    Ok(things)
}

fn of_audit(
    view: &View<'_>,
    project: &ProjectId,
    language: Language,
) -> Result<Vec<Thing>, WorkspaceError> {
    let mut things = Vec::new();
    for point in audit::growth_points(view, project)? {
        let content = point.content;
        things.push(
            Thing::new(SearchKind::GrowthPoint, point.id, content.title)
                .detail(layer_title(content.layer, language))
                .also([content.description, content.owner]),
        );
    }
    let latest = audit::latest(view, project)?;
    let notes = match &latest {
        Some(audit) => audit::answers(view, &audit.id)?,
        None => Vec::new(),
    };
    // Without an audit there is no question to go to.
    let layers = latest
        .and_then(|audit| bank(audit.bank_version))
        .map_or(&[][..], |bank| &bank.layers[..]);
    for (number, layer) in (1..).zip(layers) {
        for (place, question) in (1..).zip(&layer.questions) {
            let both = |text: &BankText| [text.ru.clone(), text.en.clone()];
            let note = notes
                .iter()
                .find(|answer| answer.question == question.id)
                .map(|answer| answer.note.clone());
            things.push(
                Thing::new(
                    SearchKind::Question,
                    &question.id,
                    said(&question.ask, language),
                )
                .detail(format!("{number}.{place}"))
                .also(both(&question.ask))
                .also(both(&layer.title))
                .also(both(&question.good))
                .also(note),
            );
        }
    }
    items::<instruments::Journey>(view, project, Layer::UxFriction, language, &mut things)?;
    items::<instruments::ShareableAction>(
        view,
        project,
        Layer::ViralPotential,
        language,
        &mut things,
    )?;
    items::<instruments::Service>(view, project, Layer::AiReadiness, language, &mut things)?;
    items::<instruments::TrackingStep>(view, project, Layer::Analytics, language, &mut things)?;
    Ok(things)
}

fn items<T: instruments::Item>(
    view: &View<'_>,
    project: &ProjectId,
    layer: Layer,
    language: Language,
    things: &mut Vec<Thing>,
) -> Result<(), WorkspaceError> {
    for saved in instruments::list::<T>(view, project)? {
        things.push(
            Thing::new(SearchKind::Finding, &saved.id, saved.item.label())
                .detail(layer_title(layer, language))
                .within(code(layer)),
        );
    }
    Ok(())
}

fn of_calculator(
    view: &View<'_>,
    project: &ProjectId,
    language: Language,
) -> Result<Vec<Thing>, WorkspaceError> {
    let other = other_than(language);
    let mut things = Vec::new();
    for scenario in economics::list(view, project)? {
        things.push(Thing::new(SearchKind::Scenario, scenario.id, scenario.name));
    }
    for figure in FigureName::ALL {
        let name = code(figure);
        let label = |language| text(language, &format!("figure-{name}"), &[]);
        things.push(Thing::new(SearchKind::Figure, &name, label(language)).also([label(other)]));
    }
    let Some(active) = projects::get(view, project)?.active_scenario_id else {
        return Ok(things);
    };
    // What the other way of earning asks for is not on the screen.
    let hidden = match economics::get(view, &active)?.inputs.model {
        RevenueModel::Subscription => "one_off",
        RevenueModel::OneOff => "subscription",
    };
    for field in InputField::ALL {
        let (group, name) = field.path().split_once('.').unwrap_or(("", field.path()));
        if group != hidden {
            things.push(
                Thing::new(SearchKind::Input, name, input_label(field, language))
                    .also([input_label(field, other)]),
            );
        }
    }
    Ok(things)
}

/// Who has bought, by the imported purchases.
fn people(view: &View<'_>, project: &ProjectId) -> Result<Vec<Thing>, Failure> {
    let mut things = Vec::new();
    for dataset in datasets::list(view, project)? {
        let names = datasets::customer_names(view, &dataset.id)?;
        things.extend((0_u32..).zip(names).map(|(number, name)| {
            Thing::new(SearchKind::Customer, number, name)
                .detail(&dataset.name)
                .within(&dataset.id)
        }));
    }
    Ok(things)
}
