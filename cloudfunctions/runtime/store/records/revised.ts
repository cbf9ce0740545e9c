/** Records that change. */

/** A record that changes: every replacement raises `revision`, and a replacement of an older one is refused. */
export interface Revised {
  revision: number
}
