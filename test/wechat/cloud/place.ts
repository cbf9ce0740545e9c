/** The folder and the port that a running cloud holds. */
import type http from 'node:http'
import path from 'node:path'
import Libsql from 'libsql'

/**
 * Holds the folder for this process until released; the system releases it when the process is killed.
 * @throws Error when another cloud is running on it
 */
export function takeFolder(dataDir: string): () => void {
  const lock = new Libsql(path.join(dataDir, 'lock.db'))
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch {
    lock.close()
    throw new Error(`${dataDir} is in use by another running cloud: stop it or choose another folder`)
  }
  return () => lock.close()
}

/** Resolves when the server listens on loopback. @throws Error that names a taken port */
export function listening(server: http.Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE' ? new Error(`port ${port} is taken: choose another with --port`) : error,
      ),
    )
    server.listen(port, '127.0.0.1', resolve)
  })
}
