import { Module } from '@nestjs/common';
import { LeadersAttentionController } from './leaders-attention.controller.js';
import { LeadersAttentionService } from './leaders-attention.service.js';

/** The page of leaders who ask for attention: composed of people and hours. */
@Module({ controllers: [LeadersAttentionController], providers: [LeadersAttentionService] })
export class LeadersAttentionModule {}
