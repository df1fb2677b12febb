import type { Output } from './output-row.ts'

/** What those who print the press file are told of it, where one is ordered. */
export const jobTicket: Output = {
  places: ['job-ticket.pdf', 'job-ticket.json'],
  artifacts: async made => {
    const { press } = made.printed.finished
    if (!press) return []
    const file = { ...press.facts, bytes: press.bytes }
    // Only where it is needed: a plain build need not wait for it.
    const { ticketFiles } = await import('./told-ticket.ts')
    return ticketFiles(made, { name: 'press.pdf', made: file, press })
  }
}
