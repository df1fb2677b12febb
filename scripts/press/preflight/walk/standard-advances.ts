import { StandardFontEmbedder, StandardFonts } from '@cantoo/pdf-lib'

/** Where nothing says more: half an em. */
const usual = 500

/**
 * How far the codes of a font lead that says nothing of them: one of the fourteen that every reader knows
 * (ISO 32000-1, 9.6.2.2), or any other.
 */
export function standardAdvances(baseFont: string): (code: number) => number {
  const name = nameOfFourteen(baseFont)
  const metrics = name && StandardFontEmbedder.for(name as MetricsName)
  const known = new Map<number, number>()
  return code => {
    const advance = known.get(code) ?? (metrics ? advanceIn(metrics, code) : usual)
    known.set(code, advance)
    return advance
  }
}

type MetricsName = Parameters<typeof StandardFontEmbedder.for>[0]

/** Other programs' names for the same faces: `Arial,Bold`, `TimesNewRomanPS-BoldItalicMT`. */
function nameOfFourteen(baseFont: string): string | undefined {
  const plain = baseFont.replace(/^[A-Z]{6}\+/, '')
  const family = [
    [/^(?:Helvetica|Arial)/, 'Helvetica'],
    [/^Times/, 'TimesRoman'],
    [/^Courier/, 'Courier'],
    [/^Symbol$/, 'Symbol'],
    [/^ZapfDingbats$/, 'ZapfDingbats']
  ] as const
  const found = family.find(([form]) => form.test(plain))?.[1]
  if (!found) return undefined
  if (found === 'Symbol' || found === 'ZapfDingbats') return StandardFonts[found]
  const weight = /Bold/.test(plain) ? 'Bold' : ''
  const slant = /Italic|Oblique/.test(plain) ? (found === 'TimesRoman' ? 'Italic' : 'Oblique') : ''
  return StandardFonts[`${found}${weight}${slant}` as keyof typeof StandardFonts]
}

function advanceIn(metrics: StandardFontEmbedder, code: number): number {
  try {
    return metrics.widthOfTextAtSize(String.fromCharCode(code), 1000)
  } catch {
    return usual
  }
}
