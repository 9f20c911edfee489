//! Gives roles to columns by evidence: what the heading says, what the cells are, how many are
//! filled. Where two columns are about as likely, both are handed out to be asked about.

use super::{
    mapping::{Mapping, Role},
    names::{self, IdentityKind},
    profile::{ColumnContent, Profile},
    recipe::Recipe,
};

/// Candidates whose scores differ by less are too near to choose between.
const NEAR: i32 = 12;

/// A heading that names its role beyond doubt scores at least this.
const SURE_NAME: i32 = 90;

/// A heading that names the customer and nobody else scores at least this.
const SURE_CUSTOMER: i32 = 70;

/// A heading that names refunds, cancellations or tests beyond doubt scores at least this.
const SURE_REFUND: i32 = 80;

/// A column that would identify the customers of at least this share of rows.
const WELL_FILLED: f64 = 0.6;

/// The first rows of a table, for comparing columns.
pub(super) struct Sample<'a> {
    pub(super) names: &'a [String],
    pub(super) profiles: &'a [Profile],
    /// Whether two columns hold the same in every row.
    pub(super) same: &'a dyn Fn(usize, usize) -> bool,
}

/// What the evidence says.
#[derive(Debug, Default)]
pub(super) struct Suggestion {
    pub(super) mapping: Mapping,
    /// Roles that two or more columns are about as likely to have, the likeliest first.
    pub(super) near: Vec<(Role, Vec<usize>)>,
}

/// Suggests roles; what is not clear is left open.
pub(super) fn suggest(sample: &Sample<'_>) -> Suggestion {
    let mut found = Suggestion::default();
    let has_names = sample.names.iter().any(|name| !name.is_empty());
    // Headings of which none says anything are no help: a first row of values may pass for them.
    let says_something = sample
        .names
        .iter()
        .any(|name| names::best_role(name).is_some());
    if has_names && says_something {
        by_name(sample, &mut found);
    } else {
        by_content(sample, &mut found.mapping);
        // Under headings that nobody understands, text may be a product as well as a customer.
        let content = |column: usize| sample.profiles.get(column).map(Profile::content);
        let identifies = found
            .mapping
            .customer
            .and_then(content)
            .is_some_and(|content| {
                matches!(content, ColumnContent::Emails | ColumnContent::Phones)
            });
        if has_names && !identifies {
            found.mapping.customer = None;
        }
    }
    found
}

/// Roles that a recipe leaves open although the file has columns for them: no recipe lists all that its
/// program can be asked for.
pub(super) fn complete(
    mapping: &mut Mapping,
    recipe: &Recipe,
    sample: &Sample<'_>,
    is_given: &dyn Fn(Role) -> bool,
) {
    let suggested = suggest(sample).mapping;
    let mut needed = vec![Role::Date, Role::Test, Role::Currency];
    // Marketplaces tell returns by rows of their own, and name no buyers.
    if !recipe.no_buyers {
        needed.extend([Role::Customer, Role::Refund, Role::Cancelled]);
    }
    if !mapping.has_amount() {
        needed.push(Role::Amount);
    }
    for role in needed {
        let is_sure = |column: usize| {
            matches!(role, Role::Customer | Role::Date | Role::Amount)
                || names::score(&sample.names[column], role) >= SURE_REFUND
                || role == Role::Currency
        };
        let columns: Vec<usize> = suggested
            .columns(role)
            .into_iter()
            .filter(|&column| mapping.role_of(column).is_none() && is_sure(column))
            .collect();
        if mapping.get(role).is_none() && !is_given(role) {
            mapping.set_all(role, &columns);
        }
    }
}

/// A column and how well it fits a role.
struct Candidate {
    column: usize,
    role: Role,
    score: i32,
}

fn by_name(sample: &Sample<'_>, found: &mut Suggestion) {
    let mut candidates: Vec<Candidate> = Vec::new();
    for (column, (name, profile)) in sample.names.iter().zip(sample.profiles).enumerate() {
        for role in Role::ALL {
            let score = names::score(name, role);
            // Yes and no are no amount, though they are written as 1 and 0.
            let is_flag = role == Role::Refund && is_returned_flag(name, profile);
            // `№` counts the rows; `Order ID` may well begin with 1.
            let counts_rows = role == Role::Order && score < SURE_NAME && profile.is_row_number();
            if score >= names::LEAST_SCORE && profile.admits(role) && !is_flag && !counts_rows {
                let score = score + fit(profile, role);
                candidates.push(Candidate {
                    column,
                    role,
                    score,
                });
            }
        }
    }
    // Stable: of two equally good names, the first column wins.
    candidates.sort_by_key(|candidate| std::cmp::Reverse(candidate.score));
    let best_role_of = |column: usize| {
        candidates
            .iter()
            .find(|candidate| candidate.column == column)
            .map(|candidate| candidate.role)
    };
    let incoming = (0..sample.names.len()).find(|&column| {
        names::is_incoming(&sample.names[column]) && sample.profiles[column].admits(Role::Amount)
    });
    let has_outgoing = candidates
        .iter()
        .any(|candidate| candidate.role == Role::Outgoing);
    let mapping = &mut found.mapping;
    if let (Some(column), true) = (incoming, has_outgoing) {
        mapping.amount = Some(column);
    }
    for candidate in &candidates {
        let Candidate {
            column,
            role,
            score,
        } = *candidate;
        let is_free = mapping.role_of(column).is_none() && best_role_of(column) == Some(role);
        if !is_free || matches!(role, Role::Customer | Role::Status) || mapping.get(role).is_some()
        {
            continue;
        }
        if role == Role::Outgoing && incoming.is_none() {
            continue;
        }
        mapping.set(role, Some(column));
        if matches!(role, Role::Amount | Role::Date) {
            let mut near = vec![column];
            near.extend(
                candidates
                    .iter()
                    .filter(|other| {
                        other.role == role
                            && other.column != column
                            && best_role_of(other.column) == Some(role)
                            && score - other.score < NEAR
                            && !(sample.same)(column, other.column)
                    })
                    .map(|other| other.column),
            );
            if role == Role::Amount && near.len() == 1 {
                near.extend(before_fees(sample, &candidates, column));
            }
            if near.len() > 1 {
                found.near.push((role, near));
            }
        }
    }
    // A price times a quantity where nothing says the total.
    if found.mapping.amount.is_some() && found.mapping.outgoing.is_none() {
        let of_piece = found.mapping.amount.is_some_and(|column| {
            names::score(&sample.names[column], Role::Price)
                > names::score(&sample.names[column], Role::Amount)
        });
        if of_piece && found.mapping.quantity.is_some() {
            found.mapping.price = found.mapping.amount.take();
        }
    }
    if found.mapping.amount.is_none()
        && found.mapping.price.is_some()
        && found.mapping.quantity.is_none()
        && found.mapping.discount.is_none()
    {
        found.mapping.amount = found.mapping.price.take();
    }
    if found.mapping.currency.is_none() {
        // Codes of currencies say themselves what they are, under a heading that nobody knows.
        found.mapping.currency = only_column(sample, &found.mapping, Profile::is_currency_codes)
            .filter(|&column| names::best_role(&sample.names[column]).is_none());
    }
    statuses(sample, found);
    identities(sample, &mut found.mapping);
    if found.mapping.date.is_none() {
        found.mapping.date = only_column(sample, &found.mapping, |profile| {
            profile.content() == ColumnContent::Dates
        })
        // A heading that says so over cells that nobody can read is asked about by its name.
        .or_else(|| {
            (0..sample.names.len()).find(|&column| {
                names::score(&sample.names[column], Role::Date) >= SURE_NAME
                    && sample.profiles[column].filled > 0
                    && found.mapping.role_of(column).is_none()
            })
        });
    }
}

/// Where the likeliest amount is what is left of a sale after fees, the columns of what was paid.
fn before_fees(sample: &Sample<'_>, candidates: &[Candidate], chosen: usize) -> Vec<usize> {
    if !names::is_after_fees(&sample.names[chosen]) {
        return Vec::new();
    }
    let mut columns: Vec<usize> = candidates
        .iter()
        .filter(|candidate| {
            matches!(candidate.role, Role::Amount | Role::Price)
                && candidate.column != chosen
                && sample.profiles[candidate.column].fill() >= 0.5
        })
        .map(|candidate| candidate.column)
        .collect();
    columns.sort_unstable();
    columns.dedup();
    columns
}

/// Whether a column says yes where an order was returned.
pub(super) fn is_returned_flag(name: &str, profile: &Profile) -> bool {
    names::is_returned_flag(name) && profile.is_flag() && profile.says_yes()
}

/// What the content adds to the words of the heading.
fn fit(profile: &Profile, role: Role) -> i32 {
    match role {
        // A column that is empty in most rows is hardly the one.
        Role::Amount | Role::Date => {
            if profile.fill() < 0.2 {
                -30
            } else if profile.fill() < 0.6 {
                -8
            } else {
                0
            }
        }
        _ => 0,
    }
}

/// The only column of a kind that has no role yet.
fn only_column(
    sample: &Sample<'_>,
    mapping: &Mapping,
    is: impl Fn(&Profile) -> bool,
) -> Option<usize> {
    let mut fitting = sample
        .profiles
        .iter()
        .enumerate()
        .filter(|&(column, profile)| mapping.role_of(column).is_none() && is(profile))
        .map(|(column, _)| column);
    let first = fitting.next()?;
    fitting.next().is_none().then_some(first)
}

/// The columns of states: that of the payment first.
fn statuses(sample: &Sample<'_>, found: &mut Suggestion) {
    let mut columns: Vec<(usize, i32)> = sample
        .names
        .iter()
        .zip(sample.profiles)
        .enumerate()
        .filter(|&(column, (_, profile))| {
            found.mapping.role_of(column).is_none() && profile.admits(Role::Status)
        })
        .filter_map(|(column, (name, profile))| {
            let score = names::score(name, Role::Status);
            if profile.is_coded() && score < SURE_NAME {
                return None;
            }
            // `Type` over sales and returns says what the rows are.
            let is_kind = names::is_of_operations(name)
                && profile.refunds > 0
                && profile.states * 2 > profile.distinct;
            let score = if is_kind || says_returns(name, profile) {
                score.max(60)
            } else {
                score
            };
            (score >= 50).then_some((column, score))
        })
        .collect();
    columns.sort_by_key(|&(_, score)| std::cmp::Reverse(score));
    let columns: Vec<usize> = columns.into_iter().map(|(column, _)| column).collect();
    found.mapping.set_all(Role::Status, &columns);
}

/// Whether a column under a heading that nobody knows holds words of sales and of returns alone: then
/// it says which rows are which (`Признак расчета`: Приход, Возврат прихода).
pub(super) fn says_returns(name: &str, profile: &Profile) -> bool {
    names::best_role(name).is_none()
        && profile.refunds > 0
        && profile.distinct > 1
        && profile.states == profile.distinct
}

/// A column that may identify the customer.
struct IdentityColumn {
    column: usize,
    kind: IdentityKind,
    score: i32,
    fill: f64,
}

/// The columns that identify the customer, the best first.
fn identities(sample: &Sample<'_>, mapping: &mut Mapping) {
    let mut found: Vec<IdentityColumn> = Vec::new();
    for (column, (name, profile)) in sample.names.iter().zip(sample.profiles).enumerate() {
        if mapping.role_of(column).is_some() || !profile.admits(Role::Customer) {
            continue;
        }
        let score = names::score(name, Role::Customer);
        let content = profile.content();
        let said = score >= names::LEAST_SCORE;
        let kind = match (names::identity_kind(name), content) {
            _ if !said => continue,
            (_, ColumnContent::Emails) => IdentityKind::Email,
            (_, ColumnContent::Phones) => IdentityKind::Phone,
            // A heading that speaks of e-mail over something else is no e-mail.
            (IdentityKind::Email | IdentityKind::Phone, ColumnContent::Text) => IdentityKind::Name,
            (IdentityKind::Email, ColumnContent::Numbers) => continue,
            (IdentityKind::Name, ColumnContent::Numbers) => IdentityKind::Id,
            (kind, _) => kind,
        };
        if content == ColumnContent::Numbers && profile.fractions > 0 {
            continue;
        }
        // The same name in every row, under a heading that may mean either side, is the seller's own.
        let is_weak = score < SURE_CUSTOMER;
        if is_weak && kind == IdentityKind::Name && profile.filled > 2 && profile.distinct == 1 {
            continue;
        }
        found.push(IdentityColumn {
            column,
            kind,
            score,
            fill: profile.fill(),
        });
    }
    // One column of a kind is enough: the best named, then the best filled.
    found.sort_by(|a, b| {
        (b.kind, b.score)
            .cmp(&(a.kind, a.score))
            .then(b.fill.total_cmp(&a.fill))
    });
    let mut columns: Vec<IdentityColumn> = Vec::new();
    for one in found {
        let same_kind = columns
            .iter()
            .filter(|other| other.kind == one.kind)
            .count();
        // A person's name and the company that he buys for may both be there; an organisation beside a
        // contractor is the seller's.
        let is_own = names::is_own_organisation(&sample.names[one.column]) && same_kind > 0;
        if !is_own && same_kind < if one.kind == IdentityKind::Name { 2 } else { 1 } {
            columns.push(one);
        }
    }
    let by_address = columns
        .first()
        .is_some_and(|first| matches!(first.kind, IdentityKind::Email | IdentityKind::Phone));
    if by_address && columns.iter().all(|one| one.kind != IdentityKind::Name) {
        // `Name` alone may be anything; beside an address it is that of the person.
        columns.extend(bare_name(sample, mapping));
    }
    if let Some(first) = columns.first()
        && first.fill < WELL_FILLED
        && let Some(better) = columns.iter().position(|one| one.fill >= WELL_FILLED)
    {
        let better = columns.remove(better);
        columns.insert(0, better);
    }
    let columns: Vec<usize> = columns.into_iter().map(|one| one.column).collect();
    mapping.set_all(Role::Customer, &columns);
    if mapping.customer.is_none() {
        // E-mails and telephones say themselves what they are, whatever stands above them.
        mapping.customer = only_column(sample, mapping, |profile| {
            profile.content() == ColumnContent::Emails
        })
        .or_else(|| {
            only_column(sample, mapping, |profile| {
                profile.content() == ColumnContent::Phones
            })
        })
        .filter(|&column| {
            // Those of the shop's own people are none of its customers'.
            names::score(&sample.names[column], Role::Customer) > -20
        });
    }
}

/// The column under the bare heading of a name.
fn bare_name(sample: &Sample<'_>, mapping: &Mapping) -> Option<IdentityColumn> {
    (0..sample.names.len())
        .find(|&column| {
            let profile = &sample.profiles[column];
            mapping.role_of(column).is_none()
                && names::is_bare_name(&sample.names[column])
                && profile.content() == ColumnContent::Text
        })
        .map(|column| IdentityColumn {
            column,
            kind: IdentityKind::Name,
            score: names::LEAST_SCORE,
            fill: sample.profiles[column].fill(),
        })
}

/// Roles in a table without headings, by what the columns hold.
fn by_content(sample: &Sample<'_>, mapping: &mut Mapping) {
    for role in [Role::Date, Role::Amount, Role::Customer] {
        let best = sample
            .profiles
            .iter()
            .enumerate()
            .filter(|&(column, _)| mapping.role_of(column).is_none())
            .filter_map(|(column, profile)| Some((column, fitness(profile, role)?)))
            // Of equally good ones the first, but the last amount: totals stand at the end.
            .reduce(|best, next| match next.1.cmp(&best.1) {
                std::cmp::Ordering::Greater => next,
                std::cmp::Ordering::Equal if role == Role::Amount => next,
                _ => best,
            });
        mapping.set(role, best.map(|(column, _)| column));
    }
}

/// How well the content alone speaks for a role; `None` if it does not.
fn fitness(profile: &Profile, role: Role) -> Option<u32> {
    let content = profile.content();
    match (role, content) {
        // Eight digits may be a number of something.
        (Role::Date, ColumnContent::Dates) if profile.compact_dates * 2 > profile.filled => Some(1),
        (Role::Date, ColumnContent::Dates) => Some(2),
        (Role::Amount, ColumnContent::Numbers) if profile.fractions > 0 => Some(2),
        (Role::Amount, ColumnContent::Numbers) => Some(1),
        (Role::Customer, ColumnContent::Emails) => Some(5),
        (Role::Customer, ColumnContent::Phones) => Some(4),
        // Customers come back; what never repeats is rather the number of an order.
        (Role::Customer, ColumnContent::Text) if profile.distinct < profile.filled => Some(3),
        (Role::Customer, ColumnContent::Numbers)
            if profile.fractions == 0 && profile.distinct < profile.filled =>
        {
            Some(2)
        }
        (Role::Customer, ColumnContent::Text) => Some(1),
        (Role::Customer, ColumnContent::Numbers) if profile.fractions == 0 => Some(0),
        _ => None,
    }
}
