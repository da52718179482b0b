import type { Pool } from 'pg';
import { fill } from '../database/fill.ts';
import { migrate } from '../database/migrate.ts';
import { type Database, openDatabase } from '../database/open.ts';
import { readEnv, todayOf } from '../env.ts';
import { say } from '../language.ts';
import { commandEnv } from '../last-server.ts';

/** A command by its arguments. */
export type Command = (args: string[]) => Promise<void>;

/** What a command needs of the world around it. */
export interface CommandIo {
  stdout: { write(text: string): unknown };
  stderr: { write(text: string): unknown; isTTY?: boolean };
  /** YYYY-MM-DD */
  today: string;
  /** true if it works in the database of the demonstration */
  isDemo: boolean;
  /** opens the database as its owner when it is first needed, as `npm start` would; it is closed after the command */
  pool(): Promise<Pool>;
}

/** A command of this process: its result becomes the exit code. */
export function asCommand(name: string, main: (args: readonly string[], io: CommandIo) => Promise<number>): Command {
  return async (args) => {
    const { env, other } = await commandEnv(readEnv());
    let database: Database | undefined;
    const pool = async () => {
      if (!database && other) process.stderr.write(`${otherDatabase(env.demo)}\n`);
      database ??= await openDatabase(env, `command:${name}`);
      await migrate(database.orm, database.appRole);
      await fill(database, env.demo);
      return database.owner;
    };
    try {
      const { stdout, stderr } = process;
      process.exitCode = await main(args, { stdout, stderr, today: todayOf(env), isDemo: env.demo, pool });
    } finally {
      await database?.close();
    }
  };
}

const otherDatabase = (demo: boolean): string =>
  demo
    ? say(
        'Gearbeitet wird in der Datenbank der Demodaten (KIM_DEMO=on), nicht in der des Servers; ohne KIM_DEMO ist es seine.',
        "This works in the database of the demonstration (KIM_DEMO=on), not in that of the server; without KIM_DEMO it is the server's.",
      )
    : say(
        'Gearbeitet wird in der Datenbank ohne Demodaten (KIM_DEMO=off), nicht in der des Servers; ohne KIM_DEMO ist es seine.',
        "This works in the database without demonstration data (KIM_DEMO=off), not in that of the server; without KIM_DEMO it is the server's.",
      );
