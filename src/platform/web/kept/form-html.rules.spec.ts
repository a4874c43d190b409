import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import Handlebars from 'handlebars';
import { fillForm, markForms } from './form-html.rules.js';
import { readMark, writeMark } from './form-mark.rules.js';

const ACCOUNT = '0f8fad5b-d9cb-469f-a165-70867728950e';
const NUMBER = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
const MARK = { accountId: ACCOUNT, number: NUMBER, page: '/literatuur/nieuw' };

const FORM = `<h1>Nieuw</h1>
<form class="sheet" method="post" action="/literatuur">
  <input type="hidden" name="formKey" value="new">
  <input type="radio" name="title" id="t1" value="a" checked><input type="radio" name="title" id="t2" value="b">
  <input type="checkbox" name="for" value="x"><input type="checkbox" name="for" value="y" checked>
  <input id="date" name="date" type="date" value="">
  <input name="teacher" value="Een"><input name="teacher" value="">
  <select name="block"><option value="1" selected>1</option><option value="2">2</option></select>
  <textarea name="reflection" rows="9">oud</textarea>
  <button type="submit" name="go" value="1">Op</button>
</form>
<form method="post" action="/elders"><textarea name="reflection">blijft</textarea></form>`;

describe('the forms of a page', () => {
  it('are marked, and the first in which something is typed is named', () => {
    const { html, typing } = markForms(
      `<form method="post" action="/weg"><button>x</button></form>${FORM}`,
      MARK,
    );
    expect(typing).toBe('formulier');
    expect(html.match(/name="_form"/g)).toHaveLength(3);
    expect(html).toContain('<form class="sheet" method="post" action="/literatuur" id="formulier">');
    expect(html).toContain(`value="${ACCOUNT} ${NUMBER} /literatuur/nieuw /literatuur"`);
  });

  it('say the draft that led to a page without long texts, so that it goes when what it shows is done', () => {
    const confirm = '<form method="post" action="/weg"><button>Ja</button></form>';
    const draft = '01998f00-0000-7000-8000-00000000d0c5';
    expect(markForms(confirm, MARK, draft).html).toContain(
      `<input type="hidden" name="_draft" value="${draft}">`,
    );
    // With a text to mend the browser's script names the draft itself, and another form beside it must not.
    expect(markForms(confirm + FORM, MARK, draft).html).not.toContain('_draft');
    expect(markForms(confirm, MARK).html).not.toContain('_draft');
    const finishes = confirm.replace('<form', '<form data-finishes="draft"');
    expect(markForms(finishes + FORM, MARK, draft).html.match(/name="_draft"/g)).toHaveLength(1);
  });

  it('are named when they hold only what was typed before, on a page that answers a form', () => {
    const confirm = '<form method="post" action="/weg"><input type="hidden" name="a" value="b"></form>';
    expect(markForms(confirm, MARK, null, true).typing).toBe('formulier');
    expect(markForms(confirm, MARK).typing).toBeNull();
    expect(markForms(confirm + FORM, MARK, null, true).html).toContain('action="/literatuur" id="formulier"');
  });

  it('get back what was typed before a page that asked whether to go on', () => {
    const before =
      '<form method="post" action="/nakijken"><input name="subject"><textarea name="text"></textarea></form>';
    const sent = {
      action: '/versturen',
      fields: [
        ['subject', 'Zaal'],
        ['text', 'Een andere zaal'],
      ] as [string, string][],
    };
    const { html, left } = fillForm(before, sent);
    expect(html).toContain('>\nEen andere zaal</textarea>');
    expect(html).toContain('value="Zaal"');
    expect(left).toEqual([]);
    expect(fillForm('<form method="post" action="/x"><input name="subject"></form>', sent).left).toEqual([
      'Een andere zaal',
    ]);
  });

  it.each([
    ['asks for a page', '<form method="get" action="/zoek"><input name="q"></form>'],
    ['has a password', '<form method="post" action="/a"><input name="p" type="password"></form>'],
    ['has files', '<form method="post" action="/a" enctype="multipart/form-data"><input type="file"></form>'],
  ])('are left alone where one %s', (_what, form) => {
    expect(markForms(form, MARK)).toEqual({ html: form, typing: null });
  });

  it('get back what was typed, in the one that sends to the same place', () => {
    const { html, left } = fillForm(FORM, {
      action: '/literatuur',
      fields: [
        ...([
          ['formKey', 'old'],
          ['title', 'b'],
          ['for', 'x'],
          ['date', '2026-03-14'],
        ] as [string, string][]),
        ...([
          ['teacher', 'Twee'],
          ['teacher', '"Drie"'],
          ['block', '2'],
          ['go', '1'],
        ] as [string, string][]),
        ['reflection', '\nEen <b>.\n\nTwee.'],
        ['gone', 'Een heel verhaal'],
      ],
    });
    expect(html).toContain('name="formKey" value="old"');
    expect(html).toContain('id="t1" value="a">');
    expect(html).toContain('id="t2" value="b" checked>');
    expect(html).toContain('value="x" checked><input type="checkbox" name="for" value="y">');
    expect(html).toContain('type="date" value="2026-03-14"');
    expect(html).toContain(
      '<input name="teacher" value="Twee"><input name="teacher" value="&quot;Drie&quot;">',
    );
    expect(html).toContain('<option value="1">1</option><option value="2" selected>');
    expect(html).toContain('<textarea name="reflection" rows="9">\n\nEen &lt;b&gt;.\n\nTwee.</textarea>');
    expect(html).toContain('<textarea name="reflection">blijft</textarea>');
    expect(left).toEqual(['Een heel verhaal']);
  });

  it('give back what fits nowhere, when the form is gone', () => {
    const fields: [string, string][] = [
      ['formKey', NUMBER],
      ['version', '3'],
      ['reflection', 'Wat ik ervan leerde.'],
    ];
    expect(fillForm('<p>Afgetekend.</p>', { action: '/literatuur', fields })).toEqual({
      html: '<p>Afgetekend.</p>',
      left: ['Wat ik ervan leerde.'],
    });
  });

  it('hold whatever was typed as text, and nothing else', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'<>"\'&`=/ \n$a1', 'textarea', '</textarea>', '</form>'),
    });
    fc.assert(
      fc.property(text, text, (reflection, teacher) => {
        const fields: [string, string][] = [
          ['reflection', reflection],
          ['teacher', teacher],
        ];
        const { html } = fillForm(FORM, { action: '/literatuur', fields });
        const area = /<textarea name="reflection" rows="9">\n([\s\S]*?)<\/textarea>/.exec(html)?.[1];
        const input = /<input name="teacher" value="([^"]*)">/.exec(html)?.[1];
        expect(area).toBe(Handlebars.escapeExpression(reflection));
        expect(input).toBe(Handlebars.escapeExpression(teacher));
      }),
    );
  });
});

describe('the mark of a form', () => {
  it('is read as it was written', () => {
    const mark = { ...MARK, action: '/literatuur?van=2026' };
    expect(readMark({ _form: writeMark(mark) })).toEqual(mark);
  });

  it.each([
    undefined,
    'a',
    {},
    { _form: ['a'] },
    { _form: 'x y /a /b' },
    { _form: `${ACCOUNT} ${NUMBER} /a` },
  ])('is none in %j', (body) => {
    expect(readMark(body)).toBeNull();
  });

  it('never leads elsewhere', () => {
    const body = { _form: `${ACCOUNT} ${NUMBER} //elders.example /\\elders.example` };
    expect(readMark(body)).toMatchObject({ page: '/', action: '/' });
  });
});
