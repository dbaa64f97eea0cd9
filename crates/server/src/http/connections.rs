//! Accepts connections, closes idle ones, and shuts down gracefully.

use super::client_address::PeerAddress;
use axum::{Extension, Router};
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};

/// How long a client may take for the head of a request, or stay idle before the next one.
/// Without a limit, a client that opens connections and says nothing keeps them all.
const HEADER_READ_TIMEOUT: Duration = Duration::from_secs(30);

/// How long responses in progress may take after the signal to stop.
const SHUTDOWN_TIMEOUT: Duration = Duration::from_secs(10);

/// How long to wait before accepting again when the system is out of file descriptors.
const ACCEPT_RETRY_DELAY: Duration = Duration::from_millis(200);

/// Serves until `stop` resolves, then finishes the responses in progress.
pub async fn serve(listener: TcpListener, app: Router, stop: impl Future<Output = ()>) {
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new())
        .header_read_timeout(HEADER_READ_TIMEOUT);
    let connections = GracefulShutdown::new();
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
        let connection = connections.watch(http.serve_connection(TokioIo::new(stream), service));
        // A client that disconnects in the middle of a request is not worth a line in the log.
        tokio::spawn(async { drop(connection.await) });
    }
    drop(listener);
    if tokio::time::timeout(SHUTDOWN_TIMEOUT, connections.shutdown())
        .await
        .is_err()
    {
        tracing::warn!("stopping although responses are still in progress");
    }
}

async fn accept(listener: &TcpListener) -> Option<(TcpStream, PeerAddress)> {
    match listener.accept().await {
        Ok((stream, peer)) => {
            // Responses are written in one piece; Nagle's algorithm only delays them.
            let _ = stream.set_nodelay(true);
            Some((stream, PeerAddress(peer.ip())))
        }
        Err(error) => {
            tracing::warn!(%error, "a connection could not be accepted");
            tokio::time::sleep(ACCEPT_RETRY_DELAY).await;
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
    async fn a_client_that_says_nothing_is_disconnected() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        tokio::spawn(serve(listener, Router::new(), std::future::pending()));
        let mut client = TcpStream::connect(address).await.unwrap();
        client.write_all(b"GET / HTTP/1.1\r\n").await.unwrap();
        tokio::time::sleep(ACCEPT_RETRY_DELAY).await;
        tokio::time::pause();
        tokio::time::advance(HEADER_READ_TIMEOUT * 2).await;
        tokio::time::resume();
        let mut answer = Vec::new();
        let ended =
            tokio::time::timeout(ACCEPT_RETRY_DELAY * 10, client.read_to_end(&mut answer)).await;
        assert!(ended.is_ok(), "the connection is still open");
    }
}
