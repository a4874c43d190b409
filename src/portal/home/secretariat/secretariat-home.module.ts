import { Module } from '@nestjs/common';
import { BodiesModule } from '../../../recognition/accreditation/bodies/bodies.module.js';
import { SecretariatHomeController } from './home.controller.js';

/** Where the secretariat begins. */
@Module({ imports: [BodiesModule], controllers: [SecretariatHomeController] })
export class SecretariatHomeModule {}
