/** Secrets in the history of the repository, as a well-kept scanner knows them, and keys as our variables hold them. */
import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

interface Scanner {
  lintSource(of: {
    source: { content: string; filePath: string; contentType: 'text'; ext: string }
    options: { config: object; maskSecrets: boolean }
  }): Promise<{ messages: { message: string; loc: { start: { line: number } } }[] }>
}

/** A value of ours as a shell or a file of settings would set it. */
const OURS =
  /\b(TOKEN_KEYS|FIELD_KEYS|SETUP_SECRET|DRAW_SECRET|HEALTH_\w+)\s*[=:]\s*["'`]?(?:k\d:)?[0-9a-f]{64}/

/** Private keys and certificates never belong here, whatever a scanner thinks of their format. */
const PRIVATE_KEY = /-----BEGIN [A-Z ]*PRIVATE KEY-----\s+[A-Za-z0-9+/]{40}/

/** What a scanner takes for a secret and is none, by file and its words. */
const KNOWN = ['test/functions/webhook.test.ts: found basic auth credential']

const git = (root: string, args: string[], input?: string): Buffer =>
  execFileSync('git', args, { cwd: root, maxBuffer: 1 << 30, ...(input !== undefined && { input }) })

/** Every text that was ever committed, once, by the path it had. */
function* everythingCommitted(root: string): Generator<{ path: string; content: string }> {
  const paths = new Map<string, string>()
  for (const line of git(root, ['rev-list', '--objects', '--all']).toString().split('\n')) {
    const [id = '', ...path] = line.split(' ')
    if (path.length > 0 && !/\.(png|jpg|pdf|ico)$/.test(path.join(' '))) paths.set(id, path.join(' '))
  }
  const all = git(root, ['cat-file', '--batch'], [...paths.keys()].join('\n'))
  // Each is a line `<id> <type> <bytes>`, the bytes, and a line end.
  for (let at = 0; at < all.length; ) {
    const end = all.indexOf(10, at)
    const [id = '', type, bytes] = all.subarray(at, end).toString().split(' ')
    const content = all.subarray(end + 1, end + 1 + Number(bytes))
    if (type === 'blob') yield { path: paths.get(id) ?? id, content: content.toString('utf8') }
    at = end + 1 + Number(bytes) + 1
  }
}

/** Says what is secret in a text, in words that do not hold it. */
export async function openScanner(): Promise<(path: string, content: string) => Promise<string[]>> {
  const require = createRequire(join(__dirname, 'package.json'))
  const load = (name: string) =>
    import(pathToFileURL(require.resolve(name)).href) as Promise<Record<string, unknown>>
  const { lintSource } = (await load('@secretlint/core')) as unknown as Scanner
  const preset = await load('@secretlint/secretlint-rule-preset-recommend')
  const config = { rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: preset.creator }] }
  return async (path, content) => {
    const source = { content, filePath: path, contentType: 'text' as const, ext: '' }
    const { messages } = await lintSource({ source, options: { config, maskSecrets: true } })
    return [
      ...(OURS.test(content) ? [`${path}: a secret of ours`] : []),
      ...(PRIVATE_KEY.test(content) ? [`${path}: a private key`] : []),
      ...messages.map(({ message }) => `${path}: ${message}`),
    ]
  }
}

/** One line for each secret, which names the file and the kind and not the value. */
export async function secretsInHistory(root: string): Promise<string[]> {
  const scan = await openScanner()
  const found = new Set<string>()
  for (const { path, content } of everythingCommitted(root))
    for (const line of await scan(path, content)) found.add(line)
  return [...found].filter((line) => !KNOWN.some((known) => line.startsWith(known)))
}
