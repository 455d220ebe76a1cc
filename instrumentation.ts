/** Runs once when the server process starts. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { startServer } = await import('./lib/platform/start-server')
  await startServer()
}
