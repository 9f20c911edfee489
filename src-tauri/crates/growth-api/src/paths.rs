//! Paths in requests: declared as such by their type, and in a window worth something only when a
//! person chose them.
//!
//! The command line and `growth serve` are told paths by the person or by a program of theirs, and
//! take them as they are. A window shows a page, and a page that was taken over must not be able to
//! name a file: there, a path is a token that the host's own dialog has issued, for reading or for
//! writing.

use std::{
    borrow::Cow,
    collections::VecDeque,
    hash::{BuildHasher as _, RandomState},
    ops::Deref,
    path::{Component, Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{App, Failure, Payload};

/// Files that a person chose to read which are remembered, and places that files were written to.
const KEPT: usize = 256;
/// How a token begins; no path does on any system that has folders.
const MARK: &str = "chosen:";

/// What a path of a request is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// The file is read.
    Read,
    /// The file is written, and replaced where it is there.
    Write,
    /// Files are written into a folder: one folder in it, or files of their names.
    WriteInto,
}

impl Purpose {
    const READ: &'static str = "path-to-read";
    const WRITE: &'static str = "path-to-write";

    fn of_format(format: &str) -> Option<Self> {
        match format {
            Self::READ => Some(Self::Read),
            Self::WRITE => Some(Self::Write),
            _ => None,
        }
    }
}

macro_rules! path_type {
    ($name:ident, $format:expr, $text:literal) => {
        #[doc = $text]
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(PathBuf);

        impl $name {
            /// The path.
            pub fn into_path(self) -> PathBuf {
                self.0
            }
        }

        impl Deref for $name {
            type Target = Path;

            fn deref(&self) -> &Path {
                &self.0
            }
        }

        impl AsRef<Path> for $name {
            fn as_ref(&self) -> &Path {
                &self.0
            }
        }

        impl From<PathBuf> for $name {
            fn from(path: PathBuf) -> Self {
                Self(path)
            }
        }

        impl JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({ "type": "string", "format": $format })
            }
        }
    };
}

path_type!(ReadPath, Purpose::READ, "A file that is read.");
path_type!(
    WritePath,
    Purpose::WRITE,
    "A file or folder that is written; never one of the program's own."
);

/// A path that a person chose in a window.
#[derive(Debug)]
struct Chosen {
    token: String,
    path: PathBuf,
    purpose: Purpose,
}

/// The paths that the dialogs of a window have issued. Clones know the same paths.
#[derive(Debug, Clone, Default)]
pub struct IssuedPaths {
    chosen: Arc<Mutex<VecDeque<Chosen>>>,
    /// Places that may be shown in the system's program for files.
    known: Arc<Mutex<VecDeque<PathBuf>>>,
    /// Other computers that a person has allowed in the host's own dialog.
    hosts: Arc<Mutex<VecDeque<String>>>,
}

fn held<T>(list: &Mutex<T>) -> MutexGuard<'_, T> {
    list.lock().unwrap_or_else(PoisonError::into_inner)
}

fn keep<T>(list: &mut VecDeque<T>, item: T) {
    if list.len() >= KEPT {
        list.pop_front();
    }
    list.push_back(item);
}

impl IssuedPaths {
    /// Issues a token for a path that a person has just chosen. It ends with the name of the file, for
    /// the page to show. A token for reading may be used again, as a file is looked into before it is
    /// imported; one for writing is used up.
    pub fn issue(&self, path: PathBuf, purpose: Purpose) -> String {
        let name = path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default();
        let token = format!("{MARK}{}/{name}", secret());
        keep(&mut held(&self.known), path.clone());
        keep(
            &mut held(&self.chosen),
            Chosen {
                token: token.clone(),
                path,
                purpose,
            },
        );
        token
    }

    /// The path of a token, if it was issued for this purpose.
    fn redeem(&self, text: &str, wanted: Purpose) -> Option<PathBuf> {
        let mut chosen = held(&self.chosen);
        let place = chosen.iter().position(|one| {
            one.token == text
                || (one.purpose == Purpose::WriteInto && inside(&one.token, text).is_some())
        })?;
        let found = chosen.get(place)?;
        match (found.purpose, wanted) {
            (Purpose::Read, Purpose::Read) => Some(found.path.clone()),
            (Purpose::Write, Purpose::Write) if found.token == text => {
                chosen.remove(place).map(|one| one.path)
            }
            (Purpose::WriteInto, Purpose::Write) => {
                let name = inside(&found.token, text)?.to_owned();
                chosen.remove(place).map(|one| one.path.join(name))
            }
            _ => None,
        }
    }

    /// Notes that a person allows another computer to be asked.
    pub fn allow_host(&self, host: &str) {
        keep(&mut held(&self.hosts), host.to_owned());
    }

    /// Whether a person has allowed another computer.
    pub(crate) fn allows_host(&self, host: &str) -> bool {
        held(&self.hosts).iter().any(|allowed| allowed == host)
    }

    /// Whether a person chose this place, or a folder that it lies in: it may be shown.
    pub fn knows(&self, path: &Path) -> bool {
        held(&self.known)
            .iter()
            .any(|known| path.starts_with(known))
    }
}

/// The one name that a text adds to the token of a folder.
fn inside<'a>(token: &str, text: &'a str) -> Option<&'a str> {
    let name = text.strip_prefix(token)?.strip_prefix('/')?;
    let mut parts = Path::new(name).components();
    let plain = matches!(parts.next(), Some(Component::Normal(part)) if part == name);
    (plain && parts.next().is_none() && !name.contains(['/', '\\'])).then_some(name)
}

/// What nobody can guess: keys of the system's random numbers, hashed.
fn secret() -> String {
    let part = || RandomState::new().hash_one(0);
    format!("{:016x}{:016x}", part(), part())
}

/// Puts the paths that tokens stand for in their place, and refuses the program's own files.
///
/// # Errors
/// [`Failure::Written`] at the field.
pub(crate) fn resolve(app: &App, schema: &Value, payload: &mut Payload) -> Result<(), Failure> {
    let mut found = Vec::new();
    find(
        schema,
        &schema["$defs"],
        payload.value(),
        &mut String::new(),
        &mut found,
    );
    for (pointer, purpose) in found {
        let Some(place) = payload.value_mut().pointer_mut(&pointer) else {
            continue;
        };
        let text = place.as_str().unwrap_or_default().to_owned();
        let refused = |code: &'static str| Failure::Written {
            field: pointer.trim_start_matches('/').replace('/', "."),
            code,
            value: text.chars().take(200).collect(),
        };
        let path = match &app.options().issued {
            None => PathBuf::from(&text),
            Some(issued) => issued
                .redeem(&text, purpose)
                .ok_or_else(|| refused("path_not_chosen"))?,
        };
        if purpose == Purpose::Write && app.is_own(&path) {
            return Err(refused("path_of_the_program"));
        }
        let path = path
            .into_os_string()
            .into_string()
            .map_err(|_| refused("path_not_unicode"))?;
        *place = Value::String(path);
    }
    Ok(())
}

/// Whether an input of this schema has a path somewhere.
pub(crate) fn has_paths(schema: &Value) -> bool {
    match schema {
        Value::Object(members) => {
            let format = members.get("format").and_then(Value::as_str);
            format.and_then(Purpose::of_format).is_some() || members.values().any(has_paths)
        }
        Value::Array(items) => items.iter().any(has_paths),
        _ => false,
    }
}

/// The places of paths in a value, as JSON pointers.
fn find(
    schema: &Value,
    definitions: &Value,
    value: &Value,
    pointer: &mut String,
    found: &mut Vec<(String, Purpose)>,
) {
    if let Some(name) = schema["$ref"]
        .as_str()
        .and_then(|path| path.rsplit('/').next())
        && let Some(target) = definitions.get(name)
    {
        return find(target, definitions, value, pointer, found);
    }
    if let (Some(purpose), true) = (
        schema["format"].as_str().and_then(Purpose::of_format),
        value.is_string(),
    ) {
        found.push((pointer.clone(), purpose));
    }
    for kind in ["anyOf", "oneOf", "allOf"] {
        for branch in schema[kind].as_array().into_iter().flatten() {
            find(branch, definitions, value, pointer, found);
        }
    }
    let length = pointer.len();
    match value {
        Value::Object(members) => {
            for (name, member) in members {
                if let Some(inner) = schema["properties"].get(name) {
                    pointer.push('/');
                    pointer.push_str(&name.replace('~', "~0").replace('/', "~1"));
                    find(inner, definitions, member, pointer, found);
                    pointer.truncate(length);
                }
            }
        }
        Value::Array(items) if schema["items"].is_object() => {
            for (place, item) in items.iter().enumerate() {
                pointer.push('/');
                pointer.push_str(&place.to_string());
                find(&schema["items"], definitions, item, pointer, found);
                pointer.truncate(length);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_worth_what_it_was_issued_for() {
        let issued = IssuedPaths::default();
        let read = issued.issue("/home/a/Отчёт.csv".into(), Purpose::Read);
        let write = issued.issue("/home/a/report.pdf".into(), Purpose::Write);
        assert!(read.ends_with("/Отчёт.csv") && read != write, "{read}");
        assert_eq!(issued.redeem(&read, Purpose::Write), None);
        assert_eq!(issued.redeem(&write, Purpose::Read), None);
        for _ in 0..2 {
            let path = issued.redeem(&read, Purpose::Read);
            assert_eq!(path, Some("/home/a/Отчёт.csv".into()));
        }
        let path = issued.redeem(&write, Purpose::Write);
        assert_eq!(path, Some("/home/a/report.pdf".into()));
        assert_eq!(issued.redeem(&write, Purpose::Write), None, "used up");
        for guess in ["/etc/passwd", "", "chosen:0/report.pdf", "report.pdf"] {
            assert_eq!(issued.redeem(guess, Purpose::Read), None, "{guess}");
            assert_eq!(issued.redeem(guess, Purpose::Write), None, "{guess}");
        }
    }

    #[test]
    fn into_a_folder_leads_one_name_and_no_way_out() {
        let issued = IssuedPaths::default();
        let into = || issued.issue("/home/a/out".into(), Purpose::WriteInto);
        for way in ["..", ".", "", "a/b", "../../x", "a\\b", "/etc"] {
            let text = format!("{}/{way}", into());
            assert_eq!(issued.redeem(&text, Purpose::Write), None, "{way}");
        }
        let folder = into();
        assert_eq!(issued.redeem(&folder, Purpose::Write), None);
        let path = issued.redeem(&format!("{folder}/Таблицы"), Purpose::Write);
        assert_eq!(path, Some("/home/a/out/Таблицы".into()));
        assert!(issued.knows(Path::new("/home/a/out/Таблицы/1.csv")));
        assert!(!issued.knows(Path::new("/home/a/.bashrc")));
    }
}
