//! What other programs read in a PDF.

use std::{
    fs,
    process::Command,
    sync::atomic::{AtomicU32, Ordering},
};

/// What a command of poppler-utils says about a PDF.
pub(super) fn poppler(command: &str, arguments: &[&str], bytes: &[u8]) -> String {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let folder = tempfile::tempdir().unwrap();
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    let file = folder.path().join(format!("report-{number}.pdf"));
    fs::write(&file, bytes).unwrap();
    let mut run = Command::new(command);
    run.args(arguments).arg(&file);
    if command == "pdftotext" {
        run.arg("-");
    }
    let output = run
        .output()
        .unwrap_or_else(|error| panic!("{command} ({error}): install poppler-utils"));
    assert!(output.status.success(), "{command}: {output:?}");
    // Titles in the structure tree are in PDF's own encoding.
    String::from_utf8_lossy(&output.stdout).into_owned()
}

pub(super) fn text_of(bytes: &[u8]) -> String {
    poppler("pdftotext", &["-layout"], bytes).replace('\u{a0}', " ")
}

/// Text without any space, so that line breaks do not matter.
pub(super) fn squeezed(text: &str) -> String {
    text.chars()
        .filter(|character| !character.is_whitespace())
        .collect()
}
