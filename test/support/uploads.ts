import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { INestApplicationContext } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { ImportTask } from '../../src/imports/uploads/import-task.entity.js';
import { ImportTasks } from '../../src/imports/uploads/import-tasks.service.js';
import { WORK_IMPORT } from '../../src/imports/uploads/import-worker.service.js';
import { UploadsService } from '../../src/imports/uploads/uploads.service.js';
import { JobRegistry } from '../../src/platform/jobs/job-registry.service.js';
import type { TestServices } from './services.js';

/** A file as a browser sends it. */
export interface SentFile {
  /** of the form */
  field?: string;
  /** empty where nothing was chosen */
  name: string;
  content: Buffer | string;
}

/** A form with files, as a browser writes it. */
export function multipartForm(files: readonly SentFile[]): { type: string; body: Buffer } {
  const boundary = `----leerpad${randomUUID()}`;
  const parts = files.flatMap(({ field = 'uren', name, content }) => [
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="${field}"; filename="${name}"\r\n` +
        'Content-Type: text/csv\r\n\r\n',
    ),
    // As it is: to copy fifty megabytes takes seconds.
    typeof content === 'string' ? Buffer.from(content) : content,
    Buffer.from('\r\n'),
  ]);
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    body: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]),
  };
}

/** Sends files. */
export function sendFiles(
  app: NestFastifyApplication,
  files: readonly SentFile[],
  { cookie, url = '/invoer', ...headers }: Record<string, string> = {},
): ReturnType<NestFastifyApplication['inject']> {
  const { type, body } = multipartForm(files);
  return app.inject({
    method: 'POST',
    url,
    payload: body,
    headers: {
      ...(cookie && { cookie }),
      'content-type': type,
      'sec-fetch-site': 'same-origin',
      ...headers,
    },
  });
}

/** Does what the import page asks for, as a worker does, until nothing waits. */
export async function workAll(services: Pick<TestServices, 'get'>): Promise<void> {
  for (;;) {
    const ids = await services.get(ImportTasks).due(100);
    if (ids.length === 0) return;
    for (const id of ids) await services.get(JobRegistry).run(WORK_IMPORT.name, id);
  }
}

/** The leaders' sheet with somebody new, and a row that is rejected. */
export function leadersFile(): SentFile {
  const header = 'Naam;E-mail;Begeleider sinds;Laatst actief;Gewoon lid;Erkend tot;Intervisiejaren';
  const rows = [
    `Hanneke Broek;${randomUUID()}@begeleiders.example;01-06-2006;;ja;;`,
    'Zonder adres;;01-06-2006;;ja;;',
  ];
  return { field: 'begeleiders', name: 'begeleiders.csv', content: `${[header, ...rows].join('\r\n')}\r\n` };
}

/** An upload of that sheet, with its dry run done. @returns its id */
export async function newUpload(app: INestApplicationContext, personId: string): Promise<string> {
  const services = servicesOf(app);
  const { name, content } = leadersFile();
  const files = Readable.from([{ name, bytes: Readable.from([Buffer.from(content)]), isCut: () => false }]);
  const id = await services.get(UploadsService).receive(files, personId);
  await workAll(services);
  return id;
}

/** An import of that sheet. @returns the id of its run */
export async function importedRun(app: INestApplicationContext, personId: string): Promise<string> {
  const services = servicesOf(app);
  const uploadId = await newUpload(app, personId);
  await services.get(UploadsService).confirm(uploadId, personId);
  await workAll(services);
  const task = { uploadId, kind: 'import' as const };
  const { runId } = await services.get(DataSource).manager.findOneByOrFail(ImportTask, task);
  return runId!;
}

function servicesOf(app: INestApplicationContext): Pick<TestServices, 'get'> {
  return { get: (type) => app.get(type, { strict: false }) };
}
