//! The question bank: complete, in both languages, short enough for the screen, and scorable.

use std::{
    collections::{BTreeMap, BTreeSet},
    error::Error,
};

use growth_model::{
    ModelError, Outcome,
    audit::{
        Answer, Bank, BankAnswers, BankText, FoundationState, LATEST_BANK, Layer, Maturity,
        ProjectStage, bank, score_answers,
    },
    business::BusinessKind,
};
use rust_decimal::Decimal;

type Tested = Result<(), Box<dyn Error>>;

fn latest() -> Result<&'static Bank, Box<dyn Error>> {
    Ok(bank(LATEST_BANK).ok_or("the latest bank cannot be read")?)
}

/// Every text with its place and its limit in characters.
fn texts(bank: &Bank) -> Vec<(String, &BankText, usize)> {
    let mut texts = Vec::new();
    for layer in &bank.layers {
        let place = format!("{:?}", layer.layer);
        texts.push((format!("{place}.title"), &layer.title, 60));
        texts.push((format!("{place}.about"), &layer.about, 200));
        for question in &layer.questions {
            let id = &question.id;
            texts.push((format!("{id}.ask"), &question.ask, 120));
            texts.push((format!("{id}.why"), &question.why, 220));
            texts.push((format!("{id}.check"), &question.check, 220));
            texts.push((format!("{id}.good"), &question.good, 160));
            texts.push((format!("{id}.first_fix"), &question.first_fix, 160));
            for (level, answer) in question.answers.iter().enumerate() {
                texts.push((format!("{id}.answers[{level}]"), answer, 140));
            }
        }
    }
    texts
}

fn cyrillic(c: char) -> bool {
    matches!(c, 'а'..='я' | 'А'..='Я' | 'ё' | 'Ё')
}

/// What is wrong with a text, if anything.
fn fault(text: &str, limit: usize, russian: bool) -> Option<&'static str> {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let russian_letters = text.chars().filter(|c| cyrillic(*c)).count();
    if letters < 10 {
        return Some("is empty or hardly a text");
    }
    if text.chars().count() > limit {
        return Some("is too long");
    }
    if russian && russian_letters * 2 < letters {
        return Some("is not Russian");
    }
    if !russian && russian_letters > 0 {
        return Some("is not English");
    }
    if text.trim() != text || text.contains("  ") {
        return Some("has stray spaces");
    }
    if text.contains(['"', '!', '\'', '\n']) || text.contains(" - ") || text.contains("...") {
        return Some("has typewriter signs or shouts");
    }
    if russian && text.contains(['“', '”', '’']) || !russian && text.contains(['«', '»', '—'])
    {
        return Some("has the other language's punctuation");
    }
    None
}

#[test]
fn every_text_is_there_in_both_languages_and_fits() -> Tested {
    let mut faults = Vec::new();
    for (place, text, limit) in texts(latest()?) {
        for (russian, text) in [(true, &text.ru), (false, &text.en)] {
            if let Some(fault) = fault(text, limit, russian) {
                let length = text.chars().count();
                faults.push(format!("{place} {fault} ({length} of {limit}): {text}"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    Ok(())
}

#[test]
fn no_text_stands_twice() -> Tested {
    let mut seen = BTreeMap::new();
    for (place, text, _) in texts(latest()?) {
        for text in [&text.ru, &text.en] {
            if let Some(other) = seen.insert(text, place.clone()) {
                return Err(format!("{place} and {other} say the same: {text}").into());
            }
        }
    }
    Ok(())
}

#[test]
fn questions_ask_and_everything_else_ends_a_sentence() -> Tested {
    for (place, text, _) in texts(latest()?) {
        for text in [&text.ru, &text.en] {
            let right = match place.rsplit_once('.') {
                Some((_, "title")) => !text.ends_with(['.', '?']),
                Some((_, "ask")) => text.ends_with('?'),
                _ => text.ends_with(['.', '?']) || text.ends_with("».") || text.ends_with(".”"),
            };
            assert!(right, "{place}: {text}");
        }
    }
    Ok(())
}

#[test]
fn seven_layers_of_six_to_eight_questions_with_stable_ids() -> Tested {
    let bank = latest()?;
    let layers: Vec<Layer> = bank.layers.iter().map(|layer| layer.layer).collect();
    assert_eq!(layers, Layer::ALL);
    let mut ids = BTreeSet::new();
    for layer in &bank.layers {
        assert_eq!(layer.origin, layer.layer.origin(), "{:?}", layer.layer);
        assert!(layer.weight > Decimal::ZERO);
        assert!(
            (6..=8).contains(&layer.questions.len()),
            "{:?} has {} questions",
            layer.layer,
            layer.questions.len()
        );
        for question in &layer.questions {
            let id = &question.id;
            assert!(ids.insert(id), "{id} stands twice");
            let slug = |c: char| c.is_ascii_lowercase() || c == '-';
            assert!(id.len() <= 32 && id.chars().all(slug), "{id} is no slug");
            assert!(!question.moves.is_empty(), "{id} moves nothing");
            let inputs: BTreeSet<_> = question.moves.iter().collect();
            assert_eq!(
                inputs.len(),
                question.moves.len(),
                "{id} names an input twice"
            );
            assert!(
                (1..=20)
                    .map(Decimal::from)
                    .any(|d| d == question.effort_person_days)
            );
            for stage in ProjectStage::ALL {
                let weight = question.weight_at(stage);
                assert!(
                    weight > Decimal::ZERO && weight <= Decimal::TEN,
                    "{id} {stage:?}"
                );
            }
            // Growth points about automation come from the layer of automation, and only from it.
            assert_eq!(
                question.ai_or_automation,
                layer.layer == Layer::AiReadiness,
                "{id}"
            );
        }
    }
    Ok(())
}

/// The ids of version 1 are in workspaces: they never change.
#[test]
fn the_ids_of_version_1_stay() -> Tested {
    let bank = bank(1).ok_or("version 1 is gone")?;
    let ids: Vec<&str> = bank.questions().map(|q| q.id.as_str()).collect();
    let expected = include_str!("bank_v1_ids.txt");
    assert_eq!(ids, expected.lines().collect::<Vec<_>>());
    assert_eq!(
        bank.question("ue-full-cac").map(|q| q.id.as_str()),
        Some("ue-full-cac")
    );
    Ok(())
}

fn answered(stage: ProjectStage, answer: Answer) -> Result<BankAnswers, Box<dyn Error>> {
    Ok(BankAnswers {
        bank_version: LATEST_BANK,
        stage,
        business_kind: BusinessKind::Other,
        answers: latest()?
            .questions()
            .map(|q| (q.id.clone(), answer))
            .collect(),
    })
}

#[test]
fn the_kind_of_business_weighs_the_layers() -> Tested {
    let mut input = answered(ProjectStage::Growth, Answer::Level(Maturity::Repeatable))?;
    let retention: Vec<String> = latest()?
        .layers
        .iter()
        .filter(|layer| layer.layer == Layer::Retention)
        .flat_map(|layer| layer.questions.iter().map(|question| question.id.clone()))
        .collect();
    for id in retention {
        input.answers.insert(id, Answer::Level(Maturity::Absent));
    }
    let mut overall = |kind| -> Result<Outcome<f64>, Box<dyn Error>> {
        input.business_kind = kind;
        Ok(score_answers(&input)?.overall.score)
    };
    // Six layers of 50 that weigh 1.5 + 5, and one of 0 that weighs 1; with the factors of a subscription
    // for companies that one weighs 1.5 and another 0.75.
    let of = |earned: f64, all: f64| Outcome::of(50.0 * earned / all);
    assert_eq!(overall(BusinessKind::Other)?, of(6.5, 7.5));
    assert_eq!(overall(BusinessKind::Saas)?, of(6.25, 7.75));
    for kind in BusinessKind::ALL {
        let factors = kind.layer_factors();
        for (layer, factor) in &factors {
            assert_eq!(kind.layer_factor(*layer), *factor);
            assert_ne!(*factor, Decimal::ONE, "{kind:?} {layer:?}");
        }
        let weighed: BTreeSet<_> = factors.iter().map(|(layer, _)| layer).collect();
        assert_eq!(weighed.len(), factors.len());
        assert_eq!(serde_json::to_value(kind)?, kind.code());
    }
    Ok(())
}

#[test]
fn a_full_audit_scores_alike_at_every_stage() -> Tested {
    for stage in ProjectStage::ALL {
        let scores = score_answers(&answered(stage, Answer::Level(Maturity::Repeatable))?)?;
        assert_eq!(scores.overall.score, Outcome::of(50.0), "{stage:?}");
        assert_eq!(scores.overall.coverage, Outcome::of(1.0), "{stage:?}");
        assert_eq!(scores.overall.layers_counted, 7);
        assert_eq!(scores.foundation.state, FoundationState::Sound);
    }
    Ok(())
}

#[test]
fn the_stage_shifts_the_weights() -> Tested {
    let mut input = answered(ProjectStage::Idea, Answer::Level(Maturity::Absent))?;
    input.answers.insert(
        "ux-clear-offer".to_owned(),
        Answer::Level(Maturity::Optimised),
    );
    let share = |input: &BankAnswers| -> Result<f64, Box<dyn Error>> {
        let scores = score_answers(input)?;
        Ok(*scores.layers[0].score.value().ok_or("no score")?)
    };
    let early = share(&input)?;
    input.stage = ProjectStage::Scale;
    let late = share(&input)?;
    assert!(
        early > late,
        "a clear offer weighs more for an idea: {early} {late}"
    );
    Ok(())
}

#[test]
fn an_audit_not_begun_is_known_to_be_unknown() -> Tested {
    let input: BankAnswers = serde_json::from_str(r#"{ "stage": "growth" }"#)?;
    assert_eq!(input.bank_version, LATEST_BANK);
    let scores = score_answers(&input)?;
    assert!(scores.overall.score.value().is_none());
    assert_eq!(scores.foundation.state, FoundationState::TooLittleKnown);
    let interval = scores.overall.interval.value().ok_or("no interval")?;
    assert_eq!((interval.low, interval.high), (0.0, 100.0));
    Ok(())
}

#[test]
fn another_bank_or_a_strange_question_is_refused() -> Tested {
    let mut input = answered(ProjectStage::Growth, Answer::Unknown)?;
    input.bank_version = 99;
    let refused = |input: &BankAnswers| match score_answers(input) {
        Err(ModelError::Inconsistent { field, rule }) => Some((field, rule)),
        _ => None,
    };
    let expected = |field: &str, rule| Some((field.to_owned(), rule));
    assert_eq!(refused(&input), expected("bank_version", "no_such_bank"));
    input.bank_version = LATEST_BANK;
    input
        .answers
        .insert("ux-horoscope".to_owned(), Answer::Unknown);
    assert_eq!(
        refused(&input),
        expected("answers.ux-horoscope", "not_in_bank")
    );
    Ok(())
}
