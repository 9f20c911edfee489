-- Schema 2, loops: Ecosystems of growth loops.

CREATE TABLE loop_ecosystems (
    id                 TEXT NOT NULL PRIMARY KEY,
    project_id         TEXT NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    name               TEXT NOT NULL,
    position           INTEGER NOT NULL,
    -- The one that the project's overview and report show; the first one when none is chosen.
    chosen             INTEGER NOT NULL DEFAULT 0 CHECK (chosen IN (0, 1)),
    -- The scenario that prices the loops; null means the project's active one.
    scenario_id        TEXT,
    step               TEXT NOT NULL CHECK (step IN ('day', 'week')),
    horizon_weeks      INTEGER NOT NULL,
    paid_mode          TEXT NOT NULL CHECK (paid_mode IN ('customers', 'budget')),
    paid_per_month     TEXT,
    cac                TEXT,
    customers_at_start TEXT,
    churn_per_month    TEXT,
    market_size        TEXT,
    seed               INTEGER NOT NULL,
    uncertain          TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(uncertain)),
    note               TEXT NOT NULL DEFAULT '',
    created_at         TEXT NOT NULL,
    updated_at         TEXT NOT NULL
) STRICT;

CREATE INDEX loop_ecosystems_by_project ON loop_ecosystems (project_id, position);

CREATE TABLE loops (
    id                     TEXT NOT NULL PRIMARY KEY,
    ecosystem_id           TEXT NOT NULL REFERENCES loop_ecosystems (id) ON DELETE CASCADE,
    name                   TEXT NOT NULL,
    kind                   TEXT NOT NULL CHECK (kind IN ('content', 'ambassador', 'integration', 'custom')),
    position               INTEGER NOT NULL,
    reward_per_customer    TEXT,
    reward_months          TEXT,
    fixed_cost_per_month   TEXT,
    churn_per_month        TEXT,
    observed_customers     INTEGER,
    observed_new_customers INTEGER,
    note                   TEXT NOT NULL DEFAULT '',
    created_at             TEXT NOT NULL,
    updated_at             TEXT NOT NULL
) STRICT;

CREATE INDEX loops_by_ecosystem ON loops (ecosystem_id, position);

CREATE TABLE loop_nodes (
    id              TEXT NOT NULL PRIMARY KEY,
    ecosystem_id    TEXT NOT NULL REFERENCES loop_ecosystems (id) ON DELETE CASCADE,
    kind            TEXT NOT NULL CHECK (kind IN
        ('customers', 'value', 'asset', 'leads', 'activation', 'source', 'custom')),
    name            TEXT NOT NULL,
    position        INTEGER NOT NULL,
    x               INTEGER NOT NULL,
    y               INTEGER NOT NULL,
    life_days       TEXT,
    cost_per_asset  TEXT,
    assets_at_start TEXT,
    note            TEXT NOT NULL DEFAULT '',
    created_at      TEXT NOT NULL,
    updated_at      TEXT NOT NULL
) STRICT;

CREATE INDEX loop_nodes_by_ecosystem ON loop_nodes (ecosystem_id, position);

CREATE TABLE loop_edges (
    id                TEXT NOT NULL PRIMARY KEY,
    ecosystem_id      TEXT NOT NULL REFERENCES loop_ecosystems (id) ON DELETE CASCADE,
    from_node_id      TEXT NOT NULL REFERENCES loop_nodes (id) ON DELETE CASCADE,
    to_node_id        TEXT NOT NULL REFERENCES loop_nodes (id) ON DELETE CASCADE,
    -- Null: every loop that comes along uses it.
    loop_id           TEXT REFERENCES loops (id) ON DELETE CASCADE,
    kind              TEXT NOT NULL CHECK (kind IN ('act', 'share', 'views', 'convert', 'feed', 'inflow')),
    position          INTEGER NOT NULL,
    actor             TEXT NOT NULL CHECK (actor IN ('newcomer', 'active')),
    period            TEXT NOT NULL CHECK (period IN ('day', 'week', 'month')),
    amount            TEXT,
    -- JSON array of {source, amount}; a source is "paid" or the id of a loop.
    amounts_by_source TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(amounts_by_source)),
    share             TEXT,
    click             TEXT,
    signup            TEXT,
    activation        TEXT,
    delay_days        TEXT,
    note              TEXT NOT NULL DEFAULT '',
    created_at        TEXT NOT NULL,
    updated_at        TEXT NOT NULL
) STRICT;

CREATE INDEX loop_edges_by_ecosystem ON loop_edges (ecosystem_id, position);
CREATE INDEX loop_edges_by_from ON loop_edges (from_node_id);
CREATE INDEX loop_edges_by_to ON loop_edges (to_node_id);
CREATE INDEX loop_edges_by_loop ON loop_edges (loop_id);
