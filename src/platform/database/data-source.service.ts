import type pg from 'pg';
import { DataSource, type DataSourceOptions, getMetadataArgsStorage } from 'typeorm';
import { product } from '../product.service.js';
import { PreparingClient } from './preparing-client.service.js';
import { silentLogger } from './silent-logger.service.js';
import { typeParsers } from './type-parsers.service.js';

/** The table in which TypeORM keeps which migrations have run. */
export const MIGRATIONS_TABLE = 'schema_migration';

/** A class that maps a table. */
export type EntityClass = abstract new () => object;

/** What a data source is made of. */
export interface DataSourceSettings {
  url: string;
  /** the tables that it maps: all of the modules that are loaded, unless told otherwise */
  entities?: EntityClass[];
  migrations?: DataSourceOptions['migrations'];
  /** the most connections that the pool opens */
  poolSize?: number;
  /** how long to wait for a connection, in milliseconds: for ever unless told */
  connectWithinMs?: number;
  /** what the database server lists the connections as */
  applicationName?: string;
  /** the class of the pool's connections, when somebody wants to keep an eye on them */
  Client?: typeof pg.Client;
  /** settings of the sessions beside our own, as in `SET` */
  sessionSettings?: Record<string, string>;
}

/**
 * A TypeORM data source as this product uses it, not yet connected: the schema is made by migrations only, dates are
 * `YYYY-MM-DD` strings and `count(*)` is a number (see type-parsers.service.ts). Sessions live in the product's time zone,
 * so that SQL which turns an instant into a date means the day there.
 */
export function createDataSource(settings: DataSourceSettings): DataSource {
  return new DataSource({
    type: 'postgres',
    url: settings.url,
    entities: settings.entities ?? loadedEntities(),
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
      Client: settings.Client ?? PreparingClient,
      ...(settings.connectWithinMs && { connectionTimeoutMillis: settings.connectWithinMs }),
      types: typeParsers,
      options: sessionOptions({ TimeZone: product().timeZone, ...settings.sessionSettings }),
    },
  });
}

/**
 * The same data source for an application that must leave it open. @nestjs/typeorm closes the one that it has when its
 * application ends; this one is closed by the caller that opened it, and others may go on with it.
 *
 * @param entities what the application's modules have declared
 * @throws Error when the data source was made before one of them was loaded, and so does not map it
 */
export function lend(dataSource: DataSource, entities: readonly EntityClass[]): DataSource {
  const missing = entities.filter((entity) => !dataSource.hasMetadata(entity)).map(({ name }) => name);
  if (missing.length > 0) throw new Error(`The data source does not map ${missing.join(', ')}`);
  return Object.create(dataSource, { destroy: { value: () => Promise.resolve() } }) as DataSource;
}

/** The entity classes that are loaded: each module of the product names its own in `TypeOrmModule.forFeature`. */
export function loadedEntities(): EntityClass[] {
  return getMetadataArgsStorage()
    .tables.map(({ target }) => target)
    .filter((target): target is EntityClass => typeof target === 'function');
}

/** Settings as command-line options of the session, with blanks and backslashes escaped as PostgreSQL reads them. */
function sessionOptions(settings: Record<string, string>): string {
  return Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value.replace(/[\\\s]/g, '\\$&')}`)
    .join(' ');
}
