-- Schema 10: folders that knowledge bases follow; through what a step was made.

-- The folder whose documents a project's knowledge base follows. It stays on this computer, like the
-- places of documents.
CREATE TABLE knowledge_folders (
    project_id TEXT NOT NULL PRIMARY KEY REFERENCES projects (id) ON DELETE CASCADE,
    path       TEXT NOT NULL,
    -- JSON: paths in it that a person took out of the knowledge base.
    left_out   TEXT NOT NULL CHECK (json_valid(left_out))
) STRICT;

-- Through what a step was made: empty for a person, `mcp` for a program that speaks the Model Context
-- Protocol.
ALTER TABLE operations ADD COLUMN origin TEXT NOT NULL DEFAULT '';
