/** The part of busboy 1.6 that the cloud uses; the package carries no types. */
declare module 'busboy' {
  import type { IncomingHttpHeaders } from 'node:http'
  import type { Readable, Writable } from 'node:stream'

  interface Busboy extends Writable {
    on(event: 'field', listener: (name: string, value: string) => void): this
    on(event: 'file', listener: (name: string, stream: Readable) => void): this
    on(event: 'close', listener: () => void): this
    on(event: 'error', listener: (error: Error) => void): this
  }
  export default function busboy(options: {
    headers: IncomingHttpHeaders
    defCharset?: string
    limits?: { fieldSize?: number }
  }): Busboy
}
