import { Module } from '@nestjs/common';
import { RegistersModule } from '../registers.module.js';
import { OwnNumbersController } from './own-numbers.controller.js';
import { PersonNumbersController } from './person-numbers.controller.js';
import { RegisterNumberPages } from './register-number-pages.service.js';

/** The pages of numbers in registers. Needs `Supervisees` from a higher room. */
@Module({
  imports: [RegistersModule],
  controllers: [OwnNumbersController, PersonNumbersController],
  providers: [RegisterNumberPages],
})
export class RegisterPagesModule {}
