//! Serves the output folder as a host would: the table's headers, compressed files, real 404s.

use std::path::Path;
use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::header::{HeaderName, HeaderValue};
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::{self, Next};
use axum::response::Response;
use tower_http::services::{ServeDir, ServeFile};

use crate::headers::{self, Rule};

/// Everything that is shared by all requests.
#[derive(Debug)]
struct Shared {
    not_found: &'static str,
    table: Vec<Rule>,
}

/// The site as a service.
pub(crate) fn router(out: &Path, not_found: &'static str, table: Vec<Rule>) -> Router {
    let lost = ServeFile::new(out.join(not_found.trim_start_matches('/')))
        .precompressed_br()
        .precompressed_gzip();
    let files = ServeDir::new(out)
        .precompressed_br()
        .precompressed_gzip()
        .not_found_service(lost);
    let shared = Arc::new(Shared { not_found, table });
    Router::new()
        .fallback_service(files)
        .layer(middleware::from_fn_with_state(shared, add_headers))
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
