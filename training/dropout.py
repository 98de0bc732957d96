"""Dropout that costs a product: masks are stretches of one long random mask. Drawing a new number for each value took a
third of a training step on processors that multiply matrices in bfloat16 by themselves."""
import torch
from torch import nn

LENGTH = 1 << 24  # longer than any layer's values in a batch, so that stretches differ


class Dropout(nn.Module):
    """As torch.nn.Dropout; where in the long mask a stretch starts comes from torch's generator, so that a seed repeats a run."""

    masks = {}

    def __init__(self, share):
        super().__init__()
        self.share = share

    def forward(self, x):
        if not self.training:
            return x
        count = x.numel()
        mask = self._mask(x.dtype, max(LENGTH, 2 * count))
        start = int(torch.randint(0, mask.numel() - count, ()))
        return x * mask[start:start + count].view(x.shape)

    def _mask(self, dtype, length):
        key = (self.share, dtype)
        if key not in self.masks or self.masks[key].numel() < length:
            random = torch.Generator().manual_seed(int(self.share * 1000))
            kept = torch.rand(length, generator=random) >= self.share
            self.masks[key] = (kept.float() / (1 - self.share)).to(dtype)
        return self.masks[key]
