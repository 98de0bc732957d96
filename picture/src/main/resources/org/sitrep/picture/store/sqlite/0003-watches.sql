-- What watches have found, and what of it is still to be sent. How far each watch has looked is the only thing here that changes in place, with the standing of a parcel.
CREATE TABLE watch_mark (
    watch TEXT PRIMARY KEY,
    seen INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE alert (
    alert INTEGER PRIMARY KEY,
    watch TEXT NOT NULL,
    -- What it is about, so that it is found once, however often one looks.
    subject TEXT NOT NULL,
    made INTEGER NOT NULL,
    body TEXT NOT NULL,
    UNIQUE (watch, subject)
);
CREATE INDEX alert_watch ON alert (watch, alert);
CREATE TABLE parcel (
    parcel INTEGER PRIMARY KEY,
    alert INTEGER NOT NULL REFERENCES alert,
    watch TEXT NOT NULL,
    channel TEXT NOT NULL,
    due INTEGER NOT NULL,
    tries INTEGER NOT NULL,
    -- Until then whoever took it is sending it.
    taken INTEGER NOT NULL,
    problem TEXT,
    sent INTEGER
);
CREATE INDEX parcel_waiting ON parcel (sent, parcel);
