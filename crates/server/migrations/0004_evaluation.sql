-- The satisfaction survey, and figures that were taken over from documents.

-- What people answered. By a number drawn at random and the month alone: nothing leads
-- from an answer to its application or complaint, not even the order.
CREATE TABLE survey_answers (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    month TEXT NOT NULL CHECK (month GLOB '????-??'),
    about TEXT NOT NULL CHECK (about IN ('application', 'complaint')),
    -- Whether it was about a sample application.
    is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
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

INSERT INTO survey_answers
SELECT id, month, 'complaint', 0, requirements, procedure, time, cost, product, competence,
       conduct, facilities, complaints
FROM complaint_ratings;

DROP TABLE complaint_ratings;

CREATE TRIGGER survey_answers_are_only_added BEFORE INSERT ON survey_answers
BEGIN
    SELECT RAISE(ABORT, 'there is an answer with this number')
    WHERE EXISTS (SELECT 1 FROM survey_answers WHERE id = NEW.id);
END;

CREATE TRIGGER survey_answers_stay_as_they_are BEFORE UPDATE ON survey_answers
BEGIN
    SELECT RAISE(ABORT, 'answers are never changed');
END;

CREATE TRIGGER survey_answers_stay BEFORE DELETE ON survey_answers
BEGIN
    SELECT RAISE(ABORT, 'answers are never deleted');
END;

-- The receipts of applications by which the survey was answered: a digest of the receipt's
-- own digest, so that the two tables cannot be joined without the secret, and no time.
CREATE TABLE survey_receipts (
    receipt_digest BLOB NOT NULL PRIMARY KEY CHECK (length(receipt_digest) = 32),
    -- Of the Idempotency-Key, so that the same answer that arrives twice is known.
    key_digest BLOB NOT NULL CHECK (length(key_digest) = 32)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER survey_receipts_are_only_added BEFORE INSERT ON survey_receipts
BEGIN
    SELECT RAISE(ABORT, 'this receipt has answered')
    WHERE EXISTS (SELECT 1 FROM survey_receipts WHERE receipt_digest = NEW.receipt_digest);
END;

CREATE TRIGGER survey_receipts_stay_as_they_are BEFORE UPDATE ON survey_receipts
BEGIN
    SELECT RAISE(ABORT, 'receipts are never changed');
END;

CREATE TRIGGER survey_receipts_stay BEFORE DELETE ON survey_receipts
BEGIN
    SELECT RAISE(ABORT, 'receipts are never deleted');
END;

-- Figures from documents, one entry each. A later import of the same entry is added beside
-- it: the newest counts, and what was shown before can still be told.
CREATE TABLE imported_figures (
    position INTEGER NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('integrity', 'evaluation')),
    -- What the entry is about, e.g. `assessment 2026-self` or `satisfaction 2026-q3`.
    subject TEXT NOT NULL CHECK (subject <> ''),
    json TEXT NOT NULL CHECK (json_valid(json)),
    imported_at INTEGER NOT NULL
) STRICT;

CREATE TRIGGER imported_figures_are_only_added BEFORE INSERT ON imported_figures
BEGIN
    SELECT RAISE(ABORT, 'an entry comes after those that are there')
    WHERE NEW.position IS NOT (SELECT ifnull(max(position) + 1, 0) FROM imported_figures);
END;

CREATE TRIGGER imported_figures_stay_as_they_are BEFORE UPDATE ON imported_figures
BEGIN
    SELECT RAISE(ABORT, 'imported figures are never changed');
END;

CREATE TRIGGER imported_figures_stay BEFORE DELETE ON imported_figures
BEGIN
    SELECT RAISE(ABORT, 'imported figures are never deleted');
END;
