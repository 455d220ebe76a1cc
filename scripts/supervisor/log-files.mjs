import { createWriteStream, existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { complain } from './terminal.mjs'

const KEPT_LINES = 40
const MAX_BYTES = 20 * 1024 * 1024
const WARN = 40 // pino's level

const WORTH_SHOWING = /\b(warn(ing)?|error|fatal|panic|uncaught|unhandled)\b|⨯|⚠/i

/** @returns {string | undefined} what of a pino line a person at the terminal should see */
export function lineForTerminal(line) {
  if (!line.startsWith('{')) return WORTH_SHOWING.test(line) ? line : undefined
  try {
    const { level, msg, err } = JSON.parse(line)
    if (!(level >= WARN)) return undefined
    return [msg, err?.message && err.message !== msg ? err.message : ''].filter(Boolean).join(': ')
  } catch {
    return line
  }
}

/** One child's output: every line to its file, warnings and worse to the terminal, the last lines kept for a crash. */
export class LogFile {
  #name
  #file
  #stream
  #size = 0
  #show
  lastLines = []

  /** @param {(line: string) => string | undefined} [show] picks what the terminal gets */
  constructor(folder, name, show = lineForTerminal) {
    mkdirSync(folder, { recursive: true })
    this.#name = name
    this.#file = path.join(folder, `${name}.log`)
    this.#show = show
    this.#open()
  }

  #open() {
    if (existsSync(this.#file)) {
      this.#size = statSync(this.#file).size
      if (this.#size > MAX_BYTES) {
        renameSync(this.#file, `${this.#file}.1`)
        this.#size = 0
      }
    }
    this.#stream = createWriteStream(this.#file, { flags: 'a', mode: 0o600 })
    this.#stream.on('error', (error) => complain(`[${this.#name}] log not written: ${error.message}`))
  }

  write(line) {
    const text = `${new Date().toISOString()} [${this.#name}] ${line}\n`
    this.#stream.write(text)
    this.#size += text.length
    if (this.#size > MAX_BYTES) {
      this.#stream.end()
      this.#open()
    }
    this.lastLines.push(line)
    if (this.lastLines.length > KEPT_LINES) this.lastLines.shift()
    const shown = this.#show(line)
    if (shown) complain(`[${this.#name}] ${shown}`)
  }

  /** @param {import('node:child_process').ChildProcess} child */
  attach(child) {
    for (const stream of [child.stdout, child.stderr]) {
      if (stream) createInterface({ input: stream }).on('line', (line) => this.write(line))
    }
  }

  close() {
    this.#stream.end()
  }
}
