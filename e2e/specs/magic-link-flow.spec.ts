import { startArcadiaHost } from '../fixtures/arcadia-host.ts';
import { secretOf, startNectarHost } from '../fixtures/nectar-host.ts';
import { type OpenedLink, openAlone, openFramed } from '../fixtures/opened-link.ts';
import { expect, test } from '../fixtures/test.ts';

const FRENCH = {
  lang: 'fr',
  dir: 'ltr',
  connectFor: 'Connecter un compte pour',
  changeFor: 'Modifier votre connexion pour',
  sent: 'Maria Lopez vous a envoyé ce lien.',
  goOn: 'Continuer',
  consent: 'Connecter votre compte à',
  agree: 'Accepter et continuer',
  details: 'Quelques précisions',
  country: 'États-Unis',
  gas: 'Gaz',
  signIn: 'Connectez-vous à Pacific Gas & Electric (PG&E)',
  submit: 'Se connecter',
  reconnect: 'Se reconnecter',
  connected: 'Votre compte est connecté',
  again: 'La connexion est rétablie',
  done: 'Terminer',
  ended: 'Vous pouvez fermer cette page',
  nameOf: (name: string) => name,
};
/** A name that keeps its own direction within a sentence (U+2068, U+2069). */
const isolated = (name: string) => `\u2068${name}\u2069`;

const ARABIC = {
  lang: 'ar',
  dir: 'rtl',
  connectFor: 'اربط حسابًا من أجل',
  changeFor: 'غيّر ربطك من أجل',
  sent: `وصلك هذا الرابط من ${isolated('Maria Lopez')}.`,
  goOn: 'متابعة',
  consent: 'اربط حسابك بتطبيق',
  agree: 'أوافق، متابعة',
  details: 'بعض التفاصيل',
  country: 'الولايات المتحدة',
  gas: 'الغاز',
  signIn: `تسجيل الدخول إلى ${isolated('Pacific Gas & Electric (PG&E)')}`,
  submit: 'تسجيل الدخول',
  reconnect: 'إعادة الربط',
  connected: 'تم ربط حسابك',
  again: 'عاد الربط من جديد',
  done: 'تم',
  ended: 'يمكنك إغلاق هذه الصفحة',
  nameOf: isolated,
};

interface Look {
  readonly brand: { readonly name: string };
  /** As the browser computes them. */
  readonly accent: string;
  readonly surface: string;
}

const HARBOUR = {
  brand: {
    name: 'Harbour Mutual',
    colors: { light: { accent: '#7a0019', surface: '#fffaf0' } },
    language: 'fr',
  },
  accent: 'rgb(122, 0, 25)',
  surface: 'rgb(255, 250, 240)',
  linkIn: ARABIC,
  editIn: FRENCH,
};
const LAGOON = {
  brand: { name: 'Lagoon Finance', colors: { light: { accent: '#00635a' } }, radius: 2, language: 'ar' },
  accent: 'rgb(0, 99, 90)',
  surface: 'rgb(255, 255, 255)',
  linkIn: FRENCH,
  editIn: ARABIC,
};

for (const place of ['in a frame', 'alone'] as const) {
  for (const look of [HARBOUR, LAGOON]) {
    const { brand, linkIn, editIn } = look;
    test(`${place}, a link of ${brand.name} connects in ${linkIn.lang}, and one in ${editIn.lang} changes that`, async ({
      page,
      demo,
      hosts,
      browser,
    }) => {
      const nectar = await startNectarHost(demo, brand);
      const arcadia = await startArcadiaHost(demo);
      const made = await nectar.createLink({
        url: 'https://www.pge.com/login',
        initialSites: [nectar.sites.barn],
        utilityTypes: ['GAS'],
        country: 'US',
        dataCollectionStartDate: '2025-01-01',
        linkspan: { locale: linkIn.lang, asked_by: 'Maria Lopez', fixed: ['startDate'] },
      });
      const open = (link: string, to = page) =>
        place === 'alone' ? openAlone(to, link) : openFramed(to, hosts, link);

      const created = await open(made.magicLinkUrl);
      const person = asPerson(created, { ...look, words: linkIn });
      await person.claims(`${linkIn.connectFor} ${linkIn.nameOf(brand.name)}`, linkIn.sent);
      await person.sees(`${linkIn.consent} ${linkIn.nameOf(brand.name)}`);
      await created.expectSecretGone();
      await person.presses(linkIn.agree);
      await person.fillsInDetails(['The barn'], '12 Main Street');
      await person.signsIn('jane@example.org', linkIn.submit);
      await person.sees(linkIn.connected);
      await expect(created.frame.getByText(brand.name).first()).toBeVisible();

      const [connection] = await nectar.connections();
      const id = Number(connection?.id);
      expect(await nectar.connections()).toEqual([
        {
          id: String(id),
          status: 'CONNECTED',
          username: expect.stringMatching(/^j/),
          country: 'US',
          initialSites: [nectar.sites.street, nectar.sites.barn],
          initialDatasourceTypes: ['GAS'],
          dataCollectionStartDate: '2025-01-01',
        },
      ]);
      expect(await nectar.activity(made.linkId)).toEqual(['created', 'viewed', 'claimed']);
      await expect
        .poll(() => arcadia.received(id))
        .toEqual(['utility_credential_verified', 'utility_accounts_discovered']);
      const submitted = {
        origin: demo.apiUrl,
        data: { type: 'onCredentialsSubmitted', payload: { utilityCredentialId: id } },
      };
      await expect.poll(() => created.heard()).toEqual(place === 'alone' ? [] : [submitted]);
      await person.presses(linkIn.done);
      await person.sees(linkIn.ended);

      const elsewhere = await browser.newPage({ locale: 'en-US' });
      const link = await nectar.editLink(String(id));
      const edited = await open(link, elsewhere);
      const editor = asPerson(edited, { ...look, words: editIn });
      await editor.claims(`${editIn.changeFor} ${editIn.nameOf(brand.name)}`);
      await editor.fillsInDetails(['12 Main Street', 'The barn'], '12 Main Street');
      await edited.expectSecretGone();
      await editor.signsIn(undefined, editIn.reconnect);
      await editor.sees(editIn.again);
      expect(await nectar.connections()).toMatchObject([
        { id: String(id), status: 'CONNECTED', initialSites: [nectar.sites.barn] },
      ]);
      await expect.poll(() => edited.heard()).toEqual(place === 'alone' ? [] : [submitted]);
      await editor.presses(editIn.done);
      await editor.sees(editIn.ended);

      for (const address of [made.magicLinkUrl, link]) expect(demo.log()).not.toContain(secretOf(address));
      await elsewhere.close();
      await arcadia.close();
    });
  }
}

/** What a person does with a link that was sent to them, and sees of it on every screen. */
function asPerson(
  { frame }: OpenedLink,
  { words, brand, accent, surface }: Look & { readonly words: typeof FRENCH },
) {
  const button = (name: string) => frame.getByRole('button', { name, exact: true });
  const person = {
    /** A screen by its heading, in the language and the colours that it is to have. */
    async sees(heading: string) {
      await expect(frame.getByRole('heading', { level: 1, name: heading, exact: true })).toBeVisible();
      const root = frame.locator('.linkspan-root');
      await expect(root).toHaveAttribute('lang', words.lang);
      await expect(root).toHaveAttribute('dir', words.dir);
      await expect(root).toHaveCSS('background-color', surface);
      await expect(frame.locator('html')).toHaveAttribute('lang', words.lang);
      await expect(frame.locator('header').getByText(brand.name)).toBeVisible();
      await expect.poll(() => frame.title()).toBe(heading);
    },
    presses: (name: string) => button(name).click(),
    async claims(heading: string, sent?: string) {
      await person.sees(heading);
      await expect(button(words.goOn)).toHaveCSS('background-color', accent);
      if (sent !== undefined) await expect(frame.getByText(sent)).toBeVisible();
      await person.presses(words.goOn);
    },
    /** Finds what is filled in, and ticks one site more or less. */
    async fillsInDetails(chosen: readonly string[], changed: string) {
      await person.sees(words.details);
      await expect(frame.getByText('Pacific Gas & Electric (PG&E)').first()).toBeVisible();
      await expect(frame.locator('input[type=date]')).toHaveValue('2025-01-01');
      await expect(frame.getByRole('combobox')).toHaveValue('US');
      await expect(frame.getByRole('combobox').getByRole('option', { name: words.country })).toHaveCount(1);
      await expect(frame.getByRole('checkbox', { name: words.gas })).toBeChecked();
      for (const site of ['12 Main Street', 'The barn']) {
        await expect(frame.getByRole('checkbox', { name: site })).toBeChecked({
          checked: chosen.includes(site),
        });
      }
      await frame.getByRole('checkbox', { name: changed }).click();
      await person.presses(words.goOn);
    },
    async signsIn(username: string | undefined, submit: string) {
      await person.sees(words.signIn);
      await expect(button(submit)).toHaveCSS('background-color', accent);
      if (username !== undefined) await frame.locator('input[autocomplete=username]').fill(username);
      await frame.locator('input[type=password]').fill('verified');
      await person.presses(submit);
    },
  };
  return person;
}
