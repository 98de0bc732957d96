"""Averages the checkpoints of several rounds: average.py OUT RUN RUN…  (writes OUT with the last run's labels and description)."""
import os
import shutil
import sys

import torch


def main():
    out, runs = sys.argv[1], sys.argv[2:]
    states = [torch.load(os.path.join(run, 'checkpoint.pt')) for run in runs]
    os.makedirs(out, exist_ok=True)
    torch.save({name: sum(state[name].float() for state in states) / len(states) for name in states[0]},
               os.path.join(out, 'checkpoint.pt'))
    for name in ('labels.json', 'run.json'):
        shutil.copy(os.path.join(runs[-1], name), out)


if __name__ == '__main__':
    main()
