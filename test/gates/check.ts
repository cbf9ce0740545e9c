/** `npm run check`: types, lint, format and import arrows of everything that is written here. */
import { execFile } from 'node:child_process'
import { join, resolve } from 'node:path'
import { forbiddenArrows } from './arrows'
import { runSteps } from './step'

const projectDir = resolve(__dirname, '../..')

/** Output lines of a tool that ended badly; none when it ended well. */
function complaints(tool: string, args: string[]): Promise<string[]> {
  const program = join(projectDir, 'node_modules/.bin', tool)
  return new Promise((done, fail) => {
    execFile(program, args, { cwd: projectDir, maxBuffer: 1 << 26 }, (error, out, err) => {
      if (!error) return done([])
      if (typeof error.code !== 'number') return fail(error)
      const lines = `${out}\n${err}`.split('\n').filter((line) => line.trim())
      done(lines.length ? lines : [`${tool} ended with ${error.code} and said nothing`])
    })
  })
}

/** One line per error; a diagnostic's indented second line belongs to its first. */
async function types(part: string): Promise<string[]> {
  const lines = await complaints('tsc', ['-p', part, '--noEmit', '--pretty', 'false'])
  return lines.reduce<string[]>((errors, line) => {
    if (/^\s/.test(line) && errors.length) errors[errors.length - 1] += ` ${line.trim()}`
    else errors.push(line)
    return errors
  }, [])
}

/** Lint and format in one pass. A warning fails too: what nobody must act on is no warning. */
async function biome(): Promise<string[]> {
  const args = ['check', '--error-on-warnings', '--reporter=concise', '--max-diagnostics=none']
  const lines = await complaints('biome', args)
  const found = lines.filter((line) => /^[!×⚠]/.test(line.trim()) && !/were emitted while/.test(line))
  return found.length ? found : lines
}

async function arrows(): Promise<string[]> {
  return forbiddenArrows(projectDir).map(
    ({ file, line, to, why }) => `${file}:${line} imports '${to}': ${why}`,
  )
}

void runSteps('check', [
  { name: 'types of miniprogram', run: () => types('miniprogram') },
  { name: 'types of cloudfunctions', run: () => types('cloudfunctions') },
  { name: 'types of test', run: () => types('test') },
  // Apart: these tests run pages, so they alone know the phone's globals.
  { name: 'types of test/components', run: () => types('test/components') },
  { name: 'lint and format', run: biome },
  { name: 'import arrows', run: arrows },
])
