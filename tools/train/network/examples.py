"""What a network sees of articles, as tools/train/examples writes it, and vectors of words."""
import json
import re

import numpy as np

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


class Shape:
    """How large the tables of a network are: those of small vectors (rows, the last for what is beyond the ends, and none for no row) and of places."""

    def __init__(self, numbers):
        self.labels, self.slots, self.rows, self.most, self.places, self.each = map(int, numbers)
        self.edge, self.none = self.rows - 1, self.rows


class Examples:
    """Items to be labelled, one article after the other: slots (indexes of words), place, label, set, article. The words: word (1 + place in the
    clusters, 0 unknown) and rows; one more at the end stands for what lies beyond the ends. spots are the items that are learned from."""

    def __init__(self, path, clusters):
        data = np.fromfile(path, np.uint8)
        assert data[:4].tobytes() == b'ex1\n', path + ' holds no examples'
        self.shape = s = Shape(data[4:28].view('<u4'))
        word = np.dtype([('hash', '<u8'), ('rows', '<u2', s.most)])
        item = np.dtype([('slots', '<i4', s.slots), ('place', '<u2', s.each), ('label', 'u1'), ('scored', 'u1')])
        words, items, slots, sets, article, at, first = [], [], [], [], [], 28, 0
        while at < len(data):
            kind, n, m = np.frombuffer(data[at:at + 12].tobytes(), '<u4').tolist()
            at += 12
            words.append(np.frombuffer(data[at:at + n * word.itemsize].tobytes(), word))
            at += n * word.itemsize
            found = np.frombuffer(data[at:at + m * item.itemsize].tobytes(), item)
            at += m * item.itemsize
            slots.append(np.where(found['slots'] < 0, -1, found['slots'].astype(np.int64) + first))
            items.append(found)
            sets += [kind] * m
            article += [len(words) - 1] * m
            first += n
        words, items = np.concatenate(words), np.concatenate(items)
        known = {h: clusters.entry(h) + 1 for h in set(words['hash'].tolist())}
        self.word = np.array([known[h] for h in words['hash'].tolist()] + [0], np.int64)
        self.rows = np.full((len(words) + 1, s.most), s.none, np.int64)
        self.rows[:-1] = words['rows']
        self.rows[-1, 0] = s.edge
        self.slots = np.concatenate(slots)
        self.starts = self.slots[:, 1] < 0  # no word before it
        self.slots[self.slots < 0] = len(words)
        self.place, self.label = items['place'].astype(np.int64), items['label'].astype(np.int64)
        self.set, self.article = np.array(sets, np.int64), np.array(article, np.int64)
        self.spots = np.flatnonzero(items['scored'])

    def runs(self):
        """Rows of spots that follow each other."""
        out = []
        for i in self.spots:
            if out and out[-1][-1] == i - 1 and not self.starts[i]:
                out[-1].append(i)
            else:
                out.append([i])
        return out
