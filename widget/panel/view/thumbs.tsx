/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import { ApiError } from '../chat/api'
import type { Message, Thumb } from '../contract'
import { t } from '../strings'
import { useSurroundings } from './chat-context'
import { Icon } from './icons'

const SIDES: Thumb[] = ['up', 'down']

/** Whether an answer helped: one thumb, which can be changed and taken back. */
export function Thumbs({ message: { id, thumb = null } }: { message: Message }) {
  const { chat } = useSurroundings()
  const [wanted, setWanted] = useState<Thumb | null | undefined>()
  const [isBroken, setBroken] = useState(false)
  const shown = wanted === undefined ? thumb : wanted

  async function choose(side: Thumb): Promise<void> {
    const next = shown === side ? null : side
    setWanted(next)
    setBroken(false)
    try {
      await chat.thumb(id, next)
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      setBroken(true)
    }
    setWanted(undefined)
  }

  return (
    <fieldset class="thumbs" aria-label={t.thumbs}>
      {SIDES.map((side) => (
        <button
          key={side}
          type="button"
          class={side}
          aria-label={side === 'up' ? t.thumbUp : t.thumbDown}
          aria-pressed={shown === side}
          disabled={wanted !== undefined}
          onClick={() => void choose(side)}
        >
          <Icon name="thumb" />
        </button>
      ))}
      {isBroken && (
        <span class="field-error" role="alert">
          {t.troubleSurvey}
        </span>
      )}
    </fieldset>
  )
}
