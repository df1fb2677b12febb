import type { Check } from '../check.ts'
import { headerVersion } from './file/header-version.ts'
import { fileFaultChecks } from './file/sound-bytes.ts'

/** All that is asked of a file, group by group. */
export const allChecks: readonly Check[] = [...fileFaultChecks, headerVersion]
