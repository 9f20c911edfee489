-- Schema 1: projects with their scenarios, imported purchases, settings, undo.
--
-- Conventions: ids are UUIDv7 text; decimals that a person typed are exact text (`0.05`); dates are
-- ISO-8601; a time is UTC with milliseconds (`2026-11-05T12:41:07.123Z`).
--
-- Every table is undoable unless `undo::NOT_UNDOABLE` names it. A later migration that does more to
-- an undoable table than add a column with a default must empty `operations`, because the inverse
-- statements kept there name columns.

PRAGMA application_id = 1196576583;

-- Undo ---------------------------------------------------------------------------------------------

CREATE TABLE operations (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    kind         TEXT NOT NULL,
    params       TEXT NOT NULL CHECK (json_valid(params)),
    at           TEXT NOT NULL,
    state        TEXT NOT NULL DEFAULT 'done' CHECK (state IN ('done', 'undone')),
    coalesce_key TEXT,
    gesture      TEXT
) STRICT;

CREATE TABLE undo_log (
    seq          INTEGER PRIMARY KEY AUTOINCREMENT,
    operation_id INTEGER NOT NULL REFERENCES operations (id) ON DELETE CASCADE,
    stack        TEXT NOT NULL CHECK (stack IN ('undo', 'redo')),
    kind         TEXT NOT NULL CHECK (kind IN ('insert', 'update', 'delete')),
    entity       TEXT NOT NULL,
    row_id       TEXT NOT NULL,
    sql          TEXT NOT NULL
) STRICT;

CREATE INDEX undo_log_by_operation ON undo_log (operation_id, stack, seq);
CREATE INDEX undo_log_by_row ON undo_log (entity, row_id);

-- The workspace ------------------------------------------------------------------------------------

CREATE TABLE settings (
    key        TEXT NOT NULL PRIMARY KEY,
    value      TEXT NOT NULL CHECK (json_valid(value)),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE preferences (
    key        TEXT NOT NULL PRIMARY KEY,
    value      TEXT NOT NULL CHECK (json_valid(value)),
    updated_at TEXT NOT NULL
) STRICT;

-- Projects -----------------------------------------------------------------------------------------

CREATE TABLE projects (
    id                 TEXT NOT NULL PRIMARY KEY,
    name               TEXT NOT NULL,
    client             TEXT NOT NULL DEFAULT '',
    note               TEXT NOT NULL DEFAULT '',
    currency           TEXT NOT NULL CHECK (length(currency) = 3),
    stage              TEXT NOT NULL CHECK (stage IN ('idea', 'first_sales', 'growth', 'scale')),
    language           TEXT NOT NULL CHECK (language IN ('ru', 'en')),
    archived           INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
    sample             INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1)),
    active_scenario_id TEXT REFERENCES scenarios (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    created_at         TEXT NOT NULL,
    updated_at         TEXT NOT NULL
) STRICT;

-- Economics ----------------------------------------------------------------------------------------

-- One column per input, named as `growth_model::economics::InputField` writes it.
CREATE TABLE scenarios (
    id                     TEXT NOT NULL PRIMARY KEY,
    project_id             TEXT NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    name                   TEXT NOT NULL,
    position               INTEGER NOT NULL,
    model                  TEXT NOT NULL CHECK (model IN ('subscription', 'one_off')),
    payment_timing         TEXT NOT NULL CHECK (payment_timing IN ('advance', 'arrears')),
    arpa_per_month         TEXT,
    churn_per_month        TEXT,
    expansion_per_month    TEXT,
    average_order_value    TEXT,
    purchases_per_lifetime TEXT,
    lifetime_days          TEXT,
    gross_margin           TEXT,
    marketing_cost         TEXT,
    salaries_cost          TEXT,
    software_cost          TEXT,
    leads                  TEXT,
    new_customers          TEXT,
    days_per_month         TEXT,
    discount_per_month     TEXT,
    horizon_months         TEXT,
    created_at             TEXT NOT NULL,
    updated_at             TEXT NOT NULL
) STRICT;

CREATE INDEX scenarios_by_project ON scenarios (project_id, position);

-- Where the present value of an input came from; an input without a row was never given.
CREATE TABLE scenario_sources (
    scenario_id TEXT NOT NULL REFERENCES scenarios (id) ON DELETE CASCADE,
    field       TEXT NOT NULL,
    kind        TEXT NOT NULL CHECK (kind IN ('typed', 'dataset', 'sample')),
    dataset_id  TEXT REFERENCES datasets (id) ON DELETE SET NULL,
    note        TEXT NOT NULL DEFAULT '',
    created_at  TEXT NOT NULL,
    updated_at  TEXT NOT NULL,
    PRIMARY KEY (scenario_id, field)
) STRICT;

CREATE INDEX scenario_sources_by_dataset ON scenario_sources (dataset_id);

-- Data ---------------------------------------------------------------------------------------------

CREATE TABLE datasets (
    id             TEXT NOT NULL PRIMARY KEY,
    -- Key of the rows in `purchases`, `dataset_customers` and `dataset_rejects`.
    seq            INTEGER NOT NULL UNIQUE,
    project_id     TEXT NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    name           TEXT NOT NULL,
    file_name      TEXT NOT NULL,
    sha256         TEXT NOT NULL,
    row_count      INTEGER NOT NULL,
    rejected_count INTEGER NOT NULL,
    customer_count INTEGER NOT NULL,
    mapping        TEXT NOT NULL CHECK (json_valid(mapping)),
    summary        TEXT NOT NULL CHECK (json_valid(summary)),
    imported_at    TEXT NOT NULL,
    created_at     TEXT NOT NULL,
    updated_at     TEXT NOT NULL
) STRICT;

CREATE INDEX datasets_by_project ON datasets (project_id, imported_at);

-- Hands out `datasets.seq` and remembers which data set its rows belong to, so that rows of an
-- import that was cut short, or of a data set that no undo step can bring back, can be found and
-- removed. The bulk tables have no foreign keys: an import writes them before its `datasets` row.
CREATE TABLE dataset_stores (
    seq        INTEGER PRIMARY KEY AUTOINCREMENT,
    dataset_id TEXT NOT NULL UNIQUE,
    created_at TEXT NOT NULL
) STRICT;

CREATE TABLE purchases (
    dataset_seq  INTEGER NOT NULL,
    line         INTEGER NOT NULL,
    customer_seq INTEGER NOT NULL,
    date         TEXT NOT NULL,
    amount       TEXT NOT NULL,
    quantity     TEXT,
    order_id     TEXT,
    PRIMARY KEY (dataset_seq, line)
) STRICT, WITHOUT ROWID;

CREATE TABLE dataset_customers (
    dataset_seq  INTEGER NOT NULL,
    customer_seq INTEGER NOT NULL,
    customer     TEXT NOT NULL,
    PRIMARY KEY (dataset_seq, customer_seq)
) STRICT, WITHOUT ROWID;

-- Lines of the file that could not be read; the first ones up to a cap.
CREATE TABLE dataset_rejects (
    dataset_seq INTEGER NOT NULL,
    line        INTEGER NOT NULL,
    reason      TEXT NOT NULL,
    cell        TEXT,
    text        TEXT NOT NULL,
    PRIMARY KEY (dataset_seq, line)
) STRICT, WITHOUT ROWID;

-- Report -------------------------------------------------------------------------------------------

CREATE TABLE report_settings (
    project_id TEXT NOT NULL PRIMARY KEY REFERENCES projects (id) ON DELETE CASCADE,
    language   TEXT NOT NULL CHECK (language IN ('ru', 'en')),
    title      TEXT NOT NULL DEFAULT '',
    author     TEXT NOT NULL DEFAULT '',
    -- JSON array of section names in their order; null means all.
    sections   TEXT NOT NULL DEFAULT 'null' CHECK (json_valid(sections)),
    -- JSON array of scenario ids; null means the active one.
    scenarios  TEXT NOT NULL DEFAULT 'null' CHECK (json_valid(scenarios)),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
) STRICT;
