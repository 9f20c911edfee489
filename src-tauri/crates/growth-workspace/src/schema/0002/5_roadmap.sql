-- Schema 2, roadmap: Plans, tasks, check-ins.

-- A plan of 90 days. A project has several in time; the active one is the one that is worked on.
CREATE TABLE plans (
    id TEXT PRIMARY KEY NOT NULL,
    project_id TEXT NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    -- Day 1.
    start_date TEXT NOT NULL,
    -- JSON: weekdays that are worked, holidays, extra working dates.
    working_days TEXT NOT NULL,
    -- Weekday of the weekly check-in; NULL when there is none.
    check_in_weekday TEXT,
    -- Version of the template that its tasks come from; NULL for a plan of one's own.
    template_version INTEGER,
    is_active INTEGER NOT NULL DEFAULT 0 CHECK (is_active IN (0, 1)),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
) STRICT;

CREATE INDEX plans_of_project ON plans (project_id, start_date);

CREATE TABLE plan_tasks (
    id TEXT PRIMARY KEY NOT NULL,
    plan_id TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    -- Task of the template that it comes from. Its texts are NULL while they are those of the
    -- template, so that they are read in the reader's language.
    template_task TEXT,
    title TEXT,
    description TEXT,
    deliverable TEXT,
    done_when TEXT,
    notes TEXT NOT NULL DEFAULT '',
    owner TEXT NOT NULL DEFAULT '',
    phase TEXT NOT NULL,
    status TEXT NOT NULL,
    -- Share that is done, 0 to 1.
    progress TEXT NOT NULL,
    effort_person_days TEXT NOT NULL,
    -- Three-point estimate in working days: all three or none.
    optimistic_days TEXT,
    likely_days TEXT,
    pessimistic_days TEXT,
    actual_person_days TEXT,
    start TEXT NOT NULL,
    finish TEXT NOT NULL,
    actual_start TEXT,
    actual_finish TEXT,
    is_automation INTEGER NOT NULL DEFAULT 0 CHECK (is_automation IN (0, 1)),
    -- JSON: [{"text", "done"}].
    checklist TEXT NOT NULL DEFAULT '[]',
    -- JSON: [{"kind", "id"}], growth points, loops, KPIs and sections of the program.
    links TEXT NOT NULL DEFAULT '[]',
    -- JSON: layers of the audit that must be sound before it begins.
    waits_for_layers TEXT NOT NULL DEFAULT '[]',
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
) STRICT;

CREATE INDEX plan_tasks_of_plan ON plan_tasks (plan_id, position);

-- A task waits until its predecessor is finished.
CREATE TABLE plan_dependencies (
    task_id TEXT NOT NULL REFERENCES plan_tasks (id) ON DELETE CASCADE,
    predecessor_id TEXT NOT NULL REFERENCES plan_tasks (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    PRIMARY KEY (task_id, predecessor_id)
) STRICT;

CREATE INDEX plan_dependencies_of_predecessor ON plan_dependencies (predecessor_id);

-- Dates as they were agreed. The newest counts; the older ones say how the plan has changed.
CREATE TABLE plan_baselines (
    id TEXT PRIMARY KEY NOT NULL,
    plan_id TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
    -- 1, 2, …
    number INTEGER NOT NULL,
    -- Why it was made; empty for the first.
    reason TEXT NOT NULL DEFAULT '',
    -- The day it was made on.
    made_on TEXT NOT NULL,
    created_at TEXT NOT NULL
) STRICT;

CREATE INDEX plan_baselines_of_plan ON plan_baselines (plan_id, number);

CREATE TABLE plan_baseline_tasks (
    baseline_id TEXT NOT NULL REFERENCES plan_baselines (id) ON DELETE CASCADE,
    task_id TEXT NOT NULL REFERENCES plan_tasks (id) ON DELETE CASCADE,
    start TEXT NOT NULL,
    finish TEXT NOT NULL,
    PRIMARY KEY (baseline_id, task_id)
) STRICT;

CREATE INDEX plan_baseline_tasks_of_task ON plan_baseline_tasks (task_id);
