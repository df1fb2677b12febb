import { isHostName } from '../../kit/host-name.ts'
import type { Words } from '../../model/problem.ts'
import type { Reading } from './reading.ts'

/** An address of the web as metadata may carry it: RFC 3986, its host in ASCII (报社.中国 → xn--4ruy61c.xn--fiqs8s). */
function webAddressOf(filed: string): Reading {
  const text = filed.trim()
  if (!/^https?:\/\//i.test(text)) return { because: noScheme, write: schemed(text) }
  if (/[\s\\<>"{}|^`\u0000-\u001f\u007f]/u.test(text)) return { because: badSign, write: example }
  if (/%(?![\da-f]{2})/i.test(text)) return { because: badPercent, write: example }
  if (!URL.canParse(text)) return { because: noHost, write: example }
  const url = new URL(text)
  if (url.username !== '' || url.password !== '') return { because: hasName, write: example }
  // The URL standard takes https://12 for the address 0.0.0.12.
  const isOwn = !/^[\d.]+$/.test(url.hostname) || text.includes(url.hostname)
  if (!isHostName(url.hostname) || !isOwn) return { because: noHost, write: example }
  return { value: url.href.replace(/[[\]](?=[^/]*$|.*[/?#])/g, encodeURIComponent) }
}

/** An address under which others will stand: it ends with a slash, and nothing is asked or sought in it. */
export function baseAddressOf(filed: string): Reading {
  const read = webAddressOf(filed)
  if (!('value' in read)) return read
  if (/[?#]/.test(read.value)) return { because: notBase, write: example }
  return { value: read.value.replace(/\/?$/, '/') }
}

/** The licence's address; of those of Creative Commons that are called by their names it is known. */
export function licenseOf(filed: string): Reading {
  const read = webAddressOf(filed)
  if ('value' in read) return read
  const plain = filed.trim().toLowerCase()
  const [, kind = '', version = '4.0'] =
    /^cc[ -]*(by(?:-(?:sa|nd|nc|nc-sa|nc-nd))?)(?:[ -]*(\d\.\d))?$/.exec(
      plain.replace(/ +/g, '-')
    ) ?? []
  const address = kind
    ? `https://creativecommons.org/licenses/${kind}/${version}/`
    : /^cc-?0/.test(plain)
      ? 'https://creativecommons.org/publicdomain/zero/1.0/'
      : undefined
  return {
    because: {
      en: 'a licence is named by its address on the web; other words about rights go into “rights”',
      zh: '许可用网址来写；其他版权说明请写在“rights”'
    },
    write: address
      ? { en: address, zh: address }
      : {
          en: 'an address such as https://creativecommons.org/licenses/by/4.0/',
          zh: '网址，如 https://creativecommons.org/licenses/by/4.0/'
        }
  }
}

/** What stands there with its scheme, if that makes it an address. */
function schemed(text: string): Words {
  const right = `https://${text.replace(/^https?\s*[:：]\s*[/／]*\s*/i, '')}`
  const isSite = !/[\s:：]/.test(text) || /^https?\s*[:：]/i.test(text)
  return isSite && 'value' in webAddressOf(right) ? { en: right, zh: right } : example
}

const example: Words = {
  en: 'an address such as https://example.org/papers/',
  zh: '网址，如 https://example.org/papers/'
}

const noScheme: Words = {
  en: 'an address of the web begins with https:// or http://',
  zh: '网址以 https:// 或 http:// 开头'
}

const badSign: Words = {
  en: 'a blank or another sign stands in it that no address has',
  zh: '其中有空格或网址里不能有的符号'
}

const badPercent: Words = {
  en: 'two digits (0–9, A–F) stand after a % in an address',
  zh: '网址里的 % 后面应有两位数字（0–9、A–F）'
}

const noHost: Words = {
  en: 'what stands after https:// is no name of a host (such as example.org)',
  zh: 'https:// 后面不是主机名（如 example.org）'
}

const hasName: Words = {
  en: 'a name or password stands in it, which would be published',
  zh: '其中有用户名或密码，会随书公开'
}

const notBase: Words = {
  en: 'other addresses are to stand under it, so that it has no “?” and no “#”',
  zh: '其他网址要接在它后面，所以不能有“?”和“#”'
}
