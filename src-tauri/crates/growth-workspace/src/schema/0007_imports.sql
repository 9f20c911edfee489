-- A data set is read again when a person decides something about its file otherwise: it then has
-- several stores of rows, of which `datasets.seq` names the one that counts, and undo another.
CREATE TABLE dataset_stores_anew (
    seq        INTEGER PRIMARY KEY AUTOINCREMENT,
    dataset_id TEXT NOT NULL,
    created_at TEXT NOT NULL
) STRICT;

INSERT INTO dataset_stores_anew SELECT seq, dataset_id, created_at FROM dataset_stores;
DROP TABLE dataset_stores;
ALTER TABLE dataset_stores_anew RENAME TO dataset_stores;

CREATE INDEX dataset_stores_by_dataset ON dataset_stores (dataset_id);

-- The file that a data set was imported from, cut into parts that are deflated one by one. Nothing is
-- kept of very large files.
CREATE TABLE dataset_sources (
    dataset_seq INTEGER NOT NULL,
    part        INTEGER NOT NULL,
    bytes       BLOB NOT NULL,
    PRIMARY KEY (dataset_seq, part)
) STRICT;
