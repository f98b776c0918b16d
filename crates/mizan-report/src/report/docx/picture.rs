//! Pictures: a figure as PNG within a line of text, with what it shows in words for those who do not see it.

use std::fmt::Write as _;

use super::super::tree::TextRun;
use super::block::{Paragraph, Writer};
use super::text::attribute;
use crate::figure::Chart;

/// Pixels of a picture for each of its figure: sharp on paper.
const SCALE: u8 = 3;
/// English Metric Units: 914,400 to an inch, of which a figure counts 96 pixels.
const EMU: u64 = 9525;
/// The width of the text, and the height that a picture may have on a page beside its heading: 17 and 19 centimetres.
const WIDTH: u64 = 6_120_130;
const HEIGHT: u64 = 6_840_000;

impl Writer<'_> {
    /// The picture of a figure under its caption; false where there is none to be had.
    pub(super) fn picture(&mut self, figure: &Chart) -> bool {
        let (Some(speaker), Some(draw)) = (self.speaker, self.draw) else { return false };
        let Some(png) = draw(&figure.svg(speaker), SCALE) else { return false };
        let Some((width, height)) = extent(&png) else { return false };
        let words = attribute(&figure.sentences(speaker).join(" "));
        self.pictures.push(png);
        let number = self.pictures.len();
        let name = format!("figure{number}");
        let mut drawing = String::from("<w:r><w:drawing>");
        let _ = write!(
            drawing,
            "<wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" distT=\"0\" \
             distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{width}\" cy=\"{height}\"/>\
             <wp:docPr id=\"{number}\" name=\"{name}\" descr=\"{words}\"/>\
             <a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">\
             <a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">\
             <pic:pic xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:nvPicPr>\
             <pic:cNvPr id=\"{number}\" name=\"{name}.png\"/><pic:cNvPicPr/></pic:nvPicPr>\
             <pic:blipFill><a:blip r:embed=\"{name}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
             <pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{width}\" cy=\"{height}\"/></a:xfrm>\
             <a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>"
        );
        drawing.push_str("</w:drawing></w:r>");
        self.paragraph(&Paragraph::of("Caption"), &[TextRun::Text(figure.caption())]);
        self.line(&Paragraph::of("Figure"), &drawing);
        true
    }
}

/// How large a picture is on the page, as large as its figure where that fits.
fn extent(png: &[u8]) -> Option<(u64, u64)> {
    // A PNG begins with eight bytes that say so and the head of its first chunk, which begins with width and height.
    let side = |at: usize| Some(u64::from(u32::from_be_bytes(png.get(at..at + 4)?.try_into().ok()?)));
    let (width, height) = (side(16)? * EMU / u64::from(SCALE), side(20)? * EMU / u64::from(SCALE));
    if width == 0 || height == 0 {
        return None;
    }
    match (width <= WIDTH, height <= HEIGHT) {
        (true, true) => Some((width, height)),
        // The side that is over by more decides.
        _ if width * HEIGHT > height * WIDTH => Some((WIDTH, height * WIDTH / width)),
        _ => Some((width * HEIGHT / height, HEIGHT)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(width: u32, height: u32) -> Vec<u8> {
        [&[0; 16][..], &width.to_be_bytes(), &height.to_be_bytes()].concat()
    }

    #[test]
    fn a_picture_is_no_larger_than_its_figure_and_fits_the_page() {
        assert_eq!(extent(&png(300, 600)), Some((952_500, 1_905_000)));
        let (width, height) = extent(&png(9_000, 300)).expect("a size");
        assert_eq!((width, height), (WIDTH, WIDTH / 30));
        let (width, height) = extent(&png(600, 6_000)).expect("a size");
        assert_eq!((width, height), (HEIGHT / 10, HEIGHT));
    }

    #[test]
    fn what_is_no_picture_has_no_size() {
        assert_eq!(extent(b"PNG"), None);
        assert_eq!(extent(&png(0, 5)), None);
    }
}
