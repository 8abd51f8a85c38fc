"""The network of internal/lexicon/network: trained in floating point, written in whole numbers."""
import struct

import numpy as np
import torch
from torch import nn

SETS = 8


class Network(nn.Module):
    """A word's vector is the sum of what its word vector is mapped to and of rows, cut off below zero. What the sets of data differ in
    goes through weights of their own, which are left out in the end."""

    def __init__(self, shape, vectors, size, hidden):
        super().__init__()
        self.shape = s = shape
        self.vectors = torch.tensor(np.concatenate([np.zeros((1, vectors.shape[1]), np.float32), vectors]))
        self.table = None  # vectors of words as they will be written
        self.map = nn.Linear(vectors.shape[1], size, bias=False)
        self.unknown = nn.Parameter(torch.zeros(size))
        self.rows = nn.EmbeddingBag(s.rows + 1, size, mode='sum', padding_idx=s.none)
        self.bias = nn.Parameter(torch.full((size,), .1))
        self.hidden = nn.Linear(s.slots * size, hidden)
        self.places = nn.EmbeddingBag(s.places, hidden, mode='sum')
        self.out = nn.Linear(hidden, s.labels)
        self.set_hidden, self.set_out = nn.Embedding(SETS, hidden), nn.Embedding(SETS, s.labels)
        nn.init.normal_(self.rows.weight, 0, .1)
        nn.init.normal_(self.places.weight, 0, .05)
        nn.init.zeros_(self.set_hidden.weight)
        nn.init.zeros_(self.set_out.weight)
        with torch.no_grad():
            self.rows.weight[s.none] = 0

    def forward(self, words, rows, places, sets, drop_words=0., drop=0.):
        w = self.map(self.vectors[words]) if self.table is None else self.table[words]
        w = torch.where((words == 0)[:, None], self.unknown[None], w)
        w = nn.functional.dropout(torch.relu(w + self.rows(rows) + self.bias), drop_words)
        h = self.hidden(w.view(len(places), -1)) + self.places(places)
        other = (sets > 0).float()[:, None]
        h = nn.functional.dropout(torch.relu(h + self.set_hidden(sets) * other), drop)
        return self.out(h) + self.set_out(sets) * other

    def scores(self, x, spots=None):
        """Logarithms of probabilities, a row for each spot."""
        spots, out = x.spots if spots is None else spots, []
        with torch.no_grad():
            for k in range(0, len(spots), 2048):
                i = spots[k:k + 2048]
                at = x.slots[i].reshape(-1)
                o = self(torch.tensor(x.word[at]), torch.tensor(x.rows[at]), torch.tensor(x.place[i]), torch.zeros(len(i), dtype=torch.long))
                out.append(torch.log_softmax(o, 1).numpy())
        return np.concatenate(out)


def kmeans(points, weights, k, random, rounds=12):
    centres = points[random.choice(len(points), k, replace=False, p=weights / weights.sum())].copy()
    for _ in range(rounds):
        best = ((centres**2).sum(1)[None] - 2 * points @ centres.T).argmin(1)
        size = np.maximum(1e-9, np.bincount(best, weights, k))
        for j in range(points.shape[1]):
            centres[:, j] = np.bincount(best, weights * points[:, j], k) / size
    return centres, ((centres**2).sum(1)[None] - 2 * points @ centres.T).argmin(1)


def weights_of(rank):
    """What words weigh, by their ranks by frequency."""
    return 1 / np.sqrt(rank + 50.)


def centres(vectors, weights, cluster):
    size = np.maximum(1e-9, np.bincount(cluster, weights, 4096))
    return np.stack([np.bincount(cluster, weights * v, 4096) / size for v in vectors.T], 1).astype(np.float32)


class Codes:
    """The vectors of words in few bytes: the mean of the word's cluster, and for each part of the vector, where there are parts, one of 256
    pieces."""

    def __init__(self, vectors, rank, cluster, parts, seed):
        random = np.random.default_rng(seed)
        weights = weights_of(rank)
        self.centres = centres(vectors, weights, cluster)
        self.parts, self.pieces, self.codes = parts, np.zeros(0, np.float32), np.zeros((0, 0), np.uint8)
        if not parts:
            self.table = self.centres[cluster]
            return
        rest, n = vectors - self.centres[cluster], vectors.shape[1] // parts
        found = [kmeans(rest[:, k * n:(k + 1) * n], weights, 256, random) for k in range(parts)]
        self.pieces = np.stack([f[0] for f in found])
        self.codes = np.stack([f[1] for f in found], 1).astype(np.uint8)
        self.table = self.centres[cluster] + np.concatenate([p[c] for p, c in found], 1)


def small(x, scale):
    return np.clip(np.rint(x / scale), -127, 127).astype(np.int8)


def scale_of(x, share, most=127):
    return np.quantile(np.abs(x), share) / most


def whole(net, codes, examples, seed):
    """The bytes of the model: those that internal/lexicon/network reads. Scales of activations are measured on examples."""
    w = {k: v.detach().numpy() for k, v in net.state_dict().items()}
    rows, size, shape = w['rows.weight'][:net.shape.rows], len(w['bias']), net.shape
    t = scale_of(np.concatenate([codes.centres.ravel(), codes.pieces.ravel(), rows.ravel(), w['unknown']]), .9999)
    spots = np.random.default_rng(seed).choice(examples.spots, 4000, replace=False)
    at = examples.slots[spots].reshape(-1)
    table = np.concatenate([w['unknown'][None], codes.table])
    vectors = np.maximum(0, table[examples.word[at]] + w['rows.weight'][examples.rows[at]].sum(1) + w['bias'])
    a = scale_of(vectors, .9995)
    sums = vectors.reshape(len(spots), -1) @ w['hidden.weight'].T + w['hidden.bias'] + w['places.weight'][examples.place[spots]].sum(1)
    b = scale_of(np.maximum(0, sums), .9995)
    h, o = scale_of(w['hidden.weight'], .9999), scale_of(w['out.weight'], .9999)
    longs = lambda x: np.rint(x).astype('<i4').tobytes()
    return b''.join([
        b'net1', struct.pack('<8i', size, shape.slots, len(w['hidden.bias']), shape.labels, codes.parts, shape.rows, shape.places, len(codes.codes)),
        struct.pack('<3i', round(t / a * 65536), round(a * h / b * 65536), round(b * o * 100 * 65536)),
        small(w['unknown'], t).tobytes(), small(codes.centres, t).tobytes(), small(codes.pieces, t).tobytes(), small(rows, t).tobytes(),
        longs(w['bias'] / t), longs(w['places.weight'] / (a * h)),
        longs(w['hidden.bias'] / (a * h)), small(w['hidden.weight'].T, h).tobytes(),
        longs(w['out.bias'] / (b * o)), small(w['out.weight'].T, o).tobytes(), codes.codes.tobytes()])
