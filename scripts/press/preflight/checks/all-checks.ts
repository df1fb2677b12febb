import type { Check } from '../check.ts'
import { headerVersion } from './file/header-version.ts'

/** All that is asked of a file, group by group. */
export const allChecks: readonly Check[] = [headerVersion]
