import type pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { product } from '../product.js';
import { silentLogger } from './silent-logger.js';
import { typeParsers } from './type-parsers.js';

/** The table in which TypeORM keeps which migrations have run. */
export const MIGRATIONS_TABLE = 'schema_migration';

/** What a data source is made of. */
export interface DataSourceSettings {
  url: string;
  entities: DataSourceOptions['entities'];
  migrations?: DataSourceOptions['migrations'];
  /** the most connections that the pool opens */
  poolSize?: number;
  /** what the database server lists the connections as */
  applicationName?: string;
  /** the class of the pool's connections, when somebody wants to keep an eye on them */
  Client?: typeof pg.Client;
  /** settings of the sessions beside our own, as in `SET` */
  sessionSettings?: Record<string, string>;
}

/**
 * A TypeORM data source as this product uses it, not yet connected: the schema is made by migrations only, dates are
 * `YYYY-MM-DD` strings and `count(*)` is a number (see type-parsers.ts). Sessions live in the product's time zone,
 * so that SQL which turns an instant into a date means the day there.
 */
export function createDataSource(settings: DataSourceSettings): DataSource {
  return new DataSource({
    type: 'postgres',
    url: settings.url,
    entities: settings.entities ?? [],
    migrations: settings.migrations ?? [],
    migrationsTableName: MIGRATIONS_TABLE,
    migrationsTransactionMode: 'each',
    synchronize: false,
    logger: silentLogger,
    // The application's user may make no extensions; migrations make what is needed.
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    poolSize: settings.poolSize ?? 10,
    applicationName: settings.applicationName ?? 'leerpad',
    extra: {
      ...(settings.Client && { Client: settings.Client }),
      types: typeParsers,
      options: sessionOptions({ TimeZone: product().timeZone, ...settings.sessionSettings }),
    },
  });
}

/** Settings as command-line options of the session, with blanks and backslashes escaped as PostgreSQL reads them. */
function sessionOptions(settings: Record<string, string>): string {
  return Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value.replace(/[\\\s]/g, '\\$&')}`)
    .join(' ');
}
