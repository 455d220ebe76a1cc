/** @jsxImportSource preact */
import { useRef, useState } from 'preact/hooks'
import type { ChatState } from '../chat/state'
import { fill, t } from '../strings'
import { useSurroundings } from './chat-context'
import { Icon } from './icons'

/** The way to a person, which asks once before it takes it. */
export function Handover({ state }: { state: ChatState }) {
  const { chat } = useSurroundings()
  const dialog = useRef<HTMLDialogElement>(null)
  const [isAsking, setAsking] = useState(false)
  const { config } = state
  const company = { company: config.companyName }

  async function confirm(): Promise<void> {
    dialog.current?.close()
    setAsking(true)
    await chat.requestPerson(t.handoverRequest)
    setAsking(false)
  }

  return (
    <>
      <button type="button" class="pill" disabled={isAsking} onClick={() => dialog.current?.showModal()}>
        <Icon name="person" />
        {t.talkToPerson}
      </button>
      <dialog ref={dialog} class="sheet" aria-labelledby="handover-title" aria-describedby="handover-text">
        <h2 id="handover-title">{t.handoverTitle}</h2>
        <p id="handover-text">{fill(config.online ? t.handoverOnline : t.handoverOffline, company)}</p>
        <div class="actions">
          <button type="button" class="button quiet" onClick={() => dialog.current?.close()}>
            {t.handoverCancel}
          </button>
          <button type="button" class="button" onClick={() => void confirm()}>
            {t.handoverConfirm}
          </button>
        </div>
      </dialog>
    </>
  )
}
