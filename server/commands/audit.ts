import { parseArgs } from 'node:util';
import { append } from '../audit/append.ts';
import { describeBreak } from '../audit/describe-break.ts';
import { seal } from '../audit/seal.ts';
import { type Verdict, verify } from '../audit/verify.ts';
import { EXIT, Failure } from '../failure.ts';
import { say } from '../language.ts';
import type { CommandIo } from './io.ts';

const HELP = () =>
  say(
    `npm run audit -- verify [--since HASH]
npm run audit -- head

verify  prüft das ganze Protokoll: jeden Eintrag, seine Verkettung und dass keiner fehlt; sagt die erste Stelle, die nicht stimmt
head    zeigt Anzahl und Prüfsumme des letzten Eintrags; wer sie außerhalb aufhebt, kann später beweisen, dass nichts neu
        geschrieben wurde

  --since HASH  diese aufgehobene Prüfsumme muss in der Kette vorkommen

Ende mit 0: unversehrt; 64: falscher Aufruf; 65: nicht unversehrt; 78: falsche Einstellung. Mehr: docs/audit-log.md
`,
    `npm run audit -- verify [--since HASH]
npm run audit -- head

verify  checks the whole audit log: every entry, its place in the chain and that none is missing; says the first broken place
head    shows number and hash of the last entry; whoever keeps them elsewhere can prove later that nothing was written anew

  --since HASH  this hash, which was kept, must be in the chain

Exit codes: 0 whole; 64 wrong arguments; 65 not whole; 78 wrong configuration. More: docs/audit-log.md
`,
  );

const wrong = (de: string, en: string) =>
  new Failure(say(`${de} Hilfe: npm run audit -- --help`, `${en} Help: npm run audit -- --help`), EXIT.USAGE);

/** `npm run audit`. @returns the exit code: 0 whole, 65 not. @throws Failure: 64 wrong arguments */
export async function main(argv: readonly string[], io: CommandIo): Promise<number> {
  const options = readArguments(argv);
  if (!options) {
    io.stdout.write(HELP());
    return EXIT.OK;
  }
  const pool = await io.pool();
  const head = await seal(pool, { waits: true });
  if (options.task === 'head') {
    io.stdout.write(`${head?.position} ${head?.hash}\n`);
    return EXIT.OK;
  }
  const verdict = await verify(pool, options.since);
  await append(async (text, values) => (await pool.query(text, values)).rows, {
    ...{ action: 'VERIFIED', actor: 'command:audit', subjectType: 'AuditLog' },
    details: { ...verdict.head, whole: verdict.broken === null, ...(verdict.broken && { broken: verdict.broken }) },
  });
  (verdict.broken ? io.stderr : io.stdout).write(sentence(verdict));
  return verdict.broken ? EXIT.DATA : EXIT.OK;
}

function sentence({ head, waiting, broken }: Verdict): string {
  if (broken) return `${say(describeBreak(broken, 'de'), describeBreak(broken, 'en'))}\n`;
  return say(
    `Unversehrt: ${head.position} Einträge, ${waiting} warten auf ihren Platz. Letzte Prüfsumme:\n${head.hash}\n`,
    `Whole: ${head.position} entries, ${waiting} wait for their place. Last hash:\n${head.hash}\n`,
  );
}

function readArguments(argv: readonly string[]): { task: 'verify' | 'head'; since: string | null } | null {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(argv);
  } catch (error) {
    const option = /'(--?[^' ]+)/.exec((error as Error).message)?.[1] ?? '';
    throw wrong(`${option} gibt es hier nicht, oder ein Wert fehlt.`, `There is no ${option} here, or a value is missing.`);
  }
  const { values, positionals } = parsed;
  if (values.help) return null;
  const [task, ...more] = positionals;
  if ((task !== 'verify' && task !== 'head') || more.length)
    throw wrong(
      `Erwartet wird verify oder head, nicht „${positionals.join(' ')}“.`,
      `Expected is verify or head, not "${positionals.join(' ')}".`,
    );
  const { since = null } = values;
  if (since !== null && !/^[0-9a-f]{64}$/.test(since))
    throw wrong(
      `--since ist „${since}“; erwartet werden 64 Zeichen aus 0-9 und a-f.`,
      `--since is "${since}"; expected are 64 characters of 0-9 and a-f.`,
    );
  return { task, since };
}

const parse = (argv: readonly string[]) =>
  parseArgs({
    args: [...argv],
    options: { since: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
  });
