"""Shared by all scorers: run the program, check its output against the contract, map offsets, count.

The program reads temporary files and answers on stdout. Exit codes 0 and 3 are accepted. Anything that breaks the
contract of the analysis document ends the scorer with exit code 1 and a line that names it. Checked on every run:
- stdout is UTF-8 JSON; every article has an id, a text, and a headline/paragraphs/source_map inside that text;
- every span lies inside its article's text and starts and ends between characters; its article exists;
- titles, claims' text, issues' label and quantities' of are spans or null, not free text;
- statements[].source.text is the slice of its span; entities, statements, stories, events and lines that are referred to exist;
- the kinds, relations and bases that a list in the contract names are from that list, where given;
- every source_map run equals its slice of the payload: byte for byte in text; in HTML one character reference or one run of
  white space may stand for one character;
- captures[].bytes and sha256, where given, are those of the payload;
- a JSON Lines document with text: exactly one article, and no word of it is left out (none only with exit 3; one article for
  two documents only when both text and address are the same, no address included);
- every article of a story is in exactly one of its origins, when it has origins; their ids differ; origins <= origins_high in claims;
- published.value and times[].value are EDTF (see edtf()) or null, durations (P3M) in times too.
Offsets: data sets count code points, the program counts bytes; Text converts.
"""
import argparse
import bisect
import collections
import datetime
import gzip
import hashlib
import html
import json
import os
import re
import shlex
import subprocess
import sys
import tempfile
import unicodedata


LISTS = {
    ('statements', 'kind'): 'direct indirect mixed', ('lineage', 'kind'): 'copy edited paraphrase passage shared-speech cannot-tell',
    ('lineage', 'direction'): 'shown unknown', ('times', 'kind'): 'date period duration recurrence',
    ('quantities', 'modifier'): 'exact about over under up-to', ('events', 'status'): 'happened expected denied unclear',
    ('differences', 'relation'): 'conflict tension update scope precision certainty voice translation label',
    ('differences', 'kind'): 'number date wording designation status account attribution participants place'}
BASES = 'named unnamed document reported'.split()


class Failure(Exception):
    """The program failed or broke the contract."""


def parser(doc):
    p = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('--program', default='go run ./cmd/secondsource', help='command line of the program (default: %(default)s)')
    p.add_argument('--timeout', type=int, default=3600, help='seconds for one run of the program')
    p.add_argument('--limit', type=int, help='use only the first N records of a file')
    return p


def main(function, options):
    try:
        function(options)
    except Failure as e:
        sys.stdout.flush()
        print('scorer stopped: %s' % e, file=sys.stderr)
        sys.exit(1)


def load(path, limit=None):
    with (gzip.open if path.endswith('.gz') else open)(path, 'rt', encoding='utf-8') as f:
        return [json.loads(line) for line in f if line.strip()][:limit]


def load_json(path):
    with open(path, encoding='utf-8') as f:
        return json.load(f)


class Text:
    """A string with both ways of counting."""

    def __init__(self, text):
        self.text, self.raw, self.at = text, text.encode('utf-8'), [0]
        for c in text:
            o = ord(c)
            self.at.append(self.at[-1] + (1 if o < 0x80 else 2 if o < 0x800 else 3 if o < 0x10000 else 4))

    def chars(self, start, end):
        return bisect.bisect_left(self.at, start), bisect.bisect_left(self.at, end)

    def bytes(self, start, end):
        return self.at[start], self.at[end]


class Article:
    def __init__(self, data, source, capture, is_text):
        self.data, self.id, self.source, self.capture, self.is_text = data, data.get('id'), source, capture, is_text
        self.sources = [source]                             # more than one: documents with the same text
        if not isinstance(self.id, str) or not isinstance(data.get('text'), str):
            raise Failure('contract: article %r without id or text' % self.id)
        self.raw = data['text'].encode('utf-8')
        self.runs = []
        for r in data.get('source_map') or []:
            run = (r['start'], r['end'], r['capture_start'], r['capture_end'])
            self.check(*run[:2], 'source_map')
            if not 0 <= run[2] <= run[3] <= len(capture.raw):
                raise Failure('contract: %s: source_map run %r is outside its capture of %d bytes' % (self, run, len(capture.raw)))
            mine, theirs = self.raw[run[0]:run[1]], capture.raw[run[2]:run[3]]
            if mine != theirs and (is_text or not same_html(mine.decode('utf-8'), theirs.decode('utf-8', 'replace'))):
                raise Failure('contract: %s: source_map run %r: text %r is not the capture\'s %r' % (
                    self, run, mine[:60], theirs[:60]))
            self.runs.append(run)
        self.runs.sort()
        self.starts = [r[0] for r in self.runs]
        self.paragraphs = [self.slice(p, 'paragraph') for p in data.get('paragraphs') or []]
        self.headline = self.slice(data['headline'], 'headline') if data.get('headline') else ''
        for x in data.get('sentences') or []:
            self.slice(x, 'sentence')
        value = (data.get('published') or {}).get('value')
        if value is not None and edtf(value) is None:
            raise Failure('contract: %s: published.value %r is not EDTF' % (self, value))

    def __str__(self):
        return 'article %s (%s)' % (self.id, self.source)

    @property
    def body(self):
        return '\n'.join(self.paragraphs)

    def check(self, start, end, what):
        n = len(self.raw)
        if type(start) is not int or type(end) is not int or not 0 <= start <= end <= n:
            raise Failure('contract: %s: %s span [%r, %r) is outside its text of %d bytes' % (self, what, start, end, n))
        if any(i < n and self.raw[i] & 0xC0 == 0x80 for i in (start, end)):
            raise Failure('contract: %s: %s span [%d, %d) cuts a character in two' % (self, what, start, end))

    def slice(self, span, what='span'):
        self.check(span.get('start'), span.get('end'), what)
        return self.raw[span['start']:span['end']].decode('utf-8')

    def in_capture(self, start, end):
        """Bytes of the capture for a span of the text, or None where nothing of it is in the capture."""
        i = max(0, bisect.bisect_right(self.starts, start) - 1)
        low = high = None
        while i < len(self.runs) and self.runs[i][0] < end:
            a, b, ca, cb = self.runs[i]
            i += 1
            if b <= start:
                continue
            low = ca + max(0, start - a) if low is None else low
            high = cb - max(0, b - end)
        return None if low is None or high <= low else (low, high)

    def chars(self, start, end):
        """Code points of the (text) capture for a span of the text, trimmed of white space; None as above."""
        span = self.in_capture(start, end)
        if span is None:
            return None
        return trim(self.capture.text, *self.capture.chars(*span), extra='') if self.is_text else None


def same_html(text, payload):
    """Equal, but one character reference or one run of white space of the payload may stand for one character."""
    i = j = 0
    while i < len(text) and j < len(payload):
        blank = re.compile(r'\s+').match(payload, j)
        mark = re.compile(r'&(#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);?').match(payload, j)
        if blank and text[i].isspace():
            whole = text.startswith(blank.group(), i)
            i, j = i + (len(blank.group()) if whole else 1), blank.end()
        elif mark and (html.unescape(mark.group()) == text[i] or html.unescape(mark.group()).isspace() and text[i].isspace()):
            i, j = i + 1, mark.end()
        elif payload[j] == text[i]:
            i, j = i + 1, j + 1
        else:
            return False
    return i == len(text) and j == len(payload)


def edtf(value):
    """(first day, last day) of an EDTF value, None for an open end: 2026, 2026-01, 2026-01-28, with a time, a/b, a/, /b.
    None if it is not one."""
    if not isinstance(value, str):
        return None
    if '/' in value:
        parts = value.split('/')
        if len(parts) != 2 or not any(parts):
            return None
        ends = [edtf(x) if x not in ('', '..') else (None, None) for x in parts]
        return None if None in ends else (ends[0][0], ends[1][1])
    m = re.fullmatch(r'(\d{4})(?:-(\d\d)(?:-(\d\d)(T\d\d(:\d\d){0,2}(\.\d+)?(Z|[+-]\d\d(:?\d\d)?)?)?)?)?[?~%]?', value)
    try:
        year, month, day = (int(x) if x else None for x in m.groups()[:3])
        if day:
            return datetime.date(year, month, day), datetime.date(year, month, day)
        last = datetime.date(year + (not month or month == 12), month % 12 + 1 if month else 1, 1) - datetime.timedelta(1)
        return datetime.date(year, month or 1, 1), last
    except (AttributeError, ValueError, OverflowError):
        return None


def within(inner, outer):
    """The interval lies in the other one (ends None: open)."""
    return (outer[0] is None or inner[0] is not None and inner[0] >= outer[0]) and (
        outer[1] is None or inner[1] is not None and inner[1] <= outer[1])


def trim(text, start, end, extra='"\'“”‘’«»„.,;:!?'):
    """The span without white space (and quotation marks, closing punctuation) at its edges."""
    while start < end and (text[start].isspace() or text[start] in extra):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in extra):
        end -= 1
    return start, end


def quoted_spans(text):
    """Spans inside double quotation marks, without the marks; an open mark ends with its line."""
    out, start = [], None
    for i, c in enumerate(text + '\n'):
        if start is None and c in '“"':
            start = i + 1
        elif start is not None and c in '”"\n':
            out.append((start, i))
            start = None
        elif c == '“':
            start = i + 1
    return [s for s in out if s[0] < s[1]]


class Analysis:
    """A checked result. articles: all; by_source: document id or file name -> its articles."""

    def __init__(self, data, articles):
        self.data, self.articles = data, {a.id: a for a in articles}
        if len(self.articles) != len(articles) and 'captures' in data:
            raise Failure('contract: article ids are not unique')
        self.by_source = collections.defaultdict(list)
        for a in articles:
            self.by_source[a.source].append(a)
        known = {k: {x.get('id') for x in data.get(k) or []} for k in ('entities', 'statements', 'stories', 'events', 'captures')}
        for key in data:
            if key not in ('articles', 'captures', 'lineage', 'schema'):
                self._walk(data[key], None, key)
        for k in data.get('lineage') or []:
            for pair in (k.get('pairs') or []) + (k.get('drift') or []):
                for side in ('from', 'to'):
                    self._walk(pair.get(side), k[side], 'lineage')
            self.article(k['from'], 'lineage'), self.article(k['to'], 'lineage')
        for (key, field), words in LISTS.items():
            for x in data.get(key) or []:
                if x.get(field) is not None and x[field] not in words.split():
                    raise Failure('contract: %s: %s %r is not one of %s' % (x.get('id') or key, field, x[field], words))
        for key, field in (('events', 'title'), ('stories', 'title'), ('claims', 'text'), ('issues', 'label'), ('quantities', 'of')):
            for x in data.get(key) or []:
                if x.get(field) is not None and not (isinstance(x[field], dict) and 'start' in x[field]):
                    raise Failure('contract: %s: %s is %r, not a span' % (x.get('id') or key, field, x[field]))
        for t in data.get('times') or []:
            if t.get('value') is not None and edtf(t['value']) is None and not re.match(r'R?\d*/?P\d|R', str(t['value'])):
                raise Failure('contract: times: value %r is not EDTF' % t['value'])
        statements, claims, issues = (data.get(k) or [] for k in ('statements', 'claims', 'issues'))
        refer = [('entities', (s.get('source') or {}).get('entity'), s['id']) for s in statements]
        refer += [('statements', s.get('within'), s['id']) for s in statements]
        refer += [('events', e, s['id']) for s in data.get('stories') or [] for e in s.get('events') or []]
        refer += [('stories', x.get('story'), x['id']) for k in ('claims', 'differences', 'issues') for x in data.get(k) or []]
        refer += [('statements', e.get('statement'), x['id']) for x in claims for e in x.get('evidence') or []]
        refer += [('statements', e.get('statement'), x['id']) for x in issues for e in x.get('entries') or []]
        refer += [('events', e.get('event'), x['id']) for x in issues for e in x.get('entries') or []]
        refer += [('entities', p.get('entity'), x['id']) for x in data.get('events') or [] for p in x.get('participants') or []]
        for u in data.get('remarks') or []:
            refer += [('entities', u.get('speaker'), u['id'])] + [('statements', x, u['id']) for x in u.get('statements') or []]
        if 'captures' in data:
            refer += [('captures', a.data.get('capture'), str(a)) for a in articles]
            captures = {c['id']: c for c in data['captures']}
            for a in articles:
                c = captures.get(a.data.get('capture')) or {}
                if c.get('bytes') is not None and c['bytes'] != len(a.capture.raw):
                    raise Failure('contract: capture %s: bytes %r, but the payload has %d' % (c['id'], c['bytes'], len(a.capture.raw)))
                if c.get('sha256') and c['sha256'] != hashlib.sha256(a.capture.raw).hexdigest():
                    raise Failure('contract: capture %s: sha256 is not that of the payload' % c['id'])
        for kind, target, where in refer:
            if target is not None and target not in known[kind]:
                raise Failure('contract: %s refers to %r, which is not in %s' % (where, target, kind))
        for s in statements:
            source = s.get('source') or {}
            if source.get('basis') is not None and source['basis'] not in BASES:
                raise Failure('contract: %s: source.basis %r is not one of %s' % (s['id'], source['basis'], ' '.join(BASES)))
            if source.get('start') is not None and source.get('text') is not None:
                a = self.article(s['article'], s['id'])
                if a.slice(source, 'source') != source['text']:
                    raise Failure('contract: %s: source text %r is not the slice %r' % (s['id'], source['text'], a.slice(source)))
        for s in data.get('stories') or []:
            for i in s['articles']:
                self.article(i, s['id'])
            members = sorted(i for origin in s.get('origins') or [] for i in origin['articles'])
            if members and members != sorted(s['articles']):
                raise Failure('contract: story %s: its origins do not hold each of its articles exactly once' % s['id'])
        origins = {s['id']: [x.get('id') for x in s.get('origins') or []] for s in data.get('stories') or []}
        for i, x in origins.items():
            if None in x or len(set(x)) != len(x):
                raise Failure('contract: story %s: an origin has no id, or two have the same' % i)
        for k in claims:
            low, high = k.get('origins'), k.get('origins_high')
            if low is not None and high is not None and low > high:
                raise Failure('contract: %s: origins %r is more than origins_high %r' % (k['id'], low, high))
            for e in k.get('evidence') or []:
                if e.get('origin') is not None and e['origin'] not in origins.get(k.get('story'), []):
                    raise Failure('contract: %s: origin %r of an evidence item is not in its story' % (k['id'], e['origin']))

    def article(self, i, where):
        if i not in self.articles:
            raise Failure('contract: %s refers to article %r, which does not exist' % (where, i))
        return self.articles[i]

    def _walk(self, node, article, where):
        if isinstance(node, list):
            for x in node:
                self._walk(x, article, where)
        elif isinstance(node, dict):
            article = node['article'] if isinstance(node.get('article'), str) else article
            where = '%s %s' % (where.split()[0], node['id']) if isinstance(node.get('id'), str) else where
            if node.get('start') is not None or node.get('end') is not None:
                self.article(article, where).check(node.get('start'), node.get('end'), where)
            for v in node.values():
                if isinstance(v, (dict, list)):
                    self._walk(v, article, where)

    def mentions(self, form='name'):
        """(article, entity, mention) of every mention of that form (None: all)."""
        for e in self.data.get('entities') or []:
            for m in e.get('mentions') or []:
                if form is None or m.get('form') == form:
                    yield self.articles[m['article']], e, m

    def list(self, key):
        return self.data.get(key) or []


def call(options, command, arguments):
    """Runs the program; returns its stdout and exit code (0 or 3)."""
    words = shlex.split(options.program) + [command] + arguments
    try:
        p = subprocess.run(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=options.timeout)
    except (OSError, subprocess.TimeoutExpired) as e:
        raise Failure('program: %s' % e)
    tail = p.stderr.decode('utf-8', 'replace').strip()[-2000:]
    code = p.returncode
    status = re.search(r'^exit status (\d+)$', tail.split('\n')[-1])
    if code == 1 and status:                                # `go run` turns every failure into 1 and prints the real code
        code = int(status.group(1))
    if code not in (0, 3):
        raise Failure('program: %s ... ended with exit code %d; end of its stderr:\n%s' % (' '.join(words[:6]), code, tail))
    if code == 3:
        print('note: exit code 3, some inputs skipped: %s' % tail[-400:], file=sys.stderr)
    return p.stdout, code


def run(options, command, arguments):
    out, code = call(options, command, arguments)
    try:
        text = out.decode('utf-8')
        if command == 'extract':
            return {'articles': [json.loads(line) for line in text.split('\n') if line.strip()]}, code
        data = json.loads(text)
    except ValueError as e:
        raise Failure('contract: %s: stdout is not UTF-8 JSON: %s' % (command, e))
    if not isinstance(data, dict) or not isinstance(data.get('articles'), list):
        raise Failure('contract: analyze: the document has no list of articles')
    return data, code


def write_lines(path, docs):
    with open(path, 'w', encoding='utf-8') as f:
        for d in docs:
            f.write(json.dumps({k: v for k, v in d.items() if v is not None}, ensure_ascii=False) + '\n')
    return path


def documents(options, command, docs, pieces=None):
    """Runs the command on documents [{id, text or html, ...}] as one JSON Lines file; with pieces (lists of documents) each of
    them goes to `read --store` in turn, and the command works on the store."""
    given = {str(d['id']): d for d in docs}
    texts = {i: Text(d['text'] if 'text' in d else d['html']) for i, d in given.items()}
    with tempfile.TemporaryDirectory() as folder:
        if pieces:
            store, worst = os.path.join(folder, 'store.db'), 0
            for n, piece in enumerate(pieces):
                worst = max(worst, call(options, 'read', ['--store', store, write_lines(os.path.join(folder, 'piece-%d.jsonl' % n), piece)])[1])
            data, code = run(options, command, ['--store', store])
            code = max(code, worst)
        else:
            data, code = run(options, command, [write_lines(os.path.join(folder, 'documents.jsonl'), docs)])
    articles = []
    for a in data['articles']:
        i = a.get('external_id')
        if i not in given:
            raise Failure('contract: article %r: external_id %r is no id of the input' % (a.get('id'), i))
        articles.append(Article(a, i, texts[i], 'text' in given[i]))
    result = Analysis(data, articles)
    same = {}
    for a in reversed(articles):
        same[a.capture.raw, given[a.source].get('url')] = a
    for i, d in given.items():
        if 'text' in d and d['text'].strip():
            found = result.by_source.get(i, [])
            if not found and (texts[i].raw, d.get('url')) in same:
                found = result.by_source[i] = [same[texts[i].raw, d.get('url')]]
                found[0].sources.append(i)
            if len(found) > 1 or not found and code == 0:
                raise Failure('contract: document %s with text gave %d articles, not 1' % (i, len(found)))
            if found:
                complete(found[0])
    return result


def complete(article):
    """A document with text: nothing but white space and controls may be missing from the source_map."""
    at = 0
    for _, _, start, end in sorted(article.runs, key=lambda r: r[2]) + [(0, 0, len(article.capture.raw), 0)]:
        if start > at:
            lost = article.capture.raw[at:start].decode('utf-8', 'replace')
            if any(unicodedata.category(c)[0] not in 'ZC' for c in lost):
                raise Failure('contract: %s: part of the document is missing from it: %r' % (article, lost.strip()[:80]))
        at = max(at, end)


def files(options, command, named):
    """Runs the command on files {name: text or bytes}; an article's source is the file name."""
    with tempfile.TemporaryDirectory() as folder:
        paths, texts = [], {}
        for name, text in named.items():
            paths.append(os.path.join(folder, name))
            text = text.decode('utf-8') if isinstance(text, bytes) else text
            texts[name] = Text(text)
            with open(paths[-1], 'wb') as f:
                f.write(texts[name].raw)
        data, _ = run(options, command, paths)
    captures = {c['id']: c['path'] for c in data.get('captures') or []}
    articles = []
    for a in data['articles']:
        name = os.path.basename(str(a.get('capture_path') or captures.get(a.get('capture'))))
        if name not in texts:
            raise Failure('contract: article %r: its capture %r is no input' % (a.get('id'), name))
        articles.append(Article(a, name, texts[name], not name.endswith('.html')))
    return Analysis(data, articles)


# ---- counting

def words(text):
    return re.findall(r'\w+', (text or '').replace('\xad', ''))


def ratio(a, b):
    return a / b if b else 0.0


def prf(right, predicted, gold):
    p, r = ratio(right, predicted), ratio(right, gold)
    return p, r, ratio(2 * p * r, p + r)


def show(name, right, predicted, gold):
    print('%-28s P %.3f R %.3f F1 %.3f  (right %d, predicted %d, gold %d)' % ((name,) + prf(right, predicted, gold) + (right, predicted, gold)))
    return prf(right, predicted, gold)[2]


def dice(a, b):
    return ratio(2 * len(a & b), len(a) + len(b))


def overlap_dice(a, b):
    """Dice of two spans (start, end)."""
    return ratio(2 * max(0, min(a[1], b[1]) - max(a[0], b[0])), a[1] - a[0] + b[1] - b[0])


def pair_up(scores, least=0.0):
    """Greedy one-to-one pairing of [(score, i, j)], best first; only score >= least and > 0. Returns {i: j}."""
    pairs, used = {}, set()
    for s, i, j in sorted(scores, key=lambda x: (-x[0], x[1], x[2])):
        if s > 0 and s >= least and i not in pairs and j not in used:
            pairs[i] = j
            used.add(j)
    return pairs


def mutual(a, b):
    """Overlap of two spans as a share of the longer one."""
    return ratio(max(0, min(a[1], b[1]) - max(a[0], b[0])), max(a[1] - a[0], b[1] - b[0]))


def span_pairs(gold, predicted, least=0.5):
    """Pairs spans [(key, start, end, ...)] one to one, equal keys, most overlap (share of the longer one) first.
    Returns {gold index: predicted index}."""
    by = collections.defaultdict(list)
    for j, p in enumerate(predicted):
        by[p[0]].append(j)
    return pair_up([(mutual(g[1:3], predicted[j][1:3]), i, j) for i, g in enumerate(gold) for j in by[g[0]]
                    if predicted[j][1] < g[2] and g[1] < predicted[j][2]], least)


def assignment(weight):
    """Pairs (row, column) with the largest total weight (weights >= 0, 0: no pair), by shortest augmenting paths."""
    if not weight or not weight[0]:
        return []
    n, m = len(weight), len(weight[0])
    if n > m:
        return [(i, j) for j, i in assignment([list(column) for column in zip(*weight)])]
    u, v, match = [0.0] * (n + 1), [0.0] * (m + 1), [0] * (m + 1)
    for i in range(1, n + 1):
        match[0], j0 = i, 0
        least, used, way = [float('inf')] * (m + 1), [False] * (m + 1), [0] * (m + 1)
        while match[j0]:
            used[j0], i0, delta, j1 = True, match[j0], float('inf'), 0
            for j in range(1, m + 1):
                if not used[j]:
                    cost = -weight[i0 - 1][j - 1] - u[i0] - v[j]
                    if cost < least[j]:
                        least[j], way[j] = cost, j0
                    if least[j] < delta:
                        delta, j1 = least[j], j
            for j in range(m + 1):
                if used[j]:
                    u[match[j]] += delta
                    v[j] -= delta
                else:
                    least[j] -= delta
            j0 = j1
        while j0:
            match[j0], j0 = match[way[j0]], way[j0]
    return [(match[j] - 1, j - 1) for j in range(1, m + 1) if match[j] and weight[match[j] - 1][j - 1] > 0]


def most_pairs(scores):
    """One-to-one pairing {i: j} of {(i, j): score <= 1} with the most pairs, and of these the largest total score."""
    rows, by = sorted({i for i, _ in scores}), collections.defaultdict(list)
    for (i, j), s in scores.items():
        by[i].append((-s, j))
    columns = sorted({j for i in rows for _, j in sorted(by[i])[:len(rows)]})   # more of them than rows cannot matter
    weight = [[1000 + scores[i, j] if (i, j) in scores else 0 for j in columns] for i in rows]
    return {rows[a]: columns[b] for a, b in assignment(weight)}


def clusters(labels):
    out = collections.defaultdict(set)
    for item, label in labels.items():
        out[label].add(item)
    return out


def bcubed(gold, predicted):
    """B-cubed P, R, F1; labels per item. Gold items without a predicted label add 0 to recall and nothing to precision."""
    g, p = clusters(gold), clusters({i: c for i, c in predicted.items() if i in gold})
    precision = recall = 0.0
    n = 0
    for c in p.values():
        for item in c:
            both = len(c & g[gold[item]])
            precision += both / len(c)
            recall += both / len(g[gold[item]])
            n += 1
    return prf_of(ratio(precision, n), ratio(recall, len(gold)))


def prf_of(p, r):
    return p, r, ratio(2 * p * r, p + r)


def pairwise(gold, predicted):
    def pairs(labels):
        return {(a, b) for c in clusters(labels).values() for a in c for b in c if a < b}
    g, p = pairs(gold), pairs(predicted)
    return prf(len(g & p), len(p), len(g))


# ---- names

TITLES = set('mr mrs ms miss dr prof sir dame lord lady sen rep gov gen col lt capt judge justice president the'.split())


def name_words(name):
    plain = ''.join(c for c in unicodedata.normalize('NFKD', name or '') if not unicodedata.combining(c))
    plain = re.sub(r'[\'’]s\b', '', plain.casefold()).replace('’', "'")
    out = re.findall(r"[\w']+", plain)
    while len(out) > 1 and out[0] in TITLES:
        out = out[1:]
    return out


def same_name(a, b):
    """Equal, or equal last names, after case folding and without accents and titles."""
    a, b = name_words(a), name_words(b)
    return bool(a and b) and (a == b or a[-1] == b[-1])
