"""Writes the network that compares as an ONNX file, in 32 bits: it is small.
usage: export-compare.py --base MODEL.safetensors --weights compare.pt --out compare.onnx --card compare.json

Inputs: a, b [pieces, 384] int32, the states of either statement (vectors.onnx) in 4096ths: whole numbers, as all networks here take.
Output: chances [2, 3], logarithms of entailment, neither, contradiction, of b from a and of a from b.
"""
import argparse
import hashlib
import json
import os

import torch
from torch import nn

from compare import Pairs
from model import read_safetensors

UNIT = 4096  # as in src/compare/read-statements.ts


class Exported(nn.Module):
    def __init__(self, pairs):
        super().__init__()
        self.pairs = pairs

    def forward(self, a, b):
        known = lambda x: torch.ones_like(x[None, :, 0]).float()
        return torch.cat(self.pairs(a.float()[None] / UNIT, b.float()[None] / UNIT, known(a), known(b))).log_softmax(-1)


if __name__ == "__main__":
    p = argparse.ArgumentParser()
    p.add_argument("--base", required=True)
    p.add_argument("--weights", required=True)
    p.add_argument("--out", required=True)
    p.add_argument("--card", required=True)
    args = p.parse_args()
    pairs = Pairs(read_safetensors(args.base))
    pairs.load_state_dict(torch.load(args.weights), strict=False)
    example = torch.randint(-4096, 4096, (7, 384)).int(), torch.randint(-4096, 4096, (9, 384)).int()
    torch.onnx.export(
        Exported(pairs).eval(), example, args.out, input_names=["a", "b"], output_names=["chances"],
        dynamic_axes={"a": {0: "t"}, "b": {0: "u"}}, opset_version=17, dynamo=False)
    card = json.load(open(args.card))
    with open(args.out, "rb") as file:
        card["digest"] = "sha256:" + hashlib.sha256(file.read()).hexdigest()
    with open(args.card, "w") as file:
        file.write(json.dumps(card) + "\n")
    print(os.path.getsize(args.out))
