import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import type { SchemaEngine as Engine } from '@prisma/schema-engine-wasm'
import pg from 'pg'
import type { Plane } from './planes'

type EngineModule = typeof import('@prisma/schema-engine-wasm') & { __wbg_set_wasm(exports: unknown): void }

/** Node cannot import the package's `.wasm` by itself, so its glue is wired by hand. */
async function loadEngine(): Promise<EngineModule> {
  const require = createRequire(path.join(process.cwd(), 'package.json'))
  const glue = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const imported = (await import(/* webpackIgnore: true */ /* turbopackIgnore: true */ glue)) as EngineModule
  const bytes = await readFile(path.join(path.dirname(glue), 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, {
    './schema_engine_bg.js': imported as unknown as WebAssembly.ModuleImports,
  })
  imported.__wbg_set_wasm(instance.exports)
  ;(instance.exports.__wbindgen_start as () => void)()
  return imported
}

let loaded: Promise<EngineModule> | undefined

/** Once for the process: the glue keeps a view of the first instance's memory. */
function engineModule(): Promise<EngineModule> {
  loaded ??= loadEngine()
  return loaded
}

async function readSchema(plane: Plane): Promise<{ path: string; content: string }[]> {
  const folder = path.join('prisma', plane)
  const names = (await readdir(folder)).filter((name) => name.endsWith('.prisma')).sort()
  return Promise.all(
    names.map(async (name) => ({
      path: path.join(folder, name),
      content: await readFile(path.join(folder, name), 'utf8'),
    })),
  )
}

/** Tables of the migrations that Prisma need not know: a library reads and writes them. */
const EXTERNAL_TABLES = ['platform.throttle']

const CHAR_OID = 18
const CHAR_ARRAY_OID = 1002

/**
 * The engine reads `"char"` columns of the catalogue as characters, a type that the adapter does not map. Here they pass
 * as arrays of it (values are parsed by then), which `CatalogueAdapter` turns into what they are.
 */
class CataloguePool extends pg.Pool {
  override async query(...args: unknown[]): Promise<never> {
    const query = super.query as (...given: unknown[]) => Promise<pg.QueryResult>
    const result = await query.apply(this, args)
    for (const field of result.fields ?? []) if (field.dataTypeID === CHAR_OID) field.dataTypeID = CHAR_ARRAY_OID
    return result as never
  }
}

class CatalogueAdapter extends PrismaPg {
  override async connect() {
    const adapter = await super.connect()
    const queryRaw = adapter.queryRaw.bind(adapter)
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query)
      const { CharacterArray, Character } = ColumnTypeEnum
      return { ...result, columnTypes: result.columnTypes.map((type) => (type === CharacterArray ? Character : type)) }
    }
    return adapter
  }
}

/**
 * SQL that would bring the database behind `databaseUrl` to what `prisma/<plane>` says; empty when they agree.
 * @param schema the Postgres schema in which the plane's tables stand
 */
export async function diffSchema(plane: Plane, databaseUrl: string, schema: string): Promise<string> {
  const wasm = await engineModule()
  const files = await readSchema(plane)
  const pool = new CataloguePool({ connectionString: databaseUrl, max: 2 })
  const factory = bindMigrationAwareSqlAdapterFactory(new CatalogueAdapter(pool, { schema }))
  const engine: Engine = await wasm.SchemaEngine.new(
    { datamodels: files.map((file) => [file.path, file.content]) },
    () => {},
    factory,
  )
  try {
    const result = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: '.' },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: { externalTables: EXTERNAL_TABLES, externalEnums: [] },
    })
    const script = result.stdout ?? ''
    return script.includes('This is an empty migration') ? '' : script
  } finally {
    engine.free()
    await pool.end()
  }
}
