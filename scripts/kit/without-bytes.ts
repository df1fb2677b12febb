/**
 * For `JSON.stringify`: leaves bytes out, which have a hash of their own beside them. They are looked for before they
 * write themselves out, as a Buffer does (fresh from a decoder) and a plain array of a cache does not.
 */
export function withoutBytes(
  this: Readonly<Record<string, unknown>>,
  key: string,
  value: unknown
): unknown {
  return this[key] instanceof Uint8Array ? undefined : value
}
