/**
 * Which network addresses a webhook may be sent to. Whoever names an address must not be able to reach, through us,
 * what only we can reach.
 */

/** IPv4 networks that are not of the public internet, RFC 6890 and 5735: address and length of the prefix. */
const NOT_PUBLIC: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
]

/** Whether an address, as a resolver gives it, is on the public internet. What cannot be read is not. */
export function isPublicAddress(address: string): boolean {
  const four = ipv4Number(address)
  if (four !== undefined) return !NOT_PUBLIC.some(([net, length]) => within(four, net, length))
  return address.includes(':') && isPublicIpv6(address.toLowerCase())
}

/** 2000::/3 is all that is given out (IANA); within it, addresses that hold an IPv4 one are as public as that. */
function isPublicIpv6(address: string): boolean {
  const [first = '', second = ''] = address.split(':')
  if (!/^[23][0-9a-f]{3}$/.test(first)) return false
  // Teredo, documentation, and 6to4, which embeds an IPv4 address.
  if (first === '2002') return false
  return !(first === '2001' && /^(0{0,4}|0?db8)$/.test(second))
}

function ipv4Number(text: string): number | undefined {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text)?.slice(1).map(Number)
  if (!parts || parts.some((part) => part > 255)) return undefined
  return parts.reduce((sum, part) => sum * 256 + part, 0)
}

function within(address: number, net: string, length: number): boolean {
  const size = 2 ** (32 - length)
  return Math.floor(address / size) === Math.floor((ipv4Number(net) ?? 0) / size)
}

export type UrlFault = 'url' | 'https' | 'host'

/**
 * Why an address cannot receive webhooks. Only https to a host that has a public name: an address in digits, a name
 * without a dot and the names that are kept for private networks are refused before any look-up. `local` allows the
 * machine's own receivers, for a platform's engineer who tries things out.
 */
export function webhookUrlFault(text: string, local: boolean): UrlFault | undefined {
  let url: URL
  try {
    url = new URL(text)
  } catch {
    return 'url'
  }
  if (url.username || url.password || url.hash) return 'url'
  if (local && /^(127\.0\.0\.1|localhost)$/.test(url.hostname)) return undefined
  if (url.protocol !== 'https:') return 'https'
  const host = url.hostname.replace(/\.$/, '')
  const named = /^([a-z0-9-]+\.)+[a-z][a-z0-9-]*$/.test(host)
  return named && !/\.(local|localhost|internal|intranet|lan|home|arpa|test|invalid)$/.test(host)
    ? undefined
    : 'host'
}
