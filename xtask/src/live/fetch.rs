//! Asks a host, and takes its answers as they are: no redirect followed, nothing unpacked.

use std::io::Read;
use std::path::Path;
use std::time::Duration;

use ureq::Agent;
use ureq::http::{HeaderMap, Uri};
use ureq::tls::{PemItem, RootCerts, TlsConfig, parse_pem};

use crate::files;
use crate::trouble::Trouble;

/// A host that answers more slowly than this is none for a waiting room.
const PATIENCE: Duration = Duration::from_secs(20);

/// No file of the site is larger; a host that sends more sends something else.
const LARGEST: u64 = 50_000_000;

/// A host and the path under which the site lies.
#[derive(Debug)]
pub(crate) struct Host {
    agent: Agent,
    /// Scheme, name and port, without a slash at the end.
    origin: String,
    /// The path; it begins and ends with `/`.
    pub(crate) base: String,
    /// Whether it is asked over https.
    pub(crate) https: bool,
    /// Whether it is this computer, where a browser asks for no https.
    pub(crate) local: bool,
    /// Whether the address names a port.
    pub(crate) port: bool,
}

/// What a host said.
#[derive(Debug)]
pub(crate) struct Answer {
    /// Such as 200.
    pub(crate) status: u16,
    /// All headers.
    pub(crate) headers: HeaderMap,
    /// The bytes as they came.
    pub(crate) body: Vec<u8>,
}

impl Host {
    /// Reads the address. `ca` is a file with the certificate that a private network trusts.
    ///
    /// # Errors
    /// `Usage` when this is no address of a site, `File` and `Misfit` when the certificate cannot be read.
    pub(crate) fn new(address: &str, ca: Option<&Path>) -> Result<Self, Trouble> {
        let wrong = || {
            Trouble::Usage(format!(
                "`{address}` is no address of a site: write it like https://quiz.example/ or https://example.org/quiz/"
            ))
        };
        let uri: Uri = address.parse().map_err(|_| wrong())?;
        let (Some(scheme), Some(authority)) = (uri.scheme_str(), uri.authority()) else {
            return Err(wrong());
        };
        let plain = !authority.as_str().contains('@') && uri.query().is_none();
        if !["http", "https"].contains(&scheme) || !plain {
            return Err(wrong());
        }
        let path = uri.path();
        let slash = if path.ends_with('/') { "" } else { "/" };
        let local = ["localhost", "127.0.0.1", "[::1]"].contains(&authority.host());
        Ok(Self {
            agent: agent(ca)?,
            origin: format!("{scheme}://{authority}"),
            base: format!("{path}{slash}"),
            https: scheme == "https",
            local,
            port: authority.port().is_some(),
        })
    }

    /// The whole address of a path.
    pub(crate) fn address(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }

    /// The same host without https.
    pub(crate) fn unsafe_address(&self) -> String {
        self.address(&self.base).replacen("https://", "http://", 1)
    }

    /// Asks for a path. `codings` is what the browser would unpack, such as `br, gzip`.
    ///
    /// # Errors
    /// `Misfit` with what the network said when there is no answer.
    pub(crate) fn get(&self, path: &str, codings: &str) -> Result<Answer, Trouble> {
        self.fetch(&self.address(path), codings)
    }

    /// Asks for any address.
    ///
    /// # Errors
    /// As `get`.
    pub(crate) fn fetch(&self, address: &str, codings: &str) -> Result<Answer, Trouble> {
        let silent = |error: &dyn std::fmt::Display| {
            Trouble::misfit(
                address,
                format!("no answer: {error}; is the address right, and does the host run?"),
            )
        };
        let answer = self
            .agent
            .get(address)
            .header("Accept-Encoding", codings)
            .call()
            .map_err(|error| silent(&error))?;
        let (parts, body) = answer.into_parts();
        let mut bytes = Vec::new();
        body.into_reader()
            .take(LARGEST)
            .read_to_end(&mut bytes)
            .map_err(|error| silent(&error))?;
        Ok(Answer {
            status: parts.status.as_u16(),
            headers: parts.headers,
            body: bytes,
        })
    }
}

impl Answer {
    /// Every value of a header.
    pub(crate) fn all(&self, name: &str) -> Vec<String> {
        let values = self.headers.get_all(name).iter();
        values
            .map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned())
            .collect()
    }

    /// The value of a header, or nothing.
    pub(crate) fn one(&self, name: &str) -> String {
        self.all(name).join(", ")
    }
}

fn agent(ca: Option<&Path>) -> Result<Agent, Trouble> {
    // What this computer trusts: a hospital's own authority is often among it.
    let trusted = match ca {
        None => RootCerts::PlatformVerifier,
        Some(path) => RootCerts::new_with_certs(&certificates(path)?),
    };
    let config = Agent::config_builder()
        .tls_config(TlsConfig::builder().root_certs(trusted).build())
        .http_status_as_error(false)
        .max_redirects(0)
        .max_redirects_will_error(false)
        .proxy(None)
        .timeout_global(Some(PATIENCE))
        .user_agent("which-is-which check-host")
        .build();
    Ok(config.into())
}

fn certificates(path: &Path) -> Result<Vec<ureq::tls::Certificate<'static>>, Trouble> {
    let found: Vec<_> = parse_pem(&files::bytes(path)?)
        .filter_map(|item| match item {
            Ok(PemItem::Certificate(certificate)) => Some(certificate),
            _ => None,
        })
        .collect();
    if found.is_empty() {
        return Err(Trouble::misfit(
            path.display().to_string(),
            "holds no certificate; give a file that begins with -----BEGIN CERTIFICATE-----",
        ));
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::Host;

    #[track_caller]
    fn check(input: &str, expected: Option<(&str, bool, bool)>) {
        let host = Host::new(input, None).ok();
        let found = host
            .as_ref()
            .map(|host| (host.base.as_str(), host.https, host.local));
        assert_eq!(found, expected, "{input}");
    }

    #[test]
    fn reads_addresses_of_sites() {
        check("https://quiz.example", Some(("/", true, false)));
        check("https://example.org/quiz", Some(("/quiz/", true, false)));
        check("http://localhost:8080/", Some(("/", false, true)));
        check("quiz.example", None);
        check("ftp://quiz.example/", None);
        check("https://me@quiz.example/", None);
        check("https://quiz.example/?a=b", None);
    }
}
