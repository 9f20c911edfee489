//! From evidence to a reading: completes format, mapping and rules as far as the evidence goes, and
//! asks for the rest.

mod beside;

use std::collections::BTreeMap;

use growth_model::Currency;

use self::beside::{amount_unit, discount, is_in_hundredths, returned_flags};
use super::{
    amount::parse_amount,
    cells::amount_in_any_groups,
    currency::currency_in_heading,
    dates::DateDoubt,
    format::{DateFormat, DecimalSign, Delimiter, Format, NumberFormat, Thousands},
    mapping::{Mapping, Role},
    names::{self, IdentityKind},
    numbers::NumberDoubt,
    profile::ColumnContent,
    question::{Candidate, Question, QuestionKind},
    recipe::Recipe,
    roles,
    rules::{Lines, OnDuplicate, OnNobody, Outgoing, Rules},
    shape::Table,
    sniff::{Ambiguity, FoundStatus, Overrides, Surroundings, column_candidate},
    status::{StatusMeaning, plain_status, usual_meaning},
    survey::Survey,
};

/// Rows without a customer that make them a habit of the file rather than slips.
const MIN_NAMELESS: u64 = 3;

/// Files with fewer rows are too short to tell a habit from a slip.
const FEW_ROWS: u64 = 10;

/// All that was found out about a file.
pub(super) struct Findings<'a> {
    pub(super) table: &'a Table,
    pub(super) survey: &'a Survey,
    pub(super) overrides: &'a Overrides,
    pub(super) around: &'a Surroundings,
    pub(super) recipe: Option<&'a Recipe>,
    pub(super) typed_numbers: bool,
}

/// What was decided.
pub(super) struct Decided {
    pub(super) rules: Rules,
    pub(super) ambiguities: Vec<Ambiguity>,
    pub(super) statuses: Vec<FoundStatus>,
    pub(super) currencies: Vec<Currency>,
    /// Rows that are the same as an earlier one, and count.
    pub(super) duplicates_kept: u64,
    /// The currency of the file, if it is not that of the project.
    pub(super) foreign: Option<Currency>,
}

/// Decides.
pub(super) fn decide(
    found: &Findings<'_>,
    format: &mut Format,
    mapping: &mut Mapping,
    questions: &mut Vec<Question>,
) -> Decided {
    missing_columns(found, mapping, questions);
    let mut ambiguities = Vec::new();
    dates(found, format, mapping, questions, &mut ambiguities);
    numbers(found, format, questions, &mut ambiguities);
    let mut rules = Rules {
        today: found.around.today,
        on_odd_date: found.overrides.on_odd_date.unwrap_or_default(),
        linking: linking(found, mapping),
        hundredths: is_in_hundredths(found, mapping),
        joined: joined_names(found, mapping),
        columns: found.table.names.len(),
        unit: amount_unit(found, mapping),
        returned: returned_flags(found, mapping),
        live_flag: mapping
            .test
            .is_some_and(|column| names::is_live_flag(&heading(found, column))),
        ..Rules::default()
    };
    rules.unsigned_refunds = found.recipe.is_none() && names_operations(found, mapping);
    if let Some(recipe) = found.recipe {
        rules.unsigned_refunds = recipe.unsigned_refunds;
        // Whoever says that outgoing money is refunds means these too.
        rules.own_spending =
            recipe.own_spending && found.overrides.outgoing != Some(Outgoing::Refunds);
        rules.refund_to = recipe.refund_to(&found.table.names);
    }
    let (currencies, foreign) = currency(found, format, mapping, &mut rules, questions);
    let statuses = statuses(found, mapping, &mut rules, questions);
    lines(found, format, mapping, &mut rules, questions);
    outgoing(found, mapping, &mut rules, questions);
    discount(found, mapping, &mut rules, questions);
    if found.recipe.is_some() || is_habit(found.survey.nameless, found.survey.rows) {
        rules.on_nobody = OnNobody::Anonymous;
    }
    let duplicates_kept = match rules.on_duplicate {
        OnDuplicate::Keep => found.survey.duplicates,
        OnDuplicate::Skip => 0,
    };
    Decided {
        rules,
        ambiguities,
        duplicates_kept,
        statuses,
        currencies,
        foreign,
    }
}

/// Whether rows without a customer are a habit of the file rather than slips. Of few rows one is enough:
/// the revenue of a guest is no less than that of others.
fn is_habit(nameless: u64, rows: u64) -> bool {
    nameless >= MIN_NAMELESS && nameless * 10 >= rows || nameless > 0 && rows < FEW_ROWS
}

/// Asks for the columns that are needed and not found.
fn missing_columns(found: &Findings<'_>, mapping: &Mapping, questions: &mut Vec<Question>) {
    let anonymous = found.recipe.is_some_and(|recipe| recipe.no_buyers)
        || found.overrides.headings.contains_key(&Role::Customer);
    for (role, present) in [
        (Role::Customer, mapping.customer.is_some() || anonymous),
        (Role::Date, mapping.date.is_some()),
        (Role::Amount, mapping.has_amount()),
    ] {
        if present {
            continue;
        }
        let could_be = |content: ColumnContent| match role {
            Role::Date => matches!(content, ColumnContent::Dates | ColumnContent::Numbers),
            Role::Amount => content == ColumnContent::Numbers,
            _ => !matches!(content, ColumnContent::Dates | ColumnContent::Empty),
        };
        let mut question = Question::about(QuestionKind::NoColumn, role, "");
        question.candidates = found
            .table
            .profiles
            .iter()
            .enumerate()
            .filter(|&(column, profile)| {
                could_be(profile.content())
                    && (mapping.role_of(column).is_none()
                        || role == Role::Customer
                            && matches!(
                                mapping.role_of(column),
                                Some(Role::Product | Role::Channel)
                            ))
            })
            .map(|(column, _)| column_candidate(found.table, role, column))
            .collect();
        if role == Role::Customer {
            // The file may name nobody: months can still be had of it.
            question.candidates.push(Candidate::new("customer="));
        }
        questions.push(question);
    }
}

fn heading(found: &Findings<'_>, column: usize) -> String {
    found.table.names.get(column).cloned().unwrap_or_default()
}

/// How the dates are written.
fn dates(
    found: &Findings<'_>,
    format: &mut Format,
    mapping: &Mapping,
    questions: &mut Vec<Question>,
    ambiguities: &mut Vec<Ambiguity>,
) {
    let (date, doubt) = match found.overrides.date {
        Some(date) => (Some(date), None),
        None => found.survey.dates.decide(),
    };
    format.date = date;
    if doubt.is_none() && mapping.date.is_some() {
        // Where all cells are empty, every row says that its date is missing.
        format.date.get_or_insert(DateFormat::YearMonthDay);
    }
    let (Some(doubt), Some(column)) = (doubt, mapping.date) else {
        return;
    };
    let subject = heading(found, column);
    let about = |kind| Question::about(kind, Role::Date, subject.clone());
    let orders = |day_first: String, month_first: String| {
        vec![
            Candidate::new("day-first").example(day_first),
            Candidate::new("month-first").example(month_first),
        ]
    };
    match doubt {
        DateDoubt::Either {
            example,
            day_first,
            month_first,
        } => {
            questions.push(Question {
                example: example.clone(),
                candidates: orders(day_first.to_string(), month_first.to_string()),
                ..about(QuestionKind::DateOrder)
            });
            ambiguities.push(Ambiguity::DateOrder {
                column,
                example,
                day_first,
                month_first,
            });
        }
        DateDoubt::Mixed {
            day_first_example,
            month_first_example,
        } => {
            questions.push(Question {
                example: format!("{day_first_example}, {month_first_example}"),
                candidates: orders(day_first_example.clone(), month_first_example.clone()),
                ..about(QuestionKind::MixedDates)
            });
            ambiguities.push(Ambiguity::MixedDates {
                column,
                day_first_example,
                month_first_example,
            });
        }
        DateDoubt::MonthOnly { example } => {
            questions.push(Question {
                example: example.clone(),
                candidates: vec![Candidate::new("month").example(example.clone())],
                ..about(QuestionKind::MonthsOnly)
            });
            ambiguities.push(Ambiguity::MonthsOnly { column, example });
        }
        DateDoubt::Unknown { example } => {
            let others = |is: &dyn Fn(ColumnContent) -> bool| -> Vec<Candidate> {
                found
                    .table
                    .profiles
                    .iter()
                    .enumerate()
                    .filter(|&(other, profile)| other != column && is(profile.content()))
                    .map(|(other, _)| column_candidate(found.table, Role::Date, other))
                    .collect()
            };
            let mut candidates = others(&|content| content == ColumnContent::Dates);
            if candidates.is_empty() {
                candidates = others(&|content| content != ColumnContent::Empty);
            }
            questions.push(Question {
                example: example.clone(),
                candidates,
                ..about(QuestionKind::UnreadableDates)
            });
            ambiguities.push(Ambiguity::UnknownDates { column, example });
        }
    }
}

/// Whether the amounts are in a currency without hundredths.
fn has_no_fractions(found: &Findings<'_>) -> bool {
    let expected = found.overrides.currency.or(found.around.currency);
    let counts = found.survey.currencies(expected);
    let own = counts.first().map(|&(currency, _)| currency).or(expected);
    counts.len() < 2 && own.is_some_and(|currency| currency.minor_digits() == 0)
}

/// How the numbers are written.
fn numbers(
    found: &Findings<'_>,
    format: &mut Format,
    questions: &mut Vec<Question>,
    ambiguities: &mut Vec<Ambiguity>,
) {
    // Spreadsheets that separate cells by semicolons do so because of the decimal comma.
    let when_silent = match format.delimiter {
        Delimiter::Semicolon => DecimalSign::Comma,
        _ => DecimalSign::Point,
    };
    let given = found
        .overrides
        .decimal
        .or_else(|| found.typed_numbers.then_some(DecimalSign::Point));
    let mut verdict = found.survey.numbers.decide(given, when_silent);
    if let Some(NumberDoubt::Either { example, .. }) = &verdict.doubt
        && has_no_fractions(found)
    {
        // Yen have no hundredths: the sign can only stand between thousands.
        let decimal = if example.contains(',') {
            DecimalSign::Point
        } else {
            DecimalSign::Comma
        };
        verdict = found.survey.numbers.decide(Some(decimal), when_silent);
    }
    format.decimal = verdict.decimal;
    format.thousands = found.overrides.thousands.unwrap_or(verdict.thousands);
    let Some(doubt) = verdict.doubt else { return };
    let signs = |point: String, comma: String| {
        vec![
            Candidate::new("point").example(point),
            Candidate::new("comma").example(comma),
        ]
    };
    match doubt {
        NumberDoubt::Mixed {
            column,
            point_example,
            comma_example,
        } => {
            questions.push(Question {
                example: format!("{point_example}, {comma_example}"),
                candidates: signs(point_example.clone(), comma_example.clone()),
                ..Question::about(
                    QuestionKind::MixedDecimalSigns,
                    Role::Amount,
                    heading(found, column),
                )
            });
            ambiguities.push(Ambiguity::MixedDecimalSigns {
                column,
                point_example,
                comma_example,
            });
        }
        NumberDoubt::Either { column, example } => {
            let (sign, other, thousands) = if example.contains(',') {
                (DecimalSign::Comma, DecimalSign::Point, Thousands::Comma)
            } else {
                (DecimalSign::Point, DecimalSign::Comma, Thousands::Point)
            };
            let read = |format: Option<NumberFormat>| {
                parse_amount(example.as_bytes(), format?).map(|(value, _)| value)
            };
            let values = read(NumberFormat::new(sign, Thousands::Space))
                .zip(read(NumberFormat::new(other, thousands)));
            let Some((as_fraction, as_thousands)) = values else {
                return;
            };
            let (point, comma) = match sign {
                DecimalSign::Point => (as_fraction, as_thousands),
                DecimalSign::Comma => (as_thousands, as_fraction),
            };
            questions.push(Question {
                example: example.clone(),
                candidates: signs(point.to_string(), comma.to_string()),
                ..Question::about(
                    QuestionKind::DecimalSign,
                    Role::Amount,
                    heading(found, column),
                )
            });
            ambiguities.push(Ambiguity::DecimalSign {
                column,
                example,
                sign,
                as_fraction,
                as_thousands,
            });
        }
    }
}

/// Which identities of a person link others: not a name.
fn linking(found: &Findings<'_>, mapping: &Mapping) -> Vec<bool> {
    mapping
        .columns(Role::Customer)
        .into_iter()
        .map(|column| {
            let by_content = matches!(
                found
                    .table
                    .profiles
                    .get(column)
                    .map(super::profile::Profile::content),
                Some(ColumnContent::Emails | ColumnContent::Phones)
            );
            by_content || names::identity_kind(&heading(found, column)) != IdentityKind::Name
        })
        .collect()
}

/// The columns of surname, first name and patronymic, where one of them would be the customer: alone
/// it names many people.
fn joined_names(found: &Findings<'_>, mapping: &Mapping) -> Vec<usize> {
    let is_part = |column: usize| names::is_part_of_name(&heading(found, column));
    let is_said = found.overrides.headings.contains_key(&Role::Customer)
        || found.overrides.mapping.customer.is_some();
    if is_said || !mapping.columns(Role::Customer).into_iter().any(is_part) {
        return Vec::new();
    }
    let parts: Vec<usize> = (0..found.table.names.len())
        .filter(|&column| {
            is_part(column)
                && mapping
                    .role_of(column)
                    .is_none_or(|role| role == Role::Customer)
        })
        .collect();
    if parts.len() > 1 { parts } else { Vec::new() }
}

/// Whether a column says what was done (sale, return) rather than how the order stands: a return is
/// money paid back then, though its amount is positive.
fn names_operations(found: &Findings<'_>, mapping: &Mapping) -> bool {
    mapping.columns(Role::Status).into_iter().any(|column| {
        let name = heading(found, column);
        let profile = found.table.profiles.get(column);
        names::is_of_operations(&name)
            || profile.is_some_and(|profile| roles::says_returns(&name, profile))
    })
}

/// The one currency of the data set.
fn currency(
    found: &Findings<'_>,
    format: &mut Format,
    mapping: &Mapping,
    rules: &mut Rules,
    questions: &mut Vec<Question>,
) -> (Vec<Currency>, Option<Currency>) {
    let wanted = found.overrides.currency;
    let project = found.around.currency;
    let mut counts = found.survey.currencies(wanted.or(project));
    if counts.is_empty() {
        let in_heading = [Role::Amount, Role::Price]
            .into_iter()
            .filter_map(|role| mapping.get(role))
            .find_map(|column| currency_in_heading(&heading(found, column)));
        counts.extend(in_heading.map(|mark| (mark.resolve(wanted.or(project)), found.survey.rows)));
    }
    let currencies: Vec<Currency> = counts.iter().map(|&(currency, _)| currency).collect();
    let candidates = || {
        counts
            .iter()
            .map(|&(currency, count)| Candidate::new(currency.code()).count(count))
            .collect()
    };
    let about = |kind| Question {
        candidates: candidates(),
        subject: currencies
            .iter()
            .map(Currency::code)
            .collect::<Vec<_>>()
            .join(", "),
        example: project.map_or_else(String::new, |project| project.code().to_owned()),
        ..Question::about(kind, Role::Currency, "")
    };
    let current = match (currencies.as_slice(), wanted) {
        ([], wanted) => wanted.or(project),
        (several, Some(wanted)) if several.contains(&wanted) => {
            rules.only_currency = several.len() > 1;
            Some(wanted)
        }
        // What is written in dollars does not become roubles by being called so.
        (_, Some(_)) => {
            questions.push(about(QuestionKind::OtherCurrency));
            None
        }
        ([only], None) => {
            if project.is_some_and(|project| project != *only) {
                questions.push(about(QuestionKind::OtherCurrency));
            }
            Some(*only)
        }
        (_, None) => {
            questions.push(about(QuestionKind::SeveralCurrencies));
            currencies.first().copied()
        }
    };
    format.currency = current.filter(|_| !currencies.is_empty() || wanted.is_some());
    let foreign = current.filter(|current| project.is_some_and(|project| project != *current));
    (currencies, foreign)
}

/// What the states of orders mean.
fn statuses(
    found: &Findings<'_>,
    mapping: &mut Mapping,
    rules: &mut Rules,
    questions: &mut Vec<Question>,
) -> Vec<FoundStatus> {
    let survey = found.survey;
    let included: Vec<String> = found
        .overrides
        .status_include
        .iter()
        .map(|status| plain_status(status))
        .collect();
    let excluded: Vec<String> = found
        .overrides
        .status_exclude
        .iter()
        .map(|status| plain_status(status))
        .collect();
    // Where states are numbers, 0 and 1 are codes like the others.
    let are_codes = survey
        .statuses
        .keys()
        .any(|plain| plain.parse::<u32>().is_ok_and(|code| code > 1));
    let meaning_of = |plain: &String| -> Option<StatusMeaning> {
        let usual = || {
            let is_code = are_codes && plain.parse::<u32>().is_ok();
            found
                .recipe
                .and_then(|recipe| recipe.meaning(plain))
                .or_else(|| usual_meaning(plain).filter(|_| !is_code))
        };
        if included.contains(plain) {
            return Some(StatusMeaning::Counts);
        }
        if excluded.contains(plain) {
            return Some(
                usual()
                    .filter(|meaning| !meaning.counts())
                    .unwrap_or(StatusMeaning::Cancelled),
            );
        }
        match (included.is_empty(), excluded.is_empty()) {
            (true, true) | (false, false) => usual(),
            (false, true) => Some(
                usual()
                    .filter(|meaning| !meaning.counts())
                    .unwrap_or(StatusMeaning::Open),
            ),
            (true, false) => Some(StatusMeaning::Counts),
        }
    };
    let states: Vec<FoundStatus> = survey
        .statuses
        .iter()
        .map(|(plain, (status, count))| FoundStatus {
            status: status.clone(),
            count: *count,
            meaning: meaning_of(plain),
        })
        .collect();
    if mapping.status.is_some() && survey.statuses.is_empty() {
        mapping.set(Role::Status, None);
    }
    let known: BTreeMap<String, StatusMeaning> = survey
        .statuses
        .keys()
        .filter_map(|plain| Some((plain.clone(), meaning_of(plain)?)))
        .collect();
    rules.statuses = known;
    for (plain, meaning) in survey
        .other_statuses
        .keys()
        .filter_map(|plain| Some((plain, found.recipe?.named_meaning(plain)?)))
    {
        rules.statuses.entry(plain.clone()).or_insert(meaning);
    }
    let unknown: Vec<&FoundStatus> = states
        .iter()
        .filter(|state| state.meaning.is_none())
        .collect();
    if !unknown.is_empty() {
        questions.push(Question {
            candidates: unknown
                .iter()
                .map(|state| Candidate::new(state.status.clone()).count(state.count))
                .collect(),
            example: unknown
                .iter()
                .map(|state| state.status.as_str())
                .collect::<Vec<_>>()
                .join(", "),
            ..Question::about(
                QuestionKind::UnknownStatuses,
                Role::Status,
                mapping
                    .status
                    .map_or_else(String::new, |column| heading(found, column)),
            )
        });
    }
    states
}

/// Whether rows are lines of orders, and how their amounts make the orders'.
fn lines(
    found: &Findings<'_>,
    format: &Format,
    mapping: &Mapping,
    rules: &mut Rules,
    questions: &mut Vec<Question>,
) {
    let duplicates = found.survey.duplicates;
    rules.on_duplicate = found.overrides.on_duplicate.unwrap_or({
        if mapping.order.is_some() {
            OnDuplicate::Skip
        } else {
            OnDuplicate::Keep
        }
    });
    // Every row stands in the file equally often: it was joined with itself.
    let distinct = found.survey.rows.saturating_sub(duplicates);
    let is_repeated_file = distinct >= 3 && duplicates > 0 && duplicates.is_multiple_of(distinct);
    if mapping.order.is_none() && found.overrides.on_duplicate.is_none() && is_repeated_file {
        questions.push(Question {
            example: duplicates.to_string(),
            candidates: vec![
                Candidate::new("skip").count(duplicates),
                Candidate::new("keep"),
            ],
            ..Question::about(QuestionKind::Duplicates, Role::Order, "")
        });
    }
    if duplicates == 0 {
        // Nothing to look for while reading.
        rules.on_duplicate = OnDuplicate::Keep;
    }
    let counts = found.survey.orders.lines();
    if mapping.order.is_none() || counts.several == 0 {
        return;
    }
    rules.lines_adjacent = !found.survey.orders.scattered;
    let amount_heading = mapping
        .amount
        .map_or_else(String::new, |column| heading(found, column));
    let by_evidence = if mapping.amount.is_none() || counts.repeated == 0 {
        Some(Lines::Sum)
    } else if names::is_of_order(&amount_heading) && counts.repeated > counts.differing {
        Some(Lines::Once)
    } else if counts.differing > 0 || agrees_with_lines(found, mapping, format) {
        Some(Lines::Sum)
    } else {
        None
    };
    rules.lines = Some(found.overrides.lines.or(by_evidence).unwrap_or_default());
    if found.overrides.lines.is_none() && by_evidence.is_none() {
        questions.push(Question {
            candidates: vec![
                Candidate::new("once").count(counts.repeated),
                Candidate::new("sum").count(counts.repeated),
            ],
            ..Question::about(QuestionKind::OrderLines, Role::Amount, amount_heading)
        });
    }
}

/// Whether the amount of each row is its price times its quantity: then it is that of the line.
fn agrees_with_lines(found: &Findings<'_>, mapping: &Mapping, format: &Format) -> bool {
    let (Some(amount), Some(price), Some(quantity), Ok(numbers)) = (
        mapping.amount,
        mapping.price,
        mapping.quantity,
        format.decided_numbers(),
    ) else {
        return false;
    };
    let mut rows = 0_usize;
    let mut agreeing = 0_usize;
    for row in &found.table.rows {
        let read = |column: usize| {
            let cell = row.get(column)?;
            amount_in_any_groups(cell.trim().as_bytes(), numbers).map(|(value, _)| value)
        };
        let (Some(amount), Some(price), Some(quantity)) =
            (read(amount), read(price), read(quantity))
        else {
            continue;
        };
        rows += 1;
        agreeing += usize::from(price.checked_mul(quantity) == Some(amount));
    }
    rows > 0 && agreeing * 10 >= rows * 9
}

/// What outgoing money is.
fn outgoing(
    found: &Findings<'_>,
    mapping: &Mapping,
    rules: &mut Rules,
    questions: &mut Vec<Question>,
) {
    let Some(column) = mapping.outgoing else {
        return;
    };
    rules.outgoing = found.overrides.outgoing;
    if rules.outgoing.is_none() && found.survey.outgoing > 0 {
        rules.outgoing = Some(Outgoing::Refunds);
        questions.push(Question {
            candidates: vec![
                Candidate::new("refunds").count(found.survey.outgoing),
                Candidate::new("skip").count(found.survey.outgoing),
            ],
            ..Question::about(
                QuestionKind::Outgoing,
                Role::Outgoing,
                heading(found, column),
            )
        });
    }
}
