//! What holds for every audit, journey and set of growth points.

use growth_model::audit::{
    Answer, Ice, JourneyInput, Layer, LayerAnswers, Maturity, PrioritiseInput, PriorityMethod,
    PriorityPoint, Rice, ScoreInput, WeightedAnswer, journey, prioritise, score,
};
use proptest::prelude::{Just, Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};
use proptest::{collection::vec, option, sample::select};
use rust_decimal::Decimal;

fn answer() -> impl Strategy<Value = Answer> {
    prop_oneof![
        4 => select(Maturity::ALL.to_vec()).prop_map(Answer::Level),
        1 => Just(Answer::NotApplicable),
        2 => Just(Answer::Unknown),
    ]
}

fn weight() -> impl Strategy<Value = Decimal> {
    (1_i64..=500).prop_map(|hundredths| Decimal::new(hundredths, 2))
}

fn audit() -> impl Strategy<Value = ScoreInput> {
    let layers = Layer::ALL.map(|layer| {
        (weight(), vec((weight(), answer()), 0..8)).prop_map(move |(weight, answers)| {
            LayerAnswers {
                layer,
                weight,
                answers: (0..)
                    .zip(answers)
                    .map(|(i, (weight, answer))| WeightedAnswer {
                        question: format!("{layer:?}-{i}"),
                        weight,
                        answer,
                    })
                    .collect(),
            }
        })
    });
    layers.prop_map(|layers| ScoreInput {
        layers: layers.into(),
    })
}

fn points() -> impl Strategy<Value = Vec<PriorityPoint>> {
    let number = || option::weighted(0.9, (10_i64..=100).prop_map(|n| Decimal::new(n, 1)));
    let point = (
        any::<bool>(),
        (number(), number(), number()),
        (
            option::weighted(0.9, (0_i64..=10_000).prop_map(Decimal::from)),
            select(Rice::IMPACTS.to_vec()),
            select(Rice::CONFIDENCES.to_vec()),
            (1_i64..=500).prop_map(|n| Decimal::new(n, 1)),
        ),
    );
    vec(point, 0..9).prop_map(|points| {
        (0..)
            .zip(points)
            .map(|(i, (ai_or_automation, ice, rice))| PriorityPoint {
                id: format!("point-{i}"),
                ai_or_automation,
                loses_money: false,
                ice: Ice {
                    impact: ice.0,
                    confidence: ice.1,
                    ease: ice.2,
                },
                rice: Rice {
                    reach: rice.0,
                    impact: Some(rice.1),
                    confidence: Some(rice.2),
                    effort_person_months: Some(rice.3),
                },
            })
            .collect()
    })
}

fn curve() -> impl Strategy<Value = Vec<Option<f64>>> {
    // Whole and half steps make plateaus and ties likely.
    vec(
        option::weighted(0.8, (-10_i32..=10).prop_map(|n| f64::from(n) / 2.0)),
        0..40,
    )
}

proptest! {
    #[test]
    fn a_score_lies_in_its_interval_and_both_in_0_to_100(audit in audit()) {
        let scores = score(&audit)?;
        for layer in &scores.layers {
            if let Some(interval) = layer.interval.value() {
                prop_assert!(0.0 <= interval.low && interval.low <= interval.high && interval.high <= 100.0);
                if let Some(score) = layer.score.value() {
                    prop_assert!((interval.low..=interval.high).contains(score), "{layer:?}");
                }
                let coverage = layer.coverage.value().copied().unwrap_or(-1.0);
                let width = interval.high - interval.low;
                prop_assert!((width - 100.0 * (1.0 - coverage)).abs() < 1e-9, "{layer:?}");
            } else {
                prop_assert!(layer.absent);
            }
        }
        if let Some(overall) = scores.overall.score.value() {
            prop_assert!((0.0..=100.0).contains(overall));
        }
    }

    #[test]
    fn a_better_answer_never_lowers_a_score(audit in audit(), layer in 0_usize..7, question in any::<usize>()) {
        let before = score(&audit)?;
        let mut better = audit;
        let answers = &mut better.layers[layer].answers;
        if answers.is_empty() {
            return Ok(());
        }
        let question = question % answers.len();
        let Answer::Level(maturity) = answers[question].answer else { return Ok(()) };
        let Some(next) = Maturity::ALL.get(usize::from(maturity.level()) + 1) else { return Ok(()) };
        answers[question].answer = Answer::Level(*next);
        let after = score(&better)?;
        let (was, is) = (&before.layers[layer], &after.layers[layer]);
        prop_assert!(is.score.value() > was.score.value(), "{was:?} {is:?}");
        prop_assert!(after.overall.score.value() >= before.overall.score.value());
        prop_assert_eq!(&was.coverage, &is.coverage);
    }

    #[test]
    fn an_answer_narrows_the_interval_into_itself(audit in audit(), layer in 0_usize..7, maturity in select(Maturity::ALL.to_vec())) {
        let before = score(&audit)?;
        let mut known = audit;
        let Some(question) = known.layers[layer].answers.iter_mut().find(|a| a.answer == Answer::Unknown) else { return Ok(()) };
        question.answer = Answer::Level(maturity);
        let after = score(&known)?;
        let (Some(wide), Some(narrow)) = (before.layers[layer].interval.value(), after.layers[layer].interval.value()) else {
            return Err(proptest::test_runner::TestCaseError::fail("a layer with a question has an interval"));
        };
        prop_assert!(wide.low <= narrow.low && narrow.high <= wide.high && narrow.high - narrow.low < wide.high - wide.low);
    }

    #[test]
    fn what_does_not_apply_might_as_well_not_be_asked(audit in audit(), layer in 0_usize..7, weight in weight()) {
        let before = score(&audit)?;
        let mut more = audit;
        more.layers[layer].answers.push(WeightedAnswer {
            question: "another".to_owned(),
            weight,
            answer: Answer::NotApplicable,
        });
        let mut after = score(&more)?;
        after.layers[layer].not_applicable -= 1;
        prop_assert_eq!(before, after);
    }

    #[test]
    fn the_order_does_not_depend_on_the_order_given(points in points(), foundation_first in any::<bool>(), rice in any::<bool>(), seed in any::<u64>()) {
        let method = if rice { PriorityMethod::Rice } else { PriorityMethod::Ice };
        let input = PrioritiseInput { method, points, foundation_first, seed, draws: 200 };
        let forwards = prioritise(&input)?;
        let mut turned = input.clone();
        turned.points.reverse();
        let mut backwards = prioritise(&turned)?;
        // The paths of what is missing follow the order given.
        backwards.not_ranked.clone_from(&forwards.not_ranked);
        prop_assert_eq!(&forwards, &backwards);
        prop_assert_eq!(forwards.ranked.len() + forwards.not_ranked.len(), input.points.len());
        for pair in forwards.ranked.windows(2) {
            prop_assert!(pair[0].score >= pair[1].score && pair[0].place < pair[1].place);
        }
        for point in &forwards.ranked {
            let automation = input.points.iter().any(|p| p.id == point.id && p.ai_or_automation);
            prop_assert_eq!(point.foundation_first, foundation_first && automation);
            prop_assert!(!(point.proposed && point.foundation_first));
        }
        let free = forwards.ranked.iter().filter(|p| !p.foundation_first);
        let sum: f64 = free.clone().filter_map(|p| p.chance_in_top_three.value()).sum();
        prop_assert!((sum - free.count().min(3) as f64).abs() < 1e-9);
    }

    #[test]
    fn peaks_and_dips_are_mirrored_in_value(emotion in curve()) {
        let input = |emotion: Vec<Option<f64>>| JourneyInput { emotion, prominence: Decimal::ONE, stages: vec![], marks: vec![] };
        let upright = journey(&input(emotion.clone()))?;
        let mirrored = journey(&input(emotion.iter().map(|e| e.map(|e| -e)).collect()))?;
        prop_assert_eq!(upright.peaks.len(), mirrored.dips.len());
        for (peak, dip) in upright.peaks.iter().zip(&mirrored.dips) {
            prop_assert_eq!((peak.minute, -peak.emotion, peak.prominence), (dip.minute, dip.emotion, dip.prominence));
        }
    }

    #[test]
    fn between_two_peaks_lies_something_lower_and_gaps_move_only_minutes(emotion in curve()) {
        let input = |emotion: Vec<Option<f64>>| JourneyInput { emotion, prominence: Decimal::ONE, stages: vec![], marks: vec![] };
        let found = journey(&input(emotion.clone()))?;
        for pair in found.peaks.windows(2) {
            let between = &emotion[pair[0].minute as usize..=pair[1].minute as usize];
            let lowest = between.iter().flatten().copied().fold(f64::MAX, f64::min);
            // Of two equal peaks neither is higher: both look past each other for their bases.
            let equal = pair[0].emotion == pair[1].emotion;
            let deep_enough = if equal { 0.5 } else { 1.0 };
            prop_assert!(lowest <= pair[0].emotion.min(pair[1].emotion) - deep_enough);
        }
        let measured: Vec<Option<f64>> = emotion.into_iter().filter(Option::is_some).collect();
        let dense = journey(&input(measured))?;
        let heights = |extremes: &[growth_model::audit::Extreme]| extremes.iter().map(|e| (e.emotion, e.prominence, e.at_end)).collect::<Vec<_>>();
        prop_assert_eq!(heights(&found.peaks), heights(&dense.peaks));
        prop_assert_eq!(heights(&found.dips), heights(&dense.dips));
        prop_assert_eq!(found.mean, dense.mean);
    }

    #[test]
    fn no_number_makes_it_panic(emotion in vec(option::of(any::<f64>()), 0..12), weights in vec(any::<i64>(), 1..5), draws in any::<u32>()) {
        let _ = journey(&JourneyInput { emotion, prominence: Decimal::from(weights[0]), stages: vec![], marks: vec![] });
        let answers = (0..).zip(&weights).map(|(i, w)| WeightedAnswer { question: format!("{i}"), weight: Decimal::new(*w, 10), answer: Answer::Level(Maturity::Measured) }).collect();
        let _ = score(&ScoreInput { layers: vec![LayerAnswers { layer: Layer::UnitEconomics, weight: Decimal::MAX, answers }] });
        let huge = Ice { impact: Some(Decimal::MAX), confidence: Some(Decimal::MIN), ease: Some(Decimal::from(weights[0])) };
        let _ = prioritise(&PrioritiseInput { method: PriorityMethod::Ice, points: vec![PriorityPoint { id: "a".into(), ai_or_automation: false, loses_money: false, ice: huge, rice: Rice::default() }], foundation_first: false, seed: 0, draws });
    }
}
