import type { ComponentKey } from '../../src/curriculum/curriculum.rules.js';
import type {
  CompletionRecordComponent,
  CompletionRecordContent,
} from '../../src/recognition/completion/completion-record.rules.js';

const REQUIRED: Record<string, number> = {
  literature: 3840,
  course: 960,
  fishbowl: 960,
  practice: 5,
  supervision: 300,
};

/** One line of a record, complete on the given day. */
export function recordComponent(
  component: ComponentKey,
  metOn: string,
  changes: Partial<CompletionRecordComponent> = {},
): CompletionRecordComponent {
  const required = REQUIRED[component]!;
  const blocks = component === 'course' || component === 'fishbowl' ? [1, 2, 3, 4] : [];
  const unit = component === 'practice' ? 'sessions' : 'minutes';
  return { component, unit, counted: required, required, exempted: false, blocks, metOn, ...changes };
}

/** A component that the board exempted (P6). */
export function exemptedComponent(component: ComponentKey, decidedOn: string): CompletionRecordComponent {
  return recordComponent(component, decidedOn, { counted: 0, exempted: true, blocks: [] });
}

/** The three components of the 96 hours (P2). */
export function hoursComponents(): CompletionRecordComponent[] {
  return [
    recordComponent('literature', '2026-05-02'),
    recordComponent('course', '2026-06-13'),
    recordComponent('fishbowl', '2026-09-19'),
  ];
}

/** The whole programme of a leader (P3). */
export function leaderComponents(): CompletionRecordComponent[] {
  return [
    ...hoursComponents(),
    recordComponent('practice', '2026-11-03'),
    recordComponent('supervision', '2026-12-01'),
  ];
}

/** What a completion record states: an invented leader's 96 hours, unless told otherwise. */
export function recordContent(changes: Partial<CompletionRecordContent> = {}): CompletionRecordContent {
  return {
    schema: 'completion-record/1',
    number: '2026-0017',
    kind: 'hours96',
    name: "Zoë in 't Veld-Çelik",
    programme: { key: 'leader', version: 1, validFrom: '2005-01-01' },
    imposed: false,
    components: hoursComponents(),
    signedOffBy: ['Hanneke Broek', 'Noor van den Heuvel', 'Piet Veen'],
    metOn: '2026-09-19',
    issuedOn: '2026-09-19',
    verificationUrl: 'https://leerpad.example/bewijs/8fJx2kQmT4uWvYzA1bCdEg',
    ledgerHead: '00'.repeat(32),
    ...changes,
  };
}
