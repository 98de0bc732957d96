-- Who may use the store over the network. The only tables that are not a journal: whoever is removed is gone; what they did stays in the log.
CREATE TABLE account (
    name TEXT PRIMARY KEY,
    role TEXT NOT NULL,
    -- Encoded hash of the password; none for somebody whom only an OpenID provider knows.
    secret TEXT,
    created INTEGER NOT NULL,
    changed INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE token (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    account TEXT NOT NULL,
    scope TEXT NOT NULL,
    hash TEXT NOT NULL UNIQUE,
    created INTEGER NOT NULL,
    expires INTEGER,
    used INTEGER
) WITHOUT ROWID;
CREATE INDEX token_account ON token (account);
CREATE TABLE audit (
    number INTEGER PRIMARY KEY,
    moment INTEGER NOT NULL,
    account TEXT NOT NULL,
    action TEXT NOT NULL,
    target TEXT, detail TEXT, origin TEXT
);
