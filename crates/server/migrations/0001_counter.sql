-- The key from which every digest and every access code is derived.
CREATE TABLE secrets (
    name TEXT NOT NULL PRIMARY KEY,
    value BLOB NOT NULL CHECK (length(value) = 32)
) STRICT, WITHOUT ROWID;

-- What the read endpoints answer, ready to send. Replaced on every start from the
-- files that the officers edit.
CREATE TABLE documents (
    name TEXT NOT NULL PRIMARY KEY CHECK (name <> ''),
    json TEXT NOT NULL CHECK (json_valid(json)),
    etag TEXT NOT NULL CHECK (length(etag) > 2 AND etag LIKE '"%"')
) STRICT, WITHOUT ROWID;

-- The reference and the access code are found by one digest of both, so that an
-- unknown reference and a wrong code are the same miss in the same index.
CREATE TABLE applications (
    id INTEGER NOT NULL PRIMARY KEY,
    reference TEXT NOT NULL UNIQUE CHECK (reference <> ''),
    lookup_digest BLOB NOT NULL UNIQUE CHECK (length(lookup_digest) = 32),
    permit_id TEXT NOT NULL CHECK (permit_id <> ''),
    submitted_at INTEGER NOT NULL,
    stage INTEGER CHECK (stage >= 1),
    provenance TEXT NOT NULL CHECK (provenance IN ('official', 'draft', 'sample'))
) STRICT;

CREATE TABLE application_events (
    application_id INTEGER NOT NULL REFERENCES applications (id) ON DELETE CASCADE,
    -- Oldest first, counted from 0.
    position INTEGER NOT NULL CHECK (position >= 0),
    at INTEGER NOT NULL,
    status_code INTEGER NOT NULL CHECK (status_code BETWEEN 0 AND 255),
    status_name TEXT NOT NULL CHECK (status_name <> ''),
    unit_id TEXT CHECK (unit_id <> ''),
    unit_en TEXT CHECK (unit_en <> ''),
    note_id TEXT CHECK (note_id <> ''),
    note_en TEXT CHECK (note_en <> ''),
    PRIMARY KEY (application_id, position),
    CHECK ((unit_id IS NULL) = (unit_en IS NULL)),
    CHECK ((note_id IS NULL) = (note_en IS NULL))
) STRICT, WITHOUT ROWID;

-- The permit is no foreign key: a permit may leave the catalogue, a complaint about it
-- stays.
CREATE TABLE complaints (
    id INTEGER NOT NULL PRIMARY KEY,
    ticket TEXT NOT NULL UNIQUE CHECK (ticket GLOB 'ADU-????-????'),
    lookup_digest BLOB NOT NULL UNIQUE CHECK (length(lookup_digest) = 32),
    idempotency_digest BLOB NOT NULL UNIQUE CHECK (length(idempotency_digest) = 32),
    fingerprint BLOB NOT NULL CHECK (length(fingerprint) = 32),
    received_at INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('service', 'corruption', 'aspiration', 'information')),
    identity TEXT NOT NULL CHECK (identity IN ('named', 'confidential', 'anonymous')),
    message TEXT NOT NULL CHECK (message <> ''),
    name TEXT CHECK (name <> ''),
    contact TEXT CHECK (contact <> ''),
    permit_id TEXT CHECK (permit_id <> ''),
    application_reference TEXT CHECK (application_reference <> ''),
    answer_working_days INTEGER NOT NULL CHECK (answer_working_days > 0),
    answer_by TEXT CHECK (answer_by GLOB '????-??-??'),
    answer_source_title TEXT NOT NULL CHECK (answer_source_title <> ''),
    answer_source_date TEXT CHECK (answer_source_date GLOB '????-??-??'),
    answer_source_url TEXT CHECK (answer_source_url <> ''),
    -- Anonymous means that nobody can know, the database included.
    CHECK (identity <> 'anonymous' OR (name IS NULL AND contact IS NULL)),
    CHECK (identity = 'anonymous' OR name IS NOT NULL)
) STRICT;

CREATE TRIGGER complaints_stay BEFORE DELETE ON complaints
BEGIN
    SELECT RAISE(ABORT, 'complaints are never deleted');
END;
