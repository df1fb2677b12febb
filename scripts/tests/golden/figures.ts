import { block, disc, drawing, shape, stroke, times, tones } from './tones.ts'

const { paper, light, middle, dark, ink } = tones

/** A shot at goal, the goalkeeper in the air. */
export function football(): string {
  const net = times(16, index => stroke(`M${860 + index * 25} 190 V560`, 2, middle))
  const rows = times(14, index => stroke(`M860 ${200 + index * 27} H1240`, 2, middle))
  const crowd = times(240, index => {
    const [x, y] = [(index % 40) * 33 + ((index / 40) | 0) * 9, 40 + ((index / 40) | 0) * 30]
    return disc(x, y, 12, (index * 7) % 5 < 2 ? dark : middle)
  })
  return drawing(1300, 860, [
    block(0, 0, 1300, 230, light),
    crowd,
    block(0, 225, 1300, 24, dark),
    block(0, 560, 1300, 300, light),
    shape('M0 650 L1300 610 V640 L0 690 z', paper),
    net + rows,
    stroke('M850 570 V186 H1250 V570', 16, ink),
    // The striker: head, trunk, standing leg, kicking leg, arms.
    disc(330, 300, 38, ink),
    shape('M300 345 q60 -16 84 22 l-24 150 q-50 24 -92 -4 z', ink),
    stroke('M300 510 l-44 120 l-70 70', 40, ink),
    stroke('M340 510 l112 56 l96 -20', 40, ink),
    stroke('M310 370 l-92 60 l-40 -50 M375 375 l84 40 l60 -44', 24, ink),
    shape('M172 690 l40 26 l-50 18 l-16 -22 z', ink),
    shape('M530 520 l50 -20 l8 46 l-40 14 z', ink),
    // The goalkeeper.
    disc(1000, 330, 30, dark),
    shape('M1014 350 q74 8 104 72 l-40 30 q-64 -26 -92 -78 z', dark),
    stroke('M1000 360 l-70 -50 l-36 -6 M1030 362 l-60 -96', 22, dark),
    stroke('M1100 440 l70 30 l40 56 M1090 446 l30 76 l56 20', 26, dark),
    disc(740, 390, 34, paper),
    stroke('M706 390 a34 34 0 1 0 68 0 a34 34 0 1 0 -68 0 z', 6, ink),
    shape('M740 374 l15 11 l-6 18 h-18 l-6 -18 z', ink),
    stroke('M640 440 l50 -26 M610 470 l40 -20 M650 476 l36 -20', 6, dark)
  ])
}

/** An elderly woman in silhouette, her hair in a bun, in an oval. */
export function portrait(): string {
  const outline =
    'M250 985 C270 860 370 800 430 770 C440 720 420 700 400 660 C370 600 372 560 350 520 ' +
    'C360 340 470 270 570 290 C690 310 720 420 700 500 L712 560 L748 628 C752 644 716 650 714 660 ' +
    'L716 690 L700 706 L706 730 C700 780 640 776 600 774 C596 810 640 830 690 860 ' +
    'C720 880 735 925 735 955 C640 1070 380 1110 250 985 z'
  return drawing(900, 1150, [
    '<defs><radialGradient id="glow" cx="50%" cy="42%" r="62%">' +
      `<stop offset="0" stop-color="${paper}"/><stop offset="1" stop-color="${middle}"/>` +
      '</radialGradient></defs>',
    block(0, 0, 900, 1150, dark),
    '<ellipse cx="450" cy="575" rx="400" ry="520" fill="url(#glow)"/>',
    shape(outline, ink),
    disc(352, 392, 92, ink),
    stroke('M300 360 q40 -40 96 -14 M296 410 q44 -36 104 -8', 4, dark),
    stroke('M430 780 q80 60 170 0', 10, light),
    disc(520, 826, 13, light),
    '<ellipse cx="450" cy="575" rx="400" ry="520" fill="none"' +
      ` stroke="${paper}" stroke-width="14"/>`
  ])
}

/** Six bars, part of each darker, their totals over them in strokes. */
export function chart(): string {
  const totals = [24, 26, 30, 35, 41, 48]
  const packaging = [6, 8, 11, 15, 20, 26]
  const bars = times(totals.length, index => {
    const [total, part] = [(totals[index] ?? 0) * 11, (packaging[index] ?? 0) * 11]
    const x = 130 + index * 158
    return (
      block(x, 660 - total, 104, total, middle) +
      block(x, 660 - part, 104, part, ink) +
      number(totals[index] ?? 0, x + 18, 660 - total - 62)
    )
  })
  return drawing(1100, 760, [
    times(6, index => stroke(`M90 ${660 - index * 110} H1060`, 2, light)),
    bars,
    stroke('M90 90 V660 H1060', 6, ink),
    times(6, index => number(20 + index * 2, 148 + index * 158, 694))
  ])
}

/** Two digits, 68 × 44 px, drawn as strokes: no font of the machine is asked. */
function number(value: number, x: number, y: number): string {
  return [...String(value)]
    .map((digit, index) => stroke(digitPath(Number(digit), x + index * 40, y), 6, ink))
    .join('')
}

function digitPath(digit: number, x: number, y: number): string {
  const lit = segments[digit] ?? ''
  return [...lit].map(name => `M${x} ${y} ${strokes[name] ?? ''}`).join(' ')
}

/** The seven strokes of a digit 28 × 44 px: top, upper right … as on a pocket calculator. */
const strokes: Readonly<Record<string, string>> = {
  a: 'h28',
  b: 'm28 0 v22',
  c: 'm28 22 v22',
  d: 'm0 44 h28',
  e: 'm0 22 v22',
  f: 'v22',
  g: 'm0 22 h28'
}

const segments = [
  'abcdef',
  'bc',
  'abged',
  'abgcd',
  'fgbc',
  'afgcd',
  'afgedc',
  'abc',
  'abcdefg',
  'abcdfg'
]
