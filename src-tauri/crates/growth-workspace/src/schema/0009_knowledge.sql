-- The knowledge base of a project: documents as text, words that mean the same, questions that wait for
-- an answer, and questions that answers are measured by.

CREATE TABLE knowledge_documents (
    id         TEXT NOT NULL PRIMARY KEY,
    project_id TEXT NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    title      TEXT NOT NULL,
    -- The path of the file, as it was said; empty where the text was typed.
    source     TEXT NOT NULL,
    kind       TEXT NOT NULL,
    -- How headings are told from text.
    format     TEXT NOT NULL CHECK (format IN ('markdown', 'plain', 'questions')),
    -- SHA-256 of the file, or of the typed text. Hexadecimal.
    sha256     TEXT NOT NULL,
    -- Of the file, or of the typed text. Bytes.
    size       INTEGER NOT NULL CHECK (size >= 0),
    text       TEXT NOT NULL,
    -- JSON: where each page begins. Characters from the beginning of the text.
    pages      TEXT NOT NULL CHECK (json_valid(pages)),
    -- Why the file could not be read; empty where it could.
    problem    TEXT NOT NULL,
    -- A text that nobody has confirmed yet: found here, and not published.
    draft      INTEGER NOT NULL CHECK (draft IN (0, 1)),
    -- Its address on the site; may be empty.
    link       TEXT NOT NULL,
    read_at    TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
) STRICT;

CREATE INDEX knowledge_documents_by_project ON knowledge_documents (project_id, title);

-- Where the file of a document lies on this computer, so that it can be read again. It stays here: what
-- comes from somebody else's computer names no file of this one.
CREATE TABLE knowledge_places (
    document_id TEXT NOT NULL PRIMARY KEY REFERENCES knowledge_documents (id) ON DELETE CASCADE,
    path        TEXT NOT NULL
) STRICT;

CREATE TABLE knowledge_synonyms (
    project_id TEXT NOT NULL PRIMARY KEY REFERENCES projects (id) ON DELETE CASCADE,
    -- JSON: groups of words.
    groups     TEXT NOT NULL CHECK (json_valid(groups)),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE knowledge_questions (
    id          TEXT NOT NULL PRIMARY KEY,
    project_id  TEXT NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    question    TEXT NOT NULL,
    source      TEXT NOT NULL CHECK (source IN ('window', 'site')),
    asked_at    TEXT NOT NULL,
    -- The document that answers it; it may be gone.
    document_id TEXT,
    created_at  TEXT NOT NULL,
    updated_at  TEXT NOT NULL
) STRICT;

CREATE INDEX knowledge_questions_by_project ON knowledge_questions (project_id, asked_at);

CREATE TABLE knowledge_tests (
    id         TEXT NOT NULL PRIMARY KEY,
    project_id TEXT NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    question   TEXT NOT NULL,
    -- JSON: the document and a heading in it; null where nothing answers the question.
    expected   TEXT CHECK (expected IS NULL OR json_valid(expected)),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
) STRICT;

CREATE INDEX knowledge_tests_by_project ON knowledge_tests (project_id, id);

-- What the answers to the test questions were worth at a time.
CREATE TABLE knowledge_measures (
    id          TEXT NOT NULL PRIMARY KEY,
    project_id  TEXT NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    measured_at TEXT NOT NULL,
    found       TEXT NOT NULL CHECK (json_valid(found)),
    created_at  TEXT NOT NULL,
    updated_at  TEXT NOT NULL
) STRICT;

CREATE INDEX knowledge_measures_by_project ON knowledge_measures (project_id, measured_at);
