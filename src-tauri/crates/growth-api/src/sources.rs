//! Where the values of a scenario came from, in words.

use std::collections::BTreeMap;

use growth_i18n::{Language, text};
use growth_model::economics::InputField;
use growth_workspace::{
    ScenarioId, View, WorkspaceError, datasets,
    economics::{self, Source, SourceKind},
};

/// What stands beside each value that was given («из «Покупки 2025.csv»»).
pub(crate) fn of_scenario(
    view: &View<'_>,
    id: &ScenarioId,
    language: Language,
) -> Result<BTreeMap<InputField, String>, WorkspaceError> {
    economics::sources(view, id)?
        .into_iter()
        .map(|source| Ok((source.field, in_words(view, &source, language)?)))
        .collect()
}

fn in_words(
    view: &View<'_>,
    source: &Source,
    language: Language,
) -> Result<String, WorkspaceError> {
    Ok(match (source.kind, &source.dataset_id) {
        (SourceKind::Typed, _) => text(language, "source-typed", &[]),
        (SourceKind::Published, _) => text(
            language,
            "source-published",
            &[("source", source.note.as_str().into())],
        ),
        (SourceKind::Sample, _) => text(language, "source-sample", &[]),
        (SourceKind::Dataset, Some(id)) => {
            let name = datasets::get_of_any_kind(view, id)?.name;
            text(language, "source-dataset", &[("name", name.into())])
        }
        // The data set was deleted; the value stays.
        (SourceKind::Dataset, None) => text(language, "source-dataset-deleted", &[]),
    })
}
