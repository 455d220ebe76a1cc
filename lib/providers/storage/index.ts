import path from 'node:path'
import { env, processWide } from '@/lib/kernel'
import { localDisk } from './local-disk'
import type { Storage } from './port'

export type { Storage } from './port'

/** The installation's file storage: a folder of DATA_DIR. */
export const storage = (): Storage => processWide('storage', () => localDisk(path.resolve(env().DATA_DIR, 'files')))
