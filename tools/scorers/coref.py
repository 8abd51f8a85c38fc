"""Coreference within an article: which name a pronoun or a nominal ("the minister") stands for (sets gum-news, gum-open, ecbplus-coref,
meantime).

    coref.py FILE.jsonl... [--genre news,interview] [--batch 100] [--show N [--kind KIND]] [--program ...]

Documents go to `analyze` as JSON Lines {id, text}, --batch at a time. Judged are the mentions with form "pronoun" or "nominal" of an entity
that has names in the document, in kinds:
- he: he she; his: his her(s) before what is owned; him: him her himself herself; it: it its itself they them their themselves;
- person, body: nominals of entities of kind person; of all others. I, we, you and who are passed over.
Each is paired with the gold mention of its span (pronouns: the same span; nominals: the gold mention, no pronoun, whose head lies
in it, the last head first, longest first). Gold chains of the entity: those of its names in the document (a gold name belongs to the
name that holds its head; ecbplus and meantime: that it overlaps by half or more), the chains with most names. Right: the gold mention's chain is one of them.
Wrong: another, or none. Where the gold is not exhaustive (ecbplus, meantime), what has no gold mention, or one of a chain that is
never named there, is passed over.
P = right / judged. R = right / gold: gold pronouns of these forms whose chain has a named mention (person; for "it" organization or place,
and no person), and gold nominals of at most 8 words, not named, that begin with the, this, that, a possessive, or hold 's, whose chain has
a named mention of person, organization or place. What is named: as in entities.py. --genre keeps the documents of these genres of gum.
Last line per file: coref NAME persons P x R x its P x R x nominals P x R x (persons: he, his, him; nominals: person, body)
"""
import collections
import os
import re

import common
import entities

NAMED = {'person', 'organization', 'place', 'facility', 'group'}
SUBJECT, OBJECT, OWNER = {'he', 'she'}, {'him', 'himself', 'herself'}, {'his', 'hers'}
THINGS = set('it its itself they them their theirs themselves'.split())
DEFINITE = re.compile(r"(?:the|this|that|his|her|its|their)\b|.*['’]s?\s", re.I | re.S)
KINDS = ('he', 'his', 'him', 'it', 'person', 'body')


def kind_of(text, start, end):
    """Kind of a pronoun by its form and what follows; None for one that is not judged."""
    word, rest = text[start:end].lower(), text[end:end + 40]
    if word in SUBJECT:
        return 'he'
    if word == 'her':                                       # an owner before a word that is no function word
        after = re.match(r"\s+([\w’'-]+)", rest)
        return 'his' if after and after.group(1).lower() not in FUNCTION else 'him'
    return 'his' if word in OWNER else 'him' if word in OBJECT else 'it' if word in THINGS else None


FUNCTION = set('a an the and or but in on at to of for from with by as that if when while after before because so then again up out off away down '
               'back about into over i you he she it we they this these those is was were are has had have will would'.split())


class Gold:
    """A gold mention in code points: chain, kind of thing, head, named, pronoun."""

    def __init__(self, start, end, head, chain, kind, named, pronoun):
        self.start, self.end, self.head, self.chain, self.kind, self.named, self.pronoun = start, end, head, chain, kind, named, pronoun


class Document:
    """A document with its gold; exhaustive: all of its mentions are in the gold."""

    def __init__(self, row, plain, proper):
        self.id, self.gold = plain.id, []
        self.text, self.exhaustive = plain.text, 'mentions' in row and 'tokens' not in row
        if self.exhaustive:
            for m in row['mentions']:
                named = m['named'] and not m['pron'] and m['type'] in NAMED and any(c.isupper() for c in row['text'][slice(*m['head'])])
                self.gold.append(Gold(m['start'], m['end'], tuple(m['head']), m['g'], m['type'], named, m['pron']))
            return
        kinds = {'PER': 'person', 'ORG': 'organization', 'LOC': 'place'}
        for n, (a, b, kind, chain) in enumerate(row['mentions']):
            if a not in plain.at or not chain or kind.startswith(('ACTION', 'NEG', 'TIME')):
                continue
            tokens = row['tokens'][a:b]
            known = kinds.get(entities.KINDS.get(kind))
            named = bool(known) and entities.is_name(tokens, proper)
            pronoun = len(tokens) == 1 and kind_of(tokens[0], 0, len(tokens[0])) is not None
            self.gold.append(Gold(plain.at[a][0], plain.at[b - 1][1], plain.at[b - 1], chain, known, named, pronoun))

    def chains_of(self, names):
        """Chains with the most names among these spans."""
        count = collections.Counter()
        for g in self.gold:
            if g.named and any(s <= g.head[0] and g.head[1] <= e if self.exhaustive else
                               2 * (min(e, g.end) - max(s, g.start)) >= max(e - s, g.end - g.start) for s, e in names):
                count[g.chain] += 1
        return {c for c, n in count.items() if n == max(count.values())}

    def at(self, start, end, pronoun):
        """The gold mention of a predicted span."""
        if pronoun:
            return next((g for g in self.gold if (g.start, g.end) == (start, end)), None)
        inside = [g for g in self.gold if not g.pronoun and start <= g.head[0] and g.head[1] <= end]
        return max(inside, key=lambda g: (g.head[1], g.end - g.start), default=None)

    def wanted(self):
        """{gold mention: kind} that an answer should tie to a name."""
        named = collections.defaultdict(set)
        for g in self.gold:
            if g.named:
                named[g.chain].add(g.kind)
        out = {}
        for g in self.gold:
            kinds = named[g.chain]
            if g.named or not kinds:
                continue
            if g.pronoun:
                kind = kind_of(self.text, g.start, g.end)
                if kind and ('person' in kinds if kind != 'it' else kinds & {'organization', 'place'} and 'person' not in kinds):
                    out[g] = kind
            elif DEFINITE.match(self.text[g.start:g.end]) and len(self.text[g.start:g.end].split()) <= 8:
                out[g] = 'person' if 'person' in kinds else 'body'
        return out


def documents(rows):
    rows = [r for r in rows if r.get('text', 'x').strip()]
    plain = [entities.Document(r) for r in rows]
    proper = entities.proper_words(plain)
    return [Document(r, d, proper) for r, d in zip(rows, plain) if d.text.strip()]


def answers(options, docs):
    """{document: [(names of the entity, kind, start, end, pronoun)]}"""
    found = {d.id: [] for d in docs}
    for i in range(0, len(docs), options.batch):
        result = common.documents(options, 'analyze', [{'id': d.id, 'text': d.text} for d in docs[i:i + options.batch]])
        names, others = collections.defaultdict(list), []
        for article, entity, m in result.mentions(None):
            span = article.chars(m['start'], m['end'])
            for source in article.sources if span else ():
                if m.get('form') == 'name':
                    names[source, entity['id']].append(span)
                else:
                    others.append((source, entity, span, m['form'] == 'pronoun'))
        for source, entity, span, pronoun in others:
            if names[source, entity['id']]:
                found[source].append((names[source, entity['id']], entity['kind']) + span + (pronoun,))
    return found


def judge(d, answer):
    """(kind, right, gold mention) or None where it is passed over."""
    names, entity, start, end, pronoun = answer
    kind = kind_of(d.text, start, end) if pronoun else 'person' if entity == 'person' else 'body'
    g = d.at(start, end, pronoun)
    if kind is None or g is None and not d.exhaustive:
        return None
    chains = d.chains_of(names)
    if not d.exhaustive and not any(x.named and x.chain == g.chain for x in d.gold):
        return None
    return kind, g is not None and g.chain in chains, g


def context(d, answer, g, verdict):
    names, _, start, end, _ = answer
    near = max(names, key=lambda s: (s[0] < start, -abs(s[0] - start)))
    line = d.text[max(0, start - 330):start] + '[[' + d.text[start:end] + ']]' + d.text[end:end + 60]
    right = '' if g is None else next((d.text[x.start:x.end] for x in d.gold if x.chain == g.chain and x.named), d.text[g.start:g.end] + '?')
    return '%s %s\n  %s\n  -> %s; gold %s\n' % (verdict, d.id, ' '.join(line.split()), d.text[slice(*near)] if near[0] >= 0 else '-', right)


def score(options):
    last = []
    for path in options.data:
        docs = documents([r for r in common.load(path, options.limit) if not options.genre or r.get('genre') in options.genre.split(',')])
        found = answers(options, docs)
        n, shown = {k: [0, 0, 0] for k in KINDS}, []
        for d in docs:
            wanted = d.wanted()
            for k in wanted.values():
                n[k][2] += 1
            hit = set()
            for a in found[d.id]:
                verdict = judge(d, a)
                if verdict is None:
                    continue
                kind, right, g = verdict
                n[kind][1] += 1
                n[kind][0] += right
                if right:
                    hit.add(g)
                    if wanted.get(g) != kind:               # right, and not asked for: it asks for itself
                        n[kind][2] += 1
                elif options.kind in (None, kind):
                    shown.append(context(d, a, g, 'wrong ' + kind))
            for g, k in wanted.items():
                if g not in hit and options.kind in (None, k):
                    shown.append(context(d, ([(-1, -1)], '', g.start, g.end, g.pronoun), g, 'missed ' + k))
        print('%s: %d documents' % (path, len(docs)))
        for k in KINDS:
            common.show('  ' + k, *n[k])
        line = []
        for title, kinds in (('persons', ('he', 'his', 'him')), ('its', ('it',)), ('nominals', ('person', 'body'))):
            right, given, gold = (sum(n[k][i] for k in kinds) for i in range(3))
            line.append('%s P %.3f R %.3f' % (title, common.ratio(right, given), common.ratio(right, gold)))
        last.append('coref %s %s' % ('/'.join(os.path.abspath(path).split(os.sep)[-2:]), ' '.join(line)))
        for x in shown[:options.show]:
            print(x)
    print('\n'.join(last))


if __name__ == '__main__':
    p = common.parser(__doc__)
    p.add_argument('data', nargs='+')
    p.add_argument('--genre', help='only documents of these genres, with commas')
    p.add_argument('--batch', type=int, default=100)
    p.add_argument('--show', type=int, default=0, help='print the first N mistakes')
    p.add_argument('--kind', help='mistakes of this kind only')
    common.main(score, p.parse_args())
