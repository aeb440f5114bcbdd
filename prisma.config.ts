// The native schema engine cannot be downloaded on a closed network. Any executable file satisfies the CLI's look for it:
// generate, validate and format never run it, and migrations go through the WebAssembly engine (lib/commands/migrate.ts).
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

import { defineConfig } from 'prisma/config';

export default defineConfig({ schema: 'prisma/schema.prisma', migrations: { path: 'prisma/migrations' } });
