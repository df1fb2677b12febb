/** Percent-decodes an address, or leaves it as it is when it is not well encoded. */
export function percentDecoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
