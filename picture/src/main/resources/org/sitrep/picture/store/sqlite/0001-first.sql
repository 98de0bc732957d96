-- The journal: rows are added, never changed. Instants are microseconds since 1970, days are days since 1970.
CREATE TABLE coder (
    coder INTEGER PRIMARY KEY,
    version TEXT NOT NULL, rules TEXT NOT NULL, knowledge TEXT NOT NULL, model TEXT NOT NULL,
    UNIQUE (version, rules, knowledge, model)
);
CREATE TABLE run (
    run INTEGER PRIMARY KEY,
    purpose TEXT NOT NULL,
    coder INTEGER NOT NULL REFERENCES coder,
    started INTEGER NOT NULL
);
CREATE TABLE run_end (
    run INTEGER PRIMARY KEY REFERENCES run,
    finished INTEGER NOT NULL,
    documents INTEGER NOT NULL, versions INTEGER NOT NULL, records INTEGER NOT NULL, known INTEGER NOT NULL, problems INTEGER NOT NULL
);
CREATE TABLE document (
    document INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE
);
-- Under which ids and addresses a document is known.
CREATE TABLE document_key (
    name TEXT PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES document
) WITHOUT ROWID;
CREATE TABLE version (
    version INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES document,
    number INTEGER NOT NULL,
    learned INTEGER NOT NULL,
    content BLOB NOT NULL,
    title TEXT, published TEXT, published_from TEXT, published_day INTEGER, source TEXT, url TEXT, language TEXT NOT NULL,
    text BLOB NOT NULL,
    UNIQUE (document, number),
    UNIQUE (document, content)
);
CREATE INDEX version_learned ON version (learned, version);
CREATE TABLE record (
    record INTEGER PRIMARY KEY,
    version INTEGER NOT NULL REFERENCES version,
    coder INTEGER NOT NULL REFERENCES coder,
    run INTEGER NOT NULL REFERENCES run,
    made INTEGER NOT NULL,
    body BLOB NOT NULL,
    UNIQUE (version, coder)
);
CREATE INDEX record_run ON record (run, record);
CREATE TABLE correction (
    correction INTEGER PRIMARY KEY,
    made INTEGER NOT NULL,
    analyst TEXT NOT NULL,
    -- The one document it is about, if it is about one.
    document TEXT,
    body TEXT NOT NULL
);
CREATE INDEX correction_document ON correction (document);
CREATE TABLE kept (
    state INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    since INTEGER NOT NULL,
    body TEXT
);
CREATE INDEX kept_thing ON kept (kind, id, state);

-- Look-ups: made from the journal. The only thing that ever changes is an interval, which closes when something newer takes over.
-- When which record of a document held. A correction of the document ends one row and begins another of the same record.
CREATE TABLE validity (
    validity INTEGER PRIMARY KEY,
    record INTEGER NOT NULL REFERENCES record,
    document INTEGER NOT NULL,
    version INTEGER NOT NULL,
    since INTEGER NOT NULL,
    until INTEGER NOT NULL
);
CREATE INDEX validity_document ON validity (document, until);
CREATE INDEX validity_version ON validity (version);
-- Events as corrected. The key of an event is validity * 65536 + its number in the record.
CREATE TABLE event (
    event INTEGER PRIMARY KEY,
    type TEXT NOT NULL, status TEXT NOT NULL, quad INTEGER NOT NULL,
    day INTEGER NOT NULL, last_day INTEGER NOT NULL,
    country TEXT, lat REAL, lon REAL,
    since INTEGER NOT NULL, until INTEGER NOT NULL
);
CREATE INDEX event_day ON event (day, event);
CREATE INDEX event_type ON event (type, day, event);
CREATE INDEX event_country ON event (country, day, type, since, until);
CREATE TABLE party_name (
    party INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
);
CREATE TABLE party (
    party INTEGER NOT NULL,
    day INTEGER NOT NULL,
    event INTEGER NOT NULL,
    side TEXT NOT NULL,
    PRIMARY KEY (party, day, event, side)
) WITHOUT ROWID;
CREATE VIRTUAL TABLE event_place USING rtree (event, west, east, south, north);
CREATE VIRTUAL TABLE words USING fts5 (text, content = '', tokenize = 'porter unicode61 remove_diacritics 2');
