/** Ids under which the provider sandbox offers its own model, for installations without a key. */
export const BUILT_IN_MODEL = 'built-in'
export const BUILT_IN_EMBEDDING_MODEL = 'built-in-embedding'

/** `port` is SANDBOX_PORT; the sandbox listens on the loopback address only and accepts any key. */
export const builtInBaseUrl = (port: number): string => `http://127.0.0.1:${port}/v1`
