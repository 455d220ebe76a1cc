import { expect, it } from 'vitest'
import { testMember, testTenant } from '@/lib/testing'
import { addSource } from './add-source'
import { searchKnowledge } from './search-knowledge'

it('nothing is found of a source that is over, or that was not asked for', async () => {
  const company = await testTenant()
  const editor = await testMember(company, 'manager')
  const [old, now] = [
    await addSource(editor, { kind: 'text', name: 'Summer sale', text: 'Kayaks are half price.' }),
    await addSource(editor, { kind: 'text', name: 'Kayaks', text: 'Kayaks carry two people.' }),
  ]
  const { db } = company.system
  const titles = async (sources?: string[]) =>
    (await db.$search.knowledge('What about kayaks?', 'english', 5, { sources })).map(({ title }) => title).sort()
  expect(await titles()).toEqual(['Kayaks', 'Summer sale'])
  expect(await titles([now.id])).toEqual(['Kayaks'])
  expect(await titles([])).toEqual([])
  await db.knowledgeSource.update({
    where: company.system.key(old.id),
    data: { expiresAt: new Date(Date.now() - 60_000) },
  })
  expect(await titles()).toEqual(['Kayaks'])
  const typed = await searchKnowledge(company.system, { question: 'kayakks prise', language: 'en', limit: 5 })
  expect(typed.map(({ title }) => title)).not.toContain('Summer sale')
})
