import { Migration } from '@mikro-orm/migrations';

/** Whose token it is: made by a person for a program of theirs. Those made by `npm run token` belong to nobody. */
export class OwnTokens0017 extends Migration {
  override up(): void {
    this.addSql(`
      alter table auth.token add column user_id text references auth.user (id) on delete cascade;
      create index on auth.token (user_id);
    `);
  }
}
