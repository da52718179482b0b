import { backtestTable, heldLines } from '../support/forecast/backtest-table.ts';

console.log(`${backtestTable()}\n\nWithin the band, from every month end to every later one:\n\n${heldLines()}`);
