"""Shared by compare and combine: the sets, the programs, and the figures of single pages.

The figures of whole sets come from the scorers in tools/scorers, run as anybody runs them. Those of single pages are made with the same
functions: article-extraction F1 of 4-token shingles, news-extraction-16 ROUGE-LSum F1, web-articles F1 of words.
"""
import collections
import json
import os
import re
import shlex
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
SCORERS = os.path.join(ROOT, 'tools', 'scorers')
sys.path.insert(0, SCORERS)

import common  # noqa: E402
import extraction  # noqa: E402
import metadata  # noqa: E402

EXTRACTION = ('article-extraction', 'news-extraction-16', 'web-articles')
FILES = {**{name: 'bench/%s/dev.jsonl.gz' % name for name in EXTRACTION},
         'news-metadata': 'bench/news-metadata/dev.jsonl.gz',
         'dates-default': 'bench/publication-date/default.dev.jsonl.gz',
         'dates-mediacloud': 'bench/publication-date/mediacloud.dev.jsonl.gz'}

# The yardsticks: folder of its program, name of its reader, what it reads.
READERS = [('trafilatura', 'go-trafilatura'), ('trafilatura', 'go-trafilatura-no-fallback'), ('readability', 'go-readability'),
           ('htmldate', 'go-htmldate'), ('htmldate', 'go-htmldate-fast')]


def go_build(output, *arguments, folder=HERE):
    subprocess.run(['go', 'build', '-o', output, *arguments], cwd=folder, check=True, env={**os.environ, 'CGO_ENABLED': '0'})


def build(folder):
    """{reader: command line}, built into the folder."""
    go_build(folder + os.sep, './ours', *sorted({'./' + package for package, _ in READERS}))
    return {reader: '%s -reader %s' % (shlex.quote(os.path.join(folder, package)), reader) for package, reader in READERS}


def data_folder(parser, options):
    """The data folder, absolute; ends the program where files of a set are missing."""
    missing = [f for f in FILES.values() if not os.path.isfile(os.path.join(options.data or '', f))]
    if not options.data or missing:
        parser.error('SECONDSOURCE_BENCH or --data must name the folder of the data (it is %r); not there: %s' % (options.data, ' '.join(missing[:3])))
    return os.path.abspath(options.data)


def score(scorer, program, path, options):
    """{figure: value} that a scorer prints for one file: the words before each number of its last line, and "exact", the share of
    pages without any error, where it prints one. A scorer that stops has none, and says why on stderr."""
    command = [sys.executable, '-B', os.path.join(SCORERS, scorer), path, '--program', program, '--timeout', str(options.timeout)]
    command += ['--limit', str(options.limit)] if options.limit else []
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding='utf-8', errors='replace')
    lines = [line for line in done.stdout.splitlines() if line.strip()]
    if done.returncode or not lines:
        print('%s %s: %s' % (program, path, (done.stderr.strip().splitlines() or ['exit %d' % done.returncode])[-1]), file=sys.stderr)
        return {}
    found = {word: float(number) for word, number in re.findall(r'(\S+) (\d\.\d+)(?=\s|$)', lines[-1])}
    for line in lines:
        exact = re.search(r'accuracy (\d\.\d+)$', line)
        if exact and 'shingles' in line:
            found['exact'] = float(exact[1])
    return found


def extract(program, rows, options):
    """{id: article} that a program reads out of pages: the longest of each page."""
    with tempfile.TemporaryDirectory() as folder:
        path = common.write_lines(os.path.join(folder, 'pages.jsonl'), [{k: r.get(k) for k in ('id', 'url', 'html')} for r in rows])
        options.program = program
        data, _ = common.run(options, 'extract', [path])
    html = {str(r['id']): common.Text('') for r in rows}
    best = {}
    for a in data['articles']:
        a = common.Article({**a, 'source_map': []}, a['external_id'], html[a['external_id']], False)
        if a.source not in best or len(a.raw) > len(best[a.source].raw):
            best[a.source] = a
    return best


def gold_rows(path, limit=None):
    return [r for r in common.load(path, limit) if r.get('body') or r.get('paragraphs')]


def page_figure(row, text):
    """(P, R, F1) of the text of one page, by the measure of its set. The row keeps it, for the next time."""
    known = row.setdefault('figures', {})
    if text not in known:
        known[text] = measured(row, text)
    return known[text]


def measured(row, text):
    if 'paragraphs' in row:
        return extraction.rouge_lsum(extraction.required(row['paragraphs'], text), text)
    if 'with' in row:
        g, p = (collections.Counter(common.words(t.lower())) for t in (row['body'], text))
        return common.prf((g & p).total(), p.total(), g.total())
    tp, fp, fn = extraction.confusion(extraction.shingles(row['body']), extraction.shingles(text))
    return common.prf(tp, tp + fp, tp + fn)


def exact(row, text):
    gold = extraction.required(row['paragraphs'], text) if 'paragraphs' in row else row['body']
    return common.words(gold) == common.words(text)


def set_figure(name, rows, texts):
    """F1 of a set: of the mean P and R for article-extraction, else the mean over pages."""
    figures = [page_figure(r, t) for r, t in zip(rows, texts)]
    mean = [common.ratio(sum(f[i] for f in figures), len(figures)) for i in range(3)]
    return common.prf_of(mean[0], mean[1])[2] if name == 'article-extraction' else mean[2]


def about_right(row, article):
    """{field: right or not} of what an article tells of itself, for the fields that the gold has."""
    out = {}
    if 'publishing_date' in row:
        if row['title']:
            out['title'] = bool(article) and common.words(article.headline.lower()) == common.words(row['title'].lower())
        if row['authors']:
            byline = metadata.names(article.data.get('byline') or '') if article else set()
            out['authors'] = byline == metadata.names(';'.join(row['authors']))
        if row['publishing_date']:
            out['date'] = metadata.day(article) == str(row['publishing_date'])[:10]
    else:
        out['date'] = metadata.day(article) == row['date']
    return out


def table(head, rows):
    """A Markdown table; None is a dash."""
    text = [[('–' if x is None else '%.3f' % x if isinstance(x, float) else str(x)) for x in row] for row in [head] + rows]
    text.insert(1, ['---'] * len(head))
    return '\n'.join('| %s |' % ' | '.join(row) for row in text)


def save(path, value):
    with open(path, 'w', encoding='utf-8') as f:
        json.dump(value, f, indent=1, ensure_ascii=False, sort_keys=True)
        f.write('\n')
