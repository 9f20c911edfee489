//! Evidence: files beside answers and growth points.

use growth_i18n::{Format, Language, text};
use growth_workspace::{
    Committed, EvidenceId,
    audit::{self as saved, Evidence, EvidenceOf, EvidenceState},
};

use crate::{
    Context, Failure, ReadPath, Request, WritePath, names::code, router::request, shared::Written,
    write,
};

pub(super) fn requests() -> Vec<Request> {
    vec![
        request(
            "audit.attach_evidence",
            "Attaches a file: its path and hash are kept, or a copy of up to 5 MB.",
            attach,
        ),
        request(
            "audit.remove_evidence",
            "Takes a piece of evidence away; the file itself is not touched.",
            remove,
        ),
        request(
            "audit.check_evidence",
            "Whether a file is still there and the same, byte by byte.",
            check,
        ),
        request(
            "audit.save_evidence",
            "Writes the copy that the workspace keeps into a file.",
            save,
        ),
    ]
}

/// A piece of evidence and how it is found now.
#[shape(Eq)]
pub struct EvidenceView {
    /// The evidence.
    #[serde(flatten)]
    pub evidence: Evidence,
    /// Its size as text.
    pub size_text: String,
    /// What is known of it without touching its file.
    pub state: EvidenceState,
    /// The same in words.
    pub state_text: String,
}

pub(super) fn evidence_view(evidence: Evidence, language: Language) -> EvidenceView {
    let state = saved::state(&evidence);
    in_state(evidence, state, language)
}

fn in_state(evidence: Evidence, state: EvidenceState, language: Language) -> EvidenceView {
    EvidenceView {
        size_text: Format::new(language).file_size(evidence.size_bytes),
        state_text: text(language, &format!("audit-evidence-{}", code(state)), &[]),
        state,
        evidence,
    }
}

/// A file to attach.
#[shape(Eq, deny_unknown_fields)]
pub struct AttachEvidence {
    /// What it belongs to.
    pub of: EvidenceOf,
    /// The file.
    pub path: ReadPath,
    /// True: a copy is kept in the workspace, up to 5 MB. False: the file stays where it is.
    #[serde(default)]
    pub store: bool,
}

fn attach(context: &Context<'_>, input: AttachEvidence) -> Result<Committed<Evidence>, Failure> {
    // Reading and hashing takes its time: outside of the workspace's lock.
    let file = saved::read_file(&input.path, input.store)?;
    context
        .app
        .with(|workspace| Ok(workspace.attach_evidence(&input.of, &file)?))
}

/// A piece of evidence, by its id.
#[shape(Eq, deny_unknown_fields)]
pub struct EvidenceRef {
    /// The evidence.
    pub id: EvidenceId,
}

fn remove(context: &Context<'_>, input: EvidenceRef) -> Result<Committed<()>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.remove_evidence(&input.id)?))
}

fn check(context: &Context<'_>, input: EvidenceRef) -> Result<EvidenceView, Failure> {
    let evidence = context
        .app
        .with(|workspace| Ok(saved::get_evidence(&workspace.view(), &input.id)?))?;
    let state = saved::state_by_hash(&evidence);
    Ok(in_state(evidence, state, context.language))
}

/// Where the copy goes.
#[shape(Eq, deny_unknown_fields)]
pub struct SaveEvidence {
    /// The evidence.
    pub id: EvidenceId,
    /// The file to write; one that is there is replaced.
    pub path: WritePath,
}

fn save(context: &Context<'_>, input: SaveEvidence) -> Result<Written, Failure> {
    let content = context
        .app
        .with(|workspace| Ok(saved::stored_content(&workspace.view(), &input.id)?))?;
    write::file(&input.path, &content)?;
    Ok(Written {
        files: vec![input.path.display().to_string()],
    })
}
