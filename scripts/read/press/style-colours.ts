import type { Tokens } from '../../kit/css-tokens.ts'
import { colourTokens } from '../../model/ink-table.ts'
import type { StyleColour } from '../../model/style.ts'
import { present } from '../present.ts'

/**
 * The colours of a style: the house's own, and every `--x` that has an `--x-ink`. A sheet that gives a colour anew and
 * says nothing of its inks does not mean those that an earlier sheet has for another colour.
 */
export function coloursOf({ given, names }: Tokens): readonly StyleColour[] {
  const inked = names.filter(name => name.endsWith(end)).map(name => name.slice(0, -end.length))
  const tokens = new Set([...colourTokens, ...inked.filter(name => names.includes(name))])
  return [...tokens].flatMap(token => {
    const colour = given(token)
    const inks = given(`${token}-ink`)
    if (!colour) return []
    const own = inks && inks.sheet >= colour.sheet ? inks : undefined
    return [{ token, value: colour.value, place: colour.place, ...present({ inks: own }) }]
  })
}

const end = '-ink'
