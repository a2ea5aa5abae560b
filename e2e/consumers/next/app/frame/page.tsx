import { host, newUser } from '../host';
import { ConnectInFrame } from './connect-in-frame';

export default async function Page() {
  return <ConnectInFrame url={await host.connectUrl(newUser(), { zip: '94609' })} />;
}
