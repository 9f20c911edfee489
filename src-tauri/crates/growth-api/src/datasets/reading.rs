//! From a file to a data set: what would be read of it, the import, and deciding otherwise later.

use std::path::Path;

use growth_i18n::Language;
use growth_model::Currency;
use growth_report::{
    charts::{self, Chart},
    content::Fact,
    datasets::month_values,
};
use growth_workspace::{
    Committed, DatasetId, ProjectId,
    datasets::{self, Dataset, NewDataset, TableImport, Target},
    projects,
    tabular::{
        Decision, DecisionKind, Overrides, Sniff, Surroundings, TableFile, headings, sniff_file,
    },
};
use tempfile::NamedTempFile;

use super::{
    Asked, RejectedLine, Told,
    view::{facts, reading_of, rejected_lines, told},
};
use crate::{Context, Failure, Phase, ReadPath, shared::ChartRequest};

/// A file, and what is known of it. One of `path`, `text` and `dataset_id` says what is read.
#[shape(Eq, deny_unknown_fields)]
pub struct PreviewInput {
    /// The file: CSV or other delimited text, a workbook (XLSX, ODS), an archive with one of them.
    pub path: Option<ReadPath>,
    /// A table that was pasted as text.
    pub text: Option<String>,
    /// A data set, whose kept file is read again.
    pub dataset_id: Option<DatasetId>,
    /// The project that it would be imported into: its currency is compared with the file's.
    pub project_id: Option<ProjectId>,
    /// What a person has decided; the rest is found out.
    #[serde(default)]
    pub overrides: Overrides,
}

/// How a file would be read.
#[shape(Eq)]
pub struct ImportPreview {
    /// What was found out.
    #[serde(flatten)]
    pub found: Sniff,
    /// The questions in words: as long as there is one, nothing can be imported.
    pub asked: Vec<Asked>,
    /// What was decided by itself, in words.
    pub told: Vec<Told>,
}

pub(super) fn preview(
    context: &Context<'_>,
    input: PreviewInput,
) -> Result<ImportPreview, Failure> {
    let language = context.language;
    let project = input.project_id.clone();
    let is_new = input.dataset_id.is_none();
    let (mut looked, _kept) = look_at(context, input)?;
    if let (Some(project), true) = (&project, is_new) {
        let sha256 = looked.file.sha256()?;
        let same = context.app.with(|workspace| {
            Ok::<_, Failure>(datasets::find_same_file(
                &workspace.view(),
                project,
                &sha256,
            )?)
        })?;
        looked.found.decisions.extend(
            same.map(|same| {
                Decision::of_file(DecisionKind::AlreadyImported { dataset: same.name })
            }),
        );
    }
    let found = looked.found;
    Ok(ImportPreview {
        asked: found
            .questions
            .iter()
            .map(|question| Asked::new(question.clone(), language))
            .collect(),
        told: in_words(&found.decisions, language),
        found,
    })
}

fn in_words(decisions: &[Decision], language: Language) -> Vec<Told> {
    decisions
        .iter()
        .map(|decision| Told::new(decision.clone(), language))
        .collect()
}

/// Looks at what is to be read; the second of the answer is the kept file, as long as it is needed.
fn look_at(
    context: &Context<'_>,
    input: PreviewInput,
) -> Result<(Looked, Option<NamedTempFile>), Failure> {
    let PreviewInput {
        path,
        text,
        dataset_id,
        project_id,
        overrides,
    } = input;
    if let Some(id) = dataset_id {
        refuse_several(path.is_some() || text.is_some())?;
        let (looked, kept) = look_again(context, &id, &overrides)?;
        return Ok((looked, Some(kept)));
    }
    let file = table_file(path.as_deref(), text.as_deref(), &overrides)?;
    Ok((look(context, project_id.as_ref(), file, &overrides)?, None))
}

/// What to try, and how its chart is drawn.
#[shape(Eq, deny_unknown_fields)]
pub struct TrialInput {
    /// What is read, and what a person has decided.
    pub table: PreviewInput,
    /// Size and colours of the chart.
    pub chart: ChartRequest,
}

/// What an import would come to.
#[shape(skip_serializing_none)]
pub struct ImportTrial {
    /// What the purchases would tell.
    pub facts: Vec<Fact>,
    /// Purchases.
    pub orders: u64,
    /// All that is decided by itself, in words.
    pub told: Vec<Told>,
    /// Rows that could not be read.
    pub rejected_count: u64,
    /// Revenue by month; absent without purchases.
    pub revenue: Option<Chart>,
}

pub(super) fn trial(context: &Context<'_>, input: TrialInput) -> Result<ImportTrial, Failure> {
    let language = context.language;
    let project = surroundings(context, input.table.project_id.as_ref())?.currency;
    let (looked, _kept) = look_at(context, input.table)?;
    let reading = looked.found.reading()?;
    let trial = datasets::try_purchases::<Failure>(&looked.file, &reading, |fraction| {
        context.report(Phase::Reading, fraction);
        !context.cancel.is_cancelled()
    })?;
    let currency = reading.format.currency.or(project).unwrap_or(Currency::USD);
    let style = input.chart.style(language, currency);
    let months = month_values(&trial.summary.months, |month| month.revenue);
    let mut told = in_words(&looked.found.decisions, language);
    told.extend(in_words(&trial.decisions, language));
    Ok(ImportTrial {
        facts: facts(&trial.summary, language, currency),
        orders: trial.summary.orders,
        told,
        rejected_count: trial.rejected,
        revenue: (!months.is_empty()).then(|| charts::monthly_revenue(&months, &style)),
    })
}

/// The table to be read: a file or pasted text, and not both.
fn table_file(
    path: Option<&Path>,
    text: Option<&str>,
    overrides: &Overrides,
) -> Result<TableFile, Failure> {
    refuse_several(path.is_some() && text.is_some())?;
    match (path, text) {
        (Some(path), _) => Ok(TableFile::open(path, overrides.part.as_deref())?),
        (None, Some(text)) => Ok(TableFile::pasted(text)),
        (None, None) => Err(Failure::Value {
            field: "path",
            code: "no_file",
            value: String::new(),
        }),
    }
}

fn refuse_several(several: bool) -> Result<(), Failure> {
    if several {
        return Err(Failure::Value {
            field: "path",
            code: "several_files",
            value: String::new(),
        });
    }
    Ok(())
}

/// A file that was looked at.
struct Looked {
    file: TableFile,
    found: Sniff,
    /// What a person has said, of this file or of an earlier one with the same headings.
    answers: Overrides,
}

/// Looks at a file. What a person said of an earlier file with the same headings holds where nothing
/// is said of this one.
fn look(
    context: &Context<'_>,
    project: Option<&ProjectId>,
    mut file: TableFile,
    overrides: &Overrides,
) -> Result<Looked, Failure> {
    let mut answers = overrides.clone();
    let mut is_remembered = false;
    let around = surroundings(context, project)?;
    if !overrides.says_columns()
        && let Ok(names) = headings(&mut file, overrides)
    {
        let earlier = context.app.with(|workspace| {
            Ok::<_, Failure>(datasets::remembered_answers(&workspace.view(), &names)?)
        });
        // Without a workspace nothing is remembered.
        if let Ok(Some(earlier)) = earlier {
            answers = overrides.clone().or(earlier);
            is_remembered = true;
        }
    }
    let mut found = sniff_file(&mut file, &answers, &around)?;
    if is_remembered {
        found
            .decisions
            .push(Decision::of_file(DecisionKind::Remembered));
    }
    Ok(Looked {
        file,
        found,
        answers,
    })
}

/// What is known of the place that a file is read for.
fn surroundings(
    context: &Context<'_>,
    project: Option<&ProjectId>,
) -> Result<Surroundings, Failure> {
    let currency = project
        .map(|project| {
            context.app.with(|workspace| {
                Ok::<_, Failure>(projects::get(&workspace.view(), project)?.currency)
            })
        })
        .transpose()?;
    Ok(Surroundings {
        currency,
        today: Some(context.app.today()),
    })
}

/// Looks at the kept file of a data set; what is said now goes before what was said then.
fn look_again(
    context: &Context<'_>,
    id: &DatasetId,
    overrides: &Overrides,
) -> Result<(Looked, NamedTempFile), Failure> {
    let (dataset, kept) = context.app.with(|workspace| {
        let view = workspace.view();
        Ok::<_, Failure>((datasets::get(&view, id)?, datasets::kept_file(&view, id)?))
    })?;
    let kept = kept.ok_or(Failure::Value {
        field: "id",
        code: "file_not_kept",
        value: dataset.name.clone(),
    })?;
    let earlier = reading_of(&dataset).and_then(|reading| reading.answers);
    let answers = overrides.clone().over(earlier.unwrap_or_default());
    let around = surroundings(context, Some(&dataset.project_id))?;
    let mut file = TableFile::open(kept.path(), answers.part.as_deref())?;
    let found = sniff_file(&mut file, &answers, &around)?;
    let looked = Looked {
        file,
        found,
        answers,
    };
    Ok((looked, kept))
}

/// An import. One of `path` and `text` says what is read.
#[shape(Eq, deny_unknown_fields)]
pub struct ImportInput {
    /// The project.
    pub project_id: ProjectId,
    /// The file: CSV or other delimited text, a workbook (XLSX, ODS), an archive with one of them.
    pub path: Option<ReadPath>,
    /// A table that was pasted as text.
    pub text: Option<String>,
    /// Name of the data set; the file's when absent.
    pub name: Option<String>,
    /// What a person has decided; the rest is found out. What stays in doubt is asked, and nothing is
    /// imported.
    #[serde(default)]
    pub overrides: Overrides,
}

/// A data set that was imported, and what was decided about it.
#[shape]
pub struct ImportedDataset {
    /// The data set.
    #[serde(flatten)]
    pub dataset: Dataset,
    /// What was decided by itself, in words.
    pub decisions: Vec<Told>,
    /// The first rows that could not be read.
    pub rejected: Vec<RejectedLine>,
}

pub(super) fn import(
    context: &Context<'_>,
    input: ImportInput,
) -> Result<Committed<ImportedDataset>, Failure> {
    let file_name = match &input.path {
        Some(path) => path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default(),
        None => growth_i18n::text(context.language, "datasets-pasted", &[]),
    };
    let file = table_file(
        input.path.as_deref(),
        input.text.as_deref(),
        &input.overrides,
    )?;
    let looked = look(context, Some(&input.project_id), file, &input.overrides)?;
    let new = NewDataset {
        project_id: input.project_id,
        name: input.name.unwrap_or_else(|| file_name.clone()),
        file_name,
    };
    read_rows(context, &looked, Target::New(&new))
}

/// What is decided otherwise about a data set.
#[shape(Eq, deny_unknown_fields)]
pub struct ChangeInput {
    /// The data set.
    pub id: DatasetId,
    /// What a person decides now; what was decided before stays where nothing is said.
    pub overrides: Overrides,
}

pub(super) fn change(
    context: &Context<'_>,
    input: ChangeInput,
) -> Result<Committed<ImportedDataset>, Failure> {
    let (looked, _kept) = look_again(context, &input.id, &input.overrides)?;
    read_rows(context, &looked, Target::Again(&input.id))
}

/// Reads the rows of a file that was looked at.
fn read_rows(
    context: &Context<'_>,
    looked: &Looked,
    target: Target<'_>,
) -> Result<Committed<ImportedDataset>, Failure> {
    let reading = looked.found.reading()?;
    let answers = &looked.answers;
    let committed = datasets::import_purchases(
        &TableImport {
            file: &looked.file,
            reading: &reading,
            answers: (*answers != Overrides::default()).then_some(answers),
            decisions: &looked.found.decisions,
            target,
        },
        |work| context.app.with(|workspace| Ok(work(workspace)?)),
        |fraction| {
            context.report(Phase::Reading, fraction);
            !context.cancel.is_cancelled()
        },
    )?;
    let language = context.language;
    let dataset = committed.value;
    let rejected = context
        .app
        .with(|workspace| rejected_lines(&workspace.view(), &dataset.id, language))?;
    Ok(Committed {
        value: ImportedDataset {
            decisions: told(&dataset, language),
            dataset,
            rejected,
        },
        changed: committed.changed,
    })
}
