import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { DomainError } from '../../../platform/errors/domain-error.rules.js';
import { isId } from '../../../platform/text/id.rules.js';
import {
  answerForm,
  blankForm,
  type FilledForm,
  refused,
  statusOfForm,
  type Typed,
} from '../../../platform/web/form-answer.form.js';
import { type Page, type SeeOther, seeOther } from '../../../platform/web/page-answer.rules.js';
import type { Reader } from '../../../platform/web/reader.controller.js';
import { claimIdOf } from '../../claim-id.rules.js';
import { alongLine } from '../../claim-line.queries.js';
import { mayAmend } from '../../claim.rules.js';
import { ClaimsService } from '../../claims.service.js';
import { equalClaims } from '../../handing-in-findings.queries.js';
import { findingsCode, type HandingInFindings, NotToldYet } from '../../handing-in-findings.rules.js';
import { kindOf } from '../../kinds/activity-kinds.rules.js';
import { amendPath } from '../../kinds/addresses.rules.js';
import { ownClaim } from '../../own-claim.queries.js';
import type {
  ActivityPages,
  ComponentAround,
  FormSource,
  HandedIn,
  OwnActivity,
} from './activity-pages.page.js';
import { ActivitySurroundings } from './activity-surroundings.service.js';
import { type AmendedActivity, type NewActivity, WithdrawForm } from './handing-in.form.js';
import { saysTheSame } from './handing-in.rules.js';

/** The pages on which a trainee hands in, amends and withdraws, for any kind of activity (H1). */
@Injectable()
export class HandingIn {
  constructor(
    private readonly dataSource: DataSource,
    private readonly claims: ClaimsService,
    private readonly surroundings: ActivitySurroundings,
  ) {}

  /**
   * The blank form; where nothing new can be handed in, the reader is sent to the list.
   *
   * @param start what stands in it to begin with, or the id of a claim of the reader's own to be handed in anew
   */
  async blank<F extends object, D extends object>(
    pages: ActivityPages<F, D>,
    { personId, language }: Reader,
    traject: unknown,
    start: { from?: unknown; typed?: Typed },
  ): Promise<Page | SeeOther> {
    const around = await this.surroundings.of(pages.component, personId, traject);
    if (around.trajectory.state !== 'running' || !around.progress || around.progress.exempted) {
      return seeOther(`${pathOf(pages)}${around.suffix}`);
    }
    const earlier = typeof start.from === 'string' ? await this.own(pages, start.from, personId) : null;
    const typed = earlier ? pages.typedFrom(earlier) : (start.typed ?? {});
    const formKey = randomUUID();
    return pages.formPage(newForm(pages, around, blankForm({ ...typed, formKey })), language);
  }

  /** Hands a new one in. */
  submit<F extends object, D extends object>(
    pages: ActivityPages<F, D>,
    { personId, language }: Reader,
    body: unknown,
  ): Promise<Page | SeeOther> {
    return answerForm<F & NewActivity, Page | SeeOther>(pages.forms.blank, body, {
      accept: async (form, typed) => {
        const around = await this.surroundings.of(pages.component, personId, form.traject || undefined);
        const handedIn = await pages.read(form, around);
        const id = claimIdOf(form.formKey, personId, handedIn);
        const options = {
          id,
          told: form.told,
          askedOf: handedIn.askedOf,
          withDetails: storing(pages, handedIn),
        };
        try {
          await this.named(pages, () =>
            this.claims.submit(around.trajectory.id, activityOf(pages, handedIn), personId, options),
          );
        } catch (error) {
          return pages.formPage(this.unkept(pages, around, typed, error), language);
        }
        return seeOther(`${pathOf(pages)}/${id}`);
      },
      again: async (filled) => {
        const traject = filled.typed['traject'] || undefined;
        const around = await this.surroundings.of(pages.component, personId, traject);
        return pages.formPage(newForm(pages, around, filled), language);
      },
    });
  }

  /** The page of one. */
  async show<F extends object, D extends object>(
    pages: ActivityPages<F, D>,
    { personId, language }: Reader,
    id: string,
    overtaken = false,
  ): Promise<Page> {
    const own = await this.own(pages, id, personId);
    const equal = await equalClaims(this.dataSource.manager, own.id);
    return pages.showPage({ own, around: await this.around(pages, own), equal, overtaken }, language);
  }

  /** The form of one that can be amended; any other is shown as it is. */
  async amendment<F extends object, D extends object>(
    pages: ActivityPages<F, D>,
    reader: Reader,
    id: string,
  ): Promise<Page | SeeOther> {
    const own = await this.own(pages, id, reader.personId);
    if (!mayAmend(own.state)) return seeOther(`${pathOf(pages)}/${own.id}`);
    return this.amendPage(pages, own, blankForm(pages.typedFrom(own)), reader);
  }

  /** Amends one, and hands it in again. */
  amend<F extends object, D extends object>(
    pages: ActivityPages<F, D>,
    reader: Reader,
    id: string,
    body: unknown,
  ): Promise<Page | SeeOther> {
    const { personId } = reader;
    return answerForm<F & AmendedActivity, Page | SeeOther>(pages.forms.amended, body, {
      accept: async (form, typed) => {
        const own = await this.own(pages, id, personId);
        const handedIn = await pages.read(form, await this.around(pages, own));
        const seen = { claimId: own.id, version: form.version };
        try {
          await this.named(pages, () =>
            this.claims.amend(seen, activityOf(pages, handedIn), personId, {
              told: form.told,
              askedOf: handedIn.askedOf,
              withDetails: storing(pages, handedIn),
            }),
          );
        } catch (error) {
          if (error instanceof NotToldYet)
            return this.amendPage(pages, own, blankForm(typed), reader, {
              findings: error.findings,
              version: form.version,
            });
          if (!isConflict(error)) throw error;
          return this.overtaken(pages, id, { typed, handedIn }, reader);
        }
        return seeOther(`${pathOf(pages)}/${own.id}`);
      },
      again: async (filled) => this.amendPage(pages, await this.own(pages, id, personId), filled, reader),
    });
  }

  /** Withdraws one that nobody signed; twice is once. */
  withdraw<F extends object, D extends object>(
    pages: ActivityPages<F, D>,
    reader: Reader,
    id: string,
    body: unknown,
  ): Promise<Page | SeeOther> {
    return answerForm<WithdrawForm, Page | SeeOther>(WithdrawForm, body, {
      accept: async ({ version }) => {
        const own = await this.own(pages, id, reader.personId);
        try {
          await this.claims.withdraw({ claimId: own.id, version }, reader.personId);
        } catch (error) {
          if (!isConflict(error)) throw error;
          const { state } = await this.own(pages, id, reader.personId);
          if (state !== 'withdrawn') return this.show(pages, reader, id, true);
        }
        return seeOther(`${pathOf(pages)}/${own.id}`);
      },
      again: () => this.show(pages, reader, id),
    });
  }

  /** One of this person's own. @throws DomainError `claim.not-found` (404) */
  async own<D extends object>(
    { component, detailsOf }: Pick<ActivityPages<never, D>, 'component' | 'detailsOf'>,
    id: string,
    personId: string,
  ): Promise<OwnActivity<D>> {
    const { manager } = this.dataSource;
    const claim = isId(id) ? await ownClaim(manager, id, personId, component) : undefined;
    if (!claim) throw new DomainError('claim.not-found', {}, 'not-found');
    const details = await alongLine(manager, [claim.id], detailsOf);
    return { ...claim, details: details.get(claim.id) ?? null };
  }

  /** Somebody was faster: the same reader with a second click, the reader elsewhere, or a signer. */
  private async overtaken<F extends object, D extends object>(
    pages: ActivityPages<F, D>,
    id: string,
    { typed, handedIn }: { typed: Typed; handedIn: HandedIn<D> },
    reader: Reader,
  ): Promise<Page | SeeOther> {
    const own = await this.own(pages, id, reader.personId);
    if (own.state === 'submitted' && saysTheSame(own, handedIn))
      return seeOther(`${pathOf(pages)}/${own.id}`);
    if (mayAmend(own.state)) return this.amendPage(pages, own, blankForm(typed), reader, { conflict: true });
    return this.show(pages, reader, id, true);
  }

  private async amendPage<F extends object, D extends object>(
    pages: ActivityPages<F, D>,
    own: OwnActivity<D>,
    filled: FilledForm,
    { language }: Reader,
    { conflict = false, findings = null, version = own.version }: Partial<Amending> = {},
  ): Promise<Page> {
    const path = pathOf(pages);
    const { reason, by } = own.steps.at(-1)!;
    const source = {
      ...(await this.around(pages, own)),
      filled,
      own,
      conflict,
      findings,
      heading: 'amend' as const,
      action: amendPath(path, own.id),
      back: `${path}/${own.id}`,
      hidden: [{ name: 'version', value: String(version) }, ...toldField(findings)],
      returned: own.state === 'returned' ? { reason: reason ?? '', by: by ?? '' } : null,
      status: conflict ? 409 : statusOfForm(filled),
    };
    return pages.formPage(source, language);
  }

  /**
   * The form again when a new claim was not kept: the trainee must hear findings first, or handed in too many within an
   * hour.
   *
   * @throws the error itself when it is anything else
   */
  private unkept<D extends object>(
    pages: { component: string },
    around: ComponentAround,
    typed: Typed,
    error: unknown,
  ): FormSource<D> {
    if (error instanceof NotToldYet) return newForm<D>(pages, around, blankForm(typed), error.findings);
    if (!(error instanceof DomainError) || error.code !== 'claim.too-many') throw error;
    return { ...newForm<D>(pages, around, refused(typed, error)), status: 429 };
  }

  private around<D extends object>({ component }: { component: string }, own: OwnActivity<D>) {
    return this.surroundings.ofClaim(component, own);
  }

  /** Puts a refusal beside the field of the form that it is about. */
  private async named<T>(
    { fieldOf }: { fieldOf?: Readonly<Record<string, string>> },
    act: () => Promise<T>,
  ): Promise<T> {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'invalid') throw error;
      const { code, params, kind, field = '' } = error;
      throw new DomainError(code, params, kind, { ...FIELD_OF, ...fieldOf }[field]);
    }
  }
}

/** Beside which field of the form stands what the hours refuse (H9). */
const FIELD_OF: Readonly<Record<string, string>> = { happenedOn: 'date', minutes: 'duration' };

function pathOf({ component }: { component: string }): string {
  const { handingIn } = kindOf(component);
  if (!handingIn) throw new Error(`Activities of ${component} are not handed in`);
  return handingIn.path;
}

function newForm<D extends object>(
  pages: { component: string },
  around: ComponentAround,
  filled: FilledForm,
  findings: HandingInFindings | null = null,
): FormSource<D> & ComponentAround {
  const { suffix, traject } = around;
  const hidden = [{ name: 'formKey', value: String(filled.typed['formKey']) }, ...toldField(findings)];
  if (traject) hidden.push({ name: 'traject', value: traject });
  return {
    ...around,
    filled,
    hidden,
    findings,
    heading: 'new' as const,
    status: statusOfForm(filled),
    action: pathOf(pages),
    back: `${pathOf(pages)}${suffix}`,
    own: null as OwnActivity<D> | null,
    returned: null,
    conflict: false,
  };
}

/** How a form that amends is shown, beside what stands in it. */
interface Amending {
  /** somebody changed the claim since it was opened */
  conflict: boolean;
  findings: HandingInFindings | null;
  /** the version that the reader saw */
  version: number;
}

/** The hidden field by which the next sending says that the trainee was told. */
function toldField(findings: HandingInFindings | null): { name: string; value: string }[] {
  return findings ? [{ name: 'told', value: findingsCode(findings) }] : [];
}

function activityOf<D>({ component }: { component: string }, { activity }: HandedIn<D>) {
  return { component, block: null, ...activity };
}

function storing<F extends object, D extends object>(pages: ActivityPages<F, D>, { details }: HandedIn<D>) {
  return (manager: EntityManager, claimId: string): Promise<void> => pages.store(manager, claimId, details);
}

function isConflict(error: unknown): boolean {
  return error instanceof DomainError && error.kind === 'conflict';
}
