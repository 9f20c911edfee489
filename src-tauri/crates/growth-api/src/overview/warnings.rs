//! What the guide warns of.

use growth_i18n::{Digits, Format, Language, tr::overview as tr};
use growth_model::{
    Outcome, Reason,
    audit::{FoundationState, Layer},
    economics::{Band, FigureName, TARGET_LTV_TO_CAC, Verdict},
    roadmap::RoadmapPhase,
};
use growth_workspace::projects::{Project, Stage};

use super::{
    figures::band,
    source::{AsOfKind, Source},
};
use crate::{
    audit::{Foundation, layer_number, layer_title},
    kpi::Clock,
};

/// Days after which a running plan misses its check-in.
const CHECK_IN_DAYS: i64 = 10;

/// A warning of the guide.
#[shape(Eq)]
pub struct Warning {
    /// Of what.
    pub code: WarningCode,
    /// How grave it is: `bad` or `watch`.
    pub verdict: Verdict,
    /// Its heading.
    pub title: String,
    /// What to do, in one or two sentences.
    pub text: String,
}

/// Of what the guide warns.
#[shape(Copy, Eq, Hash)]
pub enum WarningCode {
    /// The payback is 90 days or more, or never.
    Payback,
    /// The project is scaled with an LTV/CAC below 3.
    Scaling,
    /// Automation or AI is planned on a weak foundation.
    Foundation,
    /// Few customers carry the figures.
    FewCustomers,
    /// The plan runs without check-ins.
    NoCheckIn,
}

pub(super) fn warnings(
    project: &Project,
    source: &Source,
    clock: Option<&Clock>,
    audit: &Foundation,
    language: Language,
) -> Vec<Warning> {
    let mut warnings: Vec<Warning> = [
        payback(source, language),
        scaling(project, source, clock, language),
        foundation(audit, language),
        check_in(source, clock, language),
        few_customers(source, language),
    ]
    .into_iter()
    .flatten()
    .collect();
    // Stable: what comes first above stays first among equals.
    warnings.sort_by_key(|warning| std::cmp::Reverse(warning.verdict));
    warnings
}

fn payback(source: &Source, language: Language) -> Option<Warning> {
    if band(source, FigureName::PaybackDays) != Some(Band::RedesignFunnel) {
        return None;
    }
    let payback = &source.now.figures.payback_days;
    let never = payback.value().is_none();
    let leave = matches!(
        payback,
        Outcome::Never {
            reason: Reason::ChurnOutpacesPayback
        }
    );
    Some(Warning {
        code: WarningCode::Payback,
        verdict: Verdict::Bad,
        title: if never {
            tr::overview_warning_payback_never_title(language)
        } else {
            tr::overview_warning_payback_title(language)
        },
        text: if leave {
            tr::overview_warning_payback_leave(language)
        } else if never {
            tr::overview_warning_payback_never(language)
        } else {
            tr::overview_warning_payback(language)
        },
    })
}

/// Scaling is what the project says of itself, or what its plan has come to.
fn scaling(
    project: &Project,
    source: &Source,
    clock: Option<&Clock>,
    language: Language,
) -> Option<Warning> {
    let ratio = source.now.figures.ltv_to_cac.value()?;
    let band = band(source, FigureName::LtvToCac)?;
    let in_last_phase = clock.is_some_and(|clock| {
        clock.has_plan
            && clock
                .week
                .is_some_and(|week| RoadmapPhase::of_week(week) == RoadmapPhase::SystemicGrowth)
    });
    let scales = project.stage == Stage::Scale || in_last_phase;
    if !scales || band.verdict() == Verdict::Good {
        return None;
    }
    let format = Format::new(language);
    let shown = format.ratio(*ratio, Digits::up_to(1));
    let target = format.ratio(TARGET_LTV_TO_CAC, Digits::up_to(1));
    Some(Warning {
        code: WarningCode::Scaling,
        verdict: Verdict::Bad,
        title: tr::overview_warning_scaling_title(language),
        text: if band == Band::DestroysValue {
            tr::overview_warning_scaling_loss(language, shown)
        } else {
            tr::overview_warning_scaling(language, shown, target)
        },
    })
}

/// What automation stands on: the unit economics, by the guide's rule, and the analytics whose data
/// it is fed with.
fn foundation(audit: &Foundation, language: Language) -> Option<Warning> {
    let gate = audit.gate?;
    let economics = Layer::UnitEconomics;
    let unknown = |said: fn(Language, String, u32) -> String| {
        said(
            language,
            layer_title(economics, language),
            layer_number(economics),
        )
    };
    let mut said: Vec<String> = match gate.state {
        FoundationState::NotAssessed => {
            vec![unknown(|l, layer, number| {
                tr::overview_warning_foundation_unknown(l, layer, number)
            })]
        }
        FoundationState::TooLittleKnown => {
            vec![unknown(|l, layer, number| {
                tr::overview_warning_foundation_little(l, layer, number)
            })]
        }
        FoundationState::Sound | FoundationState::Weak => vec![],
    };
    said.extend(
        audit
            .weak
            .iter()
            .filter(|weak| [economics, Layer::Analytics].contains(&weak.layer))
            .map(|weak| {
                tr::overview_warning_foundation_layer(
                    language,
                    &weak.title,
                    weak.number,
                    &weak.score_text,
                )
            }),
    );
    (!said.is_empty()).then(|| Warning {
        code: WarningCode::Foundation,
        verdict: Verdict::Watch,
        title: tr::overview_warning_foundation_title(language),
        text: tr::overview_warning_foundation(language, said.join("; ")),
    })
}

fn few_customers(source: &Source, language: Language) -> Option<Warning> {
    source.now.figures.few_customers.then(|| Warning {
        code: WarningCode::FewCustomers,
        verdict: Verdict::Watch,
        title: tr::overview_warning_few_customers_title(language),
        text: tr::overview_warning_few_customers(language),
    })
}

fn check_in(source: &Source, clock: Option<&Clock>, language: Language) -> Option<Warning> {
    let clock = clock.filter(|clock| clock.has_plan && clock.week.is_some())?;
    let format = Format::new(language);
    let last = (source.as_of.kind == AsOfKind::CheckIn)
        .then_some(source.as_of.date)
        .flatten();
    let since = match last {
        Some(date) => (clock.today - date).num_days(),
        None => clock.day,
    };
    if since < CHECK_IN_DAYS {
        return None;
    }
    let days = format.days(since, Digits::WHOLE);
    Some(Warning {
        code: WarningCode::NoCheckIn,
        verdict: Verdict::Watch,
        title: tr::overview_warning_no_check_in_title(language),
        text: if last.is_some() {
            tr::overview_warning_no_check_in(language, days)
        } else {
            tr::overview_warning_first_check_in(language, days)
        },
    })
}
