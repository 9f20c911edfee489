//! Sample projects: believable clients to look around in, made by the program itself and marked as
//! samples, so that they are never mistaken for real data.

mod audit;
mod automation;
mod economics;
mod instruments;
mod kpi;
mod loops;
mod purchases;
mod roadmap;
mod saas;
mod shop;

use growth_model::Currency;
use growth_model::business::BusinessKind;
use growth_model::economics::{InputField, Inputs};

use crate::economics::{self as scenarios, Save, SourceKind};
use crate::projects::{self, NewProject, Project, Stage};
use crate::{Committed, Language, Operation, Result, Tx, Workspace};

/// Which sample.
#[shape(Copy, Eq, Hash)]
pub enum SampleKind {
    /// A subscription service for cafés.
    Saas,
    /// An online shop, with two years of its orders.
    Shop,
}

/// Makes a sample project with three scenarios (and, for the shop, a data set), its texts in the
/// given language, its currency the rouble. The same clock gives the same project but for its ids.
///
/// # Errors
/// What writing may fail with.
pub fn create(tx: &Tx<'_>, kind: SampleKind, language: Language) -> Result<Project> {
    match kind {
        SampleKind::Saas => saas::create(tx, language),
        SampleKind::Shop => shop::create(tx, language),
    }
}

impl Workspace {
    /// Makes a sample project; see [`create`].
    pub fn create_sample(
        &mut self,
        kind: SampleKind,
        language: Language,
    ) -> Result<Committed<Project>> {
        self.transact_described(None, |tx| {
            let project = create(tx, kind, language)?;
            let operation = Operation::CreateSample {
                name: project.name.clone(),
            };
            Ok((operation, project))
        })
    }
}

/// A text in both languages.
#[derive(Clone, Copy)]
struct Text {
    ru: &'static str,
    en: &'static str,
}

impl Text {
    fn in_language(&self, language: Language) -> &'static str {
        match language {
            Language::Ru => self.ru,
            Language::En => self.en,
        }
    }
}

/// A scenario of a sample.
struct Variant {
    name: Text,
    /// Why its values are what they are.
    note: Text,
    inputs: Inputs,
}

/// What a sample begins with.
struct Sample {
    name: Text,
    client: Text,
    note: Text,
    stage: Stage,
    business_kind: BusinessKind,
}

/// Makes the project and its scenarios; the first is the active one.
fn create_project(
    tx: &Tx<'_>,
    sample: &Sample,
    base: &Variant,
    others: &[Variant],
    language: Language,
) -> Result<Project> {
    let project = scenarios::start_project(
        tx,
        &NewProject {
            name: projects::free_name(tx, sample.name.in_language(language))?,
            client: sample.client.in_language(language).to_owned(),
            note: sample.note.in_language(language).to_owned(),
            tags: String::new(),
            currency: Currency::RUB,
            stage: sample.stage,
            business_kind: sample.business_kind,
            language,
            scenario_name: base.name.in_language(language).to_owned(),
        },
        true,
    )?;
    for scenario in scenarios::list(tx, &project.id)? {
        fill(tx, &scenario, base, language)?;
    }
    for variant in others {
        let name = variant.name.in_language(language);
        let scenario = scenarios::create(tx, &project.id, name)?;
        fill(tx, &scenario, variant, language)?;
    }
    projects::get(tx, &project.id)
}

fn fill(
    tx: &Tx<'_>,
    scenario: &scenarios::Scenario,
    variant: &Variant,
    language: Language,
) -> Result<()> {
    let save = Save {
        kind: SourceKind::Sample,
        dataset_id: None,
        note: variant.note.in_language(language).to_owned(),
        confirm: InputField::ALL.to_vec(),
    };
    scenarios::save_inputs(tx, &scenario.id, &variant.inputs, &save)?;
    Ok(())
}
