//! Reads the catalogues into what the checks and the generator need.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use fluent_syntax::{ast, parser};

/// All catalogues of one language.
pub struct Language {
    pub code: String,
    pub files: Vec<File>,
}

/// One `.ftl` file.
pub struct File {
    /// Feature that the texts belong to: the file's name without its ending.
    pub feature: String,
    /// Path for messages and for `include_str!`, with `/` everywhere.
    pub path: String,
    pub texts: Vec<Text>,
}

/// One message or term.
pub struct Text {
    /// Identifier; that of a term starts with `-`.
    pub id: String,
    pub line: usize,
    /// The text, as far as it is plain; for the documentation of the generated function.
    pub preview: String,
    pub variables: BTreeSet<String>,
    pub references: BTreeSet<String>,
    /// Identifiers of the variants of each selection.
    pub selections: Vec<BTreeSet<String>>,
    /// What this project does not use in its catalogues.
    pub unsupported: BTreeSet<&'static str>,
}

pub fn read_all(folder: &Path, languages: &[&str]) -> Result<Vec<Language>, Vec<String>> {
    let mut problems = Vec::new();
    let mut read = Vec::new();
    for code in languages {
        match read_language(&folder.join(code), code, &mut problems) {
            Ok(language) => read.push(language),
            Err(problem) => problems.push(problem),
        }
    }
    if problems.is_empty() {
        Ok(read)
    } else {
        Err(problems)
    }
}

fn read_language(
    folder: &Path,
    code: &str,
    problems: &mut Vec<String>,
) -> Result<Language, String> {
    let shown = |path: &Path| path.to_string_lossy().replace('\\', "/");
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| format!("{}: {error}", shown(folder)))? {
        let path = entry
            .map_err(|error| format!("{}: {error}", shown(folder)))?
            .path();
        if path.extension().is_some_and(|ending| ending == "ftl") {
            paths.push(path);
        }
    }
    paths.sort();
    let mut files = Vec::new();
    for path in paths {
        let name = shown(&path);
        let source = fs::read_to_string(&path).map_err(|error| format!("{name}: {error}"))?;
        files.push(File {
            feature: path
                .file_stem()
                .map(|stem| stem.to_string_lossy().into_owned())
                .unwrap_or_default(),
            texts: read_texts(&name, &source, problems),
            path: name,
        });
    }
    Ok(Language {
        code: code.to_owned(),
        files,
    })
}

fn read_texts(name: &str, source: &str, problems: &mut Vec<String>) -> Vec<Text> {
    let resource = match parser::parse(source) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            for error in errors {
                let line = line_of(source, error.pos.start);
                problems.push(format!("{name}:{line}: {error}"));
            }
            resource
        }
    };
    let lines = lines_of_ids(source);
    let mut texts = Vec::new();
    for entry in resource.body {
        let (id, pattern, attributes) = match entry {
            ast::Entry::Message(message) => (
                message.id.name.to_owned(),
                message.value,
                message.attributes.len(),
            ),
            ast::Entry::Term(term) => (
                format!("-{}", term.id.name),
                Some(term.value),
                term.attributes.len(),
            ),
            _ => continue,
        };
        let mut text = Text {
            line: lines.get(id.as_str()).copied().unwrap_or(0),
            id,
            preview: String::new(),
            variables: BTreeSet::new(),
            references: BTreeSet::new(),
            selections: Vec::new(),
            unsupported: BTreeSet::new(),
        };
        if attributes > 0 {
            text.unsupported.insert("an attribute");
        }
        match &pattern {
            Some(pattern) => {
                text.preview = preview(pattern);
                visit_pattern(pattern, &mut text);
            }
            None => {
                text.unsupported.insert("a message without a text");
            }
        }
        texts.push(text);
    }
    texts
}

fn visit_pattern(pattern: &ast::Pattern<&str>, text: &mut Text) {
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            visit_expression(expression, text);
        }
    }
}

fn visit_expression(expression: &ast::Expression<&str>, text: &mut Text) {
    match expression {
        ast::Expression::Inline(inline) => visit_inline(inline, text),
        ast::Expression::Select { selector, variants } => {
            visit_inline(selector, text);
            let mut keys = BTreeSet::new();
            for variant in variants {
                if let ast::VariantKey::Identifier { name } = &variant.key {
                    keys.insert((*name).to_owned());
                }
                visit_pattern(&variant.value, text);
            }
            text.selections.push(keys);
        }
    }
}

fn visit_inline(inline: &ast::InlineExpression<&str>, text: &mut Text) {
    match inline {
        ast::InlineExpression::VariableReference { id } => {
            text.variables.insert(id.name.to_owned());
        }
        ast::InlineExpression::MessageReference { id, attribute } => {
            text.references.insert(id.name.to_owned());
            if attribute.is_some() {
                text.unsupported.insert("a reference to an attribute");
            }
        }
        ast::InlineExpression::TermReference {
            id,
            attribute,
            arguments,
        } => {
            text.references.insert(format!("-{}", id.name));
            if attribute.is_some() || arguments.is_some() {
                text.unsupported.insert("a term with arguments");
            }
        }
        ast::InlineExpression::FunctionReference { .. } => {
            text.unsupported.insert("a function");
        }
        ast::InlineExpression::Placeable { expression } => visit_expression(expression, text),
        ast::InlineExpression::StringLiteral { .. }
        | ast::InlineExpression::NumberLiteral { .. } => {}
    }
}

/// The text with `{$name}` for variables and `…` for selections.
fn preview(pattern: &ast::Pattern<&str>) -> String {
    let mut shown = String::new();
    for element in &pattern.elements {
        match element {
            ast::PatternElement::TextElement { value } => shown.push_str(value),
            ast::PatternElement::Placeable {
                expression: ast::Expression::Inline(ast::InlineExpression::VariableReference { id }),
            } => {
                shown.push_str("{$");
                shown.push_str(id.name);
                shown.push('}');
            }
            ast::PatternElement::Placeable { .. } => shown.push('…'),
        }
    }
    shown.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn line_of(source: &str, position: usize) -> usize {
    source
        .bytes()
        .take(position)
        .filter(|&byte| byte == b'\n')
        .count()
        + 1
}

/// First line of every identifier: entries of Fluent start in the first column.
fn lines_of_ids(source: &str) -> BTreeMap<&str, usize> {
    let mut lines = BTreeMap::new();
    for (index, line) in source.lines().enumerate() {
        if line.starts_with(|first: char| first.is_ascii_alphabetic() || first == '-')
            && let Some((id, _)) = line.split_once('=')
        {
            lines.entry(id.trim()).or_insert(index + 1);
        }
    }
    lines
}
