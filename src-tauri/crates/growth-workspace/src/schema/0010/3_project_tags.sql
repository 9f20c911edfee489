-- Schema 10, projects: words by which one groups them.

-- Between commas; may be empty.
ALTER TABLE projects ADD COLUMN tags TEXT NOT NULL DEFAULT '';
