"""Fits what is said of a pair from its measures. usage: fit-compare.py MEASURES.ndjson models/compare.json [--folds]

Two bags of small networks (one hidden layer), over the measures of src/compare/measure-pair.ts: whether the two tell the same, and entailment,
neither or contradiction. Never fitted to msrp, sick, snli test, nor to the odd halves of retellings and look-alikes.
`--folds`: five-fold figures of emergent, the claims (b) apart, instead of writing.
"""
import json
import random
import sys

import torch
from torch import nn

BAGS = 8
# by number of classes: hidden units, decay, steps. The first by four folds of the tuning half of retellings, the second by those of emergent
FIT = {1: (4, 0.03, 300), 3: (16, 0.01, 300)}
CLASSES = {"entailment": 0, "for": 0, "neutral": 1, "observing": 1, "contradiction": 2, "against": 2}


def fit(x, y, w, given, classes, seed, hidden, decay, steps):
    torch.manual_seed(seed)
    net = nn.Sequential(nn.Linear(x.shape[1], hidden), nn.Tanh(), nn.Linear(hidden, classes))
    adam = torch.optim.Adam(net.parameters(), lr=0.02, weight_decay=decay)
    for _ in range(steps):
        adam.zero_grad()
        z = net(x) + given
        loss = nn.functional.binary_cross_entropy_with_logits(z[:, 0], y.float(), reduction="none") if classes == 1 else nn.functional.cross_entropy(z, y, reduction="none")
        (loss * w).sum().div(w.sum()).backward()
        adam.step()
    return net


def bag(rows, classes):
    """Networks over rows of (measures, class, weight, group); each sees five sixths of the groups."""
    raw = x = torch.tensor([r[0] for r in rows])
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
        nets.append(fit(x[keep], y[keep], w[keep], given_of(raw[keep], classes), classes, seed, *FIT[classes]))
    return mean, deviation, nets


def given_of(measures, classes):
    """Three ways begin with the chances that the network gives; what is fitted corrects them."""
    return measures[:, :3] if classes == 3 else torch.zeros(1)


def run(bagged, measures):
    mean, deviation, nets = bagged
    raw = torch.tensor(measures)
    with torch.no_grad():
        return sum(net((raw - mean) / deviation) for net in nets) / len(nets) + given_of(raw, nets[0][2].out_features)


def three_rows(rows):
    """Pairs of the public sets; against and contradiction hold both ways."""
    found = []
    for r in rows:
        if r["set"] == "emergent":
            found.append((r["forth"], CLASSES[r["label"]], 1.0, r["b"]))
            if r["label"] == "against":
                found.append((r["back"], 2, 0.3, r["b"]))
        elif r["set"] in ("mnli", "snli") and r["part"] == "dev":
            found.append((r["forth"], CLASSES[r["label"]], 1.0, r["id"]))
            if r["label"] == "contradiction":
                found.append((r["back"], 2, 0.5, r["id"]))
        elif r["set"] == "rte" and r["label"] == "entailment":
            found.append((r["forth"], 0, 0.2, r["id"]))
    return found


# of the measures: what the network reads, meaning and words. Facts are left to the vetoes: paraphrases differ in details
CONTENT = [*range(14), 24, 26, 27]
# negatives that differ in a fact alone say nothing of content
OF_CONTENT = ("other-aspect", "same-speaker", "look-alike", "boilerplate")


def similar_rows(rows):
    """The tuning half of the invented retellings, both ways, as many for as against."""
    found = []
    for r in rows:
        if r["set"] == "retelling" and r["part"] == "even" and r["label"] in ("same", *OF_CONTENT):
            group = r["id"].rsplit(" ", 1)[0]
            found += [(only_content(r[side]), int(r["label"] == "same"), 1.0, group) for side in ("forth", "back")]
    share = sum(r[1] for r in found) / len(found)
    return [(x, y, 0.5 / (share if y else 1 - share), group) for x, y, w, group in found]


def only_content(measures):
    return [value if k in CONTENT else 0.0 for k, value in enumerate(measures)]


def accuracy(bagged, rows):
    """As score-pairs.mjs has it."""
    forth, back = run(bagged, [r["forth"] for r in rows]), run(bagged, [r["back"] for r in rows])
    lead = lambda z, k: z[:, k] - torch.cat([z[:, :k], z[:, k + 1 :]], 1).amax(1)
    e, c = lead(forth, 0), (lead(forth, 2) + lead(back, 2)) / 2
    said = torch.where((c >= 0) & (c >= e), 2, torch.where(e >= 0, 0, 1))
    return (said == torch.tensor([CLASSES[r["label"]] for r in rows])).float().mean().item()


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


if __name__ == "__main__":
    torch.set_num_threads(1)
    rows = [json.loads(line) for line in open(sys.argv[1])]
    if "--folds" in sys.argv:
        emergent = [r for r in rows if r["set"] == "emergent"]
        claims = sorted({r["b"] for r in emergent})
        random.Random(5).shuffle(claims)
        right = 0.0
        for fold in range(5):
            away = set(claims[fold::5])
            there = [r for r in emergent if r["b"] in away]
            fitted = bag(three_rows([r for r in rows if r["set"] != "emergent" or r["b"] not in away]), 3)
            part = accuracy(fitted, there)
            right += part * len(there)
            print(f"fold {fold + 1}: {part:.3f} of {len(there)}", flush=True)
        print(f"emergent, five folds: {right / len(emergent):.4f}")
    else:
        path = sys.argv[2]
        card = json.load(open(path))
        weights = {"similar": written(bag(similar_rows(rows), 1)), "three": written(bag(three_rows(rows), 3))}
        with open(path, "w") as file:
            file.write(json.dumps({**card, "weights": weights}) + "\n")
