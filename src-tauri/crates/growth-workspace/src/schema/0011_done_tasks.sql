-- Schema 11: a task that was done once is not ticked by the program a second time.

ALTER TABLE plan_tasks ADD COLUMN was_done INTEGER NOT NULL DEFAULT 0 CHECK (was_done IN (0, 1));

UPDATE plan_tasks SET was_done = 1 WHERE status = 'done';
