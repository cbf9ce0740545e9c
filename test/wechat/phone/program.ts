import { type FSWatcher, watch } from 'node:fs'
import { build } from 'esbuild'
import { builtinTemplates } from './compiler/builtin-tags'
import { type Compiled, compile } from './compiler/compile'
import { Sources } from './compiler/project'

/** The program as the phones run it, compiled anew when a source changes. */
export class LiveProgram {
  private compiled?: Compiled
  private fault?: string
  private watcher?: FSWatcher
  private timer?: NodeJS.Timeout
  private rewatch?: NodeJS.Timeout
  private readonly listeners = new Set<(event: 'program' | 'fault', text: string) => void>()

  constructor(private readonly projectDir: string) {
    this.compileNow()
  }

  /** The script for the browser. A program that does not compile answers with one that shows why. */
  get code(): string {
    if (this.compiled && !this.fault) return this.compiled.code
    return `document.addEventListener('DOMContentLoaded', () => { document.body.textContent = ${JSON.stringify(this.fault)} }); throw new Error(${JSON.stringify(this.fault)})`
  }
  get problem(): string | undefined {
    return this.fault
  }

  onChange(listener: (event: 'program' | 'fault', text: string) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  private compileNow(): void {
    try {
      this.compiled = compile(this.projectDir, builtinTemplates)
      this.fault = undefined
      for (const warning of this.compiled.warnings) console.warn(`warning: ${warning}`)
    } catch (error) {
      this.fault = (error as Error).message
      console.error(`the mini program does not compile: ${this.fault}`)
    }
  }

  /** Compiles again, at most five times a second, when a file of the mini program changes. */
  watch(): void {
    this.watcher = watch(new Sources(this.projectDir).root, { recursive: true }, (_, file) => {
      if (!file?.startsWith('miniprogram_npm')) this.compileSoon()
    })
    // Node 20's recursive watch ends with ENOENT when a folder goes while it is read, as when npm is packed anew.
    this.watcher.on('error', () => {
      this.watcher?.close()
      this.rewatch = setTimeout(() => this.watch(), 500)
    })
  }

  private compileSoon(): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => {
      this.compileNow()
      for (const tell of this.listeners) tell(this.fault ? 'fault' : 'program', this.fault ?? '')
    }, 200)
  }

  close(): void {
    clearTimeout(this.timer)
    clearTimeout(this.rewatch)
    this.watcher?.close()
    this.listeners.clear()
  }
}

/** Bundles a browser script of this folder. */
export async function bundle(entry: string): Promise<string> {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'chrome120',
    write: false,
    sourcemap: 'inline',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  })
  return result.outputFiles[0]?.text ?? ''
}
