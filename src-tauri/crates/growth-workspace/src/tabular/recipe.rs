//! Exports of known programs, recognised by their headings.
//!
//! Each is a data file in `recipes/`: what its headings are, in which roles, and where they were
//! seen. A heading is compared by its words ([`super::names::words_of`]), so case and signs do not
//! matter.

use std::{collections::BTreeMap, sync::LazyLock};

use serde::Deserialize;

use super::{
    mapping::{Mapping, Role},
    names::plain_heading,
    status::{StatusMeaning, plain_status},
};

/// The export of a known program.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recipe {
    /// Stable name (`shopify_orders`).
    pub name: String,
    /// What it is called, by language.
    pub title: RecipeTitle,
    /// Where its headings can be seen in public.
    #[allow(dead_code, reason = "kept for the next person, and read by a test")]
    pub(super) source: String,
    /// Headings that tell the export: all of one list have to be there.
    signatures: Vec<Vec<String>>,
    /// Headings of each role, the first that is there counts; of the customer and the status all
    /// that are there.
    roles: BTreeMap<Role, Vec<String>>,
    /// The export never names buyers.
    #[serde(default)]
    pub no_buyers: bool,
    /// What the program's own words for the state of an order mean, where they mean something else
    /// than usual.
    #[serde(default)]
    statuses: BTreeMap<String, StatusMeaning>,
    /// What all other words mean, where the recipe names all that count.
    otherwise: Option<StatusMeaning>,
    /// Negative amounts are the seller's own spending unless their state is that of a refund.
    #[serde(default)]
    pub(super) own_spending: bool,
    /// Refunds have positive amounts: their state alone tells them.
    #[serde(default)]
    pub(super) unsigned_refunds: bool,
    /// Amounts are in the smallest unit of their currency: cents.
    #[serde(default)]
    pub(super) hundredths: bool,
    /// The heading of the customer who got a refund.
    refund_to: Option<String>,
}

/// What an export is called.
#[shape(Eq, deny_unknown_fields)]
pub struct RecipeTitle {
    /// In Russian.
    pub ru: String,
    /// In English.
    pub en: String,
}

/// The data files.
const FILES: &[&str] = &[
    include_str!("recipes/amazon.json"),
    include_str!("recipes/amocrm.json"),
    include_str!("recipes/bitrix24.json"),
    include_str!("recipes/ga4.json"),
    include_str!("recipes/getcourse.json"),
    include_str!("recipes/insales.json"),
    include_str!("recipes/one_c.json"),
    include_str!("recipes/ozon.json"),
    include_str!("recipes/paypal.json"),
    include_str!("recipes/retailcrm.json"),
    include_str!("recipes/shopify.json"),
    include_str!("recipes/square.json"),
    include_str!("recipes/stripe.json"),
    include_str!("recipes/tilda.json"),
    include_str!("recipes/wildberries.json"),
    include_str!("recipes/woocommerce.json"),
    include_str!("recipes/yookassa.json"),
];

static RECIPES: LazyLock<Vec<Recipe>> = LazyLock::new(|| {
    // A file that cannot be read is found by a test.
    FILES
        .iter()
        .filter_map(|text| serde_json::from_str::<Vec<Recipe>>(text).ok())
        .flatten()
        .collect()
});

/// All recipes.
pub fn recipes() -> &'static [Recipe] {
    &RECIPES
}

/// The recipe of this name.
pub fn recipe(name: &str) -> Option<&'static Recipe> {
    RECIPES.iter().find(|recipe| recipe.name == name)
}

/// The recipe whose headings a table has; of several the one that tells by most headings.
pub(super) fn recognise(headings: &[String]) -> Option<&'static Recipe> {
    let plain: Vec<String> = headings.iter().map(|name| plain_heading(name)).collect();
    RECIPES
        .iter()
        .filter_map(|recipe| Some((recipe, recipe.fit(&plain)?)))
        .reduce(|best, next| if next.1 > best.1 { next } else { best })
        .map(|(recipe, _)| recipe)
}

impl Recipe {
    /// How many headings of a signature are there; `None` unless all are.
    fn fit(&self, plain: &[String]) -> Option<usize> {
        self.signatures
            .iter()
            .filter(|signature| {
                signature
                    .iter()
                    .all(|heading| plain.contains(&plain_heading(heading)))
            })
            .map(Vec::len)
            .max()
    }

    /// The columns of the roles in a table with these headings.
    pub(super) fn mapping(&self, headings: &[String]) -> Mapping {
        let plain: Vec<String> = headings.iter().map(|name| plain_heading(name)).collect();
        let mut mapping = Mapping::default();
        for (&role, names) in &self.roles {
            let mut columns: Vec<usize> = Vec::new();
            for name in names {
                let wanted = plain_heading(name);
                let found = plain.iter().position(|heading| *heading == wanted);
                if let Some(column) = found
                    && !columns.contains(&column)
                {
                    columns.push(column);
                }
            }
            if !role.is_repeatable() {
                columns.truncate(1);
            }
            mapping.set_all(role, &columns);
        }
        mapping
    }

    /// What a status means in this program, if it means something else than usual.
    pub(super) fn meaning(&self, status: &str) -> Option<StatusMeaning> {
        self.named_meaning(status).or(self.otherwise)
    }

    /// What a status of a further column means, if the recipe names it.
    pub(super) fn named_meaning(&self, status: &str) -> Option<StatusMeaning> {
        self.statuses
            .iter()
            .find(|(known, _)| match known.strip_suffix('*') {
                Some(start) => status.starts_with(&plain_status(start)),
                None => plain_status(known) == status,
            })
            .map(|(_, meaning)| *meaning)
    }

    /// The column of the customer who got a refund.
    pub(super) fn refund_to(&self, headings: &[String]) -> Option<usize> {
        let wanted = plain_heading(self.refund_to.as_deref()?);
        headings
            .iter()
            .position(|heading| plain_heading(heading) == wanted)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_read_and_names_its_source() {
        for text in FILES {
            let recipes: Vec<Recipe> = serde_json::from_str(text).unwrap();
            for recipe in recipes {
                assert!(!recipe.source.is_empty(), "{}", recipe.name);
                assert!(!recipe.signatures.is_empty(), "{}", recipe.name);
            }
        }
    }

    #[test]
    fn every_signature_recognises_its_own_recipe_and_maps_what_is_needed() {
        for recipe in recipes() {
            let mut headings: Vec<String> = recipe.roles.values().flatten().cloned().collect();
            headings.sort();
            headings.dedup();
            for signature in &recipe.signatures {
                let mut all = signature.clone();
                all.extend(headings.iter().cloned());
                assert_eq!(
                    recognise(&all).map(|found| &found.name),
                    Some(&recipe.name),
                    "{signature:?}"
                );
                assert!(recipe.mapping(&all).complete().is_ok(), "{}", recipe.name);
            }
        }
    }
}
