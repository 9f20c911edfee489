//! Charts of growth loops: what they bring week by week, and the drawing itself.

mod band;
mod picture;
mod weeks;

pub use band::{LoopBand, loop_band};
pub(crate) use picture::natural_size;
pub use picture::{LoopPicture, NODE_HEIGHT, NODE_WIDTH, PictureEdge, PictureNode, loop_picture};
pub use weeks::{LoopLayer, LoopWeeks, WeeksShape, loop_weeks};
