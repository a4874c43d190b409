import { blocksOfKind } from '../../../../hours/kinds/activity-kinds.rules.js';
import type { ScheduledComponent } from '../../../../learning/meetings/edition.entity.js';
import type { Language } from '../../../../messages/catalogue.js';
import { type Page, type Text, page, view } from '../../../../platform/web/page-answer.rules.js';
import { DAY, newestOf, type Questionnaire } from '../../questionnaire.rules.js';
import { type QuestionView, questionViews } from '../question.page.js';
import { QUESTIONNAIRES_PATH } from '../results/evaluations.page.js';

/** The questionnaires, those that are sent now and earlier versions. */
interface QuestionnairesPage {
  questionnaires: { title: string; of: Text; version: Text; href: string; current: boolean }[];
}

/** One version as an attendee sees it, with nothing that can be sent. */
interface PreviewPage {
  title: string;
  of: Text;
  version: Text;
  current: boolean;
  questions: QuestionView[];
}

const QUESTIONNAIRES = view<QuestionnairesPage>(
  'recognition/evaluations/pages/questionnaires/questionnaires',
);
const PREVIEW = view<PreviewPage>('recognition/evaluations/pages/questionnaires/preview');

/** @param all by key, the newest version first */
export function questionnairesPage(all: readonly Questionnaire[], language: Language): Page {
  const model: QuestionnairesPage = {
    questionnaires: all.map((one) => ({
      ...headOf(one, all, language),
      href: `${QUESTIONNAIRES_PATH}/${one.key}/${one.version}`,
    })),
  };
  return page(QUESTIONNAIRES, model, {
    title: { key: 'evaluations.questionnaires.heading' },
    unlisted: true,
  });
}

/** @param all every version that there is: the newest one is sent */
export function previewPage(
  questionnaire: Questionnaire,
  all: readonly Questionnaire[],
  language: Language,
): Page {
  const model: PreviewPage = {
    ...headOf(questionnaire, all, language),
    questions: questionViews(questionnaire, language),
  };
  const params = { title: questionnaire.title[language] };
  return page(PREVIEW, model, { title: { key: 'evaluations.preview.title', params }, unlisted: true });
}

function headOf(
  questionnaire: Questionnaire,
  all: readonly Questionnaire[],
  language: Language,
): { title: string; of: Text; version: Text; current: boolean } {
  const { title, of, version } = questionnaire;
  const newest = newestOf(all, of);
  return {
    title: title[language],
    of:
      of === DAY
        ? { key: 'evaluations.questionnaires.of.day' }
        : { key: blocksOfKind(of as ScheduledComponent).words.planned },
    version: { key: 'evaluations.questionnaires.version', params: { version } },
    current: newest?.key === questionnaire.key && newest.version === version,
  };
}
