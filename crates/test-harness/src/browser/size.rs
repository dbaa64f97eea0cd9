//! Sizes of the viewport.

/// A screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// In CSS pixels.
    pub width: u32,
    /// In CSS pixels.
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
/// A computer.
pub const WIDE: Size = Size {
    width: 1280,
    height: 900,
};
