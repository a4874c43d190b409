import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { actorOf } from '../../../platform/audit/actor.rules.js';
import { JobRegistry, JobType } from '../../../platform/jobs/job-registry.service.js';
import { type Composer, MailKinds } from '../../../platform/mail/mail-kinds.service.js';
import { EVERY_QUARTER, MailRounds } from '../../../platform/mail/mail-rounds.service.js';
import { Outbox } from '../../../platform/mail/outbox.service.js';
import { PublicAddress } from '../../../platform/web/public-address.service.js';
import { PlacesService } from '../places.service.js';
import { takesPlace } from './block-event.page.js';
import { meetingLetter } from './meeting-letter.page.js';
import { blockOf } from './meeting-mails.service.js';
import { teachersOf } from './meeting-people.queries.js';

/** Gives up the places that earlier versions left with people who follow nothing. */
export const RELEASE_PLACES = new JobType('release-places', EVERY_QUARTER);

const ROUND = 'places-released';
/** The one round that there is: it is due at the first start after the update, and held once. */
const SLOT = '2026-11-27';

/**
 * Until this version, whoever paused or stopped a trajectory or closed an account left its places taken. Once, at the first
 * start with it, those places are given up, who waits moves up, and the teachers are told (C1). A migration could not: it
 * writes no mail and knows no code of the log.
 */
@Injectable()
export class ReleasedPlaces implements OnModuleInit {
  constructor(
    private readonly places: PlacesService,
    private readonly rounds: MailRounds,
    private readonly kinds: MailKinds,
    private readonly jobs: JobRegistry,
    private readonly outbox: Outbox,
    private readonly address: PublicAddress,
  ) {}

  onModuleInit(): void {
    this.kinds.compose('places-released', this.notice());
    this.jobs.declare(RELEASE_PLACES);
    this.jobs.handle(RELEASE_PLACES, () => this.holdRound());
  }

  /** Gives them up, if that was not done yet. */
  async holdRound(): Promise<void> {
    await this.rounds.holdDue({ name: ROUND, due: () => SLOT, hold: (manager) => this.releaseAll(manager) });
  }

  private async releaseAll(manager: EntityManager): Promise<void> {
    const places = await this.places.ofNobody(manager);
    await this.places.giveUp(manager, places, actorOf.command);
    for (const meetingId of new Set(places.map((place) => place.meetingId))) {
      const released = places.filter((place) => place.meetingId === meetingId).length;
      const data = { meetingId, released };
      for (const recipientPersonId of await teachersOf(manager, meetingId))
        await this.outbox.enqueue(manager, { kind: 'places-released', recipientPersonId, data });
    }
  }

  private notice(): Composer {
    return async ({ data, recipient }, manager) => {
      const block = await blockOf(manager, recipient, data);
      if (!block || !takesPlace(block)) return null;
      const { language } = recipient;
      const told = { language, baseUrl: this.address.baseUrl, released: Number(data.released) };
      return meetingLetter(block, 'places-released', told);
    };
  }
}
