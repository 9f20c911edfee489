-- Schema 5, experiments: the audit's log becomes the table of all tests. What the log holds stays where
-- it is (`body`), and a test that was only logged has nothing in the new columns.

-- JSON: the plan that is still worked on, what was frozen at the start, and what was decided; or null.
ALTER TABLE experiments ADD COLUMN design TEXT NOT NULL DEFAULT 'null' CHECK (json_valid(design));
ALTER TABLE experiments ADD COLUMN plan TEXT NOT NULL DEFAULT 'null' CHECK (json_valid(plan));
ALTER TABLE experiments ADD COLUMN verdict TEXT NOT NULL DEFAULT 'null' CHECK (json_valid(verdict));
-- They may be gone.
ALTER TABLE experiments ADD COLUMN growth_point_id TEXT;
ALTER TABLE experiments ADD COLUMN task_id TEXT;

-- What was counted on a day, or in the week that begins on it.
CREATE TABLE experiment_counts (
    experiment_id TEXT NOT NULL REFERENCES experiments (id) ON DELETE CASCADE,
    day           TEXT NOT NULL,
    -- JSON: visitors and sums of each arm, in the order of the plan.
    arms          TEXT NOT NULL CHECK (json_valid(arms)),
    created_at    TEXT NOT NULL,
    updated_at    TEXT NOT NULL,
    PRIMARY KEY (experiment_id, day)
) STRICT;

-- Every look at results while a test ran, with what was seen: one for each state of the counts.
CREATE TABLE experiment_looks (
    experiment_id TEXT NOT NULL REFERENCES experiments (id) ON DELETE CASCADE,
    -- Visitors that had been counted.
    visitors      INTEGER NOT NULL,
    looked_on     TEXT NOT NULL,
    seen          TEXT NOT NULL CHECK (json_valid(seen)),
    created_at    TEXT NOT NULL,
    updated_at    TEXT NOT NULL,
    PRIMARY KEY (experiment_id, visitors)
) STRICT;
