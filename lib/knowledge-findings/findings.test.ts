import { beforeAll, describe, expect, it } from 'vitest'
import { addSource, deleteSource, restorePage, searchKnowledge, updateSource, updateText } from '@/lib/knowledge'
import { type TestTenant, testMember, testTenant } from '@/lib/testing'
import { comparePages } from './compare-pages'
import { countFindings } from './count-findings'
import { listFindings } from './list-findings'
import type { FindingKind } from './schema'
import { setFindingState } from './set-finding-state'
import { settleFinding } from './settle-finding'

const COPY =
  'Kayaks can be rented by the hour at the old harbour, life vests are included, and children paddle with their parents in one boat.'

let acme: TestTenant
let editor: Awaited<ReturnType<typeof testMember>>
beforeAll(async () => {
  acme = await testTenant()
  editor = await testMember(acme, 'manager')
})

const text = async (name: string, words: string) => (await addSource(editor, { kind: 'text', name, text: words })).id
const compared = async (kind: FindingKind, state: 'open' | 'kept' = 'open') => {
  await comparePages(acme.system, {})
  return (await listFindings(editor, { kind, state })).items
}

describe('pages that say the same', () => {
  it('are found once, side by side, stay when somebody keeps both, and are not found again when read anew', async () => {
    await text('Rental', COPY)
    const copy = await text('Rental, copied', `${COPY.toUpperCase()}!`)
    const [finding, ...more] = await compared('duplicate')
    expect(more).toEqual([])
    expect([finding?.first.title, finding?.second.title].sort()).toEqual(['Rental', 'Rental, copied'])
    expect(await compared('duplicate')).toHaveLength(1)
    await setFindingState(editor, { findingId: finding?.id ?? '', state: 'kept' })
    await updateText(editor, { id: copy, name: 'Rental, copied', text: `${COPY} Really.` })
    expect(await compared('duplicate')).toEqual([])
    expect(await compared('duplicate', 'kept')).toMatchObject([{ decidedBy: editor.actor.label }])
    await setFindingState(editor, { findingId: finding?.id ?? '', state: 'open' })
    await updateText(editor, { id: copy, name: 'Rental, copied', text: 'Something else altogether stands here now.' })
    expect(await compared('duplicate')).toEqual([])
  })

  it('are one when one of them is put aside: it is searched no more, until it is taken up again', async () => {
    const words = COPY.replaceAll('Kayaks', 'Canoes').replace('old harbour', 'lake by the mill').replace('hour', 'day')
    await text('Canoes', words)
    await text('Canoes again', words)
    const [finding] = await compared('duplicate')
    const pageId = finding?.first.pageId ?? ''
    await settleFinding(editor, { findingId: finding?.id ?? '', archive: 'first' })
    expect(await compared('duplicate')).toEqual([])
    const titles = async () =>
      (await searchKnowledge(acme.system, { question: 'canoes at the mill' })).map((hit) => hit.title)
    expect(await titles()).toEqual([finding?.second.title])
    await restorePage(editor, { pageId })
    expect(await titles()).toHaveLength(2)
    expect(await compared('duplicate')).toHaveLength(1)
  })
})

describe('sentences that say something else of the same', () => {
  it('are found with both figures, and gone once they agree or nobody reads both', async () => {
    await text('Deposit', 'A deposit of 50 euros is asked for every pedal boat.')
    const other = await text('Prices', 'For every pedal boat a deposit of 80 euros is asked.')
    const [finding] = await compared('contradiction')
    expect([finding?.first.text, finding?.second.text].sort()).toEqual([
      'A deposit of 50 euros is asked for every pedal boat.',
      'For every pedal boat a deposit of 80 euros is asked.',
    ])
    expect(await countFindings(editor, {})).toMatchObject({ contradiction: 1 })
    const agents = await Promise.all(
      ['One', 'Two'].map((name) => acme.system.db.agent.create({ data: { name }, select: { id: true } })),
    )
    const [deposit] = await acme.system.db.knowledgeSource.findMany({ where: { name: 'Deposit' } })
    await updateSource(editor, { id: deposit?.id ?? '', agentIds: [agents[0]?.id ?? ''] })
    await updateSource(editor, { id: other, agentIds: [agents[1]?.id ?? ''] })
    await updateText(editor, {
      id: other,
      name: 'Prices',
      text: 'For every pedal boat a deposit of 90 euros is asked.',
    })
    expect(await compared('contradiction')).toEqual([])
    await updateSource(editor, { id: other, agentIds: null })
    await updateText(editor, {
      id: other,
      name: 'Prices',
      text: 'For every pedal boat a deposit of 70 euros is asked.',
    })
    expect(await compared('contradiction')).toHaveLength(1)
    await deleteSource(editor, { id: other })
    expect(await compared('contradiction')).toEqual([])
  })
})

it('nothing is compared with what another company knows', async () => {
  const rival = await testTenant()
  const theirs = await testMember(rival, 'tenant_admin')
  await addSource(theirs, { kind: 'text', name: 'Rental', text: COPY })
  await comparePages(rival.system, {})
  expect((await listFindings(theirs, {})).items).toEqual([])
  const own = await acme.system.db.knowledgeFinding.findFirstOrThrow({})
  for (const attempt of [
    () => setFindingState(theirs, { findingId: own.id, state: 'kept' }),
    () => settleFinding(theirs, { findingId: own.id, archive: 'first' }),
  ]) {
    await expect(attempt()).rejects.toMatchObject({ code: 'not_found' })
  }
})
