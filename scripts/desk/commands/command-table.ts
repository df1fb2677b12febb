import type { Command } from '../cli/command.ts'
import { buildCommand } from './build-command.ts'
import { checkCommand } from './check-command.ts'
import { copiesCommand } from './copies-command.ts'
import { explainCommand } from './explain-command.ts'
import { fitCommand } from './fit-command.ts'
import { helpCommand } from './help-command.ts'
import { imposeCommand } from './impose-command.ts'
import { initCommand } from './init-command.ts'
import { officeCommand } from './office-command.ts'
import { preflightCommand } from './preflight-command.ts'
import { previewCommand } from './preview-command.ts'
import { separationsCommand } from './separations-command.ts'
import { specimenCommand } from './specimen-command.ts'
import { splitCommand } from './split-command.ts'
import { versionCommand } from './version-command.ts'

/** All commands, in the order in which help lists them. */
export const commands: readonly Command[] = [
  buildCommand,
  checkCommand,
  fitCommand,
  previewCommand,
  officeCommand,
  imposeCommand,
  copiesCommand,
  separationsCommand,
  preflightCommand,
  initCommand,
  splitCommand,
  specimenCommand,
  explainCommand,
  helpCommand(() => commands),
  versionCommand
]
