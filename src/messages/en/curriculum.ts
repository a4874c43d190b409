export const curriculum = {
  'curriculum.version-changed':
    'The file {file} differs from version {number} as it stands. A changed figure is a new version: save it as version {next}.',
  'curriculum.not-loaded':
    'The programme file {file} is not in the database yet. Run `leerpad migrate` first.',
  'curriculum.file-wrong': 'The programme file {file} is wrong at: {problem}.',
} as const;
