//! Serves the output folder as a host would: the table's headers, compressed files, real 404s.

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

/// Everything that is shared by all requests.
#[derive(Debug)]
struct Shared {
    not_found: &'static str,
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
    let router = router(out, pages::NOT_FOUND, table);
    let port = listener.local_addr().map_err(not_started)?.port();
    runtime.spawn(async move { axum::serve(listener, router).await });
    Ok(Running {
        address: format!("http://localhost:{port}/"),
        _runtime: runtime,
    })
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

/// The site as a service.
fn router(out: &Path, not_found: &'static str, table: Vec<Rule>) -> Router {
    let files = |folder: &Path| {
        let lost = ServeFile::new(folder.join(not_found.trim_start_matches('/')))
            .precompressed_br()
            .precompressed_gzip();
        ServeDir::new(folder)
            .precompressed_br()
            .precompressed_gzip()
            .not_found_service(lost)
    };
    let shared = Arc::new(Shared { not_found, table });
    // A language has its own page for addresses that are none; as hosts do, the nearest one is taken.
    let languages = languages(out, not_found);
    let router = languages.iter().fold(Router::new(), |router, language| {
        router.nest_service(&format!("/{language}/"), files(&out.join(language)))
    });
    router
        .fallback_service(files(out))
        .layer(middleware::from_fn_with_state(shared, add_headers))
}

/// The folders that have a page of their own for addresses that are none.
fn languages(out: &Path, not_found: &str) -> Vec<String> {
    let entries = std::fs::read_dir(out).into_iter().flatten().flatten();
    entries
        .filter(|entry| {
            entry
                .path()
                .join(not_found.trim_start_matches('/'))
                .is_file()
        })
        .filter_map(|entry| entry.file_name().into_string().ok())
        .collect()
}

async fn add_headers(
    State(shared): State<Arc<Shared>>,
    mut request: Request,
    next: Next,
) -> Response {
    let mut path = request.uri().path().to_owned();
    // The table is for hosts, which do not serve it.
    if path.trim_start_matches('/') == headers::FILE {
        *request.uri_mut() = axum::http::Uri::from_static("/nothing");
    }
    let mut response = next.run(request).await;
    if response.status() == StatusCode::NOT_FOUND {
        // Nothing may be kept for a year because a missing file was asked for by a name with a hash.
        shared.not_found.clone_into(&mut path);
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
    use super::{Running, runtime, start};
    use crate::build::site::Site;
    use crate::headers;
    use std::fs;
    use std::io::{Read, Write};
    use std::net::TcpStream;
    use std::path::PathBuf;
    use tokio::net::TcpListener;

    fn serve(name: &str) -> (Running, PathBuf) {
        let mut site = Site::default();
        let pages = ["/".to_owned(), "/404.html".to_owned()];
        let table = headers::table("/", "'sha256-x'", &pages, "assets/app.1.wasm");
        site.add(headers::FILE, headers::write(&table).into_bytes());
        site.add("index.html", b"start".to_vec());
        site.add("404.html", b"lost".to_vec());
        site.add("es/index.html", b"inicio".to_vec());
        site.add("es/404.html", b"perdido".to_vec());
        site.add("assets/app.1.wasm", b"app".to_vec());
        let out = std::env::temp_dir().join(format!("xtask-server-{}-{name}", std::process::id()));
        site.write(&out).unwrap();
        let runtime = runtime().unwrap();
        let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).unwrap();
        (start(&out, listener, runtime).unwrap(), out)
    }

    #[track_caller]
    fn check(server: &Running, path: &str, expected: &[&str], refused: &[&str]) {
        let host = server
            .address
            .trim_start_matches("http://")
            .trim_end_matches('/');
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
        let (server, out) = serve("host");
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
        let (server, out) = serve("lost");
        let lost = [
            "404 Not Found",
            "content-security-policy: ",
            "cache-control: no-cache",
            "lost",
        ];
        check(&server, "/nowhere/", &lost, &[]);
        check(&server, "/es/", &["200 OK", "inicio"], &[]);
        check(
            &server,
            "/es/nada/",
            &["404 Not Found", "perdido"],
            &["lost"],
        );
        check(&server, "/assets/old.2.js", &lost, &["immutable"]);
        check(&server, "/_headers", &lost, &["Strict-Transport-Security"]);
        fs::remove_dir_all(out).unwrap();
    }
}
