//! Settings that are part of the work (and undoable): what new projects and reports begin with.

use growth_model::Currency;

use crate::sql::time_text;
use crate::stored_json::Store;
use crate::{Committed, InvalidRule, Operation, Result, Tx, View, Workspace, WorkspaceError, text};

const STORE: Store = Store {
    table: "settings",
    has_created_at: true,
};

/// Largest logo. Bytes of its file.
pub const MAX_LOGO_BYTES: usize = 2 * 1024 * 1024;

/// The settings of a workspace.
#[shape(Eq, default, deny_unknown_fields)]
pub struct Settings {
    /// Currency of new projects. ISO 4217.
    pub default_currency: Currency,
    /// Who signs the reports.
    pub branding: Branding,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            default_currency: Currency::RUB,
            branding: Branding::default(),
        }
    }
}

/// Who signs the reports. Every text may be empty.
#[shape(Default, Eq, default, deny_unknown_fields)]
pub struct Branding {
    /// Name of the consultant or firm.
    pub name: String,
    /// How to reach them; several lines.
    pub contact: String,
    /// Accent colour of reports (`#1E6B50`); absent means the program's.
    pub color: Option<String>,
    /// The logo as a data URL (`data:image/png;base64,…`; PNG, JPEG or SVG).
    pub logo: Option<String>,
}

/// What is changed of the settings; what is absent stays.
#[shape(Default, Eq, default, deny_unknown_fields)]
pub struct SettingsPatch {
    /// Currency of new projects.
    pub default_currency: Option<Currency>,
    /// Who signs the reports, as a whole.
    pub branding: Option<Branding>,
}

/// The settings.
pub fn get(view: &View<'_>) -> Result<Settings> {
    STORE.read(view.conn)
}

/// Changes what the patch names. Answers with the names of what really changed.
///
/// # Errors
/// [`WorkspaceError::Invalid`] for a field of `branding`.
pub fn update(tx: &Tx<'_>, patch: &SettingsPatch) -> Result<Vec<String>> {
    let before = get(tx)?;
    let mut after = before.clone();
    after.default_currency = patch.default_currency.unwrap_or(before.default_currency);
    if let Some(branding) = &patch.branding {
        after.branding = checked(branding)?;
    }
    STORE.write(tx.conn, &before, &after, &time_text(tx.now()))
}

impl Workspace {
    /// Changes settings as one undo step; see [`update`].
    pub fn update_settings(&mut self, patch: &SettingsPatch) -> Result<Committed<Settings>> {
        self.transact_described(None, |tx| {
            let fields = update(tx, patch)?;
            Ok((Operation::ChangeSettings { fields }, get(tx)?))
        })
    }
}

fn checked(branding: &Branding) -> Result<Branding> {
    Ok(Branding {
        name: text::line("branding.name", &branding.name)?,
        contact: text::note("branding.contact", &branding.contact)?,
        color: branding
            .color
            .as_deref()
            .map(|color| checked_color("branding.color", color))
            .transpose()?,
        logo: branding
            .logo
            .as_deref()
            .map(|logo| checked_logo("branding.logo", logo))
            .transpose()?,
    })
}

/// A colour as `#1E6B50`.
pub(crate) fn checked_color(field: &'static str, color: &str) -> Result<String> {
    if is_color(color) {
        Ok(color.to_uppercase())
    } else {
        Err(WorkspaceError::invalid(
            field,
            InvalidRule::Malformed { form: "#1E6B50" },
        ))
    }
}

/// A picture as a data URL, small enough to be kept.
pub(crate) fn checked_logo(field: &'static str, logo: &str) -> Result<String> {
    let is_image = ["png", "jpeg", "svg+xml"]
        .iter()
        .any(|kind| logo.starts_with(&format!("data:image/{kind};base64,")));
    if !is_image {
        return Err(WorkspaceError::invalid(
            field,
            InvalidRule::Malformed {
                form: "data:image/png;base64,…",
            },
        ));
    }
    // Base64 writes three bytes as four characters.
    let max_chars = MAX_LOGO_BYTES / 3 * 4;
    if logo.len() > max_chars {
        return Err(WorkspaceError::invalid(
            field,
            InvalidRule::TooLong { max_chars },
        ));
    }
    Ok(logo.to_owned())
}

/// `#` and six hexadecimal digits.
fn is_color(text: &str) -> bool {
    text.strip_prefix('#').is_some_and(|digits| {
        digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
    })
}
