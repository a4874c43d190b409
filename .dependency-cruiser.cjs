// The rooms of docs/ARCHITECTURE.md, lowest first: a room may import itself and whatever stands before it.
const rooms = [
  'platform',
  'people',
  'curriculum',
  'enrolment',
  'hours',
  'learning',
  'recognition',
  'imports',
  'portal',
];

const upwards = rooms.slice(0, -1).map((room, index) => ({
  name: `${room}-imports-only-lower-rooms`,
  comment: `src/${room} may not import from a higher room; publish an event instead (docs/ARCHITECTURE.md).`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: `^src/(${rooms.slice(index + 1).join('|')})/` },
}));

module.exports = {
  forbidden: [
    ...upwards,
    {
      name: 'platform-knows-no-product',
      comment:
        'src/platform is told of the product by src/product.ts: its texts, time zone, scripts and templates.',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^(src/(?!platform/)|migrations/|seeds/|views/)' },
    },
    {
      name: 'packages-know-no-product',
      comment: 'What stands in packages/ works without Leerpad; names, folders and words are given to it.',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^(src|migrations|seeds|views)/' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'learning-modules-stay-apart',
      severity: 'error',
      from: { path: '^src/learning/([^/]+)/' },
      to: { path: '^src/learning/', pathNot: ['^src/learning/$1/', '^src/learning/meetings/'] },
    },
    {
      name: 'rules-are-pure',
      comment: '*.rules.ts files know no framework, no database and no clock.',
      severity: 'error',
      from: { path: '\\.rules\\.ts$' },
      to: { path: 'node_modules/(@nestjs|typeorm|pg)/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    exclude: { path: '\\.spec\\.ts$|^packages/[^/]+/dist/' },
  },
};
