//! Writes the embedded catalogues and one function per text.

use std::fmt::Write as _;

use crate::catalogue::{Language, Text};

pub fn generate(languages: &[Language]) -> String {
    let mut code = String::new();
    sources(&mut code, languages);
    if let Some(reference) = languages.first() {
        ids(&mut code, reference);
        functions(&mut code, reference);
    }
    code
}

fn sources(code: &mut String, languages: &[Language]) {
    for language in languages {
        let _ = writeln!(
            code,
            "pub(crate) const {}: &[&str] = &[",
            language.code.to_uppercase()
        );
        for file in &language.files {
            let _ = writeln!(
                code,
                "    include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), \"/{}\")),",
                file.path
            );
        }
        code.push_str("];\n");
    }
}

/// Messages with their variables, sorted by identifier.
fn ids(code: &mut String, reference: &Language) {
    let mut messages: Vec<&Text> = reference
        .files
        .iter()
        .flat_map(|file| &file.texts)
        .filter(|text| !text.id.starts_with('-'))
        .collect();
    messages.sort_by(|a, b| a.id.cmp(&b.id));
    code.push_str("pub(crate) const MESSAGES: &[(&str, &[&str])] = &[\n");
    for message in messages {
        let variables: Vec<&String> = message.variables.iter().collect();
        let _ = writeln!(code, "    ({:?}, &{variables:?}),", message.id);
    }
    code.push_str("];\n");
}

fn functions(code: &mut String, reference: &Language) {
    code.push_str("/// One function per text, in a module per feature.\npub mod tr {\n");
    for file in &reference.files {
        let _ = writeln!(
            code,
            "    /// Texts of `{feature}`.\n    pub mod {feature} {{",
            feature = file.feature
        );
        for text in file.texts.iter().filter(|text| !text.id.starts_with('-')) {
            function(code, text);
        }
        code.push_str("    }\n");
    }
    code.push_str("}\n");
}

fn function(code: &mut String, text: &Text) {
    // In a doc comment, brackets would be read as links.
    let preview = text.preview.replace('[', "\\[").replace('<', "\\<");
    let _ = writeln!(code, "        #[doc = {preview:?}]");
    if text.variables.is_empty() {
        let _ = writeln!(
            code,
            "        pub fn {name}(language: crate::Language) -> String {{\n            \
             crate::text(language, {id:?}, &[])\n        }}",
            name = function_name(&text.id),
            id = text.id
        );
        return;
    }
    code.push_str(
        "        #[allow(clippy::too_many_arguments)] // A parameter per variable of the text.\n",
    );
    let mut parameters = String::new();
    let mut arguments = String::new();
    for variable in &text.variables {
        let name = function_name(variable);
        let _ = write!(parameters, ", {name}: impl Into<crate::Arg<'a>>");
        let _ = write!(arguments, "({variable:?}, {name}.into()), ");
    }
    let _ = writeln!(
        code,
        "        pub fn {name}<'a>(language: crate::Language{parameters}) -> String {{\n            \
         crate::text(language, {id:?}, &[{arguments}])\n        }}",
        name = function_name(&text.id),
        id = text.id
    );
}

/// An identifier of Fluent as a name in Rust.
fn function_name(id: &str) -> String {
    const RESERVED: [&str; 14] = [
        "as", "for", "in", "loop", "match", "mod", "move", "ref", "return", "self", "type", "use",
        "where", "while",
    ];
    let name = id.replace('-', "_").to_lowercase();
    if RESERVED.contains(&name.as_str()) {
        format!("{name}_")
    } else {
        name
    }
}
