//! The plan of a test in words: what it takes, when it can be decided, what its traffic can show.

use chrono::NaiveDate;
use growth_i18n::{Format, text, tr::experiments as tr};
use growth_model::{
    Outcome,
    economics::{Unit, Verdict},
    experiments::{DesignFigures, EffectSizes, StoppingRule},
};
use growth_report::content::{Cell, Column, Fact, Remark, Table};
use growth_workspace::experiments::StoredDesign;
use rust_decimal::Decimal;

use super::{
    list::FirstNumber,
    money::{Value, of_year},
    words::Words,
};
use crate::names::code;

/// A plan in words.
#[shape]
pub struct DesignView {
    /// What four weeks of this traffic can show.
    pub first_number: FirstNumber,
    /// The effect as an absolute and as a relative one, and where it leads.
    pub effect: Vec<Fact>,
    /// The effect in both ways, to be taken over.
    pub effect_sizes: EffectValues,
    /// Visitors, duration, dates and money.
    pub facts: Vec<Fact>,
    /// Visitors in the three conventions.
    pub sizes: Table,
    /// What should be noticed.
    pub remarks: Vec<Remark>,
    /// The rule by which it is decided, in words.
    pub rule_text: String,
    /// What one unit of the metric brings, and where that comes from.
    pub worth_text: String,
}

/// An effect in both ways, with six digits.
#[shape(Eq)]
pub struct EffectValues {
    /// In the unit of the metric; absent for what no decimal holds.
    pub absolute: Option<Decimal>,
    /// In parts of the baseline.
    pub relative: Option<Decimal>,
}

impl EffectValues {
    fn of(sizes: &EffectSizes) -> Self {
        let decimal = |value: f64| {
            let value = Decimal::try_from(value).ok()?.round_dp(6).normalize();
            (!value.is_zero()).then_some(value)
        };
        Self {
            absolute: decimal(sizes.absolute),
            relative: sizes.relative.value().copied().and_then(decimal),
        }
    }
}

/// What four weeks of a traffic can show, in words.
pub(super) fn four_weeks(
    design: &StoredDesign,
    figures: &DesignFigures,
    words: &Words,
) -> FirstNumber {
    let language = words.language;
    // The direction that would be an improvement.
    let wanted = if design.test.lower_is_better {
        &figures.detectable_in_four_weeks.fall
    } else {
        &figures.detectable_in_four_weeks.rise
    };
    let text = match wanted {
        Outcome::Value { value } => {
            let ends = value.baseline.value().zip(value.target.value());
            match ends {
                Some((from, to)) => tr::experiments_four_weeks(
                    language,
                    words.difference(value.absolute),
                    words.value(*from),
                    words.value(*to),
                ),
                None => {
                    tr::experiments_four_weeks_alone(language, words.difference(value.absolute))
                }
            }
        }
        _ => tr::experiments_four_weeks_none(language),
    };
    FirstNumber {
        text,
        traffic_text: tr::experiments_traffic(
            language,
            Format::new(language).number(design.test.weekly_visitors, growth_i18n::Digits::WHOLE),
        ),
    }
}

pub(super) fn design_view(
    design: &StoredDesign,
    figures: &DesignFigures,
    worth: &Value,
    words: &Words,
) -> DesignView {
    DesignView {
        first_number: four_weeks(design, figures, words),
        effect: effect(&figures.sample_size.effect, words),
        effect_sizes: EffectValues::of(&figures.sample_size.effect),
        facts: facts(design, figures, worth, words),
        sizes: sizes(figures, words),
        remarks: remarks(design, figures, words),
        rule_text: rule_text(design, words),
        worth_text: match worth.amount {
            Some(amount) => {
                tr::experiments_worth(words.language, words.money(amount), &worth.source)
            }
            None => worth.source.clone(),
        },
    }
}

pub(super) fn rule_text(design: &StoredDesign, words: &Words) -> String {
    text(
        words.language,
        &format!("experiments-rule-text-{}", code(design.test.rule)),
        &[],
    )
}

fn effect(sizes: &EffectSizes, words: &Words) -> Vec<Fact> {
    let language = words.language;
    vec![
        Fact::new(
            "baseline",
            tr::experiments_fact_baseline(language),
            words.outcome(&sizes.baseline, |value| words.value(*value)),
        ),
        Fact::new(
            "target",
            tr::experiments_fact_target(language),
            words.outcome(&sizes.target, |value| words.value(*value)),
        ),
        Fact::new(
            "absolute",
            tr::experiments_fact_absolute(language),
            words.difference(sizes.absolute),
        ),
        Fact::new(
            "relative",
            tr::experiments_fact_relative(language),
            words.outcome(&sizes.relative, |value| words.relative(*value)),
        ),
    ]
}

fn facts(
    design: &StoredDesign,
    figures: &DesignFigures,
    worth: &Value,
    words: &Words,
) -> Vec<Fact> {
    let language = words.language;
    let format = words.format;
    let run = figures.duration.value();
    let date = |day: Option<&Outcome<NaiveDate>>| {
        day.map_or_else(String::new, |day| {
            words.outcome(day, |day| format.date_long(*day))
        })
    };
    let mut facts = vec![
        Fact::new(
            "visitors",
            tr::experiments_fact_visitors(language),
            words.outcome(&figures.total_visitors, |total| words.count(*total)),
        )
        .noted(tr::experiments_fact_visitors_note(
            language,
            words.outcome(&figures.sample_size.control_visitors, |n| words.count(*n)),
            words.outcome(&figures.sample_size.variant_visitors, |n| words.count(*n)),
        )),
        Fact::new(
            "duration",
            tr::experiments_fact_duration(language),
            match run {
                Some(run) => words.outcome(&run.planned_weeks, |weeks| {
                    format.counted("experiments-weeks", *weeks, growth_i18n::Digits::WHOLE)
                }),
                None => words.outcome(&figures.duration, |_| String::new()),
            },
        ),
    ];
    if let Some(run) = run {
        facts.push(Fact::new(
            "earliest",
            tr::experiments_fact_earliest(language),
            date(run.earliest_decision.as_ref()),
        ));
        // A day before the earliest one is none.
        let fits = run
            .in_time
            .as_ref()
            .is_none_or(|fits| fits.value() != Some(&false));
        if fits {
            facts.push(Fact::new(
                "latest",
                tr::experiments_fact_latest(language),
                date(run.latest_decision.as_ref()),
            ));
        }
    }
    let effect = figures.sample_size.effect.absolute;
    if let Some(month) = worth.of_month(design, effect) {
        facts.push(
            Fact::new(
                "money",
                tr::experiments_fact_money(language),
                words.signed_money(of_year(month)),
            )
            .noted(tr::experiments_a_month(language, words.signed_money(month))),
        );
    }
    facts
}

fn sizes(figures: &DesignFigures, words: &Words) -> Table {
    let language = words.language;
    let count = |outcome: &Outcome<u64>| match outcome.value() {
        Some(value) => Cell::count(*value),
        None => Cell::absent(words.outcome(outcome, |_| String::new())),
    };
    let rows = figures.sample_size.conventions.iter().map(|one| {
        vec![
            text(
                language,
                &format!("experiments-convention-{}", code(one.name)),
                &[],
            )
            .into(),
            count(&one.control_visitors),
            count(&one.variant_visitors),
            count(&one.total_visitors),
        ]
    });
    Table::new(
        "sample-size",
        tr::experiments_sizes(language),
        vec![
            Column::text(tr::experiments_sizes_convention(language)).wide(5),
            Column::amount(tr::experiments_sizes_control(language), Unit::Count),
            Column::amount(tr::experiments_sizes_variant(language), Unit::Count).files_only(),
            Column::amount(tr::experiments_sizes_total(language), Unit::Count),
        ],
        rows,
        words.locale(),
    )
}

fn remarks(design: &StoredDesign, figures: &DesignFigures, words: &Words) -> Vec<Remark> {
    let language = words.language;
    let watch = |text: String| Remark {
        verdict: Some(Verdict::Watch),
        text,
    };
    let mut remarks = Vec::new();
    let run = figures.duration.value();
    if run.is_none() || run.is_some_and(|run| run.planned_days.value().is_none()) {
        remarks.push(watch(tr::experiments_remark_never(language)));
    }
    if run.is_some_and(|run| run.too_long.value() == Some(&true)) {
        remarks.push(watch(tr::experiments_remark_too_long(language)));
    } else if run.is_some_and(|run| {
        run.in_time
            .as_ref()
            .is_some_and(|fits| fits.value() == Some(&false))
    }) {
        remarks.push(watch(tr::experiments_remark_too_late(language)));
    }
    if design.test.rule == StoppingRule::Sequential {
        remarks.push(Remark {
            verdict: None,
            text: tr::experiments_remark_sequential(language),
        });
    }
    if design.test.arms.len() > 2 {
        remarks.push(Remark {
            verdict: None,
            text: tr::experiments_remark_variants(
                language,
                words.format.percent(
                    figures.sample_size.alpha_per_comparison,
                    growth_i18n::Digits::up_to(2),
                ),
            ),
        });
    }
    remarks
}
