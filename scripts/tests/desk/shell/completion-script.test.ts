import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { commands } from '../../../desk/commands/command-table.ts'
import { completionScript } from '../../../desk/shell/completion-script.ts'

/** What a real bash offers after the words, the last of which is being typed. */
function offered(...words: readonly string[]): readonly string[] {
  const script = `${completionScript('bash', commands)}
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _duikai; printf '%s\\n' "\${COMPREPLY[@]}"`
  const bash = execFileSync('bash', ['--norc', '-c', script, 'bash', 'duikai', ...words])
  return bash
    .toString()
    .split('\n')
    .filter(line => line !== '')
}

test('bash completes commands, options, values that are few, and files', () => {
  expect(offered('')).toEqual(commands.map(({ name }) => name))
  expect(offered('arch')).toEqual(['archive'])
  expect(offered('init', '--l')).toEqual(['--language', '--like', '--lang'])
  expect(offered('init', '--language', 'en-')).toEqual(['en-GB', 'en-US'])
  expect(offered('help', 'comp')).toEqual(['completion'])
  expect(offered('build', 'package.js')).toEqual(['package.json'])
})

test.each(['bash', 'zsh', 'fish'] as const)(
  'the script of %s names every command and option',
  shell => {
    const script = completionScript(shell, commands)
    for (const { name, options } of commands) {
      expect(script).toContain(name)
      for (const option of options)
        expect(script).toContain(`${shell === 'fish' ? '-l ' : '--'}${option.name}`)
    }
  }
)
