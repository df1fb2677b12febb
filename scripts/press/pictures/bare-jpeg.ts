/** What says how samples are stored stays: all markers but the notes of programs and cameras (ITU-T T.81, B.1.1.3). */
const notes = (marker: number): boolean =>
  (marker >= 0xe0 && marker <= 0xef && marker !== adobe) || marker === 0xfe

/** Starts of a frame: all markers from C0 to CF but three that are none. */
const frames = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/** Baseline, extended and progressive. */
const plainFrames = new Set([0xc0, 0xc1, 0xc2])

/** Adobe's says whether colours were turned into luminance and chroma. */
const adobe = 0xee
const startOfScan = 0xda

/**
 * A JPEG without profile, preview, place and comment: a press reads none of them, and a preview can be a picture of its
 * own. Undefined for kinds that no PDF holds (ISO 32000-1, 7.4.8): of 12 bits, without loss, in arithmetic code.
 */
export function bareJpeg(bytes: Uint8Array): Uint8Array | undefined {
  const parts = [bytes.subarray(0, 2)]
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    // Any number of fill bytes may stand before a marker.
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === startOfScan) break
    if (frames(marker) && !plainFrames.has(marker)) return undefined
    const end = at + 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0)
    if (!notes(marker)) parts.push(bytes.subarray(at, end))
    at = end
  }
  parts.push(bytes.subarray(at))
  return new Uint8Array(Buffer.concat(parts))
}
