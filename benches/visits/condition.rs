//! Under which conditions a visit is made.

use serde_json::{Value, json};

/// A processor slowed so many times, and a network.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Condition {
    /// 1, 4 or 6; 6 is a cheap tablet.
    pub(crate) slowed: u8,
    /// 1.6 Mbit/s with 150 ms, a guest network; otherwise no limit.
    pub(crate) slow_net: bool,
}

/// The machine as it is.
pub(crate) const AT_ONCE: Condition = at(1, false);
/// A cheap tablet with a good network.
pub(crate) const CHEAP: Condition = at(6, false);
/// A cheap tablet in a guest network.
pub(crate) const CHEAP_AND_SLOW: Condition = at(6, true);

/// All of them.
pub(crate) const CONDITIONS: [Condition; 6] = [
    AT_ONCE,
    at(4, false),
    CHEAP,
    at(1, true),
    at(4, true),
    CHEAP_AND_SLOW,
];

/// A condition.
pub(crate) const fn at(slowed: u8, slow_net: bool) -> Condition {
    Condition { slowed, slow_net }
}

impl Condition {
    /// What the tables call it.
    pub(crate) fn name(self) -> String {
        format!("{}, {}×", self.net(), self.slowed)
    }

    /// What the tables call its network.
    pub(crate) fn net(self) -> &'static str {
        if self.slow_net {
            "slow net"
        } else {
            "no net limit"
        }
    }

    /// The DevTools commands that bring it about, whatever it was before.
    pub(crate) fn commands(self) -> [(&'static str, Value); 3] {
        // A throughput of -1 is none that is limited.
        let (latency, bytes) = if self.slow_net {
            (150, 1_600_000 / 8)
        } else {
            (0, -1)
        };
        [
            (
                "Emulation.setCPUThrottlingRate",
                json!({ "rate": self.slowed }),
            ),
            ("Network.enable", json!({})),
            (
                "Network.emulateNetworkConditions",
                json!({ "offline": false, "latency": latency, "downloadThroughput": bytes, "uploadThroughput": bytes }),
            ),
        ]
    }
}
