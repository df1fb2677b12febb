import type { Words } from '../../model/problem.ts'

const unreserved =
  "[\\w.~!$&'()*+,;=:@/?-]|%[\\da-fA-F]{2}|[\\u00a0-\\ud7ff\\ue000-\\uffef]|[\\ud800-\\udbff][\\udc00-\\udfff]"
const tail = new RegExp(`^(?:${unreserved})*(?:#(?:${unreserved})*)?$`)
const part = /^([a-z][a-z\d+.-]*):([\s\S]*)$/i
const authority = /^\/\/(?:([^/?#]*)@)?([^/?#]*)([\s\S]*)$/

/**
 * What is wrong with an address by RFC 3986 (letters of other scripts as in RFC 3987) and, for one of the web, by the
 * syntax of hosts; undefined for a sound one.
 */
export function addressFault(address: string): Words | undefined {
  const [, scheme = '', rest = ''] = part.exec(address) ?? []
  if (/^(?:https?|ftp)$/i.test(scheme)) return webFault(rest)
  const plain = scheme === '' ? address : rest
  if (scheme !== '' && plain === '')
    return { en: 'nothing stands after the colon', zh: '冒号之后没有内容' }
  return tail.test(plain) ? undefined : badCharacter(plain)
}

function webFault(rest: string): Words | undefined {
  const [, user, place = '', path = ''] = authority.exec(rest) ?? []
  if (place === '') return { en: 'it has no host', zh: '没有主机名' }
  if (user?.includes('@')) return { en: 'it has two “@”', zh: '有两个“@”' }
  return hostFault(place) ?? (tail.test(path) ? undefined : badCharacter(path))
}

function hostFault(place: string): Words | undefined {
  const [, address, name = '', port] = /^(?:(\[[^\]]*\])|([^:[\]]*))(?::(.*))?$/.exec(place) ?? []
  if (port !== undefined && !(/^\d*$/.test(port) && Number(port) < 65_536))
    return { en: `“${port}” is no port`, zh: `“${port}”不是端口号` }
  if (address !== undefined)
    return URL.canParse(`http://${address}/`)
      ? undefined
      : { en: `“${address}” is no address of a host`, zh: `“${address}”不是主机地址` }
  const labels = name
    .replace(/[。．]/g, '.')
    .replace(/\.$/, '')
    .split('.')
  const bad = labels.find(label => !isLabel(label))
  if (bad === undefined && name.length < 254) return undefined
  return bad === ''
    ? { en: `“${name}” has an empty part`, zh: `“${name}”有空的部分` }
    : {
        en: `“${(bad ?? name).slice(0, 80)}” is no name of a host`,
        zh: `“${(bad ?? name).slice(0, 80)}”不是主机名`
      }
}

/** Letters, digits and hyphens (RFC 1123), as underscores that are met in use; other scripts as IDNA takes them. */
function isLabel(label: string): boolean {
  if (!/^[\w\u00a0-\uffff-]{1,63}$/.test(label) || /^-|-$/.test(label)) return false
  return !/^xn--/i.test(label) && /^[\w-]+$/.test(label) ? true : URL.canParse(`http://${label}/`)
}

function badCharacter(text: string): Words {
  const bad = [...text].find(one => !tail.test(one)) ?? (text.split('#').length > 2 ? '#' : '%')
  return { en: `“${bad}” may not stand in it`, zh: `其中不能有“${bad}”` }
}
