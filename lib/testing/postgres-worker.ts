// Runs in each of vitest's workers before a test file is loaded: its environment is that of its own database.
import { inject } from 'vitest'
import { testDatabaseUrl } from './postgres'

process.env.DATABASE_URL = testDatabaseUrl()
process.env.DATA_DIR = inject('testDataDir')
