const result = document.querySelector('#result');

async function askForUrl() {
  const answer = await fetch('/connect-url', { method: 'POST' });
  return (await answer.json()).url;
}

document.querySelector('#dialog').addEventListener('click', async () => {
  Linkspan.createConnect({
    url: await askForUrl(),
    onSuccess: ({ connectionId }) => result.replaceChildren(`Connected: ${connectionId}`),
    onExit: ({ reason }) => result.replaceChildren(`Not connected: ${reason}`),
  }).open();
});

document.querySelector('#element').addEventListener('click', async () => {
  const element = document.createElement('linkspan-connect');
  element.url = await askForUrl();
  element.addEventListener('linkspan-success', ({ detail }) => {
    result.replaceChildren(`Connected: ${detail.connectionId}`);
  });
  document.body.append(element);
});
