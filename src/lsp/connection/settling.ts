import type { Service } from '../service.js';
import { inSlices } from './slices.js';
import { createTimer } from './timer.js';

/** Everything is looked at again after this pause in milliseconds, when it could not be after each key. */
const SETTLE_DELAY = 250;

/** Looks at everything again in the pauses of a user. */
export interface Settling {
  /** Does so in the next pause, and what is to be done then, if no key comes before the end of it. */
  later(then: () => void): void;
  /** Something changed: what is looked at now, or was to be, is let be. */
  changed(): void;
  /** Tells, each time that it is asked, whether something changed since it was made. */
  changeFromNow(): () => boolean;
  /** Waits for what is under way. */
  underWay(): Promise<void>;
}

export function createSettling(service: Pick<Service, 'settle'>): Settling {
  const timer = createTimer();
  let changes = 0;
  let settling: Promise<void> = Promise.resolve();

  const changeFromNow = (): (() => boolean) => {
    const before = changes;
    return () => changes !== before;
  };
  const settle = async (then: () => void): Promise<void> => {
    if (await inSlices(service.settle(), changeFromNow())) then();
  };

  return {
    later(then) {
      timer.start(SETTLE_DELAY, () => {
        settling = settle(then);
      });
    },
    changed() {
      changes++;
      timer.stop();
    },
    changeFromNow,
    underWay: () => settling,
  };
}
