//! The one router. A request is declared together with its handler, so there is none without.

use std::{
    collections::BTreeMap,
    sync::{Arc, OnceLock},
};

use growth_i18n::{Called, Language};
use growth_model::{ModelError, business::BusinessKind};
use growth_workspace::{ProjectId, WorkspaceError, projects};
use schemars::{JsonSchema, Schema, SchemaGenerator, generate::SchemaSettings};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::Value;

use crate::{
    ApiError, App, CancelToken, Failure, Payload, Phase, Progress, ProgressSink, panics::caught,
    paths,
};

/// How the texts of an answer are worded.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
pub struct Speech {
    /// Their language.
    pub language: Language,
    /// Whose word for customers they use, where the input names no project.
    pub business: Option<BusinessKind>,
}

impl From<Language> for Speech {
    fn from(language: Language) -> Self {
        Self {
            language,
            business: None,
        }
    }
}

/// What a handler knows besides its input.
pub struct Context<'a> {
    /// The open workspace and the options of the program.
    pub app: &'a App,
    /// Language of texts in the answer.
    pub language: Language,
    /// Where progress is told.
    pub progress: &'a dyn ProgressSink,
    /// Whether to stop.
    pub cancel: &'a CancelToken,
}

impl Context<'_> {
    /// Tells how far the request is.
    pub fn report(&self, phase: Phase, fraction: f64) {
        self.progress.report(Progress {
            fraction: fraction.clamp(0.0, 1.0),
            phase,
        });
    }
}

/// Input of a request that needs none.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

type Handler = Box<dyn Fn(&Context<'_>, Value) -> Result<Value, Failure> + Send + Sync>;
type SchemaOf = fn(&mut SchemaGenerator) -> Schema;

/// One declared request.
pub struct Request {
    /// `feature.verb`.
    pub name: &'static str,
    /// What it does, in one line.
    pub summary: &'static str,
    /// Whether the answer follows from the input alone: it needs no workspace, no time and no file.
    pub is_pure: bool,
    pub(crate) input: SchemaOf,
    pub(crate) output: SchemaOf,
    /// Schema of the input, made when it is first needed.
    input_schema: OnceLock<Value>,
    /// Whether the input names a file, found when it is first needed.
    has_paths: OnceLock<bool>,
    handler: Handler,
}

impl Request {
    fn input_schema(&self) -> &Value {
        self.input_schema.get_or_init(|| {
            standalone(SchemaSettings::draft2020_12().for_deserialize(), self.input)
        })
    }

    /// Whether the input names a file.
    fn has_paths(&self) -> bool {
        *self
            .has_paths
            .get_or_init(|| !self.is_pure && paths::has_paths(self.input_schema()))
    }

    /// Answers in a handler that may panic: that is an error of the program, and it goes on.
    fn answer(&self, context: &Context<'_>, mut payload: Payload) -> Result<Value, Failure> {
        if self.has_paths() {
            paths::resolve(context.app, self.input_schema(), &mut payload)?;
        }
        caught(|| (self.handler)(context, payload.checked(self.input_schema())?))
            .unwrap_or_else(|place| Err(Failure::Panicked { place }))
    }
}

/// Declares a request: its name, one line about it, and the function that answers it.
pub(crate) fn request<I, O>(
    name: &'static str,
    summary: &'static str,
    handler: impl Fn(&Context<'_>, I) -> Result<O, Failure> + Send + Sync + 'static,
) -> Request
where
    I: DeserializeOwned + JsonSchema + 'static,
    O: Serialize + JsonSchema + 'static,
{
    Request {
        name,
        summary,
        is_pure: false,
        input_schema: OnceLock::new(),
        has_paths: OnceLock::new(),
        input: |generator| generator.subschema_for::<I>(),
        output: |generator| generator.subschema_for::<O>(),
        handler: Box::new(move |context, payload| {
            // serde would read a list as the fields in their order.
            if !payload.is_object() {
                return Err(Failure::BadPayload {
                    path: String::new(),
                    problem: "expected an object".to_owned(),
                });
            }
            let input: I =
                serde_path_to_error::deserialize(payload).map_err(|error| Failure::BadPayload {
                    path: error.path().to_string(),
                    problem: error.into_inner().to_string(),
                })?;
            let output = handler(context, input)?;
            let mut answer = serde_json::to_value(output)
                .map_err(|error| Failure::Internal(error.to_string()))?;
            without_negative_zeros(&mut answer);
            Ok(answer)
        }),
    }
}

/// Writes every −0 as 0: the sign of nothing is no part of an answer.
fn without_negative_zeros(value: &mut Value) {
    match value {
        Value::Number(number) if number.as_f64() == Some(0.0) && !number.is_u64() => {
            *value = Value::from(0.0);
        }
        Value::Array(items) => items.iter_mut().for_each(without_negative_zeros),
        Value::Object(members) => members.values_mut().for_each(without_negative_zeros),
        _ => {}
    }
}

/// Declares a request that the model answers alone: no workspace, no language, no time.
pub(crate) fn computation<I, O>(
    name: &'static str,
    summary: &'static str,
    compute: fn(&I) -> Result<O, ModelError>,
) -> Request
where
    I: DeserializeOwned + JsonSchema + 'static,
    O: Serialize + JsonSchema + 'static,
{
    Request {
        is_pure: true,
        ..request(name, summary, move |_, input: I| Ok(compute(&input)?))
    }
}

/// What long computations of the model ask after each draw: whether to go on.
type Proceed<'a> = &'a (dyn Fn(u32) -> bool + Sync);

/// Declares a simulation: a computation that takes a while, tells how far it is, and can be
/// cancelled. `draws` says how many draws the input asks for.
pub(crate) fn simulation<I, O>(
    name: &'static str,
    summary: &'static str,
    draws: fn(&I) -> u32,
    simulate: fn(&I, Proceed<'_>) -> Result<Option<O>, ModelError>,
) -> Request
where
    I: DeserializeOwned + JsonSchema + 'static,
    O: Serialize + JsonSchema + 'static,
{
    let simulation = request(name, summary, move |context, input: I| {
        let total = f64::from(draws(&input).max(1));
        let proceed = |done: u32| {
            context.report(Phase::Simulating, f64::from(done) / total);
            !context.cancel.is_cancelled()
        };
        simulate(&input, &proceed)?.ok_or(Failure::Cancelled)
    });
    Request {
        is_pure: true,
        ..simulation
    }
}

/// Answers requests of any host. Cheap to share between threads.
#[derive(Clone)]
pub struct Router {
    app: Arc<App>,
    requests: Arc<BTreeMap<&'static str, Request>>,
}

impl Router {
    /// A router over an app.
    pub fn new(app: App) -> Self {
        Self::of(app, crate::requests())
    }

    fn of(app: App, requests: Vec<Request>) -> Self {
        let requests = requests.into_iter().map(|request| (request.name, request));
        Self {
            app: Arc::new(app),
            requests: Arc::new(requests.collect()),
        }
    }

    /// The app behind the router.
    pub fn app(&self) -> &App {
        &self.app
    }

    /// Answers one request.
    ///
    /// # Errors
    /// What the handler refuses or cannot do, in the language asked for.
    pub fn call(
        &self,
        name: &str,
        payload: impl Into<Payload>,
        speech: impl Into<Speech>,
        progress: &dyn ProgressSink,
        cancel: &CancelToken,
    ) -> Result<Value, ApiError> {
        let Speech { language, business } = speech.into();
        let payload = payload.into();
        let context = Context {
            app: &self.app,
            language,
            progress,
            cancel,
        };
        let called = self
            .business_of(&payload)
            .or(business)
            .map_or_else(Called::default, |business| Called::by(business.code()));
        called.within(|| {
            let failure = match self.requests.get(name) {
                None => Failure::UnknownRequest(name.to_owned()),
                Some(request) => match request.answer(&context, payload) {
                    Ok(answer) => return Ok(answer),
                    Err(failure) => failure,
                },
            };
            let answer = failure.localise(language);
            // The log names what failed, never a client's data.
            if let Failure::Panicked { place } = &failure {
                tracing::error!(
                    request = name,
                    code = answer.code,
                    place,
                    "a request panicked"
                );
            } else if let Failure::Workspace(WorkspaceError::Migration { detail }) = &failure {
                // Names of tables and columns.
                tracing::error!(
                    request = name,
                    code = answer.code,
                    detail,
                    "an upgrade failed"
                );
            } else if !answer.refused {
                tracing::error!(request = name, code = answer.code, "a request failed");
            }
            Err(answer)
        })
    }

    /// What the project of an input lives on. Whatever keeps that from being known is told by the request.
    fn business_of(&self, payload: &Payload) -> Option<BusinessKind> {
        let id: ProjectId =
            serde_json::from_value(payload.value().get("project_id")?.clone()).ok()?;
        let project = self
            .app
            .with(|workspace| Ok(projects::get(&workspace.view(), &id)?))
            .ok()?;
        Some(project.business_kind)
    }

    /// Whether the input of a request has a property of this name.
    pub fn takes(&self, name: &str, property: &str) -> bool {
        self.requests.get(name).is_some_and(|request| {
            let mut generator = SchemaGenerator::default();
            let schema = (request.input)(&mut generator).to_value();
            let resolved = schema["$ref"]
                .as_str()
                .and_then(|path| path.rsplit('/').next())
                .and_then(|name| generator.definitions().get(name))
                .unwrap_or(&schema);
            resolved["properties"].get(property).is_some()
        })
    }
}

/// The schema of a type, complete in itself.
pub(crate) fn standalone(
    settings: SchemaSettings,
    schema_of: fn(&mut SchemaGenerator) -> Schema,
) -> Value {
    let mut generator = settings.into_generator();
    let schema = schema_of(&mut generator);
    let definitions = generator.take_definitions(true);
    let mut value = schema.to_value();
    if let (Some(object), false) = (value.as_object_mut(), definitions.is_empty()) {
        object.insert("$defs".to_owned(), definitions.into());
    }
    value
}

#[cfg(test)]
mod tests;
