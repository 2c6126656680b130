"""Fits what tells a retelling from measures of a pair. usage: fit-retellings.py MEASURES.ndjson... models/retelling.json

A bag of small networks (one hidden layer), the events drawn anew for each; averaged before the logistic curve. The measures are those of
src/link/retell/compare-texts.ts, in its order; a line may have a weight. Prints six-fold figures of the invented pairs, the folds cut by event.
"""
import json
import random
import sys

import torch
from torch import nn

HIDDEN, DECAY, STEPS, BAGS = 16, 0.0003, 800, 8


def fit(x, y, w, seed):
    torch.manual_seed(seed)
    net = nn.Sequential(nn.Linear(x.shape[1], HIDDEN), nn.Tanh(), nn.Linear(HIDDEN, 1))
    adam = torch.optim.Adam(net.parameters(), lr=0.03, weight_decay=DECAY)
    for _ in range(STEPS):
        adam.zero_grad()
        (nn.functional.binary_cross_entropy_with_logits(net(x)[:, 0], y, reduction="none") * w).sum().div(w.sum()).backward()
        adam.step()
    return net


def bag(x, y, w, events):
    """Each network sees five sixths of the events."""
    nets = []
    for seed in range(BAGS):
        names = sorted(set(events))
        random.Random(seed).shuffle(names)
        left_out = set(names[seed % 6 :: 6])
        keep = torch.tensor([e not in left_out for e in events])
        nets.append(fit(x[keep], y[keep], w[keep], seed))
    return nets


def score(nets, x):
    with torch.no_grad():
        return sum(net(x)[:, 0] for net in nets) / len(nets)


def figures(scores, y):
    for line in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9):
        said = torch.sigmoid(scores) >= line
        right = (said & (y > 0)).sum().item()
        print(f"line {line}: precision {right / max(1, said.sum().item()):.3f}, recall {right / y.sum().item():.3f}")


if __name__ == "__main__":
    torch.set_num_threads(1)
    rows = [json.loads(line) for path in sys.argv[1:-1] for line in open(path)]
    w = torch.tensor([r.get("weight", 1.0) for r in rows])
    x = torch.tensor([r["measures"] for r in rows])
    y = torch.tensor([float(r["retold"]) for r in rows])
    events = [r["event"] for r in rows]
    mean, deviation = x.mean(0), x.std(0) + 1e-6
    x = (x - mean) / deviation
    names = sorted(set(events))
    random.Random(7).shuffle(names)
    scores = torch.zeros(len(y))
    for fold in range(6):
        away = torch.tensor([e in set(names[fold::6]) for e in events])
        scores[away] = score(bag(x[~away], y[~away], w[~away], [e for e, out in zip(events, away) if not out]), x[away])
    invented = w == 1
    figures(scores[invented], y[invented])
    tidy = lambda t: [round(v, 4) for v in t.flatten().tolist()]
    nets = bag(x, y, w, events)
    weights = {
        "mean": tidy(mean),
        "deviation": tidy(deviation),
        "hidden": [[tidy(row) for row in net[0].weight.data] for net in nets],
        "hiddenBias": [tidy(net[0].bias.data) for net in nets],
        "out": [tidy(net[2].weight.data) for net in nets],
        "outBias": [round(net[2].bias.item(), 4) for net in nets],
    }
    path = sys.argv[-1]
    card = json.load(open(path))
    with open(path, "w") as file:
        file.write(json.dumps({**card, "weights": weights}) + "\n")
