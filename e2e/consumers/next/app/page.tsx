import { ConnectHere } from './connect-here';
import { connectServer, host, newUser } from './host';

/** The token is minted where the page is rendered, and the widget's first screen with it. */
export default async function Page() {
  const token = await host.connectToken(newUser(), { zip: '94609' });
  return <ConnectHere apiUrl={`${connectServer}/api`} token={token} />;
}
