import { kindsInBlocks } from '../../../../hours/kinds/activity-kinds.rules.js';
import { addressOfTrajectory } from '../../../../enrolment/trajectories/own-trajectories.queries.js';
import type { Language } from '../../../../messages/catalogue.js';
import { type Page, type Text, page, view } from '../../../../platform/web/page-answer.rules.js';
import { type AttendedView, attendedView } from './attended-block.page.js';
import { type BlockView, blockView } from './block-summary.page.js';
import { type ComponentBlocks, componentBlocks } from './component-blocks.page.js';
import type { Following } from './own-blocks.service.js';
import type { NoticeView } from './notice.page.js';
import { canEnrol, isEnrolled } from '../../enrolment.rules.js';
import { type NeededBlock, neededBlocks } from './own-blocks.rules.js';

/** What is offered to a trainee, what they still need, and where they are enrolled (C1, H6). */
interface OwnBlocksPage {
  lead: Text;
  /** the reader's other trajectories */
  others: { label: Text; href: string }[];
  notice: NoticeView | null;
  /** the trajectory is paused or stopped: nothing is offered */
  rest: Text | null;
  enrolled: BlockView[];
  components: ComponentBlocks[];
  /** can be followed as well, without being needed */
  besides: BlockView[];
  attended: AttendedView[];
  today: string;
}

const OWN = view<OwnBlocksPage>('learning/meetings/pages/following/own');

/** @param notice what was just done, or why it could not be; its page says so with 409 */
export function ownBlocksPage(following: Following, notice: NoticeView | null, language: Language): Page {
  const { trajectory, own, blocks, attended, standing, today, now } = following;
  const { state } = trajectory;
  const needed = standing.map((one) => ({
    standing: one,
    blocks: neededBlocks(one, blocks, attended, { state, now }),
  }));
  const offers = needed.flatMap((one) => one.blocks).flatMap((one) => one.offers);
  const model: OwnBlocksPage = {
    lead: leadOf(needed.flatMap((one) => one.blocks)),
    others: own
      .filter(({ id }) => id !== trajectory.id)
      .map((other) => ({
        label: { key: `blocks.other.${other.programme}` },
        href: `/dagdelen?traject=${addressOfTrajectory(other)}`,
      })),
    notice,
    rest: state === 'running' ? null : { key: state === 'paused' ? 'blocks.paused' : 'blocks.stopped' },
    enrolled: blocks.filter(isEnrolled).map((one) => blockView(one, following)),
    components: kindsInBlocks().map(({ key: component }) =>
      componentBlocks(
        component,
        needed.find((one) => one.standing.component === component),
        { following, first: offers[0] },
        language,
      ),
    ),
    besides: blocks
      .filter((one) => isAsked(one.component, following) && canEnrol(one, state, now))
      .filter((one) => !offers.includes(one))
      .map((one) => blockView(one, following)),
    attended: attended.map((one) => attendedView(one, language)),
    today,
  };
  const status = notice?.refused ? 409 : 200;
  return page(OWN, model, { title: { key: 'blocks.title' }, unlisted: true, status });
}

function isAsked(component: string, { standing }: Following): boolean {
  return standing.some((one) => one.component === component && !one.exempted);
}

function leadOf(needed: readonly NeededBlock[]): Text {
  if (needed.length === 0) return { key: 'blocks.lead.none' };
  const missing = needed.filter(({ left }) => left > 0);
  if (missing.length === 0) return { key: 'blocks.lead.complete' };
  const has = (test: (one: NeededBlock) => boolean) => missing.filter(test).length;
  const placed = ({ enrolled }: NeededBlock) => enrolled.some(({ enrolment }) => enrolment === 'placed');
  return {
    key: 'blocks.lead',
    params: {
      missing: missing.length,
      placed: has(placed),
      offered: has(({ offers }) => offers.length > 0),
    },
  };
}
