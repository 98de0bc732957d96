-- Of a country's tellings all that lists ask for, so that no telling need be read.
DROP INDEX telling_country;
CREATE INDEX telling_country ON telling (country, first_day, event, until, since) WHERE country IS NOT NULL;
-- Events of which reports give several days, by the last of these.
DROP INDEX happening_mixed;
CREATE INDEX happening_span ON happening (latest, earliest, until) WHERE earliest <> latest;
-- Events and reports by the day they became news.
CREATE INDEX happening_news_now ON happening ((coalesce(published, learned / 86400000000))) WHERE until = 9223372036854775807;
CREATE INDEX report_news_now ON report ((coalesce(day, learned / 86400000000))) WHERE until = 9223372036854775807;
-- Versions that were learned before one that was there already: all others are in the order in which they were learned.
CREATE TABLE straggler (
    version BIGINT PRIMARY KEY,
    learned BIGINT NOT NULL
);
CREATE INDEX straggler_learned ON straggler (learned, version);
INSERT INTO straggler (version, learned)
    SELECT version, learned
    FROM (SELECT version, learned, max(learned) OVER (ORDER BY version ROWS UNBOUNDED PRECEDING) AS latest FROM version) v
    WHERE learned < latest;
