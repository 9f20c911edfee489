//! The optional pack of the knowledge base: its file, its encoder once something has needed it, and the
//! vectors of passages and test questions.
//!
//! Vectors can be made again from the documents at any time, so they are no part of the workspace: each
//! project has a file of them beside the pack, keyed by hashes of the texts.

use std::{
    collections::BTreeSet,
    fs, io,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    thread,
    time::SystemTime,
};

use growth_meaning::{Encoder, PackError, Role, Vectors, format::MAX_PACK};
use growth_model::knowledge::{KnowledgeIndex, Passage};
use growth_workspace::ProjectId;
use sha2::{Digest as _, Sha256};

use crate::{CancelToken, Failure, write};

/// Name of the pack in its folder.
const PACK: &str = "meaning.growthpack";
/// Most threads that encode.
const THREADS: usize = 4;

/// A pack that was read, or why it could not be.
pub(crate) type Read = Result<Arc<Encoder>, PackError>;

/// What tells whether a file is another one: its length and when it was written.
type Stamp = (u64, Option<SystemTime>);

/// The pack and its vectors.
pub(crate) struct Meaning {
    folder: PathBuf,
    pack: Mutex<Option<(Stamp, Read)>>,
    rows: Mutex<Option<Arc<Rows>>>,
}

/// All vectors of an index, in the order of its passages.
struct Rows {
    of: Arc<KnowledgeIndex>,
    pack: String,
    passages: Vec<Vec<f32>>,
    kept: Vectors,
}

/// How far the meaning of an index is known.
pub(crate) enum Known {
    /// There is no pack, or none that can be read.
    Nothing,
    /// So many passages are not encoded yet.
    Left(usize),
    /// All of it.
    All(Reader),
}

/// Compares questions with the passages of an index.
pub(crate) struct Reader {
    encoder: Arc<Encoder>,
    rows: Arc<Rows>,
}

impl Reader {
    /// Cosines of a question to each passage; `None` where the pack gives it no vector.
    pub(crate) fn likeness(&self, question: &str) -> Option<Vec<f32>> {
        let of_question = self.rows.kept.get(question, Role::Query);
        let question = of_question.or_else(|| self.encoder.encode(question, Role::Query).ok())?;
        let cosine = |passage: &Vec<f32>| {
            let products = passage.iter().zip(&question);
            products.map(|(one, other)| one * other).sum()
        };
        Some(self.rows.passages.iter().map(cosine).collect())
    }
}

impl Known {
    /// Passages that are not encoded yet; none without a pack.
    pub(crate) fn left(&self) -> usize {
        match self {
            Self::Left(left) => *left,
            Self::Nothing | Self::All(_) => 0,
        }
    }

    /// Cosines of a question to each passage, where all passages are known.
    pub(crate) fn likeness(&self, question: &str) -> Option<Vec<f32>> {
        match self {
            Self::All(reader) => reader.likeness(question),
            Self::Nothing | Self::Left(_) => None,
        }
    }
}

fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn texts_of(index: &KnowledgeIndex) -> Vec<String> {
    let passages = index.passages();
    passages
        .map(|(_, passage)| Passage::with_headings(passage))
        .collect()
}

impl Meaning {
    pub(crate) fn new(folder: PathBuf) -> Self {
        Self {
            folder,
            pack: Mutex::default(),
            rows: Mutex::default(),
        }
    }

    fn path(&self) -> PathBuf {
        self.folder.join(PACK)
    }

    /// The pack with its size in bytes; `None` where there is none.
    pub(crate) fn pack(&self) -> Option<(u64, Read)> {
        let path = self.path();
        let about = fs::metadata(&path).ok()?;
        let stamp = (about.len(), about.modified().ok());
        let mut kept = held(&self.pack);
        if let Some((of, read)) = &*kept
            && *of == stamp
        {
            return Some((stamp.0, read.clone()));
        }
        let read = match read_file(&path) {
            Ok(bytes) => Encoder::read(bytes).map(Arc::new),
            Err(_) => Err(PackError::NotAPack),
        };
        if let Err(error) = &read {
            tracing::warn!(%error, "the pack of the knowledge base cannot be used");
        }
        *kept = Some((stamp, read.clone()));
        Some((stamp.0, read))
    }

    fn encoder(&self) -> Option<Arc<Encoder>> {
        self.pack()?.1.ok()
    }

    /// Takes a pack in, once it has given a vector.
    pub(crate) fn add(&self, path: &Path) -> Result<(), Failure> {
        let bytes = read_file(path).map_err(|error| Failure::file(path, error))?;
        let encoder = Encoder::read(bytes.clone()).map_err(|error| refused(&error))?;
        encoder
            .encode("query", Role::Query)
            .map_err(|error| refused(&error))?;
        write::file(&self.path(), &bytes)?;
        // Vectors of another pack say nothing.
        self.forget(is_vectors)
    }

    /// Takes the pack and all vectors away.
    pub(crate) fn remove(&self) -> Result<(), Failure> {
        self.forget(|name| is_vectors(name) || name == PACK)
    }

    /// Deletes files of the folder by their names.
    fn forget(&self, is_meant: impl Fn(&str) -> bool) -> Result<(), Failure> {
        *held(&self.pack) = None;
        *held(&self.rows) = None;
        let files = match fs::read_dir(&self.folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            files => files.map_err(|error| Failure::file(&self.folder, error))?,
        };
        for file in files {
            let path = file
                .map_err(|error| Failure::file(&self.folder, error))?
                .path();
            if path
                .file_name()
                .and_then(|name| name.to_str())
                .is_some_and(&is_meant)
            {
                fs::remove_file(&path).map_err(|error| Failure::file(&path, error))?;
            }
        }
        Ok(())
    }

    /// Deletes the vectors of a project: from a vector something of its text can be guessed.
    pub(crate) fn forget_project(&self, project: &ProjectId) -> Result<(), Failure> {
        let path = self.vectors_path(project);
        *held(&self.rows) = None;
        match fs::remove_file(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                Err(Failure::file(&path, error))
            }
            _ => Ok(()),
        }
    }

    /// Where the vectors of a project are kept. Its id may be anything in a file from elsewhere.
    fn vectors_path(&self, project: &ProjectId) -> PathBuf {
        let sum = Sha256::digest(project.as_str());
        let name = growth_workspace::tabular::hexadecimal(&sum);
        self.folder.join(format!("{name}.vectors"))
    }

    fn kept(&self, project: &ProjectId, encoder: &Encoder) -> Vectors {
        fs::read(self.vectors_path(project)).map_or_else(
            |_| Vectors::new(encoder),
            |bytes| Vectors::read(&bytes, encoder),
        )
    }

    /// What is known of the passages of a project's index.
    pub(crate) fn of(&self, project: &ProjectId, index: &Arc<KnowledgeIndex>) -> Known {
        let Some(encoder) = self.encoder() else {
            return Known::Nothing;
        };
        let mut kept_rows = held(&self.rows);
        if let Some(rows) = &*kept_rows
            && Arc::ptr_eq(&rows.of, index)
            && rows.pack == encoder.sha256()
        {
            let rows = Arc::clone(rows);
            return Known::All(Reader { encoder, rows });
        }
        let kept = self.kept(project, &encoder);
        let texts = texts_of(index);
        let passages: Vec<Vec<f32>> = (texts.iter())
            .filter_map(|text| kept.get(text, Role::Passage))
            .collect();
        if passages.len() < texts.len() {
            return Known::Left(texts.len() - passages.len());
        }
        let rows = Arc::new(Rows {
            of: Arc::clone(index),
            pack: encoder.sha256().to_owned(),
            passages,
            kept,
        });
        *kept_rows = Some(Arc::clone(&rows));
        Known::All(Reader { encoder, rows })
    }

    /// Encodes passages of a project, and then its test questions, at most `most`; what belongs to no
    /// text any more is forgotten. Returns how many were encoded and how many are left; `None` without
    /// a pack.
    pub(crate) fn encode(
        &self,
        project: &ProjectId,
        index: &KnowledgeIndex,
        questions: &[String],
        most: usize,
        cancel: &CancelToken,
    ) -> Result<Option<(usize, usize)>, Failure> {
        let Some(encoder) = self.encoder() else {
            return Ok(None);
        };
        let mut kept = self.kept(project, &encoder);
        let passages = texts_of(index);
        let passages = passages.iter().map(|text| (text.as_str(), Role::Passage));
        let questions = questions.iter().map(|text| (text.as_str(), Role::Query));
        let texts: Vec<(&str, Role)> = passages.chain(questions).collect();
        let is_pruned = kept.retain(texts.iter().copied());
        let mut seen = BTreeSet::new();
        let missing: Vec<(&str, Role)> = (texts.iter().copied())
            .filter(|(text, role)| !kept.contains(text, *role))
            .filter(|(text, role)| seen.insert((*text, *role == Role::Query)))
            .collect();
        let mut encoded = 0;
        let threads = thread::available_parallelism().map_or(1, usize::from);
        let (now, _) = missing.split_at(missing.len().min(most));
        for part in now.chunks(threads.min(THREADS)) {
            if cancel.is_cancelled() {
                break;
            }
            for ((text, role), vector) in part.iter().zip(at_once(&encoder, part)) {
                kept.insert(text, *role, &vector.map_err(|error| refused(&error))?);
                encoded += 1;
            }
        }
        if encoded > 0 || is_pruned {
            write::file(&self.vectors_path(project), &kept.to_bytes())?;
            *held(&self.rows) = None;
        }
        Ok(Some((encoded, missing.len() - encoded)))
    }
}

fn is_vectors(name: &str) -> bool {
    name.strip_suffix(".vectors")
        .is_some_and(|stem| stem.chars().all(|sign| sign.is_ascii_hexdigit()))
}

/// A vector of each text, each on a thread of its own.
fn at_once(encoder: &Encoder, texts: &[(&str, Role)]) -> Vec<Result<Vec<f32>, PackError>> {
    thread::scope(|scope| {
        let threads: Vec<_> = texts
            .iter()
            .map(|(text, role)| scope.spawn(|| encoder.encode(text, *role)))
            .collect();
        (threads.into_iter())
            .map(|thread| thread.join().unwrap_or(Err(PackError::NoVector)))
            .collect()
    })
}

/// A file that is not longer than a pack can be.
fn read_file(path: &Path) -> io::Result<Vec<u8>> {
    use io::Read as _;
    let mut bytes = Vec::new();
    let file = fs::File::open(path)?;
    file.take(MAX_PACK + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Why a pack is refused.
pub(crate) fn refused(error: &PackError) -> Failure {
    let code = match error {
        PackError::NotAPack => "not_a_pack",
        PackError::Version { .. } => "pack_version",
        _ => "pack_damaged",
    };
    Failure::Value {
        field: "path",
        code,
        value: error.to_string(),
    }
}
