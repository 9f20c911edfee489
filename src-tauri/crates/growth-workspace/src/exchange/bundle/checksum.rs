//! A checksum over all rows of a project file, whatever pages they lie on.

use std::fmt::Write as _;

use rusqlite::Connection;
use rusqlite::types::ValueRef;
use sha2::{Digest, Sha256};

use crate::Result;
use crate::schema::tables;

/// Key under which the table `bundle` has the checksum.
pub(super) const KEY: &str = "sha256";

/// SHA-256 over tables, columns and values of a database, in the order of names and keys. The row of the
/// checksum itself is left out. Answers also with the number of rows.
pub(super) fn of(conn: &Connection) -> Result<(String, u64)> {
    let mut hash = Sha256::new();
    let mut count = 0;
    for table in tables::all(conn)? {
        let columns = tables::columns(conn, &table)?;
        part(&mut hash, b"t", table.as_bytes());
        for column in &columns {
            part(&mut hash, b"c", column.as_bytes());
        }
        let order = tables::key(conn, &table)?;
        let order = if order.is_empty() { &columns } else { &order };
        let mut select = conn.prepare(&format!(
            "SELECT {} FROM {} ORDER BY {}",
            tables::list(&columns),
            tables::quoted(&table),
            tables::list(order)
        ))?;
        let mut rows = select.query([])?;
        while let Some(row) = rows.next()? {
            if table == "bundle" && row.get_ref(0)? == ValueRef::Text(KEY.as_bytes()) {
                continue;
            }
            count += 1;
            for at in 0..columns.len() {
                match row.get_ref(at)? {
                    ValueRef::Null => part(&mut hash, b"n", b""),
                    ValueRef::Integer(number) => part(&mut hash, b"i", &number.to_be_bytes()),
                    ValueRef::Real(number) => part(&mut hash, b"r", &number.to_be_bytes()),
                    ValueRef::Text(text) => part(&mut hash, b"s", text),
                    ValueRef::Blob(bytes) => part(&mut hash, b"b", bytes),
                }
            }
        }
    }
    let mut text = String::new();
    for byte in hash.finalize() {
        let _ = write!(text, "{byte:02x}");
    }
    Ok((text, count))
}

/// Each part says its kind and its length, so that no two contents are the same bytes.
fn part(hash: &mut Sha256, kind: &[u8; 1], bytes: &[u8]) {
    hash.update(kind);
    hash.update((bytes.len() as u64).to_be_bytes());
    hash.update(bytes);
}
