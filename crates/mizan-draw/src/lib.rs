//! Figures as pictures: SVG drawn to PNG.
//!
//! The faces are inside the program and those of the machine are not looked at, so the same figure gives the same
//! picture everywhere.

use std::fmt;
use std::sync::{Arc, OnceLock};

use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::fontdb::{Database, Source};
use resvg::usvg::{Options, Tree};

/// Noto Naskh Arabic and Noto Sans in one face, regular and bold; where they come from is in `fonts/README.md`.
///
/// In two faces, a number or a quotation mark among Arabic letters would be lost: the renderer takes what one face lacks
/// from another only where both make as many glyphs of the text.
const FACES: [&[u8]; 2] =
    [include_bytes!("../fonts/naskh-and-sans-400.ttf"), include_bytes!("../fonts/naskh-and-sans-700.ttf")];
/// The family for text whose own families are all absent.
const FALLBACK: &str = "Noto Naskh Arabic";

/// By how much a picture can be larger than its figure.
pub const SCALES: std::ops::RangeInclusive<u8> = 1..=8;
/// The most pixels of a picture: four bytes each are held in memory.
const MAX_PIXELS: u64 = 1 << 27;

/// Why there is no picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoPicture {
    /// What was given is no SVG document; the reason is the parser's.
    NotSvg(String),
    /// The picture would have more pixels than can be held; its width and height.
    TooLarge(u64, u64),
    /// The picture could not be encoded.
    NotEncoded(String),
}

impl fmt::Display for NoPicture {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotSvg(reason) => write!(f, "no SVG document: {reason}"),
            Self::TooLarge(width, height) => write!(f, "{width} × {height} pixels are too many"),
            Self::NotEncoded(reason) => write!(f, "the picture cannot be encoded: {reason}"),
        }
    }
}

impl std::error::Error for NoPicture {}

/// `svg` as a PNG on white, `scale` pixels for each of its own.
///
/// Nothing is read but `svg`: neither files that it names nor faces of the machine.
///
/// # Errors
/// Where `svg` is no SVG document, and where the picture would be too large.
pub fn png(svg: &str, scale: u8) -> Result<Vec<u8>, NoPicture> {
    let tree = Tree::from_str(svg, &options()).map_err(|error| NoPicture::NotSvg(error.to_string()))?;
    let scale = f32::from(scale.clamp(*SCALES.start(), *SCALES.end()));
    let side = |length: f32| (length * scale).ceil().max(1.0) as u64;
    let (width, height) = (side(tree.size().width()), side(tree.size().height()));
    let too_large = || NoPicture::TooLarge(width, height);
    if width.saturating_mul(height) > MAX_PIXELS {
        return Err(too_large());
    }
    // Each side is within the product, which a `u32` holds.
    let mut picture = Pixmap::new(width as u32, height as u32).ok_or_else(too_large)?;
    picture.fill(Color::WHITE);
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut picture.as_mut());
    picture.encode_png().map_err(|error| NoPicture::NotEncoded(error.to_string()))
}

fn options() -> Options<'static> {
    let mut options = Options { font_family: FALLBACK.to_owned(), fontdb: faces(), ..Options::default() };
    // An address in a figure is never followed.
    options.image_href_resolver.resolve_string = Box::new(|_, _| None);
    options.resources_dir = None;
    options
}

/// The faces, read once.
fn faces() -> Arc<Database> {
    static FACES_READ: OnceLock<Arc<Database>> = OnceLock::new();
    let read = || {
        let mut faces = Database::new();
        for face in FACES {
            faces.load_font_source(Source::Binary(Arc::new(face)));
        }
        Arc::new(faces)
    };
    Arc::clone(FACES_READ.get_or_init(read))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(words: &str) -> String {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"120\" height=\"40\">\
             <text x=\"10\" y=\"25\" font-family=\"Noto Naskh Arabic\" font-size=\"16\">{words}</text></svg>"
        )
    }

    fn picture(svg: &str, scale: u8) -> Pixmap {
        Pixmap::decode_png(&png(svg, scale).expect("a picture")).expect("a PNG")
    }

    /// The columns of a picture in which there is ink.
    fn inked(picture: &Pixmap) -> Vec<bool> {
        let dark = |x: u32| (0..picture.height()).any(|y| picture.pixel(x, y).is_some_and(|pixel| pixel.red() < 128));
        (0..picture.width()).map(dark).collect()
    }

    #[test]
    fn the_picture_is_as_large_as_was_asked() {
        for scale in [1, 2, 3] {
            let picture = picture(&text("a"), scale);
            assert_eq!((picture.width(), picture.height()), (120 * u32::from(scale), 40 * u32::from(scale)));
        }
    }

    #[test]
    fn what_has_no_end_is_refused() {
        let huge = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"99999\" height=\"99999\"/>";
        assert_eq!(png(huge, 1), Err(NoPicture::TooLarge(99999, 99999)));
        assert!(matches!(png("<p>", 1), Err(NoPicture::NotSvg(_))));
    }

    #[test]
    fn each_script_has_a_face() {
        for words in ["Mizan", "Ṣan\u{2bf}ā\u{2bc}", "ميزان", "٣", "7"] {
            assert!(inked(&picture(&text(words), 2)).contains(&true), "{words}");
        }
    }

    /// Ligatures and marks make the glyphs fewer or more than the letters.
    #[test]
    fn what_stands_among_arabic_letters_is_drawn_too() {
        let ink = |words: &str| inked(&picture(&text(words), 4)).iter().filter(|inked| **inked).count();
        for alone in ["7", "«", "»", "A", ":"] {
            assert!(ink(&format!("\u{2067}لا قُدُمًا {alone}\u{2069}")) > ink("\u{2067}لا قُدُمًا \u{2069}"), "{alone}");
        }
    }

    #[test]
    fn arabic_letters_are_joined() {
        let runs = |words: &str| {
            let columns = inked(&picture(&text(words), 4));
            columns.windows(2).filter(|pair| !pair[0] && pair[1]).count()
        };
        assert_eq!(runs("سبب"), 1, "three letters that join are one stroke");
        assert!(runs("س\u{200c}ب\u{200c}ب") > 1, "kept apart, they are more");
    }

    #[test]
    fn the_same_figure_gives_the_same_bytes() {
        assert_eq!(png(&text("ميزان mizan"), 2), png(&text("ميزان mizan"), 2));
    }
}
