'use client'

import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import type { FormResult } from './form-result'
import { toast } from './toast'

type ServerSwitch<Data> = {
  isOn: boolean
  save: (isOn: boolean) => Promise<FormResult<Data>>
  onSaved: (isOn: boolean, data: Data) => void
}

/** A switch that the server keeps: it turns at once, and back again with a word when the server did not take it. */
export function useServerSwitch<Data>({ isOn: isOnAtFirst, save, onSaved }: ServerSwitch<Data>) {
  const notReached = useTranslations('ui')('notReached')
  const [isOn, setOn] = useState(isOnAtFirst)
  const [isSaving, startSaving] = useTransition()
  const turn = (wanted: boolean) =>
    startSaving(async () => {
      setOn(wanted)
      const result = await save(wanted).catch((): FormResult<Data> => ({ ok: false, message: notReached }))
      if (result.ok) return onSaved(wanted, result.data)
      setOn(!wanted)
      toast.error(result.message)
    })
  return { isOn, isSaving, turn }
}
