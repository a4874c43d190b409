import { Injectable } from '@nestjs/common';
import { type NavItem, Navigation } from '../platform/web/frame.js';

/** The main menu. Who is not signed in sees the public pages. */
@Injectable()
export class PortalNavigation extends Navigation {
  itemsFor(): NavItem[] {
    return [
      { label: { key: 'nav.start' }, path: '/' },
      { label: { key: 'nav.verify' }, path: '/bewijs' },
    ];
  }
}
