import { beforeAll, describe, expect, it } from 'vitest'
import { type TestTenant, testMember, testTenant } from '@/lib/testing'
import { addSource } from './add-source'
import { deleteSource } from './delete-source'
import { getSource } from './get-source'
import { searchKnowledge } from './search-knowledge'
import { updateText } from './update-text'

let acme: TestTenant
let rival: TestTenant
let editor: Awaited<ReturnType<typeof testMember>>
beforeAll(async () => {
  ;[acme, rival] = [await testTenant(), await testTenant()]
  editor = await testMember(acme, 'manager')
  await addSource(await testMember(rival, 'manager'), {
    kind: 'text',
    name: 'Rival',
    text: 'Zebras graze in Rotterdam.',
  })
})

const found = async (question: string, language = 'en') =>
  (await searchKnowledge(acme.system, { question, language, limit: 5 })).map(({ title }) => title)

describe('a pasted text', () => {
  it('is found at once, in other forms of its words and with a typing error, by its own company alone', async () => {
    await addSource(editor, {
      kind: 'text',
      name: 'Warranty',
      text: 'Repairs of zebra trailers are free for 24 months.',
    })
    expect(await found('Is a repaired zebra trailer free?')).toEqual(['Warranty'])
    expect(await found('warrantee zebraa')).toEqual(['Warranty'])
    expect(await found('graze in Rotterdam')).toEqual([])
  })

  it('whose title has the word comes before one that says the same about something else', async () => {
    await addSource(editor, { kind: 'text', name: 'Bus', text: 'It carries eight people.' })
    await addSource(editor, { kind: 'text', name: 'Gondola', text: 'It carries eight people.' })
    await addSource(editor, { kind: 'text', name: 'Tram', text: 'It carries eight people.' })
    expect((await found('How many people does the gondola carry?'))[0]).toBe('Gondola')
  })
})

describe('a question and its answer', () => {
  it('is changed, found by its new words and not by the old, and gone when deleted', async () => {
    const question = `Do you rent ${'very '.repeat(40)}large tents?`
    const { id } = await addSource(editor, { kind: 'qa', question, answer: 'Yes, the marquee.' })
    expect(await getSource(editor, { id })).toMatchObject({ title: question, text: 'Yes, the marquee.' })
    expect(await found('marquee')).toHaveLength(1)
    await updateText(editor, { id, name: 'Do you rent tents?', text: 'No, only pavilions.' })
    expect(await found('marquee')).toEqual([])
    expect(await found('pavilions')).toEqual(['Do you rent tents?'])
    await deleteSource(editor, { id })
    expect(await found('pavilions')).toEqual([])
  })

  it('of another company is not there', async () => {
    const { id } = await addSource(editor, { kind: 'qa', question: 'Open?', answer: 'Always.' })
    const stranger = await testMember(rival, 'tenant_admin')
    const attempts = [
      getSource(stranger, { id }),
      updateText(stranger, { id, name: 'Mine', text: 'Mine' }),
      deleteSource(stranger, { id }),
    ]
    for (const outcome of await Promise.allSettled(attempts)) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'not_found' } })
    }
    expect(await getSource(editor, { id })).toMatchObject({ text: 'Always.' })
  })
})
