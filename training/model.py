"""The reader's network: a BERT encoder with heads for attributions and mentions, on one pass over a window of words."""
import json
import struct

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

SHAPES, PLACES = 7, 4  # as in src/encoder/word-features.ts
ROLES = ["O", "B-cue", "I-cue", "B-source", "I-source", "B-content", "I-content"]
LABELS = ["Person", "Organization", "Location", "Facility", "NORP", "Date", "Money", "Product", "Misc"]
MENTION_TAGS = ["O"] + [f"{p}-{l}" for l in LABELS for p in "BI"]
DISTANCES = 32


def read_safetensors(path):
    with open(path, "rb") as f:
        size = struct.unpack("<Q", f.read(8))[0]
        head = json.loads(f.read(size))
        data = f.read()
    out = {}
    for name, meta in head.items():
        if name == "__metadata__":
            continue
        a, b = meta["data_offsets"]
        kind = {"F32": np.float32, "I64": np.int64}[meta["dtype"]]
        out[name] = torch.from_numpy(np.frombuffer(data[a:b], dtype=kind).reshape(meta["shape"]).copy())
    return out


class Drop(nn.Module):
    """Dropout of whole features of a window: as good here, and a tenth of the time of one mask a word on a CPU."""

    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x):
        if not self.training or not self.p:
            return x
        keep = torch.rand(x.shape[0], *[1] * (x.dim() - 2), x.shape[-1]) >= self.p
        return x * (keep.to(x.dtype) / (1 - self.p))


class Layer(nn.Module):
    def __init__(self, width, heads, dropout):
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=1e-12)
        self.up = nn.Linear(width, 4 * width)
        self.down = nn.Linear(4 * width, width)
        self.norm2 = nn.LayerNorm(width, eps=1e-12)
        self.drop = Drop(dropout)

    def forward(self, x, mask):
        b, t, w = x.shape
        q, k, v = self.qkv(x).view(b, t, 3, self.heads, w // self.heads).permute(2, 0, 3, 1, 4)
        # in 32 bits: on a CPU the way back is faster so
        a = F.scaled_dot_product_attention(q.float(), k.float(), v.float(), attn_mask=mask).to(x.dtype)
        x = self.norm1(x + self.drop(self.out(a.transpose(1, 2).reshape(b, t, w))))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    """all-MiniLM-L6-v2 (BERT, post-norm), with embeddings of a word's shape, place and of what the rules say added to its pieces'."""

    def __init__(self, weights, layers=6, heads=12, dropout=0.1):
        super().__init__()
        width = weights["embeddings.word_embeddings.weight"].shape[1]
        self.width = width
        self.pieces = nn.Embedding.from_pretrained(weights["embeddings.word_embeddings.weight"], freeze=False)
        kind = weights["embeddings.token_type_embeddings.weight"][0]
        self.positions = nn.Embedding.from_pretrained(weights["embeddings.position_embeddings.weight"] + kind, freeze=False)
        self.shapes = nn.Embedding(SHAPES + 1, width)  # the last one: the window's own marks
        self.places = nn.Embedding(PLACES + 1, width)
        self.roles = nn.Embedding(len(ROLES), width)  # what the rules say of a word
        self.names = nn.Embedding(len(MENTION_TAGS), width)
        for features in (self.shapes, self.places, self.roles, self.names):
            nn.init.zeros_(features.weight)
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

    def forward(self, pieces, shapes, places, roles, names, mask=None):
        """pieces, shapes, places, roles, names: [batch, pieces]; mask: [batch, 1, 1, pieces] or None. Gives [batch, pieces, width]."""
        at = torch.arange(pieces.shape[1], device=pieces.device)
        x = self.pieces(pieces) + self.positions(at) + self.shapes(shapes) + self.places(places) + self.roles(roles) + self.names(names)
        x = self.drop(self.norm(x))
        for layer in self.layers:
            x = layer(x, mask)
        return x


def bucket(distance):
    """Signed distance in words to one of DISTANCES buckets, finer near zero."""
    d = distance.abs()
    log = 4 + (torch.log2(d.clamp(min=4).float() / 4) * 2).long()
    b = torch.where(d < 4, d, log).clamp(max=DISTANCES // 2 - 1)
    return torch.where(distance < 0, b, b + DISTANCES // 2)


class Reader(nn.Module):
    def __init__(self, weights, hidden=128, dropout=0.1, **kw):
        super().__init__()
        self.encoder = Encoder(weights, dropout=dropout, **kw)
        w = self.encoder.width
        self.tags = nn.Linear(w, len(ROLES))  # of any attribution; B-cue marks the anchors
        self.mentions = nn.Linear(w, len(MENTION_TAGS))
        self.anchor = nn.Linear(w, 2 * hidden)
        self.token = nn.Linear(w, 2 * hidden)
        self.distance = nn.Embedding(DISTANCES, hidden)
        self.mix = nn.ModuleList(nn.Conv1d(hidden, hidden, 5, padding=2) for _ in range(2))
        self.mix_norm = nn.ModuleList(nn.LayerNorm(hidden) for _ in range(2))
        for conv in self.mix:  # at the start it changes nothing
            nn.init.zeros_(conv.weight)
            nn.init.zeros_(conv.bias)
        self.sum_role = nn.Linear(hidden, len(ROLES))
        self.product_role = nn.Linear(hidden, len(ROLES), bias=False)
        self.drop = Drop(dropout)

    def words(self, pieces, shapes, places, roles, names, first, mask=None):
        """Vectors of words: those of their first pieces. first: [batch, words]."""
        x = self.encoder(pieces, shapes, places, roles, names, mask)
        return torch.gather(x, 1, first.unsqueeze(-1).expand(-1, -1, x.shape[-1]))

    def link(self, anchors, tokens, distance):
        """Role of each token for each anchor: [n, words, roles]. anchors: [n, 2h], tokens: [n or 1, words, 2h], distance: [n, words]."""
        a1, a2 = anchors.unsqueeze(1).chunk(2, -1)
        t1, t2 = tokens.chunk(2, -1)
        add = F.gelu(a1 + t1 + self.distance(bucket(distance)))
        # where a span ends is seen from the words around: each looks at four on either side
        for conv, norm in zip(self.mix, self.mix_norm):
            add = add + F.gelu(conv(norm(add).transpose(1, 2))).transpose(1, 2)
        return self.sum_role(add) + self.product_role(a2 * t2)
