use super::*;

fn groups(times: &[(u32, u32)]) -> Vec<FinishedGroup> {
    times
        .iter()
        .map(|(elapsed_tenths, count)| FinishedGroup {
            permit_id: String::new(),
            elapsed_tenths: *elapsed_tenths,
            in_time: true,
            provenance: Provenance::Official,
            count: *count,
        })
        .collect()
}

fn check(times: &[(u32, u32)], median: u32, ninetieth: u32) {
    let groups = groups(times);
    let applications = times.iter().map(|(_, count)| count).sum();
    let found = [50, 90].map(|percent| nearest_rank(&groups, applications, percent));
    assert_eq!(found, [median, ninetieth], "{times:?}");
}

#[test]
fn percentiles_are_by_nearest_rank() {
    check(&[(7, 1)], 7, 7);
    check(&[(1, 1), (2, 1)], 1, 2);
    check(&[(1, 1), (2, 1), (3, 1)], 2, 3);
    check(&[(10, 9), (50, 1)], 10, 10);
    check(&[(10, 8), (50, 2)], 10, 50);
    check(&[(10, 89), (50, 11)], 10, 50);
    check(&[(10, 90), (50, 10)], 10, 10);
    check(&[(0, 5), (1, 5)], 0, 1);
    check(&[(0, 4), (1, 6)], 1, 1);
}
