import { Module } from '@nestjs/common';
import { SecretariatHomeController } from './home.controller.js';

/** Where the secretariat begins. */
@Module({ controllers: [SecretariatHomeController] })
export class SecretariatHomeModule {}
