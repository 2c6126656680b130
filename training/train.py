"""Trains the reader. usage: train.py --base MODEL.safetensors --data FOLDER --out WEIGHTS.pt [--epochs 8 ...]; the same seed gives the same log."""
import argparse
import copy
import random
import time

import torch
import torch.nn.functional as F

from data import REACH, batches, collate, load, tags_of
from decode import read
from model import Reader, read_safetensors
from score import attribution_scores, mention_scores

p = argparse.ArgumentParser()
p.add_argument("--base", required=True)
p.add_argument("--data", required=True)
p.add_argument("--out", required=True)
p.add_argument("--epochs", type=int, default=8)
p.add_argument("--stop-after", type=int, default=0, help="epochs after which to stop, with the rates of the full number")
p.add_argument("--rate", type=float, default=1e-4)
p.add_argument("--head-rate", type=float, default=1e-3)
p.add_argument("--batch", type=int, default=16)
p.add_argument("--hidden", type=int, default=128)
p.add_argument("--dropout", type=float, default=0.1)
p.add_argument("--tags-weight", type=float, default=1.0)
p.add_argument("--link-weight", type=float, default=1.0)
p.add_argument("--mention-weight", type=float, default=1.0)
p.add_argument("--ema", type=float, default=0.998)
p.add_argument("--only", default="")
p.add_argument("--start", default="", help="weights to go on from")
p.add_argument("--without-hints", type=float, default=0.1)
p.add_argument("--seed", type=int, default=1)
args = p.parse_args()

torch.manual_seed(args.seed)
torch.set_num_threads(2)
rng = random.Random(args.seed)
train = [a for f in ("polnear", "worldwide-ner") if not args.only or f == args.only for a in load(f"{args.data}/{f}-train.ndjson")]
dev = {f: load(f"{args.data}/{f}-dev.ndjson") for f in ("polnear", "worldwide-ner")}
for a in train + [a for d in dev.values() for a in d]:
    a["tags"] = tags_of(a)
model = Reader(read_safetensors(args.base), hidden=args.hidden, dropout=args.dropout)
if args.start:
    print("not in the start:", model.load_state_dict(torch.load(args.start), strict=False).missing_keys)
model.encoder.pieces.weight.requires_grad_(False)  # half of all weights; rare words keep their place near common ones
heads = [q for n, q in model.named_parameters() if not n.startswith("encoder.") or any(f"encoder.{k}." in n for k in ("shapes", "places", "roles", "names"))]
ids = {id(q) for q in heads}
optimizer = torch.optim.AdamW([
    {"params": [q for q in model.parameters() if id(q) not in ids and q.requires_grad], "lr": args.rate},
    {"params": heads, "lr": args.head_rate},
], weight_decay=0.01, betas=(0.9, 0.98), fused=True)
steps = args.epochs * len(batches(train, random.Random(0), args.batch))
schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min(1, s / (0.06 * steps)) * max(0.0, 1 - max(0, s / steps - 0.06) / 0.94))
mean = copy.deepcopy(model)


def loss_of(b):
    with torch.autocast("cpu", torch.bfloat16):
        x = model.drop(model.words(*b["seen"]))
        out = {}
        if (b["roles"] >= 0).any():
            out["tags"] = args.tags_weight * F.cross_entropy(model.tags(x).float().flatten(0, 1), b["roles"].flatten(), ignore_index=-100)
        if (b["mentions"] >= 0).any():
            out["mentions"] = args.mention_weight * F.cross_entropy(model.mentions(x).float().flatten(0, 1), b["mentions"].flatten(), ignore_index=-100)
        if len(b["anchors"]):
            i, w = b["anchors"].T
            anchor, token = model.anchor(x), model.token(x)
            d = torch.arange(-REACH, REACH)[None]
            near = (w[:, None] + d).clamp(0, x.shape[1] - 1)
            roles = model.link(anchor[i, w], token[i[:, None], near], d)
            # words count by their sum over the attribution: long and short contents weigh alike otherwise
            out["links"] = args.link_weight * F.cross_entropy(roles.float().flatten(0, 1), b["linked"].flatten(), ignore_index=-100, reduction="sum") / (len(i) * 40)
    return out


step, began = 0, time.time()
for epoch in range(args.stop_after or args.epochs):
    model.train()
    sums = {}
    for items in batches(train, rng, args.batch):
        # one corpus a batch would swing the heads: windows are mixed, absent annotations are masked
        parts = loss_of(collate(items, rng, args.without_hints))
        optimizer.zero_grad()
        sum(parts.values()).backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        step += 1
        decay = min(args.ema, (1 + step) / (10 + step))
        with torch.no_grad():
            for m, q in zip(mean.parameters(), model.parameters()):
                if q.requires_grad:
                    m.lerp_(q, 1 - decay)
        for k, v in parts.items():
            s = sums.setdefault(k, [0.0, 0])
            s[0] += float(v.detach())
            s[1] += 1
        if step % 50 == 0:
            print(f"  step {step}/{steps} {time.time() - began:.0f}s " + " ".join(f"{k} {v[0] / v[1]:.4f}" for k, v in sums.items()), flush=True)
    got = {} if args.only == "worldwide-ner" else attribution_scores(dev["polnear"], read(mean, dev["polnear"]))
    if args.only != "polnear":
        got |= mention_scores(dev["worldwide-ner"], read(mean, dev["worldwide-ner"]))
    print(f"epoch {epoch + 1} {time.time() - began:.0f}s", got, flush=True)
    torch.save(mean.state_dict(), args.out)
