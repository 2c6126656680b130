"""Writes the reader as an int8 ONNX file. usage: export.py --base MODEL.safetensors --weights WEIGHTS.pt --out reader.onnx [--float FLOAT.onnx]

Inputs: pieces, shapes, places, roles, names [1, pieces] int32; first [1, words] int32. One window a run: nothing depends on its neighbours.
Outputs: mentions [words, 19] and links, the roles for each anchor [anchors, words, 7], log-probabilities; anchors [anchors] int64, chance [anchors].
"""
import argparse
import os
import tempfile

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from model import Reader, read_safetensors

FLOOR = 0.15  # anchors less likely than this are not looked at; the reader's own line is higher


class Rows(nn.Module):
    """An embedding of whole numbers with a scale a row."""

    def __init__(self, rows, scale):
        super().__init__()
        self.register_buffer("rows", rows)
        self.register_buffer("scale", scale)

    def forward(self, ids):
        return self.rows[ids].float() * self.scale[ids]


class Exported(nn.Module):
    def __init__(self, reader):
        super().__init__()
        self.reader = reader
        # a scale a row: one for the whole table loses more than all other rounding together (NER F1 on worldwide dev 0.835 to 0.831)
        table = reader.encoder.pieces.weight.data
        scale = table.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
        reader.encoder.pieces = Rows((table / scale).round().to(torch.int8), scale)

    def forward(self, pieces, shapes, places, roles, names, first):
        r = self.reader
        x = r.encoder(*(i.long() for i in (pieces, shapes, places, roles, names)))[0].index_select(0, first[0].long())
        chance = r.tags(x).softmax(-1)[:, 1]
        anchors = (chance >= FLOOR).nonzero()[:, 0]
        at = x.index_select(0, anchors)
        distance = torch.arange(x.shape[0])[None] - anchors[:, None]
        links = r.link(r.anchor(at), r.token(x)[None], distance).log_softmax(-1)
        return r.mentions(x).log_softmax(-1), anchors, chance.index_select(0, anchors), links


def export(weights, base, path):
    reader = Reader(read_safetensors(base))
    reader.load_state_dict(torch.load(weights))
    reader.eval()
    t, w = 20, 12
    example = tuple(x.int() for x in (torch.randint(1000, 2000, (1, t)), torch.zeros(1, t), torch.zeros(1, t), torch.zeros(1, t), torch.zeros(1, t), torch.arange(1, w + 1)[None]))
    torch.onnx.export(
        Exported(reader), example, path, input_names=["pieces", "shapes", "places", "roles", "names", "first"], output_names=["mentions", "anchors", "chance", "links"],
        dynamic_axes={k: {1: "t"} for k in ("pieces", "shapes", "places", "roles", "names")} | {"first": {1: "w"}, "mentions": {0: "w"}, "anchors": {0: "n"}, "chance": {0: "n"}, "links": {0: "n", 1: "w"}},
        opset_version=17, dynamo=False)


def quantize(float_path, path):
    # seven bits of weight: the sums of eight overflow on processors without VNNI, and spans must be equal on all
    quantize_dynamic(float_path, path, op_types_to_quantize=["MatMul"], per_channel=True, reduce_range=True, weight_type=QuantType.QInt8)


if __name__ == "__main__":
    p = argparse.ArgumentParser()
    p.add_argument("--base", required=True)
    p.add_argument("--weights", required=True)
    p.add_argument("--out", required=True)
    p.add_argument("--float", default="")
    args = p.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        plain = args.float or os.path.join(folder, "float.onnx")
        export(args.weights, args.base, plain)
        quantize(plain, args.out)
    model = onnx.load(args.out)
    print(os.path.getsize(args.out), {n.op_type for n in model.graph.node})
