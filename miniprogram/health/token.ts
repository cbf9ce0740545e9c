/** A token of ours in what was scanned: bare, or the last part of an address. Empty: there is none. */
export function tokenIn(scanned: string): string {
  const [, token = ''] = /(?:^|[/=?&])([0-9A-HJKMNP-TV-Z]{32})(?:[?#&].*)?$/i.exec(scanned.trim()) ?? []
  return token.toUpperCase()
}
