import type { Reading } from './reading.ts'

/** What a book conforms to, as EPUB Accessibility 1.1 writes it to the letter. */
export function conformanceOf(filed: string): Reading {
  const plain = filed.normalize('NFKC').trim()
  if (earlier.test(plain)) return { value: plain }
  const [, version, level = ''] =
    /^EPUB[ -]?(?:Accessibility|A11Y)[ -]?1\.?1 ?[-–—_:, ] ?WCAG[ -]?2\.?([012]) ?-?(?:Level)? ?(A{1,3})$/i.exec(
      plain
    ) ?? []
  if (version !== undefined)
    return { value: `EPUB Accessibility 1.1 - WCAG 2.${version} Level ${level.toUpperCase()}` }
  return {
    because: {
      en: 'it is to name the standard for books, the version of WCAG and the level',
      zh: '应写明电子书的标准、WCAG 的版本和级别'
    },
    write: { en: claim, zh: claim }
  }
}

const claim = 'EPUB Accessibility 1.1 - WCAG 2.1 Level AA'

/** Version 1.0 was claimed by an address. */
const earlier = /^https?:\/\/www\.idpf\.org\/epub\/a11y\/accessibility-20170105\.html#wcag-a{1,3}$/
