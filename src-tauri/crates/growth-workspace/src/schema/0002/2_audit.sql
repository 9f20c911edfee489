-- Schema 2, audit: audits with their answers and evidence, growth points, and the three chosen ones.

CREATE TABLE audits (
    id           TEXT NOT NULL PRIMARY KEY,
    project_id   TEXT NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    -- Empty: the day names it.
    name         TEXT NOT NULL DEFAULT '',
    day          TEXT NOT NULL,
    -- Version of the question bank that it is answered with, for good.
    bank_version INTEGER NOT NULL,
    -- Stage of the project on that day: it decides the weights.
    stage        TEXT NOT NULL CHECK (stage IN ('idea', 'first_sales', 'growth', 'scale')),
    created_at   TEXT NOT NULL,
    updated_at   TEXT NOT NULL
) STRICT;

CREATE INDEX audits_by_project ON audits (project_id, day);

CREATE TABLE audit_answers (
    audit_id   TEXT NOT NULL REFERENCES audits (id) ON DELETE CASCADE,
    -- Id in the bank.
    question   TEXT NOT NULL,
    -- Null: there is a note but no answer yet. 'unknown' was said by a person.
    answer     TEXT CHECK (answer IN ('0', '1', '2', '3', '4', 'not_applicable', 'unknown')),
    note       TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    PRIMARY KEY (audit_id, question)
) STRICT;

-- A finding, or what has become of it. `rank` is not kept: it follows from the numbers.
CREATE TABLE growth_points (
    id                TEXT NOT NULL PRIMARY KEY,
    project_id        TEXT NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    layer             TEXT NOT NULL CHECK (layer IN (
                          'ux_friction', 'unit_economics', 'viral_potential', 'ai_readiness',
                          'analytics', 'retention', 'experimentation')),
    title             TEXT NOT NULL,
    description       TEXT NOT NULL DEFAULT '',
    source_kind       TEXT NOT NULL CHECK (source_kind IN (
                          'manual', 'answer', 'journey', 'lifecycle', 'shareable', 'services',
                          'tracking', 'retention', 'experiments', 'loop')),
    -- Of an answer '<audit id>/<question>'; of an instrument what it says itself.
    source_reference  TEXT NOT NULL DEFAULT '',
    effort_days       TEXT,
    confidence        TEXT CHECK (confidence IN ('high', 'medium', 'low')),
    owner             TEXT NOT NULL DEFAULT '',
    status            TEXT NOT NULL DEFAULT 'open'
                          CHECK (status IN ('open', 'in_progress', 'done', 'dropped')),
    ai_or_automation  INTEGER NOT NULL CHECK (ai_or_automation IN (0, 1)),
    -- Null: follows from the money and from the effort.
    ice_impact        TEXT,
    ice_ease          TEXT,
    rice_reach        TEXT,
    rice_impact       TEXT,
    -- Id of the scenario that the effect changes; it may be gone.
    effect_scenario   TEXT,
    -- JSON: array of changes of inputs; without a scenario, {ecosystem_id, changes} of loops.
    effect_changes    TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(effect_changes)),
    -- Day on which it was done, and the money that was expected then: JSON, or null.
    done_on           TEXT,
    expected          TEXT NOT NULL DEFAULT 'null' CHECK (json_valid(expected)),
    created_at        TEXT NOT NULL,
    updated_at        TEXT NOT NULL
) STRICT;

CREATE INDEX growth_points_by_project ON growth_points (project_id, id);

-- How the three are chosen; without a row as the program proposes.
CREATE TABLE growth_choices (
    project_id TEXT NOT NULL PRIMARY KEY REFERENCES projects (id) ON DELETE CASCADE,
    method     TEXT NOT NULL CHECK (method IN ('ice', 'rice')),
    -- JSON array of growth point ids, the first first; null means as proposed.
    chosen     TEXT NOT NULL DEFAULT 'null' CHECK (json_valid(chosen)),
    reason     TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
) STRICT;

-- A file that shows what an answer or a growth point rests on. It stays where it is, or a copy is
-- kept here.
CREATE TABLE audit_evidence (
    id              TEXT NOT NULL PRIMARY KEY,
    project_id      TEXT NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    audit_id        TEXT REFERENCES audits (id) ON DELETE CASCADE,
    question        TEXT NOT NULL DEFAULT '',
    growth_point_id TEXT REFERENCES growth_points (id) ON DELETE CASCADE,
    file_name       TEXT NOT NULL,
    path            TEXT NOT NULL,
    sha256          TEXT NOT NULL,
    size_bytes      INTEGER NOT NULL,
    stored          INTEGER NOT NULL CHECK (stored IN (0, 1)),
    created_at      TEXT NOT NULL,
    updated_at      TEXT NOT NULL,
    CHECK ((audit_id IS NULL) <> (growth_point_id IS NULL))
) STRICT;

CREATE INDEX audit_evidence_by_audit ON audit_evidence (audit_id, question);
CREATE INDEX audit_evidence_by_point ON audit_evidence (growth_point_id);

-- The copies, apart from what lists read. Base64: text is what undo and project files carry.
CREATE TABLE audit_evidence_files (
    evidence_id TEXT NOT NULL PRIMARY KEY REFERENCES audit_evidence (id) ON DELETE CASCADE,
    content     TEXT NOT NULL,
    created_at  TEXT NOT NULL
) STRICT;
