/**
 * Whether a host, in ASCII as `URL.hostname` has it, can be found by its name (RFC 1123, at least two labels) or number.
 * `..`, `a_b.org` and `example.org.` are none, though the URL standard takes them.
 */
export function isHostName(host: string): boolean {
  if (/^\[[\da-f:.]+\]$/i.test(host)) return true
  const labels = host.split('.')
  if (labels.every(label => /^\d+$/.test(label)))
    return labels.length === 4 && labels.every(label => Number(label) <= 255)
  return (
    host.length <= 253 &&
    labels.length >= 2 &&
    labels.every(label => /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/i.test(label))
  )
}
