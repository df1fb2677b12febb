/** Where texts stand in a copy, found from the rarest of their characters: the copy is read once for those of `sought`. */
export class PlacesInCopy {
  readonly copy: string
  private readonly byCharacter = new Map<string, number[]>()

  constructor(copy: string, sought: string) {
    this.copy = copy
    for (let at = 0; at < sought.length; at++) this.byCharacter.set(sought.charAt(at), [])
    for (let at = 0; at < copy.length; at++) this.byCharacter.get(copy.charAt(at))?.push(at)
  }

  /** UTF-16 offsets at which a text of characters of `sought` begins, in their order; those that overlap too. */
  of(text: string): readonly number[] {
    let offset = 0
    let rarest: readonly number[] | undefined
    for (let at = 0; at < text.length; at++) {
      const own = this.byCharacter.get(text.charAt(at)) ?? []
      if (rarest && own.length >= rarest.length) continue
      rarest = own
      offset = at
    }
    const begins = (rarest ?? []).map(at => at - offset)
    return begins.filter(at => at >= 0 && this.copy.startsWith(text, at))
  }

  /** How often a text stands there, one beside the other. */
  count(text: string): number {
    let count = 0
    let end = 0
    for (const at of this.of(text)) {
      if (at < end) continue
      count += 1
      end = at + text.length
    }
    return count
  }
}
