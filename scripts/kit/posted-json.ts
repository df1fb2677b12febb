import type { IncomingMessage } from 'node:http'

/** 400: no JSON; 408: it does not come; 413: more than a page of ours sends. */
type BodyRefusal = 400 | 408 | 413

const mostBytes = 64 * 1024
const mostMs = 10_000

/** Reads the JSON that a request brings, within bounds of size and time; nothing is thrown. */
export function postedJson(
  request: IncomingMessage
): Promise<{ readonly body: unknown } | BodyRefusal> {
  return new Promise(resolve => {
    const parts: Buffer[] = []
    let length = 0
    const end = (result: { readonly body: unknown } | BodyRefusal) => {
      clearTimeout(late)
      resolve(result)
    }
    const late = setTimeout(() => end(408), mostMs)
    if (Number(request.headers['content-length'] ?? 0) > mostBytes) return end(413)
    request.on('data', (part: Buffer) => {
      length += part.length
      // What comes after that is let go by.
      if (length > mostBytes) end(413)
      else parts.push(part)
    })
    request.on('end', () => end(parsed(Buffer.concat(parts))))
    request.on('close', () => end(400))
    request.on('error', () => end(400))
  })
}

function parsed(bytes: Uint8Array): { readonly body: unknown } | 400 {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { body: JSON.parse(text) as unknown }
  } catch {
    return 400
  }
}
