/** The ending of a picture's file by its first bytes; undefined for what paper cannot print (EMF, WMF, TIFF, GIF). */
export function pictureEnding(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 12))
  if (start.startsWith('\u0089PNG')) return 'png'
  if (start.startsWith('\u00ff\u00d8\u00ff')) return 'jpg'
  if (start.startsWith('RIFF') && start.endsWith('WEBP')) return 'webp'
  return /^\s*(?:<\?xml[^>]*>\s*)?<svg/.test(new TextDecoder().decode(bytes.subarray(0, 400)))
    ? 'svg'
    : undefined
}
