-- Payloads are kept once each, packed with zstd.
CREATE TABLE payload (
  sha256 TEXT PRIMARY KEY,
  bytes  INTEGER NOT NULL,
  packed BLOB NOT NULL
) WITHOUT ROWID;

-- A capture is one retrieval: a payload at an address.
CREATE TABLE capture (
  id         TEXT PRIMARY KEY,
  sha256     TEXT NOT NULL REFERENCES payload (sha256),
  url        TEXT NOT NULL,
  path       TEXT NOT NULL,
  raw_sha256 TEXT NOT NULL,
  encoding   TEXT NOT NULL, -- JSON list
  charset    TEXT NOT NULL,
  media      TEXT NOT NULL,
  captured   TEXT NOT NULL,
  told       TEXT NOT NULL, -- JSON list
  warnings   TEXT NOT NULL  -- JSON list
) WITHOUT ROWID;

CREATE INDEX capture_order ON capture (sha256, url);
