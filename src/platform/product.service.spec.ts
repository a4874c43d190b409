import { Module } from '@nestjs/common';
import { afterEach, describe, expect, it } from '@jest/globals';
import { FixedClock } from './clock/clock.service.js';
import {
  type MessageKey,
  type Product,
  type ScriptName,
  introduceProduct,
  product,
} from './product.service.js';
import { translate } from './i18n/translate.rules.js';
import { createWebApp } from './web/web-app.service.js';

@Module({})
class Nothing {}

const OPTIONS = { config: { baseUrl: 'http://localhost' } };

describe('the product that stands on the platform', () => {
  const own = product();
  afterEach(() => introduceProduct(own));

  it('stops the start when a script of its pages is not there', async () => {
    introduceProduct({ ...own, scripts: [...own.scripts, 'nergens.js' as ScriptName] });
    await expect(createWebApp(Nothing, OPTIONS)).rejects.toThrow('nergens.js');
  });

  it('stops the start when the layout of its pages is not there', async () => {
    introduceProduct({ ...own, layout: 'nergens/te-vinden' });
    await expect(createWebApp(Nothing, OPTIONS)).rejects.toThrow('nergens/te-vinden');
  });

  it('decides by which wall clock people live', () => {
    introduceProduct({ ...own, timeZone: 'Pacific/Auckland' });
    const clock = new FixedClock('2026-01-15');
    expect(clock.now().toString()).toBe('2026-01-14T23:00:00Z');
    expect(clock.today()).toBe('2026-01-15');
  });

  it('brings the texts', () => {
    const nl = { ...own.catalogues.nl, 'product.name': 'Ander product' };
    introduceProduct({ ...own, catalogues: { ...own.catalogues, nl } });
    expect(translate('nl', 'product.name')).toBe('Ander product');
  });

  it('types its keys and scripts: what it does not have does not compile', () => {
    // @ts-expect-error -- there is no text with this key
    const key: MessageKey = 'no.such.text';
    // @ts-expect-error -- there is no such script
    const script: ScriptName = 'no-such-script.js';
    // @ts-expect-error -- a language that lacks a key is no catalogue
    const catalogues: Product['catalogues'] = { nl: own.catalogues.nl, en: { [key]: script } };
    expect(Object.keys(catalogues)).toEqual(['nl', 'en']);
  });
});
