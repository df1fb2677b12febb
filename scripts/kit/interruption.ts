const endings = new Set<() => void>()

const signals = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const

/** Remembers what must be ended at once when the program is interrupted; returns how to forget it. */
export function onInterruption(end: () => void): () => void {
  endings.add(end)
  return () => endings.delete(end)
}

/** Ends all that is remembered: browsers at work, half-made folders. */
export function endAtOnce(): void {
  for (const end of endings) end()
  endings.clear()
}

/** To be called once by the program: Ctrl-C and its like leave no browser behind. */
export function endOnSignals(): void {
  for (const [signal, status] of Object.entries(signals)) {
    process.once(signal, () => {
      endAtOnce()
      process.exit(status)
    })
  }
}
