"""When and where: the phrases that tell time and place of what an article reports (set five-w, marked by three coders).

    fivew.py FILE.jsonl.gz... [--show] [--program ...]

Each document goes to `analyze` by itself as JSON Lines {id, title, text, published}. The answer is the lists "when" and "where" of its first
event, best first; what comes after the third is not looked at. An article counts where the coders marked a phrase at all (entries without text
are none). Right: one of the three meets one of the marked phrases. Two phrases meet when the words of the one, function words aside, are all
among the other's and it has any.
First = the same for the first phrase alone. Answered = articles with a phrase.
Last line: five-w when x where x both x (both: right of all judged)
"""
import common

FUNCTION = set('a an the on in at of to from by for near'.split())


def content(text):
    return {w for w in common.words(text.casefold()) if w not in FUNCTION}


def meets(a, b):
    a, b = content(a), content(b)
    return bool(a and b) and (a <= b or b <= a)


def score(options):
    judged, right, first, answered = ({'when': 0, 'where': 0} for _ in range(4))
    for row in (r for f in options.files for r in common.load(f, options.limit)):
        result = common.documents(options, 'analyze', [{'id': row['id'], 'title': row['title'], 'text': row['text'], 'published': row['date'].replace(' ', 'T')}])
        events = result.list('events')
        for kind in judged:
            gold = [x['text'] for x in row['five_w'].get(kind) or [] if x.get('text')]
            if not gold:
                continue
            found = [result.articles[x['article']].slice(x) for x in (events[0].get(kind) or [] if events else [])][:3]
            judged[kind] += 1
            answered[kind] += bool(found)
            hits = [any(meets(x, g) for g in gold) for x in found]
            right[kind] += any(hits)
            first[kind] += hits[:1] == [True]
            if options.show and not any(hits):
                print('%s %s %s: %r, marked %r' % (row['id'][:8], row['date'][:10], kind, found, gold))
    for kind, n in judged.items():
        print('%-6s right %.3f first %.3f answered %.3f of %d articles' % (kind, common.ratio(right[kind], n), common.ratio(first[kind], n), common.ratio(answered[kind], n), n))
    print('five-w when %.3f where %.3f both %.3f' % (
        common.ratio(right['when'], judged['when']), common.ratio(right['where'], judged['where']), common.ratio(sum(right.values()), sum(judged.values()))))


if __name__ == '__main__':
    p = common.parser(__doc__)
    p.add_argument('files', nargs='+')
    p.add_argument('--show', action='store_true', help='print what was not right')
    common.main(score, p.parse_args())
