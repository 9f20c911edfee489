//! Streams of random numbers that depend on the seed and the number of the draw alone, and the
//! loop over draws that uses every core.

use rand_chacha::{ChaCha8Rng, rand_core::SeedableRng};
use rayon::prelude::*;

/// How much work a draw is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Work {
    /// Microseconds: many draws between two looks at whether to go on.
    Light,
    /// Up to a second: few draws between two looks, and each for any thread.
    Heavy,
}

impl Work {
    /// Draws between two looks at whether to go on.
    fn chunk(self) -> u32 {
        match self {
            Self::Light => 1_024,
            Self::Heavy => 8,
        }
    }

    /// Draws that one thread takes at least, so that its working memory pays off.
    fn least_per_thread(self) -> usize {
        match self {
            Self::Light => 64,
            Self::Heavy => 1,
        }
    }
}

/// Random numbers of one draw. ChaCha is counter-based: every draw has a stream of its own, so the
/// numbers are the same on however many threads and in whatever order the draws are made.
pub type Stream = ChaCha8Rng;

/// The stream of draw `draw`.
pub fn stream(seed: u64, draw: u32) -> Stream {
    let mut stream = ChaCha8Rng::seed_from_u64(seed);
    stream.set_stream(u64::from(draw));
    stream
}

/// Makes `draws` draws in parallel and returns them in the order of their numbers. `memory` makes
/// the working memory of a thread; `proceed` hears how many draws are done and says whether to go
/// on. `None` when it said no.
pub fn draw_all<M, T: Send>(
    seed: u64,
    draws: u32,
    work: Work,
    memory: impl Fn() -> M + Sync + Send,
    draw: impl Fn(&mut M, &mut Stream) -> T + Sync + Send,
    proceed: &(dyn Fn(u32) -> bool + Sync),
) -> Option<Vec<T>> {
    // The key schedule is the same for all draws; only the stream's number differs.
    let root = ChaCha8Rng::seed_from_u64(seed);
    let mut drawn = Vec::with_capacity(usize::try_from(draws).ok()?);
    for first in (0..draws).step_by(work.chunk() as usize) {
        if !proceed(first) {
            return None;
        }
        drawn.par_extend(
            (first..draws.min(first.saturating_add(work.chunk())))
                .into_par_iter()
                .with_min_len(work.least_per_thread())
                .map_init(&memory, |memory, number| {
                    let mut stream = root.clone();
                    stream.set_stream(u64::from(number));
                    draw(memory, &mut stream)
                }),
        );
    }
    Some(drawn)
}
