//! How the program looks and where one left off: kept with the workspace, but not part of the work,
//! so not undoable.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::sql::time_text;
use crate::stored_json::Store;
use crate::{InvalidRule, Language, ProjectId, Result, View, Workspace, WorkspaceError, text};

const STORE: Store = Store {
    table: "preferences",
    has_created_at: false,
};

/// The preferences of a person.
#[shape(default, deny_unknown_fields)]
pub struct Preferences {
    /// Language of the program; absent means the system's.
    pub language: Option<Language>,
    /// Colours of the window.
    pub theme: Theme,
    /// Size of everything in the window, 100…200. Percent.
    pub zoom_percent: u16,
    /// Whether the sidebar shows icons only.
    pub sidebar_collapsed: bool,
    /// Whether the first start is over: language and currency have been chosen.
    pub welcomed: bool,
    /// The project that was open last.
    pub last_project_id: Option<ProjectId>,
    /// The section that was open last (`economics`).
    pub last_section: Option<String>,
    /// What sections remember about how they looked (where they were scrolled to, which tab was
    /// open), by a name that the window chooses.
    pub places: BTreeMap<String, Value>,
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            language: None,
            theme: Theme::default(),
            zoom_percent: 100,
            sidebar_collapsed: false,
            welcomed: false,
            last_project_id: None,
            last_section: None,
            places: BTreeMap::new(),
        }
    }
}

/// Colours of the window.
#[shape(Copy, Default, Eq, Hash)]
pub enum Theme {
    /// As the system.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// What is changed of the preferences; what is absent stays.
#[shape(Default, default, deny_unknown_fields)]
pub struct PreferencesPatch {
    /// Language of the program.
    pub language: Option<Language>,
    /// Colours of the window.
    pub theme: Option<Theme>,
    /// Size of everything in the window, 100…200. Percent.
    pub zoom_percent: Option<u16>,
    /// Whether the sidebar shows icons only.
    pub sidebar_collapsed: Option<bool>,
    /// Whether the first start is over.
    pub welcomed: Option<bool>,
    /// The project that is open.
    pub last_project_id: Option<ProjectId>,
    /// The section that is open.
    pub last_section: Option<String>,
    /// What sections remember; each name given replaces what it remembered, `null` forgets it.
    pub places: BTreeMap<String, Value>,
}

/// The preferences.
pub fn get(view: &View<'_>) -> Result<Preferences> {
    STORE.read(view.conn)
}

impl Workspace {
    /// Changes preferences. There is no undo step for it.
    ///
    /// # Errors
    /// [`WorkspaceError::Invalid`] for `zoom_percent` or `last_section`;
    /// [`WorkspaceError::ReadOnly`].
    pub fn update_preferences(&mut self, patch: &PreferencesPatch) -> Result<Preferences> {
        self.write(|tx| {
            let before = get(tx)?;
            let after = patched(before.clone(), patch)?;
            STORE.write(tx.conn, &before, &after, &time_text(tx.now()))?;
            Ok(after)
        })
    }
}

fn patched(mut preferences: Preferences, patch: &PreferencesPatch) -> Result<Preferences> {
    if let Some(language) = patch.language {
        preferences.language = Some(language);
    }
    if let Some(theme) = patch.theme {
        preferences.theme = theme;
    }
    if let Some(zoom_percent) = patch.zoom_percent {
        if !(100..=200).contains(&zoom_percent) {
            return Err(WorkspaceError::invalid(
                "zoom_percent",
                InvalidRule::OutOfRange { min: 100, max: 200 },
            ));
        }
        preferences.zoom_percent = zoom_percent;
    }
    if let Some(collapsed) = patch.sidebar_collapsed {
        preferences.sidebar_collapsed = collapsed;
    }
    if let Some(welcomed) = patch.welcomed {
        preferences.welcomed = welcomed;
    }
    if let Some(id) = &patch.last_project_id {
        preferences.last_project_id = Some(id.clone());
    }
    if let Some(section) = &patch.last_section {
        preferences.last_section = Some(text::name("last_section", section)?);
    }
    for (name, place) in &patch.places {
        if place.is_null() {
            preferences.places.remove(name);
        } else {
            preferences.places.insert(name.clone(), place.clone());
        }
    }
    Ok(preferences)
}
