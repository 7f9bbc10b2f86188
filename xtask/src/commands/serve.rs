//! `cargo xtask serve`

use std::io::ErrorKind;
use std::net::Ipv4Addr;
use std::thread;

use tokio::net::TcpListener;

use crate::build;
use crate::checkout::Checkout;
use crate::inputs;
use crate::options::{BuildOptions, ServeOptions};
use crate::say;
use crate::server;
use crate::trouble::Trouble;

/// Builds what has changed, then serves it until it is ended.
///
/// # Errors
/// As the build; `Missing` with the remedy when the port is taken.
pub(crate) fn run(checkout: &Checkout, options: &ServeOptions) -> Result<(), Trouble> {
    let build = BuildOptions {
        release: options.release,
        pseudo: options.pseudo,
        base: options.base.clone(),
        ..BuildOptions::default()
    };
    let runtime = server::runtime()?;
    // Before the build: nobody should wait for one, only to hear that the port is taken.
    let listener = runtime.block_on(listen(options.port))?;

    let hash = inputs::hash(checkout, &build)?;
    if inputs::are_built(checkout, &build, &hash)? {
        say::line("nothing has changed since the last build");
    } else {
        build::all(checkout, &build)?;
        inputs::note(checkout, &hash)?;
    }

    let running = server::start(&checkout.join(&build.out), listener, runtime)?;
    say::line(format!("{}   (Ctrl+C ends it)", running.address));
    loop {
        thread::park();
    }
}

/// This computer alone can connect.
async fn listen(port: u16) -> Result<TcpListener, Trouble> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port))
        .await
        .map_err(|source| match source.kind() {
            ErrorKind::AddrInUse => Trouble::Missing {
                what: format!("port {port} is taken, perhaps by another `cargo xtask serve`"),
                remedy: format!(
                    "end that one, or type: cargo xtask serve --port {}",
                    port.checked_add(1).unwrap_or(8080)
                ),
            },
            ErrorKind::PermissionDenied => Trouble::Missing {
                what: format!("port {port} is not for everybody"),
                remedy: "type: cargo xtask serve --port 8080".to_owned(),
            },
            _ => Trouble::NotStarted {
                program: "server".to_owned(),
                source,
            },
        })
}
