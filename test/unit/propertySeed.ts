// Property tests draw the same cases in every run, so that a red run is never a matter of luck.
// To look for new ones: EXPLORE=1 npm run test:unit
import { configureGlobal } from 'fast-check';

if (process.env['EXPLORE'] !== '1') {
  configureGlobal({ seed: 20_251_122 });
}
