"""Fits what is said of a pair from its measures. usage: fit-compare.py MEASURES.ndjson models/compare.json [--folds]

Over the measures of src/compare/measure-pair.ts: whether the two tell the same, by a bag of small networks (one hidden layer); and what a headline
says of a claim, entailment, neither or contradiction, by boosted trees. Of sentences the network's own chances stand.
Never fitted to msrp, sick, snli test, retellings or look-alikes.
`--folds`: five-fold figures of emergent, the claims (b) apart, instead of writing.
"""
import json
import random
import sys

import numpy as np
import torch
from sklearn.ensemble import HistGradientBoostingClassifier
from torch import nn

BAGS = 8
HIDDEN, DECAY, STEPS = 4, 0.03, 300
CLASSES = {"entailment": 0, "for": 0, "neutral": 1, "observing": 1, "contradiction": 2, "against": 2}
STOPS = (36, 42)  # of the measures: whether either statement ends as a sentence does


def fit(x, y, w, seed):
    torch.manual_seed(seed)
    net = nn.Sequential(nn.Linear(x.shape[1], HIDDEN), nn.Tanh(), nn.Linear(HIDDEN, 1))
    adam = torch.optim.Adam(net.parameters(), lr=0.02, weight_decay=DECAY)
    for _ in range(STEPS):
        adam.zero_grad()
        loss = nn.functional.binary_cross_entropy_with_logits(net(x)[:, 0], y.float(), reduction="none")
        (loss * w).sum().div(w.sum()).backward()
        adam.step()
    return net


def bag(rows):
    """Networks over rows of (measures, class, weight, group); each sees five sixths of the groups."""
    x = torch.tensor([r[0] for r in rows])
    y = torch.tensor([r[1] for r in rows])
    w = torch.tensor([float(r[2]) for r in rows])
    mean, deviation = x.mean(0), x.std(0)
    deviation[deviation < 1e-4] = 1e6  # a measure that is left out has no say
    x = ((x - mean) / deviation).clamp(-6, 6)
    names = sorted({r[3] for r in rows})
    nets = []
    for seed in range(BAGS):
        random.Random(seed).shuffle(names)
        out = set(names[seed::6])
        keep = torch.tensor([r[3] not in out for r in rows])
        nets.append(fit(x[keep], y[keep], w[keep], seed))
    return mean, deviation, nets


# of the measures: what the network reads, meaning and words. Facts are left to the vetoes: paraphrases differ in details
CONTENT = [*range(15), 25, 27, 28]


def similar_rows(rows):
    """Pairs of our own that the network was not trained on, both ways; a changed fact says nothing of content."""
    found = []
    for r in rows:
        if r["set"] in ("news", "written") and "same" in r and not (r["set"] == "written" and r["label"] == "contradiction"):
            found += [(only_content(r[side]), int(r["same"]), 1.0, r["id"]) for side in ("forth", "back")]
    share = sum(r[1] for r in found) / len(found)
    return [(x, y, 0.5 / (share if y else 1 - share), group) for x, y, w, group in found]


def only_content(measures):
    return [value if k in CONTENT else 0.0 for k, value in enumerate(measures)]


def boost(x, y):
    return HistGradientBoostingClassifier(
        max_iter=100, learning_rate=0.04, max_leaf_nodes=5, min_samples_leaf=40, l2_regularization=3, random_state=0).fit(np.array(x), y)


def fit_headlines(rows):
    """Whether the first says what the second does, by the measures that way; whether they exclude each other, by those of either way."""
    labels = [CLASSES[r["label"]] for r in rows]
    entails = boost([r["forth"] for r in rows], [y == 0 for y in labels])
    excludes = boost([r[side] for side in ("forth", "back") for r in rows], [y == 2 for _ in range(2) for y in labels])
    return entails, excludes


def says(models, rows):
    """As src/compare/judge-measures.ts and score-pairs.mjs have it."""
    forth, back = (np.array([r[side] for r in rows]) for side in ("forth", "back"))
    sentence = forth[:, STOPS].max(1) > 0
    lead = lambda z, k: z[:, k] - np.delete(z[:, :3], k, 1).max(1)
    entails, excludes = (lambda x, m=m: m._raw_predict(x)[:, 0] for m in models)
    e = np.where(sentence, lead(forth, 0), entails(forth))
    c = np.where(sentence, lead(forth, 2) + lead(back, 2), excludes(forth) + excludes(back)) / 2
    return np.where((c >= 0) & (c >= e), 2, np.where(e >= 0, 0, 1))


def accuracy(model, rows):
    return (says(model, rows) == np.array([CLASSES[r["label"]] for r in rows])).mean()


def tidy(t):
    return [round(v, 4) for v in t.flatten().tolist()]


def written(bagged):
    mean, deviation, nets = bagged
    return {
        "mean": tidy(mean),
        "deviation": tidy(deviation),
        "hidden": [[tidy(row) for row in net[0].weight.data] for net in nets],
        "hiddenBias": [tidy(net[0].bias.data) for net in nets],
        "out": [[tidy(row) for row in net[2].weight.data] for net in nets],
        "outBias": [tidy(net[2].bias.data) for net in nets],
    }


def trees(model):
    """A number to begin with and the trees; a node is [measure, threshold, left, right], or [value] for a leaf. Nothing is missing."""
    node = lambda n: [round(float(n["value"]), 5)] if n["is_leaf"] else [int(n["feature_idx"]), round(float(n["num_threshold"]), 6), int(n["left"]), int(n["right"])]
    return {"base": round(float(np.ravel(model._baseline_prediction)[0]), 6), "trees": [[node(n) for n in step[0].nodes] for step in model._predictors]}


if __name__ == "__main__":
    torch.set_num_threads(1)
    rows = [json.loads(line) for line in open(sys.argv[1])]
    emergent = [r for r in rows if r["set"] == "emergent"]
    if "--folds" in sys.argv:
        claims = sorted({r["b"] for r in emergent})
        random.Random(5).shuffle(claims)
        right = 0.0
        for fold in range(5):
            away = set(claims[fold::5])
            there = [r for r in emergent if r["b"] in away]
            part = accuracy(fit_headlines([r for r in emergent if r["b"] not in away]), there)
            right += part * len(there)
            print(f"fold {fold + 1}: {part:.3f} of {len(there)}", flush=True)
        print(f"emergent, five folds: {right / len(emergent):.4f}")
    else:
        path = sys.argv[2]
        card = json.load(open(path))
        weights = {"similar": written(bag(similar_rows(rows))), "headlines": dict(zip(("entails", "excludes"), map(trees, fit_headlines(emergent))))}
        with open(path, "w") as file:
            file.write(json.dumps({**card, "weights": weights}) + "\n")
