import { Injectable } from '@nestjs/common';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import type { Register } from './register-number.rules.js';

/**
 * The registers in which people have numbers (Q4). Which there are, higher rooms declare at the start: bodies that accredit
 * name theirs.
 */
@Injectable()
export class Registers {
  private readonly declared = new Map<string, Register>();

  /** Declares a register; a second time, by another body with the same register, changes nothing. */
  declare(register: Register): void {
    if (!this.declared.has(register.key)) this.declared.set(register.key, register);
  }

  /** All that were declared, in the order of their keys. */
  all(): Register[] {
    return [...this.declared.values()].sort((one, other) => (one.key < other.key ? -1 : 1));
  }

  /** @throws DomainError `registers.unknown` when no body names this register */
  byKey(key: string): Register {
    const register = this.declared.get(key);
    if (!register) throw new DomainError('registers.unknown', { register: key }, 'not-found');
    return register;
  }
}
