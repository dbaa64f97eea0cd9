//! The upload of files: chosen, prepared on the phone, and sent one after the other. In
//! memory only.

use super::photo::{self, FILE};
use crate::api::{self, ApiError};
use crate::ui::FieldErrors;
use loket_domain::complaints::{ComplaintLookup, MAX_EVIDENCE};
use loket_domain::problem::{FieldCode, FieldProblem};
use loket_ui::ErasedSignal;
use send_wrapper::SendWrapper;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Blob, File};

/// The files of one complaint.
#[derive(Clone, Copy, Default)]
pub struct EvidenceUpload {
    /// The files that wait.
    pub files: ErasedSignal<Vec<EvidenceFile>>,
    pub(super) problems: FieldErrors,
    /// Whether photos are being prepared.
    pub(super) is_preparing: ErasedSignal<bool>,
    pub(super) state: ErasedSignal<UploadState>,
    /// To which complaint they go.
    lookup: ErasedSignal<Option<ComplaintLookup>>,
}

/// A file as it will be sent.
#[derive(Clone)]
pub struct EvidenceFile {
    /// Its name on the phone, which is not sent.
    pub name: String,
    /// How long it is, in bytes.
    pub bytes: u32,
    content: SendWrapper<Blob>,
}

/// How far the upload is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum UploadState {
    /// Nothing was sent.
    #[default]
    Idle,
    /// One of them is on its way.
    Sending {
        /// Which.
        at: usize,
        /// How many there are.
        of: usize,
    },
    /// One of them did not arrive; those that did are no longer in the list.
    Failed {
        /// How many have arrived.
        sent: usize,
        /// Why; nothing when the file itself is not taken, which its field says.
        error: Option<ApiError>,
    },
    /// All have arrived.
    Done {
        /// How many.
        sent: usize,
    },
}

impl EvidenceUpload {
    /// Takes chosen files in, at most as many as are left.
    pub fn add(self, chosen: Vec<File>, left: usize) {
        self.problems.set(Vec::new());
        self.is_preparing.set(true);
        spawn_local(async move {
            for file in chosen {
                if self.files.get_untracked().len() >= left {
                    self.refuse(FieldProblem::with_limit(
                        FILE,
                        FieldCode::TooMany,
                        MAX_EVIDENCE,
                    ));
                    break;
                }
                match photo::prepare(&file).await {
                    Ok(content) => self.push(file.name(), content),
                    Err(problem) => self.refuse(problem),
                }
            }
            self.is_preparing.set(false);
        });
    }

    /// Takes a file out again.
    pub fn remove(self, index: usize) {
        let mut files = self.files.get_untracked().to_vec();
        if index < files.len() {
            files.remove(index);
        }
        self.problems.set(Vec::new());
        self.files.set(files);
    }

    /// Sends all files to a complaint.
    pub fn send(self, lookup: ComplaintLookup) {
        self.lookup.set(Some(lookup));
        self.problems.set(Vec::new());
        self.send_next(0);
    }

    /// Sends what has not arrived.
    pub fn send_again(self) {
        let sent = match *self.state.get_untracked() {
            UploadState::Failed { sent, .. } => sent,
            _ => 0,
        };
        self.problems.set(Vec::new());
        self.send_next(sent);
    }

    /// Clears everything.
    pub fn clear(self) {
        self.files.set(Vec::new());
        self.problems.set(Vec::new());
        self.state.set(UploadState::Idle);
        self.lookup.set(None);
    }

    /// Whether files are on their way; tracked.
    pub fn is_sending(self) -> bool {
        matches!(*self.state.get(), UploadState::Sending { .. })
    }

    /// Whether files are on their way; not tracked.
    pub fn is_sending_untracked(self) -> bool {
        matches!(*self.state.get_untracked(), UploadState::Sending { .. })
    }

    /// Whether all files have arrived; tracked.
    pub fn is_done(self) -> bool {
        matches!(*self.state.get(), UploadState::Done { .. })
    }

    fn is_for(self, ticket: &str) -> bool {
        let lookup = self.lookup.get_untracked();
        lookup
            .as_ref()
            .is_some_and(|lookup| lookup.ticket == ticket)
    }

    fn push(self, name: String, content: Blob) {
        let mut files = self.files.get_untracked().to_vec();
        files.push(EvidenceFile {
            name,
            bytes: content.size() as u32,
            content: SendWrapper::new(content),
        });
        self.files.set(files);
    }

    fn refuse(self, problem: FieldProblem) {
        self.problems.set(vec![problem]);
    }

    /// The first file of the list, which is taken out once it has arrived.
    fn send_next(self, sent: usize) {
        let files = self.files.get_untracked();
        let lookup = self.lookup.get_untracked();
        let (Some(file), Some(lookup)) = (files.first(), &*lookup) else {
            return self.state.set(match sent {
                0 => UploadState::Idle,
                sent => UploadState::Done { sent },
            });
        };
        self.state.set(UploadState::Sending {
            at: sent + 1,
            of: sent + files.len(),
        });
        let ticket = lookup.ticket.clone();
        let arrived = move |answer| match answer {
            // The files are those of another complaint by now.
            _ if !self.is_for(&ticket) => {}
            Ok(_) => {
                self.remove(0);
                self.send_next(sent + 1);
            }
            Err(ApiError::Invalid(problems)) => {
                self.problems.set(problems);
                self.state.set(UploadState::Failed { sent, error: None });
            }
            Err(error) => self.state.set(UploadState::Failed {
                sent,
                error: Some(error),
            }),
        };
        api::send_evidence(lookup, &file.content, Box::new(arrived));
    }
}
