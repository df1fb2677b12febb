import { percentDecoded } from '../kit/percent.ts'
import { xmlCharacters } from '../kit/xml-text.ts'

/**
 * An address of the web, of mail or of a telephone as paper and book may carry it, valid by RFC 3986, 3966 and 6068;
 * undefined for one that is none, and for every other scheme. `www.example.org` is taken for one of the web.
 */
export function outsideAddress(href: string): string | undefined {
  const address = xmlCharacters(href).trim()
  if (/^tel:/i.test(address)) return telephone(address.slice(4))
  if (/^mailto:/i.test(address)) return mail(address.slice(7))
  if (/^https?:\/\//i.test(address)) return web(address)
  return isSite.test(address) ? web(`http://${address}`) : undefined
}

const isSite =
  /^(?:www\.[\w-]|[\w-]+(?:\.[\w-]+)*\.(?:com|cn|org|net|gov|edu|info|hk|tw|uk|io)(?=[/?#]|$))/i

/** `0437 - 3280039` → `tel:0437-3280039` (RFC 3966 has digits, `-`, `.`, `+`, `*`, `#`, brackets). */
function telephone(number: string): string | undefined {
  const plain = percentDecoded(number).replace(/[^\d+*().-]/g, '')
  return /\d/.test(plain) ? `tel:${plain}` : undefined
}

/** One or more who are written to, and what the letter begins with: `?subject=…&body=…`. */
function mail(address: string): string | undefined {
  const [, to = '', fields = ''] = /^([^?]*)\??([\s\S]*)$/.exec(address) ?? []
  const people = percentDecoded(to)
    .split(',')
    .map(one => one.trim())
  if (!people.every(one => /^[^\s@<>"]+@[^\s@<>"]+$/.test(one))) return undefined
  const written = people
    .map(one => encodeURIComponent(one).replace('%40', '@').replaceAll('%2B', '+'))
    .join(',')
  const begins = fields.split('&').flatMap(field => {
    const [, name = '', value = ''] = /^([a-z-]+)=([\s\S]*)$/i.exec(field) ?? []
    return name === '' ? [] : [`${name}=${encodeURIComponent(percentDecoded(value))}`]
  })
  return `mailto:${written}${begins.length > 0 ? `?${begins.join('&')}` : ''}`
}

/** The URL standard is laxer than RFC 3986, to which books are checked. */
function web(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined
  const url = new URL(address)
  if (!isHost(url.hostname)) return undefined
  const place = url.hash.replace(/(?!^)#/g, '%23')
  const rest = `${url.pathname}${url.search}${place}`
  return `${url.origin}${rest.replace(/[[\]|^{}`\\"<> ]/g, encodeURIComponent).replace(/%(?![0-9A-Fa-f]{2})/g, '%25')}`
}

/** Names of hosts have parts of 1 to 63 letters, digits and inner hyphens (RFC 1123); underscores are met in use. */
function isHost(name: string): boolean {
  if (name.startsWith('[')) return true
  const parts = name.replace(/\.$/, '').split('.')
  return name.length < 254 && parts.every(part => /^(?!-)[\w-]{1,63}(?<!-)$/.test(part))
}
