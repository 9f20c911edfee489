//! Two audits laid over each other: what moved between them.

use std::collections::BTreeSet;

use super::{Answer, AuditScores, BankAnswers, Layer, bank, score_answers};
use crate::{ModelError, Outcome, Reason};

/// Two audits of one project.
#[shape(Eq, deny_unknown_fields)]
pub struct AuditComparisonInput {
    /// The earlier audit.
    pub earlier: BankAnswers,
    /// The later audit.
    pub later: BankAnswers,
}

/// What moved between two audits.
#[shape]
pub struct AuditComparison {
    /// The earlier audit, scored with the weights of the later one's stage: a new stage by itself
    /// moves nothing.
    pub earlier: AuditScores,
    /// The later audit.
    pub later: AuditScores,
    /// Each layer of the later audit.
    pub layers: Vec<LayerMove>,
    /// Later − earlier overall score. Points of 100.
    pub overall_delta: Outcome<f64>,
    /// The questions whose level changed, the largest improvement first; of equals in the order of
    /// the audit.
    pub moved: Vec<AnswerMove>,
    /// Ids of the questions that have a level only in the later audit, in its order.
    pub newly_answered: Vec<String>,
    /// Ids of the questions that had a level only in the earlier audit, in its order.
    pub no_longer_answered: Vec<String>,
}

/// How a layer moved.
#[shape]
pub struct LayerMove {
    /// Which layer.
    pub layer: Layer,
    /// Later − earlier score. Points of 100. Where one of the two has no score, neither has the
    /// difference.
    pub delta: Outcome<f64>,
}

/// How an answer moved.
#[shape(Eq)]
pub struct AnswerMove {
    /// Id of the question.
    pub question: String,
    /// Level then, 0…4.
    pub from: u8,
    /// Level now, 0…4.
    pub to: u8,
}

/// Lays two audits over each other. They may have been answered with different versions of the bank:
/// each is scored with its own, and the questions that both ask are compared.
///
/// # Errors
/// Those of [`score_answers`], with the audit's name before the path (`later.answers.ux-horoscope`).
pub fn compare(input: &AuditComparisonInput) -> Result<AuditComparison, ModelError> {
    let mut earlier = input.earlier.clone();
    earlier.stage = input.later.stage;
    let then = score_answers(&earlier).map_err(|error| error.within("earlier"))?;
    let now = score_answers(&input.later).map_err(|error| error.within("later"))?;

    let levels_then = levels(&input.earlier);
    let levels_now = levels(&input.later);
    let level_in = |levels: &[(&str, u8)], id: &str| {
        levels
            .iter()
            .find(|(question, _)| *question == id)
            .map(|(_, level)| *level)
    };
    let mut moved: Vec<AnswerMove> = levels_now
        .iter()
        .filter_map(|(id, to)| {
            let from = level_in(&levels_then, id)?;
            (from != *to).then(|| AnswerMove {
                question: (*id).to_owned(),
                from,
                to: *to,
            })
        })
        .collect();
    // Stable: equal improvements stay in the order of the audit.
    moved.sort_by_key(|answer| i16::from(answer.from) - i16::from(answer.to));
    let only_in = |these: &[(&str, u8)], those: &[(&str, u8)]| {
        let those: BTreeSet<&str> = those.iter().map(|(id, _)| *id).collect();
        these
            .iter()
            .filter(|(id, _)| !those.contains(id))
            .map(|(id, _)| (*id).to_owned())
            .collect()
    };

    Ok(AuditComparison {
        layers: now
            .layers
            .iter()
            .map(|layer| LayerMove {
                layer: layer.layer,
                delta: then
                    .layers
                    .iter()
                    .find(|before| before.layer == layer.layer)
                    .map_or(Outcome::undefined(Reason::NotApplicable), |before| {
                        difference(&before.score, &layer.score)
                    }),
            })
            .collect(),
        overall_delta: difference(&then.overall.score, &now.overall.score),
        newly_answered: only_in(&levels_now, &levels_then),
        no_longer_answered: only_in(&levels_then, &levels_now),
        moved,
        earlier: then,
        later: now,
    })
}

fn difference(from: &Outcome<f64>, to: &Outcome<f64>) -> Outcome<f64> {
    from.clone().zip(to.clone()).map(|(from, to)| to - from)
}

/// The questions that have a level, in the order of the bank.
fn levels(audit: &BankAnswers) -> Vec<(&str, u8)> {
    let Some(bank) = bank(audit.bank_version) else {
        return Vec::new();
    };
    bank.questions()
        .filter_map(|question| match audit.answers.get(&question.id)? {
            Answer::Level(maturity) => Some((question.id.as_str(), maturity.level())),
            Answer::NotApplicable | Answer::Unknown => None,
        })
        .collect()
}
