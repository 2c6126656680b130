"""Writes the base, as it is, as an int8 ONNX file of sentence vectors.
usage: export-vectors.py --base MODEL.safetensors --out vectors.onnx [--float FLOAT.onnx]

Input: pieces [1, pieces] int32, one sentence with its marks. One sentence a run: int8 scales are taken over a run, and nothing may depend
on its neighbours. Outputs: vector [1, 384], the mean over the pieces, marks included (as sentence-transformers has it), of length 1;
states [pieces, 384], the same before the mean, for what a sentence says word by word; rows [pieces, 384], what the word table holds of
the pieces, for the network that compares: only what is asked for is computed.
"""
import argparse
import os
import tempfile

import onnx
import torch
from torch import nn

from export import Rows, quantize
from model import Encoder, read_safetensors

MOST_PIECES = 128  # what the base was trained on, and all that src/encoder/sentence-vectors.ts gives


class Exported(nn.Module):
    def __init__(self, encoder):
        super().__init__()
        self.encoder = encoder
        table = encoder.pieces.weight.data
        scale = table.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
        self.rows = Rows((table / scale).round().to(torch.int8), scale)

    def forward(self, pieces):
        e = self.encoder
        ids = pieces.long()
        rows = self.rows(ids)
        x = e.norm(rows + e.positions(torch.arange(ids.shape[1])))
        for layer in e.layers:
            x = layer(x, None)
        return nn.functional.normalize(x.mean(1), dim=1), x[0], rows[0]


if __name__ == "__main__":
    p = argparse.ArgumentParser()
    p.add_argument("--base", required=True)
    p.add_argument("--out", required=True)
    p.add_argument("--float", default="")
    args = p.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        plain = args.float or os.path.join(folder, "float.onnx")
        weights = read_safetensors(args.base)
        weights["embeddings.position_embeddings.weight"] = weights["embeddings.position_embeddings.weight"][:MOST_PIECES]
        network = Exported(Encoder(weights)).eval()
        torch.onnx.export(
            network, (torch.randint(1000, 2000, (1, 20)).int(),), plain, input_names=["pieces"], output_names=["vector", "states", "rows"],
            dynamic_axes={"pieces": {1: "t"}, "states": {0: "t"}, "rows": {0: "t"}}, opset_version=17, dynamo=False)
        quantize(plain, args.out)
    print(os.path.getsize(args.out), {n.op_type for n in onnx.load(args.out).graph.node})
