-- Growth OS: the client's tools, scenarios with their rehearsals, sequences of messages, events.

-- Data sets may hold events. A check of a column cannot be changed, so the column is made anew.
ALTER TABLE datasets ADD COLUMN kind_anew TEXT NOT NULL DEFAULT 'purchases'
    CHECK (kind_anew IN ('purchases', 'subscriptions', 'leads', 'events'));
UPDATE datasets SET kind_anew = kind;
ALTER TABLE datasets DROP COLUMN kind;
ALTER TABLE datasets RENAME COLUMN kind_anew TO kind;

-- A tool in a role, in use or planned (`state`): one of the catalogue (`tool`) or one of the client's
-- own (`name`).
CREATE TABLE stack_tools (
    id         TEXT NOT NULL PRIMARY KEY,
    project_id TEXT NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    role       TEXT NOT NULL,
    tool       TEXT,
    name       TEXT NOT NULL,
    state      TEXT NOT NULL,
    cost_month TEXT,
    identities TEXT CHECK (identities IS NULL OR json_valid(identities)),
    gives      INTEGER CHECK (gives IN (0, 1)),
    note       TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
) STRICT;

CREATE INDEX stack_tools_by_project ON stack_tools (project_id, position);

-- A scenario, what was decided about its exceptions, and its last kept rehearsal.
CREATE TABLE automations (
    id          TEXT NOT NULL PRIMARY KEY,
    project_id  TEXT NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    position    INTEGER NOT NULL,
    name        TEXT NOT NULL,
    template    TEXT,
    definition  TEXT NOT NULL CHECK (json_valid(definition)),
    decisions   TEXT NOT NULL CHECK (json_valid(decisions)),
    rehearsal   TEXT CHECK (rehearsal IS NULL OR json_valid(rehearsal)),
    exported_on TEXT,
    created_at  TEXT NOT NULL,
    updated_at  TEXT NOT NULL
) STRICT;

CREATE INDEX automations_by_project ON automations (project_id, position);

-- A sequence of messages.
CREATE TABLE message_sequences (
    id         TEXT NOT NULL PRIMARY KEY,
    project_id TEXT NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    name       TEXT NOT NULL,
    definition TEXT NOT NULL CHECK (json_valid(definition)),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
) STRICT;

CREATE INDEX message_sequences_by_project ON message_sequences (project_id, position);
