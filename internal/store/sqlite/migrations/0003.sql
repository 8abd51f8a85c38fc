-- What persons judged. Rows are added and never changed: what undoes a judgement is another.
CREATE TABLE judgement (
  id      TEXT PRIMARY KEY,
  author  TEXT NOT NULL,
  time    TEXT NOT NULL, -- RFC 3339
  kind    TEXT NOT NULL,
  anchors TEXT NOT NULL, -- JSON list
  text    TEXT NOT NULL,
  note    TEXT NOT NULL,
  undoes  TEXT NOT NULL  -- the id of a judgement, which this store need not have
) WITHOUT ROWID;
