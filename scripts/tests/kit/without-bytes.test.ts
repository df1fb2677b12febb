import { expect, test } from 'vitest'
import { withoutBytes } from '../../kit/without-bytes.ts'

test('What is written of a picture is the same whether its bytes are a Buffer or a plain array', () => {
  const written = (bytes: Uint8Array) =>
    JSON.stringify({ name: 'a.jpg', bytes, hash: 'h', sizes: [{ bytes }] }, withoutBytes)
  const plain = Uint8Array.of(1, 2, 3)
  expect(written(Buffer.from(plain))).toBe(written(plain))
  expect(written(plain)).toBe('{"name":"a.jpg","hash":"h","sizes":[{}]}')
})
