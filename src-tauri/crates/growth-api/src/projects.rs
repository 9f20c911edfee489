//! Clients' projects.

use growth_i18n::{Digits, Format, Language, text, tr};
use growth_model::{
    Currency, Outcome,
    business::BusinessKind,
    economics::{Inputs, PublishedFigure, Verdict, evaluate, published},
};
use growth_workspace::{
    Committed, ProjectId, View, audit, economics,
    projects::{self, ArchiveFilter, NewProject, Project, ProjectFilter, ProjectPatch, Stage},
    samples::SampleKind,
};
use rust_decimal::Decimal;

use crate::{
    Context, Failure, Nothing, Request,
    names::code,
    overview::verdict_words,
    problems::Problems,
    router::request,
    shared::{input_label, status_text},
};

pub(crate) fn requests() -> Vec<Request> {
    vec![
        request(
            "projects.list",
            "The projects, each with the verdict of its active scenario.",
            list,
        ),
        request(
            "projects.find",
            "The one project that has this id or name.",
            find,
        ),
        request(
            "projects.kinds",
            "What a business can live on, and what a project of each kind begins with.",
            kinds,
        ),
        request(
            "projects.create",
            "Makes a project with one scenario.",
            create,
        ),
        request(
            "projects.create_sample",
            "Makes a sample project, marked as such.",
            create_sample,
        ),
        request(
            "projects.update",
            "Changes a project; what is absent stays.",
            update,
        ),
        request(
            "projects.duplicate",
            "Copies a project with its scenarios.",
            duplicate,
        ),
        request(
            "projects.delete",
            "Deletes a project, after a backup; undo brings it back.",
            delete,
        ),
    ]
}

/// A project in the list.
#[shape(skip_serializing_none)]
pub struct ProjectCard {
    /// The project.
    #[serde(flatten)]
    pub project: Project,
    /// LTV on gross margin / CAC of the active scenario.
    pub ltv_to_cac: Outcome<Decimal>,
    /// The same as text.
    pub ltv_to_cac_text: String,
    /// Payback of the active scenario. Days.
    pub payback_days: Outcome<Decimal>,
    /// The same as text.
    pub payback_days_text: String,
    /// Traffic light of the active scenario.
    pub verdict: Outcome<Verdict>,
    /// What decides the verdict, in words; empty where it is too early to judge.
    pub verdict_text: String,
    /// The stage as text.
    pub stage_text: String,
    /// Overall score of the latest audit; absent where there is none.
    pub audit_score: Option<Outcome<f64>>,
    /// The same as text (`51`); absent where there is no audit.
    pub audit_score_text: Option<String>,
    /// Why some of this could not be computed, in words; absent when all of it could.
    pub problem: Option<String>,
}

/// The list.
#[shape]
pub struct ProjectList {
    /// The projects, in the order asked for.
    pub projects: Vec<ProjectCard>,
    /// How many there are in all, archived ones too.
    pub total: usize,
}

fn list(context: &Context<'_>, filter: ProjectFilter) -> Result<ProjectList, Failure> {
    context.app.with(|workspace| {
        let view = workspace.view();
        let projects = projects::list(&view, &filter)?
            .into_iter()
            .map(|project| card(&view, project, context.language))
            .collect::<Result<_, Failure>>()?;
        Ok(ProjectList {
            projects,
            total: projects::list(&view, &everything())?.len(),
        })
    })
}

fn everything() -> ProjectFilter {
    ProjectFilter {
        archived: ArchiveFilter::All,
        ..ProjectFilter::default()
    }
}

/// A project's card. A record that cannot be read or computed leaves its own figures empty, nobody
/// else's.
fn card(view: &View<'_>, project: Project, language: Language) -> Result<ProjectCard, Failure> {
    let mut problems = Problems::new(language);
    let evaluation = problems.part("figures", || {
        let inputs = match &project.active_scenario_id {
            Some(id) => economics::get(view, id)?.inputs,
            None => Inputs::default(),
        };
        Ok(evaluate(&inputs)?)
    })?;
    let evaluation = match evaluation {
        Some(evaluation) => evaluation,
        None => evaluate(&Inputs::default())?,
    };
    let audit_score = problems.part("audit", || {
        let Some(latest) = audit::latest(view, &project.id)? else {
            return Ok(None);
        };
        Ok(audit::scores(view, &latest)?.map(|scores| scores.overall.score))
    })?;
    let audit_score: Option<Outcome<f64>> = audit_score.flatten();
    let format = Format::new(language);
    let ltv_to_cac = evaluation.ltv_to_cac.outcome;
    let payback_days = evaluation.payback_days.outcome;
    Ok(ProjectCard {
        ltv_to_cac_text: match ltv_to_cac.value() {
            Some(value) => format.ratio(*value, Digits::up_to(1)),
            None => status_text(&ltv_to_cac, language),
        },
        payback_days_text: match payback_days.value() {
            Some(value) => format.days(*value, Digits::WHOLE),
            None => status_text(&payback_days, language),
        },
        ltv_to_cac,
        payback_days,
        audit_score_text: audit_score.as_ref().map(|score| match score.value() {
            Some(score) => format.number(*score, Digits::WHOLE),
            None => status_text(score, language),
        }),
        audit_score,
        verdict_text: verdict_words(&evaluation.verdict_reason, language),
        verdict: evaluation.verdict,
        stage_text: text(language, &format!("stage-{}", code(project.stage)), &[]),
        problem: problems.in_words(),
        project,
    })
}

/// What names a project.
#[shape(Eq, deny_unknown_fields)]
pub struct ProjectName {
    /// Its id, or its name.
    pub name: String,
}

fn find(context: &Context<'_>, input: ProjectName) -> Result<Project, Failure> {
    context.app.with(|workspace| {
        let mut all = projects::list(&workspace.view(), &everything())?;
        let position = all
            .iter()
            .position(|project| project.id.as_str() == input.name)
            .or_else(|| all.iter().position(|project| project.name == input.name));
        match position {
            Some(position) => Ok(all.swap_remove(position)),
            None => Err(Failure::NoProject { name: input.name }),
        }
    })
}

/// A new project.
#[shape(Eq, deny_unknown_fields)]
pub struct CreateProject {
    /// Name of the project, 1 to 200 characters.
    pub name: String,
    /// Name of the client, up to 200 characters.
    #[serde(default)]
    pub client: String,
    /// Words by which one groups projects, between commas, up to 200 characters.
    #[serde(default)]
    pub tags: String,
    /// Currency of all its amounts.
    pub currency: Currency,
    /// Where the business stands.
    #[serde(default)]
    pub stage: Stage,
    /// Language of its texts and reports; the caller's when absent.
    pub language: Option<Language>,
    /// What it lives on: sets how the calculator counts revenue, the weights of the audit's layers, what
    /// customers are called in drawings, and draws a loop to begin with. Nothing of the kind when absent.
    #[serde(default)]
    pub business_kind: BusinessKind,
    /// Whether the calculator begins with what is published of such businesses; see `projects.kinds`.
    #[serde(default)]
    pub assume_published: bool,
}

/// What a business can live on.
#[shape]
pub struct BusinessKinds {
    /// All of them, in the order in which they are offered.
    pub kinds: Vec<KindOffer>,
}

/// A kind of business, and what a project of it begins with.
#[shape]
pub struct KindOffer {
    /// Which.
    pub kind: BusinessKind,
    /// Its name.
    pub name: String,
    /// What is published of such businesses and can be assumed; empty where no source can be trusted.
    pub published: Vec<PublishedOffer>,
}

/// A published figure that can be assumed.
#[shape]
pub struct PublishedOffer {
    /// The figure.
    #[serde(flatten)]
    pub figure: PublishedFigure,
    /// The input, its value, and who published it when.
    pub text: String,
}

fn kinds(context: &Context<'_>, _: Nothing) -> Result<BusinessKinds, Failure> {
    let language = context.language;
    let kinds = BusinessKind::ALL.map(|kind| KindOffer {
        kind,
        name: text(language, &format!("projects-kind-{}", kind.code()), &[]),
        published: published(kind)
            .into_iter()
            .map(|figure| offer(figure, language))
            .collect(),
    });
    Ok(BusinessKinds {
        kinds: kinds.into(),
    })
}

fn offer(figure: PublishedFigure, language: Language) -> PublishedOffer {
    let input = input_label(figure.field, language);
    // All of them are shares.
    let value = Format::new(language).percent(figure.value, Digits::up_to(2));
    PublishedOffer {
        text: tr::projects::projects_published(language, &input, figure.publication(), &value),
        figure,
    }
}

fn create(context: &Context<'_>, input: CreateProject) -> Result<Committed<Project>, Failure> {
    let language = input.language.unwrap_or(context.language);
    let new = NewProject {
        name: input.name,
        client: input.client,
        note: String::new(),
        tags: input.tags,
        currency: input.currency,
        stage: input.stage,
        business_kind: input.business_kind,
        language,
        scenario_name: text(language, "scenario-first", &[]),
    };
    context
        .app
        .with(|workspace| Ok(workspace.create_business(&new, input.assume_published)?))
}

/// Which sample.
#[shape(Copy, Eq, deny_unknown_fields)]
pub struct CreateSample {
    /// Which of the two.
    pub kind: SampleKind,
    /// Language of its names and notes; the caller's when absent.
    pub language: Option<Language>,
}

fn create_sample(
    context: &Context<'_>,
    input: CreateSample,
) -> Result<Committed<Project>, Failure> {
    let language = input.language.unwrap_or(context.language);
    context
        .app
        .with(|workspace| Ok(workspace.create_sample(input.kind, language)?))
}

/// A change of a project.
#[shape(Eq, deny_unknown_fields)]
pub struct UpdateProject {
    /// The project.
    pub id: ProjectId,
    /// What changes.
    pub change: ProjectPatch,
}

fn update(context: &Context<'_>, input: UpdateProject) -> Result<Committed<Project>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.update_project(&input.id, &input.change)?))
}

/// A copy of a project.
#[shape(Eq, deny_unknown_fields)]
pub struct DuplicateProject {
    /// The original.
    pub id: ProjectId,
    /// Name of the copy; the original's with a number when absent.
    pub name: Option<String>,
}

fn duplicate(
    context: &Context<'_>,
    input: DuplicateProject,
) -> Result<Committed<Project>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.duplicate_project(&input.id, input.name.as_deref())?))
}

/// A project, by its id.
#[shape(Eq, deny_unknown_fields)]
pub struct ProjectRef {
    /// The project.
    pub id: ProjectId,
}

fn delete(context: &Context<'_>, input: ProjectRef) -> Result<Committed<()>, Failure> {
    let deleted = context
        .app
        .with(|workspace| Ok(workspace.delete_project(&input.id)?))?;
    if let Err(error) = context.app.knowledge().meaning().forget_project(&input.id) {
        let code = error.localise(context.language).code;
        tracing::warn!(code, "vectors of a deleted project stay");
    }
    Ok(deleted)
}
