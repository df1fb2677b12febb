import { seededRandom } from '../../bench/random.ts'
import { block, disc, drawing, shape, stroke, times, tones } from './tones.ts'

const { paper, light, middle, dark, ink } = tones

/** Four stone arches over a river, a row of houses behind. */
export function bridge(): string {
  const random = seededRandom(1)
  const house = (index: number) => {
    const [x, height] = [index * 118 - 20, 110 + Math.floor(random() * 90)]
    const top = 420 - height
    const roof = `M${x} ${top} l50 -${40 + Math.floor(random() * 30)} l50 ${70} z`
    const windows = times(4, at =>
      block(x + 18 + (at % 2) * 40, top + 25 + (at >> 1) * 44, 22, 28, dark)
    )
    return block(x, top, 100, height, index % 2 ? light : middle) + shape(roof, dark) + windows
  }
  const arch = (index: number) => {
    const x = 100 + index * 310
    return shape(`M${x} 640 v-60 a130 150 0 0 1 260 0 v60 z`, light)
  }
  const stones = times(90, index => {
    const [x, y] = [(index % 30) * 47 + ((index / 30) | 0) * 20, 395 + ((index / 30) | 0) * 18]
    return stroke(`M${x} ${y} h${26 + Math.floor(random() * 14)}`, 2, middle)
  })
  const ripples = times(46, () => {
    const [x, y] = [random() * 1400, 660 + random() * 190]
    return stroke(`M${x.toFixed(0)} ${y.toFixed(0)} q22 -7 44 0 t44 0`, 3, middle)
  })
  return drawing(1400, 860, [
    disc(1130, 140, 62, light),
    times(12, house),
    shape('M0 390 Q700 330 1400 390 V640 H0 z', dark),
    times(4, arch),
    stones,
    stroke('M0 384 Q700 324 1400 384', 14, ink),
    times(5, index => shape(`M${38 + index * 310} 640 l37 -90 l37 90 v60 h-74 z`, ink)),
    block(0, 640, 1400, 220, light),
    times(5, index => shape(`M${38 + index * 310} 640 h74 l-8 34 h-58 z`, ink)),
    ripples
  ])
}

/** A river in spate, a landing stage half under water. */
export function river(): string {
  const random = seededRandom(2)
  const tree = () => {
    const [x, y, size] = [random() * 1200, 300 + random() * 46, 16 + random() * 26]
    const crown = disc(Math.round(x), Math.round(y - size), Math.round(size), dark)
    return stroke(`M${x.toFixed(0)} ${y.toFixed(0)} v-${size.toFixed(0)}`, 5, ink) + crown
  }
  const wave = () => {
    const [x, y] = [random() * 1200, 400 + random() ** 1.4 * 350]
    const long = 20 + (y - 380) * 0.22
    return stroke(
      `M${x.toFixed(0)} ${y.toFixed(0)} q${long.toFixed(0)} -9 ${(long * 2).toFixed(0)} 0`,
      3,
      paper
    )
  }
  const rain = () =>
    stroke(`M${(random() * 1200).toFixed(0)} ${(random() * 260).toFixed(0)} l-14 42`, 2, middle)
  return drawing(1200, 760, [
    block(0, 0, 1200, 380, light),
    shape('M0 250 Q220 120 480 230 T900 190 T1200 240 V380 H0 z', middle),
    times(34, tree),
    shape('M0 340 Q300 310 600 345 T1200 335 V760 H0 z', dark),
    times(80, wave),
    shape('M760 470 l330 -52 l30 34 l-340 70 z', ink),
    times(6, index =>
      stroke(`M${785 + index * 62} ${468 - index * 10} v${130 - index * 6}`, 12, ink)
    ),
    stroke('M300 560 q120 -40 260 6 M420 548 l40 -60 M470 545 l60 -34', 14, ink),
    times(60, rain)
  ])
}

/** The town hall, its clock standing at ten to three. */
export function townHall(): string {
  const window = (x: number, y: number) => shape(`M${x} ${y} v-64 a26 26 0 0 1 52 0 v64 z`, ink)
  // Printed over three columns it needs 1,363 pixels to look sharp.
  const shapes = [
    disc(820, 130, 50, light),
    block(120, 330, 760, 290, light),
    shape('M100 330 h800 l-60 -74 h-680 z', dark),
    block(420, 120, 160, 500, middle),
    shape('M404 120 h192 l-96 -108 z', ink),
    stroke('M500 14 v-10', 5, ink),
    disc(500, 205, 52, paper),
    stroke('M500 205 l-36 -21 M500 205 l27 -2', 7, ink),
    times(12, hour => {
      const angle = (hour * Math.PI) / 6
      return disc(
        Math.round(500 + 43 * Math.cos(angle)),
        Math.round(205 + 43 * Math.sin(angle)),
        3,
        ink
      )
    }),
    times(3, index => window(165 + index * 82, 455) + window(165 + index * 82, 580)),
    times(3, index => window(619 + index * 82, 455) + window(619 + index * 82, 580)),
    window(474, 400),
    shape('M455 620 v-110 a45 45 0 0 1 90 0 v110 z', ink),
    times(4, index =>
      block(400 - index * 26, 620 + index * 16, 200 + index * 52, 16, index % 2 ? middle : light)
    ),
    block(0, 684, 1000, 36, dark),
    shape('M588 250 q14 -22 34 -14 q16 4 22 -6 q4 22 -20 30 z', ink)
  ]
  return drawing(1000, 720, shapes, 1.4)
}

/** Streets, a river, the wing that closes and the ways to it. */
export function map(): string {
  const roads = [
    'M0 210 L420 240 L1000 150',
    'M420 240 L380 1000',
    'M420 240 L520 0',
    'M700 190 L760 640 L1000 700',
    'M395 640 L760 640'
  ].join(' ')
  const houses = times(64, index => {
    const [x, y] = [30 + (index % 8) * 122, 40 + ((index / 8) | 0) * 92]
    const onGrounds = x > 400 && x < 760 && y > 230 && y < 640
    return onGrounds || y > 700 ? '' : block(x, y, 74, 50, light)
  })
  return drawing(1000, 1000, [
    houses,
    shape('M0 800 Q260 730 520 810 T1000 790 V920 Q760 950 520 915 T0 930 z', middle),
    stroke(roads, 44, dark),
    stroke(roads, 36, paper),
    block(452, 300, 250, 90, middle),
    block(452, 300, 80, 270, middle),
    block(560, 440, 150, 130, ink),
    stroke('M532 505 h28', 10, ink),
    block(600, 320, 60, 50, paper),
    stroke('M630 326 v38 M611 345 h38', 9, ink),
    stroke('M880 880 v-90 M880 790 l-22 34 M880 790 l22 34', 8, ink),
    stroke('M60 960 h200 M60 948 v24 M160 952 v16 M260 948 v24', 6, ink),
    stroke('M300 650 h60 l-16 -16 M360 650 l-16 16', 8, ink)
  ])
}

/** Stalls under a roof of iron arches. */
export function market(): string {
  const random = seededRandom(5)
  const stall = (index: number) => {
    const x = 20 + index * 232
    const stripes = times(8, at =>
      shape(`M${x + at * 26} 520 h26 v70 a13 16 0 0 1 -26 0 z`, at % 2 ? paper : dark)
    )
    const goods = times(15, at =>
      disc(
        x + 22 + (at % 8) * 23,
        694 - ((at / 8) | 0) * 18,
        11,
        [light, middle, ink][Math.floor(random() * 3)] ?? ink
      )
    )
    const seller = disc(x + 104, 632, 20, ink) + shape(`M${x + 66} 700 q38 -74 76 0 z`, ink)
    const legs = block(x + 4, 560, 8, 230, ink) + block(x + 196, 560, 8, 230, ink)
    return (
      legs + seller + stripes + goods + block(x, 705, 208, 60, middle) + block(x, 705, 208, 8, ink)
    )
  }
  const arch = (index: number) => {
    const inset = index * 96
    const path = `M${60 + inset} 800 V${300 + index * 44} Q700 ${-130 + index * 150} ${1340 - inset} ${300 + index * 44} V800`
    return stroke(path, 16 - index * 3, index < 2 ? ink : dark)
  }
  const person = (index: number) => {
    const [x, y] = [140 + index * 190 + random() * 60, 745 + random() * 30]
    const left = (x - 34).toFixed(0)
    const coat = `M${left} 900 v${(y - 840).toFixed(0)} q6 -38 34 -38 t34 38 V900 z`
    return disc(Math.round(x), Math.round(y), 17, ink) + shape(coat, ink)
  }
  return drawing(1400, 900, [
    shape('M60 800 V300 Q700 -130 1340 300 V800 z', light),
    times(13, index => stroke(`M700 ${70 + index} L${80 + index * 103} 330`, 2, middle)),
    times(4, arch),
    times(6, stall),
    block(0, 790, 1400, 110, light),
    times(7, person)
  ])
}
