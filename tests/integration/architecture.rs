//! Who may depend on whom.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result};
use cargo_metadata::{DependencyKind, MetadataCommand};
use growth_tests::repository;

/// Crates of the workspace, each with the workspace crates that it may depend on.
const MAY_DEPEND_ON: [(&str, &[&str]); 11] = [
    ("growth-shape", &[]),
    ("growth-model", &["growth-shape"]),
    ("growth-i18n", &["growth-shape"]),
    ("growth-meaning", &[]),
    (
        "growth-workspace",
        &["growth-i18n", "growth-model", "growth-shape"],
    ),
    (
        "growth-report",
        &["growth-i18n", "growth-model", "growth-shape"],
    ),
    (
        "growth-api",
        &[
            "growth-i18n",
            "growth-meaning",
            "growth-model",
            "growth-report",
            "growth-shape",
            "growth-workspace",
        ],
    ),
    ("growth-cli", &["growth-api"]),
    ("growth-architect", &["growth-api"]),
    ("growth-assistant", &[]),
    ("xtask", &[]),
];

/// Outside crates that only some may know.
const KNOWN_ONLY_BY: [(&str, &[&str]); 10] = [
    ("ureq", &["growth-assistant"]),
    ("keyring", &["growth-assistant"]),
    ("tauri", &["growth-architect"]),
    ("ndarray", &["growth-meaning"]),
    ("rusqlite", &["growth-workspace"]),
    ("typst", &["growth-report"]),
    ("plotters", &["growth-report"]),
    ("resvg", &["growth-report"]),
    ("usvg", &["growth-report"]),
    ("rust_xlsxwriter", &["growth-report"]),
];

fn normal_dependencies() -> Result<Vec<(String, Vec<String>)>> {
    let metadata = MetadataCommand::new()
        .manifest_path(repository().join("Cargo.toml"))
        .no_deps()
        .other_options(vec!["--offline".to_owned()])
        .exec()?;
    Ok(metadata
        .packages
        .iter()
        .map(|package| {
            let dependencies = package
                .dependencies
                .iter()
                .filter(|dependency| dependency.kind == DependencyKind::Normal)
                .map(|dependency| dependency.name.clone())
                .collect();
            (package.name.to_string(), dependencies)
        })
        .collect())
}

#[test]
fn crates_depend_on_whom_they_may() -> Result<()> {
    let packages = normal_dependencies()?;
    let ours: Vec<&str> = packages.iter().map(|(name, _)| name.as_str()).collect();
    for (name, dependencies) in &packages {
        if name == "growth-tests" {
            continue;
        }
        let (_, allowed) = MAY_DEPEND_ON
            .iter()
            .find(|(package, _)| package == name)
            .with_context(|| format!("`{name}` is not in the drawing of the house"))?;
        for dependency in dependencies
            .iter()
            .filter(|name| ours.contains(&name.as_str()))
        {
            assert!(
                allowed.contains(&dependency.as_str()),
                "{name} must not depend on {dependency}"
            );
        }
    }
    Ok(())
}

#[test]
fn libraries_are_known_only_where_they_belong() -> Result<()> {
    for (name, dependencies) in normal_dependencies()? {
        for dependency in dependencies {
            for (library, users) in KNOWN_ONLY_BY {
                let belongs =
                    dependency == library || dependency.starts_with(&format!("{library}-"));
                assert!(
                    !belongs || users.contains(&name.as_str()),
                    "{name} must not depend on {dependency}"
                );
            }
        }
    }
    Ok(())
}

#[test]
fn a_shape_is_declared_as_one() -> Result<()> {
    let mut found = Vec::new();
    for file in files(&repository().join("src-tauri"), &["rs"])? {
        let code = std::fs::read_to_string(&file)?;
        let derived = code.split("#[derive(").skip(1);
        for traits in derived.filter_map(|rest| rest.split_once(")]")) {
            let traits: BTreeSet<&str> = traits.0.split(',').map(str::trim).collect();
            if ["PartialEq", "Serialize", "Deserialize", "JsonSchema"]
                .iter()
                .all(|name| traits.contains(name))
            {
                found.push(file.display().to_string());
            }
        }
    }
    assert!(found.is_empty(), "say `#[shape]` in {found:#?}");
    Ok(())
}

#[test]
fn only_the_api_folder_of_the_ui_knows_tauri() -> Result<()> {
    let sources = repository().join("ui/src");
    let api = sources.join("api");
    for file in files(&sources, &["ts", "svelte"])? {
        let text = std::fs::read_to_string(&file)?;
        assert!(
            file.starts_with(&api) || !text.contains("@tauri-apps/"),
            "{} imports @tauri-apps",
            file.display()
        );
    }
    Ok(())
}

/// `clippy.toml` forbids these calls too; this catches what an `allow` would let through.
#[test]
fn the_leaves_that_compute_are_pure() -> Result<()> {
    const IMPURE: [&str; 9] = [
        "SystemTime",
        "Instant::now",
        "Utc::now",
        "Local::now",
        "std::fs",
        "std::env::",
        "std::net",
        "thread_rng",
        "rand::rng(",
    ];
    let crates = repository().join("src-tauri/crates");
    let model = files(&crates.join("growth-model/src"), &["rs"])?;
    let meaning = files(&crates.join("growth-meaning/src"), &["rs"])?;
    for file in model.into_iter().chain(meaning) {
        let text = std::fs::read_to_string(&file)?;
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        for word in IMPURE {
            assert!(
                file.ends_with("tests.rs") || !code.contains(word),
                "{} uses {word}",
                file.display()
            );
        }
    }
    Ok(())
}

/// `clippy.toml` and the UI's lints forbid these too; this catches what an `allow` would let through,
/// and what they cannot see.
#[test]
fn the_time_and_the_day_come_from_the_one_clock() -> Result<()> {
    // Where the clock is, what is no part of the program, and this list.
    const EXCEPT: [&str; 4] = [
        "src-tauri/crates/growth-workspace/src/clock.rs",
        "src-tauri/crates/xtask",
        "tests/integration/architecture.rs",
        "ui/tests/clock.ts",
    ];
    const RUST: [&str; 9] = [
        "SystemTime::now",
        "Utc::now",
        "Local::now",
        "chrono::Local",
        "date_naive()",
        "naive_utc()",
        "naive_local()",
        "now_v7",
        "Timestamp::now",
    ];
    const SQL: [&str; 5] = [
        "'now'",
        "current_timestamp",
        "current_date",
        "current_time",
        "unixepoch(",
    ];
    const UI: [&str; 5] = [
        "new Date()",
        "Date.now(",
        "getLocalTimeZone",
        "timeOrigin",
        "Temporal.Now",
    ];
    let root = repository();
    for (folder, extensions, words) in [
        ("src-tauri", &["rs"][..], &RUST[..]),
        ("tests", &["rs"], &RUST),
        ("src-tauri", &["rs", "sql"], &SQL),
        ("ui/src", &["ts", "svelte"], &UI),
        ("ui/tests", &["ts"], &UI),
    ] {
        for file in files(&root.join(folder), extensions)? {
            let name = file.strip_prefix(&root)?;
            if EXCEPT.iter().any(|except| name.starts_with(except)) {
                continue;
            }
            let text = std::fs::read_to_string(&file)?;
            let found = words.iter().find(|word| {
                text.contains(**word) || (words == SQL && text.to_lowercase().contains(**word))
            });
            assert!(
                found.is_none(),
                "{} uses {}",
                name.display(),
                found.unwrap()
            );
        }
    }
    Ok(())
}

/// A module may use another only if that one does not, by whatever way, use it back: what two features
/// share has a home below both.
#[test]
fn no_circle_runs_across_the_modules_of_a_crate() -> Result<()> {
    for layer in [Layer::Document, Layer::Api] {
        let source = repository().join(layer.folder());
        let uses = uses_of_modules(&source)?;
        for module in uses.keys() {
            let mut seen = BTreeSet::new();
            let mut next: Vec<&String> = uses[module].iter().collect();
            while let Some(other) = next.pop() {
                assert!(
                    other != module,
                    "{}: `{module}` uses {:?}, one of which uses it back",
                    source.display(),
                    uses[module]
                );
                if seen.insert(other) {
                    next.extend(uses.get(other).into_iter().flatten());
                }
            }
        }
    }
    Ok(())
}

/// The modules at the top of a crate, and which of them each one names as `crate::module`.
fn uses_of_modules(source: &Path) -> Result<BTreeMap<String, BTreeSet<String>>> {
    let mut uses: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in files(source, &["rs"])? {
        let inside = file.strip_prefix(source)?;
        let first = inside.iter().next().context("a path")?;
        let module = first.to_string_lossy().replace(".rs", "");
        let text = std::fs::read_to_string(&file)?;
        let code: String = text
            .split("#[cfg(test)]")
            .next()
            .unwrap_or_default()
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
            .collect::<Vec<_>>()
            .join("\n");
        let named = code.split("crate::").skip(1).flat_map(first_names);
        uses.entry(module).or_default().extend(named);
    }
    let modules: BTreeSet<String> = uses.keys().cloned().collect();
    for (module, used) in &mut uses {
        used.retain(|other| other != module && modules.contains(other));
    }
    Ok(uses)
}

/// The first name of each path in what follows `crate::`: one, or those of a list in braces.
fn first_names(rest: &str) -> Vec<String> {
    let word = |text: &str| -> String {
        text.trim_start()
            .chars()
            .take_while(|sign| sign.is_alphanumeric() || *sign == '_')
            .collect()
    };
    let Some(list) = rest.strip_prefix('{') else {
        return vec![word(rest)];
    };
    let (mut names, mut depth, mut begins) = (Vec::new(), 0, 0);
    for (at, sign) in list.char_indices() {
        match sign {
            '{' => depth += 1,
            '}' if depth == 0 => {
                names.push(word(&list[begins..at]));
                break;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                names.push(word(&list[begins..at]));
                begins = at + 1;
            }
            _ => {}
        }
    }
    names
}

#[test]
fn paths_are_found_alone_and_in_lists() {
    assert_eq!(first_names("audit::section};"), ["audit"]);
    assert_eq!(
        first_names("{\n    Failure, audit::{a, b},\n    kpi::section,\n};"),
        ["Failure", "audit", "kpi", ""]
    );
}

/// Features, and the layers that each is in.
const FEATURES: [(&str, &[Layer]); 13] = {
    use Layer::{Api, Document, Model, Ui, Workspace};
    [
        ("projects", &[Workspace, Api, Ui]),
        ("economics", &[Model, Workspace, Document, Api, Ui]),
        ("audit", &[Model, Workspace, Document, Api, Ui]),
        ("loops", &[Model, Workspace, Document, Api, Ui]),
        ("roadmap", &[Model, Workspace, Document, Api, Ui]),
        ("kpi", &[Model, Workspace, Api, Ui]),
        ("overview", &[Api, Ui]),
        ("datasets", &[Workspace, Document, Api, Ui]),
        ("customers", &[Model, Workspace, Document, Api, Ui]),
        ("automation", &[Model, Workspace, Document, Api, Ui]),
        ("report", &[Workspace, Api, Ui]),
        ("history", &[Workspace, Api]),
        ("backups", &[Workspace, Api]),
    ]
};

/// A layer of the program.
#[derive(Clone, Copy)]
enum Layer {
    Model,
    Workspace,
    Document,
    Api,
    Ui,
}

impl Layer {
    /// Where the layer has its features.
    fn folder(self) -> &'static str {
        match self {
            Self::Model => "src-tauri/crates/growth-model/src",
            Self::Workspace => "src-tauri/crates/growth-workspace/src",
            Self::Document => "src-tauri/crates/growth-report/src",
            Self::Api => "src-tauri/crates/growth-api/src",
            Self::Ui => "ui/src/features",
        }
    }
}

#[test]
fn a_feature_has_one_name_in_every_layer() {
    for (feature, layers) in FEATURES {
        for layer in layers {
            let place = repository().join(layer.folder()).join(feature);
            assert!(
                place.is_dir() || place.with_extension("rs").exists(),
                "{} is missing",
                place.display()
            );
        }
        for language in ["en", "ru"] {
            let catalogue = repository().join(format!(
                "src-tauri/crates/growth-i18n/locales/{language}/{feature}.ftl"
            ));
            assert!(catalogue.exists(), "{} is missing", catalogue.display());
        }
    }
}

/// Code cites the mathematics as `MATHEMATICS.md A.6`; whoever follows a citation finds the section.
#[test]
fn cited_sections_of_the_mathematics_exist() -> Result<()> {
    const DOCUMENT: &str = "MATHEMATICS.md";
    let document = std::fs::read_to_string(
        repository()
            .join("src-tauri/crates/growth-model")
            .join(DOCUMENT),
    )?;
    let sections: Vec<&str> = document
        .lines()
        .filter_map(|line| line.strip_prefix("## ").or(line.strip_prefix("### ")))
        .filter_map(|title| title.split(' ').next())
        .map(|number| number.trim_end_matches('.'))
        .collect();
    let mut cited = 0;
    for folder in ["src-tauri", "tests", "ui/src"] {
        for file in files(
            &repository().join(folder),
            &["rs", "json", "ts", "svelte", "sql"],
        )? {
            if file.ends_with("tests/integration/architecture.rs") {
                continue;
            }
            let text = std::fs::read_to_string(&file)?;
            for after in text.split(DOCUMENT).skip(1) {
                // A path to the document cites no section.
                if !after.starts_with(char::is_whitespace) {
                    continue;
                }
                let number: String = after
                    .trim_start_matches(|c: char| c.is_whitespace() || c == '/' || c == '!')
                    .chars()
                    .take_while(|c| c.is_ascii_alphanumeric() || *c == '.')
                    .collect();
                let number = number.trim_end_matches('.');
                assert!(
                    sections.contains(&number),
                    "{} cites section `{number}`, which {DOCUMENT} does not have",
                    file.display()
                );
                cited += 1;
            }
        }
    }
    assert!(cited > 40, "only {cited} citations were found");
    Ok(())
}

/// Features of the workspace file, each above those that it may know. What is no feature knows none.
const ORDER_OF_FEATURES: [&str; 18] = [
    "history",
    "preferences",
    "settings",
    "projects",
    "datasets",
    "customers",
    "automation",
    "economics",
    "loops",
    "audit",
    "roadmap",
    "experiments",
    "knowledge",
    "kpi",
    "ticks",
    "report",
    "exchange",
    "samples",
];

#[test]
fn features_of_the_workspace_know_only_those_below_them() -> Result<()> {
    let sources = repository().join("src-tauri/crates/growth-workspace/src");
    let height = |module: &str| ORDER_OF_FEATURES.iter().position(|name| *name == module);
    for file in files(&sources, &["rs"])? {
        let path = file.strip_prefix(&sources)?.with_extension("");
        let mut parts = path.iter().map(|part| part.to_string_lossy());
        let own = parts.next().context("a module")?.into_owned();
        if own == "lib" || parts.any(|part| part == "tests") {
            continue;
        }
        let text = std::fs::read_to_string(&file)?;
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        for used in used_modules(code) {
            assert!(
                used == own || height(&used).is_none_or(|used| Some(used) < height(&own)),
                "{} must not know `{used}`",
                file.display()
            );
        }
    }
    Ok(())
}

/// The modules of its own crate that a file names.
fn used_modules(code: &str) -> Vec<String> {
    let code: String = code
        .lines()
        .map(|line| line.split("//").next().unwrap_or_default())
        .collect::<Vec<_>>()
        .join(" ");
    let name = |text: &str| -> String {
        text.trim_start()
            .chars()
            .take_while(|sign| sign.is_alphanumeric() || *sign == '_')
            .collect()
    };
    let mut used = Vec::new();
    for rest in code.split("crate::").skip(1) {
        let Some(list) = rest.strip_prefix('{') else {
            used.push(name(rest));
            continue;
        };
        let mut depth = 0;
        let mut item = true;
        for (place, sign) in list.char_indices() {
            match sign {
                '{' => depth += 1,
                '}' if depth == 0 => break,
                '}' => depth -= 1,
                ',' if depth == 0 => item = true,
                _ if item && !sign.is_whitespace() => {
                    used.push(name(&list[place..]));
                    item = false;
                }
                _ => {}
            }
        }
    }
    used
}

#[test]
fn the_top_level_holds_only_the_fixed_layout() -> Result<()> {
    const FIXED: [&str; 9] = [
        "Cargo.toml",
        "Cargo.lock",
        "README.md",
        "LICENSE",
        "src-tauri",
        "ui",
        "tests",
        "icons",
        "target",
    ];
    for entry in std::fs::read_dir(repository())? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        assert!(
            name.starts_with('.') || FIXED.contains(&name.as_str()),
            "{name} is not of the layout"
        );
    }
    Ok(())
}

pub(crate) fn files(folder: &Path, extensions: &[&str]) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path, extensions)?);
        } else if path
            .extension()
            .is_some_and(|e| extensions.iter().any(|wanted| e == *wanted))
        {
            found.push(path);
        }
    }
    Ok(found)
}
