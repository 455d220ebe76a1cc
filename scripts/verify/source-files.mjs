import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../supervisor/paths.mjs'

/** @returns {string[]} files of the checkout that git tracks or would track, relative to it */
export function projectFiles() {
  const output = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  return [...new Set(output.split('\0'))].filter((file) => file && existsSync(path.join(root, file))).sort()
}

export const readText = (file) => readFileSync(path.join(root, file), 'utf8')

/** @returns {Map<string, string>} path → text */
export const readAll = (files) => new Map(files.map((file) => [file, readText(file)]))
