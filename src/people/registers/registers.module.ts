import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RegisterNumber } from './register-number.entity.js';
import { RegisterNumbers } from './register-numbers.service.js';
import { Registers } from './registers.service.js';

/** Registers of professionals, and the numbers that people have in them (Q4). */
@Module({
  imports: [TypeOrmModule.forFeature([RegisterNumber])],
  providers: [Registers, RegisterNumbers],
  exports: [Registers, RegisterNumbers],
})
export class RegistersModule {}
