/**
 * What becomes on paper of a link to the world outside: its words alone, a numbered note with the address at the
 * story's end, or one QR code a story.
 */
export const linkModes = ['words', 'notes', 'qr'] as const

export type LinkMode = (typeof linkModes)[number]
