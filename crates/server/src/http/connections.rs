//! Connections: accepting them, and letting go of those that only wait.

use super::client_address::PeerAddress;
use axum::{Extension, Router};
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};

/// How long a client may take for the head of a request, or wait before the next one.
/// Without a limit, whoever opens connections and says nothing keeps them all.
const LONGEST_SILENCE: Duration = Duration::from_secs(30);

/// How long answers that are under way may take after the signal to stop.
const LONGEST_FAREWELL: Duration = Duration::from_secs(10);

/// How long to wait when the system has no connection left to give.
const PAUSE: Duration = Duration::from_millis(200);

/// Serves until the signal, then finishes the answers that are under way.
pub async fn serve(listener: TcpListener, app: Router, stop: impl Future<Output = ()>) {
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new())
        .header_read_timeout(LONGEST_SILENCE);
    let under_way = GracefulShutdown::new();
    let mut stop = std::pin::pin!(stop);
    loop {
        let stream = tokio::select! {
            stream = accept(&listener) => stream,
            () = &mut stop => break,
        };
        let Some((stream, peer)) = stream else {
            continue;
        };
        let service = TowerToHyperService::new(app.clone().layer(Extension(peer)));
        let connection = under_way.watch(http.serve_connection(TokioIo::new(stream), service));
        // A client that goes away in the middle of something is no event.
        tokio::spawn(async { drop(connection.await) });
    }
    drop(listener);
    if tokio::time::timeout(LONGEST_FAREWELL, under_way.shutdown())
        .await
        .is_err()
    {
        tracing::warn!("stopping although answers are still under way");
    }
}

async fn accept(listener: &TcpListener) -> Option<(TcpStream, PeerAddress)> {
    match listener.accept().await {
        Ok((stream, peer)) => {
            // Answers are written in one piece; waiting for more only delays them.
            let _ = stream.set_nodelay(true);
            Some((stream, PeerAddress(peer.ip())))
        }
        Err(error) => {
            tracing::warn!(%error, "a connection could not be accepted");
            tokio::time::sleep(PAUSE).await;
            None
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may panic")]

    use super::*;
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

    #[tokio::test]
    async fn who_says_nothing_is_let_go() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        tokio::spawn(serve(listener, Router::new(), std::future::pending()));
        let mut client = TcpStream::connect(address).await.unwrap();
        client.write_all(b"GET / HTTP/1.1\r\n").await.unwrap();
        tokio::time::sleep(PAUSE).await;
        tokio::time::pause();
        tokio::time::advance(LONGEST_SILENCE * 2).await;
        tokio::time::resume();
        let mut answer = Vec::new();
        let ended = tokio::time::timeout(PAUSE * 10, client.read_to_end(&mut answer)).await;
        assert!(ended.is_ok(), "the connection is still open");
    }
}
