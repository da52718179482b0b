import { languageOf } from '../command-arguments.ts';
import { setLastPaymentYear } from '../data-protection/administer.ts';
import { erasePerson, planDeletion, runDeletion } from '../data-protection/erase.ts';
import { HELP, personErased, reportText } from '../data-protection/erase-words.ts';
import type { Doer } from '../data-protection/in-name-of.ts';
import { personTables } from '../data-protection/person-tables.ts';
import { legalReason, refusal } from '../data-protection/reasons.ts';
import { createOrm } from '../database/orm.ts';
import { unitsOfWork } from '../database/unit-of-work.ts';
import { EXIT, Failure } from '../failure.ts';
import { compactRollup } from '../indicators/rollup/keep.ts';
import { DEFAULT_OPERATION } from '../operations/default-operation.ts';
import { Refusal } from '../refusal.ts';
import { type Transaction, transactionOn } from '../transaction.ts';
import { readOptions, wrong } from './account-arguments.ts';
import type { CommandIo } from './io.ts';

const NAMES = ['operation', 'confirm', 'pseudonym', 'last-payment-year', 'lang'];

interface Wish {
  operation: string;
  today: string;
  doer: Doer;
  confirm: string | undefined;
  pseudonym: string | undefined;
}

/**
 * `npm run erase`: shows what a deletion run would erase, and erases it where that is confirmed.
 * @returns the exit code
 * @throws Failure: 64 wrong arguments, 1 where records have to be kept
 */
export async function main(argv: readonly string[], io: CommandIo): Promise<number> {
  const language = languageOf(argv);
  const options = readOptions(argv, NAMES);
  if (!options) {
    io.stdout.write(HELP[language]);
    return EXIT.OK;
  }
  const { operation = DEFAULT_OPERATION, confirm, pseudonym, 'last-payment-year': year } = options;
  if (confirm !== undefined && pseudonym !== undefined)
    throw wrong('--confirm und --pseudonym gehen nicht zusammen.', '--confirm and --pseudonym do not go together.');
  const paid = readYear(year);
  const pool = await io.pool();
  const transaction = transactionOn(pool);
  const wish = { operation, confirm, pseudonym, today: io.today, doer: { by: 'command:erase' } };
  try {
    if (paid !== undefined) await unitsOfWork(pool)({ actor: wish.doer.by })((em) => setLastPaymentYear(em, operation, paid));
    io.stdout.write(await carryOut(transaction, wish, language));
    await compactRollup(pool);
    return EXIT.OK;
  } catch (error) {
    if (error instanceof Refusal) throw new Failure(error.text[language]);
    const { extensions, message } = error as { extensions?: { code?: string }; message: string };
    if (extensions?.code) throw new Failure(message);
    throw error;
  }
}

/** @returns undefined where it is not named, null where it is not known yet */
function readYear(year: string | undefined): number | null | undefined {
  if (year === undefined) return undefined;
  if (year === 'none') return null;
  if (/^\d{4}$/.test(year)) return Number(year);
  throw wrong(
    `--last-payment-year ist „${year}“; erwartet wird ein Jahr wie 2029 oder none.`,
    `--last-payment-year is "${year}"; expected is a year such as 2029, or none.`,
  );
}

async function carryOut(transaction: Transaction, wish: Wish, language: 'de' | 'en'): Promise<string> {
  const tables = personTables(createOrm());
  const { confirm: confirmation, pseudonym } = wish;
  if (pseudonym !== undefined) {
    const kept = await transaction((query) => erasePerson(query, tables, { ...wish, pseudonym }));
    const reason = kept && legalReason(kept);
    if (reason) throw new Failure(refusal(reason)[language]);
    return personErased[language];
  }
  if (confirmation === undefined)
    return reportText(await transaction((query) => planDeletion(query, tables, wish)), false)[language];
  return reportText(await transaction((query) => runDeletion(query, tables, { ...wish, confirmation })), true)[language];
}
