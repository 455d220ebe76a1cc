import { useEffect, useState } from 'preact/hooks'
import { LARGEST_FILE, MOST_FILES } from '../chat/attached'
import { uuid } from '../chat/uuid'
import { fill, t } from '../strings'

/** A file chosen for the next message; `preview` shows a picture in this browser. */
export type ChosenFile = { key: string; file: File; preview: string | null }

function problemOf({ name, size }: File): string | null {
  if (size > LARGEST_FILE) return fill(t.fileTooLarge, { name })
  return size === 0 ? fill(t.fileEmpty, { name }) : null
}

const isPicture = ({ type }: File): boolean => /^image\/(?:jpeg|png|gif|webp)$/.test(type)

/** The files of the next message, by button, paste or drop, and why one was refused. */
export function useFiles() {
  const [files, setFiles] = useState<readonly ChosenFile[]>([])
  const [problem, setProblem] = useState<string | null>(null)
  const [isOver, setOver] = useState(false)

  function add(given: readonly File[]): void {
    const refused = given.map(problemOf).find((one) => one !== null)
    const good = given.filter((file) => problemOf(file) === null)
    const room = MOST_FILES - files.length
    setProblem(refused ?? (good.length > room ? t.tooManyFiles : null))
    const chosen = good.slice(0, room).map((file) => ({
      key: uuid(),
      file,
      preview: isPicture(file) ? URL.createObjectURL(file) : null,
    }))
    setFiles([...files, ...chosen])
  }

  function remove(key: string): void {
    for (const one of files) if (one.key === key && one.preview) URL.revokeObjectURL(one.preview)
    setProblem(null)
    setFiles(files.filter((one) => one.key !== key))
  }

  /** The files that go now; none is chosen any more. */
  function takeAll(): File[] {
    for (const { preview } of files) if (preview) URL.revokeObjectURL(preview)
    setFiles([])
    setProblem(null)
    return files.map(({ file }) => file)
  }

  // After each render: what is dropped is added to what is chosen by then.
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      setOver(false)
      const dropped = [...(event.dataTransfer?.files ?? [])]
      if (dropped.length === 0) return
      event.preventDefault()
      add(dropped)
    }
    document.addEventListener('dragover', over)
    document.addEventListener('dragleave', leave)
    document.addEventListener('drop', drop)
    return () => {
      document.removeEventListener('dragover', over)
      document.removeEventListener('dragleave', leave)
      document.removeEventListener('drop', drop)
    }
  })

  return { files, problem, isOver, add, remove, takeAll }
}
