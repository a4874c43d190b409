import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { Questionnaire } from './questionnaire.rules.js';

/** One version of a questionnaire (Q3). Immutable: a changed question is a new version. */
@Entity('questionnaire_version')
@Check('questionnaire_version_number', 'version >= 1')
export class QuestionnaireVersion {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'questionnaire_version_pk' })
  key: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'questionnaire_version_pk' })
  version: number;

  @Column('jsonb')
  definition: Questionnaire;
}
