//! A panic in a handler is a mistake of the program: it becomes an answer, and the program goes on.

use std::{
    cell::{Cell, RefCell},
    panic::{self, AssertUnwindSafe},
    sync::{Mutex, Once, PoisonError},
};

thread_local! {
    /// Whether this thread is inside of [`caught`].
    static WATCHED: Cell<bool> = const { Cell::new(false) };
    /// Where this thread panicked last.
    static PLACE: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Where a thread panicked that works for a handler (a part of a simulation).
static ELSEWHERE: Mutex<Option<String>> = Mutex::new(None);

/// Does some work and returns what it came to, or the place in the source at which it panicked. The
/// text of the panic is left out: it may quote a client's data, and the place is for the log.
pub(crate) fn caught<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    static HOOK: Once = Once::new();
    HOOK.call_once(watch);
    let outer = WATCHED.replace(true);
    // Whatever the work has changed half is behind locks that are taken over as they are, or in a
    // transaction that is rolled back.
    let result = panic::catch_unwind(AssertUnwindSafe(work));
    WATCHED.set(outer);
    result.map_err(|_| {
        PLACE
            .take()
            .or_else(|| elsewhere().take())
            .unwrap_or_else(|| "an unknown place".to_owned())
    })
}

/// Notes where a thread panics. A panic outside of a handler is told as it was before.
fn watch() {
    let before = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        let place = info.location().map(ToString::to_string);
        if WATCHED.get() {
            PLACE.set(place);
        } else {
            *elsewhere() = place;
            before(info);
        }
    }));
}

fn elsewhere() -> std::sync::MutexGuard<'static, Option<String>> {
    ELSEWHERE.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_place_of_a_panic_is_told_and_not_its_words() {
        let place = caught(|| panic!("a client's name")).unwrap_err();
        assert!(place.contains("panics.rs"), "{place}");
        assert!(!place.contains("client"), "{place}");
        assert_eq!(caught(|| 1), Ok(1));
    }

    #[test]
    fn a_panic_of_a_helping_thread_is_caught_too() {
        let place = caught(|| {
            std::thread::scope(|scope| {
                scope
                    .spawn(|| panic!("of a helper"))
                    .join()
                    .unwrap_or_else(|cause| panic::resume_unwind(cause))
            })
        });
        assert!(place.is_err());
    }
}
