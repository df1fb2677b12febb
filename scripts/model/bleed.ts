/** Millimetres that what reaches a page's edge goes on beyond it, to be cut off; of every sheet, whatever press it is for. */
export const bleedMm = 3

/**
 * CSS px that are printed beyond the trim on every side: what holds the bleed in whole px, for browsers put lines and
 * pictures on whole ones, and all of a page must stand where it stands without a bleed.
 */
export const printedBleedPx = 12
