//! A server that misbehaves on purpose, and counts what it is asked.
//!
//! Written on bare sockets: libraries for HTTP exist to prevent what this one is for.

use std::collections::BTreeMap;
use std::io::Write;
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use crate::driver::PATIENCE;
use crate::good_answer::{Response, usual};

/// What goes wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Fault {
    /// This status, with a few words.
    Status(u16),
    /// The length of the whole file, and half of it.
    Cut,
    /// The whole file but for one bit.
    Flipped,
    /// The connection stays open, and nothing comes.
    Hang,
    /// The connection is reset.
    Reset,
    /// The right bytes under another type.
    Type(&'static str),
    /// The login page of some network, with status 200.
    Portal,
    /// Late.
    Delay(Duration),
    /// Without any header but type and length.
    NoHeaders,
    /// To be kept for a year.
    KeptForAYear,
    /// Never to be kept.
    NotKept,
    /// A redirect to here.
    Redirect(&'static str),
    /// Something else in its place: type and text.
    Other(&'static str, String),
}

#[derive(Debug)]
struct State {
    site: PathBuf,
    faults: Vec<(String, Fault)>,
    asked: BTreeMap<String, u32>,
    running: bool,
}

/// The server. It can be stopped, started again on the same port, and given another site.
#[derive(Debug)]
pub(crate) struct BadServer {
    port: u16,
    state: Arc<Mutex<State>>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

impl BadServer {
    /// Serves the site of a folder, as it should.
    pub(crate) fn start(site: impl Into<PathBuf>) -> Self {
        let state = State {
            site: site.into(),
            faults: Vec::new(),
            asked: BTreeMap::new(),
            running: false,
        };
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let server = Self {
            port: listener.local_addr().expect("an address").port(),
            state: Arc::new(Mutex::new(state)),
            thread: Mutex::new(None),
        };
        server.listen(listener);
        server
    }

    /// Where it answers, without a slash at the end.
    pub(crate) fn address(&self) -> String {
        format!("http://localhost:{}", self.port)
    }

    /// Nobody answers any more.
    pub(crate) fn stop(&self) {
        self.state().running = false;
        // Somebody must knock, so that the server looks up and sees that it is over.
        let _ = TcpStream::connect(("127.0.0.1", self.port));
        let thread = self.thread.lock().expect("one at a time").take();
        if let Some(thread) = thread {
            thread.join().expect("the server ends");
        }
    }

    /// Answers again, on the port that it had.
    pub(crate) fn start_again(&self) {
        self.listen(TcpListener::bind(("127.0.0.1", self.port)).expect("its port"));
    }

    fn listen(&self, listener: TcpListener) {
        self.state().running = true;
        let state = Arc::clone(&self.state);
        let thread = thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if !lock(&state).running {
                    return;
                }
                let state = Arc::clone(&state);
                // A browser that goes away in the middle is no fault of ours.
                thread::spawn(move || drop(answer(stream, &state)));
            }
        });
        *self.thread.lock().expect("one at a time") = Some(thread);
    }

    /// From now on, paths that contain this text go wrong, or with `=` before it the one path that it is.
    /// Every fault that fits counts.
    pub(crate) fn fault(&self, path: &str, fault: Fault) {
        self.state().faults.push((path.to_owned(), fault));
    }

    /// Everything is as it should be again.
    pub(crate) fn mend(&self) {
        self.state().faults.clear();
    }

    /// From now on another site is served.
    pub(crate) fn swap(&self, site: impl Into<PathBuf>) {
        self.state().site = site.into();
    }

    /// How often each path was asked for since the last time, and forgets it.
    pub(crate) fn asked(&self) -> BTreeMap<String, u32> {
        std::mem::take(&mut self.state().asked)
    }

    /// How often one path was asked for.
    pub(crate) fn count(&self, path: &str) -> u32 {
        self.state().asked.get(path).copied().unwrap_or_default()
    }

    /// Waits until one path was asked for so often; says why where it never is.
    pub(crate) async fn until_asked(&self, path: &str, times: u32, why: &str) {
        let begin = Instant::now();
        while self.count(path) < times {
            assert!(begin.elapsed() < PATIENCE, "{path}: {why}");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        lock(&self.state)
    }
}

impl Drop for BadServer {
    fn drop(&mut self) {
        self.stop();
    }
}

fn lock(state: &Mutex<State>) -> MutexGuard<'_, State> {
    state.lock().expect("no thread of the server has failed")
}

fn answer(mut stream: TcpStream, state: &Mutex<State>) -> std::io::Result<()> {
    let Some(path) = peek(&stream)? else {
        return Ok(());
    };
    let (site, faults) = {
        let mut state = lock(state);
        *state.asked.entry(path.clone()).or_default() += 1;
        let fits = |(part, _): &&(String, Fault)| match part.strip_prefix('=') {
            Some(whole) => path == whole,
            None => path.contains(part.as_str()),
        };
        let faults = state.faults.iter().filter(fits);
        let faults: Vec<Fault> = faults.map(|(_, fault)| fault.clone()).collect();
        (state.site.clone(), faults)
    };
    for fault in &faults {
        match fault {
            // What came was only looked at: a socket that is closed over unread bytes says "reset".
            Fault::Reset => return Ok(()),
            Fault::Hang => {
                while lock(state).running {
                    thread::sleep(Duration::from_millis(50));
                }
                return Ok(());
            }
            Fault::Delay(time) => thread::sleep(*time),
            _ => {}
        }
    }
    let mut head = [0; 16_384];
    std::io::Read::read(&mut stream, &mut head)?;
    let mut response = usual(&site, &path);
    let (whole, cut) = (response.body.len(), faults.contains(&Fault::Cut));
    for fault in faults {
        spoil(&mut response, fault);
    }
    let mut text = format!("HTTP/1.1 {} -\r\n", response.status);
    for (name, value) in &response.headers {
        text.push_str(&format!("{name}: {value}\r\n"));
    }
    let length = if cut { whole } else { response.body.len() };
    text.push_str(&format!(
        "Content-Length: {length}\r\nConnection: close\r\n\r\n"
    ));
    stream.write_all(text.as_bytes())?;
    stream.write_all(&response.body)?;
    stream.flush()
}

/// The path of the request, without its query, once the request is whole.
fn peek(stream: &TcpStream) -> std::io::Result<Option<String>> {
    stream.set_read_timeout(Some(Duration::from_secs(5)))?;
    let mut head = [0; 16_384];
    loop {
        let length = stream.peek(&mut head)?;
        let text = String::from_utf8_lossy(&head[..length]).into_owned();
        if length == 0 {
            return Ok(None);
        }
        if text.contains("\r\n\r\n") {
            let target = text.split(' ').nth(1).unwrap_or_default();
            let path = target.split(['?', '#']).next().unwrap_or_default();
            return Ok(Some(path.to_owned()));
        }
        thread::sleep(Duration::from_millis(2));
    }
}

fn spoil(response: &mut Response, fault: Fault) {
    let mut head = |name: &str, value: &str| {
        response.headers.insert(name.to_owned(), value.to_owned());
    };
    match fault {
        Fault::Status(status) => {
            head("Content-Type", "text/plain");
            response.status = status;
            response.body = b"no".to_vec();
        }
        Fault::Cut => response.body.truncate(response.body.len() / 2),
        Fault::Flipped => {
            let middle = response.body.len() / 2;
            response.body[middle] ^= 1;
        }
        Fault::Type(kind) => head("Content-Type", kind),
        Fault::Portal => {
            let page = "<h1>Welcome to our network. Please log in.</h1>";
            *response = Response::short(200, ("Content-Type", "text/html"), page);
        }
        Fault::NoHeaders => response.headers.retain(|name, _| name == "Content-Type"),
        Fault::KeptForAYear => head("Cache-Control", "public, max-age=31536000, immutable"),
        Fault::NotKept => head("Cache-Control", "no-store, max-age=0"),
        Fault::Redirect(to) => *response = Response::short(302, ("Location", to), ""),
        Fault::Other(kind, text) => {
            *response = Response::short(200, ("Content-Type", kind), text);
        }
        Fault::Hang | Fault::Reset | Fault::Delay(_) => {}
    }
}
