//! Stands between Chromium and a server and notes what is asked for: what a service worker asks for, no page can see.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

/// A relay, which runs until the program ends.
#[derive(Debug)]
pub(crate) struct Relay {
    /// Where it answers, without a slash at its end.
    pub(crate) address: String,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Relay {
    /// Stands before the server with this address.
    pub(crate) fn before(server: &str) -> Self {
        let host = server
            .trim_start_matches("http://")
            .trim_end_matches('/')
            .to_owned();
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let port = listener.local_addr().expect("an address").port();
        let asked = Arc::new(Mutex::new(Vec::new()));
        let told = Arc::clone(&asked);
        thread::spawn(move || {
            for client in listener.incoming().flatten() {
                // A server that is gone shows as a page that does not open.
                if let Ok(server) = TcpStream::connect(&host) {
                    join(client, server, &told);
                }
            }
        });
        Self {
            address: format!("http://localhost:{port}"),
            asked,
        }
    }

    /// The paths that were asked for since this was called last.
    pub(crate) fn take(&self) -> Vec<String> {
        std::mem::take(&mut *self.asked.lock().expect("the paths"))
    }
}

/// Passes on everything in both directions.
fn join(client: TcpStream, server: TcpStream, asked: &Arc<Mutex<Vec<String>>>) {
    for stream in [&client, &server] {
        // A small packet that waits for another one would be time that nobody's page takes.
        stream.set_nodelay(true).expect("a socket");
    }
    let copy = |stream: &TcpStream| stream.try_clone().expect("a socket");
    let (from_client, to_server) = (copy(&client), copy(&server));
    let asked = Arc::clone(asked);
    thread::spawn(move || pass(from_client, to_server, Some(&asked)));
    thread::spawn(move || pass(server, client, None));
}

fn pass(mut from: TcpStream, mut to: TcpStream, asked: Option<&Mutex<Vec<String>>>) {
    let mut bytes = vec![0; 65536];
    let mut head = Vec::new();
    while let Ok(count @ 1..) = from.read(&mut bytes) {
        if let Some(asked) = asked {
            head.extend_from_slice(&bytes[..count]);
            asked.lock().expect("the paths").extend(paths(&mut head));
        }
        if to.write_all(&bytes[..count]).is_err() {
            break;
        }
    }
    // The other side may have closed it before.
    let _ = to.shutdown(Shutdown::Write);
}

/// Takes the whole requests out of what was sent and gives back their paths. None of them has a body.
fn paths(head: &mut Vec<u8>) -> Vec<String> {
    let mut found = Vec::new();
    while let Some(end) = head.windows(4).position(|four| four == b"\r\n\r\n") {
        let request: Vec<u8> = head.drain(..end + 4).collect();
        let text = String::from_utf8_lossy(&request);
        found.extend(text.split(' ').nth(1).map(str::to_owned));
    }
    found
}
