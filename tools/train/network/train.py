"""Trains the networks that find names, and who said what.

    train.py TRAIN OUT --vectors VECTORS.json --clusters clusters.bin [--dev FILE,FILE] [--fold] [--seed 1]

TRAIN and the files of --dev are written by `go run ./tools/train/names -lists GAZETTEER -export FILE DATA...`, or by
`go run ./tools/train/statements -export FOLDER DATA...`. VECTORS.json is that of tools/train/clusters, clusters.bin that of
internal/lexicon/clusters. With --fold every tenth article of the first set is held out and scored. Needs numpy and torch; one thread, so that
the same seed gives the same model.
"""
import argparse
import time

import numpy as np
import torch
from torch import nn

from examples import Clusters, Examples
from network import Codes, Network, centres, weights_of, whole
from score import LABELS as NAMES, f1

FOLD, FOLDS = 7, 10


def options():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('train')
    p.add_argument('out')
    p.add_argument('--vectors', required=True)
    p.add_argument('--clusters', required=True)
    p.add_argument('--dev', default='')
    p.add_argument('--fold', action='store_true')
    p.add_argument('--seed', type=int, default=1)
    p.add_argument('--size', type=int, default=48)
    p.add_argument('--hidden', type=int, default=96)
    p.add_argument('--parts', type=int, default=4, help='product codes of a word; 0: words of one cluster have one vector')
    p.add_argument('--rounds', type=int, default=6)
    p.add_argument('--again', type=int, default=1, help='rounds after the vectors of words have been put in few bytes')
    p.add_argument('--rate', type=float, default=2e-3)
    p.add_argument('--batch', type=int, default=256)
    p.add_argument('--drop', type=float, default=.3, help='share of the hidden layer left out')
    p.add_argument('--drop-words', type=float, default=.2, help='share of numbers in vectors of words left out')
    p.add_argument('--forget', type=float, default=.15, help='share of words taken for unknown, and of rows left out')
    return p.parse_args()


class Lesson:
    """Batches of spots with the labels that are wanted for them, as probabilities."""

    def __init__(self, o, train, spots):
        self.o, self.train, self.spots = o, train, spots
        self.random = np.random.default_rng(o.seed)

    def wanted(self, i):
        labels = self.train.shape.labels
        y = np.zeros((len(i), labels), np.float32)
        y[np.arange(len(i)), self.train.label[i]] = 1
        return torch.tensor(y * .98 + .02 / labels)

    def batches(self):
        o, x, n = self.o, self.train, self.o.batch
        spots = self.random.permutation(self.spots)
        for k in range(0, len(spots) - n + 1, n):
            i = spots[k:k + n]
            at = x.slots[i].reshape(-1)
            words, rows = x.word[at], x.rows[at]
            words[self.random.random(len(words)) < o.forget] = 0
            rows[self.random.random(rows.shape, dtype=np.float32) < o.forget] = x.shape.none
            yield *(torch.tensor(y) for y in (words, rows, x.place[i], x.set[i])), self.wanted(i)

    def teach(self, net, rounds, rate, devs):
        o, steps = self.o, rounds * (len(self.spots) // self.o.batch)
        adam = torch.optim.Adam(net.parameters(), lr=rate)
        pace = torch.optim.lr_scheduler.OneCycleLR(adam, rate, total_steps=steps + 1, pct_start=.1)
        for r in range(rounds):
            begun, loss = time.time(), 0
            for words, rows, places, sets, wanted in self.batches():
                out = net(words, rows, places, sets, o.drop_words, o.drop)
                wrong = -(wanted * torch.log_softmax(out, 1)).sum(1).mean()
                adam.zero_grad()
                wrong.backward()
                nn.utils.clip_grad_norm_(net.parameters(), 5.)
                adam.step()
                pace.step()
                loss += wrong.item()
            print(f'round {r + 1}: loss {loss * rounds / steps:.4f}, {time.time() - begun:.0f} s', flush=True)
        show(net, devs)


def show(net, devs):
    for path, x in devs.items():
        print(path, quality(net, x), flush=True)


def quality(net, x, chosen=None):
    """F1 of names; for other labels, of how many items it is right, and how unlikely it finds the right ones."""
    scores = net.scores(x)
    if x.shape.labels == NAMES:
        return 'PER %.3f ORG %.3f LOC %.3f micro %.3f' % tuple(f1(x, scores, chosen))
    labels, kept = x.label[x.spots], slice(None) if chosen is None else chosen[x.spots]
    likely = scores[np.arange(len(labels)), labels][kept]
    return 'right %.4f, loss %.4f' % ((scores.argmax(1) == labels)[kept].mean(), -likely.mean())


def main():
    o = options()
    torch.set_num_threads(1)
    torch.manual_seed(o.seed)
    clusters = Clusters(o.clusters)
    vectors, rank = clusters.vectors(o.vectors)
    if not o.parts:
        vectors = centres(vectors, weights_of(rank), clusters.of)[clusters.of]
    train = Examples(o.train, clusters)
    devs = {p: Examples(p, clusters) for p in o.dev.split(',') if p}
    held = (train.set == 0) & (train.article % FOLDS == FOLD) & o.fold
    net = Network(train.shape, vectors, o.size, o.hidden)
    lesson = Lesson(o, train, train.spots[~held[train.spots]])
    lesson.teach(net, o.rounds, o.rate, devs)
    with torch.no_grad():
        codes = Codes(net.map(torch.tensor(vectors)).numpy(), rank, clusters.of, o.parts, o.seed)
    net.table = torch.tensor(np.concatenate([np.zeros((1, o.size), np.float32), codes.table]).astype(np.float32))
    if o.again:
        lesson.teach(net, o.again, o.rate * .3, devs)
    if o.fold:
        print('fold', quality(net, train, held))
    data = whole(net, codes, train, o.seed)
    with open(o.out, 'wb') as f:
        f.write(data)
    print(len(data), 'bytes')


if __name__ == '__main__':
    main()
