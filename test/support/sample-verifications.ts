import type { CompletionRecordContent } from '../../src/recognition/completion/completion-record.rules.js';
import type { RecordVerification } from '../../src/recognition/completion/record-verification.service.js';

/** One address for each thing a record can be found to be. */
export const ADDRESSES = {
  valid: '70000000000000000000000001',
  programme: '70000000000000000000000002',
  suspended: '70000000000000000000000003',
  superseded: '70000000000000000000000004',
  withdrawn: '70000000000000000000000005',
  altered: '70000000000000000000000006',
  hostile: '70000000000000000000000007',
  unknown: '70000000000000000000000008',
};

export const NEWER_ADDRESS = '70000000000000000000000009';
export const HOSTILE_NAME = '<script>alert("Bobby")</script> & zoon';

const CONTENT: CompletionRecordContent = {
  schema: 'completion-record/1',
  number: '2026-0017',
  kind: 'hours96',
  name: 'Zoë in ’t Veld',
  programme: { key: 'leader', version: 1, validFrom: '2005-01-01' },
  imposed: false,
  components: [
    component('literature', 3840, '2026-05-02'),
    component('course', 960, '2026-06-13', [1, 2, 3, 4]),
    component('fishbowl', 960, '2026-09-19', [1, 2, 3, 4]),
  ],
  signedOffBy: ['Hanneke Broek', 'Noor van den Heuvel', 'Piet Veen'],
  metOn: '2026-09-19',
  issuedOn: '2026-09-19',
  verificationUrl: `https://leerpad.balint.example/bewijs/${ADDRESSES.valid}`,
  ledgerHead: 'ab'.repeat(32),
};

const VALID: RecordVerification = {
  content: CONTENT,
  state: 'valid',
  stateSince: '2026-09-19',
  genuine: true,
  findings: [],
};

/** What the verifier knows at each of the addresses. */
export const SAMPLE_VERIFICATIONS: Record<Exclude<keyof typeof ADDRESSES, 'unknown'>, RecordVerification> = {
  valid: VALID,
  programme: { ...VALID, content: wholeProgramme() },
  suspended: { ...VALID, state: 'suspended', stateSince: '2026-10-05' },
  superseded: {
    ...VALID,
    state: 'superseded',
    stateSince: '2026-11-20',
    supersededBy: { number: '2026-0031', address: NEWER_ADDRESS },
  },
  withdrawn: { ...VALID, state: 'withdrawn', stateSince: '2026-12-01' },
  altered: {
    ...VALID,
    content: { ...CONTENT, name: 'Iemand Anders' },
    genuine: false,
    findings: ['content-altered', 'signature-invalid'],
  },
  hostile: { ...VALID, content: { ...CONTENT, name: HOSTILE_NAME, signedOffBy: ['<b>Vet</b>'] } },
};

function wholeProgramme(): CompletionRecordContent {
  return {
    ...CONTENT,
    number: '2026-0018',
    kind: 'programme',
    name: 'Maria-Fernanda van der Wijngaarden-Oudenampsen Łukaszewicz',
    components: [
      ...CONTENT.components.slice(0, 1),
      { ...component('course', 0, '2026-02-11'), required: 960, exempted: true },
      ...CONTENT.components.slice(2),
      { ...component('practice', 5, '2026-10-02'), unit: 'sessions' },
      component('supervision', 330, '2026-10-09'),
    ],
  };
}

function component(
  key: CompletionRecordContent['components'][number]['component'],
  counted: number,
  metOn: string,
  blocks: number[] = [],
): CompletionRecordContent['components'][number] {
  return { component: key, unit: 'minutes', counted, required: counted, exempted: false, blocks, metOn };
}
