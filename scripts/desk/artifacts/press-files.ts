import { type Output, pageNumber } from './output-row.ts'
import { pressAccount } from './press-account.ts'

/** The file for the press, and what is known of it, where one is ordered. */
export const pressFiles: Output = {
  places: ['press.pdf', 'press-report.json'],
  artifacts: made => {
    const { press } = made.printed.finished
    if (!press) return []
    return [
      { path: 'press.pdf', mediaType: 'application/pdf', bytes: press.bytes, use: 'product' },
      {
        path: 'press-report.json',
        mediaType: 'application/json',
        bytes: `${JSON.stringify(
          pressAccount(press.facts, made.printed.finished.reaches, at => pageNumber(made, at)),
          null,
          2
        )}\n`,
        use: 'account'
      }
    ]
  }
}
