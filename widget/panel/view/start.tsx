/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import type { ChatState } from '../chat/state'
import { t } from '../strings'
import { Avatar, pictureUrl } from './avatar'
import { useSurroundings } from './chat-context'
import { CloseButton } from './header'
import { Icon } from './icons'

const LONG_GREETING = 90

function Brand({ state: { config } }: { state: ChatState }) {
  const [isBroken, setBroken] = useState(false)
  const icon = pictureUrl(config.iconUrl)
  return (
    <div class="brand">
      {/* biome-ignore lint/performance/noImgElement: the panel is built without Next */}
      {icon && !isBroken && <img src={icon} alt="" onError={() => setBroken(true)} />}
      <bdi>{config.companyName}</bdi>
    </div>
  )
}

/** Before the first word: who this is, and questions to begin with. */
export function Start({ state }: { state: ChatState }) {
  const { chat } = useSurroundings()
  const { config } = state
  const greeting = config.greeting || t.startHint
  return (
    <div class="start">
      <header class="hero">
        <div class="hero-bar">
          <Brand state={state} />
          <CloseButton />
        </div>
        <h1 id="title" tabIndex={-1} dir="auto" class={greeting.length > LONG_GREETING ? 'long' : ''}>
          {greeting}
        </h1>
      </header>
      <div class="start-body">
        <div class="card assistant">
          <Avatar name={config.agentName} url={config.agentAvatarUrl} isAgent />
          <div>
            <h2>
              <bdi>{config.agentName}</bdi>
            </h2>
            <p>
              {t.aiAssistant} · {t.answersAtOnce}
            </p>
          </div>
        </div>
        {config.suggestions.length > 0 && (
          <ul class="suggestions" aria-label={t.suggestions}>
            {config.suggestions.slice(0, 6).map((suggestion) => (
              <li key={suggestion}>
                <button type="button" dir="auto" onClick={() => void chat.send(suggestion)}>
                  <span>{suggestion}</span>
                  <Icon name="next" class="turns" />
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}
