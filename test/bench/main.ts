import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../../server/database/embedded.ts';
import type { Benchmark } from './benchmark.ts';
import { disclosure } from './disclosure/benchmark.ts';
import { figures } from './figures/benchmark.ts';
import { installPeers } from './peers.ts';
import { readPath } from './read/benchmark.ts';

const benchmarks: Benchmark[] = [readPath, figures, disclosure];

/** `npm run bench -- [names]`: all benchmarks, or those that are named. */
async function main(names: string[]): Promise<number> {
  const unknown = names.filter((name) => !benchmarks.some((benchmark) => benchmark.name === name));
  if (unknown.length) {
    console.error(`There is no benchmark "${unknown[0]}". There are: ${benchmarks.map(({ name }) => name).join(', ')}.`);
    return 64;
  }
  installPeers();
  const folder = await mkdtemp(join(tmpdir(), 'kim-bench-'));
  const server = await startEmbedded(folder, { max_connections: '200' });
  try {
    console.log(
      `Node ${process.version}, ${availableParallelism()} x ${cpus()[0]?.model}; load, servers and PostgreSQL share the machine.`,
    );
    for (const { name, run } of benchmarks)
      if (!names.length || names.includes(name))
        await run(await server.database(`bench_${name.replaceAll('-', '_')}`), (text) => console.log(text));
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
