"""From the network's scores to spans; the same as src/encoder does, for choosing weights while training."""
import numpy as np
import torch

from data import collate
from model import LABELS, MENTION_TAGS


def viterbi(scores, follows):
    """Best tag path; follows[i, j]: tag j may come after tag i."""
    n, k = scores.shape
    best = scores[0] + np.where(follows[0], 0, -1e9)
    back = np.zeros((n, k), int)
    wall = np.where(follows, 0.0, -1e9)
    for t in range(1, n):
        all_ = best[:, None] + wall
        back[t] = all_.argmax(0)
        best = all_.max(0) + scores[t]
    path = [int(best.argmax())]
    for t in range(n - 1, 0, -1):
        path.append(int(back[t][path[-1]]))
    return path[::-1]


def follows_of(k):
    """O, then B and I in pairs: I only after its own B or I."""
    f = np.ones((k, k), bool)
    for i in range(2, k, 2):
        f[:, i] = False
        f[i, i] = f[i - 1, i] = True
    return f


def spans_of(path):
    out, at = [], 0
    while at < len(path):
        tag = path[at]
        if tag == 0:
            at += 1
            continue
        kind = (tag - 1) // 2
        end = at + 1
        while end < len(path) and path[end] == 2 * kind + 2:
            end += 1
        out.append((kind, at, end))
        at = end
    return out


ROLE_FOLLOWS, MENTION_FOLLOWS = follows_of(7), follows_of(len(MENTION_TAGS))


def read(model, articles, floor=0.3, batch=16):
    """Per article: attributions with their anchor's probability, and mentions. Spans in words."""
    model.eval()
    items = [(a, w) for a in articles for w in a["windows"]]
    items.sort(key=lambda x: x[1][1] - x[1][0])
    out = {a["id"]: ([], []) for a in articles}
    with torch.no_grad():
        for i in range(0, len(items), batch):
            part = items[i : i + batch]
            b = collate([(a, w[0], w[1]) for a, w in part])
            with torch.autocast("cpu", torch.bfloat16):
                x = model.words(*b["seen"]).float()
            tags = model.tags(x).softmax(-1)
            mentions = model.mentions(x).log_softmax(-1).numpy()
            anchor, token = model.anchor(x), model.token(x)
            for j, (a, (first, last, frm, to)) in enumerate(part):
                n = last - first
                for kind, s, e in spans_of(viterbi(mentions[j, :n], MENTION_FOLLOWS)):
                    if frm <= first + s < to:
                        out[a["id"]][1].append((first + s, first + e, LABELS[kind]))
                p = tags[j, :n, 1]
                at = [k for k in range(frm - first, to - first) if p[k] >= floor]
                if not at:
                    continue
                d = torch.arange(n)[None] - torch.tensor(at)[:, None]
                role = model.link(anchor[j, at], token[j : j + 1, :n], d).log_softmax(-1).numpy()
                for k, c in enumerate(at):
                    path = viterbi(role[k], ROLE_FOLLOWS)
                    got = {"cues": [], "sources": [], "contents": []}
                    for kind, s, e in spans_of(path):
                        got[("cues", "sources", "contents")[kind]].append((first + s, first + e))
                    if got["contents"]:
                        got["anchor"], got["p"] = first + c, float(p[c])
                        out[a["id"]][0].append(got)
    return out
