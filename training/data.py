"""Articles as training/prepare.ts writes them, and the windows and batches made of them."""
import json
import random

import numpy as np
import torch

from model import LABELS, PLACES, SHAPES

CLS, SEP = 101, 102
WINDOW = 254  # word pieces, as in src/encoder/cut-windows.ts
REACH = 128  # words around an anchor that can belong to it


def load(path):
    with open(path) as f:
        out = [json.loads(line) for line in f]
    for a in out:
        a["sizes"] = [len(p) for p in a["pieces"]]
    return out


def tags_of(article):
    """Per word: role of any attribution, and mention tag; -100 where the article is not annotated so."""
    n = len(article["words"])
    roles = np.full(n, -100 if "attributions" not in article else 0)
    mentions = np.full(n, -100 if "mentions" not in article else 0)
    for a in article.get("attributions", []):
        for base, key in ((5, "contents"), (3, "sources"), (1, "cues")):
            for s, e in a[key]:
                roles[s:e] = base + 1
                roles[s] = base
    for m in article.get("mentions", []):
        s, e = m["words"]
        if s < e:
            k = 1 + 2 * LABELS.index(m["label"])
            mentions[s:e] = k + 1
            mentions[s] = k
    return roles, mentions


def random_windows(article, rng, size=WINDOW):
    """Windows that follow each other from a random start."""
    n = len(article["words"])
    first, out = 0, []
    budget = rng.randint(size // 3, size)
    while first < n:
        last, used = first, 0
        while last < n and used + article["sizes"][last] <= budget:
            used += article["sizes"][last]
            last += 1
        last = max(last, first + 1)
        out.append((first, last))
        first, budget = last, size
    return out


def collate(items, rng=None, without=0.0):
    """items: (article, first, last). A padded batch of tensors, what the rules say left out of a share `without` of them; anchors as rows (window, word) with their roles."""
    rows = []
    for article, first, last in items:
        unhinted = rng is not None and rng.random() < without
        pieces, shapes, places, starts = [CLS], [SHAPES], [PLACES], []
        ruled, named = [0], [0]
        for w in range(first, last):
            starts.append(len(pieces))
            p = article["pieces"][w]
            pieces += p
            shapes += [article["shapes"][w]] * len(p)
            places += [article["places"][w]] * len(p)
            ruled += [0 if unhinted else article["roles"][w]] * len(p)
            named += [0 if unhinted else article["names"][w]] * len(p)
        rows.append((pieces + [SEP], shapes + [SHAPES], places + [PLACES], ruled + [0], named + [0], starts))
    t = max(len(r[0]) for r in rows)
    w = max(len(r[5]) for r in rows)
    b = len(rows)
    pieces = np.zeros((b, t), np.int64)
    shapes = np.zeros((b, t), np.int64)
    places = np.zeros((b, t), np.int64)
    rules = np.zeros((2, b, t), np.int64)
    mask = np.full((b, t), -1e4, np.float32)
    start = np.zeros((b, w), np.int64)
    roles = np.full((b, w), -100)
    mentions = np.full((b, w), -100)
    anchors, linked = [], []
    for i, ((p, s, l, u, v, f), (article, first, last)) in enumerate(zip(rows, items)):
        pieces[i, : len(p)], shapes[i, : len(p)], places[i, : len(p)] = p, s, l
        rules[0, i, : len(p)], rules[1, i, : len(p)] = u, v
        mask[i, : len(p)] = 0
        start[i, : len(f)] = f
        r, m = article["tags"]
        roles[i, : last - first] = r[first:last]
        mentions[i, : last - first] = m[first:last]
        for a in article.get("attributions", []):
            if not a["cues"] or not first <= a["cues"][0][0] < last:
                continue
            row = np.full(w, -100)
            row[: last - first] = 0
            for base, key in ((5, "contents"), (3, "sources"), (1, "cues")):
                for x, y in a[key]:
                    x2, y2 = max(x, first) - first, min(y, last) - first
                    if x2 < y2:
                        row[x2:y2] = base + 1
                        if x >= first:
                            row[x2] = base
            at = a["cues"][0][0] - first
            near = np.arange(at - REACH, at + REACH)
            inside = (near >= 0) & (near < last - first)
            linked.append(np.where(inside, row[near.clip(0, w - 1)], -100))
            anchors.append((i, at))
    tt = torch.from_numpy
    return dict(
        seen=(tt(pieces), tt(shapes), tt(places), tt(rules[0]), tt(rules[1]), tt(start), tt(mask)[:, None, None, :]),
        roles=tt(roles), mentions=tt(mentions),
        anchors=torch.tensor(anchors, dtype=torch.long).view(-1, 2),
        linked=tt(np.stack(linked)) if linked else torch.zeros((0, 2 * REACH), dtype=torch.long),
    )


def batches(articles, rng, size=16):
    items = [(a, f, l) for a in articles for f, l in random_windows(a, rng)]
    items.sort(key=lambda x: (x[2] - x[1]) + rng.random() * 40)
    out = [items[i : i + size] for i in range(0, len(items), size)]
    rng.shuffle(out)
    return out
