//! `cargo xtask hosts`: the configurations that the build writes, tried on the servers that they are for.

use std::fs;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Stdio};
use std::thread;
use std::time::Duration;

use crate::build;
use crate::build::base::Base;
use crate::checkout::Checkout;
use crate::live::{self, Wish};
use crate::options::BuildOptions;
use crate::say;
use crate::setup::hosts::{Kind, Stage};
use crate::tally::Tally;
use crate::trouble::Trouble;

/// A server that ends with this.
#[derive(Debug)]
struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself; then there is nothing to end.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Builds the site for a host of its own and for a path on a shared one, and looks at both on every server.
///
/// # Errors
/// As the build; `Told` when a server cannot be set up or does anything else than the table says.
pub(crate) fn run(checkout: &Checkout) -> Result<(), Trouble> {
    let mut tally = Tally::default();
    // Apache reads as another user, who must reach the folder.
    let top = std::env::temp_dir().join(format!("which-is-which-hosts-{}", std::process::id()));
    for base in [Base::root(), Base::parse("/quiz/")?] {
        let dist = top.join(format!("dist{}", base.as_str().replace('/', "-")));
        build::all(
            checkout,
            &BuildOptions {
                base: base.clone(),
                out: dist.clone(),
                ..BuildOptions::default()
            },
        )?;
        for kind in Kind::ALL {
            let name = format!("{} under {}", kind.name(), base.as_str());
            match one(kind, &base, &dist, &top, &mut tally) {
                Ok(note) => say::line(format!("{name:<36}{note}")),
                Err(trouble) => tally.fail(&name, trouble),
            }
        }
    }
    // What cannot be emptied now is emptied by the system.
    let _ = fs::remove_dir_all(&top);
    tally.end()
}

fn one(
    kind: Kind,
    base: &Base,
    dist: &Path,
    top: &Path,
    tally: &mut Tally,
) -> Result<String, Trouble> {
    let stage = stage(kind, base, dist, top)?;
    let mut command = kind.prepare(&stage)?;
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let child = command.spawn().map_err(|source| Trouble::NotStarted {
        program: kind.name().to_owned(),
        source,
    })?;
    let _server = Server(child);
    wait(stage.port, kind)?;
    let safe = kind == Kind::NginxSafe;
    let scheme = if safe { "https" } else { "http" };
    let certificate = stage.certificate();
    let found = live::look(&Wish {
        address: &format!("{scheme}://localhost:{}{}", stage.port, base.as_str()),
        dist: Some(dist),
        ca: safe.then_some(certificate.as_path()),
    })?;
    (0..found.passed).for_each(|_| tally.pass());
    for note in &found.notes {
        say::line(format!("note: {note}"));
    }
    for fault in &found.faults {
        tally.fault(fault);
    }
    // `.htaccess` would speak for the next server too.
    let _ = fs::remove_file(dist.join(".htaccess"));
    Ok(format!(
        "{} as they should be, {} not",
        found.passed,
        found.faults.len()
    ))
}

fn stage(kind: Kind, base: &Base, dist: &Path, top: &Path) -> Result<Stage, Trouble> {
    let free =
        TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|listener| listener.local_addr());
    let port = free.map_err(crate::server::not_started)?.port();
    let work = top.join(format!("{kind:?}{}", base.as_str().replace('/', "-")));
    fs::create_dir_all(&work).map_err(Trouble::file("make", &work))?;
    Ok(Stage {
        dist: dist.to_owned(),
        hosting: build::beside(dist),
        base: base.as_str().to_owned(),
        work,
        port,
    })
}

/// Waits at most five seconds until the server takes a connection.
fn wait(port: u16, kind: Kind) -> Result<(), Trouble> {
    for _ in 0..100 {
        if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
            return Ok(());
        }
        thread::sleep(Duration::from_millis(50));
    }
    Err(Trouble::Missing {
        what: format!("{} does not answer on port {port}", kind.name()),
        remedy: "try again; if it stays silent, run the configuration in dist-hosting by hand and read its log".to_owned(),
    })
}
