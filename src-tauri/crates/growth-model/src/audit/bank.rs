//! The question bank: versioned data in Russian and English, part of the program.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

use rust_decimal::Decimal;

use super::{
    Answer, AuditScores, Layer, LayerAnswers, LayerOrigin, ProjectStage, ScoreInput,
    WeightedAnswer, check::inconsistent, score,
};
use crate::{ModelError, business::BusinessKind, economics::InputField};

/// Version of the bank that new audits are answered with. An audit keeps the version that it was
/// begun with: a published version never changes its ids, weights or the meaning of its answers.
pub const LATEST_BANK: u32 = 1;

/// The layers of version 1, in the order of the audit.
const V1: [&str; 7] = [
    include_str!("../../bank/v1/1_ux_friction.json"),
    include_str!("../../bank/v1/2_unit_economics.json"),
    include_str!("../../bank/v1/3_viral_potential.json"),
    include_str!("../../bank/v1/4_ai_readiness.json"),
    include_str!("../../bank/v1/5_analytics.json"),
    include_str!("../../bank/v1/6_retention.json"),
    include_str!("../../bank/v1/7_experimentation.json"),
];

/// Read once, at the first use. The data is part of the program and a test reads it; a version that
/// could not be read would not exist.
static BANKS: LazyLock<Vec<Bank>> = LazyLock::new(|| {
    let layers: Result<Vec<BankLayer>, _> =
        V1.iter().map(|layer| serde_json::from_str(layer)).collect();
    layers
        .map(|layers| Bank { version: 1, layers })
        .into_iter()
        .collect()
});

/// The questions of one version.
#[shape(Eq, deny_unknown_fields)]
pub struct Bank {
    /// Version, from 1.
    pub version: u32,
    /// The seven layers, in the order of the audit.
    pub layers: Vec<BankLayer>,
}

/// One layer of the bank.
#[shape(Eq, deny_unknown_fields)]
pub struct BankLayer {
    /// Which layer.
    pub layer: Layer,
    /// Whether the guide names the layer or the program adds it.
    pub origin: LayerOrigin,
    /// Weight of the layer in the overall score, > 0.
    pub weight: Decimal,
    /// Name.
    pub title: BankText,
    /// What the layer looks at, in one or two sentences.
    pub about: BankText,
    /// Six to eight questions.
    pub questions: Vec<BankQuestion>,
}

/// One question.
#[shape(Eq, deny_unknown_fields)]
pub struct BankQuestion {
    /// Stable id, unique in the bank (`ue-full-cac`).
    pub id: String,
    /// Weight in the layer before the stage is taken into account, > 0.
    pub weight: Decimal,
    /// Factor of the weight at each stage of the project, > 0.
    pub stage_weights: StageWeights,
    /// What the first fix usually takes; a starting value for the growth point. Person-days.
    pub effort_person_days: Decimal,
    /// Inputs of the calculator that an improvement moves, the most important first; of those only
    /// the ones of the scenario's revenue model are of use.
    pub moves: Vec<InputField>,
    /// True when growth points from this question are about AI or automation and wait for the
    /// foundation.
    pub ai_or_automation: bool,
    /// The question, at most 120 characters.
    pub ask: BankText,
    /// Why it matters.
    pub why: BankText,
    /// How to check it in minutes.
    pub check: BankText,
    /// The five answers from 0 (absent) to 4 (optimised), each at most 140 characters.
    pub answers: [BankText; 5],
    /// What good looks like.
    pub good: BankText,
    /// The first thing to do about it.
    pub first_fix: BankText,
}

/// Factors of a weight.
#[shape(Copy, Eq, deny_unknown_fields)]
pub struct StageWeights {
    /// No sales yet.
    pub idea: Decimal,
    /// The first customers pay.
    pub first_sales: Decimal,
    /// Sales repeat.
    pub growth: Decimal,
    /// The model is being multiplied.
    pub scale: Decimal,
}

/// A text in both languages, written by hand in each.
#[shape(Eq, deny_unknown_fields)]
pub struct BankText {
    /// Russian.
    pub ru: String,
    /// English.
    pub en: String,
}

/// The answers of an audit to the questions of a bank.
#[shape(Eq, deny_unknown_fields)]
pub struct BankAnswers {
    /// Version of the bank; the latest when absent.
    #[serde(default = "latest")]
    pub bank_version: u32,
    /// Stage of the project: it decides the weights of the questions.
    pub stage: ProjectStage,
    /// What the business lives on: it decides the weights of the layers. Not said when absent.
    #[serde(default)]
    pub business_kind: BusinessKind,
    /// The answers by the id of the question. What is absent is not answered.
    #[serde(default)]
    pub answers: BTreeMap<String, Answer>,
}

fn latest() -> u32 {
    LATEST_BANK
}

/// The bank of a version, if there is one.
pub fn bank(version: u32) -> Option<&'static Bank> {
    BANKS.iter().find(|bank| bank.version == version)
}

/// Scores the answers to the questions of a bank, weighted for the stage of the project and the kind of
/// business.
///
/// # Errors
/// A version of the bank that this program does not have (`bank_version`, rule `no_such_bank`), an
/// answer to a question that the bank does not ask (`answers.<id>`, rule `not_in_bank`).
pub fn score_answers(input: &BankAnswers) -> Result<AuditScores, ModelError> {
    let bank = bank(input.bank_version)
        .ok_or_else(|| inconsistent("bank_version".to_owned(), "no_such_bank"))?;
    score(&bank.score_input(input)?)
}

impl Bank {
    /// The question of an id, if the bank asks it.
    pub fn question(&self, id: &str) -> Option<&BankQuestion> {
        self.questions().find(|question| question.id == id)
    }

    /// All questions, layer by layer.
    pub fn questions(&self) -> impl Iterator<Item = &BankQuestion> {
        self.layers.iter().flat_map(|layer| &layer.questions)
    }

    /// Every question with its answer and its weight: what [`score`] takes.
    ///
    /// # Errors
    /// An answer to a question that the bank does not ask (`answers.<id>`, rule `not_in_bank`).
    fn score_input(&self, input: &BankAnswers) -> Result<ScoreInput, ModelError> {
        let BankAnswers { answers, .. } = input;
        let asked: BTreeSet<&str> = self.questions().map(|q| q.id.as_str()).collect();
        if let Some(id) = answers.keys().find(|id| !asked.contains(id.as_str())) {
            return Err(inconsistent(format!("answers.{id}"), "not_in_bank"));
        }
        let answer = |question: &BankQuestion| WeightedAnswer {
            question: question.id.clone(),
            weight: question.weight_at(input.stage),
            answer: answers.get(&question.id).copied().unwrap_or_default(),
        };
        Ok(ScoreInput {
            layers: self
                .layers
                .iter()
                .map(|layer| LayerAnswers {
                    layer: layer.layer,
                    weight: layer.weight * input.business_kind.layer_factor(layer.layer),
                    answers: layer.questions.iter().map(answer).collect(),
                })
                .collect(),
        })
    }
}

impl BankQuestion {
    /// Weight in the layer at a stage of the project.
    pub fn weight_at(&self, stage: ProjectStage) -> Decimal {
        let factors = &self.stage_weights;
        self.weight
            * match stage {
                ProjectStage::Idea => factors.idea,
                ProjectStage::FirstSales => factors.first_sales,
                ProjectStage::Growth => factors.growth,
                ProjectStage::Scale => factors.scale,
            }
    }
}
