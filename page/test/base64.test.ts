import { expect, it } from 'vitest';
import { bytesAsBase64 } from '../src/domain/base64';

it('writes bytes as Base64, however many', () => {
  expect(bytesAsBase64(new Uint8Array([]))).toBe('');
  expect(bytesAsBase64(new Uint8Array([0, 255, 128]))).toBe('AP+A');
  const many = Uint8Array.from({ length: 100_001 }, (_, at) => at % 251);
  expect(bytesAsBase64(many)).toBe(Buffer.from(many).toString('base64'));
});
