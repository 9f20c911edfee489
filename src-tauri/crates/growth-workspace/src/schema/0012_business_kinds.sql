-- Schema 12: what a client lives on, and values that a scenario begins with from publications.

ALTER TABLE projects ADD COLUMN business_kind TEXT NOT NULL DEFAULT 'other'
    CHECK (business_kind IN ('saas', 'subscription', 'shop', 'marketplace', 'services', 'education', 'mobile_app', 'other'));

CREATE TABLE scenario_sources_next (
    scenario_id TEXT NOT NULL REFERENCES scenarios (id) ON DELETE CASCADE,
    field       TEXT NOT NULL,
    kind        TEXT NOT NULL CHECK (kind IN ('typed', 'dataset', 'sample', 'published')),
    dataset_id  TEXT REFERENCES datasets (id) ON DELETE SET NULL,
    note        TEXT NOT NULL DEFAULT '',
    created_at  TEXT NOT NULL,
    updated_at  TEXT NOT NULL,
    PRIMARY KEY (scenario_id, field)
) STRICT;

INSERT INTO scenario_sources_next
SELECT scenario_id, field, kind, dataset_id, note, created_at, updated_at FROM scenario_sources;
DROP TABLE scenario_sources;
ALTER TABLE scenario_sources_next RENAME TO scenario_sources;

CREATE INDEX scenario_sources_by_dataset ON scenario_sources (dataset_id);
