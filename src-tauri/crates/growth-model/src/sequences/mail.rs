//! A mail as files: its source in MJML, the page that mail programs show, and a draft that they open.

use std::collections::HashMap;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use mrml::prelude::render::RenderOptions;

/// Longest line of an encoded part, by RFC 2045. Characters.
const LINE: usize = 76;

/// The text as text: nothing in it is markup.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// The mail in MJML: one column of paragraphs in fonts that are on every computer.
pub(super) fn source(language: &str, subject: &str, body: &str) -> String {
    let paragraphs: String = body
        .split("\n\n")
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .map(|part| {
            let lines = escaped(part).replace('\n', "<br />");
            format!("        <mj-text>{lines}</mj-text>\n")
        })
        .collect();
    format!(
        r##"<mjml lang="{language}">
  <mj-head>
    <mj-title>{}</mj-title>
    <mj-attributes>
      <mj-all font-family="Arial, sans-serif" />
      <mj-text color="#1b1d1a" font-size="16px" line-height="1.5" padding="0 24px 16px" />
    </mj-attributes>
  </mj-head>
  <mj-body background-color="#f7f7f4" width="600px">
    <mj-section background-color="#ffffff" padding="24px 0 8px">
      <mj-column>
{paragraphs}      </mj-column>
    </mj-section>
  </mj-body>
</mjml>
"##,
        escaped(subject)
    )
}

/// The page of a mail's source, which loads nothing; `None` where a text holds what no page may hold.
pub(super) fn page(source: &str) -> Option<String> {
    let options = RenderOptions {
        disable_comments: true,
        // Otherwise some names of fonts would be fetched from the network by whoever reads the mail.
        fonts: HashMap::new(),
        ..RenderOptions::default()
    };
    mrml::parse(source).ok()?.element.render(&options).ok()
}

/// A draft: text and page, in an encoding that every mail program reads.
pub(super) fn draft(language: &str, subject: &str, body: &str, page: &str) -> String {
    let part = |kind: &str, text: &str| {
        format!(
            "--part\r\nContent-Type: text/{kind}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n{}\r\n",
            wrapped(&STANDARD.encode(text))
        )
    };
    format!(
        "X-Unsent: 1\r\nSubject: {}\r\nContent-Language: {language}\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/alternative; boundary=\"part\"\r\n\r\n{}{}--part--\r\n",
        header(subject),
        part("plain", body),
        part("html", page),
    )
}

/// A header in encoded words of no more than 75 characters, so that nothing in it ends the header.
fn header(text: &str) -> String {
    let mut words: Vec<String> = vec![String::new()];
    for sign in text.chars().filter(|sign| !sign.is_control()) {
        // 39 bytes are 52 characters of the encoding.
        if words
            .last()
            .is_some_and(|word| word.len() + sign.len_utf8() > 39)
        {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut() {
            word.push(sign);
        }
    }
    let encoded = words
        .iter()
        .map(|word| format!("=?utf-8?B?{}?=", STANDARD.encode(word)));
    encoded.collect::<Vec<String>>().join("\r\n ")
}

fn wrapped(text: &str) -> String {
    let signs: Vec<char> = text.chars().collect();
    let lines: Vec<String> = signs
        .chunks(LINE)
        .map(|line| line.iter().collect())
        .collect();
    lines.join("\r\n")
}
