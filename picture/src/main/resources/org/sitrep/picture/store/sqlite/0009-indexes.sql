-- Labels by the label without capitals.
CREATE INDEX name_word ON name (word, kind) WHERE word IS NOT NULL;
-- Of a story's reports what lists ask, so that only those shown are read.
DROP INDEX report_learned;
CREATE INDEX report_learned ON report (story, learned, id, until, since);
-- How many reports were written apart.
DROP INDEX report_origin;
CREATE INDEX report_origin ON report (origin, story, until, since);
-- The stories with the most events.
CREATE INDEX story_events_now ON story (events DESC, id) WHERE until = 9223372036854775807;
