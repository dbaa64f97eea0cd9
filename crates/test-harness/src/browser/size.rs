//! Sizes of the viewport.

/// The size of a viewport, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// The width.
    pub width: u32,
    /// The height.
    pub height: u32,
}

/// An ordinary phone.
pub const PHONE: Size = Size {
    width: 360,
    height: 800,
};
/// A small, old phone.
pub const NARROW_PHONE: Size = Size {
    width: 320,
    height: 640,
};
/// A desktop screen.
pub const WIDE: Size = Size {
    width: 1280,
    height: 900,
};
