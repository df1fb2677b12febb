/** Directives of one line, `::qr[二维码]{value="…"}`. */
export const leafDirectives = ['qr', 'picture', 'rule'] as const

/** Directives around copy, from `:::box` to `:::`. */
export const containerDirectives = [
  'box',
  'pull-quote',
  'hotlines',
  'verse',
  'letter',
  'names',
  'picture',
  'pictures'
] as const
