import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { displayName } from '../names.rules.js';
import { Person } from '../person.entity.js';
import { type Recipient, Recipients } from '../../platform/mail/mail-kinds.service.js';

/** Everybody whom the association knows can be written to. Nobody has said yet in which language: Dutch. */
@Injectable()
export class PersonRecipients extends Recipients {
  override async find(manager: EntityManager, personId: string): Promise<Recipient | null> {
    const person = await manager.findOneBy(Person, { id: personId });
    if (!person) return null;
    return { personId, name: displayName(person), address: person.email, language: 'nl' };
  }
}
