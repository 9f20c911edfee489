//! Reads a row as any type that serde reads: a field is the column of its name.
//!
//! What a field asks for decides how its column is read: a list, a map or a struct is JSON text, a
//! whole number or a flag an INTEGER, everything else text. A field without a column, and one whose
//! column is NULL, has its default.

use std::fmt;
use std::slice::Iter;

use rusqlite::Row;
use rusqlite::types::ValueRef;
use serde::de::value::StrDeserializer;
use serde::de::{self, DeserializeOwned, DeserializeSeed, IntoDeserializer, MapAccess, Visitor};
use serde::{Deserializer, forward_to_deserialize_any};

/// A value that cannot be understood.
#[derive(Debug)]
pub(super) struct RowError {
    /// Where it stands, as far as it is known.
    pub(super) column: Option<&'static str>,
    /// What is wrong with it.
    pub(super) detail: String,
}

impl fmt::Display for RowError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.detail)
    }
}

impl std::error::Error for RowError {}

impl de::Error for RowError {
    fn custom<T: fmt::Display>(detail: T) -> Self {
        Self {
            column: None,
            detail: detail.to_string(),
        }
    }
}

/// Reads a row. The fields named in `groups` (`details`, `graph.settings`) are no columns: their own
/// fields are.
pub(super) fn read<T: DeserializeOwned>(
    row: &Row<'_>,
    groups: &'static [&'static str],
) -> Result<T, RowError> {
    T::deserialize(Columns {
        row,
        groups,
        path: String::new(),
    })
}

/// The path of a field within a group.
pub(super) fn path_of(group: &str, field: &str) -> String {
    if group.is_empty() {
        field.to_owned()
    } else {
        format!("{group}.{field}")
    }
}

/// A row, or the part of it that a group of fields reads.
struct Columns<'a, 's> {
    row: &'a Row<'s>,
    groups: &'static [&'static str],
    path: String,
}

impl<'de> Deserializer<'de> for Columns<'de, '_> {
    type Error = RowError;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, RowError> {
        Err(de::Error::custom("a row is read as a struct"))
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, RowError> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, RowError> {
        visitor.visit_map(Fields {
            columns: self,
            rest: fields.iter(),
            next: None,
        })
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option
        unit unit_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}

/// The fields of a struct, one after the other.
struct Fields<'a, 's> {
    columns: Columns<'a, 's>,
    rest: Iter<'static, &'static str>,
    next: Option<(&'static str, Place<'a>)>,
}

/// Where a field is read.
enum Place<'a> {
    Column(ValueRef<'a>),
    Group(String),
}

impl<'a> Fields<'a, '_> {
    fn place(&self, field: &'static str) -> Result<Option<Place<'a>>, RowError> {
        let path = path_of(&self.columns.path, field);
        if self.columns.groups.contains(&path.as_str()) {
            return Ok(Some(Place::Group(path)));
        }
        let statement = self.columns.row.as_ref();
        // What a query computes under the name of a column stands after the column.
        let index = (0..statement.column_count())
            .rev()
            .find(|&index| statement.column_name(index).is_ok_and(|name| name == field));
        let Some(index) = index else { return Ok(None) };
        match self.columns.row.get_ref(index) {
            Ok(ValueRef::Null) => Ok(None),
            Ok(value) => Ok(Some(Place::Column(value))),
            Err(error) => Err(de::Error::custom(error)),
        }
    }
}

impl<'de> MapAccess<'de> for Fields<'de, '_> {
    type Error = RowError;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, RowError> {
        while let Some(&field) = self.rest.next() {
            if let Some(place) = self.place(field)? {
                self.next = Some((field, place));
                let name: StrDeserializer<'_, RowError> = field.into_deserializer();
                return seed.deserialize(name).map(Some);
            }
        }
        Ok(None)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, RowError> {
        match self.next.take() {
            Some((field, Place::Column(value))) => {
                seed.deserialize(Cell(value)).map_err(|error| RowError {
                    column: Some(field),
                    ..error
                })
            }
            Some((_, Place::Group(path))) => seed.deserialize(Columns {
                path,
                ..self.columns
            }),
            None => Err(de::Error::custom("a value is read before its name")),
        }
    }
}

/// One value of a row.
#[derive(Clone, Copy)]
struct Cell<'a>(ValueRef<'a>);

impl<'a> Cell<'a> {
    /// Text, if it is text.
    fn text(self) -> Option<&'a str> {
        self.0.as_str().ok()
    }

    /// Text that must be JSON.
    fn json(self) -> Result<&'a str, RowError> {
        self.text()
            .ok_or_else(|| de::Error::custom("JSON is kept as text"))
    }

    /// A number; text is read as one, since exact numbers are kept as text.
    fn number<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, RowError> {
        match self.text().and_then(|text| text.parse().ok()) {
            Some(number) => visitor.visit_i64(number),
            None => self.deserialize_any(visitor),
        }
    }
}

/// Reads text as JSON by the named method of serde.
macro_rules! json {
    ($text:expr, $method:ident($($argument:expr),*)) => {{
        let mut json = serde_json::Deserializer::from_str($text);
        let value = json.$method($($argument),*).map_err(de::Error::custom)?;
        json.end().map_err(de::Error::custom)?;
        Ok(value)
    }};
}

/// Methods that read numbers.
macro_rules! numbers {
    ($($method:ident)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, RowError> {
            self.number(visitor)
        }
    )*};
}

impl<'de> Deserializer<'de> for Cell<'de> {
    type Error = RowError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, RowError> {
        match self.0 {
            ValueRef::Null => visitor.visit_none(),
            ValueRef::Integer(number) => visitor.visit_i64(number),
            ValueRef::Real(number) => visitor.visit_f64(number),
            ValueRef::Blob(bytes) => visitor.visit_bytes(bytes),
            ValueRef::Text(_) => match self.json()? {
                text if text.starts_with(['{', '[']) => {
                    json!(text, deserialize_any(visitor))
                }
                text => visitor.visit_str(text),
            },
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, RowError> {
        match self.0 {
            ValueRef::Integer(flag) => visitor.visit_bool(flag != 0),
            _ => self.deserialize_any(visitor),
        }
    }

    numbers! {
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_u8
        deserialize_u16 deserialize_u32 deserialize_u64 deserialize_f32 deserialize_f64
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, RowError> {
        match self.text() {
            Some(text) => visitor.visit_str(text),
            None => self.deserialize_any(visitor),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, RowError> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, RowError> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, RowError> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, RowError> {
        match self.json()? {
            text if text.starts_with('{') => {
                json!(text, deserialize_enum(name, variants, visitor))
            }
            text => visitor.visit_enum(text.into_deserializer()),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, RowError> {
        json!(self.json()?, deserialize_seq(visitor))
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, RowError> {
        json!(self.json()?, deserialize_map(visitor))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, RowError> {
        json!(self.json()?, deserialize_struct(name, fields, visitor))
    }

    forward_to_deserialize_any! {
        i128 u128 char bytes byte_buf unit unit_struct tuple tuple_struct identifier ignored_any
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use rusqlite::Connection;
    use rust_decimal::Decimal;
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, PartialEq, Deserialize)]
    struct Outer {
        id: String,
        flag: bool,
        count: Option<u32>,
        kept_as_text: u32,
        #[serde(default)]
        group: Inner,
    }

    #[derive(Debug, PartialEq, Default, Deserialize)]
    #[serde(default)]
    struct Inner {
        share: Option<Decimal>,
        day: Option<NaiveDate>,
        kind: Kind,
        list: Vec<u8>,
        by_tag: Option<Tagged>,
    }

    #[derive(Debug, PartialEq, Default, Deserialize)]
    #[serde(rename_all = "snake_case")]
    enum Kind {
        #[default]
        FirstSales,
        Growth,
    }

    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(tag = "kind")]
    enum Tagged {
        A { text: String },
    }

    fn query(columns: &str) -> Result<Outer, RowError> {
        let conn = Connection::open_in_memory().unwrap();
        let mut statement = conn.prepare(&format!("SELECT {columns}")).unwrap();
        let mut rows = statement.query([]).unwrap();
        let row = rows.next().unwrap().unwrap();
        read(row, &["group"])
    }

    const PLAIN: &str = "'{x' AS id, 1 AS flag, NULL AS count, '36' AS kept_as_text";

    #[test]
    fn what_a_field_asks_for_decides_how_its_column_is_read() {
        let outer = query(&format!(
            "{PLAIN}, '0.50' AS share, '2026-11-05' AS day, 'growth' AS kind, '[1,2]' AS list, \
             '{{\"kind\":\"A\",\"text\":\"я\"}}' AS by_tag"
        ))
        .unwrap();
        assert_eq!(
            (outer.id.as_str(), outer.flag, outer.count),
            ("{x", true, None)
        );
        assert_eq!(outer.kept_as_text, 36);
        let group = outer.group;
        assert_eq!(group.share, Some(Decimal::new(50, 2)));
        assert_eq!(group.day, NaiveDate::from_ymd_opt(2026, 11, 5));
        assert_eq!((group.kind, group.list), (Kind::Growth, vec![1, 2]));
        let text = "я".to_owned();
        assert_eq!(group.by_tag, Some(Tagged::A { text }));
    }

    #[test]
    fn a_field_without_a_value_has_its_default() {
        let outer = query(PLAIN).unwrap();
        assert_eq!(outer.group, Inner::default());
        assert!(
            query("'x' AS id, 1 AS flag")
                .unwrap_err()
                .detail
                .contains("kept_as_text")
        );
    }

    #[test]
    fn what_is_computed_under_the_name_of_a_column_counts() {
        let outer = query(&format!("{PLAIN}, 'y' AS id")).unwrap();
        assert_eq!(outer.id, "y");
    }

    #[test]
    fn an_unreadable_value_says_where_it_stands() {
        for (columns, column) in [
            ("'никогда' AS day", "day"),
            ("'unheard_of' AS kind", "kind"),
            ("'[1,' AS list", "list"),
            ("'[1] 2' AS list", "list"),
            ("7 AS list", "list"),
        ] {
            let error = query(&format!("{PLAIN}, {columns}")).unwrap_err();
            assert_eq!(error.column, Some(column), "{columns}");
        }
    }
}
