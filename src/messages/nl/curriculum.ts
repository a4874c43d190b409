export const curriculum = {
  'curriculum.version-changed':
    'Het bestand {file} wijkt af van versie {number} zoals die al vastligt. Een veranderd getal is een nieuwe versie: bewaar het als versie {next}.',
  'curriculum.not-loaded':
    'Het opleidingsbestand {file} staat nog niet in de database. Draai eerst `leerpad migrate`.',
  'curriculum.file-wrong': 'Het opleidingsbestand {file} klopt niet bij: {problem}.',
} as const;
