import type { StageName } from './build-input.ts'

/** Ends the running stage, under its name, and waits until that is told; `all` gives what was measured, milliseconds. */
export interface StageClock {
  (name: StageName): Promise<void>
  readonly all: () => Readonly<Record<string, number>>
}

/** Measures stages one after another with the given clock (milliseconds). */
export function stageClock(
  now: () => number,
  told: (name: StageName, milliseconds: number) => void | Promise<void>
): StageClock {
  const timings: Record<string, number> = {}
  let started = now()
  const end = async (name: StageName): Promise<void> => {
    const milliseconds = Math.round(now() - started)
    timings[name] = milliseconds
    await told(name, milliseconds)
    started = now()
  }
  return Object.assign(end, { all: () => timings })
}
