import { FILE_PROBLEMS, type FileProblem, type MessageFileView } from './schema'

export const FILE_FIELDS = {
  id: true,
  kind: true,
  name: true,
  state: true,
  reason: true,
  sourceRef: true,
  file: { select: { contentType: true, sizeBytes: true, width: true, height: true } },
} as const

export type FileRow = {
  id: string
  kind: string
  name: string
  state: string
  reason: string | null
  sourceRef: string | null
  file: { contentType: string; sizeBytes: number; width: number | null; height: number | null } | null
}

const problemOf = (reason: string | null): FileProblem =>
  FILE_PROBLEMS.find((problem) => problem === reason) ?? 'not_reached'

export function fileView({ id, kind, name, state, reason, sourceRef, file }: FileRow): MessageFileView {
  const isFailed = state === 'failed'
  return {
    id,
    kind: kind as MessageFileView['kind'],
    name,
    state: isFailed ? 'failed' : state === 'stored' ? 'stored' : 'waiting',
    problem: isFailed ? problemOf(reason) : null,
    canRetry: isFailed && sourceRef !== null,
    contentType: file?.contentType ?? null,
    sizeBytes: file?.sizeBytes ?? null,
    width: file?.width ?? null,
    height: file?.height ?? null,
  }
}
