-- Economics: what really happened month by month, and how the tabs of the workbench are set.

-- What a customer who stays pays more each month, as an amount of money.
ALTER TABLE scenarios ADD COLUMN linear_expansion TEXT;

-- One column per cell, named as `economics::MonthField` writes it.
CREATE TABLE months (
    id                TEXT NOT NULL PRIMARY KEY,
    project_id        TEXT NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    -- `YYYY-MM`
    month             TEXT NOT NULL CHECK (length(month) = 7),
    marketing_cost    TEXT,
    salaries_cost     TEXT,
    software_cost     TEXT,
    leads             TEXT,
    new_customers     TEXT,
    active_customers  TEXT,
    churned_customers TEXT,
    orders            TEXT,
    revenue           TEXT,
    gross_margin      TEXT,
    mrr_start         TEXT,
    mrr_new           TEXT,
    mrr_expansion     TEXT,
    mrr_contraction   TEXT,
    mrr_churned       TEXT,
    annotation        TEXT NOT NULL DEFAULT '',
    created_at        TEXT NOT NULL,
    updated_at        TEXT NOT NULL,
    UNIQUE (project_id, month)
) STRICT;

-- How a tab of the workbench is set: one JSON value each, as `economics::TabSettings` writes it. A tab
-- without a row has its defaults.
CREATE TABLE economics_tabs (
    project_id TEXT NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    tab        TEXT NOT NULL,
    settings   TEXT NOT NULL CHECK (json_valid(settings)),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    PRIMARY KEY (project_id, tab)
) STRICT;
