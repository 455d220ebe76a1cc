import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '../..')

/** Compiled entry points and the stamps of finished steps. */
export const buildFolder = path.join(root, '.build')

/** @param {string} dataDir as the environment names it; relative to the checkout */
export const resolveDataDir = (dataDir) => path.resolve(root, dataDir)
