import { FileText, Film, Image, type LucideIcon } from 'lucide-react'
import type { MediaKind } from '@/lib/whatsapp-templates/schema'

const ICONS: Record<MediaKind, LucideIcon> = { image: Image, video: Film, document: FileText }

/** The file of a header as a phone shows it; what is not ours is fetched by nobody here. */
export function HeaderMedia({ kind, src }: { kind: MediaKind; src: string | null }) {
  const Icon = ICONS[kind]
  const isOurs = src?.startsWith('/files/')
  if (kind === 'image' && src && isOurs) {
    // biome-ignore lint/performance/noImgElement: a company's own file, never optimised by the server
    return <img src={src} alt="" className="max-h-48 w-full rounded-lg object-cover" />
  }
  if (kind === 'video' && src && isOurs) {
    // biome-ignore lint/a11y/useMediaCaption: it is shown to whoever has just chosen it
    return <video src={src} controls preload="metadata" className="max-h-48 w-full rounded-lg bg-sunken" />
  }
  return (
    <span className="grid h-28 w-full place-items-center rounded-lg bg-sunken text-muted">
      <Icon aria-hidden className="size-8" />
    </span>
  )
}
