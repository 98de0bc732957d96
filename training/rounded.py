"""Training under the rounding that int8.py does at the end, so that the weights learn to live with it.

Products are worked out of rounded weights and rounded rows; gradients pass as if nothing had been rounded (the straight-through
estimator of Bengio et al. 2013, as Jacob et al. 2018 use it for 8 bits)."""
import torch
import torch.nn.functional as functional
from torch import nn

from int8 import ROW_LIMIT, SMALLEST, WEIGHT_LIMIT


class _Rounded(torch.autograd.Function):
    @staticmethod
    def forward(ctx, values, limit):
        """Whole multiples of a `limit`th of the largest number of each row."""
        scale = values.abs().amax(-1, keepdim=True).float().clamp(min=1e-9) / limit
        return (values / scale).round_().mul_(scale).to(values.dtype)

    @staticmethod
    def backward(ctx, gradient):
        return gradient, None


def round_products(network):
    """From now on the network computes as its 8-bit graph does; a second call changes nothing."""
    for module in network.modules():
        if isinstance(module, nn.Linear) and min(module.weight.shape) >= SMALLEST:
            module.forward = _product(module)


def _product(linear):
    def forward(x):
        # A row of the matrix is a column of the graph's, which has it turned over.
        return functional.linear(_Rounded.apply(x, ROW_LIMIT), _Rounded.apply(linear.weight, WEIGHT_LIMIT), linear.bias)

    return forward
