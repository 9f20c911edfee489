-- Schema 10, roadmap: tasks that were deleted from a plan. A calendar that has them is told that they are cancelled.

CREATE TABLE plan_deleted_tasks (
    -- That of the task.
    id            TEXT NOT NULL PRIMARY KEY,
    plan_id       TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
    -- Task of the template that it came from, whose title it has where it has none of its own.
    template_task TEXT,
    title         TEXT,
    start         TEXT NOT NULL,
    finish        TEXT NOT NULL,
    created_at    TEXT NOT NULL
) STRICT;

CREATE INDEX plan_deleted_tasks_of_plan ON plan_deleted_tasks (plan_id, created_at);
