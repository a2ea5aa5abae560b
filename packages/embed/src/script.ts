// What a script tag gives a page: `Linkspan.createConnect` and `<linkspan-connect>`.
import { createConnect } from './create-connect.ts';
import { define } from './element/linkspan-connect.ts';

define();
Object.assign(globalThis, { Linkspan: { createConnect } });
