import { join } from 'node:path'

/** A browser that may be started: the built-in one, or one installed on the machine. */
export interface BrowserChoice {
  readonly name: string
  readonly executable: string
  readonly libraryFolder?: string
  readonly fontFolder?: string
  /** Off for root, whom Chromium's sandbox refuses, and where the system forbids it. */
  readonly sandbox: boolean
}

const alwaysOff = [
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'DialMediaRouteProvider',
  'MediaRouter',
  'OptimizationHints',
  'PaintHolding',
  'Translate'
]

const flags = [
  '--headless',
  '--remote-debugging-pipe',
  // The same glyph outlines and widths on every machine and every screen.
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--disable-gpu',
  '--hide-scrollbars',
  '--mute-audio',
  '--export-tagged-pdf',
  '--generate-pdf-document-outline',
  // Nothing is looked up, fetched or phoned home; pages come from the loopback origin only.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  '--no-proxy-server',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-client-side-phishing-detection',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-sync',
  '--metrics-recording-only',
  '--no-pings',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-service-autorun',
  '--password-store=basic',
  '--use-mock-keychain',
  '--disable-breakpad',
  '--disable-crash-reporter',
  // A build in the background is as quick as one in front.
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-ipc-flooding-protection',
  '--disable-hang-monitor',
  // Containers often have a /dev/shm too small for a page.
  '--disable-dev-shm-usage',
  `--disable-features=${alwaysOff.join(',')}`
]

/** The flags to start a browser with, its profile in the given folder. */
export function browserArguments(choice: BrowserChoice, profile: string): string[] {
  const sandbox = choice.sandbox ? [] : ['--no-sandbox']
  return [...flags, ...sandbox, `--user-data-dir=${profile}`, 'about:blank']
}

/** What the browser sees of the environment: as little as will do, the same on every machine. */
export function browserEnvironment(choice: BrowserChoice, profile: string): NodeJS.ProcessEnv {
  if (process.platform !== 'linux') return process.env
  const fonts = choice.fontFolder !== undefined
  return {
    PATH: process.env.PATH,
    HOME: profile,
    TMPDIR: profile,
    LANG: 'C.UTF-8',
    TZ: 'UTC',
    DBUS_SESSION_BUS_ADDRESS: 'disabled:',
    ...(choice.libraryFolder !== undefined && { LD_LIBRARY_PATH: choice.libraryFolder }),
    ...(fonts && { FONTCONFIG_PATH: profile, FONTCONFIG_FILE: join(profile, 'fonts.conf') })
  }
}
