import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { Registers } from '../../../people/registers/registers.service.js';
import { RegistersModule } from '../../../people/registers/registers.module.js';
import { PROJECT_ROOT } from '../../../platform/web/project-root.service.js';
import { AccreditationBodies } from './accreditation-bodies.service.js';
import { readBodies } from './body-loader.service.js';

/** Where the data files of the bodies stand (Q4). */
const BODIES_FOLDER = join(PROJECT_ROOT, 'seeds', 'accreditation-bodies');

/** The bodies that accredit. Their registers become known to `people/`, which keeps the numbers. */
@Module({
  imports: [RegistersModule],
  providers: [
    {
      provide: AccreditationBodies,
      useFactory: async () => new AccreditationBodies(await readBodies(BODIES_FOLDER)),
    },
  ],
  exports: [AccreditationBodies],
})
export class BodiesModule {
  constructor(bodies: AccreditationBodies, registers: Registers) {
    for (const { register } of bodies.all()) registers.declare(register);
  }
}
