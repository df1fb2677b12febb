import type { Words } from '../../model/problem.ts'
import { addressFault } from './address-fault.ts'
import { type Target, targetOf } from './book-paths.ts'
import type { FindingList } from './finding.ts'
import type { ReadDocument, Reference } from './read-document.ts'
import type { BookPackage } from './read-package.ts'

/** Follows every reference of the book's documents: to a place that is there, or to a sound address outside. */
export function checkLinks(
  documents: ReadonlyMap<string, ReadDocument>,
  { files, spine }: BookPackage,
  findings: FindingList
): void {
  const read = new Set(spine)
  for (const [inside, document] of documents) {
    for (const { id, ...at } of document.repeated) {
      const words = { en: `id “${id}” is there twice`, zh: `id “${id}”出现两次` }
      findings.tell('book/id-twice', words, { inside, ...at })
    }
    for (const { id, ...at } of document.lost)
      findings.tell('book/link-broken', noPlace(`#${id.slice(0, 120)}`), { inside, ...at })
    for (const reference of document.references) follow(reference, inside)
  }

  function follow({ address, isLoaded, isMedia, ...at }: Reference, inside: string): void {
    const spot = { inside, ...at }
    const fault = addressFault(address.trim())
    const shown = address.slice(0, 120)
    if (fault) {
      const words = { en: `“${shown}”: ${fault.en}`, zh: `“${shown}”：${fault.zh}` }
      findings.tell('book/address', words, spot)
      return
    }
    const target = targetOf(address.trim(), inside)
    if (target.kind !== 'outside') {
      const words = insideFault(target, shown, isLoaded)
      if (words) findings.tell('book/link-broken', words, spot)
      return
    }
    if (!isLoaded && !mayLead.has(target.scheme))
      findings.tell('book/address', noScheme(target.scheme), spot)
    else if (isLoaded && !isMedia) findings.tell('book/remote', remote(shown), spot)
  }

  function insideFault(
    target: Exclude<Target, { readonly kind: 'outside' }>,
    shown: string,
    isLoaded: boolean
  ): Words | undefined {
    if (target.kind === 'nowhere' || !files.has(target.path)) return noFile(shown)
    if (isLoaded) return undefined
    if (!read.has(target.path)) return unread(shown)
    const ids = documents.get(target.path)?.ids
    const isNamed = target.place !== '' && !target.place.startsWith('epubcfi(')
    return isNamed && ids && !ids.has(target.place) ? noPlace(shown) : undefined
  }
}

/** Schemes that a link of a book may have. */
const mayLead = new Set(
  'http https ftp mailto tel sms geo urn doi magnet irc ircs nntp news sftp ssh sip sips xmpp webcal'.split(
    ' '
  )
)

function noFile(shown: string): Words {
  return { en: `“${shown}” is not in the book`, zh: `书中没有“${shown}”` }
}

function noPlace(shown: string): Words {
  return { en: `there is no place “${shown}”`, zh: `没有“${shown}”这个位置` }
}

function unread(shown: string): Words {
  return { en: `“${shown}” is not in the reading order`, zh: `“${shown}”不在阅读顺序里` }
}

function noScheme(scheme: string): Words {
  return { en: `“${scheme}:” leads nowhere from a book`, zh: `“${scheme}:”在书中无处可去` }
}

function remote(shown: string): Words {
  return { en: `“${shown}” is loaded from outside`, zh: `“${shown}”须从网上载入` }
}
