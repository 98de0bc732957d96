"""Turns the float graph into an 8-bit one whose answers depend neither on batch neighbours nor on the processor.

Weights: whole numbers with one scale per column, in 7 bits (±63): an unsigned times a signed byte, added in pairs as
older x86 processors do it, then fits 16 bits (255 · 63 · 2 = 32,130), so no processor clips.
Activations: 8 bits, one scale per row (per word piece), worked out while running. ONNX's own DynamicQuantizeLinear
takes one scale over the whole batch, which makes a sentence's result depend on its neighbours."""
import numpy as np
from onnx import TensorProto, helper, numpy_helper

WEIGHT_LIMIT, ROW_LIMIT, ZERO_POINT = 63, 127, 128
SMALLEST = 48  # narrower matrices stay float
MICROSOFT = 'com.microsoft'


def eight_bit(model):
    graph = model.graph
    tensors = {t.name: t for t in graph.initializer}
    writer = _Writer(tensors)
    for node in graph.node:
        if node.op_type == 'MatMul' and _is_wide(tensors.get(node.input[1])):
            writer.product(node)
        elif node.op_type == 'Gather' and node.input[0] in tensors and tensors[node.input[0]].dims[0] > 10000:
            writer.rows(node)
        else:
            writer.nodes.append(node)
    used = {name for node in writer.nodes for name in node.input}
    kept = [t for t in graph.initializer if t.name in used]
    del graph.node[:], graph.initializer[:]
    graph.node.extend(writer.nodes)
    graph.initializer.extend(kept + writer.tensors)
    if MICROSOFT not in [o.domain for o in model.opset_import]:
        model.opset_import.append(helper.make_opsetid(MICROSOFT, 1))
    return model


def _is_wide(tensor):
    return tensor is not None and len(tensor.dims) == 2 and min(tensor.dims) >= SMALLEST


class _Writer:
    def __init__(self, tensors):
        self.given, self.nodes, self.tensors, self.quantised = tensors, [], [], {}
        self.columns = {}
        for name, value in (('int8_one', np.float32(1)), ('int8_limit', np.float32(1 / ROW_LIMIT)),
                            ('int8_least', np.float32(1e-9)), ('int8_zero', np.uint8(ZERO_POINT))):
            self._constant(name, value)

    def _constant(self, name, value):
        self.tensors.append(numpy_helper.from_array(np.asarray(value), name))

    def _node(self, op, inputs, output, domain='', **attributes):
        self.nodes.append(helper.make_node(op, inputs, [output], name=output + '_' + op, domain=domain, **attributes))
        return output

    def product(self, node):
        """x · W as whole numbers, scaled back by W's column and x's row."""
        x, weight, out = node.input[0], node.input[1], node.output[0]
        if weight not in self.columns:
            values = numpy_helper.to_array(self.given[weight])
            scale = np.maximum(np.abs(values).max(0), 1e-9) / WEIGHT_LIMIT
            self._constant(weight + '_int8', np.round(values / scale).astype(np.int8))
            self._constant(weight + '_scale', scale.astype(np.float32))
            self.columns[weight] = values.shape
        rows, scale = self._quantised_rows(x, self.columns[weight][0])
        whole = self._node('MatMulIntegerToFloat',
                           [rows, weight + '_int8', 'int8_one', weight + '_scale', 'int8_zero'], out + '_whole',
                           MICROSOFT)
        self._node('Mul', [whole, scale], out)

    def _quantised_rows(self, x, width):
        if x not in self.quantised:
            size = self._node('Abs', [x], x + '_size')
            largest = self._node('ReduceMax', [size], x + '_largest', axes=[-1], keepdims=1)
            scale = self._node('Mul', [largest, 'int8_limit'], x + '_raw_scale')
            scale = self._node('Max', [scale, 'int8_least'], x + '_scale')
            part = self._node('Div', [x, scale], x + '_part')
            rows = self._node('QuantizeLinear', [part, 'int8_one', 'int8_zero'], x + '_rows')
            self.quantised[x] = rows, scale
        return self.quantised[x]

    def rows(self, node):
        """The embedding table: a byte per number, one scale per row."""
        table, index, out = node.input[0], node.input[1], node.output[0]
        values = numpy_helper.to_array(self.given[table])
        scale = np.maximum(np.abs(values).max(1, keepdims=True), 1e-9) / 127
        self._constant(table + '_int8', np.round(values / scale).astype(np.int8))
        self._constant(table + '_scale', scale.astype(np.float32))
        row = self._node('Gather', [table + '_int8', index], out + '_row')
        row = self._node('Cast', [row], out + '_float', to=TensorProto.FLOAT)
        scale = self._node('Gather', [table + '_scale', index], out + '_scale')
        self._node('Mul', [row, scale], out)
