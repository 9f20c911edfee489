//! Charts whose letters are outlines.

use std::sync::{Arc, LazyLock};

use usvg::{Options, Tree, WriteOptions, fontdb};

use crate::fonts;

static FONTS: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut database = fontdb::Database::new();
    for font in fonts::all() {
        database.load_font_data(font.data().to_vec());
    }
    Arc::new(database)
});

/// The drawing without text elements. What cannot be read stays as it is.
pub(super) fn outlined(svg: &str) -> String {
    let options = Options {
        font_family: fonts::FAMILY.to_owned(),
        fontdb: Arc::clone(&FONTS),
        ..Options::default()
    };
    Tree::from_str(svg, &options).map_or_else(
        |_| svg.to_owned(),
        |tree| {
            tree.to_string(&WriteOptions {
                coordinates_precision: 2,
                ..WriteOptions::default()
            })
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_remains() {
        let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100\" height=\"20\">\
                   <text x=\"0\" y=\"15\" font-family=\"Inter\">млн ₽</text></svg>";
        let drawn = outlined(svg);
        assert!(
            drawn.contains("<path") && !drawn.contains("<text"),
            "{drawn}"
        );
    }
}
