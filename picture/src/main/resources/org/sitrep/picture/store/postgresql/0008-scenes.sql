-- Where events count: a row for each country that an event is told in, and one without a country. It has what is counted of an event, so that maps, timelines and facets
-- need neither its tellings nor its actors. Filled from the picture that is there.
CREATE TABLE scene (
    country TEXT COLLATE "C" NOT NULL, day BIGINT NOT NULL, event BIGINT NOT NULL, since BIGINT NOT NULL, until BIGINT NOT NULL,
    earliest BIGINT NOT NULL, latest BIGINT NOT NULL,
    type TEXT NOT NULL, status TEXT, place BIGINT, published BIGINT, learned BIGINT NOT NULL, contested BIGINT NOT NULL,
    -- A bit for each class and status of its tellings.
    quads BIGINT NOT NULL, statuses BIGINT NOT NULL,
    -- Countries and modes of its tellings, kinds and countries of its actors, between line feeds.
    countries TEXT, modes TEXT, kinds TEXT, homes TEXT,
    PRIMARY KEY (country, day, event, since)
);
-- Of events of which reports give several days, by the last of these: nearly all are near each other.
CREATE INDEX scene_near ON scene (country, latest, earliest, until) WHERE earliest <> latest AND latest - earliest <= 400;
CREATE INDEX scene_far ON scene (country, latest, earliest, until) WHERE earliest <> latest AND latest - earliest > 400;
-- Of an event's tellings what filters ask, so that no telling need be read.
DROP INDEX telling_event;
CREATE INDEX telling_event ON telling (event, until, telling, since, quad, status, country, mode, first_day, last_day);
-- What is new since a moment.
CREATE INDEX happening_learned ON happening (learned, since, until);
