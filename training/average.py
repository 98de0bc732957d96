"""Averages the checkpoints of several rounds: average.py OUT RUN RUN… [--weights 0.3 0.7]  (writes OUT with the last run's labels and description)."""
import argparse
import os
import shutil

import torch


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('out')
    parser.add_argument('runs', nargs='+')
    parser.add_argument('--weights', nargs='+', type=float)
    options = parser.parse_args()
    out, runs = options.out, options.runs
    weights = options.weights or [1 / len(runs)] * len(runs)
    states = [torch.load(os.path.join(run, 'checkpoint.pt')) for run in runs]
    os.makedirs(out, exist_ok=True)
    torch.save({name: sum(state[name].float() * weight for state, weight in zip(states, weights)) for name in states[0]},
               os.path.join(out, 'checkpoint.pt'))
    for name in ('labels.json', 'run.json'):
        shutil.copy(os.path.join(runs[-1], name), out)


if __name__ == '__main__':
    main()
