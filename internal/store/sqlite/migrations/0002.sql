-- When the same payload was retrieved again from the same address. The first time stands with the capture.
CREATE TABLE seen (
  capture TEXT NOT NULL REFERENCES capture (id),
  at      TEXT NOT NULL, -- EDTF
  PRIMARY KEY (capture, at)
) WITHOUT ROWID;
