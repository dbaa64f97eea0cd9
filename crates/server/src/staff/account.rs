//! Staff accounts and their roles.

/// A staff account.
#[derive(Clone, Debug)]
pub struct Account {
    /// The id in the database.
    pub id: i64,
    /// The name to sign in with.
    pub name: String,
    /// The role, which decides about access.
    pub role: Role,
    /// The organisational unit that citizens see beside an answer.
    pub unit: String,
    /// Whether the account can no longer sign in.
    pub disabled: bool,
}

/// An account to add.
pub struct NewAccount<'data> {
    /// The name to sign in with.
    pub name: &'data str,
    /// The role, which decides about access.
    pub role: Role,
    /// The organisational unit that citizens see beside an answer.
    pub unit: &'data str,
    /// The password, of at least [`MIN_PASSWORD_LENGTH`](super::MIN_PASSWORD_LENGTH)
    /// characters.
    pub password: &'data str,
}

/// What an account may see and do; [`access`](super::access) has the rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Role {
    /// Manages accounts and reads the audit log; sees no complaint.
    Administrator,
    /// Handles complaints, but sees no report of corruption.
    Handler,
    /// Sees and handles every complaint, reports of corruption included.
    Oversight,
    /// Sees and answers complaints assigned to its unit, but no report of corruption, and
    /// no name of a citizen who complained in confidence.
    Unit,
}

impl Role {
    const ALL: [Role; 4] = [
        Role::Administrator,
        Role::Handler,
        Role::Oversight,
        Role::Unit,
    ];

    /// The name in the database and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Role::Administrator => "administrator",
            Role::Handler => "handler",
            Role::Oversight => "oversight",
            Role::Unit => "unit",
        }
    }

    /// The role of a [`name`](Self::name).
    pub(super) fn from_name(name: &str) -> Option<Self> {
        Role::ALL.into_iter().find(|role| role.name() == name)
    }
}
