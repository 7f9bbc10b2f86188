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

/// All of them.
pub(crate) const CONDITIONS: [Condition; 6] = {
    const fn at(slowed: u8, slow_net: bool) -> Condition {
        Condition { slowed, slow_net }
    }
    [
        at(1, false),
        at(4, false),
        at(6, false),
        at(1, true),
        at(4, true),
        at(6, true),
    ]
};

impl Condition {
    /// What the tables call it.
    pub(crate) fn name(self) -> String {
        let net = if self.slow_net {
            "slow net"
        } else {
            "no net limit"
        };
        format!("{net}, {}×", self.slowed)
    }

    /// The DevTools commands that bring it about.
    pub(crate) fn commands(self) -> Vec<(&'static str, Value)> {
        let mut commands = vec![
            (
                "Emulation.setCPUThrottlingRate",
                json!({ "rate": self.slowed }),
            ),
            ("Network.enable", json!({})),
        ];
        if self.slow_net {
            let bytes = 1_600_000 / 8;
            commands.push((
                "Network.emulateNetworkConditions",
                json!({ "offline": false, "latency": 150, "downloadThroughput": bytes, "uploadThroughput": bytes }),
            ));
        }
        commands
    }
}
