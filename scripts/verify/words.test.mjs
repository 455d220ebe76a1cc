import { expect, it } from 'vitest'
import { wordFindings } from './words.mjs'

it.each([
  'fetch("https://registry.npmjs.org/x")',
  "readFile('/home/ann/project/x')",
  'cd /root/project',
  '// TODO: later',
  'Lorem ipsum dolor sit amet',
])('finds %s', (line) =>
  expect(wordFindings('x.ts', `first\n${line}\n`)).toEqual([expect.stringMatching(/^x\.ts:2: /)]),
)

it.each(['the session of the agent', 'app/home/page.tsx', 'a workaround', 'href="/home/"', 'todoList'])(
  'leaves %s alone',
  (line) => expect(wordFindings('x.ts', line)).toEqual([]),
)
