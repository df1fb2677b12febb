/** Which of a date's figures stands first where its year stands last. */
export type DateOrder = 'day first' | 'month first'

/**
 * The order in which people of a language write 3/4/2026; undefined where they write the year first, or where its tag
 * leaves it open: English has both orders, and only a region says which.
 */
export function dateOrderOf(tag: string): DateOrder | undefined {
  if (!/^[a-z]{2,3}(?:-|$)/i.test(tag) || tag.toLowerCase() === 'en') return undefined
  const known = orders.get(tag)
  if (known !== undefined) return known === 'open' ? undefined : known
  const parts = Intl.DateTimeFormat.supportedLocalesOf([tag]).flatMap(locale =>
    new Intl.DateTimeFormat(locale, { ...figures, timeZone: 'UTC' })
      .formatToParts(0)
      .map(({ type }) => type)
      .filter(type => type !== 'literal')
  )
  const order =
    parts.join(' ') === 'day month year'
      ? 'day first'
      : parts.join(' ') === 'month day year'
        ? 'month first'
        : 'open'
  orders.set(tag, order)
  return order === 'open' ? undefined : order
}

const figures = { year: 'numeric', month: '2-digit', day: '2-digit' } as const

const orders = new Map<string, DateOrder | 'open'>()
