import { Injectable, type OnModuleInit } from '@nestjs/common';
import { actorOf } from '../../../platform/audit/actor.rules.js';
import { JobRegistry, JobType } from '../../../platform/jobs/job-registry.service.js';
import { type Composer, MailKinds } from '../../../platform/mail/mail-kinds.service.js';
import { EVERY_QUARTER, MailRounds } from '../../../platform/mail/mail-rounds.service.js';
import { PublicAddress } from '../../../platform/web/public-address.service.js';
import { PlacesService } from '../places.service.js';
import { takesPlace } from './block-event.page.js';
import { meetingLetter } from './meeting-letter.page.js';
import { blockOf } from './meeting-mails.service.js';

/** Lets people move up into the places that migrations gave up. */
export const FILL_RELEASED_PLACES = new JobType('fill-released-places', EVERY_QUARTER);

const ROUND = 'places-released';
/** The last round that there is: it is due at the first start after the last update that gave up places, and held once. */
const SLOT = '2026-11-28';

/**
 * One migration gave up the places of people who follow nothing, and promised the mails about it; another gave up the second
 * place of anybody with two in one block. Once, at the first start after that, people who wait move up into them (C1).
 */
@Injectable()
export class ReleasedPlaces implements OnModuleInit {
  constructor(
    private readonly places: PlacesService,
    private readonly rounds: MailRounds,
    private readonly kinds: MailKinds,
    private readonly jobs: JobRegistry,
    private readonly address: PublicAddress,
  ) {}

  onModuleInit(): void {
    this.kinds.compose('places-released', this.notice());
    this.jobs.declare(FILL_RELEASED_PLACES);
    this.jobs.handle(FILL_RELEASED_PLACES, () => this.holdRound());
  }

  /** Lets people move up, unless it did so before. */
  async holdRound(): Promise<void> {
    await this.rounds.holdDue({
      name: ROUND,
      due: () => SLOT,
      hold: (manager) => this.places.moveUpEverywhere(manager, actorOf.command),
    });
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
