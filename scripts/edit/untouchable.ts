import { bareAddresses } from './bare-addresses.ts'

const address = /\b[a-z][a-z0-9+.-]{0,20}:\/\/[\w\-.~%/?#@!$&'*+=;:,()[\]]*[\w~#/=&%-]/gi
const site = /\bwww\.[\w\-.~%/?#@!$&'*+=;:,]*[\w~#/=&%-]/gi
const mail = /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g
const thousands = /(?<![0-9.,])[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])/g
// 3,4 and 1,2,3 are numbers; 12389,82097213 are two telephone numbers with a comma between them.
const shortNumbers = /(?<![0-9])[0-9]{1,3}(?:,[0-9]{1,3})+(?![0-9])/g
const timesAndRatios = /(?<![0-9])[0-9]+(?::[0-9]+)+/g

/** Tells for an index whether it lies in a number, time, ratio or address, where no mark changes. */
export function untouchable(text: string): (index: number) => boolean {
  const taken = new Uint8Array(text.length)
  for (const pattern of [address, site, mail, thousands, shortNumbers, timesAndRatios]) {
    for (const { 0: found, index } of text.matchAll(pattern)) {
      taken.fill(1, index, index + found.length)
    }
  }
  // Those with letters beyond ASCII too.
  for (const { start, end } of bareAddresses(text)) taken.fill(1, start, end)
  return index => taken[index] === 1
}
