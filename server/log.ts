import type { LogLevel } from './env.ts';

const ORDER: readonly LogLevel[] = ['error', 'warn', 'info', 'debug'];

export type Log = Record<LogLevel, (message: string, details?: Record<string, unknown>) => void>;

/** One JSON line per event on standard error. Never an argument of a query, never a person's data. */
export function createLog(level: LogLevel, write: (line: string) => void = (line) => process.stderr.write(line)): Log {
  const most = ORDER.indexOf(level);
  const at =
    (name: LogLevel): Log[LogLevel] =>
    (message, details) => {
      if (ORDER.indexOf(name) <= most)
        write(`${JSON.stringify({ time: new Date().toISOString(), level: name, message, ...details })}\n`);
    };
  return { error: at('error'), warn: at('warn'), info: at('info'), debug: at('debug') };
}
