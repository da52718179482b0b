import { Migration } from '@mikro-orm/migrations';

/** Whom a measure is for: a zero that everybody knows from its leaflet hides nobody. Those of the demonstration are known. */
export class MeasureAudience0028 extends Migration {
  override up(): void {
    this.addSql(`
      alter table measure add column audience text not null default 'EVERYONE'
        constraint measure_audience_check check (audience in ('EVERYONE', 'WOMEN', 'MEN'));
      update measure set audience = case slug when 'maedchentreff' then 'WOMEN' else 'MEN' end
        where slug in ('maedchentreff', 'vaetergruppe')
          and operation_id in (select id from operation where slug = 'kim-potsdam');
    `);
  }
}
