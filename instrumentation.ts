import type { Instrumentation } from 'next'
import type { ProgramDoors } from './lib/platform/start-server'

let notePageFailure: Instrumentation.onRequestError | undefined

/** Each is loaded when it is first asked for: callbacks need a part of what the API needs. */
const doors: ProgramDoors = {
  api: async (...asked) => (await import('./lib/surface')).answerApi(...asked),
  callbacks: async (...asked) => (await import('./lib/surface/answer-callback')).answerCallback(...asked),
}

/** Runs once when the server process starts. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { startServer, notePageFailure: note } = await import('./lib/platform/start-server')
  notePageFailure = (error, { headers }) => note(error, headers)
  // In development Next's own routes answer: they follow what is edited.
  const isBuilt = process.env.NODE_ENV === 'production'
  await startServer(isBuilt ? doors : null)
}

export const onRequestError: Instrumentation.onRequestError = (...failure) => notePageFailure?.(...failure)
