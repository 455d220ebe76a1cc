import { describe, expect, it } from 'vitest'
import { type EmailContent, emailContent, newBlock, newContent } from '@/lib/content/schema'
import { blocksAt, changeBlock, duplicateBlock, findBlock, insertBlocks, moveBlock, removeBlock } from './editing'

const text = (id: string) => ({ ...newBlock('text'), id })
const columns = { ...newBlock('columns'), id: 'columns', columns: [[text('left')], []] as [never[], never[]] }
const mail = (): EmailContent => ({
  ...newContent([text('a'), text('b'), structuredClone(columns)]),
})
const ids = (content: EmailContent, place: Parameters<typeof blocksAt>[1] = null) =>
  blocksAt(content, place).map(({ id, kind }) => (kind === 'footer' ? 'footer' : id))
const left = { columnsId: 'columns', column: 0 } as const
const right = { columnsId: 'columns', column: 1 } as const

describe('editing a mail', () => {
  it('never puts anything behind the footer, and never removes or moves it', () => {
    const content = mail()
    const footer = content.blocks.at(-1)?.id ?? ''
    expect(ids(insertBlocks(content, null, 99, [text('c')]))).toEqual(['a', 'b', 'columns', 'c', 'footer'])
    expect(ids(moveBlock(content, 'a', 99))).toEqual(['b', 'columns', 'a', 'footer'])
    for (const same of [
      removeBlock(content, footer),
      moveBlock(content, footer, 0),
      duplicateBlock(content, footer).content,
      insertBlocks(content, null, 0, [newBlock('footer')]),
    ])
      expect(same).toBe(content)
  })

  it('moves up and down, and says when nothing moved', () => {
    const content = mail()
    expect(ids(moveBlock(content, 'b', 0))).toEqual(['b', 'a', 'columns', 'footer'])
    expect(moveBlock(content, 'a', -1)).toBe(content)
    expect(moveBlock(content, 'nobody', 0)).toBe(content)
  })

  it('copies with ids of their own', () => {
    const { content, copyId } = duplicateBlock(mail(), 'columns')
    expect(content.blocks).toHaveLength(5)
    expect(copyId).not.toBe('columns')
    expect(emailContent.safeParse(content).success).toBe(true)
  })

  it('works within columns, where no columns and products stand', () => {
    const filled = insertBlocks(mail(), right, 0, [text('r'), newBlock('columns'), newBlock('product')])
    expect(ids(filled, right)).toEqual(['r'])
    expect(findBlock(filled, 'r')).toMatchObject({ place: right, at: 0 })
    expect(ids(removeBlock(filled, 'left'), left)).toEqual([])
    expect(ids(duplicateBlock(filled, 'left').content, left)).toHaveLength(2)
    const changed = changeBlock(filled, { ...text('left'), align: 'center' })
    expect(findBlock(changed, 'left')?.block).toMatchObject({ align: 'center' })
    expect(emailContent.safeParse(changed).success).toBe(true)
  })

  it('stops where there is no room', () => {
    let content = mail()
    for (let turn = 0; turn < 15; turn++) content = insertBlocks(content, left, 0, [newBlock('text')])
    expect(blocksAt(content, left)).toHaveLength(10)
    expect(emailContent.safeParse(content).success).toBe(true)
  })
})
