import { setSubscribed } from '../host/subscription/subscriptionSettings';
import type { Command } from './command';

/** Ends the subscription on this machine; what was fetched stays. */
export const unsubscribe: Command = {
  id: 'paperDigests.unsubscribe',
  execute: () => setSubscribed(false),
};
