//! Keys of hosts, in the system's keyring.

use keyring::v1::{Entry, Error};

use crate::{Problem, ProblemCode};

/// Under which the keyring lists them.
const SERVICE: &str = "Growth Architect";

fn entry(host: &str) -> Result<Entry, Problem> {
    Entry::new(SERVICE, host).map_err(|error| problem(&error))
}

fn problem(error: &Error) -> Problem {
    Problem::new(ProblemCode::Keyring, error)
}

pub(crate) fn keep(host: &str, key: &str) -> Result<(), Problem> {
    entry(host)?
        .set_password(key)
        .map_err(|error| problem(&error))
}

pub(crate) fn get(host: &str) -> Result<Option<String>, Problem> {
    match entry(host)?.get_password() {
        Ok(key) => Ok(Some(key)),
        Err(Error::NoEntry) => Ok(None),
        Err(error) => Err(problem(&error)),
    }
}

pub(crate) fn forget(host: &str) -> Result<(), Problem> {
    match entry(host)?.delete_credential() {
        Ok(()) | Err(Error::NoEntry) => Ok(()),
        Err(error) => Err(problem(&error)),
    }
}
