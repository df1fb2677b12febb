import type { Element, ElementContent } from 'hast'
import { wordsOf } from '../model/furniture.ts'
import type { Place, Report } from '../model/problem.ts'
import { made } from './shown-text.ts'

const quietModules = 4
/** What can be scanned from newsprint, bytes of UTF-8. */
export const mostQrBytes = 300
const mail = /^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/

/**
 * A QR code as one vector path, drawn from its data with error correction M and four modules of
 * quiet around it; an e-mail address is given as `mailto:`. Empty or too much data is an error.
 */
export async function qrFigure(
  value: string,
  caption: readonly ElementContent[],
  language: string,
  place: Place,
  report: Report
): Promise<Element | undefined> {
  const data = value.trim()
  const bytes = new TextEncoder().encode(data).length
  if (data === '') return void reportEmpty(place, report)
  if (bytes > mostQrBytes) return void reportLong(bytes, place, report)
  const word = wordsOf(language).copy.qrCode
  const shown = caption.length > 0 ? [...caption] : [made(word)]
  return {
    type: 'element',
    tagName: 'figure',
    properties: { className: ['qr'] },
    children: [
      await drawing(mail.test(data) ? `mailto:${data}` : data, `${word}: ${data}`),
      { type: 'element', tagName: 'figcaption', properties: {}, children: shown }
    ]
  }
}

async function drawing(data: string, label: string): Promise<Element> {
  const [{ correction, generate }, { toSvgPath }] = await Promise.all([
    import('lean-qr'),
    import('lean-qr/extras/svg')
  ])
  const code = generate(data, {
    minCorrectionLevel: correction.M,
    maxCorrectionLevel: correction.M
  })
  const size = code.size + 2 * quietModules
  return {
    type: 'element',
    tagName: 'svg',
    properties: {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `${-quietModules} ${-quietModules} ${size} ${size}`,
      role: 'img',
      ariaLabel: label
    },
    children: [
      { type: 'element', tagName: 'path', properties: { d: toSvgPath(code) }, children: [] }
    ]
  }
}

function reportEmpty(place: Place, report: Report): void {
  report({
    code: 'copy/qr-empty',
    severity: 'error',
    place,
    message: { en: 'The QR code has no data.', zh: '二维码没有内容。' },
    hint: { en: 'Write it as ::qr{value="https://…"}.', zh: '请写成 ::qr{value="https://…"}。' }
  })
}

function reportLong(bytes: number, place: Place, report: Report): void {
  report({
    code: 'copy/qr-too-long',
    severity: 'error',
    place,
    message: {
      en: `The QR code holds ${bytes} bytes; more than ${mostQrBytes} cannot be scanned from newsprint.`,
      zh: `二维码内容有 ${bytes} 字节；超过 ${mostQrBytes} 字节，印在报纸上无法扫读。`
    },
    hint: { en: 'Give it a short address.', zh: '请换用较短的网址。' }
  })
}
