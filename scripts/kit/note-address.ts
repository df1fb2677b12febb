import { percentDecoded } from './percent.ts'

/** The address of a link that calls a note by its name, as programs for notes do: `[[老桥]]`, percent-encoded within. */
export function noteAddress(name: string): string {
  return `[[${encodeURIComponent(name)}]]`
}

/** The name that such an address says; undefined for any other. */
export function noteIn(address: string): string | undefined {
  return /^\[\[([\s\S]+)\]\]$/.exec(percentDecoded(address))?.[1]
}
