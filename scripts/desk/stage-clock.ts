import type { StageName } from './build-input.ts'

/** Ends the running stage, under its name; `all` gives what was measured, milliseconds. */
export interface StageClock {
  (name: StageName): void
  readonly all: () => Readonly<Record<string, number>>
}

/** Measures stages one after another with the given clock (milliseconds). */
export function stageClock(
  now: () => number,
  told: (name: StageName, milliseconds: number) => void
): StageClock {
  const timings: Record<string, number> = {}
  let started = now()
  const end = (name: StageName): void => {
    const milliseconds = Math.round(now() - started)
    started = now()
    timings[name] = milliseconds
    told(name, milliseconds)
  }
  return Object.assign(end, { all: () => timings })
}
