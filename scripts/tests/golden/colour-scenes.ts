/** Scenes in colour with gradients: SVG, the same on every machine. */
export const scenes = {
  /** Sky from deep to pale blue, a low sun, hills in three greens. */
  meadow: scene(1500, 1000, [
    ramp('sky', ['#1f5fae', '#7fb4e6', '#f6e3c0']),
    glow('sun', '#fff6c8', '#f6c45a'),
    ramp('near', ['#7fae3c', '#2f6b23']),
    fill('sky'),
    '<circle cx="1080" cy="610" r="120" fill="url(#sun)"/>',
    '<path d="M0 690 Q380 560 760 660 T1500 620 V1000 H0 z" fill="#6f9f8a"/>',
    '<path d="M0 780 Q420 640 860 770 T1500 730 V1000 H0 z" fill="#5c9447"/>',
    '<path d="M0 880 Q500 760 980 860 T1500 850 V1000 H0 z" fill="url(#near)"/>',
    '<path d="M330 860 v-170 M310 720 l20 -34 l20 34 z" stroke="#5a4632" stroke-width="9" fill="#3d6a2f"/>'
  ]),
  /** A face in warm light, dark hair, a blue coat. */
  face: scene(1000, 1300, [
    ramp('wall', ['#c9b79c', '#8c7a63']),
    glow('skin', '#f3cdb0', '#b9785a'),
    ramp('coat', ['#2c4f86', '#14264a']),
    fill('wall'),
    '<ellipse cx="500" cy="470" rx="290" ry="370" fill="#2a1d18"/>',
    '<path d="M110 1300 Q150 930 400 890 h200 Q850 930 890 1300 z" fill="url(#coat)"/>',
    '<path d="M420 760 h160 v150 q-80 80 -160 0 z" fill="#b9785a"/>',
    '<ellipse cx="500" cy="540" rx="215" ry="285" fill="url(#skin)"/>',
    '<ellipse cx="420" cy="510" rx="34" ry="17" fill="#fbf3ea"/><circle cx="420" cy="510" r="15" fill="#3a2417"/>',
    '<ellipse cx="580" cy="510" rx="34" ry="17" fill="#fbf3ea"/><circle cx="580" cy="510" r="15" fill="#3a2417"/>',
    '<path d="M430 680 q70 50 140 0 q-70 20 -140 0 z" fill="#b3443f"/>',
    '<path d="M285 500 Q300 230 500 235 T715 500 Q640 330 500 335 T285 500 z" fill="#20140f"/>'
  ]),
  /** A harbour by night: nearly all of it dark, lamps and their light on the water. */
  harbour: scene(1500, 1000, [
    ramp('night', ['#05070f', '#141a33', '#2b2438']),
    ramp('water', ['#1a1c2c', '#04050a']),
    glow('lamp', '#ffd98a', '#5a3a12'),
    fill('night'),
    '<rect y="620" width="1500" height="380" fill="url(#water)"/>',
    '<path d="M0 620 v-150 h180 v60 h120 v-190 h150 v130 h220 v-60 h90 v210 z" fill="#0b0a10"/>',
    ...[120, 420, 700, 1010, 1330].map(
      x =>
        `<circle cx="${x}" cy="540" r="46" fill="url(#lamp)"/><rect x="${x - 7}" y="640" width="14" height="230" fill="#8a5a1e" opacity="0.55"/>`
    )
  ]),
  /** Lanterns in full red before a wall: the reddest that a picture asks of the press. */
  lanterns: scene(1400, 900, [
    ramp('wall', ['#4a3b35', '#1c1614']),
    glow('red', '#ff5a36', '#a3080c'),
    fill('wall'),
    ...[250, 700, 1150].map(
      x =>
        `<rect x="${x - 8}" y="0" width="16" height="260" fill="#c9a23a"/><ellipse cx="${x}" cy="430" rx="170" ry="190" fill="url(#red)"/><rect x="${x - 70}" y="610" width="140" height="34" fill="#c9a23a"/><path d="M${x} 644 v150" stroke="#d8281e" stroke-width="30"/>`
    )
  ]),
  /** A bust in white stone before grey: no colour in it at all. */
  bust: scene(1100, 1300, [
    ramp('back', ['#3a3a3a', '#8e8e8e']),
    glow('stone', '#fafafa', '#8a8a8a'),
    fill('back'),
    '<path d="M200 1300 Q240 1000 430 950 v-120 h240 v120 Q860 1000 900 1300 z" fill="url(#stone)"/>',
    '<ellipse cx="550" cy="560" rx="230" ry="310" fill="url(#stone)"/>',
    '<path d="M330 470 Q360 230 560 240 T775 480 Q700 350 550 360 T330 470 z" fill="#6e6e6e"/>'
  ]),
  /** A kite on a sky of the finest steps: a test of 16 bits. */
  kite: scene(1400, 1000, [
    ramp('sky', ['#3d86c6', '#d9ecf7']),
    fill('sky'),
    '<path d="M620 180 L860 420 L700 700 L460 400 z" fill="#e0352b"/>',
    '<path d="M620 180 L700 700 L460 400 z" fill="#f2b632"/>',
    '<path d="M700 700 q-60 120 40 180 t-30 110" stroke="#1f3f7a" stroke-width="8" fill="none"/>'
  ])
} as const

/** A red seal on nothing, soft at its edge. */
export const seal = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="600">
<defs><radialGradient id="s" cx="50%" cy="50%" r="50%"><stop offset="0.8" stop-color="#c8102e"/>
<stop offset="1" stop-color="#c8102e" stop-opacity="0"/></radialGradient></defs>
<circle cx="300" cy="300" r="290" fill="url(#s)"/><path d="M300 120 L350 260 H500 L380 345 L425 490 L300 400 L175 490 L220 345 L100 260 H250 z" fill="#fff2cc"/></svg>`

function scene(width: number, height: number, shapes: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${shapes.join('')}</svg>`
}

function fill(id: string): string {
  return `<rect width="100%" height="100%" fill="url(#${id})"/>`
}

function ramp(id: string, colours: readonly string[]): string {
  return `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1">${stops(colours)}</linearGradient>`
}

function glow(id: string, inner: string, outer: string): string {
  return `<radialGradient id="${id}" cx="42%" cy="36%" r="70%">${stops([inner, outer])}</radialGradient>`
}

function stops(colours: readonly string[]): string {
  return colours
    .map(
      (colour, at) =>
        `<stop offset="${at / Math.max(1, colours.length - 1)}" stop-color="${colour}"/>`
    )
    .join('')
}
