// What the script of Arcadia's published clients defines: version 6 looks for the first, version 7 for the second.
import { arcadiaConnect } from './arcadia-connect.ts';

/** The server that serves this writes its own address here. */
const SERVER = '%LINKSPAN_URL%';

const connect = arcadiaConnect(SERVER);
Object.assign(globalThis, { _ArcConnect: connect, _ArcadiaConnect: connect });
