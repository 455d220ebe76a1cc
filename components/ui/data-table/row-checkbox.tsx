'use client'

import { useTranslations } from 'next-intl'
import { type MouseEvent, useRef } from 'react'
import { Checkbox } from '../checkbox'
import { useList } from './list-context'
import { rangeBetween } from './row-range'

type RowCheckboxProps = { ids: readonly string[]; of: 'row' | 'page'; name?: string | undefined }

/** Selects one row or the whole page. Shift selects everything since the last press. */
export function RowCheckbox({ ids, of, name }: RowCheckboxProps) {
  const t = useTranslations('ui.table')
  const { selected, select } = useList()
  const withShift = useRef(false)
  const count = ids.filter((id) => selected.has(id)).length
  const isPage = of === 'page'
  const state = count === 0 ? false : count === ids.length ? true : 'indeterminate'
  return (
    <Checkbox
      data-row-select={isPage ? undefined : ''}
      aria-label={isPage ? t('selectPage') : t('selectRow', { name: name ?? '' })}
      disabled={ids.length === 0}
      checked={state}
      onClick={(event: MouseEvent) => {
        withShift.current = event.shiftKey
      }}
      onCheckedChange={(checked) => {
        const [id] = ids
        const range = !isPage && id && withShift.current ? rangeBetween(lastPressed, id) : ids
        select(range, checked === true)
        if (!isPage && id) lastPressed = id
      }}
    />
  )
}

/** One person presses one checkbox at a time, so one memory for the page is enough. */
let lastPressed: string | null = null
