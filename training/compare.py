"""Trains the network that compares two statements. usage: compare.py --base MODEL.safetensors --pairs pairs.ndjson.gz --out compare.pt

Entailment, neutral, contradiction of a and b, both ways in one pass. Trained on mnli dev, snli dev, rte and scitail; a twentieth of mnli
and all of snli test are kept for measuring. The base stays as it is: its states are made once.
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

MOST_PIECES = 96
CLASSES = {"entailment": 0, "neutral": 1, "contradiction": 2, "not_entailment": 3}  # the last: one of the two before


def attend(layer, x, mask):
    """`Layer` in plain products: a mask of its own for each head makes torch's fused attention slow on a CPU."""
    b, t, w = x.shape
    q, k, v = layer.qkv(x).view(b, t, 3, layer.heads, w // layer.heads).permute(2, 0, 3, 1, 4)
    weights = (torch.matmul(q * (w // layer.heads) ** -0.5, k.transpose(-1, -2)) + mask).softmax(-1)
    a = torch.matmul(weights, v).transpose(1, 2).reshape(b, t, w)
    x = layer.norm1(x + layer.drop(layer.out(a)))
    return layer.norm2(x + layer.drop(layer.down(F.gelu(layer.up(x)))))


class Pairs(nn.Module):
    """Meets the words of two statements, by the base's states of each alone (soft alignment: Parikh et al. 2016; compared as in ESIM, Chen et
    al. 2017), and reads the result in order. Neither statement comes first: turned round, the same with the directions changed."""

    def __init__(self, weights, layers=6, heads=12, width=192, meets=4, dropout=0.1):
        super().__init__()
        table = weights["embeddings.word_embeddings.weight"]
        base = table.shape[1]
        # the table of vectors.onnx as it is: it is shipped already
        scale = table.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("table", (table / scale).round() * scale, persistent=False)
        self.base_positions = nn.Embedding.from_pretrained(
            (weights["embeddings.position_embeddings.weight"] + weights["embeddings.token_type_embeddings.weight"][0])[:128])
        self.base_norm = nn.LayerNorm(base, eps=1e-12)
        self.base_norm.weight.data = weights["embeddings.LayerNorm.weight"]
        self.base_norm.bias.data = weights["embeddings.LayerNorm.bias"]
        self.base_layers = nn.ModuleList(Layer(base, heads, 0) for _ in range(layers))
        for i, layer in enumerate(self.base_layers):
            p = f"encoder.layer.{i}."
            for part in ("weight", "bias"):
                layer.qkv.__setattr__(part, nn.Parameter(torch.cat([weights[f"{p}attention.self.{n}.{part}"] for n in ("query", "key", "value")])))
                for mine, theirs in (("out", "attention.output.dense"), ("norm1", "attention.output.LayerNorm"), ("up", "intermediate.dense"), ("down", "output.dense"), ("norm2", "output.LayerNorm")):
                    getattr(layer, mine).__setattr__(part, nn.Parameter(weights[p + theirs + "." + part]))
        self.meets = meets
        self.enter = nn.Linear(base, width)
        self.enter_norm = nn.LayerNorm(width)
        self.ask = nn.Linear(base, width)
        self.answer = nn.Linear(base, width)
        self.sharp = nn.Parameter(torch.full((meets,), 6.0))
        self.compare = nn.Linear(4 * width, width)
        self.compare_norm = nn.LayerNorm(width)
        self.read = Layer(width, 4, dropout)
        self.whole = nn.Linear(base, width)
        self.judge = nn.Linear(10 * width, width)
        self.out = nn.Linear(width, 3)
        self.drop = Drop(dropout)

    def lower(self, pieces, at):
        """States of one statement alone: [b, t] to [b, t, width]. These layers stay as they are in vectors.onnx."""
        x = self.base_norm(self.table[pieces] + self.base_positions(at))
        mask = ((pieces != 0).to(x.dtype)[:, None, None] - 1) * 1e4
        for layer in self.base_layers:
            x = attend(layer, x, mask)
        return x

    def meet(self, x, p, q, y_known, y, yp):
        """What each word of x finds in y, and how the two compare."""
        heads = lambda z: z.view(*z.shape[:2], self.meets, -1).transpose(1, 2)
        norm = lambda z: z / (z.square().sum(-1, keepdim=True) + 1e-6).sqrt()
        scores = torch.matmul(norm(heads(q)), norm(heads(y)).transpose(-1, -2)) * self.sharp[None, :, None, None]
        weights = (scores + (y_known[:, None, None] - 1) * 1e4).softmax(-1)
        found = torch.matmul(weights, heads(yp)).transpose(1, 2).reshape(p.shape)
        return self.compare_norm(F.gelu(self.compare(self.drop(torch.cat([p, found, p - found, p * found], -1)))))

    def forward(self, a, b, a_known, b_known):
        """a: [n, t, 384], b: [n, u, 384], the base's states; known: 0 for padding. Logits of a to b and of b to a."""
        pa, pb = self.enter_norm(self.enter(a)), self.enter_norm(self.enter(b))
        ca = self.meet(a, pa, self.ask(a), b_known, self.answer(b), pb)
        cb = self.meet(b, pb, self.ask(b), a_known, self.answer(a), pa)
        ca, cb = (attend(self.read, c, (k[:, None, None] - 1) * 1e4) for c, k in ((ca, a_known), (cb, b_known)))
        mean = lambda x, k: (x * k[..., None]).sum(1) / k.sum(1, keepdim=True)
        top = lambda x, k: (x + (k[..., None] - 1) * 1e4).amax(1)
        u, v = self.whole(mean(a, a_known)), self.whole(mean(b, b_known))
        found = [torch.cat([mean(c, k), top(c, k)], -1) for c, k in ((ca, a_known), (cb, b_known))]
        both = [u, v, (u - v).abs(), u * v]
        forth = torch.cat([*found, found[0] - found[1], *both], -1)
        back = torch.cat([*found[::-1], found[1] - found[0], both[1], both[0], *both[2:]], -1)
        return tuple(self.out(self.drop(F.gelu(self.judge(self.drop(z))))) for z in (forth, back))


def read_pairs(path, tokenizer):
    data = {"train": [], "mnli kept": [], "snli test": []}
    mnli = 0
    for line in gzip.open(path, "rt"):
        r = json.loads(line)
        if r["set"] not in ("mnli", "snli", "rte", "scitail"):
            continue
        if r["label"] not in CLASSES:
            continue
        mnli += r["set"] == "mnli"
        kept = "mnli kept" if r["set"] == "mnli" and mnli % 20 == 0 else "snli test" if r["set"] == "snli" and r["part"] == "test" else "train"
        cut = lambda text: (lambda ids: ids if len(ids) <= MOST_PIECES else [*ids[: MOST_PIECES - 1], ids[-1]])(tokenizer.encode(text).ids)
        data[kept].append((cut(r["a"]), cut(r["b"]), CLASSES[r["label"]]))
    return data


def with_states(net, items, size=128):
    """Replaces pieces by lower states, in 16 bits."""
    texts = sorted({x for a, b, _ in items for x in (tuple(a), tuple(b))}, key=lambda x: (len(x), x))
    states = {}
    with torch.no_grad():
        for i in range(0, len(texts), size):
            part = texts[i : i + size]
            pieces = nn.utils.rnn.pad_sequence([torch.tensor(x) for x in part], batch_first=True)
            found = net.lower(pieces, torch.arange(pieces.shape[1]))
            states |= {x: found[k, : len(x)].clone() for k, x in enumerate(part)}
    return [(states[tuple(a)], states[tuple(b)], y) for a, b, y in items]


def stack(batch):
    pad = lambda lists: nn.utils.rnn.pad_sequence(lists, batch_first=True)
    a, b = pad([a for a, _, _ in batch]), pad([b for _, b, _ in batch])
    known = lambda side: pad([torch.ones(len(x[side])) for x in batch]).to(a.dtype)
    return a, b, known(0), known(1), torch.tensor([y for _, _, y in batch])


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


def loss_of(net, batch):
    *given, y = stack(batch)
    forth, back = net(*given)
    forth, back = forth.float().log_softmax(-1), back.float().log_softmax(-1)
    smooth = lambda lp: 0.95 * -lp.gather(1, y.clamp(max=2)[:, None])[:, 0] + 0.05 * -lp.mean(-1)
    three = smooth(forth)
    two = -torch.logsumexp(forth[:, 1:], -1)
    # a contradiction is one both ways; of the rest nobody has said what holds the other way round
    reverse = torch.where(y == 2, -back[:, 2], torch.where(y == 3, torch.zeros_like(two), -torch.log1p(-back[:, 2].exp().clamp(max=0.999))))
    return (torch.where(y == 3, two, three) + 0.25 * reverse).mean()


def accuracy(net, items):
    net.eval()
    right = 0
    with torch.no_grad():
        for batch in batches(items, 128):
            *given, y = stack(batch)
            right += (net(*given)[0].argmax(-1) == y).sum().item()
    net.train()
    return right / len(items)


def work(rank, args):
    """One of several processes, a core each, that share every batch. Weights are kept in 32 bits; the network computes in 16."""
    torch.set_num_threads(1)
    os.environ |= {"MASTER_ADDR": "127.0.0.1", "MASTER_PORT": str(args.port)}
    dist.init_process_group("gloo", rank=rank, world_size=args.processes)
    torch.manual_seed(args.seed)  # all begin with the same weights
    rng = random.Random(args.seed)
    data = read_pairs(args.pairs, BertWordPieceTokenizer(args.vocabulary, lowercase=True))
    net = Pairs(read_safetensors(args.base))
    quick = random.Random(3).sample(data["snli test"], 1000)
    began = time.time()
    net = net.bfloat16()
    half = len(data["train"]) // args.processes
    train = with_states(net, data["train"][rank :: args.processes][:half])
    kept = {k: with_states(net, v) for k, v in (("snli test (1000)", quick), ("mnli kept", data["mnli kept"]))} if rank == 0 else {}
    used = {k: v for k, v in net.named_parameters() if not k.startswith("base_")}
    masters = {k: v.detach().float().clone() for k, v in used.items()}
    means = {k: v.clone() for k, v in masters.items()}
    adam = torch.optim.AdamW(list(masters.values()), weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    size = args.batch // args.processes
    total = int(args.epochs * len(batches(train, size)))
    torch.manual_seed(args.seed * 100 + rank)
    say = lambda *words: rank == 0 and print(*words, flush=True)
    say(vars(args), {k: len(v) for k, v in data.items()}, "steps", total, f"states {time.time() - began:.0f}s")
    began, step, summed, passed = time.time(), 0, 0.0, 0.0
    while passed < 1:
        for batch in batches(train, size, rng):
            adam.param_groups[0]["lr"] = args.rate * min(1, passed / 0.04 + 0.02) * (1 - passed)
            loss = loss_of(net, batch)
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
            if rank == 0 and (step % 300 == 0 or passed >= 1):
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
    p.add_argument("--out", required=True)
    p.add_argument("--epochs", type=float, default=4.4)
    p.add_argument("--minutes", type=float, default=0, help="ends sooner when they are over")
    p.add_argument("--rate", type=float, default=1e-3)
    p.add_argument("--batch", type=int, default=64)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--processes", type=int, default=2)
    p.add_argument("--port", type=int, default=29511)
    args = p.parse_args()
    torch.multiprocessing.spawn(work, (args,), nprocs=args.processes)
