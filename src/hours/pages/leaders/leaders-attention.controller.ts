import { Controller, Get } from '@nestjs/common';
import { office } from '../../../people/accounts/access.rules.js';
import { Access } from '../../../platform/web/access.service.js';
import type { Page } from '../../../platform/web/page-answer.rules.js';
import { LeadersAttentionService } from './leaders-attention.service.js';

/** Which leaders ask for the office's attention (S6, S7, R9). */
@Controller('begeleiders-aandacht')
@Access(office)
export class LeadersAttentionController {
  constructor(private readonly attention: LeadersAttentionService) {}

  @Get()
  show(): Promise<Page> {
    return this.attention.show();
  }
}
