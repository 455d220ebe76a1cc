/** @jsxImportSource preact */
import { fill, t } from '../strings'
import { Icon } from './icons'
import type { ChosenFile } from './use-files'

/** What goes with the next message, each to be taken off again. */
export function ChosenFiles({ files, onRemove }: { files: readonly ChosenFile[]; onRemove: (key: string) => void }) {
  if (files.length === 0) return null
  return (
    <ul class="chosen">
      {files.map(({ key, file, preview }) => (
        <li key={key}>
          {/* biome-ignore lint/performance/noImgElement: this is no page of Next's */}
          {preview ? <img src={preview} alt="" /> : <Icon name="file" />}
          <bdi>{file.name}</bdi>
          <button
            type="button"
            class="icon-button small"
            aria-label={fill(t.removeFile, { name: file.name })}
            onClick={() => onRemove(key)}
          >
            <Icon name="close" />
          </button>
        </li>
      ))}
    </ul>
  )
}
