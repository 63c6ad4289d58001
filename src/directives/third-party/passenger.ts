import { type ArgumentType, oneOf, such } from '../args.js';
import { type FirstArguments, forEach, wholeInt } from './values.js';

/** A whole number of at least so much. */
function number(least = Number.NEGATIVE_INFINITY): ArgumentType {
  const isWhole = (value: string): boolean => wholeInt(value) !== null;
  return such(
    'number',
    (value) => isWhole(value) && Number(value) >= least,
    (value) =>
      isWhole(value) ? `{directive} must be at least ${least}.` : 'Invalid number specified for {directive}.',
    Number.isFinite(least) ? { range: `at least ${least}` } : {},
  );
}

const baseUri = such('URI', (value) => value.startsWith('/'), 'PassengerBaseURI must start with a slash (/)');

/** What Passenger 6 takes; what is left to its Enterprise edition is not looked at. */
export const passengerArguments: FirstArguments = {
  ...forEach(['PassengerMaxPoolSize', 'PassengerStartTimeout', 'RailsMaxPoolSize'], number(1)),
  ...forEach(
    [
      'PassengerLogLevel',
      'PassengerLveMinUid',
      'PassengerMaxInstancesPerApp',
      'PassengerMaxPreloaderIdleTime',
      'PassengerMaxRequestQueueSize',
      'PassengerMaxRequests',
      'PassengerMinInstances',
      'PassengerPoolIdleTime',
      'PassengerResponseBufferHighWatermark',
      'PassengerSocketBacklog',
      'RailsAppSpawnerIdleTime',
      'RailsMaxInstancesPerApp',
      'RailsPoolIdleTime',
    ],
    number(0),
  ),
  ...forEach(['PassengerForceMaxConcurrentRequestsPerProcess', 'PassengerStatThrottleRate'], number()),
  ...forEach(['PassengerBaseURI', 'RackBaseURI', 'RailsBaseURI'], baseUri),
  ...forEach(
    ['PassengerSpawnMethod', 'RailsSpawnMethod'],
    oneOf(['smart', 'direct', 'smart-lv2', 'conservative'], "PassengerSpawnMethod may only be 'smart', 'direct'.", {
      caseSensitive: true,
    }),
  ),
};
