"""A checkpoint to go on from, read back out of a published graph: restore.py SIZE-FOLDER OUT (labels.json is copied, run.json written).

Weights come back as the 8-bit graph holds them; one short round makes good what the rounding cost. So no checkpoint has to
be kept beside the models."""
import argparse
import json
import os
import re
import shutil

import numpy as np
import onnx
import torch
from onnx import numpy_helper

PRODUCT = re.compile(r'^/(.+)/MatMul_output_0(_whole)?$')


def state(graph):
    """{name in the network: tensor}; products are told by the module that the exporter named their output after."""
    tensors = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
    found = {name[len('tagger.'):]: value for name, value in tensors.items()
             if name.startswith('tagger.') and not name.endswith(('_int8', '_scale'))}
    found['encoder.piece.weight'] = (tensors['tagger.encoder.piece.weight_int8'].astype(np.float32)
                                     * tensors['tagger.encoder.piece.weight_scale'])
    for node in graph.node:
        match = PRODUCT.match(node.output[0])
        if not match or 'MatMul' not in node.op_type or node.input[1] not in tensors:
            continue
        weight = tensors[node.input[1]].astype(np.float32)
        if node.op_type == 'MatMulIntegerToFloat':
            weight = weight * tensors[node.input[3]]
        found[match.group(1).replace('/', '.') + '.weight'] = weight.T
    for node in graph.node:  # the one bias that the exporter reshaped, in graphs from before the pairs' head
        if ('roles.bias' not in found and node.op_type == 'Add' and node.input[1] in tensors
                and node.input[1].startswith('onnx::')):
            found['roles.bias'] = tensors[node.input[1]].reshape(-1)
    return {name: torch.tensor(np.ascontiguousarray(value)) for name, value in found.items()}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('published')
    parser.add_argument('out')
    options = parser.parse_args()
    os.makedirs(options.out, exist_ok=True)
    weights = state(onnx.load(os.path.join(options.published, 'model.onnx')).graph)
    torch.save(weights, os.path.join(options.out, 'checkpoint.pt'))
    shutil.copy(os.path.join(options.published, 'labels.json'), options.out)
    layers = sum(1 for name in weights if name.endswith('.attention_in.weight'))
    with open(os.path.join(options.published, 'MODEL_CARD.md'), encoding='utf8') as file:
        card = file.read()
    run = {'layers': layers, 'epochs': re.search(r'Training: (.*?) epochs', card).group(1)}
    taught = re.search(r'also (\d+) words of unlabelled', card)
    if taught:
        run['taught'] = int(taught.group(1))
    with open(os.path.join(options.out, 'run.json'), 'w', encoding='utf8') as file:
        json.dump(run, file)


if __name__ == '__main__':
    main()
