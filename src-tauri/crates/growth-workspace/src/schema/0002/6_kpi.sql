-- Schema 2, kpi: weekly check-ins, targets and reminders.

-- The raw numbers of a week; the figures are computed from them whenever they are read. A check-in
-- keeps everything that its figures rest on, so that a change of a scenario rewrites no history.
CREATE TABLE check_ins (
    id         TEXT NOT NULL PRIMARY KEY,
    project_id TEXT NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    date       TEXT NOT NULL,
    -- `growth_model::kpi::CheckInNumbers`; its decimals are exact text.
    numbers    TEXT NOT NULL CHECK (json_valid(numbers)),
    note       TEXT NOT NULL DEFAULT '',
    decision   TEXT NOT NULL DEFAULT '',
    next_step  TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX check_ins_by_date ON check_ins (project_id, date);

-- Where a KPI comes from and where it is to be; one row for each KPI that has a target.
CREATE TABLE kpi_targets (
    project_id TEXT NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    -- As `growth_model::kpi::KpiName` writes it.
    kpi        TEXT NOT NULL,
    baseline   TEXT,
    goal       TEXT,
    by_day     INTEGER NOT NULL CHECK (by_day BETWEEN 1 AND 3660),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    PRIMARY KEY (project_id, kpi)
) STRICT;

-- When to be reminded of the check-in; without a row there is no reminder.
CREATE TABLE kpi_reminders (
    project_id TEXT NOT NULL PRIMARY KEY REFERENCES projects (id) ON DELETE CASCADE,
    enabled    INTEGER NOT NULL CHECK (enabled IN (0, 1)),
    weekday    TEXT NOT NULL,
    -- By the clock on the wall: `10:00:00`.
    time       TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
) STRICT;
