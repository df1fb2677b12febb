import type { PhrasingContent } from 'mdast'

/** Words of a line before a place from which something was taken, without a blank that would stand twice or before a mark. */
export function withoutGap(
  words: readonly PhrasingContent[],
  next: PhrasingContent | undefined
): PhrasingContent[] {
  const last = words.at(-1)
  if (last?.type !== 'text' || (next && next.type !== 'text')) return [...words]
  const isDoubled = next === undefined || /^[\s.,;:!?)\]，。；：！？）]/.test(next.value)
  return isDoubled ? [...words.slice(0, -1), { ...last, value: last.value.trimEnd() }] : [...words]
}
