'use client'

import { SendHorizontal, Smile, Sparkles, SquareSlash } from 'lucide-react'
import { useTranslations } from 'next-intl'
import {
  type ClipboardEvent,
  type DragEvent,
  type KeyboardEvent,
  lazy,
  Suspense,
  useEffect,
  useRef,
  useState,
} from 'react'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { Kbd } from '@/components/ui/kbd'
import { useEarlyInput } from '@/components/ui/use-early-input'
import { CHANNELS_WITH_FILES, LONGEST_MESSAGE, LONGEST_TEXT_MESSAGE } from '@/lib/conversations/schema'
import { MentionButton, PlanButton } from './composer-extras'
import { AttachButton, ComposerFiles } from './composer-files'
import { ComposerTabs } from './composer-tabs'
import type { DraftKind } from './drafts'
import { useInboxContext } from './inbox-context'
import type { ThreadState } from './inbox-state'
import { LazyMenu } from './lazy-menu'
import { TextCount } from './text-count'
import { useAid } from './use-aid'
import { useAttachments } from './use-attachments'
import { useCannedReplies } from './use-canned-replies'
import { useDraft } from './use-draft'
import { useTypingSignal } from './use-typing-signal'
import { useWindowLeft } from './use-window-left'
import { WindowLine } from './window-line'

const CannedList = lazy(() => import('./canned-list').then((file) => ({ default: file.CannedList })))
const AidMenu = lazy(() => import('./aid-menu').then((file) => ({ default: file.AidMenu })))
const AidResult = lazy(() => import('./aid-result').then((file) => ({ default: file.AidResult })))
const TemplateComposer = lazy(() => import('./template-composer').then((file) => ({ default: file.TemplateComposer })))
const EmojiMenu = lazy(() => import('./emoji-menu').then((file) => ({ default: file.EmojiMenu })))

/** Where a reply or a note is written. What was typed stays with its conversation until it is sent. */
export function Composer({ thread }: { thread: ThreadState }) {
  const t = useTranslations('inbox')
  const { actions, me } = useInboxContext()
  const { conversation } = thread
  const [kind, setKind] = useState<DraftKind>('reply')
  const [text, setText] = useDraft(conversation.id, kind)
  const [caret, setCaret] = useState(0)
  const area = useRef<HTMLTextAreaElement>(null)
  const areaRef = useEarlyInput(area)
  const signal = useTypingSignal(conversation, kind === 'reply')
  const isNote = kind === 'note'
  const isText = !isNote && conversation.channel === 'sms'
  const longest = isText ? LONGEST_TEXT_MESSAGE : LONGEST_MESSAGE
  const tooLong = text.length > longest
  const attachments = useAttachments(conversation.id)
  const takesFiles = !isNote && CHANNELS_WITH_FILES.has(conversation.channel)
  const files = takesFiles ? attachments.files : []
  const isReady = !takesFiles || (!attachments.isBusy && files.every(({ problem }) => problem === null))
  const canSendText = (text.trim() !== '' || files.length > 0) && !tooLong && isReady
  const [isOver, setOver] = useState(false)
  const windowLeft = useWindowLeft(thread)
  const isClosed = !isNote && windowLeft !== null && windowLeft <= 0

  const placeCaret = useRef<number | null>(null)
  useEffect(() => {
    if (placeCaret.current === null || !area.current) return
    area.current.focus()
    area.current.setSelectionRange(placeCaret.current, placeCaret.current)
    placeCaret.current = null
  })

  const change = (next: string, at: number) => {
    setText(next)
    setCaret(at)
  }
  const put = (next: string, at: number) => {
    placeCaret.current = at
    change(next, at)
  }
  const insert = (words: string) => {
    const at = area.current?.selectionStart ?? text.length
    put(text.slice(0, at) + words + text.slice(area.current?.selectionEnd ?? at), at + words.length)
  }

  const aid = useAid(conversation.id, { text, write: (words) => put(words, words.length) })

  const canSend = canSendText && !aid.isBusy

  const canned = useCannedReplies({
    text,
    caret,
    names: { contact: thread.contact, agent: me },
    onInsert: put,
  })

  const open = (next: DraftKind) => {
    setKind(next)
    area.current?.focus()
  }

  const send = () => {
    if (!canSend) return
    void actions.send(conversation, {
      clientId: crypto.randomUUID(),
      body: text.trim(),
      isNote,
      files: takesFiles ? attachments.takeAll() : [],
      original: isNote ? null : aid.original,
      createdAt: new Date().toISOString(),
      problem: null,
    })
    signal.stop()
    aid.forget()
    put('', 0)
  }

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return
    if (canned.onKeyDown(event)) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      send()
    }
    if (event.key === 'Escape' && aid.isBusy) return aid.stop()
    if (event.key === 'Escape') event.currentTarget.blur()
  }

  const onDrag = (isInside: boolean) => (event: DragEvent) => {
    if (!takesFiles || !event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    setOver(isInside)
  }
  const onDrop = (event: DragEvent) => {
    onDrag(false)(event)
    if (takesFiles) attachments.add([...event.dataTransfer.files])
  }
  const onPaste = (event: ClipboardEvent) => {
    const pasted = [...event.clipboardData.files]
    if (!takesFiles || pasted.length === 0) return
    event.preventDefault()
    attachments.add(pasted)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra way in; the button is the accessible one
    <div
      onDragOver={onDrag(true)}
      onDragLeave={onDrag(false)}
      onDrop={onDrop}
      className={cn(
        'relative border-line border-t pb-[env(safe-area-inset-bottom)]',
        isNote ? 'bg-warning-soft' : 'bg-surface',
        isOver && 'bg-primary-soft',
      )}
    >
      {canned.query && (
        <Suspense fallback={null}>
          <CannedList canned={canned} />
        </Suspense>
      )}
      <div className="mx-auto w-full max-w-3xl px-3 pt-2 pb-3 sm:px-6">
        <ComposerTabs kind={kind} onOpen={open} />
        {!isNote && aid.card && (
          <Suspense fallback={null}>
            <AidResult aid={aid} card={aid.card} />
          </Suspense>
        )}
        {!isNote && (conversation.channel === 'web_form' || conversation.channel === 'email') && (
          <p className="px-1 text-muted text-xs">
            {t('byMail', { email: conversation.address ?? conversation.contact.email ?? '–' })}
          </p>
        )}
        {isText && <p className="px-1 text-muted text-xs">{t('byText', { number: conversation.address ?? '–' })}</p>}
        {!isNote && windowLeft !== null && <WindowLine leftMs={windowLeft} />}
        {isClosed && (
          <Suspense fallback={null}>
            <div className="max-h-[50dvh] overflow-y-auto">
              <TemplateComposer thread={thread} />
            </div>
          </Suspense>
        )}
        {takesFiles && !isClosed && <ComposerFiles attachments={attachments} />}
        <textarea
          ref={areaRef}
          dir="auto"
          value={text}
          rows={1}
          readOnly={!isNote && aid.isBusy}
          aria-label={isNote ? t('noteBox') : t('replyBox')}
          aria-invalid={tooLong || undefined}
          aria-autocomplete="list"
          {...(canned.activeId ? { 'aria-activedescendant': canned.activeId } : {})}
          placeholder={isNote ? t('notePlaceholder') : t('replyPlaceholder')}
          className={cn(
            'field-sizing-content max-h-[30dvh] min-h-11 w-full resize-none bg-transparent px-1 py-1.5 text-base text-fg outline-none sm:min-h-18 sm:text-sm',
            isClosed ? 'hidden' : 'block',
          )}
          onChange={(event) => {
            change(event.target.value, event.target.selectionStart)
            signal.typed(event.target.value !== '')
          }}
          onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          onBlur={() => signal.stop()}
        />
        <div className={cn('flex items-center gap-1', isClosed && 'hidden')}>
          {takesFiles && <AttachButton attachments={attachments} />}
          <Button
            variant="ghost"
            size="icon-sm"
            aria-label={t('canned.open')}
            onClick={() => insert(text === '' || /\s$/.test(text) ? '/' : ' /')}
          >
            <SquareSlash aria-hidden />
          </Button>
          <LazyMenu
            menu={EmojiMenu}
            onPick={insert}
            button={
              <Button variant="ghost" size="icon-sm" aria-label={t('emoji')}>
                <Smile aria-hidden />
              </Button>
            }
          />
          {!isNote && (
            <LazyMenu
              menu={AidMenu}
              aid={aid}
              language={thread.contact.locale?.slice(0, 2) ?? null}
              button={
                <Button variant="ghost" size="icon-sm" aria-label={t('aid.label')} loading={aid.isBusy}>
                  <Sparkles aria-hidden />
                </Button>
              }
            />
          )}
          {isNote ? (
            <MentionButton onPick={insert} />
          ) : (
            <PlanButton
              conversation={conversation}
              body={text.trim()}
              canPlan={text.trim() !== '' && !tooLong && files.length === 0}
              onPlanned={() => put('', 0)}
            />
          )}
          {isText && <TextCount text={text} />}
          {!isText && text.length > longest * 0.9 && (
            <span role="status" className={cn('text-xs tabular-nums', tooLong ? 'text-danger' : 'text-subtle')}>
              {t('length', { length: text.length, most: longest })}
            </span>
          )}
          <span className="ms-auto me-1 flex items-center gap-1 text-subtle text-xs max-sm:hidden">
            <Kbd>Ctrl</Kbd>
            <Kbd>Enter</Kbd>
          </span>
          <Button variant="primary" size="sm" className="max-sm:ms-auto" disabled={!canSend} onClick={send}>
            <SendHorizontal aria-hidden className="rtl:-scale-x-100" />
            {isNote ? t('addNote') : t('send')}
          </Button>
        </div>
      </div>
    </div>
  )
}
