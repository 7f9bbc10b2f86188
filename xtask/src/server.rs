//! Serves the output folder as a host would: the table's headers, compressed files, real 404s.

use std::net::Ipv4Addr;
use std::path::Path;
use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::header::{HeaderName, HeaderValue};
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::{self, Next};
use axum::response::Response;
use tokio::net::TcpListener;
use tokio::runtime::{Builder, Runtime};
use tower_http::services::{ServeDir, ServeFile};

use crate::build::pages;
use crate::files;
use crate::headers::{self, Rule};
use crate::trouble::Trouble;

/// The file of the page for addresses that are none.
const LOST: &str = "404.html";

/// Everything that is shared by all requests.
#[derive(Debug)]
struct Shared {
    base: String,
    table: Vec<Rule>,
}

/// A server that runs until this is dropped.
#[derive(Debug)]
pub(crate) struct Running {
    /// Where it answers.
    pub(crate) address: String,
    _runtime: Runtime,
}

/// Serves the output folder to this computer alone; port 0 takes any that is free.
///
/// # Errors
/// `NotStarted` when there is no port, `File` when the folder holds no table of headers.
pub(crate) fn start(
    out: &Path,
    listener: TcpListener,
    runtime: Runtime,
) -> Result<Running, Trouble> {
    let table = headers::read(&files::text(&out.join(headers::FILE))?);
    let base = headers::base(&table).to_owned();
    let router = router(out, &base, table);
    let port = listener.local_addr().map_err(not_started)?.port();
    runtime.spawn(async move { axum::serve(listener, router).await });
    Ok(Running {
        address: format!("http://localhost:{port}{base}"),
        _runtime: runtime,
    })
}

/// Serves the output folder to this computer alone, on any port that is free.
///
/// # Errors
/// As `start` and `runtime`.
pub(crate) fn anywhere(out: &Path) -> Result<Running, Trouble> {
    let runtime = runtime()?;
    let listener = runtime
        .block_on(TcpListener::bind((Ipv4Addr::LOCALHOST, 0)))
        .map_err(not_started)?;
    start(out, listener, runtime)
}

/// What the server runs on.
///
/// # Errors
/// `NotStarted` when the system gives no threads.
pub(crate) fn runtime() -> Result<Runtime, Trouble> {
    Builder::new_multi_thread()
        .enable_io()
        .build()
        .map_err(not_started)
}

/// For `map_err`: the server could not be started.
pub(crate) fn not_started(source: std::io::Error) -> Trouble {
    Trouble::NotStarted {
        program: "server".to_owned(),
        source,
    }
}

/// The site as a service, under the path that it was built for and nowhere else.
fn router(out: &Path, base: &str, table: Vec<Rule>) -> Router {
    let files = |folder: &Path| {
        let lost = ServeFile::new(folder.join(LOST))
            .precompressed_br()
            .precompressed_gzip();
        ServeDir::new(folder)
            .precompressed_br()
            .precompressed_gzip()
            .not_found_service(lost)
    };
    let shared = Arc::new(Shared {
        base: base.to_owned(),
        table,
    });
    // A language has its own page for addresses that are none; as hosts do, the nearest one is taken.
    let languages = languages(out)
        .into_iter()
        .fold(Router::new(), |router, language| {
            router.nest_service(&format!("{base}{language}/"), files(&out.join(language)))
        });
    let router = match base.trim_end_matches('/') {
        "" => languages.fallback_service(files(out)),
        place => languages.nest_service(place, files(out)),
    };
    router.layer(middleware::from_fn_with_state(shared, add_headers))
}

/// The folders of further languages: each has its own page for what is lost.
fn languages(out: &Path) -> Vec<String> {
    let folders = std::fs::read_dir(out).into_iter().flatten().flatten();
    folders
        .filter(|folder| folder.path().join(LOST).is_file())
        .filter_map(|folder| folder.file_name().into_string().ok())
        .collect()
}

async fn add_headers(
    State(shared): State<Arc<Shared>>,
    mut request: Request,
    next: Next,
) -> Response {
    let mut path = request.uri().path().to_owned();
    // The table is for hosts, which do not serve it.
    if path.strip_prefix(&shared.base) == Some(headers::FILE) {
        let nothing = format!("{}nothing", shared.base).parse();
        *request.uri_mut() = nothing.unwrap_or_default();
    }
    let mut response = next.run(request).await;
    if response.status() == StatusCode::NOT_FOUND {
        // Nothing may be kept for a year because a missing file was asked for by a name with a hash.
        path = format!("{}{}", shared.base.trim_end_matches('/'), pages::NOT_FOUND);
    }
    set(response.headers_mut(), &headers::of(&shared.table, &path));
    response
}

fn set(map: &mut HeaderMap, headers: &[(&str, &str)]) {
    for (name, value) in headers
        .iter()
        .filter(|(name, _)| *name != headers::HTTPS_ONLY)
    {
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(*name), HeaderValue::from_str(value)) {
            map.insert(name, value);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Running, anywhere};
    use crate::build::site::Site;
    use crate::headers;
    use std::fs;
    use std::io::{Read, Write};
    use std::net::TcpStream;
    use std::path::PathBuf;

    fn serve(name: &str, base: &str) -> (Running, PathBuf) {
        let mut site = Site::default();
        let pages = ["/".to_owned(), "/404.html".to_owned()];
        let table = headers::table(&headers::Known {
            base,
            style: "'sha256-x'",
            pages: &pages,
            workers: &[],
            hashed: &["assets/app.1.wasm".to_owned()],
        });
        site.add(headers::FILE, headers::write(&table).into_bytes());
        site.add("index.html", b"start".to_vec());
        site.add("404.html", b"lost".to_vec());
        site.add("es/index.html", b"inicio".to_vec());
        site.add("es/404.html", b"perdido".to_vec());
        site.add("assets/app.1.wasm", b"app".to_vec());
        let out = std::env::temp_dir().join(format!("xtask-server-{}-{name}", std::process::id()));
        site.write(&out).unwrap();
        (anywhere(&out).unwrap(), out)
    }

    #[track_caller]
    fn check(server: &Running, path: &str, expected: &[&str], refused: &[&str]) {
        let host = server
            .address
            .trim_start_matches("http://")
            .split('/')
            .next()
            .unwrap();
        let mut stream = TcpStream::connect(host).unwrap();
        write!(
            stream,
            "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
        )
        .unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        for text in expected {
            assert!(answer.contains(text), "{path} lacks {text}: {answer}");
        }
        for text in refused {
            assert!(!answer.contains(text), "{path} has {text}: {answer}");
        }
    }

    #[test]
    fn answers_as_a_host_would() {
        let (server, out) = serve("host", "/");
        let page = [
            "200 OK",
            "content-security-policy: ",
            "cache-control: no-cache",
            "start",
        ];
        check(
            &server,
            "/",
            &page,
            &["immutable", "strict-transport-security"],
        );
        check(
            &server,
            "/assets/app.1.wasm",
            &["200 OK", "application/wasm", "immutable"],
            &["no-cache"],
        );
        fs::remove_dir_all(out).unwrap();
    }

    #[test]
    fn what_is_not_there_is_lost_and_never_kept() {
        let (server, out) = serve("lost", "/");
        let lost = [
            "404 Not Found",
            "content-security-policy: ",
            "cache-control: no-cache",
            "lost",
        ];
        check(&server, "/nowhere/", &lost, &[]);
        check(&server, "/es/", &["200 OK", "inicio"], &[]);
        check(&server, "/es/nada/", &["404 Not Found", "perdido"], &[]);
        check(&server, "/assets/old.2.js", &lost, &["immutable"]);
        check(&server, "/_headers", &lost, &["Strict-Transport-Security"]);
        fs::remove_dir_all(out).unwrap();
    }

    #[test]
    fn answers_under_the_path_it_was_built_for() {
        let (server, out) = serve("base", "/quiz/");
        assert!(server.address.ends_with("/quiz/"), "{}", server.address);
        check(&server, "/quiz/", &["200 OK", "no-cache", "start"], &[]);
        check(&server, "/quiz/es/", &["200 OK", "inicio"], &[]);
        check(
            &server,
            "/quiz/es/nada/",
            &["404 Not Found", "perdido"],
            &[],
        );
        check(
            &server,
            "/quiz/assets/app.1.wasm",
            &["200 OK", "immutable"],
            &[],
        );
        for path in ["/quiz/nowhere/", "/quiz/_headers"] {
            check(&server, path, &["404 Not Found", "no-cache", "lost"], &[]);
        }
        check(
            &server,
            "/elsewhere/",
            &["404 Not Found"],
            &["lost", "start"],
        );
        fs::remove_dir_all(out).unwrap();
    }
}
