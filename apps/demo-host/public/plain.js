async function askForUrl() {
  const user = new URLSearchParams(location.search).get('user') ?? 'demo-user';
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch('/demo/url', { method: 'POST', headers, body: JSON.stringify({ user }) });
  return (await answer.json()).url;
}

document.querySelector('#connect').addEventListener('click', async () => {
  const result = document.querySelector('#result');
  Linkspan.createConnect({
    url: await askForUrl(),
    onSuccess: ({ connectionId }) => result.append(`Connected: ${connectionId}.`),
    onExit: ({ reason }) => result.append(`Not connected: ${reason}.`),
  }).open();
});
