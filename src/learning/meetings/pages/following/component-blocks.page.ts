import { blocksOfKind } from '../../../../hours/kinds/activity-kinds.rules.js';
import { componentName } from '../../../../hours/kinds/kind-words.page.js';
import type { ScheduledComponent } from '../../edition.entity.js';
import type { Language } from '../../../../messages/catalogue.js';
import { formatMinutes } from '../../../../platform/i18n/format.rules.js';
import type { Text } from '../../../../platform/web/page-answer.rules.js';
import { figuresOf, statusOf } from '../../../../hours/view/component-progress.page.js';
import type { ComponentStanding } from '../../../../hours/standing.rules.js';
import { type BlockView, blockView } from './block-summary.page.js';
import type { Following } from './own-blocks.service.js';
import type { OwnBlock } from './own-blocks.queries.js';
import type { NeededBlock } from './own-blocks.rules.js';

/** A component with its blocks: what is complete, what is missing, and which edition offers it (H6). */
export interface ComponentBlocks {
  /** anchor on the page */
  id: string;
  name: Text;
  /** null where the trajectory asks for nothing, or the board exempted the trainee */
  figures: Text | null;
  status: Text | null;
  turns: Text | null;
  blocks: NeededView[];
}

interface NeededView {
  heading: Text;
  badge: { tone: 'signed' | 'waiting' | 'quiet'; text: Text };
  lines: Text[];
  offers: BlockView[];
  offersHeading: Text | null;
}

/** @param needed undefined when the trajectory does not ask for it (P6) */
export function componentBlocks(
  component: ScheduledComponent,
  needed: { standing: ComponentStanding; blocks: NeededBlock[] } | undefined,
  { following, first }: { following: Following; first: OwnBlock | undefined },
  language: Language,
): ComponentBlocks {
  const name = componentName(component);
  const turns = following.history.get(component) ?? null;
  const id = blocksOfKind(component).anchor;
  if (!needed) {
    return { id, name, figures: null, status: { key: 'blocks.not-asked' }, turns, blocks: [] };
  }
  const { standing, blocks } = needed;
  const apart = standing.exempted || standing.metOn !== null || blocks.length === 0;
  return {
    id,
    name,
    turns,
    figures: standing.exempted ? null : figuresOf(standing, language),
    status: apart ? statusOf(standing, following.readingList, language) : null,
    blocks: blocks.map((one) => neededView(one, following, first, language)),
  };
}

function neededView(
  needed: NeededBlock,
  following: Following,
  first: OwnBlock | undefined,
  language: Language,
): NeededView {
  return {
    heading: { key: 'blocks.block', params: { block: needed.block } },
    badge: badgeOf(needed),
    lines: linesOf(needed, following.trajectory.state === 'running', language),
    offers: needed.offers.map((one) => blockView(one, following, one === first)),
    offersHeading:
      needed.offers.length === 0
        ? null
        : { key: 'blocks.offered', params: { count: needed.offers.length, block: needed.block } },
  };
}

function badgeOf({ left, waiting, pending, enrolled, signed }: NeededBlock): NeededView['badge'] {
  if (left === 0) return { tone: 'signed', text: { key: 'blocks.needed.complete' } };
  if (waiting >= left) return { tone: 'waiting', text: { key: 'blocks.needed.unsigned' } };
  if (pending) return { tone: 'waiting', text: { key: 'blocks.needed.pending' } };
  if (enrolled.some(({ enrolment }) => enrolment === 'placed')) {
    return { tone: 'quiet', text: { key: 'blocks.badge.placed' } };
  }
  if (enrolled.length > 0) return { tone: 'waiting', text: { key: 'blocks.needed.in-line' } };
  return { tone: 'waiting', text: { key: signed > 0 ? 'blocks.needed.part' : 'blocks.needed.missing' } };
}

function linesOf(needed: NeededBlock, running: boolean, language: Language): Text[] {
  const { left, waiting, pending, enrolled, offers } = needed;
  const lines = hoursLines(needed, language);
  for (const { enrolment, heldOn } of left > 0 ? enrolled : []) {
    lines.push({
      key: enrolment === 'placed' ? 'blocks.place-on' : 'blocks.line-on',
      params: { on: heldOn },
    });
  }
  const nothing = left > 0 && waiting < left && !pending && enrolled.length === 0 && offers.length === 0;
  if (nothing && running) lines.push({ key: 'blocks.no-edition' });
  return lines;
}

/** What is signed of it, and what waits for a signature. */
function hoursLines(needed: NeededBlock, language: Language): Text[] {
  const { block, signed, required, left, surplus, waiting } = needed;
  const amount = (minutes: number) => formatMinutes(language, minutes);
  const lines: Text[] = [];
  if (signed > 0 && left > 0) {
    lines.push({ key: 'blocks.part', params: { block, signed: amount(signed), left } });
  }
  if (surplus > 0) {
    const params = { signed: amount(signed), counted: amount(required), surplus: amount(surplus) };
    lines.push({ key: 'blocks.surplus', params });
  }
  if (left > 0 && waiting > 0) lines.push({ key: 'blocks.unsigned', params: { waiting: amount(waiting) } });
  return lines;
}
