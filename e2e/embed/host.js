// The host's page: it opens the loader that it is served and keeps what it hears.
import { createConnect } from '/loader.js';

globalThis.heard = [];
globalThis.createConnect = createConnect;

/**
 * Makes a handle whose callbacks write down what they were told, and then throw if they are `broken`; `tokens` are
 * what getToken gives, in turn.
 */
globalThis.make = ({ tokens, into, broken, ...options }) => {
  const hear = (name) => (told) => {
    globalThis.heard.push({ name, told });
    if (broken) throw new Error(`the host's own fault in ${name}`);
  };
  return createConnect({
    ...options,
    ...(into && { container: document.querySelector(into) }),
    ...(tokens && {
      getToken: async () => {
        const token = tokens.shift();
        if (token === undefined) throw new Error('the server is down');
        return token;
      },
    }),
    onEvent: hear('event'),
    onSuccess: hear('success'),
    onExit: hear('exit'),
    onError: ({ code, message, cause }) => hear('error')({ code, message, cause: cause?.message }),
  });
};
