import { domainToUnicode } from 'node:url'
import { ideograph } from '../kit/han.ts'
import { percentDecoded } from '../kit/percent.ts'

/**
 * An address as paper prints it, to be typed: without `https://` where what is left can be nothing but an address of
 * the web, without the `/` behind a bare host, Chinese and Latin letters as letters. Takes what `outsideAddress` gives.
 */
export function printedAddress(href: string): string {
  if (/^(?:mailto|tel):/i.test(href)) return percentDecoded(href.replace(/^\w+:|\?.*$/gs, ''))
  const { protocol, username, host, hostname, port } = new URL(href)
  const rest = href.slice(href.indexOf(host, protocol.length) + host.length)
  const isPlain = username === '' && port === '' && /\.[a-z\d-]{2,}$/i.test(hostname)
  const isLeftOff = isPlain && (protocol === 'https:' || /^www\./.test(hostname))
  const site = `${domainToUnicode(hostname) || hostname}${port === '' ? '' : `:${port}`}`
  return `${isLeftOff ? '' : href.slice(0, href.indexOf(host, protocol.length))}${site}${readable(rest === '/' ? '' : rest)}`
}

/** Whether the words of a link are its address, however much of it was written. */
export function saysAddress(words: string, href: string): boolean {
  return plain(words) === plain(href) || plain(words) === plain(printedAddress(href))
}

function plain(address: string): string {
  return percentDecoded(address.trim())
    .replace(/^(?:https?:\/\/|mailto:|tel:)/i, '')
    .replace(/\/$/, '')
    .toLowerCase()
}

function readable(rest: string): string {
  return rest.replace(/(?:%[\da-f]{2})+/gi, coded => {
    const letters = percentDecoded(coded)
    return isReadable.test(letters) ? letters : coded
  })
}

const isReadable = new RegExp(
  String.raw`^(?:${ideograph}|[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017f])+$`,
  'u'
)
