/**
 * Prisma's migration engine as WebAssembly. The native engine of the Prisma CLI has to be downloaded, which a closed
 * network does not allow; this one comes with the package and keeps the same `_prisma_migrations` table.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import * as binding from '@prisma/schema-engine-wasm/schema_engine_bg';

export type SchemaEngine = binding.SchemaEngine;
export type SchemaFile = { path: string; content: string };

export const NO_FILTERS = { externalTables: [], externalEnums: [] };

type Bindings = typeof binding & { __wbg_set_wasm(exports: WebAssembly.Exports): void };
type Start = WebAssembly.Exports & { __wbindgen_start(): void };

let loaded: Promise<void> | undefined;

async function load(): Promise<void> {
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm');
  const bytes = await readFile(join(dirname(entry), 'schema_engine_bg.wasm'));
  const imports = { './schema_engine_bg.js': binding as unknown as WebAssembly.ModuleImports };
  const { instance } = await WebAssembly.instantiate(bytes, imports);
  (binding as Bindings).__wbg_set_wasm(instance.exports);
  (instance.exports as Start).__wbindgen_start();
}

/** Runs `work` with an engine and frees it. Errors are the engine's own: a message that names the migration and the SQL. */
export async function withSchemaEngine<T>(
  factory: SqlMigrationAwareDriverAdapterFactory,
  schemas: SchemaFile[],
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  await (loaded ??= load());
  const datamodels = schemas.map(({ path, content }): [string, string] => [path, content]);
  const adapter = bindMigrationAwareSqlAdapterFactory(factory);
  const engine = await binding.SchemaEngine.new({ datamodels }, () => undefined, adapter);
  try {
    return await work(engine);
  } finally {
    engine.free();
  }
}

/**
 * The engine asks the version of its server when it is made, even to compare two files. This answers that one question,
 * so that a migration can be written where no database runs.
 */
function noDatabase(): SqlMigrationAwareDriverAdapterFactory {
  const adapter: SqlDriverAdapter = {
    provider: 'postgres',
    adapterName: 'no-database',
    queryRaw: async () => ({
      columnNames: ['exists', 'version', 'numeric_version'],
      columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
      rows: [[true, 'PostgreSQL 18.0', 180000]],
    }),
    executeRaw: async () => 0,
    executeScript: async () => undefined,
    startTransaction: () => Promise.reject(new Error('no database')),
    getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: true }),
    dispose: async () => undefined,
  };
  const connect = async () => adapter;
  return { provider: 'postgres', adapterName: adapter.adapterName, connect, connectToShadowDb: connect };
}

/** The SQL that leads from one schema file to another; `null` as the start means an empty database. */
export async function sqlBetween(from: SchemaFile | null, to: SchemaFile): Promise<string> {
  const { stdout } = await withSchemaEngine(noDatabase(), [to], (engine) =>
    engine.diff({
      from: from ? { tag: 'schemaDatamodel', files: [from] } : { tag: 'empty' },
      to: { tag: 'schemaDatamodel', files: [to] },
      script: true,
      exitCode: null,
      filters: NO_FILTERS,
    }),
  );
  return stdout ?? '';
}
