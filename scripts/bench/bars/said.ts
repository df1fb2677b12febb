import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** What another program says; an Error when it is missing or complains. */
export async function said(program: string, options: readonly string[]): Promise<string> {
  const settings = { maxBuffer: 1 << 28 } as const
  return (await promisify(execFile)(program, [...options], settings)).stdout
}
