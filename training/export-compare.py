"""Writes the network that compares as an int8 ONNX file. usage: export-compare.py --base MODEL.safetensors --weights compare.pt --out compare.onnx --card compare.json

Inputs: rows [pieces, 384] float, what the word table of vectors.onnx holds of the pieces of both statements with their marks; second [pieces]
int32, 1 for the pieces of the second one. Output: chances [7]: logarithms of entailment, neither, contradiction, of b from a and of a from b; and how
much likelier it is (a logit) that they tell the same.
"""
import argparse
import hashlib
import json
import os
import tempfile

import torch
from torch import nn

from compare import Pairs, attend
from export import quantize
from model import read_safetensors


class Exported(nn.Module):
    def __init__(self, pairs):
        super().__init__()
        self.pairs = pairs

    def forward(self, rows, second):
        p = self.pairs
        x = p.norm(rows[None] + p.positions(torch.arange(rows.shape[0])) + p.kinds(second.long()))
        for layer in p.layers:
            x = attend(layer, x, 0.0)
        k = second.to(x.dtype)[None]
        z = p.out(nn.functional.gelu(p.judge(p.gathered(x, 1 - k, k))))[0]
        return torch.cat([z[:3].log_softmax(-1), z[3:6].log_softmax(-1), z[6:]])


if __name__ == "__main__":
    p = argparse.ArgumentParser()
    p.add_argument("--base", required=True)
    p.add_argument("--weights", required=True)
    p.add_argument("--out", required=True)
    p.add_argument("--card", required=True)
    args = p.parse_args()
    pairs = Pairs(read_safetensors(args.base))
    pairs.load_state_dict(torch.load(args.weights), strict=False)
    example = torch.randn(12, 384), torch.tensor([0] * 5 + [1] * 7).int()
    with tempfile.TemporaryDirectory() as folder:
        plain = os.path.join(folder, "float.onnx")
        torch.onnx.export(
            Exported(pairs).eval(), example, plain, input_names=["rows", "second"], output_names=["chances"],
            dynamic_axes={"rows": {0: "t"}, "second": {0: "t"}}, opset_version=17, dynamo=False)
        quantize(plain, args.out)
    card = json.load(open(args.card))
    with open(args.out, "rb") as file:
        card["digest"] = "sha256:" + hashlib.sha256(file.read()).hexdigest()
    with open(args.card, "w") as file:
        file.write(json.dumps(card) + "\n")
    print(os.path.getsize(args.out))
