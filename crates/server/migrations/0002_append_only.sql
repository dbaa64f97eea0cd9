-- What happened to an application is kept as it was told: events are added, never
-- changed and never removed. Triggers refuse everything else, whoever asks.

-- Nothing is ever removed from this table either. An example of the data folder that
-- was edited there is withdrawn, and its new form added beside it.
CREATE TABLE applications_as_of_2 (
    id INTEGER NOT NULL PRIMARY KEY,
    -- As it stands on the receipt, and in the form in which references are compared.
    reference TEXT NOT NULL CHECK (reference <> ''),
    canonical_reference TEXT NOT NULL CHECK (
        canonical_reference NOT GLOB '*[^A-Z0-9]*'
        AND length(canonical_reference) BETWEEN 4 AND 40
    ),
    lookup_digest BLOB NOT NULL CHECK (length(lookup_digest) = 32),
    permit_id TEXT NOT NULL CHECK (permit_id <> ''),
    submitted_at INTEGER NOT NULL,
    stage INTEGER CHECK (stage >= 1),
    provenance TEXT NOT NULL CHECK (provenance IN ('official', 'draft', 'sample')),
    -- Whether it comes from the data folder.
    is_example INTEGER NOT NULL CHECK (is_example IN (0, 1)),
    withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1)),
    CHECK (is_example = 0 OR provenance = 'sample'),
    CHECK (withdrawn = 0 OR is_example = 1)
) STRICT;

INSERT INTO applications_as_of_2
SELECT id, reference,
       upper(replace(replace(replace(replace(replace(replace(replace(
           reference, '-', ''), ' ', ''), '.', ''), '/', ''),
           char(9), ''), char(10), ''), char(13), '')),
       lookup_digest, permit_id, submitted_at, stage, provenance,
       provenance = 'sample', 0
FROM applications;

-- `position` is the order in which events arrived, `at` the time at which they happened.
-- The same status at the same instant is the same event.
CREATE TABLE application_events_as_of_2 (
    application_id INTEGER NOT NULL REFERENCES applications_as_of_2 (id),
    position INTEGER NOT NULL CHECK (position >= 0),
    at INTEGER NOT NULL,
    status_code INTEGER NOT NULL CHECK (status_code BETWEEN 0 AND 255),
    status_name TEXT NOT NULL CHECK (status_name <> ''),
    unit_id TEXT CHECK (unit_id <> ''),
    unit_en TEXT CHECK (unit_en <> ''),
    note_id TEXT CHECK (note_id <> ''),
    note_en TEXT CHECK (note_en <> ''),
    PRIMARY KEY (application_id, position),
    UNIQUE (application_id, at, status_code),
    CHECK ((unit_id IS NULL) = (unit_en IS NULL)),
    CHECK ((note_id IS NULL) = (note_en IS NULL))
) STRICT, WITHOUT ROWID;

-- Positions are counted again, since an event that was told twice is left out.
INSERT INTO application_events_as_of_2
SELECT application_id,
       row_number() OVER (PARTITION BY application_id ORDER BY position) - 1,
       at, status_code, status_name, unit_id, unit_en, note_id, note_en
FROM application_events AS told
WHERE NOT EXISTS (
    SELECT 1 FROM application_events AS earlier
    WHERE earlier.application_id = told.application_id
      AND earlier.at = told.at
      AND earlier.status_code = told.status_code
      AND earlier.position < told.position
);

DROP TABLE application_events;
DROP TABLE applications;
ALTER TABLE applications_as_of_2 RENAME TO applications;
ALTER TABLE application_events_as_of_2 RENAME TO application_events;

CREATE UNIQUE INDEX applications_by_digest
    ON applications (lookup_digest) WHERE withdrawn = 0;
CREATE UNIQUE INDEX applications_by_reference
    ON applications (canonical_reference) WHERE withdrawn = 0;

-- "OR REPLACE" removes the rows in its way without asking the triggers on DELETE. So
-- the triggers on INSERT refuse whatever would have something in its way.
CREATE TRIGGER events_are_only_added BEFORE INSERT ON application_events
BEGIN
    SELECT RAISE(ABORT, 'an event comes after those that are there')
    WHERE NEW.position IS NOT (
        SELECT ifnull(max(position) + 1, 0) FROM application_events
        WHERE application_id = NEW.application_id
    );
    SELECT RAISE(ABORT, 'the application has this event already')
    WHERE EXISTS (
        SELECT 1 FROM application_events
        WHERE application_id = NEW.application_id
          AND at = NEW.at
          AND status_code = NEW.status_code
    );
END;

CREATE TRIGGER events_stay_as_they_are BEFORE UPDATE ON application_events
BEGIN
    SELECT RAISE(ABORT, 'events are never changed');
END;

CREATE TRIGGER events_stay BEFORE DELETE ON application_events
BEGIN
    SELECT RAISE(ABORT, 'events are never deleted');
END;

CREATE TRIGGER applications_are_only_added BEFORE INSERT ON applications
BEGIN
    SELECT RAISE(ABORT, 'there is an application with this id')
    WHERE EXISTS (SELECT 1 FROM applications WHERE id = NEW.id);
    SELECT RAISE(ABORT, 'there is an application with this reference')
    WHERE EXISTS (
        SELECT 1 FROM applications
        WHERE canonical_reference = NEW.canonical_reference AND withdrawn = 0
    );
    SELECT RAISE(ABORT, 'there is an application with this digest')
    WHERE EXISTS (
        SELECT 1 FROM applications
        WHERE lookup_digest = NEW.lookup_digest AND withdrawn = 0
    );
END;

-- Only how far it has come changes, and whether an example is still one.
CREATE TRIGGER applications_stay_as_they_are BEFORE UPDATE ON applications
WHEN NEW.id IS NOT OLD.id
    OR NEW.reference IS NOT OLD.reference
    OR NEW.canonical_reference IS NOT OLD.canonical_reference
    OR NEW.lookup_digest IS NOT OLD.lookup_digest
    OR NEW.permit_id IS NOT OLD.permit_id
    OR NEW.submitted_at IS NOT OLD.submitted_at
    OR NEW.provenance IS NOT OLD.provenance
    OR NEW.is_example IS NOT OLD.is_example
    OR NEW.withdrawn < OLD.withdrawn
BEGIN
    SELECT RAISE(ABORT, 'an application stays as it was submitted');
END;

CREATE TRIGGER applications_stay BEFORE DELETE ON applications
BEGIN
    SELECT RAISE(ABORT, 'applications are never deleted');
END;

-- How long each application took that has ended. Derived from its events, the promise
-- of its permit and the office's calendar, and made again when one of these changes.
CREATE TABLE finished_applications (
    application_id INTEGER NOT NULL PRIMARY KEY REFERENCES applications (id),
    permit_id TEXT NOT NULL,
    ended_at INTEGER NOT NULL,
    provenance TEXT NOT NULL,
    -- Absent when it depends on a year without a calendar.
    elapsed_tenths INTEGER CHECK (elapsed_tenths >= 0),
    -- Absent when nothing is promised.
    in_time INTEGER CHECK (in_time IN (0, 1))
) STRICT;

CREATE INDEX finished_applications_by_permit
    ON finished_applications (permit_id, ended_at, elapsed_tenths, in_time, provenance);

-- What derived tables were made from.
CREATE TABLE derivations (
    name TEXT NOT NULL PRIMARY KEY,
    fingerprint TEXT NOT NULL
) STRICT, WITHOUT ROWID;
