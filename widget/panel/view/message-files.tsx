/** @jsxImportSource preact */
import type { MessageFile } from '../contract'

const NONE: MessageFile[] = []

/** What a message comes with: pictures and recordings are shown, the rest is a name that saves it. */
export function MessageFiles({ files = NONE }: { files?: MessageFile[] | undefined }) {
  const shown = files.filter((file) => file.url !== null)
  if (shown.length === 0) return null
  return (
    <ul class="files">
      {shown.map((file) => (
        <li key={file.id}>
          <OneFile file={file} url={file.url ?? ''} />
        </li>
      ))}
    </ul>
  )
}

function OneFile({ file: { kind, name }, url }: { file: MessageFile; url: string }) {
  if (kind === 'image' || kind === 'sticker') {
    return (
      <a href={url} target="_blank" rel="noopener noreferrer">
        {/* biome-ignore lint/performance/noImgElement: this is no page of Next's */}
        <img src={`${url}?small`} alt={name} loading="lazy" />
      </a>
    )
  }
  // biome-ignore lint/a11y/useMediaCaption: nobody has written down what is said
  if (kind === 'audio' || kind === 'voice') return <audio controls preload="none" src={url} aria-label={name} />
  // biome-ignore lint/a11y/useMediaCaption: nobody has written down what is shown
  if (kind === 'video') return <video controls preload="metadata" src={url} aria-label={name} />
  return (
    <a class="file" href={`${url}?save`} download={name}>
      <bdi>{name}</bdi>
    </a>
  )
}
