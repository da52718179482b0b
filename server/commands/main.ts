import { EXIT, Failure } from '../failure.ts';
import { run } from '../run.ts';
import { asCommand, type Command } from './io.ts';

/** `npm run NAME -- arguments`: every command, loaded only when it is called. */
const commands: Record<string, () => Promise<Command>> = {
  snapshot: async () => asCommand('snapshot', (await import('./snapshot.ts')).main),
  import: async () => asCommand('import', (await import('./import.ts')).main),
  report: async () => asCommand('report', (await import('./report.ts')).main),
  token: async () => asCommand('token', (await import('./token.ts')).main),
  audit: async () => asCommand('audit', (await import('./audit.ts')).main),
  erase: async () => asCommand('erase', (await import('./erase.ts')).main),
  disclose: async () => asCommand('disclose', (await import('./disclose.ts')).main),
  backup: async () => asCommand('backup', (await import('./backup.ts')).main),
  restore: async () => asCommand('restore', (await import('./restore.ts')).main),
  account: async () => asCommand('account', (await import('./account.ts')).main),
};

await run(async () => {
  const [name = '', ...args] = process.argv.slice(2);
  const command = commands[name];
  if (!command) throw new Failure(`There is no command "${name}"; there are: ${Object.keys(commands).join(', ')}.`, EXIT.USAGE);
  await (await command())(args);
});
