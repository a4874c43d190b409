import type { Type } from '@nestjs/common';

/** Hands out the product's services: its application context. */
export interface Services {
  get<T>(type: Type<T> | (abstract new (...args: never[]) => T)): T;
}
