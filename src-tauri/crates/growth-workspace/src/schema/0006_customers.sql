-- Customers: forecasts from purchases, kept views of the list, subscriptions, leads and their models.

-- What the rows of a data set are: purchases in `purchases`, the others as cells in `dataset_lines`.
ALTER TABLE datasets ADD COLUMN kind TEXT NOT NULL DEFAULT 'purchases'
    CHECK (kind IN ('purchases', 'subscriptions', 'leads'));

-- Rows of subscriptions and leads: a JSON list of cells each, in the order of the headings.
CREATE TABLE dataset_lines (
    dataset_seq INTEGER NOT NULL,
    line        INTEGER NOT NULL,
    cells       TEXT NOT NULL CHECK (json_valid(cells)),
    PRIMARY KEY (dataset_seq, line)
) STRICT, WITHOUT ROWID;

-- One forecast of a data set, as `customers::SavedForecast` writes it.
CREATE TABLE customer_forecasts (
    id         TEXT NOT NULL PRIMARY KEY,
    project_id TEXT NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    dataset_id TEXT NOT NULL UNIQUE REFERENCES datasets (id) ON DELETE CASCADE,
    options    TEXT NOT NULL CHECK (json_valid(options)),
    found      TEXT NOT NULL CHECK (json_valid(found)),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
) STRICT;

CREATE INDEX customer_forecasts_by_project ON customer_forecasts (project_id);

CREATE TABLE customer_segments (
    id         TEXT NOT NULL PRIMARY KEY,
    project_id TEXT NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    name       TEXT NOT NULL,
    filter     TEXT NOT NULL CHECK (json_valid(filter)),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
) STRICT;

CREATE INDEX customer_segments_by_project ON customer_segments (project_id, name);

-- One model of a list of leads, as `customers::SavedLeadModel` writes it.
CREATE TABLE lead_models (
    id         TEXT NOT NULL PRIMARY KEY,
    project_id TEXT NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    dataset_id TEXT NOT NULL UNIQUE REFERENCES datasets (id) ON DELETE CASCADE,
    settings   TEXT NOT NULL CHECK (json_valid(settings)),
    trained    TEXT NOT NULL CHECK (json_valid(trained)),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
) STRICT;

CREATE INDEX lead_models_by_project ON lead_models (project_id);
