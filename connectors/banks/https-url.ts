/** An address in the file of BANKS. */
import { z } from 'zod';

export const httpsUrl = z.url({ protocol: /^https$/, error: 'must be an https URL' });
