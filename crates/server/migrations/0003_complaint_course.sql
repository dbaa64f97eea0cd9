-- What happens to a complaint, the files that come with it, the accounts of the staff
-- and what they looked at. Nothing here is ever removed. What a citizen wrote is erased
-- when the time for which it is kept is over; that it was there, and when, stays.

CREATE TABLE complaints_as_of_3 (
    id INTEGER NOT NULL PRIMARY KEY,
    ticket TEXT NOT NULL UNIQUE CHECK (ticket GLOB 'ADU-????-????'),
    lookup_digest BLOB NOT NULL UNIQUE CHECK (length(lookup_digest) = 32),
    idempotency_digest BLOB NOT NULL UNIQUE CHECK (length(idempotency_digest) = 32),
    fingerprint BLOB NOT NULL CHECK (length(fingerprint) = 32),
    received_at INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('service', 'corruption', 'aspiration', 'information')),
    identity TEXT NOT NULL CHECK (identity IN ('named', 'confidential', 'anonymous')),
    message TEXT CHECK (message <> ''),
    happened_when TEXT CHECK (happened_when <> ''),
    happened_where TEXT CHECK (happened_where <> ''),
    name TEXT CHECK (name <> ''),
    contact TEXT CHECK (contact <> ''),
    -- No foreign key: a permit may leave the catalogue, a complaint about it stays.
    permit_id TEXT CHECK (permit_id <> ''),
    application_reference TEXT CHECK (application_reference <> ''),
    -- Whether its writer allows the message in the public register.
    may_be_published INTEGER NOT NULL DEFAULT 0 CHECK (may_be_published IN (0, 1)),
    -- Whether a program has probably written it. It is kept like any other.
    suspect INTEGER NOT NULL DEFAULT 0 CHECK (suspect IN (0, 1)),
    answer_working_days INTEGER NOT NULL CHECK (answer_working_days > 0),
    answer_by TEXT CHECK (answer_by GLOB '????-??-??'),
    answer_source_title TEXT NOT NULL CHECK (answer_source_title <> ''),
    answer_source_date TEXT CHECK (answer_source_date GLOB '????-??-??'),
    answer_source_url TEXT CHECK (answer_source_url <> ''),
    -- When what the citizen wrote was erased.
    erased_at INTEGER,
    -- Anonymous means that nobody can know, the database included.
    CHECK (identity <> 'anonymous' OR (name IS NULL AND contact IS NULL)),
    CHECK (identity = 'anonymous' OR name IS NOT NULL OR erased_at IS NOT NULL),
    CHECK (message IS NOT NULL OR erased_at IS NOT NULL),
    CHECK (erased_at IS NULL OR (
        message IS NULL AND happened_when IS NULL AND happened_where IS NULL
        AND name IS NULL AND contact IS NULL AND application_reference IS NULL
    )),
    CHECK (may_be_published = 0 OR kind <> 'corruption')
) STRICT;

INSERT INTO complaints_as_of_3
    (id, ticket, lookup_digest, idempotency_digest, fingerprint, received_at, kind, identity,
     message, name, contact, permit_id, application_reference, answer_working_days, answer_by,
     answer_source_title, answer_source_date, answer_source_url)
SELECT id, ticket, lookup_digest, idempotency_digest, fingerprint, received_at, kind, identity,
       message, name, contact, permit_id, application_reference, answer_working_days, answer_by,
       answer_source_title, answer_source_date, answer_source_url
FROM complaints;

-- The one that keeps complaints goes with its table; it is made again below.
DROP TRIGGER complaints_stay;
DROP TABLE complaints;
ALTER TABLE complaints_as_of_3 RENAME TO complaints;

CREATE INDEX complaints_by_time ON complaints (received_at);

-- "OR REPLACE" removes the rows in its way without asking the triggers on DELETE.
CREATE TRIGGER complaints_are_only_added BEFORE INSERT ON complaints
BEGIN
    SELECT RAISE(ABORT, 'there is a complaint with this id')
    WHERE EXISTS (SELECT 1 FROM complaints WHERE id = NEW.id);
    SELECT RAISE(ABORT, 'there is a complaint with this digest')
    WHERE EXISTS (
        SELECT 1 FROM complaints
        WHERE lookup_digest = NEW.lookup_digest OR idempotency_digest = NEW.idempotency_digest
    );
    -- Another number is tried.
    SELECT RAISE(IGNORE) WHERE EXISTS (SELECT 1 FROM complaints WHERE ticket = NEW.ticket);
END;

CREATE TRIGGER complaints_stay BEFORE DELETE ON complaints
BEGIN
    SELECT RAISE(ABORT, 'complaints are never deleted');
END;

-- Only erasing what the citizen wrote changes a complaint, and only once.
CREATE TRIGGER complaints_stay_as_they_are BEFORE UPDATE ON complaints
WHEN OLD.erased_at IS NOT NULL
    OR NEW.erased_at IS NULL
    OR NEW.id IS NOT OLD.id
    OR NEW.ticket IS NOT OLD.ticket
    OR NEW.lookup_digest IS NOT OLD.lookup_digest
    OR NEW.idempotency_digest IS NOT OLD.idempotency_digest
    OR NEW.received_at IS NOT OLD.received_at
    OR NEW.kind IS NOT OLD.kind
    OR NEW.identity IS NOT OLD.identity
    OR NEW.permit_id IS NOT OLD.permit_id
    OR NEW.may_be_published IS NOT OLD.may_be_published
    OR NEW.answer_working_days IS NOT OLD.answer_working_days
    OR NEW.answer_by IS NOT OLD.answer_by
BEGIN
    SELECT RAISE(ABORT, 'a complaint stays as it was sent');
END;

-- Accounts of the staff. One that is not used any more is disabled, since the log names
-- it.
CREATE TABLE staff (
    id INTEGER NOT NULL PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    -- `handler`: complaints, but no reports of corruption. `oversight`: all of them.
    -- `unit`: what was assigned to its unit, without who wrote it in confidence.
    -- `administrator`: accounts and the log, and no complaint.
    role TEXT NOT NULL CHECK (role IN ('administrator', 'handler', 'oversight', 'unit')),
    -- The unit that citizens see beside an answer.
    unit TEXT NOT NULL CHECK (unit <> ''),
    -- Argon2id, in the form of PHC strings.
    password_hash TEXT NOT NULL CHECK (password_hash GLOB '$argon2id$*'),
    disabled INTEGER NOT NULL DEFAULT 0 CHECK (disabled IN (0, 1))
) STRICT;

CREATE TRIGGER staff_are_only_added BEFORE INSERT ON staff
BEGIN
    SELECT RAISE(ABORT, 'there is an account with this name')
    WHERE EXISTS (SELECT 1 FROM staff WHERE id = NEW.id OR name = NEW.name);
END;

CREATE TRIGGER staff_stay BEFORE DELETE ON staff
BEGIN
    SELECT RAISE(ABORT, 'accounts are disabled, never deleted');
END;

-- What happened to a complaint after it was received, in the order in which it did.
CREATE TABLE complaint_events (
    complaint_id INTEGER NOT NULL REFERENCES complaints (id),
    position INTEGER NOT NULL CHECK (position >= 0),
    at INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN (
        'assigned', 'answered', 'closing_proposed', 'released',
        'replied', 'confirmed', 'contested', 'reopened', 'rated'
    )),
    -- Who of the staff did it; nobody for what the citizen did.
    staff_id INTEGER REFERENCES staff (id),
    -- The unit that it was given to, or that did it.
    unit TEXT CHECK (unit <> ''),
    text TEXT CHECK (text <> ''),
    -- Of the citizen's request, so that sending it twice does nothing twice.
    idempotency_digest BLOB CHECK (length(idempotency_digest) = 32),
    PRIMARY KEY (complaint_id, position),
    CHECK ((kind IN ('assigned', 'answered', 'closing_proposed', 'released')) = (staff_id IS NOT NULL)),
    CHECK ((staff_id IS NULL) = (idempotency_digest IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX complaint_events_by_key
    ON complaint_events (idempotency_digest) WHERE idempotency_digest IS NOT NULL;

CREATE TRIGGER complaint_events_are_only_added BEFORE INSERT ON complaint_events
BEGIN
    SELECT RAISE(ABORT, 'an event comes after those that are there')
    WHERE NEW.position IS NOT (
        SELECT ifnull(max(position) + 1, 0) FROM complaint_events
        WHERE complaint_id = NEW.complaint_id
    );
    SELECT RAISE(ABORT, 'this was done already')
    WHERE NEW.idempotency_digest IS NOT NULL AND EXISTS (
        SELECT 1 FROM complaint_events WHERE idempotency_digest = NEW.idempotency_digest
    );
    SELECT RAISE(ABORT, 'there is nothing to close before an answer')
    WHERE NEW.kind = 'closing_proposed' AND NOT EXISTS (
        SELECT 1 FROM complaint_events
        WHERE complaint_id = NEW.complaint_id AND kind = 'answered'
    );
    SELECT RAISE(ABORT, 'a report of corruption is never published')
    WHERE NEW.kind = 'released' AND EXISTS (
        SELECT 1 FROM complaints WHERE id = NEW.complaint_id AND kind = 'corruption'
    );
END;

-- Only erasing a text changes an event, once its complaint is erased.
CREATE TRIGGER complaint_events_stay_as_they_are BEFORE UPDATE ON complaint_events
WHEN NEW.text IS NOT NULL
    OR NEW.complaint_id IS NOT OLD.complaint_id
    OR NEW.position IS NOT OLD.position
    OR NEW.at IS NOT OLD.at
    OR NEW.kind IS NOT OLD.kind
    OR NEW.staff_id IS NOT OLD.staff_id
    OR NEW.unit IS NOT OLD.unit
    OR NEW.idempotency_digest IS NOT OLD.idempotency_digest
    OR NOT EXISTS (
        SELECT 1 FROM complaints WHERE id = OLD.complaint_id AND erased_at IS NOT NULL
    )
BEGIN
    SELECT RAISE(ABORT, 'events are never changed');
END;

CREATE TRIGGER complaint_events_stay BEFORE DELETE ON complaint_events
BEGIN
    SELECT RAISE(ABORT, 'events are never deleted');
END;

-- Files. Never served to a browser: the staff write them to a folder.
CREATE TABLE complaint_evidence (
    complaint_id INTEGER NOT NULL REFERENCES complaints (id),
    position INTEGER NOT NULL CHECK (position >= 0),
    received_at INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('photo', 'document')),
    bytes INTEGER NOT NULL CHECK (bytes > 0),
    -- The same file twice is one file.
    digest BLOB NOT NULL CHECK (length(digest) = 32),
    -- Absent once it was erased.
    content BLOB CHECK (length(content) = bytes),
    PRIMARY KEY (complaint_id, position),
    UNIQUE (complaint_id, digest)
) STRICT;

CREATE TRIGGER complaint_evidence_is_only_added BEFORE INSERT ON complaint_evidence
BEGIN
    SELECT RAISE(ABORT, 'a file comes after those that are there')
    WHERE NEW.content IS NULL OR NEW.position IS NOT (
        SELECT ifnull(max(position) + 1, 0) FROM complaint_evidence
        WHERE complaint_id = NEW.complaint_id
    );
    SELECT RAISE(ABORT, 'the complaint has this file already')
    WHERE EXISTS (
        SELECT 1 FROM complaint_evidence
        WHERE complaint_id = NEW.complaint_id AND digest = NEW.digest
    );
END;

CREATE TRIGGER complaint_evidence_stays_as_it_is BEFORE UPDATE ON complaint_evidence
WHEN NEW.content IS NOT NULL
    OR NEW.complaint_id IS NOT OLD.complaint_id
    OR NEW.position IS NOT OLD.position
    OR NEW.received_at IS NOT OLD.received_at
    OR NEW.kind IS NOT OLD.kind
    OR NEW.bytes IS NOT OLD.bytes
    OR NEW.digest IS NOT OLD.digest
    OR NOT EXISTS (
        SELECT 1 FROM complaints WHERE id = OLD.complaint_id AND erased_at IS NOT NULL
    )
BEGIN
    SELECT RAISE(ABORT, 'files are never changed');
END;

CREATE TRIGGER complaint_evidence_stays BEFORE DELETE ON complaint_evidence
BEGIN
    SELECT RAISE(ABORT, 'files are never deleted');
END;

-- How citizens rated the handling of a complaint. By a number drawn at random and the
-- month alone: nothing leads from a rating to its complaint, not even the order.
CREATE TABLE complaint_ratings (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    month TEXT NOT NULL CHECK (month GLOB '????-??'),
    requirements INTEGER NOT NULL CHECK (requirements BETWEEN 1 AND 4),
    procedure INTEGER NOT NULL CHECK (procedure BETWEEN 1 AND 4),
    time INTEGER NOT NULL CHECK (time BETWEEN 1 AND 4),
    cost INTEGER NOT NULL CHECK (cost BETWEEN 1 AND 4),
    product INTEGER NOT NULL CHECK (product BETWEEN 1 AND 4),
    competence INTEGER NOT NULL CHECK (competence BETWEEN 1 AND 4),
    conduct INTEGER NOT NULL CHECK (conduct BETWEEN 1 AND 4),
    facilities INTEGER NOT NULL CHECK (facilities BETWEEN 1 AND 4),
    complaints INTEGER NOT NULL CHECK (complaints BETWEEN 1 AND 4)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER complaint_ratings_are_only_added BEFORE INSERT ON complaint_ratings
BEGIN
    SELECT RAISE(ABORT, 'there is a rating with this number')
    WHERE EXISTS (SELECT 1 FROM complaint_ratings WHERE id = NEW.id);
END;

CREATE TRIGGER complaint_ratings_stay_as_they_are BEFORE UPDATE ON complaint_ratings
BEGIN
    SELECT RAISE(ABORT, 'ratings are never changed');
END;

CREATE TRIGGER complaint_ratings_stay BEFORE DELETE ON complaint_ratings
BEGIN
    SELECT RAISE(ABORT, 'ratings are never deleted');
END;

-- Who of the staff did or saw what. `outcome` is `done` or `refused`.
CREATE TABLE staff_log (
    position INTEGER NOT NULL PRIMARY KEY,
    at INTEGER NOT NULL,
    -- The name that was given: also one that has no account.
    staff_name TEXT NOT NULL,
    action TEXT NOT NULL CHECK (action <> ''),
    ticket TEXT,
    outcome TEXT NOT NULL CHECK (outcome IN ('done', 'refused'))
) STRICT;

CREATE TRIGGER staff_log_is_only_added BEFORE INSERT ON staff_log
BEGIN
    SELECT RAISE(ABORT, 'an entry comes after those that are there')
    WHERE NEW.position IS NOT (SELECT ifnull(max(position) + 1, 0) FROM staff_log);
END;

CREATE TRIGGER staff_log_stays_as_it_is BEFORE UPDATE ON staff_log
BEGIN
    SELECT RAISE(ABORT, 'the log is never changed');
END;

CREATE TRIGGER staff_log_stays BEFORE DELETE ON staff_log
BEGIN
    SELECT RAISE(ABORT, 'the log is never shortened');
END;
