//! What a report draws, whatever it shows.

use super::Figure;
use super::svg::{sentences, svg};
use super::timeline::Timeline;
use crate::words::Speaker;
use crate::words::say::Say;

/// What a report draws.
#[derive(Debug, Clone)]
pub enum Chart {
    /// How the conflict can go.
    Course(Figure),
    /// What happened.
    Time(Timeline),
}

impl Chart {
    /// What it shows.
    #[must_use]
    pub fn caption(&self) -> Say<'static> {
        match self {
            Self::Course(figure) => figure.caption(),
            Self::Time(timeline) => timeline.caption(),
        }
    }

    /// It as an SVG document, told by `speaker`.
    #[must_use]
    pub fn svg(&self, speaker: &Speaker<'_>) -> String {
        match self {
            Self::Course(figure) => svg(figure, speaker),
            Self::Time(timeline) => timeline.svg(speaker),
        }
    }

    /// All of it in sentences, for those who do not see it.
    #[must_use]
    pub fn sentences(&self, speaker: &Speaker<'_>) -> Vec<String> {
        match self {
            Self::Course(figure) => sentences(figure, speaker),
            Self::Time(timeline) => timeline.sentences(speaker),
        }
    }
}
