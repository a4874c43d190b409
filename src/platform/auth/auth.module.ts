import { Module } from '@nestjs/common';
import { KeptForms } from '../web/kept/kept-forms.js';
import { Passwords } from './passwords.js';
import { Sessions } from './sessions.js';
import { SignInSweep } from './sign-in-sweep.js';
import { SignInTokens } from './sign-in-tokens.js';
import { Throttle } from './throttle.js';
import { TokenIssuer } from './token-issuer.js';

const PROVIDERS = [KeptForms, Passwords, Sessions, SignInTokens, Throttle, TokenIssuer];

/** Signing in; knows accounts, not the people behind them. Needs DataSource, Clock and JobRegistry. */
@Module({ providers: [...PROVIDERS, SignInSweep], exports: PROVIDERS })
export class AuthModule {}
