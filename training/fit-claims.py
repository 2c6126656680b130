"""Fits what tells that two statements are one claim. usage: fit-claims.py MEASURES.ndjson... models/claims.json

Gradient-boosted trees over the measures of src/ledger/claim/measure-pair.ts, in its order. Fitted on the tuning stories of BASIL, the water
story, the tuning halves of the retellings and the look-alikes; prints figures of each story left out, and of the sets that are only measured.
"""
import json
import sys

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier


def fit(x, y):
    model = HistGradientBoostingClassifier(
        max_iter=120, learning_rate=0.06, max_leaf_nodes=8, min_samples_leaf=30, l2_regularization=3, random_state=0
    )
    return model.fit(x, y)


def figures(name, chances, y):
    if y.sum() == 0:
        print(f"{name}: {len(y)} pairs, called one from 0.5: {(chances >= 0.5).mean():.3f}, from 0.7: {(chances >= 0.7).mean():.3f}")
        return
    order = np.argsort(-chances)
    precision = np.cumsum(y[order]) / np.arange(1, len(y) + 1)
    found = []
    for least in (0.95, 0.9, 0.85, 0.8):
        reached = np.where(precision >= least)[0]
        if len(reached):
            last = reached[-1]
            found.append(f"P {least}: R {y[order][:last + 1].sum() / y.sum():.3f} from {chances[order][last]:.2f}")
    print(f"{name}: {y.sum()} of {len(y)} pairs;", "; ".join(found))


def trees(model):
    """A node: [measure, threshold, left, right], or [value] for a leaf. Nothing is missing, so nothing is said of that."""
    for (predictor,) in model._predictors:
        yield [
            [round(float(n["value"]), 5)]
            if n["is_leaf"]
            else [int(n["feature_idx"]), round(float(n["num_threshold"]), 6), int(n["left"]), int(n["right"])]
            for n in predictor.nodes
        ]


if __name__ == "__main__":
    rows = [json.loads(line) for path in sys.argv[1:-1] for line in open(path)]
    rows = [row for row in rows if row["label"] != 2]
    x = np.array([row["measures"] for row in rows], float)
    y = np.array([row["label"] for row in rows])
    sets = np.array([row["set"] for row in rows])
    names = list(dict.fromkeys(sets))
    stories = [name for name in names if name.startswith("basil-tuning") or name == "water"]
    texts = np.array(["s-tuning-" in name for name in sets])
    left_out = np.zeros(len(y))
    for story in stories:
        train = texts | np.isin(sets, [name for name in stories if name != story])
        left_out[sets == story] = fit(x[train], y[train]).predict_proba(x[sets == story])[:, 1]
    tuned = np.isin(sets, stories)
    figures("stories left out", left_out[tuned], y[tuned])
    figures("of these BASIL", left_out[tuned & (sets != "water")], y[tuned & (sets != "water")])
    model = fit(x[tuned | texts], y[tuned | texts])
    for kept in ("basil-kept", "ferry", "seeds", "retellings-kept", "lookalikes-kept"):
        these = np.array([name.startswith(kept) for name in sets])
        if these.any():
            figures(kept, model.predict_proba(x[these])[:, 1], y[these])
    path = sys.argv[-1]
    card = json.load(open(path))
    card["base"] = round(float(np.ravel(model._baseline_prediction)[0]), 6)
    card["trees"] = list(trees(model))
    with open(path, "w") as file:
        file.write(json.dumps(card) + "\n")
    print("first pair:", model.predict_proba(x[:1])[0, 1])
