/**
 * Makes a fresh clone ready, before `npm run build` and `npm test`: packages, browser, fonts.
 * Plain JavaScript without dependencies, since at first there are none. When all is there it
 * only compares and ends.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cacheFolderOf } from './cache-folder.mjs'
import { oneAtATime } from './one-at-a-time.mjs'
import { installPackages, missingPackages, packagesKey, packagesMatch } from './packages.mjs'
import {
  installTestPackages,
  mayInstallTestPackages,
  missingTestPackages
} from './test-programs.mjs'
import { systemLanguage } from './tool-language.mjs'

const project = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const cache = cacheFolderOf(project)
const stampFile = join(cache, 'setup.json')
const oldestNode = { major: 20, minor: 19 }
const forTests = process.argv.includes('--for-tests')

checkNode()
if (!isReady()) await oneAtATime(join(cache, 'setup.lock'), makeReady)
checkFonts()
if (forTests) checkTestPrograms()

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > oldestNode.major || (major === oldestNode.major && minor >= oldestNode.minor)) return
  const oldest = `${oldestNode.major}.${oldestNode.minor}`
  stop(
    `Node ${process.versions.node} is too old; install Node ${oldest} or newer.`,
    `Node ${process.versions.node} 版本过低，请安装 ${oldest} 或更新的版本。`
  )
}

function isReady() {
  const stamp = readStamp()
  return (
    stamp.packages === packagesKey(project) &&
    (stamp.forTests === true || !forTests) &&
    existsSync(join(project, 'node_modules', '.package-lock.json')) &&
    missingPackages(project).length === 0 &&
    (usesOtherBrowser() || (stamp.browser !== undefined && existsSync(stamp.browser)))
  )
}

async function makeReady() {
  if (isReady()) return
  if (!packagesMatch(project, forTests) || missingPackages(project).length > 0) {
    say('Installing packages (once) …', '正在安装所需的软件包（仅首次）……')
    if (!installPackages(project, forTests)) {
      stop('npm could not install the packages; see above.', 'npm 未能安装软件包，见上文。')
    }
  }
  const browser = usesOtherBrowser() ? '' : await unpackBrowser()
  mkdirSync(cache, { recursive: true })
  writeFileSync(stampFile, JSON.stringify({ packages: packagesKey(project), forTests, browser }))
}

/** The TypeScript that unpacks is loaded only here: a ready machine does not wait for it. */
async function unpackBrowser() {
  const { register } = await import('tsx/esm/api')
  register()
  const kit = await import('../kit/unpack-browser.ts')
  const { executable } = kit.unpackedBrowser(cache)
  if (!existsSync(executable)) say('Unpacking the browser (once) …', '正在解压浏览器（仅首次）……')
  await kit.unpackBrowser(cache)
  return executable
}

function usesOtherBrowser() {
  const wish = process.env.DUIKAI_BROWSER ?? ''
  const hasBuiltIn = process.platform === 'linux' && process.arch === 'x64'
  return wish === '' ? !hasBuiltIn : wish !== 'built-in'
}

function checkFonts() {
  const { dependencies } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'))
  const missing = Object.keys(dependencies)
    .filter(name => name.startsWith('@expo-google-fonts/'))
    .filter(name => !existsSync(join(project, 'node_modules', name, 'package.json')))
  if (missing.length === 0) return
  const names = missing.join(', ')
  stop(
    `Fonts are missing: ${names}. Remove node_modules and try again.`,
    `缺少字体：${names}。请删除 node_modules 后重试。`
  )
}

function checkTestPrograms() {
  const missing = missingTestPackages()
  if (missing.length === 0) return
  const names = missing.join(' ')
  if (mayInstallTestPackages()) {
    say(`Installing for the tests: ${names} …`, `正在安装测试所需的程序：${names}……`)
    if (installTestPackages(missing)) return
  }
  const line = `sudo apt-get install --no-install-recommends ${names}`
  const words = /** @type {const} */ ([`The tests need: ${line}`, `测试需要：${line}`])
  if (process.env.CI === 'true') stop(...words)
  say(...words)
}

function readStamp() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'))
  } catch {
    return {}
  }
}

/**
 * @param {string} english
 * @param {string} chinese
 */
function say(english, chinese) {
  const text = systemLanguage(process.env) === 'zh' ? chinese : english
  process.stderr.write(`duikai: ${text}\n`)
}

/**
 * @param {string} english
 * @param {string} chinese
 */
function stop(english, chinese) {
  say(english, chinese)
  process.exit(1)
}
