import { createHash } from 'node:crypto'
import type { Issue } from '../model/issue.ts'

/** The name-based UUID (version 5, RFC 9562 §5.5) of paper, issue and edition. */
export function bookIdentifier(issue: Issue): string {
  const { paper, id, edition } = issue.facts
  const name = [paper, id, edition ?? '1'].join('/')
  const digest = createHash('sha1').update(Buffer.from(namespace, 'hex')).update(name).digest()
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x50
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80
  const hex = digest.toString('hex').slice(0, 32)
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`
}

/** Duikai's own namespace; a change would give every book a new identity. */
const namespace = '7d0f2b6e5c1a4e0b9a3d41c86f92e7b5'
