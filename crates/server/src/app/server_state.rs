//! The state of the router: what every handler shares, and what single features own.

use crate::complaints::{ProofOfWork, PublicRegister};
use crate::evaluation::EvaluationService;
use crate::state::AppState;
use axum::extract::FromRef;

/// The state of the router. Handlers take their part of it.
#[derive(Clone)]
pub(super) struct ServerState {
    app: AppState,
    register: PublicRegister,
    evaluation: EvaluationService,
    proof_of_work: ProofOfWork,
}

impl ServerState {
    /// The state of a server that has answered nothing yet.
    pub(super) fn new(app: AppState, proof_of_work: ProofOfWork) -> Self {
        let register = PublicRegister::new(app.clone());
        Self {
            evaluation: EvaluationService::new(app.clone(), register.clone()),
            register,
            proof_of_work,
            app,
        }
    }
}

impl FromRef<ServerState> for AppState {
    fn from_ref(state: &ServerState) -> Self {
        state.app.clone()
    }
}

impl FromRef<ServerState> for PublicRegister {
    fn from_ref(state: &ServerState) -> Self {
        state.register.clone()
    }
}

impl FromRef<ServerState> for EvaluationService {
    fn from_ref(state: &ServerState) -> Self {
        state.evaluation.clone()
    }
}

impl FromRef<ServerState> for ProofOfWork {
    fn from_ref(state: &ServerState) -> Self {
        state.proof_of_work.clone()
    }
}
