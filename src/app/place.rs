//! Where the app is used: at home, or on a shared tablet in a waiting room.

/// Where the app is used. Nothing about a person is kept in the waiting room (invariant 10).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Place {
    /// On the reader's own device.
    #[default]
    Home,
    /// On a tablet that many people share.
    WaitingRoom,
}
