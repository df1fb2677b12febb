import type { Problem, Words } from '../../../../model/problem.ts'

/** How the program answered; undefined where it did not. */
export type Answered =
  | ({ readonly done: true; readonly undo?: { readonly id: number; readonly does: Words } } & {
      readonly [name: string]: unknown
    })
  | { readonly done?: never; readonly problems: readonly Problem[] }

/** Asks the program to do something. */
export async function post(name: string, body: object): Promise<Answered | undefined> {
  try {
    const answer = await fetch(`act/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body)
    })
    return (await answer.json()) as Answered
  } catch {
    return undefined
  }
}
