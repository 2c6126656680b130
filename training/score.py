"""Figures while training, over words; the shared scorer decides over characters."""
from collections import Counter


def words_of(spans, skip):
    return {i for s, e in spans for i in range(s, e) if i not in skip}


def jaccard(a, b):
    return 1.0 if not a and not b else len(a & b) / len(a | b)


def f1(tp, p, g):
    return 2 * tp / (p + g) if p + g else 0.0


def attribution_scores(articles, read, floor=0.5):
    n = Counter()
    for a in articles:
        skip = {i for i, s in enumerate(a["shapes"]) if s == 5}
        gold = [{k: words_of(x[k], skip) for k in ("sources", "cues", "contents")} for x in a["attributions"]]
        pred = [{k: words_of(x[k], skip) for k in ("sources", "cues", "contents")} for x in resolve(read[a["id"]][0], floor)]
        n["g"] += len(gold)
        n["p"] += len(pred)
        pairs = sorted(((jaccard(g["contents"], p["contents"]), jaccard(g["sources"], p["sources"]), i, j) for i, g in enumerate(gold) if g["contents"] for j, p in enumerate(pred) if g["contents"] & p["contents"]), key=lambda x: (-x[0] - 0.001 * x[1], x[2], x[3]))
        gi, pj = set(), set()
        for v, s, i, j in pairs:
            if i in gi or j in pj:
                continue
            gi.add(i)
            pj.add(j)
            n["c3"] += v >= 0.3
            n["c8"] += v >= 0.8
            n["attr"] += v >= 0.5 and s >= 0.5
            n["exact"] += v == 1 and s == 1 and gold[i]["cues"] == pred[j]["cues"]
    return {k: round(f1(n[k], n["p"], n["g"]), 4) for k in ("c3", "c8", "attr", "exact")} | {"P": round(n["c3"] / max(1, n["p"]), 3), "R": round(n["c3"] / max(1, n["g"]), 3)}


def resolve(found, floor):
    """Drops the less likely of two that claim most of the same content."""
    kept = []
    for x in sorted((x for x in found if x["p"] >= floor), key=lambda x: -x["p"]):
        own = words_of(x["contents"], ())
        if all(len(own & words_of(k["contents"], ())) < 0.5 * min(len(own), len(words_of(k["contents"], ()))) for k in kept):
            kept.append(x)
    return kept


def mention_scores(articles, read):
    tp = p = g = sp = 0
    for a in articles:
        gold = {(*m["words"], m["label"]) for m in a["mentions"]}
        pred = set(read[a["id"]][1])
        tp += len(gold & pred)
        sp += len({x[:2] for x in gold} & {x[:2] for x in pred})
        p += len(pred)
        g += len(gold)
    return {"ner": round(f1(tp, p, g), 4), "span": round(f1(sp, p, g), 4)}
