//! A router over a workspace, and what comes back from it.

use std::{
    io::{Read as _, Write as _},
    process::ExitCode,
};

use growth_api::{ApiError, App, AppOptions, CancelToken, Language, Payload, Router, StepOrigin};
use serde_json::{Value, json};

use crate::{
    args::{Args, Command},
    bar::Bar,
};

/// Why the command ends without having done its job.
pub enum Stop {
    /// The API refused or failed. `as_json`: say so on standard output too.
    Api { error: ApiError, as_json: bool },
    /// Something outside the API failed.
    Other(anyhow::Error),
}

impl<E: Into<anyhow::Error>> From<E> for Stop {
    fn from(error: E) -> Self {
        Self::Other(error.into())
    }
}

impl Stop {
    /// Says what happened; 2 for input that is refused, 1 for anything else.
    pub fn tell(&self, language: Language) -> ExitCode {
        match self {
            Self::Api { error, as_json } => {
                if *as_json {
                    // Nothing can be done where standard output is closed.
                    let _ = print_json(&json!({ "error": error }));
                }
                match &error.field {
                    Some(field) => eprintln!("{field}: {}", error.message),
                    None => eprintln!("{}", error.message),
                }
                if let Some(hint) = &error.hint {
                    eprintln!("{hint}");
                }
                if let Some(option) = &error.option {
                    for candidate in &error.details {
                        let example = candidate.example.as_deref().unwrap_or_default();
                        eprintln!("  {option} {:?}  {example}", candidate.value);
                    }
                }
                ExitCode::from(if error.refused { 2 } else { 1 })
            }
            // Whoever reads has seen enough (`growth … | head`).
            Self::Other(error) if is_closed_output(error) => ExitCode::SUCCESS,
            Self::Other(error) => {
                eprintln!(
                    "{}",
                    growth_api::unexpected(&format!("{error:#}"), language)
                );
                ExitCode::FAILURE
            }
        }
    }
}

fn is_closed_output(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| {
        let of_json = cause.downcast_ref::<serde_json::Error>();
        let kind = cause
            .downcast_ref::<std::io::Error>()
            .map(std::io::Error::kind)
            .or_else(|| of_json.and_then(serde_json::Error::io_error_kind));
        kind == Some(std::io::ErrorKind::BrokenPipe)
    })
}

/// The router, and how to speak to the person.
pub struct Session {
    router: Router,
    /// Language of texts.
    pub language: Language,
    /// Answer in JSON.
    pub json: bool,
    quiet: bool,
    seed: Option<u64>,
}

impl Session {
    /// Over the workspace that the arguments name, or the user's own.
    pub fn open(args: &Args) -> Result<Self, Stop> {
        let mut options = AppOptions::from_environment()?;
        growth_api::log_to_folder(&options.log_folder);
        if let Some(path) = &args.workspace {
            options.workspace = path.clone();
            options.memory = None;
        }
        if let Command::Mcp { read_only } = args.command {
            options.origin = StepOrigin::Mcp;
            options.only_reads = read_only;
        }
        Ok(Self::over(App::new(options), args))
    }

    /// Over a given app.
    pub fn over(app: App, args: &Args) -> Self {
        Self {
            router: Router::new(app),
            language: args.language(),
            json: args.json,
            quiet: args.quiet,
            seed: args.seed,
        }
    }

    /// What answers.
    pub fn router(&self) -> &Router {
        &self.router
    }

    /// `growth call`.
    pub fn call(&self, request: &str, file: &str) -> Result<(), Stop> {
        let text = match file {
            "" => "{}".to_owned(),
            "-" => {
                let mut text = String::new();
                std::io::stdin().read_to_string(&mut text)?;
                text
            }
            path => {
                std::fs::read_to_string(path).map_err(|error| anyhow::anyhow!("{path}: {error}"))?
            }
        };
        let payload = Payload::parse(&text).map_err(|error| Stop::Api {
            error: ApiError::bad_json(&error.to_string(), self.language),
            as_json: true,
        })?;
        let answer = self
            .ask_in(self.language, request, payload)
            .map_err(|stop| match stop {
                Stop::Api { error, .. } => Stop::Api {
                    error,
                    as_json: true,
                },
                other => other,
            })?;
        print_json(&answer)
    }

    /// Asks in the session's language.
    pub fn ask(&self, request: &str, payload: Value) -> Result<Value, Stop> {
        self.ask_in(self.language, request, payload)
    }

    /// Asks in a given language.
    pub fn ask_in(
        &self,
        language: Language,
        request: &str,
        payload: impl Into<Payload>,
    ) -> Result<Value, Stop> {
        let mut payload = payload.into();
        if let (Some(seed), Some(object)) = (self.seed, payload.value_mut().as_object_mut())
            && self.router.takes(request, "seed")
        {
            object.entry("seed").or_insert(seed.into());
        }
        let bar = Bar::new(self.quiet);
        self.router
            .call(request, payload, language, &bar, &CancelToken::default())
            .map_err(|error| Stop::Api {
                error,
                as_json: self.json,
            })
    }
}

/// Prints a value as indented JSON.
pub fn print_json(value: &Value) -> Result<(), Stop> {
    let mut out = std::io::stdout().lock();
    serde_json::to_writer_pretty(&mut out, value)?;
    out.write_all(b"\n")?;
    Ok(())
}
