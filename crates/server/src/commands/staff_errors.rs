//! The errors of the staff's services in words.

use crate::staff::{AccountError, ComplaintServiceError, MIN_PASSWORD_LENGTH, TransitionRefusal};
use loket_domain::complaints::MAX_MESSAGE;

/// Why an operation on an account failed, and what to do.
pub(super) fn account_error(error: AccountError) -> String {
    let text = match error {
        AccountError::InvalidCredentials => {
            "no account has this name and this password, or it is disabled.\n\
             Check both; an administrator can list the accounts with `loket-server staff list`."
        }
        AccountError::NameTaken => "another account has this name: choose another one.",
        AccountError::PasswordTooShort => {
            return format!(
                "the password has fewer than {MIN_PASSWORD_LENGTH} characters: choose a longer \
                 one, such as four words."
            );
        }
        AccountError::InvalidName => {
            "the name or the unit is empty, or has spaces around it or control characters."
        }
        AccountError::NotFound => {
            "there is no account with this name; `loket-server staff list` has them all."
        }
        AccountError::NoRandomness => {
            "the password could not be hashed: the system gave no random numbers."
        }
        AccountError::Database(error) => return format!("the database failed: {error}"),
    };
    text.to_owned()
}

/// Why work on a complaint failed, and what to do.
pub(super) fn complaint_error(error: ComplaintServiceError) -> String {
    match error {
        ComplaintServiceError::NotVisible(ticket) => format!(
            "there is no complaint {ticket} that this account may see.\n\
             `loket-server complaints list` has those that it may."
        ),
        ComplaintServiceError::Forbidden => {
            "the role of this account does not allow it: ask somebody who handles complaints."
                .to_owned()
        }
        ComplaintServiceError::Refused(refusal) => {
            format!("not possible: {}.", refusal_reason(refusal))
        }
        ComplaintServiceError::InvalidText => format!(
            "the text is empty, longer than {MAX_MESSAGE} characters, or has control characters."
        ),
        ComplaintServiceError::Database(error) => format!("the database failed: {error}"),
    }
}

fn refusal_reason(refusal: TransitionRefusal) -> &'static str {
    match refusal {
        TransitionRefusal::Closed => "it is closed; the citizen can open it again",
        TransitionRefusal::AlreadyClosed => "it is closed already",
        TransitionRefusal::ClosingAlreadyProposed => {
            "the citizen was asked already, and has not said yet"
        }
        TransitionRefusal::AnswerOwed => "the citizen waits for an answer: answer first",
        TransitionRefusal::CorruptionReport => "a report of corruption is never published",
        TransitionRefusal::PublicationNotAllowed => {
            "its writer does not allow it in the public register"
        }
    }
}
