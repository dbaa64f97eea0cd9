//! The client that a request comes from, for the rate limits only.

use axum::http::{Extensions, HeaderMap};
use ipnet::IpNet;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::str::FromStr;

/// The proxies whose `X-Forwarded-For` is believed.
#[derive(Clone, Debug, Default)]
pub struct TrustedProxies(Vec<IpNet>);

/// Where a connection comes from: a client or a proxy.
#[derive(Clone, Copy, Debug)]
pub struct PeerAddress(
    /// The address.
    pub IpAddr,
);

/// One client as the rate limits see it: an IPv4 address, or the network of 64 bits
/// that an IPv6 customer gets and moves about in freely.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ClientNetwork(IpAddr);

impl TrustedProxies {
    /// The proxies of a list of addresses and networks.
    ///
    /// # Errors
    /// The first entry that is neither.
    pub fn parse(entries: &[String]) -> Result<Self, String> {
        entries
            .iter()
            .map(|entry| {
                let address = IpAddr::from_str(entry).map(IpNet::from);
                address
                    .or_else(|_| IpNet::from_str(entry))
                    .map_err(|_| entry.clone())
            })
            .collect::<Result<_, _>>()
            .map(Self)
    }

    /// The client of a request: the nearest address that is no trusted proxy. Every
    /// proxy appends the address it saw, so only what trusted ones wrote is believed;
    /// what stands further left is the client's to invent.
    pub fn client(&self, headers: &HeaderMap, extensions: &Extensions) -> ClientNetwork {
        let peer = extensions
            .get::<PeerAddress>()
            .map_or(Ipv4Addr::UNSPECIFIED.into(), |peer| peer.0);
        let mut nearest = peer.to_canonical();
        let forwarded: Vec<&str> = headers
            .get_all("x-forwarded-for")
            .iter()
            .flat_map(|line| line.to_str().unwrap_or_default().split(','))
            .collect();
        for entry in forwarded.into_iter().rev() {
            if !self.0.iter().any(|network| network.contains(&nearest)) {
                break;
            }
            // Behind an entry that is no address nothing can be believed.
            let Some(address) = parse_address(entry.trim()) else {
                break;
            };
            nearest = address.to_canonical();
        }
        ClientNetwork::from_address(nearest)
    }
}

impl ClientNetwork {
    fn from_address(address: IpAddr) -> Self {
        Self(match address {
            IpAddr::V4(_) => address,
            IpAddr::V6(address) => {
                let network = address.to_bits() & !u128::from(u64::MAX);
                Ipv6Addr::from_bits(network).into()
            }
        })
    }
}

/// Some proxies add the port.
fn parse_address(entry: &str) -> Option<IpAddr> {
    entry
        .parse()
        .or_else(|_| entry.parse().map(|address: SocketAddr| address.ip()))
        .or_else(|_| entry.trim_matches(['[', ']']).parse())
        .ok()
}

#[cfg(test)]
mod tests;
