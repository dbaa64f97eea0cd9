//! Schema migrations, compiled into the binary.

use sqlx::SqlSafeStr as _;
use sqlx::migrate::{MigrateError, Migration, MigrationType, Migrator};
use sqlx::sqlite::SqlitePool;

/// Every migration in its order. Never change one that was released: add another.
const MIGRATIONS: [(i64, &str, &str); 4] = [
    (
        1,
        "counter",
        include_str!("../../migrations/0001_counter.sql"),
    ),
    (
        2,
        "append only",
        include_str!("../../migrations/0002_append_only.sql"),
    ),
    (
        3,
        "complaint course",
        include_str!("../../migrations/0003_complaint_course.sql"),
    ),
    (
        4,
        "evaluation",
        include_str!("../../migrations/0004_evaluation.sql"),
    ),
];

/// Runs the migrations that the database has not seen.
///
/// Listed by hand rather than by sqlx's macro, whose crates would add a fifth to the
/// time that a fresh machine needs to build the server.
pub(super) async fn run(writer: &SqlitePool) -> Result<(), MigrateError> {
    let migrations = MIGRATIONS
        .into_iter()
        .map(|(version, name, sql)| {
            let kind = MigrationType::Simple;
            Migration::new(version, name.into(), kind, sql.into_sql_str(), false)
        })
        .collect();
    Migrator::with_migrations(migrations).run(writer).await
}
