import { Module } from '@nestjs/common';
import { AccountsModule } from '../people/accounts/accounts.module.js';
import { PublicPagesModule } from './public-pages.module.js';
import { RelationsModule } from './relations.module.js';

/** The pages. Needs a `RecordVerifier` from outside. */
@Module({
  imports: [AccountsModule, RelationsModule, PublicPagesModule],
})
export class PortalModule {}
