-- Schema 4, undo: which projects a step belongs to.
--
-- Undo, redo and the history are those of the project at hand. A step without a project concerns the
-- workspace as a whole. The project may be gone: what deleted it can be undone.

CREATE TABLE operation_projects (
    operation_id INTEGER NOT NULL REFERENCES operations (id) ON DELETE CASCADE,
    project_id   TEXT NOT NULL,
    PRIMARY KEY (operation_id, project_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX operation_projects_by_project ON operation_projects (project_id, operation_id);

-- Steps taken before: by the rows that they changed, as far as these are still there, and by the ids
-- that the kept statements name. A step that neither leads to a project counts as one of the
-- workspace; it is undone only while no later step touched its rows.
INSERT OR IGNORE INTO operation_projects (operation_id, project_id)
WITH
    project_ids (id) AS (
        SELECT id FROM projects
        UNION
        SELECT row_id FROM undo_log WHERE entity = 'projects'
    ),
    owners (id, project_id) AS (
        SELECT id, project_id FROM scenarios
        UNION ALL SELECT id, project_id FROM audits
        UNION ALL SELECT id, project_id FROM audit_evidence
        UNION ALL SELECT id, project_id FROM loop_ecosystems
        UNION ALL SELECT id, project_id FROM plans
    ),
    rows_of_projects (id, project_id) AS (
        SELECT id, id FROM project_ids
        UNION ALL SELECT id, project_id FROM owners
        UNION ALL SELECT id, project_id FROM datasets
        UNION ALL SELECT id, project_id FROM months
        UNION ALL SELECT id, project_id FROM growth_points
        UNION ALL SELECT id, project_id FROM journeys
        UNION ALL SELECT id, project_id FROM shareable_actions
        UNION ALL SELECT id, project_id FROM services
        UNION ALL SELECT id, project_id FROM tracking_steps
        UNION ALL SELECT id, project_id FROM experiments
        UNION ALL SELECT id, project_id FROM check_ins
        UNION ALL SELECT plan_tasks.id, project_id FROM plan_tasks JOIN plans ON plans.id = plan_id
        UNION ALL
        SELECT plan_baselines.id, project_id FROM plan_baselines JOIN plans ON plans.id = plan_id
        UNION ALL
        SELECT loops.id, project_id FROM loops JOIN loop_ecosystems ON loop_ecosystems.id = ecosystem_id
        UNION ALL
        SELECT loop_nodes.id, project_id
        FROM loop_nodes JOIN loop_ecosystems ON loop_ecosystems.id = ecosystem_id
        UNION ALL
        SELECT loop_edges.id, project_id
        FROM loop_edges JOIN loop_ecosystems ON loop_ecosystems.id = ecosystem_id
    )
-- The first 36 characters of a composite key are the id of the row's owner.
SELECT operation_id, project_id
FROM undo_log JOIN rows_of_projects ON rows_of_projects.id = substr(row_id, 1, 36)
UNION
SELECT operation_id, project_ids.id
FROM undo_log JOIN project_ids ON instr(undo_log.sql, project_ids.id) > 0
UNION
SELECT operation_id, project_id
FROM undo_log JOIN owners ON instr(undo_log.sql, owners.id) > 0
WHERE entity IN (
    'scenario_sources', 'audit_answers', 'audit_evidence_files', 'loops', 'loop_nodes', 'loop_edges',
    'plan_tasks', 'plan_baselines'
);
