//! How the program looks and where the person left off, and the settings of the workspace.

use growth_workspace::{
    Committed,
    preferences::{self, Preferences, PreferencesPatch},
    settings::{self, Settings, SettingsPatch},
};

use crate::{Context, Failure, Nothing, Request, router::request};

pub(crate) fn requests() -> Vec<Request> {
    vec![
        request(
            "preferences.get",
            "How the program looks and where the person left off.",
            |context, _: Nothing| {
                context
                    .app
                    .with(|workspace| Ok(preferences::get(&workspace.view())?))
            },
        ),
        request(
            "preferences.update",
            "Changes preferences; there is no undo step for it.",
            update_preferences,
        ),
        request(
            "settings.get",
            "Default currency and branding.",
            |context, _: Nothing| {
                context
                    .app
                    .with(|workspace| Ok(settings::get(&workspace.view())?))
            },
        ),
        request(
            "settings.update",
            "Changes default currency or branding.",
            update_settings,
        ),
    ]
}

fn update_preferences(
    context: &Context<'_>,
    patch: PreferencesPatch,
) -> Result<Preferences, Failure> {
    let preferences = context
        .app
        .with(|workspace| Ok(workspace.update_preferences(&patch)?))?;
    if patch.language.is_some() {
        context
            .app
            .remember(|memory| memory.language = preferences.language);
    }
    Ok(preferences)
}

fn update_settings(
    context: &Context<'_>,
    patch: SettingsPatch,
) -> Result<Committed<Settings>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.update_settings(&patch)?))
}
