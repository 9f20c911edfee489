//! Measured values: read from the lines that benches print, and from the kept baseline.
//!
//! Both are JSON objects without anything nested, so the reader knows no more than that.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result, bail, ensure};

/// One measured value.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Metric {
    /// What was measured (`import of 1,000,000 purchases`).
    pub(crate) name: String,
    /// Unit of the value (`ms`, `MB`).
    pub(crate) unit: String,
    pub(crate) value: f64,
    /// The value of a peer, measured in the same run, if there is one.
    pub(crate) baseline: Option<f64>,
    /// The value that must not be passed, if there is one.
    pub(crate) limit: Option<f64>,
}

impl Metric {
    /// Reads `{"name": …, "unit": …, "value": …, "baseline"?: …, "limit"?: …}`.
    pub(crate) fn read(line: &str) -> Result<Self> {
        let mut fields = object(line)?;
        let mut text = |name: &str| match fields.remove(name) {
            Some(Scalar::Text(text)) => Ok(text),
            _ => bail!("`{name}` is not a text in {line}"),
        };
        let (name, unit) = (text("name")?, text("unit")?);
        let mut number = |name: &str| match fields.remove(name) {
            None => Ok(None),
            Some(Scalar::Number(number)) => Ok(Some(number)),
            Some(Scalar::Text(_)) => bail!("`{name}` is not a number in {line}"),
        };
        let value = number("value")?.with_context(|| format!("`value` is missing in {line}"))?;
        let (baseline, limit) = (number("baseline")?, number("limit")?);
        ensure!(
            fields.is_empty(),
            "unknown fields {:?} in {line}",
            fields.keys()
        );
        Ok(Self {
            name,
            unit,
            value,
            baseline,
            limit,
        })
    }
}

/// Reads a baseline: `{"name": value, …}`.
pub(crate) fn read_baseline(text: &str) -> Result<BTreeMap<String, f64>> {
    object(text)?
        .into_iter()
        .map(|(name, value)| match value {
            Scalar::Number(number) => Ok((name, number)),
            Scalar::Text(_) => bail!("`{name}` is not a number"),
        })
        .collect()
}

/// Writes a baseline as [`read_baseline`] reads it.
pub(crate) fn write_baseline(values: &BTreeMap<String, f64>) -> String {
    let lines: Vec<String> = values
        .iter()
        .map(|(name, value)| format!("  {}: {value}", quoted(name)))
        .collect();
    format!("{{\n{}\n}}\n", lines.join(",\n"))
}

#[derive(Debug, PartialEq)]
enum Scalar {
    Text(String),
    Number(f64),
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// A JSON object whose values are texts and numbers.
fn object(text: &str) -> Result<BTreeMap<String, Scalar>> {
    let mut reader = Reader { rest: text };
    let mut fields = BTreeMap::new();
    reader.expect('{')?;
    if reader.take('}') {
        return Ok(fields);
    }
    loop {
        let name = reader.text()?;
        reader.expect(':')?;
        let value = if reader.peek() == Some('"') {
            Scalar::Text(reader.text()?)
        } else {
            Scalar::Number(reader.number()?)
        };
        fields.insert(name, value);
        if !reader.take(',') {
            reader.expect('}')?;
            ensure!(reader.peek().is_none(), "something follows the object");
            return Ok(fields);
        }
    }
}

struct Reader<'a> {
    rest: &'a str,
}

impl Reader<'_> {
    fn peek(&mut self) -> Option<char> {
        self.rest = self.rest.trim_start();
        self.rest.chars().next()
    }

    fn take(&mut self, sign: char) -> bool {
        let found = self.peek() == Some(sign);
        if found {
            self.rest = &self.rest[sign.len_utf8()..];
        }
        found
    }

    fn expect(&mut self, sign: char) -> Result<()> {
        ensure!(
            self.take(sign),
            "`{sign}` is expected before `{}`",
            self.rest
        );
        Ok(())
    }

    fn text(&mut self) -> Result<String> {
        self.expect('"')?;
        let mut text = String::new();
        let mut characters = self.rest.char_indices();
        while let Some((at, character)) = characters.next() {
            match character {
                '"' => {
                    self.rest = &self.rest[at + 1..];
                    return Ok(text);
                }
                '\\' => match characters.next() {
                    Some((_, escaped @ ('"' | '\\' | '/'))) => text.push(escaped),
                    _ => bail!("an escape that benches do not use, in `{}`", self.rest),
                },
                other => text.push(other),
            }
        }
        bail!("a text does not end: `{}`", self.rest)
    }

    fn number(&mut self) -> Result<f64> {
        self.peek();
        let end = self
            .rest
            .find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '-' | '+' | '.'))
            .unwrap_or(self.rest.len());
        let (number, rest) = self.rest.split_at(end);
        let value: f64 = number
            .parse()
            .with_context(|| format!("`{number}` is not a number"))?;
        ensure!(value.is_finite(), "`{number}` is not finite");
        self.rest = rest;
        Ok(value)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{Metric, read_baseline, write_baseline};

    #[test]
    fn a_line_of_a_bench_is_read() {
        let line =
            r#"{"name": "PDF, \"short\"", "unit":"ms","value":1.5e1,"baseline":30,"limit":40}"#;
        assert_eq!(
            Metric::read(line).expect("a metric"),
            Metric {
                name: "PDF, \"short\"".to_owned(),
                unit: "ms".to_owned(),
                value: 15.0,
                baseline: Some(30.0),
                limit: Some(40.0),
            }
        );
    }

    #[test]
    fn a_line_that_is_wrong_is_refused() {
        for line in [
            "",
            "{}",
            r#"{"name":"a","unit":"ms"}"#,
            r#"{"name":"a","unit":"ms","value":"1"}"#,
            r#"{"name":"a","unit":"ms","value":NaN}"#,
            r#"{"name":"a","unit":"ms","value":1,"valeu":2}"#,
            r#"{"name":"a","unit":"ms","value":1} x"#,
            r#"{"name":"a","unit":"ms","value":1"#,
        ] {
            assert!(Metric::read(line).is_err(), "{line}");
        }
    }

    #[test]
    fn a_baseline_reads_back() {
        let values = BTreeMap::from([("a \"b\"".to_owned(), 1.25), ("c".to_owned(), 1e9)]);
        assert_eq!(
            read_baseline(&write_baseline(&values)).expect("a baseline"),
            values
        );
        assert!(read_baseline("{}").expect("a baseline").is_empty());
    }
}
