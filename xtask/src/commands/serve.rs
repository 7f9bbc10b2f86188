//! `cargo xtask serve`

use std::io::ErrorKind;
use std::net::Ipv4Addr;

use tokio::net::TcpListener;
use tokio::runtime;

use crate::args::{BuildOptions, ServeOptions};
use crate::build;
use crate::build::pages;
use crate::checkout::Checkout;
use crate::files;
use crate::headers;
use crate::inputs;
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
        ..BuildOptions::default()
    };
    let runtime = runtime::Builder::new_multi_thread()
        .enable_io()
        .build()
        .map_err(|source| Trouble::NotStarted {
            program: "server".to_owned(),
            source,
        })?;
    // Before the build: nobody should wait for one, only to hear that the port is taken.
    let listener = runtime.block_on(listen(options.port))?;

    let hash = inputs::hash(checkout, &build)?;
    if inputs::are_built(checkout, &build, &hash)? {
        say::line("nothing has changed since the last build");
    } else {
        build::all(checkout, &build)?;
        inputs::note(checkout, &hash)?;
    }

    let out = checkout.join(&build.out);
    let table = headers::read(&files::text(&out.join(headers::FILE))?);
    let router = server::router(&out, pages::NOT_FOUND, table);
    say::line(format!(
        "http://localhost:{}/   (Ctrl+C ends it)",
        options.port
    ));
    runtime
        .block_on(async { axum::serve(listener, router).await })
        .map_err(|source| Trouble::NotStarted {
            program: "server".to_owned(),
            source,
        })
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
