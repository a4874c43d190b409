import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DataSource } from 'typeorm';
import { AppModule } from '../src/app.module.js';
import { Clock } from '../src/platform/clock/clock.service.js';
import { loadConfig } from '../src/platform/config/config.form.js';
import { createWebApp } from '../src/platform/web/web-app.service.js';
import { surroundings } from '../src/services.js';

/**
 * The product with its pages, on a database of the benchmark.
 *
 * @param signingKey as PEM: the one with which the codes of the lines were made
 */
export async function startProduct(
  dataSource: DataSource,
  directory: string,
  signingKey: string,
): Promise<NestFastifyApplication> {
  const config = loadConfig({
    DATA_DIR: join(directory, 'data'),
    SIGNING_KEY: signingKey,
    DEMO: '0',
    PORT: '0',
  });
  const module = AppModule.forRoot(await surroundings(config, { dataSource }, new Clock()));
  const app = await createWebApp(module, { config: { baseUrl: 'http://localhost' } });
  await app.listen(0, '127.0.0.1');
  return app;
}
