import { type DynamicModule, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { EventDispatcher } from './platform/events/events.js';
import { PlatformModule, type Surroundings } from './platform/platform.module.js';
import { ImportsModule } from './imports/imports.module.js';
import { PortalModule } from './portal/portal.module.js';
import { RecognitionModule } from './recognition/recognition.module.js';

/** The whole product, for web and command line alike. */
@Module({})
export class AppModule implements OnApplicationBootstrap {
  constructor(private readonly events: EventDispatcher) {}

  static forRoot(surroundings: Surroundings & { baseUrl: string }): DynamicModule {
    const { baseUrl } = surroundings;
    return {
      module: AppModule,
      imports: [
        PlatformModule.forRoot(surroundings),
        RecognitionModule.forRoot({ baseUrl }),
        ImportsModule,
        PortalModule,
      ],
    };
  }

  /** An event without its subscriber would lose a consequence in silence: then nothing starts. */
  onApplicationBootstrap(): void {
    this.events.assertComplete();
  }
}
