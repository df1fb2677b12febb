/** Selects the sheets of laid-out pages at their trim: what Paged.js has around them is bleed. */
export const trimmedSheets = '.pagedjs_pagebox, .pagedjs_page:not(:has(.pagedjs_pagebox))'
