import type { Place, Problem } from '../model/problem.ts'

/** A text of the furniture that does not fit even in the least type: how long it is, and the room it has, CSS px. */
export function tooLong(
  field: string,
  text: string,
  needsPx: number,
  roomPx: number,
  place: Place
): Problem {
  const needs = millimetres(needsPx)
  const room = millimetres(roomPx)
  const fits = Math.max(1, Math.floor((0.95 * [...text].length * roomPx) / needsPx))
  const start = [...text].slice(0, 12).join('')
  return {
    code: 'render/furniture-too-long',
    severity: 'error',
    place,
    message: {
      en: `${field}: “${start}…” does not fit at the head of the page: in the smallest type it is ${needs} mm long and there are ${room} mm.`,
      zh: `${field}：“${start}…”在版面上方排不下：用最小的字也要 ${needs} 毫米，只有 ${room} 毫米。`
    },
    hint: {
      en: `Shorten it to about ${fits} characters.`,
      zh: `请缩短到约 ${fits} 个字。`
    }
  }
}

function millimetres(px: number): number {
  return Math.round((px * 25.4) / 96)
}
