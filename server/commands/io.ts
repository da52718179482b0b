import type { Pool } from 'pg';
import { fill } from '../database/fill.ts';
import { migrate } from '../database/migrate.ts';
import { type Database, openDatabase } from '../database/open.ts';
import { readEnv, todayOf } from '../env.ts';

/** A command by its arguments. */
export type Command = (args: string[]) => Promise<void>;

/** What a command needs of the world around it. */
export interface CommandIo {
  stdout: { write(text: string): unknown };
  stderr: { write(text: string): unknown; isTTY?: boolean };
  /** YYYY-MM-DD */
  today: string;
  /** opens the database as its owner when it is first needed, as `npm start` would; it is closed after the command */
  pool(): Promise<Pool>;
}

/** A command of this process: its result becomes the exit code. */
export function asCommand(name: string, main: (args: readonly string[], io: CommandIo) => Promise<number>): Command {
  return async (args) => {
    const env = readEnv();
    let database: Database | undefined;
    const pool = async () => {
      database ??= await openDatabase(env, `command:${name}`);
      await migrate(database.orm, database.appRole);
      await fill(database, env.demo);
      return database.owner;
    };
    try {
      process.exitCode = await main(args, { stdout: process.stdout, stderr: process.stderr, today: todayOf(env), pool });
    } finally {
      await database?.close();
    }
  };
}
