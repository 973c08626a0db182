//! Leaving findings out of a review that is made: what a team has dismissed.

use crate::fold::fold;
use crate::review::{Review, ReviewedFinding};

impl Review {
    /// Leaves out the findings that are `settled`; what was folded under them finds another place. Returns how many
    /// were left out.
    pub fn leave_out(&mut self, settled: impl Fn(&ReviewedFinding) -> bool) -> usize {
        let before = self.findings.len();
        self.findings.retain(|reviewed| !settled(reviewed));
        let left_out = before - self.findings.len();
        if left_out > 0 {
            let findings: Vec<_> = self.findings.iter().map(|reviewed| reviewed.finding.clone()).collect();
            let (headline, under) = fold(&findings);
            for (number, (reviewed, under)) in self.findings.iter_mut().zip(under).enumerate() {
                reviewed.headline = headline == Some(number);
                reviewed.under = under;
            }
        }
        left_out
    }
}
