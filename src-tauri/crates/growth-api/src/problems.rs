//! What keeps a part of a screen from being computed: the rest works, and this is said in its place.

use growth_i18n::{Language, text};
use growth_workspace::WorkspaceError;

use crate::{Failure, panics::caught};

/// A part that could not be computed.
#[shape(Eq)]
pub struct PartProblem {
    /// Which part (`plan`).
    pub part: String,
    /// Why, for a person.
    pub text: String,
}

/// Collects what is wrong with the parts of a screen.
pub(crate) struct Problems {
    language: Language,
    found: Vec<PartProblem>,
}

impl Problems {
    /// Nothing is wrong yet.
    pub(crate) fn new(language: Language) -> Self {
        Self {
            language,
            found: Vec::new(),
        }
    }

    /// Computes a part. When a record keeps it from being computed (a date that cannot be meant, a
    /// value that nobody can read, a mistake of the program), there is no part but a note why.
    ///
    /// # Errors
    /// What concerns the file as a whole: a damaged page, a disk that fails.
    pub(crate) fn part<T>(
        &mut self,
        name: &str,
        compute: impl FnOnce() -> Result<T, Failure>,
    ) -> Result<Option<T>, Failure> {
        let failure = match caught(compute) {
            Ok(Ok(part)) => return Ok(Some(part)),
            Ok(Err(failure)) => failure,
            Err(place) => Failure::Panicked { place },
        };
        if !is_of_a_record(&failure) {
            return Err(failure);
        }
        let answer = failure.localise(self.language);
        // The log names what failed, never a client's data.
        tracing::warn!(part = name, code = answer.code, "a part was left out");
        let problem = PartProblem {
            part: name.to_owned(),
            text: match answer.code.as_str() {
                "internal" => text(self.language, "error-part_unreadable", &[]),
                _ => [Some(answer.message), answer.hint]
                    .into_iter()
                    .flatten()
                    .collect::<Vec<_>>()
                    .join(" "),
            },
        };
        if !self.found.contains(&problem) {
            self.found.push(problem);
        }
        Ok(None)
    }

    /// What was found, in the order in which it was.
    pub(crate) fn found(self) -> Vec<PartProblem> {
        self.found
    }

    /// The same in one text, each reason once; `None` when nothing is wrong.
    pub(crate) fn in_words(self) -> Option<String> {
        let mut texts: Vec<String> = Vec::new();
        for problem in self.found {
            if !texts.contains(&problem.text) {
                texts.push(problem.text);
            }
        }
        (!texts.is_empty()).then(|| texts.join(" "))
    }
}

/// Whether what is stored in some rows is the reason, and not the file or the request.
fn is_of_a_record(failure: &Failure) -> bool {
    use WorkspaceError as E;
    match failure {
        Failure::Model(_)
        | Failure::Report(_)
        | Failure::Value { .. }
        | Failure::Internal(_)
        | Failure::Panicked { .. } => true,
        Failure::Workspace(error) => matches!(
            error,
            E::Model(_) | E::Invalid { .. } | E::NotFound { .. } | E::Unreadable { .. }
        ),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use growth_model::ModelError;

    use super::*;

    #[test]
    fn a_part_says_why_it_is_missing_and_the_rest_goes_on() {
        let mut problems = Problems::new(Language::En);
        let far = || {
            Err::<u8, _>(Failure::Model(ModelError::Inconsistent {
                field: "today".to_owned(),
                rule: "far_from_the_plan",
            }))
        };
        assert_eq!(problems.part("plan", far).unwrap(), None);
        assert_eq!(problems.part("clock", far).unwrap(), None);
        assert_eq!(problems.part("figures", || Ok(1)).unwrap(), Some(1));
        let panics = || -> Result<u8, Failure> { panic!("a client's name") };
        assert_eq!(problems.part("points", panics).unwrap(), None);
        assert_eq!(problems.found.len(), 3);
        let words = problems.in_words().unwrap();
        assert_eq!(words.matches("ten years").count(), 1, "{words}");
        assert!(!words.contains("client"), "{words}");
    }

    #[test]
    fn what_concerns_the_file_is_no_problem_of_a_part() {
        let mut problems = Problems::new(Language::En);
        let damaged = || {
            Err::<u8, _>(Failure::Workspace(WorkspaceError::Damaged {
                detail: String::new(),
            }))
        };
        assert!(problems.part("plan", damaged).is_err());
        assert!(problems.in_words().is_none());
    }
}
