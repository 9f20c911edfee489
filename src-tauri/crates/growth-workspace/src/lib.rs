//! The workspace file: SQLite schema, migrations, undo, backups, and one module per feature.
