//! `loket-server serve`

use super::error::CommandError;
use super::{check_content, logging};
use crate::app::{HttpConfig, Limits, app};
use crate::clock::system_clock;
use crate::command_line::{DistOptions, LimitOptions, ServeOptions};
use crate::complaints::{ProofOfWorkPolicy, retention};
use crate::http::client_address::TrustedProxies;
use crate::http::connections;
use crate::http::failed_lookups::{FailedLookupLimiter, FailedLookupRate};
use crate::http::rate_limit::Rate;
use crate::startup;
use crate::static_files::Dist;
use std::path::Path;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};

pub(super) fn run(options: ServeOptions) -> Result<(), CommandError> {
    logging::start(options.log);
    tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?
        .block_on(serve(options))
}

/// Serves until the program is asked to stop. Every error is found before the server
/// listens.
async fn serve(options: ServeOptions) -> Result<(), CommandError> {
    let dist = dist(&options.dist)?;
    let content = check_content::load(&options.content.content)?;
    let public_url = options.public_url.public_url.as_ref();
    let dist = dist
        .map(|dist| dist.prerender(&content, public_url))
        .transpose()?;
    if let Some(dist) = &dist {
        dist.pages().compress_in_background();
    }
    let summary = content.summary();
    let listener = listen(&options.listen).await?;
    let state = startup::open(&options.database, content, system_clock()).await?;
    tracing::info!(database = %options.database.display(), "loaded {summary}");

    let limits = limits(&options.limits, &options.trusted_proxies);
    tokio::spawn(limits.clone().evict_idle_clients());
    tokio::spawn(retention::keep_erasing(state.clone()));
    let database = state.database.clone();
    let config = HttpConfig {
        dist,
        allowed_origins: options.allowed_origins,
        limits,
    };
    let app = app(state, config)?;
    let stop = stop_signal()?;
    tracing::info!("listening on http://{}", listener.local_addr()?);
    connections::serve(listener, app, stop).await;
    database.close().await;
    tracing::info!("stopped");
    Ok(())
}

fn dist(options: &DistOptions) -> Result<Option<Dist>, CommandError> {
    if options.dist == Path::new("none") {
        return Ok(None);
    }
    Ok(Some(Dist::open(&options.dist, &options.frame_ancestors)?))
}

async fn listen(address: &str) -> Result<TcpListener, CommandError> {
    TcpListener::bind(address).await.map_err(|error| {
        let advice = match error.kind() {
            std::io::ErrorKind::AddrInUse => {
                "Another program, perhaps another loket-server, has this port: stop it, or choose \
                 another address with --listen or LOKET_LISTEN."
            }
            std::io::ErrorKind::PermissionDenied => {
                "This user may not use this port: choose one above 1023 with --listen or \
                 LOKET_LISTEN."
            }
            _ => "Choose an address of this machine with --listen or LOKET_LISTEN, e.g. 127.0.0.1:8080.",
        };
        format!("cannot listen on {address}: {error}\n{advice}").into()
    })
}

fn limits(options: &LimitOptions, proxies: &TrustedProxies) -> Limits {
    let rate = |per_minute, burst| Rate { per_minute, burst };
    Limits::new(
        rate(options.reads_per_minute, options.reads_burst),
        rate(options.lookups_per_minute, options.lookups_burst),
        rate(options.complaints_per_minute, options.complaints_burst),
        ProofOfWorkPolicy {
            threshold: rate(
                options.proof_of_work_threshold_per_minute,
                options.proof_of_work_threshold_burst,
            ),
            bits: options.proof_of_work_bits,
        },
        FailedLookupLimiter::new(FailedLookupRate {
            burst: options.failed_lookups_burst,
            max_delay: Duration::from_secs(options.failed_lookups_max_delay_seconds.get().into()),
        }),
        proxies,
    )
}

/// Resolves when the program is asked to stop, by Ctrl-C or SIGTERM.
pub(super) fn stop_signal() -> Result<impl Future<Output = ()>, CommandError> {
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
        tracing::info!("asked to stop");
    })
}
