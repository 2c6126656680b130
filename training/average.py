"""The mean of weights that come from one line of training (Wortsman et al. 2022). usage: average.py OUT.pt WEIGHTS.pt WEIGHTS.pt ..."""
import sys

import torch

out, *paths = sys.argv[1:]
all_ = [torch.load(path) for path in paths]
torch.save({name: sum(w[name] for w in all_) / len(all_) for name in all_[0]}, out)
