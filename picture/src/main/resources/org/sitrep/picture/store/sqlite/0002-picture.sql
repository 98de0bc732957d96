-- The picture: look-ups made from the journal, one step for each row of validity and each correction. A row says what the picture said from since until until.
-- How far it has come. The clock never runs back; steps tells other processes that what they remember is old.
CREATE TABLE picture (
    picture INTEGER PRIMARY KEY,
    rules TEXT NOT NULL,
    validity INTEGER NOT NULL, correction INTEGER NOT NULL,
    clock INTEGER NOT NULL, steps INTEGER NOT NULL
);
-- What matching remembers.
CREATE TABLE memory (
    shelf INTEGER NOT NULL,
    key TEXT NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (shelf, key)
) WITHOUT ROWID;
-- Whatever is named across reports: a actors, p places, t labels, s outlets.
CREATE TABLE name (
    name INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    label TEXT NOT NULL,
    body BLOB NOT NULL,
    UNIQUE (kind, id)
);
-- In how many reports, roughly, for lists that put the greatest first.
CREATE TABLE named (
    name INTEGER NOT NULL, since INTEGER NOT NULL, until INTEGER NOT NULL,
    kind TEXT NOT NULL, id TEXT NOT NULL, standing INTEGER NOT NULL,
    PRIMARY KEY (name, since)
) WITHOUT ROWID;
CREATE INDEX named_standing ON named (kind, standing DESC, id, since, until);
CREATE INDEX named_now ON named (kind, standing DESC, id) WHERE until = 9223372036854775807;
-- In how many exactly, from since until the next row; of outlets also how many of these are copies.
CREATE TABLE tally (
    name INTEGER NOT NULL, since INTEGER NOT NULL,
    reports INTEGER NOT NULL, copies INTEGER NOT NULL,
    PRIMARY KEY (name, since)
) WITHOUT ROWID;
CREATE TABLE mention (
    document INTEGER NOT NULL, name INTEGER NOT NULL, since INTEGER NOT NULL, until INTEGER NOT NULL,
    PRIMARY KEY (document, name, since)
) WITHOUT ROWID;
CREATE INDEX mention_name ON mention (name, until);
-- Names n, codes c and offices o of actors, as one report has them.
CREATE TABLE actor_fact (
    name INTEGER NOT NULL, kind TEXT NOT NULL, text TEXT NOT NULL,
    document INTEGER NOT NULL, since INTEGER NOT NULL, until INTEGER NOT NULL,
    day INTEGER, body BLOB,
    PRIMARY KEY (name, kind, text, document, since)
) WITHOUT ROWID;
CREATE INDEX actor_fact_document ON actor_fact (document, until);
CREATE TABLE report (
    document INTEGER NOT NULL, since INTEGER NOT NULL, until INTEGER NOT NULL,
    id TEXT NOT NULL, story TEXT NOT NULL, matched TEXT NOT NULL, origin TEXT NOT NULL, kind TEXT NOT NULL,
    learned INTEGER NOT NULL, day INTEGER, outlet TEXT, url TEXT, headline TEXT NOT NULL, actors BLOB NOT NULL,
    PRIMARY KEY (document, since)
) WITHOUT ROWID;
CREATE INDEX report_story ON report (story, until, document);
CREATE INDEX report_matched ON report (matched, until, document);
CREATE INDEX report_origin ON report (origin, story, until);
CREATE TABLE story (
    id TEXT NOT NULL, since INTEGER NOT NULL, until INTEGER NOT NULL,
    title TEXT NOT NULL, folded TEXT NOT NULL, first_day INTEGER, last_day INTEGER,
    reports INTEGER NOT NULL, origins INTEGER NOT NULL, events INTEGER NOT NULL,
    changed INTEGER NOT NULL, changes BLOB NOT NULL,
    PRIMARY KEY (id, since)
) WITHOUT ROWID;
CREATE INDEX story_changed ON story (changed DESC, id);
CREATE INDEX story_since ON story (since);
CREATE INDEX story_now ON story (changed DESC, id) WHERE until = 9223372036854775807;
-- One event as one report tells it.
CREATE TABLE telling (
    telling INTEGER PRIMARY KEY,
    event INTEGER NOT NULL, document INTEGER NOT NULL, validity INTEGER NOT NULL,
    since INTEGER NOT NULL, until INTEGER NOT NULL,
    mode TEXT, cameo TEXT, quad INTEGER NOT NULL, goldstein REAL, status TEXT NOT NULL, historical TEXT NOT NULL, reported TEXT NOT NULL, stance TEXT,
    confidence REAL NOT NULL, first_day INTEGER, last_day INTEGER, published INTEGER, learned INTEGER NOT NULL,
    place TEXT, country TEXT, admin1 TEXT, accuracy TEXT, geonames INTEGER,
    killed_low INTEGER, killed_high INTEGER, wounded_low INTEGER, wounded_high INTEGER,
    arrested_low INTEGER, arrested_high INTEGER, protesters_low INTEGER, protesters_high INTEGER,
    document_id TEXT NOT NULL, outlet TEXT, source TEXT,
    body BLOB NOT NULL
);
CREATE INDEX telling_event ON telling (event, until, telling);
CREATE INDEX telling_country ON telling (country, first_day, event) WHERE country IS NOT NULL;
CREATE INDEX telling_source ON telling (source, event) WHERE source IS NOT NULL;
CREATE INDEX telling_document_id ON telling (document_id, event);
CREATE INDEX telling_document ON telling (document, until);
CREATE INDEX telling_geonames ON telling (geonames, event) WHERE geonames IS NOT NULL;
CREATE INDEX telling_since ON telling (since);
CREATE INDEX telling_until ON telling (until) WHERE until < 9223372036854775807;
-- Who has a part in a telling: side a acts, r receives; all names in lower case between line feeds.
CREATE TABLE part (
    telling INTEGER NOT NULL, side TEXT NOT NULL, number INTEGER NOT NULL,
    name INTEGER, names TEXT NOT NULL, kind TEXT NOT NULL, country TEXT, sector TEXT, code TEXT,
    PRIMARY KEY (telling, side, number)
) WITHOUT ROWID;
CREATE INDEX part_name ON part (name, telling) WHERE name IS NOT NULL;
CREATE INDEX part_country ON part (country, telling) WHERE country IS NOT NULL;
-- What all tellings of an event come to, as far as lists are ordered and filtered by it.
CREATE TABLE happening (
    event INTEGER NOT NULL, since INTEGER NOT NULL, until INTEGER NOT NULL,
    id TEXT NOT NULL, type TEXT NOT NULL, story TEXT, first_document INTEGER NOT NULL,
    day INTEGER NOT NULL, earliest INTEGER NOT NULL, latest INTEGER NOT NULL,
    tellings INTEGER NOT NULL, independent INTEGER NOT NULL,
    learned INTEGER NOT NULL, changed INTEGER NOT NULL, published INTEGER,
    PRIMARY KEY (event, since)
) WITHOUT ROWID;
CREATE INDEX happening_id ON happening (id);
CREATE INDEX happening_day ON happening (day DESC, id);
CREATE INDEX happening_day_now ON happening (day DESC, id) WHERE until = 9223372036854775807;
CREATE INDEX happening_type_now ON happening (type, day DESC, id) WHERE until = 9223372036854775807;
CREATE INDEX happening_changed ON happening (changed DESC, id);
CREATE INDEX happening_changed_now ON happening (changed DESC, id) WHERE until = 9223372036854775807;
CREATE INDEX happening_since ON happening (since);
-- Events of which reports give several days: only these need a look at each telling when days are asked for.
CREATE INDEX happening_mixed ON happening (day DESC, id) WHERE earliest <> latest;
CREATE INDEX happening_story ON happening (story, day DESC, id);
CREATE INDEX happening_document ON happening (first_document, until);
CREATE TABLE claim (
    claim INTEGER PRIMARY KEY,
    matter TEXT NOT NULL, document INTEGER NOT NULL,
    since INTEGER NOT NULL, until INTEGER NOT NULL,
    body BLOB NOT NULL
);
CREATE INDEX claim_matter ON claim (matter, until, claim);
CREATE TABLE holding (
    id TEXT NOT NULL, since INTEGER NOT NULL, until INTEGER NOT NULL,
    matter TEXT NOT NULL, subject TEXT NOT NULL, object TEXT,
    first_day INTEGER, last_day INTEGER, status TEXT NOT NULL,
    PRIMARY KEY (id, since)
) WITHOUT ROWID;
CREATE INDEX holding_matter ON holding (matter, until);
CREATE INDEX holding_subject ON holding (subject, id);
CREATE INDEX holding_object ON holding (object, id);
CREATE INDEX holding_since ON holding (since);
CREATE INDEX holding_until ON holding (until);
-- What is contested: about an event or a matter.
CREATE TABLE contest (
    id TEXT NOT NULL, since INTEGER NOT NULL, until INTEGER NOT NULL,
    event INTEGER, matter TEXT, changed INTEGER NOT NULL,
    PRIMARY KEY (id, since)
) WITHOUT ROWID;
CREATE INDEX contest_changed ON contest (changed DESC, id);
CREATE INDEX contest_since ON contest (since);
CREATE INDEX contest_event ON contest (event, until);
CREATE INDEX contest_matter ON contest (matter, until);
CREATE TABLE statement (
    statement INTEGER PRIMARY KEY,
    id TEXT NOT NULL, document INTEGER NOT NULL, document_id TEXT NOT NULL,
    since INTEGER NOT NULL, until INTEGER NOT NULL,
    learned INTEGER NOT NULL, speaker INTEGER, folded TEXT NOT NULL,
    body BLOB NOT NULL
);
CREATE INDEX statement_document ON statement (document, until);
CREATE INDEX statement_learned ON statement (learned DESC, id);
CREATE INDEX statement_speaker ON statement (speaker, learned DESC, id);
