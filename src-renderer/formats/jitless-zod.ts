import { z } from 'zod';

// Compiled schemas need `new Function`, which the content security policy of the page forbids.
z.config({ jitless: true });

export { z };
