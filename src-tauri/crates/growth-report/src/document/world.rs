//! Everything that Typst may see while it sets a report: the templates, the data, the typefaces.
//! There is no file system, no network, no clock and no system font.

use std::sync::LazyLock;

use typst::{
    Feature, Library, LibraryExt, World,
    diag::{FileError, FileResult},
    foundations::{Bytes, Datetime, Duration},
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::LazyHash,
};

use crate::fonts;

/// The templates, by the path under which they import each other.
static TEMPLATES: &[(&str, &str)] = &[
    ("main.typ", include_str!("main.typ")),
    ("style.typ", include_str!("style.typ")),
    ("parts.typ", include_str!("parts.typ")),
    ("blocks.typ", include_str!("blocks.typ")),
    ("cover.typ", include_str!("cover.typ")),
];

/// Parsed templates, shared by all reports.
static SOURCES: LazyLock<Vec<Source>> = LazyLock::new(|| {
    TEMPLATES
        .iter()
        .filter_map(|(path, text)| Some(Source::new(file_id(path)?, (*text).to_owned())))
        .collect()
});

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    // Cells that name their rows.
    let features = [Feature::A11yExtras].into_iter().collect();
    LazyHash::new(Library::builder().with_features(features).build())
});

static BOOK: LazyLock<LazyHash<FontBook>> =
    LazyLock::new(|| LazyHash::new(FontBook::from_fonts(fonts::all())));

fn file_id(path: &str) -> Option<FileId> {
    let path = VirtualPath::new(path).ok()?;
    Some(RootedPath::new(VirtualRoot::Project, path).intern())
}

/// The world of one report.
pub(super) struct ReportWorld {
    files: Vec<(String, Bytes)>,
    main: FileId,
}

impl ReportWorld {
    /// A world with these files beside the templates.
    pub(super) fn new(files: Vec<(String, Bytes)>) -> Option<Self> {
        Some(Self {
            files,
            main: file_id("main.typ")?,
        })
    }
}

impl World for ReportWorld {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        SOURCES
            .iter()
            .find(|source| source.id() == id)
            .cloned()
            .ok_or_else(|| not_found(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let path = id.get().vpath().get_without_slash();
        self.files
            .iter()
            .find(|(name, _)| name == path)
            .map(|(_, bytes)| bytes.clone())
            .ok_or_else(|| not_found(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        fonts::all().get(index).cloned()
    }

    /// A report's date is part of its data.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn not_found(id: FileId) -> FileError {
    FileError::NotFound(id.get().vpath().get_without_slash().into())
}
