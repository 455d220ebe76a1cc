import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { MailStore } from './mail-store'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mails-'))
})

afterEach(() => rm(folder, { recursive: true }))

const mail = (subject: string) => ({
  from: 'a@b.example',
  to: ['c@d.example'],
  subject,
  html: null,
  text: null,
  links: [],
  headers: {},
  attachments: [],
})

it('forgets the oldest beyond five hundred, on disk too', async () => {
  const store = await MailStore.open(folder)
  for (let n = 1; n <= 503; n++) await store.add(mail(`n ${n}`), Buffer.from('raw'))
  expect(store.list()).toHaveLength(500)
  expect(store.list()[0]?.subject).toBe('n 503')
  expect(store.list().at(-1)?.subject).toBe('n 4')
  expect(await readdir(folder)).toHaveLength(1000)
})

it('opens a folder with files that are not its own', async () => {
  await writeFile(join(folder, 'broken.json'), '{"id": 3}')
  await writeFile(join(folder, 'cut.json'), '{"id": ')
  const store = await MailStore.open(folder)
  expect(store.list()).toEqual([])
})
