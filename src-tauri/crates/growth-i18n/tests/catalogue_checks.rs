//! What the build refuses in the catalogues, with file and line.

#![allow(clippy::expect_used)] // A test fails by panicking.
#![allow(dead_code)] // The modules of the build script are tested as they are.

#[path = "../build/catalogue.rs"]
mod catalogue;
#[path = "../build/check.rs"]
mod check;

use std::fs;

/// Problems of two small catalogues.
fn problems(en: &[(&str, &str)], ru: &[(&str, &str)]) -> Vec<String> {
    let folder = tempfile::tempdir().expect("a folder");
    for (code, files) in [("en", en), ("ru", ru)] {
        fs::create_dir(folder.path().join(code)).expect("a folder");
        for (name, text) in files {
            fs::write(folder.path().join(code).join(name), text).expect("a file");
        }
    }
    let root = format!("{}/", folder.path().display()).replace('\\', "/");
    let found = catalogue::read_all(folder.path(), &["en", "ru"])
        .and_then(|catalogues| check::check(&catalogues));
    found
        .err()
        .unwrap_or_default()
        .into_iter()
        .map(|problem| problem.replace(&root, ""))
        .collect()
}

fn problems_of(en: &str, ru: &str) -> Vec<String> {
    problems(&[("app.ftl", en)], &[("app.ftl", ru)])
}

#[test]
fn sound_catalogues_pass() {
    assert_eq!(
        problems_of(
            "# A comment\n-brand = Growth\nhello = Hello from { -brand }\ndays = { $n ->\n    [one] day\n   *[other] days\n}\n",
            "-brand = Growth\nhello = Привет от { -brand }\ndays = { $n ->\n    [one] день\n    [few] дня\n   *[many] дней\n}\n",
        ),
        Vec::<String>::new()
    );
}

#[test]
fn a_catalogue_that_does_not_parse_is_refused() {
    let problems = problems_of("good = Good\nbad = { $n\n", "good = Хорошо\n");
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert!(problems[0].starts_with("en/app.ftl:"), "{problems:?}");
}

#[test]
fn a_text_that_one_language_lacks_is_refused() {
    assert_eq!(
        problems_of("a = A\nb = B\n", "a = А\n\n\nc = В\n"),
        [
            "en/app.ftl:2: `b` is missing in locales/ru",
            "ru/app.ftl:4: `c` is missing in locales/en",
        ]
    );
}

#[test]
fn variables_that_differ_are_refused() {
    assert_eq!(
        problems_of(
            "a = { $name } of { $total }\n",
            "\na = { $name } из { $totl }\n"
        ),
        [
            "ru/app.ftl:2: `a` does not use the variable $total that en/app.ftl:1 uses",
            "en/app.ftl:1: `a` does not use the variable $totl that ru/app.ftl:2 uses",
        ]
    );
}

#[test]
fn an_identifier_stands_once_and_in_one_feature() {
    assert_eq!(
        problems(
            &[("app.ftl", "a = A\nb = B\n"), ("report.ftl", "a = A\n")],
            &[("app.ftl", "a = А\n"), ("report.ftl", "b = Б\n")],
        ),
        [
            "en/report.ftl:1: `a` is already in en/app.ftl:1",
            "en/report.ftl:1: `a` is in another feature's file in ru/app.ftl:1",
            "en/app.ftl:2: `b` is in another feature's file in ru/report.ftl:1",
            "ru/app.ftl:1: `a` is in another feature's file in en/report.ftl:1",
            "ru/report.ftl:1: `b` is in another feature's file in en/app.ftl:2",
        ]
    );
}

#[test]
fn a_plural_form_that_is_missing_is_refused() {
    assert_eq!(
        problems_of(
            "days = { $n ->\n    [one] day\n   *[other] days\n}\n",
            "days = { $n ->\n    [one] день\n   *[many] дней\n}\n",
        ),
        ["ru/app.ftl:1: `days` lacks the plural form [few]"]
    );
}

#[test]
fn references_must_exist_and_functions_are_not_used() {
    assert_eq!(
        problems_of("a = { b } { NUMBER($n) }\n", "a = { $n }\n"),
        [
            "en/app.ftl:1: `a` uses a function",
            "en/app.ftl:1: `a` refers to `b`, which does not exist",
            "en/app.ftl:1: `a` does not use the variable $n that ru/app.ftl:1 uses",
        ]
    );
}

#[test]
fn identifiers_that_make_one_function_are_refused() {
    assert_eq!(
        problems_of("a-b = 1\na_b = 2\n", "a-b = 1\na_b = 2\n"),
        [
            "en/app.ftl:2: `a_b` differs from another id of the file only in `-` and `_`",
            "ru/app.ftl:2: `a_b` differs from another id of the file only in `-` and `_`",
        ]
    );
}
