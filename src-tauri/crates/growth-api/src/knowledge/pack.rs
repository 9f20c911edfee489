//! The pack that finds passages by their meaning.

use growth_i18n::{Digits, Format, Language, tr::knowledge as tr};
use growth_meaning::format::Header;
use growth_workspace::{ProjectId, knowledge as stored};

use crate::{Context, Failure, Nothing, ReadPath, Request, meaning::refused, router::request};

/// Texts of a request that are encoded where nothing else is said.
const SOME: u32 = 16;
/// And at most.
const MOST: u32 = 1_000;

pub(super) fn requests() -> Vec<Request> {
    vec![
        request(
            "knowledge.pack",
            "The pack that finds passages by their meaning: name, size, licence, whether it can be used.",
            pack,
        ),
        request(
            "knowledge.add_pack",
            "Checks a pack and copies it into the program's data folder, in place of the one there.",
            add_pack,
        ),
        request(
            "knowledge.remove_pack",
            "Takes the pack and the vectors of all projects away; answers go by words alone again.",
            remove_pack,
        ),
        request(
            "knowledge.encode",
            "Encodes some passages and test questions of a project with the pack; says how many are left.",
            encode,
        ),
    ]
}

/// Whether there is a pack.
#[shape(Copy, Eq)]
pub enum PackState {
    /// There is none.
    None,
    /// It is used.
    Ready,
    /// It is there and cannot be used.
    Damaged,
}

/// The pack.
#[shape(Eq)]
pub struct PackView {
    /// Whether there is one.
    pub state: PackState,
    /// Its name; empty without one that can be used.
    pub name: String,
    /// Its size, in words; empty without one.
    pub size_text: String,
    /// Its licence; empty without one that can be used.
    pub licence: String,
    /// Where its weights come from, with their licences and where those were found.
    pub sources: Vec<String>,
    /// What is wrong with it; empty where nothing is.
    pub problem: String,
}

fn pack(context: &Context<'_>, _: Nothing) -> Result<PackView, Failure> {
    Ok(shown(context))
}

fn shown(context: &Context<'_>) -> PackView {
    let language = context.language;
    let mut view = PackView {
        state: PackState::None,
        name: String::new(),
        size_text: String::new(),
        licence: String::new(),
        sources: Vec::new(),
        problem: String::new(),
    };
    let Some((bytes, read)) = context.app.knowledge().meaning().pack() else {
        return view;
    };
    view.size_text = Format::new(language).file_size(bytes);
    match read {
        Ok(encoder) => {
            let Header {
                name,
                licence,
                sources,
                ..
            } = encoder.header();
            view.state = PackState::Ready;
            view.name.clone_from(name);
            view.licence.clone_from(licence);
            view.sources = (sources.iter())
                .map(|source| {
                    format!(
                        "{} ({}): {}. {}",
                        source.name, source.address, source.licence, source.licence_found
                    )
                })
                .collect();
        }
        Err(error) => {
            view.state = PackState::Damaged;
            view.problem = refused(&error).localise(language).message;
        }
    }
    view
}

/// A pack to add.
#[shape(Eq, deny_unknown_fields)]
pub struct AddPack {
    /// Its file.
    pub path: ReadPath,
}

fn add_pack(context: &Context<'_>, input: AddPack) -> Result<PackView, Failure> {
    context.app.knowledge().meaning().add(&input.path)?;
    Ok(shown(context))
}

fn remove_pack(context: &Context<'_>, _: Nothing) -> Result<PackView, Failure> {
    context.app.knowledge().meaning().remove()?;
    Ok(shown(context))
}

/// What is encoded.
#[shape(Eq, deny_unknown_fields)]
pub struct EncodePassages {
    /// The project.
    pub project_id: ProjectId,
    /// Most texts of this request, 1…1,000.
    #[serde(default = "some")]
    pub most: u32,
}

fn some() -> u32 {
    SOME
}

/// What was encoded.
#[shape(Copy, Eq)]
pub struct EncodedPassages {
    /// Texts that were encoded.
    pub encoded: usize,
    /// Texts that are left.
    pub left: usize,
}

fn encode(context: &Context<'_>, input: EncodePassages) -> Result<EncodedPassages, Failure> {
    if !(1..=MOST).contains(&input.most) {
        return Err(Failure::Value {
            field: "most",
            code: "encode_count",
            value: input.most.to_string(),
        });
    }
    encoded(context, &input.project_id, input.most as usize)
}

/// Encodes at most `most` texts of a project, and forgets the vectors of those that are gone.
pub(super) fn encoded(
    context: &Context<'_>,
    project: &ProjectId,
    most: usize,
) -> Result<EncodedPassages, Failure> {
    let (indexed, questions) = context.app.with(|workspace| {
        let view = workspace.view();
        let indexed = context.app.knowledge().of(&view, project)?;
        let tests = stored::tests(&view, project)?;
        let questions: Vec<String> = tests.into_iter().map(|test| test.question).collect();
        Ok((indexed, questions))
    })?;
    let done = context.app.knowledge().meaning().encode(
        project,
        &indexed.index,
        &questions,
        most,
        context.cancel,
    )?;
    let (encoded, left) = done.unwrap_or_default();
    Ok(EncodedPassages { encoded, left })
}

/// That passages are not encoded yet, in words.
pub(super) fn left_text(left: usize, language: Language) -> String {
    let passages = Format::new(language).counted("knowledge-passages", left, Digits::WHOLE);
    tr::knowledge_pack_left(language, passages)
}
