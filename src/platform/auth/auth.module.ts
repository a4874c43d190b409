import { Module } from '@nestjs/common';
import { Sessions } from './sessions.js';

const PROVIDERS = [Sessions];

/** Signing in, whoever it is that does. Needs DataSource and Clock. */
@Module({ providers: PROVIDERS, exports: PROVIDERS })
export class AuthModule {}
