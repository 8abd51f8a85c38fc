"""What the network sees of articles, as `go run ./tools/train/names -export FILE` writes it, and vectors of words."""
import json
import re
import struct

import numpy as np

LABELS, SLOTS = 21, 11
# Those of internal/extract/names/inputs.go: rows for pieces of words, shapes, tags, the gazetteer, what the article tells, and a sentence's edge.
PIECES = 8192
ROWS = PIECES + 128 + 64 + 16 + 16 + 1
EDGE, NONE = ROWS - 1, ROWS
PLACES = 64
MOST = 28  # rows of a word that are looked at
WORD = re.compile(r"[^\W\d_]+(?:['.&-][^\W\d_]+)*\.?'?")  # as in tools/train/clusters


def fnv(word):
    """The hash of internal/lexicon/linear."""
    h = 14695981039346656037
    for b in word.encode():
        h = (h ^ b) * 1099511628211 % 2**64
    return h ^ h >> 29


class Clusters:
    """The words of internal/lexicon/clusters, by their places in its file, and the cluster of each."""

    def __init__(self, path):
        with open(path, 'rb') as f:
            data = f.read()
        at = 4 + 2 * (4096 + 1024 + 256)
        counts = np.frombuffer(data, 'u1', 65536, at + 4 * 4097)
        self.buckets = np.concatenate([[0], np.cumsum(counts, dtype=np.int64)]).tolist()
        entries = np.frombuffer(data, '<u2', 2 * self.buckets[-1], at + 4 * 4097 + 65536).reshape(-1, 2)
        self.prints, self.of = entries[:, 0].tolist(), entries[:, 1].astype(np.int64)

    def __len__(self):
        return len(self.of)

    def entry(self, h):
        """The place of a word, -1 where it is not known."""
        for e in range(self.buckets[h >> 48], self.buckets[(h >> 48) + 1]):
            if self.prints[e] == h & 0xffff:
                return e
        return -1

    def vectors(self, path):
        """The vector of each word, and its rank by frequency. path is VECTORS.json of tools/train/clusters."""
        with open(path, encoding='utf-8') as f:
            data = json.load(f)
        out, rank, n = np.zeros((len(self), 100), np.float32), np.full(len(self), 10**6), 0
        for word in data['words']:
            if not WORD.fullmatch(word):
                continue
            e, n = self.entry(fnv(word)), n + 1
            if e >= 0 and rank[e] == 10**6:
                out[e], rank[e] = data['vectors'][word][:100], n
        common = rank < 60000
        out -= out[common].mean(0)
        return out / out[common].std(), rank


class Examples:
    """Words of articles, one after the other: word (1 + place in the clusters, 0 unknown), rows, slots, place, label, set, article. One more
    word at the end stands for what lies beyond a sentence. spots are the words that may be names, runs the rows of such words."""

    def __init__(self, path, clusters):
        with open(path, 'rb') as f:
            data = f.read()
        words, label, scored, rows, slots, place, sets, article = [], [], [], [], [], [], [], []
        at, number = 0, 0
        while at < len(data):
            first = len(words)
            kind, n = struct.unpack_from('<II', data, at)
            at += 8
            for _ in range(n):
                h, l, s, k = struct.unpack_from('<QBBH', data, at)
                at += 12
                rows.append(struct.unpack_from(f'<{k}H', data, at)[:MOST])
                at += 2 * k
                slots.append([x + first if x >= 0 else -1 for x in struct.unpack_from(f'<{SLOTS}i', data, at)])
                at += 4 * SLOTS
                place.append(struct.unpack_from('BB', data, at))
                at += 2
                words.append(h)
                label.append(l)
                scored.append(s)
            sets += [kind] * n
            article += [number] * n
            number += 1
        n = len(words)
        known = {h: clusters.entry(h) + 1 for h in set(words)}
        self.word = np.array([known[h] for h in words] + [0], np.int64)
        self.rows = np.full((n + 1, MOST), NONE, np.int64)
        for i, r in enumerate(rows):
            self.rows[i, :len(r)] = r
        self.rows[n, 0] = EDGE
        self.slots = np.array(slots, np.int64)
        starts = self.slots[:, 1] < 0  # no word before it: a sentence begins
        self.slots[self.slots < 0] = n
        self.place, self.label = np.array(place, np.int64), np.array(label, np.int64)
        self.set, self.article = np.array(sets, np.int64), np.array(article, np.int64)
        self.spots = np.flatnonzero(scored)
        self.runs = []
        for i in self.spots:
            if self.runs and self.runs[-1][-1] == i - 1 and not starts[i]:
                self.runs[-1].append(i)
            else:
                self.runs.append([i])
