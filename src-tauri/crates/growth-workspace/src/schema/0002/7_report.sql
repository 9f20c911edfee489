-- Schema 2, report: how a report looks beyond its contents, its edited texts, templates of reports.

-- Empty: the client of the project.
ALTER TABLE report_settings ADD COLUMN client TEXT NOT NULL DEFAULT '';
-- Empty: the contact of the branding.
ALTER TABLE report_settings ADD COLUMN contact TEXT NOT NULL DEFAULT '';
ALTER TABLE report_settings ADD COLUMN confidentiality TEXT NOT NULL DEFAULT '';
ALTER TABLE report_settings ADD COLUMN period_from TEXT;
ALTER TABLE report_settings ADD COLUMN period_to TEXT;
-- Null: those of the branding.
ALTER TABLE report_settings ADD COLUMN accent TEXT;
ALTER TABLE report_settings ADD COLUMN logo TEXT;
-- Whether the PDF is also written for archives (PDF/A-2a).
ALTER TABLE report_settings ADD COLUMN archival INTEGER NOT NULL DEFAULT 0 CHECK (archival IN (0, 1));

-- What a person made of the parts of the summary; a part without a row is written from the figures.
CREATE TABLE report_texts (
    project_id TEXT NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    language   TEXT NOT NULL CHECK (language IN ('ru', 'en')),
    part       TEXT NOT NULL,
    text       TEXT NOT NULL,
    -- What the figures said when the text was edited.
    basis      TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    PRIMARY KEY (project_id, language, part)
) STRICT;

-- Looks of reports that serve several clients; they belong to no project.
CREATE TABLE report_templates (
    id         TEXT NOT NULL PRIMARY KEY,
    name       TEXT NOT NULL,
    look       TEXT NOT NULL CHECK (json_valid(look)),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
) STRICT;
