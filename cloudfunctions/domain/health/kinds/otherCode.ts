import type { PersonKind } from '../findings'

/** Kind `otherCode`: the code that another issuer has given, recognised by the table of issuers. */
export const otherCode: PersonKind =
  ({ raise }) =>
  ({ otherCode: code, stated, since }) => {
    if (!code || code.colour === 'green') return []
    const id = code.colour === 'red' ? 'H-OTHERCODE-RED' : 'H-OTHERCODE'
    const anchor = `${stated.otherCode?.issuer ?? ''}|${since.otherCode}`
    return raise({ reason: [id, { issuer: code.name }], anchor })
  }
