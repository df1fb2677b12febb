/** What the desk's stream says. */
export interface StreamEars {
  /** There is something new to show: the edition's number. */
  readonly news: (edition: number) => void
  /** The program cannot be heard since this moment (milliseconds since 1970); it is asked for again and again. */
  readonly lost: (since: number) => void
}

/** What the stream that tabs share says to each: an edition, or since when it hears nothing. */
export type StreamWord = { readonly edition: number } | { readonly lostSince: number }

/** Listens to the desk: through one connection for all tabs, or, where a browser shares no worker, by asking. */
export function startStream(ears: StreamEars): void {
  const take = (word: StreamWord) =>
    'edition' in word ? ears.news(word.edition) : ears.lost(word.lostSince)
  if (typeof SharedWorker === 'undefined') poll(take)
  else share(take)
}

function share(take: (word: StreamWord) => void): void {
  const worker = new SharedWorker(new URL('stream.js', location.href), { type: 'module' })
  worker.port.onmessage = ({ data }: MessageEvent<StreamWord>) => take(data)
  worker.onerror = () => poll(take)
  worker.port.start()
}

const pollMs = 1000

/** Not a stream of its own: a browser has six connections for a host, and a seventh tab would wait for ever. */
function poll(take: (word: StreamWord) => void): void {
  let heard = Date.now()
  let known = -1
  const ask = async () => {
    try {
      const answer = await fetch('edition')
      if (!answer.ok) throw new Error(`${answer.status}`)
      const { edition } = (await answer.json()) as { readonly edition: number }
      heard = Date.now()
      if (edition !== known) take({ edition })
      known = edition
    } catch {
      known = -1
      take({ lostSince: heard })
    }
    setTimeout(ask, pollMs)
  }
  void ask()
}
