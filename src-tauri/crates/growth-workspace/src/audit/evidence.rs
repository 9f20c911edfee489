//! Evidence: files that show what an answer or a growth point rests on.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rusqlite::OptionalExtension;
use sha2::{Digest, Sha256};

use super::{Evidence, EvidenceOf, answers, audits, points};
use crate::sql::{entity, time_text};
use crate::{AuditId, EvidenceId, InvalidRule, ProjectId, Result, Tx, View, WorkspaceError, text};

/// Largest file that is kept in the workspace. Bytes.
pub const MAX_STORED_BYTES: u64 = 5_000_000;

/// A file that has been read, to attach.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEvidence {
    file_name: String,
    path: PathBuf,
    sha256: String,
    size_bytes: u64,
    /// Absent when the file stays where it is.
    content: Option<Vec<u8>>,
}

/// How a piece of evidence is found now.
#[shape(Copy, Eq, Hash)]
pub enum EvidenceState {
    /// A copy is in the workspace.
    Stored,
    /// The file stays where it is, and nobody has asked yet whether it is still there.
    Unchecked,
    /// The file is where it was, as large as it was.
    Found,
    /// There is a file of that name, but it is not as large as it was.
    Changed,
    /// The file is gone, or cannot be reached.
    Gone,
}

/// Reads a file to attach: of one that stays where it is only its hash. Large files take a while;
/// nothing of the workspace is needed for it.
///
/// # Errors
/// [`WorkspaceError::Io`]; [`WorkspaceError::Invalid`] for a `path` that names no file, or a file
/// above [`MAX_STORED_BYTES`] that should be stored.
pub fn read_file(path: &Path, store: bool) -> Result<NewEvidence> {
    let failed = || WorkspaceError::io(path);
    let too_large = || {
        WorkspaceError::invalid(
            "path",
            InvalidRule::FileTooLarge {
                max_bytes: MAX_STORED_BYTES,
            },
        )
    };
    let file_name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .ok_or_else(|| WorkspaceError::invalid("path", InvalidRule::Required))?;
    // A pipe would be waited for as soon as it is opened.
    if !std::fs::metadata(path).map_err(failed())?.is_file() {
        return Err(WorkspaceError::invalid("path", InvalidRule::NotAFile));
    }
    let mut file = File::open(path).map_err(failed())?;
    let metadata = file.metadata().map_err(failed())?;
    if store && metadata.len() > MAX_STORED_BYTES {
        return Err(too_large());
    }
    let (mut hash, mut size_bytes, mut content) = (Sha256::new(), 0_u64, Vec::new());
    let mut buffer = vec![0_u8; 64 * 1024];
    loop {
        let read = file.read(&mut buffer).map_err(failed())?;
        let Some(bytes) = buffer.get(..read).filter(|bytes| !bytes.is_empty()) else {
            break;
        };
        hash.update(bytes);
        size_bytes += bytes.len() as u64;
        if store {
            // A file that grows while it is read.
            if size_bytes > MAX_STORED_BYTES {
                return Err(too_large());
            }
            content.extend_from_slice(bytes);
        }
    }
    Ok(NewEvidence {
        file_name,
        path: std::path::absolute(path).map_err(failed())?,
        sha256: format!("{:x}", hash.finalize()),
        size_bytes,
        content: store.then_some(content),
    })
}

/// Attaches a file.
///
/// # Errors
/// [`WorkspaceError::NotFound`] for what it belongs to; [`WorkspaceError::Invalid`] for a
/// `question` that the audit's bank does not ask, or a file name that is not one line.
pub fn attach(tx: &Tx<'_>, of: &EvidenceOf, file: &NewEvidence) -> Result<Evidence> {
    let project_id = match of {
        EvidenceOf::Answer { audit_id, question } => {
            let audit = answers::asked(tx, audit_id, question)?;
            audits::touch(tx, &audit)?;
            audit.project_id
        }
        EvidenceOf::GrowthPoint { growth_point_id } => {
            points::get_point(tx, growth_point_id)?.project_id
        }
    };
    let evidence = Evidence {
        id: tx.new_id(),
        project_id,
        of: of.clone(),
        file_name: text::name("path", &file.file_name)?,
        path: file.path.to_string_lossy().into_owned(),
        sha256: file.sha256.clone(),
        size_bytes: file.size_bytes,
        stored: file.content.is_some(),
        created_at: tx.now(),
    };
    entity::insert(tx, &evidence)?;
    if let Some(content) = &file.content {
        tx.conn
            .prepare_cached(
                "INSERT INTO audit_evidence_files (evidence_id, content, created_at)
                 VALUES (?1, ?2, ?3)",
            )?
            .execute(rusqlite::params![
                evidence.id,
                STANDARD.encode(content),
                time_text(tx.now())
            ])?;
    }
    get_evidence(tx, &evidence.id)
}

/// A piece of evidence.
///
/// # Errors
/// [`WorkspaceError::NotFound`].
pub fn get_evidence(view: &View<'_>, id: &EvidenceId) -> Result<Evidence> {
    entity::get(view, id)
}

/// The evidence of an audit, in the order in which it was attached.
pub fn evidence_of_audit(view: &View<'_>, audit: &AuditId) -> Result<Vec<Evidence>> {
    entity::list(view, "audit_id = ?1 ORDER BY id", [audit])
}

/// The evidence of a project's growth points, in the order in which it was attached.
pub fn evidence_of_points(view: &View<'_>, project: &ProjectId) -> Result<Vec<Evidence>> {
    entity::list(
        view,
        "project_id = ?1 AND growth_point_id IS NOT NULL ORDER BY id",
        [project],
    )
}

/// Takes a piece of evidence away, with the copy if there is one. A file outside of the workspace
/// is not touched.
///
/// # Errors
/// [`WorkspaceError::NotFound`].
pub fn remove_evidence(tx: &Tx<'_>, id: &EvidenceId) -> Result<()> {
    let evidence = get_evidence(tx, id)?;
    if let EvidenceOf::Answer { audit_id, .. } = &evidence.of {
        audits::touch(tx, &audits::get(tx, audit_id)?)?;
    }
    entity::delete(tx, &evidence)
}

/// The bytes of a stored copy.
///
/// # Errors
/// [`WorkspaceError::NotFound`] when there is no such copy.
pub fn stored_content(view: &View<'_>, id: &EvidenceId) -> Result<Vec<u8>> {
    let content: String = view
        .conn
        .prepare_cached("SELECT content FROM audit_evidence_files WHERE evidence_id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?
        .ok_or_else(|| WorkspaceError::not_found("evidence", id))?;
    STANDARD
        .decode(content)
        .map_err(|error| WorkspaceError::unreadable("audit_evidence_files", "content", &error))
}

/// What is known of a piece of evidence without touching its file: a path that came with another's
/// project may lead to another computer, which would be called by the look alone.
pub fn state(evidence: &Evidence) -> EvidenceState {
    if evidence.stored {
        EvidenceState::Stored
    } else {
        EvidenceState::Unchecked
    }
}

/// How a piece of evidence is found now, byte by byte; for a person who asks.
pub fn state_by_hash(evidence: &Evidence) -> EvidenceState {
    if evidence.stored {
        return EvidenceState::Stored;
    }
    match std::fs::metadata(&evidence.path) {
        Ok(found) if found.is_file() && found.len() == evidence.size_bytes => {
            match read_file(Path::new(&evidence.path), false) {
                Ok(file) if file.sha256 == evidence.sha256 => EvidenceState::Found,
                Ok(_) => EvidenceState::Changed,
                Err(_) => EvidenceState::Gone,
            }
        }
        Ok(found) if found.is_file() => EvidenceState::Changed,
        _ => EvidenceState::Gone,
    }
}
