//! What is made from two sources is no more official than the worse of them.

use loket_domain::provenance::Provenance::{Draft, Official, Sample};

#[test]
fn the_less_official_of_two_wins_on_either_side() {
    for (one, other, expect) in [
        (Official, Official, Official),
        (Official, Draft, Draft),
        (Official, Sample, Sample),
        (Draft, Draft, Draft),
        (Draft, Sample, Sample),
        (Sample, Sample, Sample),
    ] {
        assert_eq!(one.least_official(other), expect, "{one:?} and {other:?}");
        assert_eq!(other.least_official(one), expect, "{other:?} and {one:?}");
    }
}
