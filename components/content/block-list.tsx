'use client'

import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Fragment, useState } from 'react'
import { Button } from '@/components/ui/button'
import { AddBetween, AddBlock } from './add-block'
import { BlockRow } from './block-row'
import { blocksAt, moveBlock, type Place } from './editing'
import { useEditorState } from './editor-context'

type BlockListProps = { place: Place; label: string; hidesFooter?: boolean }

/** Blocks below each other: opened to be changed, dragged or moved by keys, with room for new ones between them. */
export function BlockList({ place, label, hidesFooter }: BlockListProps) {
  const t = useTranslations('content.editor')
  const { content, change, isReadOnly } = useEditorState()
  const [dragged, setDragged] = useState<{ id: string; over: number } | null>(null)
  const blocks = blocksAt(content, place).filter(({ kind }) => !(hidesFooter && kind === 'footer'))
  const end = blocks.filter(({ kind }) => kind !== 'footer').length

  const drop = () => {
    if (!dragged) return
    const from = blocks.findIndex(({ id }) => id === dragged.id)
    change(moveBlock(content, dragged.id, dragged.over > from ? dragged.over - 1 : dragged.over), 'move')
    setDragged(null)
  }

  return (
    <section aria-label={label} className="grid grid-cols-[minmax(0,1fr)] gap-1.5">
      <ol className="grid grid-cols-[minmax(0,1fr)] gap-1.5">
        {blocks.map((block, at) => (
          <Fragment key={block.id}>
            {block.kind === 'footer' && !isReadOnly && (
              <li className="flex justify-center py-1">
                <AddBlock place={place} at={end}>
                  <Button size="sm">
                    <Plus aria-hidden />
                    {t('add')}
                  </Button>
                </AddBlock>
              </li>
            )}
            <BlockRow
              block={block}
              at={at}
              count={end}
              before={block.kind !== 'footer' && at > 0 && !isReadOnly ? <AddBetween place={place} at={at} /> : null}
              isDropBefore={dragged?.over === at}
              isDragged={dragged?.id === block.id}
              onDragStart={() => setDragged({ id: block.id, over: at })}
              onDragOver={(isLower) =>
                dragged && setDragged({ ...dragged, over: Math.min(end, isLower ? at + 1 : at) })
              }
              onDrop={drop}
              onDragEnd={() => setDragged(null)}
            />
          </Fragment>
        ))}
      </ol>
      {dragged?.over === end && <div aria-hidden className="h-0.5 rounded-full bg-primary" />}
      {(place !== null || hidesFooter) && !isReadOnly && (
        <div className="flex justify-center py-1">
          <AddBlock place={place} at={end}>
            <Button size="sm" variant={end === 0 ? 'outline' : 'ghost'}>
              <Plus aria-hidden />
              {t('add')}
            </Button>
          </AddBlock>
        </div>
      )}
    </section>
  )
}
