/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import { safeHref } from '@/components/markdown/core'
import { Icon } from './icons'

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase()

/** An address for a picture: of any web host, or of ours by path. */
export const pictureUrl = (url: string | null): string | null =>
  url === null ? null : safeHref(URL.canParse(url, location.origin) ? new URL(url, location.origin).href : '')

/** A picture of a person or of the assistant; the name beside it is what is read out. */
export function Avatar({ name, url, isAgent }: { name: string; url: string | null; isAgent: boolean }) {
  const [isBroken, setBroken] = useState(false)
  const src = pictureUrl(url)
  if (src && !isBroken) {
    // biome-ignore lint/performance/noImgElement: the panel is built without Next
    return <img class="avatar" src={src} alt="" referrerpolicy="no-referrer" onError={() => setBroken(true)} />
  }
  return (
    <span class={`avatar ${isAgent ? 'avatar-agent' : ''}`} aria-hidden="true">
      {isAgent ? <Icon name="spark" /> : initials(name)}
    </span>
  )
}
