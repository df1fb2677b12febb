import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect, createServer } from 'node:net'

/** A real Redis on a port of its own, with a password, that keeps its jobs in a folder. */
export interface RedisServer {
  readonly address: string
  readonly port: number
  /** Ends it and starts it again, as when its machine is restarted. */
  readonly restart: () => Promise<void>
  /** Changes a setting of the one that runs. */
  readonly set: (name: string, value: string) => void
  readonly stop: () => Promise<void>
}

/** The password of every server here. */
export const password = 'open sesame'

/** Starts one; Debian's `redis-server` is among the programs that the tests' set-up installs. */
export async function startRedis(folder: string): Promise<RedisServer> {
  const port = await freePort()
  let server = await started(folder, port)
  const stop = async () => {
    const end = once(server, 'exit')
    server.kill('SIGTERM')
    await end
  }
  return {
    address: `redis://:${encodeURIComponent(password)}@127.0.0.1:${port}`,
    port,
    restart: async () => {
      await stop()
      server = await started(folder, port)
    },
    set: (name, value) => {
      const args = ['-p', `${port}`, '-a', password, '--no-auth-warning', 'CONFIG', 'SET']
      execFileSync('redis-cli', [...args, name, value])
    },
    stop
  }
}

async function started(folder: string, port: number): Promise<ChildProcess> {
  const keeps = ['--appendonly', 'yes', '--save', '', '--dir', folder]
  const args = ['--port', `${port}`, '--bind', '127.0.0.1', '--requirepass', password, ...keeps]
  const server = spawn('redis-server', args, { stdio: 'ignore' })
  const failed = once(server, 'error').then(([error]) => Promise.reject(error))
  await Promise.race([answers(port), failed])
  return server
}

async function answers(port: number): Promise<void> {
  for (;;) {
    const socket = connect(port, '127.0.0.1')
    const isThere = await new Promise<boolean>(resolve => {
      socket.once('connect', () => resolve(true))
      socket.once('error', () => resolve(false))
    })
    socket.destroy()
    if (isThere) return
    await new Promise(resolve => setTimeout(resolve, 20))
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}
