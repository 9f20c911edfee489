use std::io::{Cursor, Write as _};

use growth_model::knowledge::{Document, DocumentFormat, passages};
use zip::{ZipWriter, write::SimpleFileOptions};

use super::{DocumentTrouble, ReadText, kind_of, read};

fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer
            .start_file(*name, SimpleFileOptions::default())
            .unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn word(body: &str, styles: &str) -> Vec<u8> {
    let wrap = |tag: &str, inner: &str| {
        format!(
            "<?xml version=\"1.0\"?><w:{tag} xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">{inner}</w:{tag}>"
        )
    };
    archive(&[
        ("[Content_Types].xml", b"<Types/>"),
        (
            "word/document.xml",
            wrap("document", &format!("<w:body>{body}</w:body>")).as_bytes(),
        ),
        ("word/styles.xml", wrap("styles", styles).as_bytes()),
    ])
}

fn headings(read: &ReadText) -> Vec<Vec<String>> {
    passages(&Document {
        id: "d".to_owned(),
        title: String::new(),
        text: read.text.clone(),
        format: read.format,
    })
    .into_iter()
    .map(|passage| passage.headings)
    .collect()
}

#[test]
fn word_keeps_headings_by_what_its_styles_are() {
    let body = "<w:p><w:pPr><w:pStyle w:val=\"1\"/></w:pPr><w:r><w:t>Тарифы</w:t></w:r></w:p>\
        <w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:t xml:space=\"preserve\">Базовый </w:t></w:r>\
        <w:r><w:t>стоит 2&#160;900 ₽ &amp; больше.</w:t></w:r><w:r><w:delText>удалено</w:delText></w:r></w:p>\
        <w:p><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr><w:r><w:t>Скидки</w:t></w:r></w:p>\
        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Год</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>15 %</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
    let styles = "<w:style w:styleId=\"1\"><w:name w:val=\"heading 1\"/></w:style>";
    let read = read("Тарифы.docx", word(body, styles)).unwrap();
    assert_eq!(read.title, "Тарифы");
    assert_eq!(
        read.text,
        "# Тарифы\n\nБазовый стоит 2\u{A0}900 ₽ & больше.\n\n## Скидки\n\nГод 15 %"
    );
    assert_eq!(headings(&read), [vec!["Тарифы"], vec!["Тарифы", "Скидки"]]);
}

#[test]
fn a_page_is_text_without_what_it_runs() {
    let page = "<!doctype html><html><head><title>Help &amp; rules</title><style>p{}</style>\
        <script>document.write('<p>no</p>')</script></head><body><h1>Cancel</h1><p>Any <b>time</b>,\n no \
        questions.</p><ul><li>first<li>second</ul><noscript>turn it on</noscript>\
        <img src=x onerror=alert(1)><h2>Money <i>back</i></h2><p>In ten days.<br>Always.</p></body></html>";
    let read = read("help.HTM", page.as_bytes().to_vec()).unwrap();
    assert_eq!(read.title, "Help & rules");
    assert_eq!(
        read.text,
        "# Cancel\n\nAny time, no questions.\n\n- first\n- second\n\n## Money back\n\nIn ten days.\nAlways."
    );
    assert_eq!(
        headings(&read),
        [vec!["Cancel"], vec!["Cancel", "Money back"]]
    );
}

#[test]
fn text_in_windows_1251_is_read() {
    let text = "Возврат\n\nДеньги вернём за десять дней на карту.\n";
    let (bytes, ..) = encoding_rs::WINDOWS_1251.encode(text);
    let read = read("возврат.txt", bytes.into_owned()).unwrap();
    assert_eq!(read.text, text);
    assert_eq!(read.format, DocumentFormat::Plain);
}

#[test]
fn markdown_has_the_title_of_its_first_heading() {
    let text = "---\nauthor: x\n---\n# Правила\r\n\r\nТекст.\n";
    let read = read("a.md", text.as_bytes().to_vec()).unwrap();
    assert_eq!(
        (read.title.as_str(), read.text.as_str()),
        ("Правила", "# Правила\n\nТекст.\n")
    );
}

#[test]
fn tables_are_questions_with_their_answers() {
    for (name, table) in [
        (
            "faq.csv",
            "Вопрос;Ответ\nГде вы?;В Казани.\n\"Сколько;стоит?\";\"Двести\nрублей\"\n",
        ),
        (
            "faq.csv",
            "Где вы?;В Казани.\nСколько;стоит?;Двести рублей\n",
        ),
    ] {
        let read = read(name, table.as_bytes().to_vec()).unwrap();
        assert_eq!(read.format, DocumentFormat::Questions);
        assert!(
            read.text.starts_with("Где вы?\tВ Казани.\nСколько"),
            "{}",
            read.text
        );
    }
    let prices = "Услуга;Цена;Срок\nПодключение;1 300 ₽;2 дня\nВыезд;2 500 ₽;\n";
    let read = read("prices.csv", prices.as_bytes().to_vec()).unwrap();
    assert_eq!(
        read.text,
        "Подключение\tЦена: 1 300 ₽; Срок: 2 дня\nВыезд\tЦена: 2 500 ₽\n"
    );
}

#[test]
fn what_cannot_be_read_says_why() {
    use DocumentTrouble as T;
    let zip = archive(&[("photo.jpg", b"\xFF\xD8\xFF")]);
    let cases: Vec<(&str, Vec<u8>, T)> = vec![
        ("a.docx", Vec::new(), T::Empty),
        ("a.txt", b" \n\t ".to_vec(), T::Empty),
        ("a.docx", zip.clone(), T::OtherKind),
        ("a.xlsx", zip.clone(), T::OtherKind),
        ("a.txt", zip.clone(), T::OtherKind),
        ("a.docx", b"not a zip".to_vec(), T::OtherKind),
        ("a.docx", zip[..zip.len() / 2].to_vec(), T::Damaged),
        ("a.pdf", b"not a pdf".to_vec(), T::OtherKind),
        ("a.pdf", b"%PDF-1.7\nrubbish".to_vec(), T::Damaged),
        (
            "a.doc",
            b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0".to_vec(),
            T::OldFormat,
        ),
        ("a.rtf", b"{\\rtf1}".to_vec(), T::OldFormat),
        ("a.png", b"\x89PNG".to_vec(), T::UnknownKind),
        ("a.html", b"<script>alert(1)</script>".to_vec(), T::Empty),
        ("a.docx", word("<w:p></w:p>", ""), T::Empty),
        (
            "a.docx",
            archive(&[("word/document.xml", b"<w:p><broken")]),
            T::Damaged,
        ),
    ];
    for (name, bytes, expected) in cases {
        let size = bytes.len();
        assert_eq!(
            read(name, bytes).unwrap_err(),
            expected,
            "{name}, {size} bytes"
        );
    }
}

#[test]
fn a_bomb_is_not_unpacked() {
    let mut text = b"<w:document><w:body><w:p><w:r><w:t>".to_vec();
    text.resize(60_000_000, b'a');
    let bomb = archive(&[("word/document.xml", &text)]);
    assert!(bomb.len() < 200_000);
    assert_eq!(read("a.docx", bomb).unwrap_err(), DocumentTrouble::TooLarge);
}

#[test]
fn kinds_follow_the_ending() {
    for (name, kind) in [
        ("А.PDF", "pdf"),
        ("a.htm", "html"),
        ("a", ""),
        ("a.b.tsv", "csv"),
    ] {
        assert_eq!(kind_of(name), kind);
    }
}
