//! What a test shows, in words: headline, figures, frequentist and Bayesian side by side, money.

use growth_i18n::{Digits, tr::experiments as tr};
use growth_model::{
    economics::Verdict,
    experiments::{Conclusion, SrmVerdict, StoppingRule, TestReading, VariantReading},
};
use growth_report::content::{Fact, Table};
use growth_workspace::experiments::StoredDesign;
use rust_decimal::Decimal;

use super::{
    money::Value,
    reading_tables::{losses, others, variants},
    seen::{interval, seen, shown},
    words::Words,
};

/// What a test shows, in words.
#[shape]
pub struct ReadingView {
    /// What may be concluded.
    pub conclusion: Conclusion,
    /// The same in a sentence.
    pub headline: String,
    /// Whether that is good, to be watched, or bad.
    pub verdict: Option<Verdict>,
    /// Difference, values of the arms, p value, money; empty while results are hidden or blocked.
    pub figures: Vec<Fact>,
    /// What a test says of it, in words.
    pub frequentist: Vec<String>,
    /// What may be believed of it, in words.
    pub bayesian: Vec<String>,
    /// What a wrong choice would cost.
    pub losses: Option<Table>,
    /// Each variant; absent with one.
    pub variants: Option<Table>,
    /// The other metrics, corrected together with the main one; absent without any.
    pub others: Option<Table>,
    /// How visitors were split.
    pub split: SplitView,
    /// Visitors so far of those that were planned, in words.
    pub progress_text: String,
    /// The same, 0…1; absent where the number is not known.
    pub progress: Option<f64>,
}

/// How visitors were split.
#[shape]
pub struct SplitView {
    /// Whether it is as planned.
    pub verdict: SrmVerdict,
    /// The same in words.
    pub text: String,
    /// The p value in words.
    pub p_text: String,
    /// The arms.
    pub arms: Vec<SplitArm>,
}

/// An arm of a split.
#[shape]
pub struct SplitArm {
    /// Its name.
    pub name: String,
    /// Its share of the visitors, 0…1; the planned one before there are any.
    pub share: f64,
    /// Its visitors and share in words.
    pub text: String,
}

/// What is shown of a reading. `hidden`: results would be a look that has not been taken.
pub(super) fn reading_view(
    design: &StoredDesign,
    reading: &TestReading,
    worth: &Value,
    words: &Words,
    hidden: bool,
) -> ReadingView {
    let language = words.language;
    let variant = shown(design, reading).filter(|_| !hidden);
    let conclusion = if hidden {
        match reading.conclusion {
            Conclusion::NoData => Conclusion::NoData,
            _ => Conclusion::TooEarly,
        }
    } else {
        reading.conclusion
    };
    let mut view = ReadingView {
        conclusion,
        headline: headline(design, reading, variant, words, conclusion),
        verdict: match conclusion {
            Conclusion::VariantBetter => Some(Verdict::Good),
            Conclusion::VariantWorse | Conclusion::Mismatch => Some(Verdict::Bad),
            Conclusion::TooEarly => Some(Verdict::Watch),
            Conclusion::NoData | Conclusion::Continue | Conclusion::NoDifference => None,
        },
        figures: vec![],
        frequentist: vec![],
        bayesian: vec![],
        losses: None,
        variants: None,
        others: None,
        split: split(reading, words),
        progress_text: match reading.planned_visitors.value() {
            Some(planned) => tr::experiments_progress(
                language,
                words.count(*planned),
                words.count(reading.visitors),
            ),
            None => tr::experiments_progress_open(language, words.count(reading.visitors)),
        },
        progress: (reading.planned_visitors.value())
            .map(|planned| (reading.visitors as f64 / (*planned).max(1) as f64).min(1.0)),
    };
    if let Some(variant) = variant {
        view.figures = figures(design, reading, variant, worth, words);
        view.frequentist = frequentist(design, variant, words);
        view.bayesian = bayesian(design, variant, worth, words);
        view.losses = losses(design, variant, worth, words);
        view.variants = (reading.variants.len() > 1).then(|| variants(design, reading, words));
        view.others = (!reading.others.is_empty()).then(|| others(design, reading, words));
    }
    view
}

fn headline(
    design: &StoredDesign,
    reading: &TestReading,
    variant: Option<&VariantReading>,
    words: &Words,
    conclusion: Conclusion,
) -> String {
    let language = words.language;
    let name = variant.map_or("", |variant| variant.name.as_str());
    match conclusion {
        Conclusion::NoData => tr::experiments_headline_no_data(language),
        Conclusion::Mismatch => tr::experiments_headline_mismatch(language),
        Conclusion::TooEarly if design.test.rule == StoppingRule::Fixed => {
            tr::experiments_headline_too_early(
                language,
                words.outcome(&reading.earliest_decision, |day| {
                    words.format.date_long(*day)
                }),
            )
        }
        Conclusion::TooEarly => tr::experiments_headline_too_few(language),
        Conclusion::VariantBetter => tr::experiments_headline_better(language, name),
        Conclusion::VariantWorse => tr::experiments_headline_worse(language, name),
        Conclusion::NoDifference => tr::experiments_headline_no_difference(language),
        Conclusion::Continue => {
            let sign = if design.test.lower_is_better {
                -1.0
            } else {
                1.0
            };
            let ahead = variant
                .and_then(|variant| variant.difference.value())
                .is_some_and(|difference| sign * difference > 0.0);
            if ahead {
                tr::experiments_headline_ahead(language)
            } else {
                tr::experiments_headline_behind(language)
            }
        }
    }
}

fn figures(
    design: &StoredDesign,
    reading: &TestReading,
    variant: &VariantReading,
    worth: &Value,
    words: &Words,
) -> Vec<Fact> {
    let language = words.language;
    let at = 1
        + (reading.variants.iter())
            .position(|one| one == variant)
            .unwrap_or_default();
    let arm = |at: usize, value: &growth_model::Outcome<f64>| {
        let counted = reading.arms.get(at);
        let visitors = counted.map_or_else(String::new, |arm| {
            words.format.number(arm.visitors, Digits::WHOLE)
        });
        let sum = counted.map_or_else(String::new, |arm| {
            words.format.number(arm.sum, Digits::up_to(2))
        });
        let name = (design.test.arms.get(at)).map_or_else(String::new, |arm| arm.name.clone());
        Fact::new(
            format!("arm_{at}"),
            name,
            words.outcome(value, |value| words.value(*value)),
        )
        .noted(tr::experiments_of(language, sum, visitors))
    };
    let ends = interval(design, variant);
    let mut facts = vec![
        Fact::new(
            "difference",
            tr::experiments_fact_difference(language),
            words.outcome(&variant.difference, |value| words.difference(*value)),
        )
        .noted(ends.map_or_else(String::new, |(low, high)| words.range(low, high))),
        arm(0, &variant.control_value),
        arm(at, &variant.variant_value),
    ];
    let alpha = words.format.number(design.test.alpha, Digits::up_to(4));
    facts.push(
        match design.test.rule {
            StoppingRule::Sequential => Fact::new(
                "p",
                tr::experiments_fact_p_any_day(language),
                words.p(variant.always_valid_p),
            ),
            StoppingRule::Fixed => Fact::new(
                "p",
                tr::experiments_fact_p(language),
                words.outcome(&variant.corrected_p_value, |p| words.p(*p)),
            ),
        }
        .noted(tr::experiments_decided_at(language, alpha)),
    );
    if let Some([low, _, high]) = seen(design, reading, worth).money_in_year {
        facts.push(
            Fact::new(
                "money",
                tr::experiments_fact_money_year(language),
                tr::experiments_range(language, words.signed_money(high), words.signed_money(low)),
            )
            .noted(tr::experiments_fact_money_note(language)),
        );
    }
    facts
}

fn frequentist(design: &StoredDesign, variant: &VariantReading, words: &Words) -> Vec<String> {
    let language = words.language;
    let mut sentences = Vec::new();
    let confidence = words
        .format
        .percent(Decimal::ONE - design.test.alpha, Digits::up_to(2));
    if let Some((low, high)) = interval(design, variant) {
        let range = words.range_in_words(low, high);
        sentences.push(match design.test.rule {
            StoppingRule::Sequential => {
                tr::experiments_words_interval_any_day(language, confidence, range)
            }
            StoppingRule::Fixed => tr::experiments_words_interval(language, confidence, range),
        });
    }
    let p = match design.test.rule {
        StoppingRule::Sequential => Some(variant.always_valid_p),
        StoppingRule::Fixed => variant.corrected_p_value.value().copied(),
    };
    if let Some(p) = p {
        sentences.push(match design.test.rule {
            StoppingRule::Sequential => {
                tr::experiments_words_p_any_day(language, words.p_equals(p))
            }
            StoppingRule::Fixed => tr::experiments_words_p(language, words.p(p)),
        });
    }
    if variant.small_counts {
        sentences.push(tr::experiments_words_small(language));
    }
    sentences
}

fn bayesian(
    design: &StoredDesign,
    variant: &VariantReading,
    worth: &Value,
    words: &Words,
) -> Vec<String> {
    let language = words.language;
    let mut sentences = Vec::new();
    if let Some(chance) = variant.chance_to_win.value() {
        sentences.push(tr::experiments_words_chance(
            language,
            words.chance(*chance),
            &variant.name,
        ));
    }
    if let Some(loss) = variant.loss_of_variant.value() {
        sentences.push(match worth.lost_in_month(design, *loss) {
            Some(month) => tr::experiments_words_loss_money(language, words.money(month)),
            None => tr::experiments_words_loss(language, words.difference(*loss)),
        });
    }
    sentences
}

fn split(reading: &TestReading, words: &Words) -> SplitView {
    let language = words.language;
    SplitView {
        verdict: reading.srm.verdict,
        text: match reading.srm.verdict {
            SrmVerdict::NoData => tr::experiments_split_no_data(language),
            SrmVerdict::Fits => tr::experiments_split_fits(language),
            SrmVerdict::Suspect => tr::experiments_split_suspect(language),
            SrmVerdict::Mismatch => tr::experiments_split_mismatch(language),
        },
        p_text: words.p(reading.srm.p_value),
        arms: (reading.srm.arms.iter())
            .map(|arm| {
                let share = if reading.visitors == 0 {
                    arm.planned_share
                } else {
                    arm.visitors as f64 / reading.visitors as f64
                };
                SplitArm {
                    name: arm.name.clone().unwrap_or_default(),
                    share,
                    text: tr::experiments_split_arm(
                        language,
                        words.format.percent(share, Digits::up_to(1)),
                        words.count(arm.visitors),
                    ),
                }
            })
            .collect(),
    }
}
