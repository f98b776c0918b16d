//! A workbench on a folder of its own, and requests to it.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::http::Request;
use http_body_util::BodyExt as _;
use mizan::MAX_WORK;
use mizan_core::Limits;
use mizan_report::Language;
use mizan_web::{LibraryCase, Settings, Workbench, router};
use serde_json::{Value, json};
use tower::ServiceExt as _;

const PORT: u16 = 4321;

/// The headers of a request.
pub type Headers = Vec<(String, String)>;

/// A workbench on a folder of its own.
pub struct Bench {
    folder: PathBuf,
    workbench: Arc<Workbench>,
    runtime: tokio::runtime::Runtime,
}

impl Bench {
    /// A workbench on a new folder with these files.
    pub fn new(name: &str, files: &[(&str, &str)]) -> Self {
        Self::within(name, files, MAX_WORK)
    }

    /// The same, where no question may be more work than this.
    pub fn within(name: &str, files: &[(&str, &str)], max_work: u128) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).unwrap();
        let bench = Self::on(folder, max_work);
        files.iter().for_each(|(path, text)| bench.write(path, text));
        bench
    }

    fn on(folder: PathBuf, max_work: u128) -> Self {
        let small = LibraryCase { name: "small", text: "mizan = 1\n", files: &[("notes.md", "notes")] };
        let settings = Settings {
            root: folder.clone(),
            open: None,
            sources: None,
            language: Language::English,
            port: PORT,
            limits: Limits::default(),
            max_work,
            version: "0",
            library: vec![small],
            template: |_| "mizan = 1\n[case]\ntitle = \"T\"\n",
        };
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        Self { folder, workbench: Arc::new(Workbench::new(settings).unwrap()), runtime }
    }

    /// Another workbench on the same folder, as after a crash.
    pub fn again(&self) -> Self {
        Self::on(self.folder.clone(), MAX_WORK)
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    pub fn port(&self) -> u16 {
        PORT
    }

    pub fn write(&self, path: &str, text: &str) {
        let path = self.folder.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }

    pub fn read(&self, path: &str) -> String {
        std::fs::read_to_string(self.folder.join(path)).unwrap()
    }

    /// The headers of the page itself.
    pub fn headers(&self) -> Headers {
        let token = format!("Bearer {}", self.workbench.token());
        vec![("host".into(), format!("127.0.0.1:{PORT}")), ("authorization".into(), token)]
    }

    pub fn get(&self, path: &str) -> (u16, Value) {
        self.send("GET", path, &self.headers(), None)
    }

    pub fn post(&self, path: &str, body: Value) -> (u16, Value) {
        self.send("POST", path, &self.headers(), Some(body))
    }

    pub fn put(&self, path: &str, body: Value) -> (u16, Value) {
        self.send("PUT", path, &self.headers(), Some(body))
    }

    /// The status and the answer; `Null` where the answer is no JSON.
    pub fn send(&self, method: &str, path: &str, headers: &[(String, String)], body: Option<Value>) -> (u16, Value) {
        let (status, bytes) = self.bytes(method, path, headers, body);
        (status, serde_json::from_slice(&bytes).unwrap_or(Value::Null))
    }

    /// The status and the bytes of the answer.
    pub fn bytes(&self, method: &str, path: &str, headers: &[(String, String)], body: Option<Value>) -> (u16, Vec<u8>) {
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in headers {
            request = request.header(name, value);
        }
        let body = body.map_or_else(Body::empty, |body| Body::from(body.to_string()));
        let service = router(self.workbench.clone());
        self.runtime.block_on(async {
            let response = service.oneshot(request.body(body).unwrap()).await.unwrap();
            let status = response.status().as_u16();
            (status, response.into_body().collect().await.unwrap().to_bytes().to_vec())
        })
    }

    /// A header of the answer to a request without a body.
    pub fn header(&self, method: &str, path: &str, name: &str) -> Option<String> {
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in self.headers() {
            request = request.header(name, value);
        }
        let service = router(self.workbench.clone());
        self.runtime.block_on(async {
            let response = service.oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
            response.headers().get(name).and_then(|value| value.to_str().ok()).map(str::to_owned)
        })
    }

    /// Asks, and goes away after a while; whether there was no answer by then.
    pub fn left(&self, path: &str, body: Value, after: Duration) -> bool {
        let mut request = Request::builder().method("POST").uri(path);
        for (name, value) in self.headers() {
            request = request.header(name, value);
        }
        let service = router(self.workbench.clone());
        self.runtime.block_on(async {
            let asked = service.oneshot(request.body(Body::from(body.to_string())).unwrap());
            tokio::time::timeout(after, asked).await.is_err()
        })
    }

    /// A job once it has ended.
    pub fn ended(&self, job: &Value) -> Value {
        for _ in 0..6000 {
            let (_, progress) = self.get(&format!("/api/job?id={job}"));
            if progress["state"] != "running" {
                return progress;
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        panic!("the job does not end");
    }

    /// The result of an audit.
    pub fn audited(&self, about: Value) -> Value {
        let (_, begun) = self.post("/api/audit", about);
        let ended = self.ended(&begun["job"]);
        assert_eq!(ended["state"], json!("done"), "{ended}");
        ended["result"].clone()
    }
}
