//! What every shape that crosses a boundary is: the inputs and the answers of requests, what is kept
//! in the workspace file as JSON, what documents are made from.

use proc_macro::TokenStream;
use proc_macro2::TokenStream as Tokens;
use quote::quote;
use syn::punctuated::Punctuated;
use syn::{Attribute, Data, DeriveInput, Field, Meta, Token, Type, parse_macro_input, parse_quote};

/// A shape: it is `Debug`, `Clone`, `PartialEq`, and crosses a boundary as JSON that its JSON Schema
/// describes.
///
/// In brackets stands what it is beyond that:
///
/// - traits, with capitals, are derived too: `Copy`, `Default`, `Eq`, `Hash`;
/// - `skip_serializing_none` leaves out every field `Option<…>` that is `None`;
/// - all else is serde's own, of the container: `deny_unknown_fields` (what a host asks), `default`,
///   `tag = "kind"`, `rename_all = "kebab-case"`.
///
/// Names of an enum's variants are in snake case unless `rename_all` says otherwise. A field `Option<…>`
/// needs no `#[serde(default)]`: serde reads an absent one as `None`.
///
/// ```
/// # use growth_shape::shape;
/// /// What a host asks.
/// #[shape(Eq, skip_serializing_none, deny_unknown_fields)]
/// struct Rename {
///     name: String,
///     note: Option<String>,
/// }
///
/// #[shape(Copy, Eq, Hash)]
/// enum Pace {
///     VerySlow,
/// }
///
/// let rename: Rename = serde_json::from_str(r#"{ "name": "Anna" }"#)?;
/// assert_eq!(serde_json::to_string(&rename)?, r#"{"name":"Anna"}"#);
/// assert!(serde_json::from_str::<Rename>(r#"{ "name": "Anna", "age": 1 }"#).is_err());
/// assert_eq!(serde_json::to_string(&Pace::VerySlow)?, r#""very_slow""#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[proc_macro_attribute]
pub fn shape(words: TokenStream, item: TokenStream) -> TokenStream {
    let words = parse_macro_input!(words with Punctuated<Meta, Token![,]>::parse_terminated);
    let item = parse_macro_input!(item as DeriveInput);
    declared(words, item).into()
}

fn declared(words: Punctuated<Meta, Token![,]>, mut item: DeriveInput) -> Tokens {
    let mut traits = Vec::new();
    let mut container = Vec::new();
    for word in words {
        if is_trait(&word) {
            traits.push(word);
        } else if word.path().is_ident("skip_serializing_none") {
            skip_none(&mut item.data);
        } else {
            container.push(word);
        }
    }
    let renamed = container
        .iter()
        .any(|word| word.path().is_ident("rename_all"));
    if matches!(item.data, Data::Enum(_)) && !renamed {
        container.push(parse_quote!(rename_all = "snake_case"));
    }
    quote! {
        #[derive(
            Debug, Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize, ::schemars::JsonSchema,
            #(#traits),*
        )]
        #[serde(#(#container),*)]
        #item
    }
}

/// Whether a word names a trait: with a capital, as traits are.
fn is_trait(word: &Meta) -> bool {
    let last = word.path().segments.last();
    last.is_some_and(|name| name.ident.to_string().starts_with(char::is_uppercase))
}

/// Leaves out what is `None` when it is written.
fn skip_none(data: &mut Data) {
    let Data::Struct(data) = data else { return };
    for field in data.fields.iter_mut().filter(|field| is_option(field)) {
        let attribute: Attribute = parse_quote!(#[serde(skip_serializing_if = "Option::is_none")]);
        field.attrs.push(attribute);
    }
}

fn is_option(field: &Field) -> bool {
    let Type::Path(path) = &field.ty else {
        return false;
    };
    let last = path.path.segments.last();
    last.is_some_and(|name| name.ident == "Option")
}
