//! Sets up web servers, to try the configurations that the build writes for them.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::files;
use crate::hosting::FOLDER;
use crate::process;
use crate::setup::apt;
use crate::trouble::Trouble;

/// A web server that we write a configuration for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// nginx, plain.
    Nginx,
    /// nginx over https, with brotli.
    NginxSafe,
    /// Caddy.
    Caddy,
    /// Apache, by its own configuration.
    Apache,
    /// Apache, by `.htaccess` alone.
    Htaccess,
}

/// Where a server finds and puts things.
#[derive(Debug)]
pub(crate) struct Stage {
    /// The built site.
    pub(crate) dist: PathBuf,
    /// The configurations beside it.
    pub(crate) hosting: PathBuf,
    /// The path under which it lies.
    pub(crate) base: String,
    /// An empty folder.
    pub(crate) work: PathBuf,
    /// A free port.
    pub(crate) port: u16,
}

const APACHE_MODULES: &[&str] = &[
    "mpm_event",
    "authz_core",
    "alias",
    "dir",
    "mime",
    "headers",
    "rewrite",
];

impl Kind {
    /// All of them.
    pub(crate) const ALL: [Self; 5] = [
        Self::Nginx,
        Self::NginxSafe,
        Self::Caddy,
        Self::Apache,
        Self::Htaccess,
    ];

    /// As a person says it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Nginx => "nginx",
            Self::NginxSafe => "nginx, https, brotli",
            Self::Caddy => "Caddy",
            Self::Apache => "Apache",
            Self::Htaccess => "Apache, .htaccess",
        }
    }

    /// Installs what is missing, lets the server itself check the configuration, and returns the command that runs it.
    ///
    /// # Errors
    /// `Missing` with what to install; `File`; `Failed` with what the server finds wrong.
    pub(crate) fn prepare(self, stage: &Stage) -> Result<Command, Trouble> {
        let why = "to try the configuration that we write for it";
        match self {
            Self::Nginx => apt::install(&["nginx-light"], why)?,
            Self::NginxSafe => apt::install(
                &["nginx-light", "libnginx-mod-http-brotli-static", "openssl"],
                why,
            )?,
            Self::Caddy => apt::install(&["caddy"], why)?,
            Self::Apache | Self::Htaccess => apt::install(&["apache2"], why)?,
        }
        match self {
            Self::Nginx => nginx(stage, false),
            Self::NginxSafe => nginx(stage, true),
            Self::Caddy => caddy(stage),
            Self::Apache => apache(stage, false),
            Self::Htaccess => apache(stage, true),
        }
    }
}

impl Stage {
    /// The certificate that the https server shows.
    pub(crate) fn certificate(&self) -> PathBuf {
        self.work.join("certificate.pem")
    }

    /// A configuration of ours, with the folder of this stage.
    fn ours(&self, name: &str) -> Result<String, Trouble> {
        let text = files::text(&self.hosting.join(name))?;
        Ok(text.replace(FOLDER, &self.dist.display().to_string()))
    }

    fn write(&self, name: &str, text: &str) -> Result<PathBuf, Trouble> {
        let path = self.work.join(name);
        files::write(&path, text.as_bytes())?;
        Ok(path)
    }
}

fn nginx(stage: &Stage, safe: bool) -> Result<Command, Trouble> {
    let work = stage.work.display();
    let mut ours = stage.ours("nginx.conf")?;
    let mut listen = format!("listen 127.0.0.1:{};", stage.port);
    let mut modules = "";
    if safe {
        certify(stage)?;
        ours = ours.replace("# brotli_static on;", "brotli_static on;");
        listen = format!(
            "listen 127.0.0.1:{} ssl; ssl_certificate {work}/certificate.pem; ssl_certificate_key {work}/key.pem;",
            stage.port
        );
        modules = "load_module modules/ngx_http_brotli_static_module.so;";
    }
    stage.write("ours.conf", &ours)?;
    let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .iter()
        .map(|name| format!("{name}_temp_path {work}/{name}; "))
        .collect();
    let conf = stage.write(
        "nginx.conf",
        &format!(
            "{modules}\ndaemon off; master_process off; pid {work}/pid; error_log {work}/errors;\nevents {{}}\n\
             http {{ access_log off; {temporary}\n server {{ server_name localhost; {listen} include {work}/ours.conf; }} }}\n"
        ),
    )?;
    let command = |check: bool| {
        let mut command = process::command("nginx");
        command.arg("-p").arg(&stage.work).arg("-c").arg(&conf);
        if Path::new("/usr/lib/nginx/modules").is_dir() {
            command.args(["-e", "stderr"]);
        }
        if check {
            command.arg("-t");
        }
        command
    };
    // Modules are looked for beside the prefix.
    if safe {
        files::link(
            Path::new("/usr/lib/nginx/modules"),
            &stage.work.join("modules"),
        )?;
    }
    process::output(&mut command(true))?;
    Ok(command(false))
}

fn caddy(stage: &Stage) -> Result<Command, Trouble> {
    let ours = stage.hosting.join("Caddyfile");
    let conf = stage.write(
        "Caddyfile",
        &format!(
            "{{\n\tadmin off\n\tauto_https off\n}}\nimport {}\n",
            ours.display()
        ),
    )?;
    let command = |word: &str| {
        let mut command = process::command("caddy");
        command
            .args([word, "--adapter", "caddyfile", "--config"])
            .arg(&conf)
            .env("WIQ_ADDRESS", format!("http://localhost:{}", stage.port))
            .env("WIQ_FOLDER", &stage.dist)
            .env("XDG_DATA_HOME", &stage.work)
            .env("XDG_CONFIG_HOME", &stage.work);
        command
    };
    process::output(&mut command("validate"))?;
    Ok(command("run"))
}

fn apache(stage: &Stage, htaccess: bool) -> Result<Command, Trouble> {
    let work = stage.work.display();
    let dist = stage.dist.display();
    let ours = if htaccess {
        let rules = files::bytes(&stage.hosting.join("apache.htaccess"))?;
        files::write(&stage.dist.join(".htaccess"), &rules)?;
        let place = match stage.base.trim_end_matches('/') {
            "" => format!("DocumentRoot \"{dist}\""),
            place => format!("Alias \"{place}\" \"{dist}\""),
        };
        format!(
            "{place}\n<Directory \"{dist}\">\nRequire all granted\nAllowOverride FileInfo Indexes\n</Directory>\n"
        )
    } else {
        stage.ours("apache.conf")?
    };
    stage.write("ours.conf", &ours)?;
    let modules: String = APACHE_MODULES
        .iter()
        .map(|name| format!("LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n"))
        .collect();
    // Debian's own settings for types come first, as they would on a real host.
    let conf = stage.write(
        "apache.conf",
        &format!(
            "ServerRoot {work}\nServerName localhost\nPidFile {work}/pid\nErrorLog {work}/errors\n\
             Listen 127.0.0.1:{port}\nUser www-data\nGroup www-data\n{modules}\
             Include /etc/apache2/mods-available/mime.conf\n\
             <VirtualHost *:{port}>\nInclude {work}/ours.conf\n</VirtualHost>\n",
            port = stage.port
        ),
    )?;
    let command = |word: &str| {
        let mut command = process::command("apache2");
        command.arg("-f").arg(&conf).arg(word);
        command
    };
    process::output(&mut command("-t"))?;
    Ok(command("-X"))
}

/// A certificate for this computer, which nobody else trusts.
fn certify(stage: &Stage) -> Result<(), Trouble> {
    process::output(
        process::command("openssl")
            .args([
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-days",
                "2",
                "-subj",
                "/CN=localhost",
            ])
            .args([
                "-addext",
                "subjectAltName=DNS:localhost",
                "-addext",
                "basicConstraints=critical,CA:FALSE",
            ])
            .arg("-keyout")
            .arg(stage.work.join("key.pem"))
            .arg("-out")
            .arg(stage.certificate()),
    )
    .map(drop)
}
