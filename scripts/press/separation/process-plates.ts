/** The names of the four inks, in the order of their parts. */
export const processPlates = ['Cyan', 'Magenta', 'Yellow', 'Black'] as const
