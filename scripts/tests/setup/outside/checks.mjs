// A program of somebody else's, in plain JavaScript: it checks the issue whose folder it is given.
import { check } from 'duikai'

const [folder = ''] = process.argv.slice(2)
const { problems, fit } = await check({ folder })
const errors = problems.filter(({ severity }) => severity === 'error')
const listeners = process.eventNames().filter(name => String(name).startsWith('SIG'))
const words = errors.map(({ code, place }) => `${code} ${place?.file}:${place?.line}`)
process.stdout.write(JSON.stringify({ words, stories: fit.length, listeners }))
