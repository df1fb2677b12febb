/** The least that stands before a jump and after it, in lines. */
export const jumpLines = { before: 20, after: 30 } as const
