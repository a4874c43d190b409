import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { DAY, newestOf, type Questionnaire } from './questionnaire.rules.js';
import { QuestionnaireVersion } from './questionnaire-version.entity.js';

/** The questionnaires that were loaded, in all their versions (Q3). */
@Injectable()
export class Questionnaires {
  constructor(private readonly dataSource: DataSource) {}

  /** All of them, by key, the newest version first. */
  async all(manager: EntityManager = this.dataSource.manager): Promise<Questionnaire[]> {
    const versions = await manager.find(QuestionnaireVersion, { order: { key: 'ASC', version: 'DESC' } });
    return versions.map(({ definition }) => definition);
  }

  /** One version. @throws DomainError `evaluations.questionnaire-not-found` (404) */
  async version(key: string, version: number): Promise<Questionnaire> {
    const found = await this.dataSource.manager.findOneBy(QuestionnaireVersion, { key, version });
    if (!found) throw new DomainError('evaluations.questionnaire-not-found', {}, 'not-found');
    return found.definition;
  }

  /**
   * What the attendees of a meeting are asked today.
   *
   * @param component of a block; null of an intervision day
   * @returns undefined when nobody made a questionnaire for such meetings
   */
  async newestFor(
    component: string | null,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Questionnaire | undefined> {
    return newestOf(await this.all(manager), component ?? DAY);
  }
}
