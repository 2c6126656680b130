"""Trains the network that compares two statements. usage: compare.py --base MODEL.safetensors --pairs pairs.ndjson.gz [--own own.ndjson] --out compare.pt

A cross-encoder: all six layers of the base over both statements at once. Entailment, neutral, contradiction of a and b both ways, and whether they
tell the same, in one pass. Trained on mnli dev, snli dev, rte and scitail, then with pairs of our own; a twentieth of mnli and all of
snli test are kept for measuring. The word table stays that of vectors.onnx, so that it need not be shipped twice.
"""
import argparse
import copy
import gzip
import json
import os
import random
import time

import torch
import torch.distributed as dist
import torch.nn.functional as F
from tokenizers import BertWordPieceTokenizer
from torch import nn

from model import Drop, Layer, read_safetensors

MOST_PIECES = 80  # of one statement
CLASSES = {"entailment": 0, "neutral": 1, "contradiction": 2, "not_entailment": 3, None: 4}  # 3: one of the two before; 4: not known
OUTPUTS = 7  # three of b from a, three of a from b, one of telling the same


def attend(layer, x, mask):
    """`Layer` in plain products: a mask of its own for each head makes torch's fused attention slow on a CPU."""
    b, t, w = x.shape
    q, k, v = layer.qkv(x).view(b, t, 3, layer.heads, w // layer.heads).permute(2, 0, 3, 1, 4)
    weights = (torch.matmul(q * (w // layer.heads) ** -0.5, k.transpose(-1, -2)) + mask).softmax(-1)
    a = torch.matmul(weights, v).transpose(1, 2).reshape(b, t, w)
    x = layer.norm1(x + layer.drop(layer.out(a)))
    return layer.norm2(x + layer.drop(layer.down(F.gelu(layer.up(x)))))


class Pairs(nn.Module):
    def __init__(self, weights, layers=6, heads=12, dropout=0.1):
        super().__init__()
        table = weights["embeddings.word_embeddings.weight"]
        width = table.shape[1]
        scale = table.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("table", (table / scale).round() * scale, persistent=False)
        self.positions = nn.Embedding.from_pretrained(weights["embeddings.position_embeddings.weight"][: 2 * MOST_PIECES].clone(), freeze=False)
        kinds = weights["embeddings.token_type_embeddings.weight"]
        self.kinds = nn.Embedding.from_pretrained(kinds.clone(), freeze=False)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.norm.weight.data = weights["embeddings.LayerNorm.weight"]
        self.norm.bias.data = weights["embeddings.LayerNorm.bias"]
        self.drop = Drop(dropout)
        self.layers = nn.ModuleList(Layer(width, heads, dropout) for _ in range(layers))
        for i, layer in enumerate(self.layers):
            p = f"encoder.layer.{i}."
            for part in ("weight", "bias"):
                layer.qkv.__setattr__(part, nn.Parameter(torch.cat([weights[f"{p}attention.self.{n}.{part}"] for n in ("query", "key", "value")])))
                for mine, theirs in (("out", "attention.output.dense"), ("norm1", "attention.output.LayerNorm"), ("up", "intermediate.dense"), ("down", "output.dense"), ("norm2", "output.LayerNorm")):
                    getattr(layer, mine).__setattr__(part, nn.Parameter(weights[p + theirs + "." + part]))
        self.judge = nn.Linear(5 * width, width)
        self.out = nn.Linear(width, OUTPUTS)

    def forward(self, pieces, kinds):
        """pieces: [n, t], 0 for padding; kinds: 0 for the first statement, 1 for the second. Logits, [n, 7]."""
        x = self.table[pieces] + self.positions(torch.arange(pieces.shape[1])) + self.kinds(kinds)
        x = self.drop(self.norm(x))
        known = (pieces != 0).to(x.dtype)
        mask = (known[:, None, None] - 1) * 1e4
        for layer in self.layers:
            x = attend(layer, x, mask)
        second = kinds.to(x.dtype) * known
        return self.out(self.drop(F.gelu(self.judge(self.drop(self.gathered(x, known - second, second))))))

    @staticmethod
    def gathered(x, first, second):
        """What is judged: the first mark, the mean of either statement, how they differ and where they agree."""
        mean = lambda k: (x * k[..., None]).sum(1) / k.sum(1, keepdim=True)
        u, v = mean(first), mean(second)
        return torch.cat([x[:, 0], u, v, (u - v).abs(), u * v], -1)


def cut(ids):
    return ids if len(ids) <= MOST_PIECES else [*ids[: MOST_PIECES - 1], ids[-1]]


def read_pairs(path, tokenizer):
    data = {"train": [], "mnli kept": [], "snli test": []}
    mnli = 0
    for line in gzip.open(path, "rt"):
        r = json.loads(line)
        if r["set"] not in ("mnli", "snli", "rte", "scitail"):
            continue
        mnli += r["set"] == "mnli"
        kept = "mnli kept" if r["set"] == "mnli" and mnli % 20 == 0 else "snli test" if r["set"] == "snli" and r["part"] == "test" else "train"
        data[kept].append((cut(tokenizer.encode(r["a"]).ids), cut(tokenizer.encode(r["b"]).ids), CLASSES[r["label"]], 4, -1))
    return data


def read_own(path, tokenizer):
    """Lines of own-pairs.ts, without those that are kept."""
    return [(cut(tokenizer.encode(r["a"]).ids), cut(tokenizer.encode(r["b"]).ids), CLASSES[r.get("forth")], CLASSES[r.get("back")], int(r.get("same", -1)))
            for r in map(json.loads, open(path)) if r["use"] == "train"]


def stack(batch, rng=None):
    rows, kinds, labels = [], [], []
    for a, b, forth, back, same in batch:
        if forth == 2 and back == 4:
            back = 2
        if rng is not None and rng.random() < 0.5:
            a, b, forth, back = b, a, back, forth
        rows.append(torch.tensor([*a, *b[1:]]))
        kinds.append(torch.tensor([0] * len(a) + [1] * (len(b) - 1)))
        labels.append((forth, back, same))
    pad = lambda lists: nn.utils.rnn.pad_sequence(lists, batch_first=True)
    return pad(rows), pad(kinds), torch.tensor(labels)


def batches(items, size, rng=None):
    length = lambda x: len(x[0]) + len(x[1])
    if rng is None:
        items = sorted(items, key=length)
        return [items[i : i + size] for i in range(0, len(items), size)]
    items = list(items)
    rng.shuffle(items)
    out = []
    for i in range(0, len(items), size * 50):
        part = sorted(items[i : i + size * 50], key=length)
        out += [part[j : j + size] for j in range(0, len(part), size)]
    rng.shuffle(out)
    return out


def way(logits, y, other):
    """Loss of one direction; where only the other one is known, that it is no contradiction is."""
    lp = logits.log_softmax(-1)
    three = 0.95 * -lp.gather(1, y.clamp(max=2)[:, None])[:, 0] + 0.05 * -lp.mean(-1)
    two = -torch.logsumexp(lp[:, 1:], -1)
    none = torch.where(other < 2, 0.25 * -torch.log1p(-lp[:, 2].exp().clamp(max=0.999)), torch.zeros_like(two))
    return torch.where(y == 4, none, torch.where(y == 3, two, three))


def loss_of(net, batch, rng):
    pieces, kinds, y = stack(batch, rng)
    z = net(pieces, kinds).float()
    same = F.binary_cross_entropy_with_logits(z[:, 6], y[:, 2].clamp(min=0).float(), reduction="none")
    return (way(z[:, :3], y[:, 0], y[:, 1]) + way(z[:, 3:6], y[:, 1], y[:, 0]) + torch.where(y[:, 2] < 0, torch.zeros_like(same), same)).mean()


def predict(net, items):
    """Logits as (a, b) was given, whichever stood first."""
    net.eval()
    out = {}
    with torch.no_grad():
        for batch in batches([(*x, i) for i, x in enumerate(items)], 128):
            pieces, kinds, _ = stack([x[:5] for x in batch])
            for x, z in zip(batch, net(pieces, kinds).float().tolist()):
                out[x[5]] = z
    net.train()
    return [out[i] for i in range(len(items))]


def accuracy(net, items):
    return sum(max(range(3), key=z.__getitem__) == x[2] for x, z in zip(items, predict(net, items))) / len(items)


def work(rank, args):
    """One of several processes, a core each, that share every batch. Weights are kept in 32 bits; the network computes in 16."""
    torch.set_num_threads(1)
    os.environ |= {"MASTER_ADDR": "127.0.0.1", "MASTER_PORT": str(args.port)}
    dist.init_process_group("gloo", rank=rank, world_size=args.processes)
    torch.manual_seed(args.seed)  # all begin with the same weights
    rng = random.Random(args.seed)
    tokenizer = BertWordPieceTokenizer(args.vocabulary, lowercase=True)
    data = read_pairs(args.pairs, tokenizer)
    if args.sample:
        data["train"] = random.Random(args.seed).sample(data["train"], args.sample)
    own = read_own(args.own, tokenizer) if args.own else []
    data["train"] += own * args.times
    net = Pairs(read_safetensors(args.base))
    if args.start:
        net.load_state_dict(torch.load(args.start), strict=False)
    quick = random.Random(3).sample(data["snli test"], 1000)
    net = net.bfloat16()
    random.Random(args.seed).shuffle(data["train"])
    half = len(data["train"]) // args.processes
    train = data["train"][rank :: args.processes][:half]
    kept = {"snli test (1000)": quick, "mnli kept": data["mnli kept"]} if rank == 0 else {}
    used = dict(net.named_parameters())
    masters = {k: v.detach().float().clone() for k, v in used.items()}
    means = {k: v.clone() for k, v in masters.items()}
    head = [v for k, v in masters.items() if k.startswith(("judge", "out"))]
    body = [v for k, v in masters.items() if not k.startswith(("judge", "out"))]
    adam = torch.optim.AdamW([{"params": body, "lr": 0}, {"params": head, "lr": 0}], weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    size = args.batch // args.processes
    total = int(args.epochs * len(batches(train, size)))
    torch.manual_seed(args.seed * 100 + rank)
    say = lambda *words: rank == 0 and print(*words, flush=True)
    say(vars(args), {k: len(v) for k, v in data.items()}, "own", len(own), "steps", total)
    began, step, summed, passed = time.time(), 0, 0.0, 0.0
    while passed < 1:
        for batch in batches(train, size, rng):
            at = min(1, passed / 0.06 + 0.02) * (1 - passed)
            adam.param_groups[0]["lr"], adam.param_groups[1]["lr"] = args.rate * at, args.head_rate * at
            loss = loss_of(net, batch, rng)
            loss.backward()
            # how far we are goes with the gradients, so that all agree
            now = max(step / total, (time.time() - began) / 60 / args.minutes if args.minutes else 0)
            grads = torch.cat([v.grad.float().flatten() for v in used.values()] + [torch.tensor([now])])
            net.zero_grad()
            dist.all_reduce(grads)
            grads /= args.processes
            passed = grads[-1].item()
            grads = grads[:-1]
            grads *= min(1.0, 1.0 / (grads.norm().item() + 1e-6))
            for v, g in zip(masters.values(), grads.split([v.numel() for v in masters.values()])):
                v.grad = g.view_as(v)
            adam.step()
            step += 1
            summed += loss.item()
            with torch.no_grad():
                if step % 4 == 0:
                    torch._foreach_lerp_(list(means.values()), list(masters.values()), 1 - min(0.985, (4 + step) / (40 + step)))
                for k, v in used.items():
                    v.copy_(masters[k])
            if step % 25 == 0:
                say(f"step {step} {passed:.3f} {time.time() - began:.0f}s loss {summed / 25:.4f}")
                summed = 0.0
            if rank == 0 and (step % 500 == 0 or passed >= 1):
                torch.save(means, args.out)
                measured = copy.deepcopy(net)
                measured.load_state_dict(means, strict=False)
                say(f"step {step} {({k: round(accuracy(measured, v), 4) for k, v in kept.items()})}")
            if passed >= 1:
                break
    say(f"end {step} steps {time.time() - began:.0f}s")
    dist.destroy_process_group()


if __name__ == "__main__":
    p = argparse.ArgumentParser()
    p.add_argument("--base", required=True)
    p.add_argument("--vocabulary", default="models/vocabulary.txt")
    p.add_argument("--pairs", required=True)
    p.add_argument("--own", default="", help="what own-pairs.ts gives")
    p.add_argument("--times", type=int, default=1, help="each own pair so often an epoch")
    p.add_argument("--sample", type=int, default=0, help="so many of the public pairs only")
    p.add_argument("--start", default="")
    p.add_argument("--out", required=True)
    p.add_argument("--epochs", type=float, default=4)
    p.add_argument("--minutes", type=float, default=0, help="ends sooner when they are over")
    p.add_argument("--rate", type=float, default=1e-4)
    p.add_argument("--head-rate", type=float, default=1e-3)
    p.add_argument("--batch", type=int, default=64)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--processes", type=int, default=2)
    p.add_argument("--port", type=int, default=29511)
    args = p.parse_args()
    torch.multiprocessing.spawn(work, (args,), nprocs=args.processes)
