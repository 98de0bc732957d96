-- What lists, maps and timelines count by, so that no answer walks through all tellings. The picture is made anew from the journal to fill these.
-- Kind, country and, of labels, the label without capitals; among the names are now also u, actors without a name, such as "rebels".
ALTER TABLE name ADD COLUMN sort TEXT;
ALTER TABLE name ADD COLUMN country TEXT;
ALTER TABLE name ADD COLUMN word TEXT;
ALTER TABLE tally ADD COLUMN events INTEGER NOT NULL DEFAULT 0;
ALTER TABLE tally ADD COLUMN statements INTEGER NOT NULL DEFAULT 0;
-- The day on which the report was published.
ALTER TABLE mention ADD COLUMN day INTEGER;
CREATE INDEX mention_day ON mention (name, day, since, until) WHERE day IS NOT NULL;
-- Evidence without capitals.
ALTER TABLE telling ADD COLUMN words TEXT;
ALTER TABLE telling ADD COLUMN lat REAL;
ALTER TABLE telling ADD COLUMN lon REAL;
CREATE INDEX telling_lat ON telling (lat, lon, event) WHERE lat IS NOT NULL;
-- Status, place and country as told first; contested is 1 or 0.
ALTER TABLE happening ADD COLUMN status TEXT;
ALTER TABLE happening ADD COLUMN place INTEGER;
ALTER TABLE happening ADD COLUMN contested INTEGER NOT NULL DEFAULT 0;
CREATE INDEX happening_counts_now ON happening (day, type, status) WHERE until = 9223372036854775807;
CREATE INDEX happening_place_now ON happening (place, type, status) WHERE until = 9223372036854775807;
CREATE INDEX happening_contested ON happening (changed DESC, id) WHERE contested = 1;
-- Who and what has to do with an event by any of its tellings: actors, places, outlets.
CREATE TABLE involved (
    event INTEGER NOT NULL, name INTEGER NOT NULL, since INTEGER NOT NULL, until INTEGER NOT NULL,
    kind TEXT NOT NULL,
    PRIMARY KEY (event, name, since)
) WITHOUT ROWID;
CREATE INDEX involved_name ON involved (name, until, event);
ALTER TABLE contest ADD COLUMN kind TEXT;
ALTER TABLE holding ADD COLUMN kind TEXT;
CREATE INDEX happening_story_contested ON happening (story) WHERE contested = 1;
-- How much of the report is in its origin, from 0 to 1.
ALTER TABLE report ADD COLUMN shared REAL;
CREATE INDEX report_outlet ON report (outlet, learned, since, until) WHERE outlet IS NOT NULL;
CREATE INDEX report_learned ON report (story, learned, id);
