import type { StreamWord } from './stream.ts'

/** The one connection of all tabs of a desk: runs in a worker that they share, and lives as long as one of them. */
const ports = new Set<MessagePort>()
let newest: StreamWord | undefined

const again = 1000

globalThis.addEventListener('connect', event => {
  const [port] = (event as MessageEvent).ports
  if (!port) return
  ports.add(port)
  port.start()
  if (newest) port.postMessage(newest)
})

function tell(word: StreamWord): void {
  newest = word
  for (const port of ports) port.postMessage(word)
}

/** A browser's own way of connecting again gives up at the first refusal: this one does not. */
function listen(): void {
  const source = new EventSource(new URL('events', location.href))
  source.onmessage = ({ data }) => tell({ edition: Number(data) })
  source.onerror = () => {
    source.close()
    if (!newest || 'edition' in newest) tell({ lostSince: Date.now() })
    setTimeout(listen, again)
  }
}

listen()
