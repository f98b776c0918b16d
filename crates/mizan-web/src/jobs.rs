//! Work that takes a while: it goes on beside the answers to other questions, says how far it is, and can be cancelled.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

use crate::api::AuditAnswer;
use crate::events::{Events, Happened, JobEvent};

/// How many finished jobs are remembered.
const REMEMBERED: usize = 32;

/// All jobs.
#[derive(Debug, Default)]
pub struct Jobs {
    jobs: Mutex<(u64, BTreeMap<u64, Arc<Job>>)>,
}

/// One job.
#[derive(Debug)]
pub struct Job {
    id: u64,
    is_cancelled: AtomicBool,
    /// How much is done, in percent: what was told last.
    told: AtomicUsize,
    progress: Mutex<Progress>,
}

/// How far a job is.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "Job")]
pub struct Progress {
    /// What has become of it.
    pub state: State,
    /// How much is done.
    pub done: usize,
    /// How much there is.
    pub all: usize,
    /// What came of it; all jobs are audits so far.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<AuditAnswer<'static>>")]
    pub result: Option<Value>,
    /// Why nothing came of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
}

/// What has become of a job.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[schemars(rename = "JobState")]
pub enum State {
    /// It goes on.
    Running,
    /// It has a result.
    Done,
    /// It has none, and says why.
    Failed,
    /// It was cancelled.
    Cancelled,
}

impl Jobs {
    /// A new job.
    pub fn begin(&self) -> Arc<Job> {
        let mut jobs = self.jobs.lock().unwrap_or_else(PoisonError::into_inner);
        jobs.0 += 1;
        let progress = Progress { state: State::Running, done: 0, all: 0, result: None, error: None };
        let job = Arc::new(Job {
            id: jobs.0,
            is_cancelled: AtomicBool::new(false),
            told: AtomicUsize::new(usize::MAX),
            progress: Mutex::new(progress),
        });
        jobs.1.insert(job.id, job.clone());
        let ended: Vec<u64> =
            jobs.1.values().filter(|job| job.progress().state != State::Running).map(|j| j.id).collect();
        for id in ended.iter().take(ended.len().saturating_sub(REMEMBERED)) {
            jobs.1.remove(id);
        }
        job
    }

    /// Asks all jobs to stop.
    pub fn cancel(&self) {
        self.jobs.lock().unwrap_or_else(PoisonError::into_inner).1.values().for_each(|job| job.cancel());
    }

    /// The job `id`.
    pub fn get(&self, id: u64) -> Option<Arc<Job>> {
        self.jobs.lock().unwrap_or_else(PoisonError::into_inner).1.get(&id).cloned()
    }
}

impl Job {
    /// Its number.
    pub fn id(&self) -> u64 {
        self.id
    }

    /// How far it is.
    pub fn progress(&self) -> Progress {
        self.progress.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Asks it to stop.
    pub fn cancel(&self) {
        self.is_cancelled.store(true, Ordering::Relaxed);
    }

    /// The flag that is set once it is asked to stop.
    pub fn cancelled(&self) -> &AtomicBool {
        &self.is_cancelled
    }

    /// Whether it was asked to stop.
    pub fn is_cancelled(&self) -> bool {
        self.is_cancelled.load(Ordering::Relaxed)
    }

    /// `done` of `all` is done; every percent is told.
    pub fn advance(&self, events: &Events, done: usize, all: usize) {
        let percent = 100 * done / all.max(1);
        if self.told.swap(percent, Ordering::Relaxed) != percent {
            self.set(events, |progress| (progress.done, progress.all) = (done, all));
        }
    }

    /// It has ended.
    pub fn end(&self, events: &Events, outcome: Result<Value, String>) {
        let is_cancelled = self.is_cancelled();
        self.set(events, |progress| match outcome {
            _ if is_cancelled => progress.state = State::Cancelled,
            Ok(result) => {
                progress.state = State::Done;
                progress.result = Some(result);
            }
            Err(error) => {
                progress.state = State::Failed;
                progress.error = Some(error);
            }
        });
    }

    fn set(&self, events: &Events, change: impl FnOnce(&mut Progress)) {
        let mut progress = self.progress.lock().unwrap_or_else(PoisonError::into_inner);
        change(&mut progress);
        let (state, done, all) = (progress.state, progress.done, progress.all);
        events.tell(Happened::Job(JobEvent { id: self.id, state, done, all }));
    }
}
