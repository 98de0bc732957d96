"""Weights out of a TensorFlow SavedModel, without TensorFlow: BERT as Google published it, for a teacher.

`variables.index` is a table of sorted strings (the format of LevelDB) from a variable's name to its type, shape and place in
`variables.data-00000-of-00001`; see tensorflow/core/protobuf/tensor_bundle.proto for the entries."""
import os
import re
import struct

import numpy as np

FLOAT = 1  # DT_FLOAT
FOOTER, MAGIC = 48, 0xdb4775248b80fb57


def _varint(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            return value, at


def _entries(data, offset, size):
    """The (key, value) pairs of one block; keys share what begins them with the key before."""
    if data[offset + size] != 0:
        raise ValueError('a compressed block: read it with TensorFlow')
    block = data[offset:offset + size]
    restarts, = struct.unpack_from('<I', block, size - 4)
    at, end, key = 0, size - 4 * (restarts + 1), b''
    while at < end:
        shared, at = _varint(block, at)
        own, at = _varint(block, at)
        length, at = _varint(block, at)
        key = key[:shared] + block[at:at + own]
        yield key, block[at + own:at + own + length]
        at += own + length


def _fields(message):
    """The (number, value) pairs of a protocol buffer."""
    at = 0
    while at < len(message):
        tag, at = _varint(message, at)
        if tag & 7 == 0:
            value, at = _varint(message, at)
        elif tag & 7 == 2:
            length, at = _varint(message, at)
            value, at = message[at:at + length], at + length
        else:
            width = 4 if tag & 7 == 5 else 8
            value, at = message[at:at + width], at + width
        yield tag >> 3, value


def variables(folder):
    """{name: array} of all variables of 32-bit numbers."""
    with open(os.path.join(folder, 'variables', 'variables.index'), 'rb') as file:
        table = file.read()
    if struct.unpack_from('<Q', table, len(table) - 8)[0] != MAGIC:
        raise ValueError('not a table of variables: ' + folder)
    at = len(table) - FOOTER
    for _ in range(2):  # the place of the meta index, which nobody needs
        _, at = _varint(table, at)
    offset, at = _varint(table, at)
    size, at = _varint(table, at)
    data = np.memmap(os.path.join(folder, 'variables', 'variables.data-00000-of-00001'), np.uint8, 'r')
    found = {}
    for _, handle in _entries(table, offset, size):
        block, after = _varint(handle, 0)
        length, _ = _varint(handle, after)
        for name, entry in _entries(table, block, length):
            fields = dict(_fields(entry))
            if name and fields.get(1) == FLOAT:
                shape = [dict(_fields(d)).get(1, 0) for n, d in _fields(fields.get(2, b'')) if n == 2]
                start = fields.get(4, 0)
                found[name.decode()] = data[start:start + fields[5]].view('<f4').reshape(shape).copy()
    return found


def bert(folder):
    """The weights by BERT's own names in PyTorch, as encoder.py asks for them; matrices are turned over."""
    found = {}
    for name, value in variables(folder).items():
        name = re.sub(r'^.*?bert/', '', name).replace('layer_', 'layer/').replace('/', '.')
        if name.endswith('.kernel'):
            name, value = name[:-len('kernel')] + 'weight', value.T.copy()
        elif name.endswith('_embeddings'):
            name += '.weight'
        found[name.replace('.gamma', '.weight').replace('.beta', '.bias')] = value
    return found
