//! The index of the knowledge base that was searched last, made once as long as its documents stay as
//! they are.

use std::{
    collections::HashMap,
    path::PathBuf,
    sync::{Arc, Mutex, PoisonError},
};

use growth_model::knowledge::{Document, KnowledgeIndex, SearchOptions};
use growth_workspace::{DocumentId, ProjectId, View, knowledge as stored};

use crate::{Failure, meaning::Meaning};

/// Fewest test questions that the threshold of answers is taken from.
const ENOUGH_TESTS: u64 = 10;

/// Documents, ready to be searched.
pub(crate) struct Indexed {
    /// The index.
    pub(crate) index: Arc<KnowledgeIndex>,
    /// Numbers of passages and words, by documents.
    sizes: HashMap<String, (usize, usize)>,
}

impl Indexed {
    /// Numbers of passages and words of a document.
    pub(crate) fn size(&self, document: &DocumentId) -> (usize, usize) {
        let size = self.sizes.get(document.as_str());
        size.copied().unwrap_or_default()
    }
}

/// What an index follows from: of each document its id, hash and title.
type Key = (ProjectId, Vec<(DocumentId, String, String)>);

/// The index that was used last, and the pack that finds its passages by their meaning.
pub(crate) struct KnowledgeIndexes {
    last: Mutex<Option<(Key, Arc<Indexed>)>>,
    meaning: Meaning,
}

impl KnowledgeIndexes {
    /// None yet, with the folder of the pack.
    pub(crate) fn new(pack_folder: PathBuf) -> Self {
        Self {
            last: Mutex::default(),
            meaning: Meaning::new(pack_folder),
        }
    }

    /// The optional pack.
    pub(crate) fn meaning(&self) -> &Meaning {
        &self.meaning
    }

    /// The index of a project's documents.
    ///
    /// # Errors
    /// Documents that are too long together.
    pub(crate) fn of(&self, view: &View<'_>, project: &ProjectId) -> Result<Arc<Indexed>, Failure> {
        let heads = stored::heads(view, project)?;
        let identity = heads
            .into_iter()
            .map(|head| (head.id, head.sha256, head.title))
            .collect();
        let key = (project.clone(), identity);
        let mut kept = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((of, indexed)) = &*kept
            && *of == key
        {
            return Ok(Arc::clone(indexed));
        }
        let documents: Vec<Document> = stored::documents(view, project)?
            .into_iter()
            .map(of_stored)
            .collect();
        let index = KnowledgeIndex::new(&documents)?;
        let mut sizes: HashMap<String, (usize, usize)> = HashMap::new();
        for (document, passage) in index.passages() {
            let size = sizes.entry(document.to_owned()).or_default();
            size.0 += 1;
            size.1 += passage.words;
        }
        let index = Arc::new(index);
        let indexed = Arc::new(Indexed { index, sizes });
        *kept = Some((key, Arc::clone(&indexed)));
        Ok(indexed)
    }
}

/// The documents of a project that may leave it: those with a text that somebody has confirmed.
pub(crate) fn published(view: &View<'_>, project: &ProjectId) -> Result<Vec<Document>, Failure> {
    Ok(stored::documents(view, project)?
        .into_iter()
        .filter(is_published)
        .map(of_stored)
        .collect())
}

/// Whether a document may leave the project.
pub(crate) fn is_published(document: &stored::KnowledgeDocument) -> bool {
    !document.draft && !document.text.is_empty()
}

/// A stored document as the model reads it.
pub(crate) fn of_stored(document: stored::KnowledgeDocument) -> Document {
    Document {
        id: document.id.to_string(),
        title: document.title,
        text: document.text,
        format: document.format,
    }
}

/// How a project's documents are searched: with its own synonyms, and with the threshold that was
/// chosen on its own test questions, once there are enough of them.
pub(crate) fn options(view: &View<'_>, project: &ProjectId) -> Result<SearchOptions, Failure> {
    let mut options = SearchOptions {
        synonyms: stored::synonyms(view, project)?,
        ..SearchOptions::default()
    };
    let last = stored::measures(view, project)?.pop();
    if let Some(measure) = last
        && measure.found.questions >= ENOUGH_TESTS
        && measure.found.unanswerable.1 > 0
    {
        options.threshold = measure.found.threshold;
    }
    Ok(options)
}
